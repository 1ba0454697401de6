/// Radicals that a font shares with a whole character, back to that character (Equivalent_Unified_Ideograph, UAX #44).
#pragma once

namespace qipan::render {

/// U+2ECB (radical) -> U+8F66 (车); any other character unchanged.
[[nodiscard]] char32_t unified_ideograph(char32_t c);

} // namespace qipan::render
