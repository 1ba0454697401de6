/// Writes a style as QGIS' own QML, so that a layer opens there looking the same (QGIS ignores an SLD alone).
#pragma once

#include <span>
#include <string>

#include "style/style.hpp"

namespace qipan::style {

/// Categorised where every rule asks one field for one value, else rule based with symbol levels for passes; labels as
/// rule-based labelling. Sizes in mm. Scale limits become each rule's denominators.
/// `aliases`: what QGIS shows for the names of fields, if any are given.
struct FieldAlias {
    std::string field;
    std::string shown;
};
[[nodiscard]] std::string write_qml(const Style& style, std::span<const FieldAlias> aliases = {});

} // namespace qipan::style
