#include "conflict/kinds/shape.hpp"

#include <algorithm>

#include "geo/overlay.hpp"

namespace qipan::conflict {
namespace {

constexpr Parameter parameters[] = {
    {"min_area_m2", ParameterType::number, false, "m2"},
    {"min_width_m", ParameterType::number, false, "m"},
    {"min_circle_m", ParameterType::number, false, "m"},
    {"projects", ParameterType::table},
};
/// Of the longer side: how far the radius that geo::inscribed_circle finds may fall short of the true one.
constexpr double circle_share = 0.01;

/// One measure that falls short.
struct Shortfall {
    std::string_view part;
    std::string_view unit;
    double required = 0;
    double measured = 0;
};

std::vector<Shortfall> shortfalls(const ShapeRule& rule, const ShapeFacts& facts) {
    std::vector<Shortfall> found;
    const auto compare = [&found](std::string_view part, std::string_view unit, std::optional<double> required,
                                  std::optional<double> measured, double tolerance) {
        if (required && measured && *measured < *required - tolerance) {
            found.push_back({part, unit, *required, *measured});
        }
    };
    compare("area", "m2", rule.min_area_m2, facts.area_m2, area_tolerance_m2);
    compare("width", "m", rule.min_width_m, facts.width_m, distance_tolerance_m);
    compare("circle", "m", rule.min_circle_m, facts.circle_m, facts.circle_accuracy_m + distance_tolerance_m);
    return found;
}

} // namespace

std::span<const Parameter> shape_parameters() {
    return parameters;
}

core::Result<ShapeRule> parse_shape(const model::Rule& source, const ParseContext& /*context*/) {
    ShapeRule rule;
    rule.rule = &source;
    auto projects = ProjectFilter::parse(source, "projects");
    const auto area = length_if_any(source.parameters, "min_area_m2");
    const auto width = length_if_any(source.parameters, "min_width_m");
    const auto circle = length_if_any(source.parameters, "min_circle_m");
    if (!projects) {
        return core::fail(projects.error());
    }
    for (const auto* each : {&area, &width, &circle}) {
        if (!*each) {
            return core::fail(each->error());
        }
    }
    if (!*area && !*width && !*circle) {
        return core::fail("conflict.nothing-asked",
                          {{"rule", source.id}, {"expected", "min_area_m2 | min_width_m | min_circle_m"}},
                          source.place);
    }
    rule.projects = std::move(*projects);
    rule.min_area_m2 = *area;
    rule.min_width_m = *width;
    rule.min_circle_m = *circle;
    return rule;
}

ShapeFacts measure(const ShapeRule& rule, const SiteView& site) {
    ShapeFacts facts;
    if (!site.is_land() || site.ground().empty()) {
        return facts;
    }
    if (rule.min_area_m2) {
        facts.area_m2 = site.area_m2();
    }
    if (rule.min_width_m) {
        const auto width = geo::minimum_width(site.ground());
        width ? void(facts.width_m = *width) : void(facts.error = width.error());
    }
    if (rule.min_circle_m) {
        const auto circle = geo::inscribed_circle(site.ground());
        circle ? void(facts.circle_m = 2 * circle->radius_m) : void(facts.error = circle.error());
        const geo::Box box = geo::bounds(site.ground());
        facts.circle_accuracy_m = 2 * circle_share * std::max(box.width(), box.height());
    }
    return facts;
}

void judge(const ShapeRule& rule, const SiteView& site, const ShapeFacts& facts, const model::Project* project,
           Verdict& verdict) {
    const auto match = rule.projects.match(project);
    if (match == ProjectFilter::Match::no) {
        return;
    }
    if (facts.error) {
        verdict.failures.push_back({rule.rule, site.objects().front(), *facts.error});
    }
    for (const Shortfall& shortfall : shortfalls(rule, facts)) {
        if (match == ProjectFilter::Match::unknown) {
            verdict.gaps.push_back({rule.rule, typed_id("project", project->id), site.objects().front(),
                                    std::string(rule.projects.missing(*project))});
            return;
        }
        Draft draft;
        draft.rule = rule.rule;
        draft.effect = rule.rule->effect;
        draft.variant = shortfall.part;
        draft.part = shortfall.part;
        draft.objects = site.objects();
        draft.required = shortfall.required;
        draft.measured = shortfall.measured;
        draft.margin = shortfall.measured - shortfall.required;
        draft.unit = shortfall.unit;
        draft.geometry = geo::Geometry(site.ground());
        draft.values = {{"subject", site.name()}};
        if (!rule.projects.holds_for_bare()) {
            draft.objects.push_back(typed_id("project", project->id));
        }
        draft.assumed = rule.projects.assumes(project);
        verdict.findings.push_back(make_finding(std::move(draft)));
    }
}

} // namespace qipan::conflict
