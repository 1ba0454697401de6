/// Private to style: walks the XML tree of an SLD. The first fault is kept and ends the reading.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "model/schema.hpp"
#include "style/style.hpp"
#include "style/xml_tree.hpp"

namespace qipan::style {

/// What all parts of the reader need: the first error, checked look-ups of children.
class SldFaults {
public:
    [[nodiscard]] const std::optional<core::Error>& error() const { return error_; }
    void fault(std::string code, core::Values values, const core::Place& place);
    void bad_value(const XmlNode& node, std::string_view expected);
    /// Faults for any child element not named.
    void allow(const XmlNode& node, std::initializer_list<std::string_view> names);
    /// The child, or nullptr with a fault.
    const XmlNode* need(const XmlNode& node, std::string_view name);
    /// The element's text (an ogc:Literal inside counts), as a finite number of at least `least`.
    double number(const XmlNode& node, double least);
    double pixels(const XmlNode& node) { return number(node, 0) * mm_per_pixel; }
    std::string text(const XmlNode& node);

private:
    std::optional<core::Error> error_;
};

/// ogc:Filter against a table's fields.
[[nodiscard]] Filter read_filter(const XmlNode& node, const model::TableSchema& table, SldFaults& faults);
/// One symbolizer of any kind.
[[nodiscard]] Symbol read_symbol(const XmlNode& node, const model::TableSchema& table, SldFaults& faults);

} // namespace qipan::style
