/// Small text helpers that more than one module needs.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace qipan::core {

/// The candidate nearest to `word` by Damerau-Levenshtein distance (optimal string alignment) over Unicode code
/// points, if it is at most max(1, length/3) away; ties go to the earlier one. If none is, the only one that begins
/// with `word` (of three code points or more). Empty if there is none either.
[[nodiscard]] std::string nearest_word(std::string_view word, std::span<const std::string_view> candidates);

/// White space at both ends removed, U+3000 and U+00A0 included.
[[nodiscard]] std::string_view trim(std::string_view text);

/// True for well-formed UTF-8 (no overlong forms, no surrogates, at most U+10FFFF).
[[nodiscard]] bool is_utf8(std::string_view text);

/// Code points of UTF-8 text; an ill-formed byte becomes U+FFFD.
[[nodiscard]] std::u32string to_code_points(std::string_view text);
[[nodiscard]] std::string to_utf8(std::u32string_view text);

/// `part` of `text` between separators; empty parts are kept.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// Shortest text that reads back as the same double (`1392`, `0.6`); `nan` and `inf` never appear in our data.
[[nodiscard]] std::string shortest(double value);

/// Fixed decimals, round half away from zero in decimal as a reader would do it by hand; `-0.00` prints as `0.00`.
[[nodiscard]] std::string fixed(double value, int decimals);

/// Percent-encodes `% # + : , =` so that an id can stand inside a site id or an option.
[[nodiscard]] std::string encode_id(std::string_view id);
[[nodiscard]] std::string decode_id(std::string_view text);

} // namespace qipan::core
