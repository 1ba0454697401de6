/// Private to style: filters and labels in QGIS' expression language.
#pragma once

#include <string>

#include "style/style.hpp"

namespace qipan::style {

/// Empty for a filter that takes everything.
[[nodiscard]] std::string qml_expression(const Filter& filter);
[[nodiscard]] std::string qml_label(const TextSymbol& symbol);

} // namespace qipan::style
