#include "conflict/kinds/separation_fire.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace qipan::conflict {
namespace {

constexpr std::string_view own_keys[] = {"fire"};
constexpr std::string_view fire_keys[] = {"base_m",           "class_jia_m",    "high_rise_m",
                                          "high_rise_over_m", "both_wu_less_m", "resistance_m"};
constexpr std::string_view grades[] = {"一级", "二级", "三级", "四级"};

/// One value or a range of what it may be.
struct Range {
    double low = 0;
    double high = 0;
};

enum class Known { no, yes, unknown };

Known high_rise(const FireDistanceRule& rule, const Subject& building) {
    const double storeys = building.layer().number("storeys", building.row);
    const double height = building.layer().number("clear_height_m", building.row);
    if (storeys <= 1) {
        return Known::no;
    }
    if (std::isnan(storeys) || std::isnan(height)) {
        return Known::unknown;
    }
    return storeys * height > rule.high_rise_over_m ? Known::yes : Known::no;
}

Range resistance(const FireDistanceRule& rule, std::string_view grade) {
    const auto* known = std::ranges::find(grades, grade);
    if (known != std::end(grades)) {
        const double value = rule.resistance_m[static_cast<std::size_t>(known - std::begin(grades))];
        return {value, value};
    }
    return {*std::ranges::min_element(rule.resistance_m), *std::ranges::max_element(rule.resistance_m)};
}

double first_term(const FireDistanceRule& rule, bool is_high_rise, bool is_jia) {
    if (is_high_rise) {
        return rule.high_rise_m;
    }
    return is_jia ? rule.class_jia_m : rule.base_m;
}

struct Pair {
    const Subject& a;
    const Subject& b;
    [[nodiscard]] std::string_view text(const Subject& s, std::string_view field) const {
        return s.layer().text(field, s.row);
    }
};

/// The distance that holds, as far as class, resistance and height are known.
Range required(const FireDistanceRule& rule, const Pair& pair) {
    const std::string_view class_a = pair.text(pair.a, "fire_hazard");
    const std::string_view class_b = pair.text(pair.b, "fire_hazard");
    const Known tall_a = high_rise(rule, pair.a);
    const Known tall_b = high_rise(rule, pair.b);
    const bool surely_tall = tall_a == Known::yes || tall_b == Known::yes;
    const bool perhaps_tall = surely_tall || tall_a == Known::unknown || tall_b == Known::unknown;
    const bool surely_jia = class_a == "甲" || class_b == "甲";
    const bool perhaps_jia = surely_jia || class_a.empty() || class_b.empty();
    const auto wu = [](std::string_view c) { return c == "戊" ? Known::yes : c.empty() ? Known::unknown : Known::no; };
    const bool surely_wu = wu(class_a) == Known::yes && wu(class_b) == Known::yes;
    const bool perhaps_wu = wu(class_a) != Known::no && wu(class_b) != Known::no;
    const Range b1 = resistance(rule, pair.text(pair.a, "fire_resistance"));
    const Range b2 = resistance(rule, pair.text(pair.b, "fire_resistance"));
    Range range;
    range.low = first_term(rule, surely_tall, surely_jia) + b1.low + b2.low;
    range.low -= perhaps_wu && !surely_tall ? rule.both_wu_less_m : 0;
    range.high = std::max(first_term(rule, perhaps_tall, perhaps_jia), first_term(rule, surely_tall, perhaps_jia)) +
                 b1.high + b2.high;
    range.high -= surely_wu && !perhaps_tall ? rule.both_wu_less_m : 0;
    return range;
}

/// Adds a gap for each datum that is missing; true if there was one that keeps the pair from being judged.
bool add_gaps(const FireDistanceRule& rule, const Pair& pair, const geo::Nearest& facts, const Range& range,
              Verdict& verdict) {
    bool any = false;
    const auto missing = [&](const Subject& s, const Subject& other, std::string_view field) {
        verdict.gaps.push_back({rule.rule, s.object(), other.object(), "buildings." + std::string(field)});
        any = true;
    };
    for (const auto& [s, other] : {std::pair(pair.a, pair.b), std::pair(pair.b, pair.a)}) {
        for (const std::string_view field : {"fire_hazard", "fire_resistance"}) {
            if (pair.text(s, field).empty()) {
                missing(s, other, field);
            }
        }
    }
    if (any || facts.distance_m < range.low - distance_tolerance_m) {
        return any;
    }
    for (const auto& [s, other] : {std::pair(pair.a, pair.b), std::pair(pair.b, pair.a)}) {
        if (high_rise(rule, s) == Known::unknown) {
            missing(s, other, std::isnan(s.layer().number("storeys", s.row)) ? "storeys" : "clear_height_m");
        }
    }
    return any;
}

} // namespace

double FireDistanceRule::reach_m() const {
    return std::max({base_m, class_jia_m, high_rise_m}) + 2 * *std::ranges::max_element(resistance_m);
}

core::Result<FireDistanceRule> parse_fire_distance(const model::Rule& source) {
    FireDistanceRule rule;
    rule.rule = &source;
    if (auto status = check_keys(source, own_keys); !status) {
        return core::fail(status.error());
    }
    const core::Document* table = source.parameters.find("fire");
    if (table == nullptr) {
        return core::fail("document.missing-key", {{"key", "fire"}}, source.place);
    }
    if (auto status = core::refuse_unknown_keys(*table, fire_keys, "fire"); !status) {
        return core::fail(status.error());
    }
    double* const values[] = {&rule.base_m, &rule.class_jia_m, &rule.high_rise_m, &rule.high_rise_over_m,
                              &rule.both_wu_less_m};
    for (std::size_t i = 0; i < std::size(values); ++i) {
        const auto value = length_of(*table, fire_keys[i]);
        if (!value) {
            return core::fail(value.error());
        }
        *values[i] = *value;
    }
    const core::Document* resistances = table->find("resistance_m");
    if (resistances == nullptr) {
        return core::fail("document.missing-key", {{"key", "resistance_m"}}, table->place());
    }
    if (auto status = core::refuse_unknown_keys(*resistances, grades, "resistance_m"); !status) {
        return core::fail(status.error());
    }
    for (std::size_t i = 0; i < std::size(grades); ++i) {
        const auto value = length_of(*resistances, grades[i]);
        if (!value) {
            return core::fail(value.error());
        }
        rule.resistance_m[i] = *value;
    }
    return rule;
}

geo::Nearest measure(const FireDistanceRule& rule, const Subject& a, const Subject& b) {
    return geo::distance(a.geometry(), b.geometry(), rule.reach_m());
}

void judge(const FireDistanceRule& rule, const Subject& a, const Subject& b, const geo::Nearest& facts,
           Verdict& verdict) {
    const Pair pair{a, b};
    const Range range = required(rule, pair);
    if (!(facts.distance_m < range.high - distance_tolerance_m) || add_gaps(rule, pair, facts, range, verdict)) {
        return;
    }
    if (!(facts.distance_m < range.low - distance_tolerance_m)) {
        return;
    }
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.variant = "fire";
    draft.part = "gap";
    draft.objects = {a.object(), b.object()};
    draft.required = range.low;
    draft.measured = facts.distance_m;
    draft.margin = facts.distance_m - range.low;
    draft.unit = "m";
    const geo::Point ends[] = {facts.on_a, facts.on_b};
    draft.geometry = facts.on_a == facts.on_b ? geo::make_point(facts.on_a) : geo::make_line(ends);
    const auto describe = [&pair](const Subject& s) {
        return std::string(pair.text(s, "fire_hazard")) + '/' + std::string(pair.text(s, "fire_resistance"));
    };
    draft.values = {{"subject", a.name()}, {"other", b.name()}, {"class", describe(a)}, {"other_class", describe(b)}};
    verdict.findings.push_back(make_finding(std::move(draft)));
}

} // namespace qipan::conflict
