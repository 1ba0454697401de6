#include "style/match.hpp"

#include <algorithm>
#include <charconv>

#include "core/text.hpp"
#include "core/units.hpp"
#include "geo/measure.hpp"

namespace qipan::style {
namespace {

double to_number(std::string_view text) {
    double value = std::numeric_limits<double>::quiet_NaN();
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::string area_mu_text(const model::Layer& layer, model::Row row) {
    for (const std::string_view field : {"measured_m2", "area_m2"}) {
        if (!model::find_field(layer.schema(), field)) {
            continue;
        }
        if (const auto area = layer.column(field).maybe(row)) {
            return core::fixed(core::to_mu(core::SquareMetres{*area}).value, 1);
        }
    }
    return layer.geometry(row).empty() ? ""
                                       : core::fixed(core::to_mu({geo::planar_area(layer.geometry(row))}).value, 1);
}

bool compares(Test test, std::string_view value, std::string_view wanted) {
    const double a = to_number(value);
    const double b = to_number(wanted);
    switch (test) {
    case Test::equal:
        return value == wanted;
    case Test::prefix:
        return value.starts_with(wanted);
    case Test::less:
        return a < b;
    case Test::less_equal:
        return a <= b;
    case Test::greater:
        return a > b;
    case Test::greater_equal:
        return a >= b;
    case Test::is_null:
        return false;
    }
    return false;
}

bool holds(const Condition& condition, const model::Layer& layer, model::Row row) {
    const std::string value = field_text(layer, row, condition.field);
    if (value.empty()) {
        return condition.test == Test::is_null;
    }
    return std::ranges::any_of(condition.values,
                               [&](const std::string& wanted) { return compares(condition.test, value, wanted); });
}

} // namespace

bool has_field(const model::TableSchema& table, std::string_view field) {
    return field == area_mu_field || model::find_field(table, field).has_value();
}

std::string field_text(const model::Layer& layer, model::Row row, std::string_view field) {
    if (field == area_mu_field) {
        return area_mu_text(layer, row);
    }
    const auto index = model::find_field(layer.schema(), field);
    if (!index) {
        return {};
    }
    const model::Column& column = layer.column(*index);
    if (column.is_null(row)) {
        return {};
    }
    return column.is_text() ? std::string(column.text(row)) : core::shortest(column.number(row));
}

bool matches(const Filter& filter, const model::Layer& layer, model::Row row) {
    return std::ranges::all_of(filter.all, [&](const Condition& c) { return holds(c, layer, row); });
}

bool in_scale(const Rule& rule, double scale) {
    return scale >= rule.min_scale && scale < rule.max_scale;
}

std::vector<const Rule*> rules_for(const Pass& pass, const model::Layer& layer, model::Row row, double scale) {
    std::vector<const Rule*> found;
    for (const Rule& rule : pass.rules) {
        if (!rule.filter.otherwise && in_scale(rule, scale) && matches(rule.filter, layer, row)) {
            found.push_back(&rule);
        }
    }
    if (!found.empty()) {
        return found;
    }
    for (const Rule& rule : pass.rules) {
        if (rule.filter.otherwise && in_scale(rule, scale)) {
            found.push_back(&rule);
        }
    }
    return found;
}

std::string label_text(const TextSymbol& symbol, const model::Layer& layer, model::Row row) {
    std::string text;
    for (const LabelPart& part : symbol.label) {
        if (part.field.empty()) {
            text += part.literal;
            continue;
        }
        const std::string value = field_text(layer, row, part.field);
        if (value.empty()) {
            return {};
        }
        text += value;
    }
    return text;
}

} // namespace qipan::style
