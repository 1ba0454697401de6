/// What planners write into cells, read leniently but never guessed: numbers with thousands separators and full-width
/// digits, dates in the usual spellings, yes and no, lists.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace qipan::io {

/// Full-width ASCII (U+FF01..FF5E) and the ideographic space become half-width; other text stays.
[[nodiscard]] std::string to_half_width(std::string_view text);

/// A number and what stands behind it: `1,234.5`, `１２．５`, `60亩` (unit `亩`), `-3e2`. nullopt if the text does not
/// begin with a number, if separators do not stand every three digits, or if the value is not finite.
struct Quantity {
    double value = 0;
    std::string unit;
};
[[nodiscard]] std::optional<Quantity> parse_quantity(std::string_view text);

/// 是 否 有 无 true false yes no y n t f 1 0 √ ×, any case.
[[nodiscard]] std::optional<bool> parse_flag(std::string_view text);

/// `2026-1-2`, `2026/01/02`, `2026.1.2`, `20260102`, `2026年1月2日`, each with a time behind it, and months without day
/// (`2026-06`, `2026年6月`), which become their first day with `without_day` set.
struct LooseDate {
    std::string iso;
    bool without_day = false;
};
[[nodiscard]] std::optional<LooseDate> parse_loose_date(std::string_view text);

/// A JSON array of texts, else items between `;` `,` `、` or their full-width forms; trimmed, empty items dropped.
[[nodiscard]] std::vector<std::string> parse_items(std::string_view text);

/// `35.1, 112.2`: two numbers between comma, semicolon or space.
struct NumberPair {
    double first = 0;
    double second = 0;
};
[[nodiscard]] std::optional<NumberPair> parse_pair(std::string_view text);

} // namespace qipan::io
