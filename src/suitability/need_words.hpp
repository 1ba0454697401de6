/// The words of a typed need, in Chinese and English, as explicit tables; matching is by the longest spelling.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace qipan::suitability {

enum class UnitKind { area, pressure, temperature, flow };

/// `factor` turns an amount into `unit`: mu for areas (all areas), MPa, degC, or a utility unit of the code list.
struct UnitWord {
    std::u32string_view spelling;
    UnitKind kind;
    double factor;
    std::string_view unit;
};

enum class WordKind { utility, floor, land, industry, fire_hazard, pollution };

/// `meaning`: the utility, the hazard class, the pollution class; empty for labels.
struct NeedWord {
    std::u32string_view spelling;
    WordKind kind;
    std::string_view meaning;
};

/// `g` or `a` behind a pressure.
struct BasisWord {
    std::u32string_view spelling;
    std::string_view basis;
};

// `rest` begins where the word should stand, in half-width lower case. A spelling that ends in an ASCII letter or digit
// must not run into another one.
[[nodiscard]] const UnitWord* find_unit(std::u32string_view rest);
[[nodiscard]] const NeedWord* find_need_word(std::u32string_view rest);
[[nodiscard]] const BasisWord* find_basis(std::u32string_view rest);

/// Full-width forms become half-width, upper case lower case; one character stays one character.
[[nodiscard]] char32_t plain(char32_t c);
[[nodiscard]] bool is_separator(char32_t plain_character);

} // namespace qipan::suitability
