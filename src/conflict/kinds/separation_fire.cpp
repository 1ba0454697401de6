#include "conflict/kinds/separation_fire.hpp"

#include <algorithm>
#include <string>

namespace qipan::conflict {
namespace {

constexpr std::string_view own_keys[] = {"fire"};
constexpr std::uint8_t bit_a = 1;
constexpr std::uint8_t bit_b = 2;

/// The least and the greatest distance that may be required, as far as the two are known.
struct Range {
    double low = std::numeric_limits<double>::infinity();
    double high = 0;
};

Range range_of(const FireRequirement& requirement, const FireReadings& a, const FireReadings& b) {
    Range range;
    for (const FireBuilding& one : a.all) {
        for (const FireBuilding& other : b.all) {
            const double metres = requirement.required_m(one, other);
            range.low = std::min(range.low, metres);
            range.high = std::max(range.high, metres);
        }
    }
    return range;
}

void add_gaps(const FireDistanceRule& rule, const Subject& s, const Subject& other, const FireReadings& readings,
              Verdict& verdict) {
    for (const std::string_view missing : readings.missing) {
        verdict.gaps.push_back({rule.rule, s.object(), other.object(), std::string(missing)});
    }
}

void add_finding(const FireDistanceRule& rule, const Subject& a, const Subject& b, const geo::Nearest& facts,
                 double required_m, Verdict& verdict) {
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.variant = "fire";
    draft.part = "gap";
    draft.objects = {a.object(), b.object()};
    draft.required = required_m;
    draft.measured = facts.distance_m;
    draft.margin = facts.distance_m - required_m;
    draft.unit = "m";
    const geo::Point ends[] = {facts.on_a, facts.on_b};
    draft.geometry = facts.on_a == facts.on_b ? geo::make_point(facts.on_a) : geo::make_line(ends);
    draft.values = {{"subject", a.name()},
                    {"other", b.name()},
                    {"use", std::string(use_of(a.layer(), a.row))},
                    {"other_use", std::string(use_of(b.layer(), b.row))},
                    {"class", class_text(a)},
                    {"other_class", class_text(b)}};
    verdict.findings.push_back(make_finding(std::move(draft)));
}

/// Which buildings may stand on which side, and from which side fewer pairs begin.
void note_sides(FireDistanceRule& rule, const model::Layer& buildings) {
    std::size_t as_a = 0;
    std::size_t as_b = 0;
    rule.sides.reserve(buildings.size());
    for (model::Row row = 0; row < buildings.size(); ++row) {
        const std::string_view use = use_of(buildings, row);
        const bool a = rule.requirement.may_be_a(use);
        const bool b = rule.requirement.may_be_b(use);
        as_a += a ? 1 : 0;
        as_b += b ? 1 : 0;
        rule.sides.push_back(static_cast<std::uint8_t>((a ? bit_a : 0) | (b ? bit_b : 0)));
    }
    rule.starting_side = as_b < as_a ? bit_b : bit_a;
}

} // namespace

bool FireDistanceRule::concerns(model::Row a, model::Row b) const {
    const auto fits = [this](model::Row one, model::Row other) {
        return (sides[one] & bit_a) != 0 && (sides[other] & bit_b) != 0;
    };
    return fits(a, b) || fits(b, a);
}

core::Result<FireDistanceRule> parse_fire_distance(const model::Rule& source, const ParseContext& context) {
    FireDistanceRule rule;
    rule.rule = &source;
    if (auto status = check_keys(source, own_keys); !status) {
        return core::fail(status.error());
    }
    const core::Document* table = source.parameters.find("fire");
    if (table == nullptr) {
        return core::fail("document.missing-key", {{"key", "fire"}}, source.place);
    }
    auto requirement = FireRequirement::parse(*table);
    if (!requirement) {
        return core::fail(requirement.error());
    }
    rule.requirement = std::move(*requirement);
    note_sides(rule, context.region.buildings());
    return rule;
}

geo::Nearest measure(const FireDistanceRule& rule, const Subject& a, const Subject& b) {
    return rule.concerns(a.row, b.row) ? geo::distance(a.geometry(), b.geometry(), rule.reach_m()) : geo::Nearest{};
}

void judge(const FireDistanceRule& rule, const Subject& a, const Subject& b, const geo::Nearest& facts,
           Verdict& verdict) {
    if (!(facts.distance_m < rule.reach_m() - distance_tolerance_m)) {
        return;
    }
    const FireReadings of_a = read_fire_building(a, rule.requirement.asks());
    const FireReadings of_b = read_fire_building(b, rule.requirement.asks());
    const Range range = range_of(rule.requirement, of_a, of_b);
    if (facts.distance_m < range.low - distance_tolerance_m) {
        add_finding(rule, a, b, facts, range.low, verdict);
    } else if (facts.distance_m < range.high - distance_tolerance_m) {
        add_gaps(rule, a, b, of_a, verdict);
        add_gaps(rule, b, a, of_b, verdict);
    }
}

} // namespace qipan::conflict
