#include "conflict/kinds/separation_receptor.hpp"

#include <cmath>

namespace qipan::conflict {
namespace {

constexpr std::string_view own_keys[] = {"between", "distance_m", "projects", "eia_overrides"};

} // namespace

core::Result<ReceptorRule> parse_receptor_distance(const model::Rule& source, const ParseContext& context) {
    ReceptorRule rule;
    rule.rule = &source;
    rule.receptors = &context.region.layer(model::TableId::receptors);
    if (auto status = check_keys(source, own_keys); !status) {
        return core::fail(status.error());
    }
    const auto distance = length_of(source.parameters, "distance_m");
    if (!distance) {
        return core::fail(distance.error());
    }
    auto projects = ProjectFilter::parse(source, "projects");
    if (!projects) {
        return core::fail(projects.error());
    }
    auto rows = parse_between(source, {"receptor", model::TableId::receptors, "receptor_class"}, context);
    if (!rows) {
        return core::fail(rows.error());
    }
    const auto overrides = source.parameters.boolean_or("eia_overrides", false);
    if (!overrides) {
        return core::fail(overrides.error());
    }
    rule.distance_m = *distance;
    rule.eia_overrides = *overrides;
    rule.projects = std::move(*projects);
    rule.rows = std::move(*rows);
    std::vector<geo::Box> boxes;
    for (const model::Row row : rule.rows) {
        boxes.push_back(rule.receptors->boxes()[row].expanded(rule.distance_m));
    }
    rule.index = geo::RTree(boxes);
    return rule;
}

ReceptorFacts measure(const ReceptorRule& rule, const Subject& subject) {
    ReceptorFacts facts;
    std::vector<std::uint32_t> found;
    rule.index.query(subject.box(), found);
    for (const std::uint32_t item : found) {
        const model::Row row = rule.rows[item];
        const auto nearest = geo::distance(subject.geometry(), rule.receptors->geometry(row), rule.distance_m);
        if (nearest.distance_m < rule.distance_m - distance_tolerance_m) {
            facts.near.push_back({row, nearest});
        }
    }
    return facts;
}

void judge(const ReceptorRule& rule, const Subject& subject, const ReceptorFacts& facts, const model::Project* project,
           Verdict& verdict) {
    if (project == nullptr || (rule.eia_overrides && project->eia_distance_m)) {
        return;
    }
    const auto match = rule.projects.match(*project);
    if (match == ProjectFilter::Match::no || facts.near.empty()) {
        return;
    }
    if (match == ProjectFilter::Match::unknown) {
        verdict.gaps.push_back({rule.rule, typed_id("project", project->id), subject.object(),
                                std::string(rule.projects.missing(*project))});
        return;
    }
    for (const auto& [receptor, nearest] : facts.near) {
        Draft draft;
        draft.rule = rule.rule;
        draft.effect = rule.rule->effect;
        draft.variant = "receptor";
        draft.part = "gap";
        draft.assumed = rule.projects.assumes(project);
        draft.objects = {typed_id("receptor", rule.receptors->id_of(receptor)), subject.object(),
                         typed_id("project", project->id)};
        draft.required = rule.distance_m;
        draft.measured = nearest.distance_m;
        draft.margin = nearest.distance_m - rule.distance_m;
        draft.unit = "m";
        const geo::Point ends[] = {nearest.on_a, nearest.on_b};
        draft.geometry = nearest.on_a == nearest.on_b ? geo::make_point(nearest.on_a) : geo::make_line(ends);
        draft.values = {{"subject", subject.name()},
                        {"project", project->name},
                        {"receptor", rule.receptors->name_of(receptor)},
                        {"borderline", certainty(draft.margin, rule.receptors->number("accuracy_m", receptor))}};
        verdict.findings.push_back(make_finding(std::move(draft)));
    }
}

} // namespace qipan::conflict
