#include "conflict/kinds/fire_requirement.hpp"

#include <algorithm>

#include "conflict/parameters.hpp"

namespace qipan::conflict {
namespace {

constexpr std::string_view formula_keys[] = {
    "a", "b", "base_m", "class_jia_m", "high_rise_m", "high_rise_over_m", "both_wu_less_m", "resistance_m"};
constexpr std::string_view table_keys[] = {"rows", "high_rise_over_m"};
constexpr std::string_view row_keys[] = {"a", "b", "distance_m"};
constexpr std::string_view condition_keys[] = {"uses",  "fire_hazards", "fire_resistances", "high_rise",
                                               "oil_t", "stored_t",     "stored_items"};
constexpr std::string_view range_keys[] = {"from", "over", "to"};
constexpr std::string_view grades[] = {"一级", "二级", "三级", "四级"};

core::Status read_words(const core::Document& table, std::string_view key, std::string_view list,
                        std::vector<std::string>& words) {
    auto read = table.texts_or_empty(key);
    if (!read) {
        return core::fail(read.error());
    }
    words = std::move(*read);
    const core::Document* value = table.find(key);
    return check_codes(words, list, value != nullptr ? value->place() : table.place());
}

core::Status read_range(const core::Document& table, std::string_view key, FireCondition::Range& range) {
    const core::Document* value = table.find(key);
    if (value == nullptr) {
        return {};
    }
    if (auto status = core::refuse_unknown_keys(*value, range_keys, key); !status) {
        return status;
    }
    std::optional<double>* const bounds[] = {&range.from, &range.over, &range.to};
    for (std::size_t i = 0; i < std::size(range_keys); ++i) {
        if (value->find(range_keys[i]) == nullptr) {
            continue;
        }
        const auto bound = length_of(*value, range_keys[i]);
        if (!bound) {
            return core::fail(bound.error());
        }
        *bounds[i] = *bound;
    }
    return {};
}

core::Status read_rest(const core::Document& table, FireCondition& condition) {
    if (table.find("high_rise") != nullptr) {
        const auto flag = table.boolean_or("high_rise", false);
        if (!flag) {
            return core::fail(flag.error());
        }
        condition.high_rise = *flag;
    }
    const auto items = table.texts_or_empty("stored_items");
    if (!items) {
        return core::fail(items.error());
    }
    for (const std::string& item : *items) {
        if (items_of(item) == 0) {
            return core::fail("conflict.unknown-class", {{"class", item}, {"did_you_mean", ""}},
                              table.find("stored_items")->place());
        }
        condition.items |= items_of(item);
    }
    return {};
}

core::Result<FireCondition> read_condition(const core::Document& table) {
    FireCondition condition;
    for (const core::Status& status :
         {core::refuse_unknown_keys(table, condition_keys, "fire"),
          read_words(table, "uses", "building_use", condition.uses),
          read_words(table, "fire_hazards", "fire_hazard", condition.hazards),
          read_words(table, "fire_resistances", "fire_resistance", condition.resistances),
          read_range(table, "oil_t", condition.oil_t), read_range(table, "stored_t", condition.stored_t),
          read_rest(table, condition)}) {
        if (!status) {
            return core::fail(status.error());
        }
    }
    return condition;
}

core::Result<FireSide> read_side(const core::Document& row, std::string_view key) {
    FireSide side;
    const core::Document* value = row.find(key);
    if (value == nullptr) {
        return side;
    }
    const std::span<const core::Document> tables = value->is_array() ? value->items() : std::span(value, 1);
    for (const core::Document& table : tables) {
        auto condition = read_condition(table);
        if (!condition) {
            return core::fail(condition.error());
        }
        side.push_back(std::move(*condition));
    }
    return side;
}

core::Result<FireRow> read_row(const core::Document& table) {
    FireRow row;
    auto a = read_side(table, "a");
    auto b = read_side(table, "b");
    if (!a || !b) {
        return core::fail(!a ? a.error() : b.error());
    }
    row.a = std::move(*a);
    row.b = std::move(*b);
    return row;
}

core::Result<FireRow> read_distance_row(const core::Document& table) {
    if (auto status = core::refuse_unknown_keys(table, row_keys, "rows"); !status) {
        return core::fail(status.error());
    }
    auto row = read_row(table);
    const auto distance = length_of(table, "distance_m");
    if (!row || !distance) {
        return core::fail(!row ? row.error() : distance.error());
    }
    row->distance_m = *distance;
    return row;
}

core::Status read_resistances(const core::Document& fire, FireFormula& formula) {
    const core::Document* table = fire.find("resistance_m");
    if (table == nullptr) {
        return core::fail("document.missing-key", {{"key", "resistance_m"}}, fire.place());
    }
    if (auto status = core::refuse_unknown_keys(*table, grades, "resistance_m"); !status) {
        return status;
    }
    for (std::size_t i = 0; i < std::size(grades); ++i) {
        const auto value = length_of(*table, grades[i]);
        if (!value) {
            return core::fail(value.error());
        }
        formula.resistance_m[i] = *value;
    }
    return {};
}

core::Result<FireFormula> read_formula(const core::Document& fire) {
    FireFormula formula;
    const auto base = length_of(fire, "base_m");
    const auto high_rise = length_of(fire, "high_rise_m");
    const auto jia = length_or(fire, "class_jia_m", base ? *base : 0);
    const auto less = length_or(fire, "both_wu_less_m", 0);
    for (const auto* each : {&base, &high_rise, &jia, &less}) {
        if (!*each) {
            return core::fail(each->error());
        }
    }
    formula.base_m = *base;
    formula.high_rise_m = *high_rise;
    formula.class_jia_m = *jia;
    formula.both_wu_less_m = *less;
    if (auto status = read_resistances(fire, formula); !status) {
        return core::fail(status.error());
    }
    return formula;
}

bool side_fits(const FireSide& side, const FireBuilding& building) {
    return side.empty() || std::ranges::any_of(side, [&](const FireCondition& c) { return c.fits(building); });
}

bool has(const std::vector<std::string>& words, std::string_view word) {
    return words.empty() || std::ranges::find(words, word) != words.end();
}

bool side_may_be(const FireSide& side, std::string_view use) {
    return side.empty() || std::ranges::any_of(side, [&](const FireCondition& c) { return has(c.uses, use); });
}

/// A value below, at, between and above the bounds: one within each range that they part.
std::vector<double> values_to_try(std::vector<double> bounds) {
    if (bounds.empty()) {
        return bounds;
    }
    std::ranges::sort(bounds);
    std::vector<double> values{0};
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        values.push_back(bounds[i]);
        values.push_back(i + 1 < bounds.size() ? (bounds[i] + bounds[i + 1]) / 2 : bounds[i] + 1);
    }
    return values;
}

void add_bounds(const FireCondition::Range& range, std::vector<double>& bounds) {
    for (const auto* bound : {&range.from, &range.over, &range.to}) {
        if (*bound) {
            bounds.push_back(**bound);
        }
    }
}

} // namespace

bool FireCondition::Range::holds(double value) const {
    return (!from || value >= *from) && (!over || value > *over) && (!to || value <= *to);
}

bool FireCondition::fits(const FireBuilding& building) const {
    return has(uses, building.use) && has(hazards, building.hazard) && has(resistances, building.resistance) &&
           (!high_rise || *high_rise == building.high_rise) && oil_t.holds(building.oil_t) &&
           stored_t.holds(building.stored_t) && (items == 0 || (building.items != 0 && (building.items & ~items) == 0));
}

double FireFormula::distance_m(const FireBuilding& a, const FireBuilding& b) const {
    const bool tall = a.high_rise || b.high_rise;
    double metres = a.hazard == "甲" || b.hazard == "甲" ? class_jia_m : base_m;
    if (tall) {
        metres = high_rise_m;
    } else if (a.hazard == "戊" && b.hazard == "戊") {
        metres -= both_wu_less_m;
    }
    for (const FireBuilding* building : {&a, &b}) {
        const auto* grade = std::ranges::find(grades, building->resistance);
        metres += grade == std::end(grades) ? 0 : resistance_m[static_cast<std::size_t>(grade - std::begin(grades))];
    }
    return metres;
}

core::Result<FireRequirement> FireRequirement::parse(const core::Document& fire) {
    FireRequirement made;
    const core::Document* rows = fire.find("rows");
    const auto known = rows != nullptr ? std::span<const std::string_view>(table_keys) : std::span(formula_keys);
    if (auto status = core::refuse_unknown_keys(fire, known, "fire"); !status) {
        return core::fail(status.error());
    }
    if (rows == nullptr) {
        auto row = read_row(fire);
        auto formula = read_formula(fire);
        if (!row || !formula) {
            return core::fail(!row ? row.error() : formula.error());
        }
        made.rows_ = {std::move(*row)};
        made.formula_ = *formula;
    }
    for (const core::Document& table : rows != nullptr ? rows->items() : std::span<const core::Document>{}) {
        auto row = read_distance_row(table);
        if (!row) {
            return core::fail(row.error());
        }
        made.rows_.push_back(std::move(*row));
    }
    made.note_asks();
    if (made.asks_.high_rise) {
        const auto over = length_of(fire, "high_rise_over_m");
        if (!over) {
            return core::fail(over.error());
        }
        made.asks_.high_rise_over_m = *over;
    }
    return made;
}

void FireRequirement::note_asks() {
    const bool formula = formula_.has_value();
    asks_.hazard = asks_.resistance = asks_.high_rise = formula;
    std::vector<double> oil;
    std::vector<double> stored;
    for (const FireRow& row : rows_) {
        for (const FireSide* side : {&row.a, &row.b}) {
            for (const FireCondition& condition : *side) {
                asks_.hazard = asks_.hazard || !condition.hazards.empty();
                asks_.resistance = asks_.resistance || !condition.resistances.empty();
                asks_.high_rise = asks_.high_rise || condition.high_rise.has_value();
                asks_.items = asks_.items || condition.items != 0;
                add_bounds(condition.oil_t, oil);
                add_bounds(condition.stored_t, stored);
            }
        }
    }
    asks_.oil_t = values_to_try(std::move(oil));
    asks_.stored_t = values_to_try(std::move(stored));
}

double FireRequirement::required_m(const FireBuilding& a, const FireBuilding& b) const {
    for (const FireRow& row : rows_) {
        const bool fits = (side_fits(row.a, a) && side_fits(row.b, b)) || (side_fits(row.a, b) && side_fits(row.b, a));
        if (fits) {
            return formula_ ? formula_->distance_m(a, b) : row.distance_m;
        }
    }
    return 0;
}

double FireRequirement::reach_m() const {
    double reach = 0;
    for (const FireRow& row : rows_) {
        reach = std::max(reach, row.distance_m);
    }
    if (formula_) {
        reach = std::max({formula_->base_m, formula_->class_jia_m, formula_->high_rise_m}) +
                2 * *std::ranges::max_element(formula_->resistance_m);
    }
    return reach;
}

bool FireRequirement::may_be_a(std::string_view use) const {
    return std::ranges::any_of(rows_, [use](const FireRow& row) { return side_may_be(row.a, use); });
}

bool FireRequirement::may_be_b(std::string_view use) const {
    return std::ranges::any_of(rows_, [use](const FireRow& row) { return side_may_be(row.b, use); });
}

} // namespace qipan::conflict
