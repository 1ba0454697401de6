/// A small XML tree with the place of each element; QXmlStreamReader below, so no entity is expanded from outside.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.hpp"

namespace qipan::style {

/// An element, or a piece of text (then `name` is empty).
struct XmlNode {
    std::string name;  ///< local name
    std::string space; ///< namespace URI
    std::string text;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::vector<XmlNode> children;
    core::Place place;

    [[nodiscard]] const XmlNode* child(std::string_view wanted) const;
    [[nodiscard]] std::string attribute(std::string_view wanted) const;
    /// All text directly inside, trimmed.
    [[nodiscard]] std::string own_text() const;
};

/// `style.bad-xml` with the reader's words and the place.
[[nodiscard]] core::Result<XmlNode> parse_xml(std::string_view bytes, const std::string& file);

} // namespace qipan::style
