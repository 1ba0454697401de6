#include "suitability/value_function.hpp"

#include <algorithm>
#include <cmath>

namespace qipan::suitability {
namespace {

constexpr double best = 100;

tl::unexpected<core::Error> bad(std::string problem, const core::Place& place) {
    return core::fail("criteria.bad-value", {{"problem", std::move(problem)}}, place);
}

bool is_score(double value) {
    return value >= 0 && value <= best;
}

core::Result<ValueFunction> parse_points(const core::Document& list) {
    LinearValue value;
    for (const core::Document& point : list.items()) {
        if (point.items().size() != 2) {
            return bad("point_not_pair", point.place());
        }
        const auto raw = point.items()[0].number();
        const auto score = point.items()[1].number();
        if (!raw || !score) {
            return core::fail(raw ? score.error() : raw.error());
        }
        if (!is_score(*score)) {
            return bad("score_out_of_range", point.place());
        }
        if (!value.points.empty() && *raw <= value.points.back().first) {
            return bad("points_not_ascending", point.place());
        }
        value.points.emplace_back(*raw, *score);
    }
    if (value.points.size() < 2) {
        return bad("too_few_points", list.place());
    }
    return value;
}

core::Result<ValueFunction> parse_categories(const core::Document& table) {
    CategoryValue value;
    for (const auto& [word, entry] : table.members()) {
        const auto score = entry.number();
        if (!score) {
            return core::fail(score.error());
        }
        if (!is_score(*score)) {
            return bad("score_out_of_range", entry.place());
        }
        value.scores.emplace_back(word, *score);
    }
    if (value.scores.empty()) {
        return bad("no_categories", table.place());
    }
    return value;
}

/// Two named numbers of a curve; the second must not be zero, nor negative for a spread.
core::Result<ValueFunction> parse_curve(const core::Document& table, std::string_view name) {
    const bool bell = name == "gaussian";
    const std::string_view keys[] = {bell ? "centre" : "middle", bell ? "spread" : "width"};
    if (const auto known = core::refuse_unknown_keys(table, keys, name); !known) {
        return core::fail(known.error());
    }
    const auto at = table.number(keys[0]);
    const auto wide = table.number(keys[1]);
    if (!at || !wide) {
        return core::fail(at ? wide.error() : at.error());
    }
    if (*wide == 0 || (bell && *wide < 0)) {
        return bad("no_width", table.place());
    }
    if (bell) {
        return GaussianValue{*at, *wide};
    }
    return SigmoidValue{*at, *wide};
}

double linear(const LinearValue& value, double raw) {
    const auto& points = value.points;
    const auto right = std::ranges::upper_bound(points, raw, {}, [](const auto& p) { return p.first; });
    if (right == points.begin()) {
        return points.front().second;
    }
    if (right == points.end()) {
        return points.back().second;
    }
    const auto left = right - 1;
    const double share = (raw - left->first) / (right->first - left->first);
    return left->second + share * (right->second - left->second);
}

} // namespace

bool is_categorical(const ValueFunction& value) {
    return std::holds_alternative<CategoryValue>(value);
}

double value_of(const ValueFunction& value, double raw) {
    if (const auto* bell = std::get_if<GaussianValue>(&value)) {
        const double z = (raw - bell->centre) / bell->spread;
        return best * std::exp(-z * z / 2);
    }
    if (const auto* curve = std::get_if<SigmoidValue>(&value)) {
        return best / (1 + std::exp(-(raw - curve->middle) / curve->width));
    }
    return linear(std::get<LinearValue>(value), raw);
}

std::optional<double> value_of(const ValueFunction& value, std::string_view word) {
    const auto* categories = std::get_if<CategoryValue>(&value);
    if (categories == nullptr) {
        return std::nullopt;
    }
    const auto found =
        std::ranges::find(categories->scores, word, [](const auto& s) { return std::string_view(s.first); });
    return found == categories->scores.end() ? std::nullopt : std::optional(found->second);
}

core::Result<ValueFunction> parse_value_function(const core::Document& table) {
    constexpr std::string_view keys[] = {"points", "gaussian", "sigmoid", "categories"};
    if (const auto known = core::refuse_unknown_keys(table, keys, "value"); !known) {
        return core::fail(known.error());
    }
    if (table.members().size() != 1) {
        return bad("not_one_function", table.place());
    }
    const auto& [name, body] = table.members().front();
    if (name == "points") {
        return parse_points(body);
    }
    return name == "categories" ? parse_categories(body) : parse_curve(body, name);
}

bool agrees(const ValueFunction& value, Direction direction) {
    if (direction == Direction::best_between) {
        return true;
    }
    const bool rising = direction == Direction::more;
    if (const auto* curve = std::get_if<SigmoidValue>(&value)) {
        return (curve->width > 0) == rising;
    }
    if (const auto* line = std::get_if<LinearValue>(&value)) {
        const auto against = [&](const auto& a, const auto& b) {
            return rising ? a.second > b.second : a.second < b.second;
        };
        return std::ranges::adjacent_find(line->points, against) == line->points.end();
    }
    return is_categorical(value); // a bell has its best between, words have no direction
}

} // namespace qipan::suitability
