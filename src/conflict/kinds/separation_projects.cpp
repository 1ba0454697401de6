#include "conflict/kinds/separation_projects.hpp"

namespace qipan::conflict {
namespace {

using Match = ProjectFilter::Match;

constexpr std::string_view own_keys[] = {"distance_m", "projects", "others"};

/// How well (a, b) fits (projects, others): `no` as soon as one of them surely does not.
Match match_pair(const ProjectDistanceRule& rule, const model::Project& a, const model::Project& b) {
    const Match first = rule.projects.match(a);
    const Match second = rule.others.match(b);
    if (first == Match::no || second == Match::no) {
        return Match::no;
    }
    return first == Match::yes && second == Match::yes ? Match::yes : Match::unknown;
}

void add_gap(const ProjectDistanceRule& rule, const Occupied& a, const Occupied& b, Verdict& verdict) {
    for (const auto& [filter, one, other] :
         {std::tuple(&rule.projects, a.project, b.project), std::tuple(&rule.others, b.project, a.project)}) {
        if (filter->match(*one) == Match::unknown) {
            verdict.gaps.push_back({rule.rule, typed_id("project", one->id), typed_id("project", other->id),
                                    std::string(filter->missing(*one))});
        }
    }
}

} // namespace

bool ProjectDistanceRule::concerns(const model::Project& project) const {
    return projects.match(project) != Match::no || others.match(project) != Match::no;
}

core::Result<ProjectDistanceRule> parse_project_distance(const model::Rule& source) {
    ProjectDistanceRule rule;
    rule.rule = &source;
    if (auto status = check_keys(source, own_keys); !status) {
        return core::fail(status.error());
    }
    const auto distance = length_of(source.parameters, "distance_m");
    if (!distance) {
        return core::fail(distance.error());
    }
    auto projects = ProjectFilter::parse(source, "projects");
    auto others = ProjectFilter::parse(source, "others");
    if (!projects || !others) {
        return core::fail(!projects ? projects.error() : others.error());
    }
    rule.distance_m = *distance;
    rule.projects = std::move(*projects);
    rule.others = std::move(*others);
    return rule;
}

geo::Nearest measure(const ProjectDistanceRule& rule, const Subject& a, const Subject& b) {
    return geo::distance(a.geometry(), b.geometry(), rule.distance_m);
}

void judge(const ProjectDistanceRule& rule, const Occupied& a, const Occupied& b, const geo::Nearest& facts,
           Verdict& verdict) {
    if (!(facts.distance_m < rule.distance_m - distance_tolerance_m)) {
        return;
    }
    const Match forth = match_pair(rule, *a.project, *b.project);
    const Match back = match_pair(rule, *b.project, *a.project);
    if (forth == Match::unknown && back != Match::yes) {
        add_gap(rule, a, b, verdict);
    }
    if (back == Match::unknown && forth != Match::yes) {
        add_gap(rule, b, a, verdict);
    }
    if (forth != Match::yes && back != Match::yes) {
        return;
    }
    const Occupied& first = forth == Match::yes ? a : b;
    const Occupied& second = forth == Match::yes ? b : a;
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.variant = "projects";
    draft.part = "gap";
    draft.assumed = rule.projects.assumes(first.project) || rule.others.assumes(second.project);
    draft.objects = {a.subject.object(), b.subject.object(), typed_id("project", a.project->id),
                     typed_id("project", b.project->id)};
    draft.required = rule.distance_m;
    draft.measured = facts.distance_m;
    draft.margin = facts.distance_m - rule.distance_m;
    draft.unit = "m";
    const geo::Point ends[] = {facts.on_a, facts.on_b};
    draft.geometry = facts.on_a == facts.on_b ? geo::make_point(facts.on_a) : geo::make_line(ends);
    draft.values = {{"project", first.project->name},
                    {"other_project", second.project->name},
                    {"subject", first.subject.name()},
                    {"other", second.subject.name()}};
    verdict.findings.push_back(make_finding(std::move(draft)));
}

} // namespace qipan::conflict
