/// Names that SLD and QML give to our enumerators, one table for readers and writers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "style/style.hpp"

namespace qipan::style {

[[nodiscard]] std::string_view to_word(Cap cap);
[[nodiscard]] std::string_view to_word(Join join);
[[nodiscard]] std::string_view to_word(MarkerShape shape);
[[nodiscard]] std::optional<Cap> parse_cap(std::string_view word);
[[nodiscard]] std::optional<Join> parse_join(std::string_view word);
[[nodiscard]] std::optional<MarkerShape> parse_shape(std::string_view word);

/// `#rrggbb`; the opacity stands apart in SLD.
[[nodiscard]] std::string to_hex(const Colour& colour);
[[nodiscard]] std::optional<Colour> parse_hex(std::string_view text);
/// A whole text that is a finite number.
[[nodiscard]] std::optional<double> parse_number(std::string_view text);
/// Shortest with at most three decimals: `2`, `0.357`.
[[nodiscard]] std::string short_number(double value);

} // namespace qipan::style
