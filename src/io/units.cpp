#include "io/units.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/text.hpp"
#include "io/cells.hpp"

namespace qipan::io {

namespace {

/// One word: its dimension, and numerator/denominator to that dimension's base.
struct Unit {
    std::string_view word;
    std::string_view dimension;
    double numerator = 1;
    double denominator = 1;
};

// canonical words of the schema stand first in each group
constexpr std::array units{
    Unit{"m2", "area"},
    Unit{"㎡", "area"},
    Unit{"m²", "area"},
    Unit{"平方米", "area"},
    Unit{"平米", "area"},
    Unit{"mu", "area", 10000, 15},
    Unit{"亩", "area", 10000, 15},
    Unit{"公顷", "area", 10000},
    Unit{"ha", "area", 10000},
    Unit{"km2", "area", 1e6},
    Unit{"km²", "area", 1e6},
    Unit{"平方公里", "area", 1e6},
    Unit{"平方千米", "area", 1e6},
    Unit{"万平方米", "area", 10000},
    Unit{"m", "length"},
    Unit{"米", "length"},
    Unit{"mm", "length", 1, 1000},
    Unit{"毫米", "length", 1, 1000},
    Unit{"cm", "length", 1, 100},
    Unit{"厘米", "length", 1, 100},
    Unit{"km", "length", 1000},
    Unit{"公里", "length", 1000},
    Unit{"千米", "length", 1000},
    Unit{"元", "money"},
    Unit{"cny", "money"},
    Unit{"wan_cny", "money", 10000},
    Unit{"万元", "money", 10000},
    Unit{"千元", "money", 1000},
    Unit{"百万元", "money", 1e6},
    Unit{"千万元", "money", 1e7},
    Unit{"亿元", "money", 1e8},
    Unit{"亿", "money", 1e8},
    Unit{"万", "money", 10000},
    Unit{"kPa", "pressure"},
    Unit{"Pa", "pressure", 1, 1000},
    Unit{"MPa", "pressure", 1000},
    Unit{"兆帕", "pressure", 1000},
    Unit{"千帕", "pressure"},
    Unit{"bar", "pressure", 100},
    Unit{"kgf/cm2", "pressure", 980665, 10000},
    Unit{"kN/m2", "pressure"},
    Unit{"kN/m²", "pressure"},
    Unit{"kN/㎡", "pressure"},
    Unit{"kg/m2", "pressure", 980665, 1e8},
    Unit{"kg/m²", "pressure", 980665, 1e8},
    Unit{"kg/㎡", "pressure", 980665, 1e8},
    Unit{"t/m2", "pressure", 980665, 1e5},
    Unit{"t/m²", "pressure", 980665, 1e5},
    Unit{"t/㎡", "pressure", 980665, 1e5},
    Unit{"吨/平方米", "pressure", 980665, 1e5},
    Unit{"kV", "voltage"},
    Unit{"千伏", "voltage"},
    Unit{"V", "voltage", 1, 1000},
    Unit{"伏", "voltage", 1, 1000},
    Unit{"persons", "persons"},
    Unit{"人", "persons"},
    Unit{"万人", "persons", 10000},
    Unit{"degC", "temperature"},
    Unit{"℃", "temperature"},
    Unit{"°C", "temperature"},
    Unit{"t/a", "flow"},
    Unit{"吨/年", "flow"},
    Unit{"kg/a", "flow", 1, 1000},
    Unit{"千克/年", "flow", 1, 1000},
    Unit{"万吨/年", "flow", 10000},
    Unit{"cny_per_mu", "land_price"},
    Unit{"元/亩", "land_price"},
    Unit{"万元/亩", "land_price", 10000},
    Unit{"元/m2", "land_price", 10000, 15},
    Unit{"元/m²", "land_price", 10000, 15},
    Unit{"元/㎡", "land_price", 10000, 15},
    Unit{"元/平方米", "land_price", 10000, 15},
    Unit{"万元/公顷", "land_price", 10000, 15},
    Unit{"wan_cny_per_mu", "land_price", 10000},
    Unit{"percent", "share"},
    Unit{"%", "share"},
    Unit{"m/s", "speed"},
    Unit{"米/秒", "speed"},
    Unit{"t", "mass"},
    Unit{"吨", "mass"},
    Unit{"kg", "mass", 1, 1000},
    Unit{"tce", "energy"},
    Unit{"吨标准煤", "energy"},
    Unit{"吨标煤", "energy"},
    Unit{"万吨标准煤", "energy", 10000},
    Unit{"kg/h", "rate"},
    Unit{"千克/小时", "rate"},
    Unit{"g/h", "rate", 1, 1000},
    Unit{"mg/m3", "concentration"},
    Unit{"mg/m³", "concentration"},
    Unit{"μg/m³", "concentration", 1, 1000},
    Unit{"months", "months"},
    Unit{"月", "months"},
    Unit{"cny_per_m2_month", "rent"},
    Unit{"元/m2·月", "rent"},
    Unit{"元/m²·月", "rent"},
    Unit{"元/㎡·月", "rent"},
    Unit{"元/平方米·月", "rent"},
    Unit{"元/平方米/月", "rent"},
    Unit{"元/m2·年", "rent", 1, 12},
    Unit{"元/m²·年", "rent", 1, 12},
    Unit{"元/㎡·年", "rent", 1, 12},
    Unit{"元/平方米·年", "rent", 1, 12},
    Unit{"元/平方米/年", "rent", 1, 12},
};

const Unit* find_unit(std::string_view word) {
    std::string plain = to_half_width(word);
    std::erase(plain, ' ');
    const auto* exact = std::ranges::find(units, plain, &Unit::word);
    return exact == units.end() ? nullptr : exact;
}

} // namespace

std::optional<UnitFactor> unit_factor(std::string_view word, std::string_view canonical) {
    const Unit* from = find_unit(word);
    const Unit* to = find_unit(canonical);
    if (from == nullptr || to == nullptr || from->dimension != to->dimension) {
        return std::nullopt;
    }
    return UnitFactor{from->numerator * to->denominator, from->denominator * to->numerator};
}

std::vector<std::string_view> unit_words(std::string_view canonical) {
    std::vector<std::string_view> words;
    if (const Unit* wanted = find_unit(canonical)) {
        for (const Unit& unit : units) {
            if (unit.dimension == wanted->dimension) {
                words.push_back(unit.word);
            }
        }
    }
    return words;
}

std::string_view unit_in_heading(std::string_view heading) {
    heading = core::trim(heading);
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> brackets{
        {{"(", ")"}, {"（", "）"}, {"[", "]"}}};
    for (const auto& [open, close] : brackets) {
        const auto begin = heading.rfind(open);
        if (begin != std::string_view::npos && heading.ends_with(close)) {
            const auto inside = begin + open.size();
            return core::trim(heading.substr(inside, heading.size() - close.size() - inside));
        }
    }
    return {};
}

} // namespace qipan::io
