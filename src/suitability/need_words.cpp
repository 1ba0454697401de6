#include "suitability/need_words.hpp"

#include <algorithm>
#include <span>

namespace qipan::suitability {
namespace {

using enum UnitKind;

constexpr double mu_per_hectare = 15;
constexpr double mu_per_m2 = 15.0 / 10000;
constexpr double mpa_per_kgf = 0.0980665; // 1 公斤 (kgf/cm2), the everyday word for steam pressure

constexpr UnitWord units[] = {
    {U"亩", area, 1, "mu"},
    {U"mu", area, 1, "mu"},
    {U"公顷", area, mu_per_hectare, "mu"},
    {U"ha", area, mu_per_hectare, "mu"},
    {U"m²", area, mu_per_m2, "mu"},
    {U"m2", area, mu_per_m2, "mu"},
    {U"㎡", area, mu_per_m2, "mu"},
    {U"平方米", area, mu_per_m2, "mu"},
    {U"平米", area, mu_per_m2, "mu"},
    {U"平方", area, mu_per_m2, "mu"},
    {U"sqm", area, mu_per_m2, "mu"},
    {U"mpa", pressure, 1, "MPa"},
    {U"兆帕", pressure, 1, "MPa"},
    {U"kpa", pressure, 0.001, "MPa"},
    {U"千帕", pressure, 0.001, "MPa"},
    {U"bar", pressure, 0.1, "MPa"},
    {U"公斤", pressure, mpa_per_kgf, "MPa"},
    {U"℃", temperature, 1, "degC"},
    {U"°c", temperature, 1, "degC"},
    {U"摄氏度", temperature, 1, "degC"},
    {U"度", temperature, 1, "degC"},
    {U"t/h", flow, 1, "t/h"},
    {U"吨/小时", flow, 1, "t/h"},
    {U"吨/时", flow, 1, "t/h"},
    {U"吨每小时", flow, 1, "t/h"},
    {U"蒸吨", flow, 1, "t/h"},
    {U"mw", flow, 1, "MW"},
    {U"兆瓦", flow, 1, "MW"},
    {U"kw", flow, 1, "kW"},
    {U"千瓦", flow, 1, "kW"},
    {U"mva", flow, 1, "MVA"},
    {U"兆伏安", flow, 1, "MVA"},
    {U"kva", flow, 1, "kVA"},
    {U"千伏安", flow, 1, "kVA"},
    {U"m3/d", flow, 1, "m3/d"},
    {U"m³/d", flow, 1, "m3/d"},
    {U"m3/天", flow, 1, "m3/d"},
    {U"m³/天", flow, 1, "m3/d"},
    {U"nm3/d", flow, 1, "m3/d"},
    {U"立方米/天", flow, 1, "m3/d"},
    {U"立方米/日", flow, 1, "m3/d"},
    {U"方/天", flow, 1, "m3/d"},
    {U"方/日", flow, 1, "m3/d"},
    {U"吨/天", flow, 1, "t/d"},
    {U"吨/日", flow, 1, "t/d"},
    {U"t/d", flow, 1, "t/d"},
    {U"m3/h", flow, 1, "m3/h"},
    {U"m³/h", flow, 1, "m3/h"},
    {U"nm3/h", flow, 1, "m3/h"},
    {U"立方米/小时", flow, 1, "m3/h"},
    {U"方/小时", flow, 1, "m3/h"},
    {U"gbps", flow, 1, "Gbps"},
};

constexpr NeedWord words[] = {
    {U"蒸汽", WordKind::utility, "steam"},
    {U"用汽", WordKind::utility, "steam"},
    {U"steam", WordKind::utility, "steam"},
    {U"热水", WordKind::utility, "heat"},
    {U"供热", WordKind::utility, "heat"},
    {U"用热", WordKind::utility, "heat"},
    {U"heat", WordKind::utility, "heat"},
    {U"电", WordKind::utility, "power"},
    {U"用电", WordKind::utility, "power"},
    {U"电力", WordKind::utility, "power"},
    {U"供电", WordKind::utility, "power"},
    {U"power", WordKind::utility, "power"},
    {U"水", WordKind::utility, "water"},
    {U"用水", WordKind::utility, "water"},
    {U"供水", WordKind::utility, "water"},
    {U"给水", WordKind::utility, "water"},
    {U"water", WordKind::utility, "water"},
    {U"污水", WordKind::utility, "sewage"},
    {U"废水", WordKind::utility, "sewage"},
    {U"排水", WordKind::utility, "sewage"},
    {U"sewage", WordKind::utility, "sewage"},
    {U"天然气", WordKind::utility, "gas"},
    {U"燃气", WordKind::utility, "gas"},
    {U"用气", WordKind::utility, "gas"},
    {U"气", WordKind::utility, "gas"},
    {U"gas", WordKind::utility, "gas"},
    {U"通信", WordKind::utility, "telecom"},
    {U"宽带", WordKind::utility, "telecom"},
    {U"telecom", WordKind::utility, "telecom"},
    {U"厂房", WordKind::floor, ""},
    {U"标准厂房", WordKind::floor, ""},
    {U"厂房面积", WordKind::floor, ""},
    {U"factory", WordKind::floor, ""},
    {U"floor", WordKind::floor, ""},
    {U"用地", WordKind::land, ""},
    {U"占地", WordKind::land, ""},
    {U"土地", WordKind::land, ""},
    {U"land", WordKind::land, ""},
    {U"行业", WordKind::industry, ""},
    {U"industry", WordKind::industry, ""},
    {U"甲类", WordKind::fire_hazard, "甲"},
    {U"乙类", WordKind::fire_hazard, "乙"},
    {U"丙类", WordKind::fire_hazard, "丙"},
    {U"丁类", WordKind::fire_hazard, "丁"},
    {U"戊类", WordKind::fire_hazard, "戊"},
    {U"一类工业", WordKind::pollution, "1"},
    {U"二类工业", WordKind::pollution, "2"},
    {U"三类工业", WordKind::pollution, "3"},
    {U"一类", WordKind::pollution, "1"},
    {U"二类", WordKind::pollution, "2"},
    {U"三类", WordKind::pollution, "3"},
};

constexpr BasisWord bases[] = {
    {U"(表)", "g"},   {U"(表压)", "g"},  {U"表压", "g"},  {U"(g)", "g"}, {U"g", "g"},          {U"gauge", "g"},
    {U"(绝)", "a"},   {U"(绝压)", "a"},  {U"绝压", "a"},  {U"(a)", "a"}, {U"a", "a"},          {U"absolute", "a"},
    {U"(绝对)", "a"}, {U"(gauge)", "g"}, {U"(abs)", "a"}, {U"abs", "a"}, {U"(absolute)", "a"},
};

bool is_word_character(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
}

/// `may_run_on`: the next character may go on with a basis (`0.6MPag`).
bool stands_at(std::u32string_view rest, std::u32string_view spelling, bool may_run_on) {
    if (!rest.starts_with(spelling)) {
        return false;
    }
    const bool runs_on =
        rest.size() > spelling.size() && is_word_character(spelling.back()) && is_word_character(rest[spelling.size()]);
    return may_run_on || !runs_on;
}

template <class Word, class MayRunOn>
const Word* find_longest(std::span<const Word> table, std::u32string_view rest, MayRunOn may_run_on) {
    const Word* best = nullptr;
    for (const Word& word : table) {
        if (stands_at(rest, word.spelling, may_run_on(word)) &&
            (best == nullptr || word.spelling.size() > best->spelling.size())) {
            best = &word;
        }
    }
    return best;
}

} // namespace

const UnitWord* find_unit(std::u32string_view rest) {
    return find_longest<UnitWord>(units, rest, [](const UnitWord& u) { return u.kind == pressure; });
}

const NeedWord* find_need_word(std::u32string_view rest) {
    // `steam5t/h`: a word may run into its number
    const NeedWord* word = find_longest<NeedWord>(words, rest, [](const NeedWord&) { return true; });
    if (word == nullptr) {
        return nullptr;
    }
    const std::size_t end = word->spelling.size();
    const bool letter_follows = rest.size() > end && rest[end] >= U'a' && rest[end] <= U'z';
    return letter_follows && is_word_character(word->spelling.back()) ? nullptr : word;
}

const BasisWord* find_basis(std::u32string_view rest) {
    return find_longest<BasisWord>(bases, rest, [](const BasisWord&) { return false; });
}

char32_t plain(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
        c -= 0xFEE0;
    }
    if (c == 0x3000 || c == 0x00A0 || c == U'\t') {
        return U' ';
    }
    return c >= U'A' && c <= U'Z' ? c + 32 : c;
}

bool is_separator(char32_t c) {
    constexpr std::u32string_view separators = U" ,;、。，；\n\r";
    return separators.find(c) != std::u32string_view::npos;
}

} // namespace qipan::suitability
