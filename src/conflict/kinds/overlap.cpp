#include "conflict/kinds/overlap.hpp"

#include <algorithm>
#include <cmath>

#include "conflict/shared_ground.hpp"
#include "geo/measure.hpp"

namespace qipan::conflict {
namespace {

constexpr Parameter parameters[] = {
    {"min_area_m2", ParameterType::number, false, "m2", "0.5"},
    {"sliver_area_m2", ParameterType::number, false, "m2", "1"},
    {"sliver_width_m", ParameterType::number, false, "m", "0.2"},
};
constexpr double default_min_area_m2 = 0.5;
constexpr double default_sliver_area_m2 = 1;
constexpr double default_sliver_width_m = 0.2;
constexpr double duplicate_share = 0.001;

} // namespace

std::span<const Parameter> overlap_parameters() {
    return parameters;
}

core::Result<OverlapRule> parse_overlap(const model::Rule& source, const ParseContext& /*context*/) {
    OverlapRule rule;
    rule.rule = &source;
    const auto min_area = length_or(source.parameters, "min_area_m2", default_min_area_m2);
    const auto sliver_area = length_or(source.parameters, "sliver_area_m2", default_sliver_area_m2);
    const auto sliver_width = length_or(source.parameters, "sliver_width_m", default_sliver_width_m);
    for (const auto* value : {&min_area, &sliver_area, &sliver_width}) {
        if (!*value) {
            return core::fail(value->error());
        }
    }
    rule.min_area_m2 = *min_area;
    rule.sliver_area_m2 = *sliver_area;
    rule.sliver_width_m = *sliver_width;
    return rule;
}

OverlapFacts measure(const OverlapRule& rule, const Subject& a, const Subject& b) {
    OverlapFacts facts;
    auto shared = shared_ground(a.geometry(), b.geometry(), rule.min_area_m2);
    if (!shared) {
        facts.error = shared.error();
        return facts;
    }
    facts.area_m2 = shared->area_m2;
    if (facts.area_m2 < rule.min_area_m2 || facts.area_m2 == 0) {
        return facts;
    }
    const geo::GeometryView part = shared->part.view();
    const double perimeter = geo::planar_length(part);
    facts.width_m = perimeter > 0 ? 2 * facts.area_m2 / perimeter : 0;
    facts.parts = part.part_count();
    facts.part = std::move(shared->part);
    const double larger = std::max(geo::planar_area(a.geometry()), geo::planar_area(b.geometry()));
    facts.duplicate = larger - facts.area_m2 <= std::max(rule.min_area_m2, duplicate_share * larger);
    return facts;
}

void judge(const OverlapRule& rule, const Subject& a, const Subject& b, const OverlapFacts& facts, Verdict& verdict) {
    if (facts.error) {
        verdict.failures.push_back({rule.rule, a.object(), *facts.error});
        return;
    }
    if (facts.area_m2 < rule.min_area_m2 || facts.area_m2 == 0) {
        return;
    }
    const bool sliver = facts.area_m2 < rule.sliver_area_m2 || facts.width_m < rule.sliver_width_m;
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = sliver && !facts.duplicate ? model::Effect::info : rule.rule->effect;
    draft.variant = facts.duplicate ? "duplicate" : sliver ? "sliver" : "area";
    draft.part = "overlap";
    draft.objects = {a.object(), b.object()};
    draft.required = 0;
    draft.measured = facts.area_m2;
    draft.margin = -facts.area_m2;
    draft.unit = "m2";
    draft.geometry = facts.part;
    draft.values = {{"subject", a.name()}, {"other", b.name()}, {"parts", std::to_string(facts.parts)}};
    verdict.findings.push_back(make_finding(std::move(draft)));
}

} // namespace qipan::conflict
