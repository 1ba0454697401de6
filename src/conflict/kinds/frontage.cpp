#include "conflict/kinds/frontage.hpp"

#include <algorithm>

#include "conflict/frontage_length.hpp"

namespace qipan::conflict {
namespace {

using model::TableId;
using Match = ProjectFilter::Match;

constexpr Parameter parameters[] = {
    {"roads", ParameterType::texts, true},
    {"min_frontage_m", ParameterType::number, false, "m"},
    {"within_m", ParameterType::number, false, "m", "30"},
    {"max_access_m", ParameterType::number, false, "m"},
    {"projects", ParameterType::table},
};
constexpr double default_within_m = 30;

void add_roads(const model::Layer& layer, const std::vector<std::string>& grades, FrontageRule& rule) {
    const bool of_barriers = layer.id() == TableId::barriers;
    for (model::Row row = 0; row < layer.size(); ++row) {
        const bool is_road = !of_barriers || layer.text("class", row) == "road";
        if (is_road && std::ranges::find(grades, layer.text("grade", row)) != grades.end()) {
            rule.roads.push_back({&layer, row});
        }
    }
}

core::Status read_roads(const model::Rule& source, const model::Region& region, FrontageRule& rule) {
    const core::Document* place = source.parameters.find("roads");
    if (place == nullptr) {
        return core::fail("document.missing-key", {{"key", "roads"}}, source.place);
    }
    const auto grades = source.parameters.texts_or_empty("roads");
    if (!grades) {
        return core::fail(grades.error());
    }
    if (auto status = check_codes(*grades, "road_grade", place->place()); !status) {
        return status;
    }
    add_roads(region.layer(TableId::roads), *grades, rule);
    add_roads(region.layer(TableId::barriers), *grades, rule);
    std::vector<geo::Box> boxes;
    for (const FrontageRule::Road& road : rule.roads) {
        boxes.push_back(road.layer->boxes()[road.row]);
    }
    rule.index = geo::RTree(boxes);
    return {};
}

core::Status read_limits(const model::Rule& source, FrontageRule& rule) {
    auto projects = ProjectFilter::parse(source, "projects");
    const auto within = length_or(source.parameters, "within_m", default_within_m);
    const auto frontage = length_if_any(source.parameters, "min_frontage_m");
    const auto access = length_if_any(source.parameters, "max_access_m");
    if (!projects) {
        return core::fail(projects.error());
    }
    if (!within) {
        return core::fail(within.error());
    }
    if (!frontage || !access) {
        return core::fail(!frontage ? frontage.error() : access.error());
    }
    if (!*frontage && !*access) {
        return core::fail("conflict.nothing-asked",
                          {{"rule", source.id}, {"expected", "min_frontage_m | max_access_m"}}, source.place);
    }
    rule.projects = std::move(*projects);
    rule.within_m = *within;
    rule.min_frontage_m = *frontage;
    rule.max_access_m = *access;
    return {};
}

/// The nearest road within the search; of several as near the first in the rule's order.
void find_access(const FrontageRule& rule, geo::GeometryView land, const geo::Box& box, FrontageFacts& facts) {
    std::uint32_t best = 0;
    double limit = rule.search_m();
    rule.index.visit_nearest(box, [&](std::uint32_t item, double /*box_distance*/) {
        const FrontageRule::Road& road = rule.roads[item];
        const geo::Nearest found = geo::distance(land, road.layer->geometry(road.row), limit);
        if (found.distance_m < facts.access.distance_m ||
            (found.distance_m == facts.access.distance_m && item < best)) {
            facts.access = found;
            best = item;
        }
        limit = std::min(limit, facts.access.distance_m);
        return limit;
    });
    if (facts.access.distance_m > rule.search_m()) {
        return; // none
    }
    const FrontageRule::Road& road = rule.roads[best];
    facts.road = typed_id(road.layer->id() == TableId::roads ? "road" : "barrier", road.layer->id_of(road.row));
    facts.road_name = road.layer->name_of(road.row);
}

Draft draft_of(const FrontageRule& rule, const SiteView& site, const FrontageFacts& facts, std::string_view variant) {
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.variant = variant;
    draft.part = variant;
    draft.objects = site.objects();
    draft.unit = "m";
    draft.values = {{"subject", site.name()}, {"road", facts.road_name}, {"within_m", metres_text(rule.within_m)}};
    return draft;
}

std::optional<Draft> shortfall(const FrontageRule& rule, const SiteView& site, const FrontageFacts& facts) {
    if (rule.max_access_m && facts.road.empty()) {
        Draft draft = draft_of(rule, site, facts, "no_access");
        draft.required = *rule.max_access_m;
        draft.measured = rule.search_m();
        draft.margin = draft.required - draft.measured;
        draft.geometry = geo::Geometry(site.ground());
        return draft;
    }
    if (rule.max_access_m && facts.access.distance_m > *rule.max_access_m + distance_tolerance_m) {
        Draft draft = draft_of(rule, site, facts, "access");
        draft.objects.push_back(facts.road);
        draft.required = *rule.max_access_m;
        draft.measured = facts.access.distance_m;
        draft.margin = draft.required - draft.measured;
        const geo::Point line[] = {facts.access.on_a, facts.access.on_b};
        draft.geometry = geo::make_line(line);
        return draft;
    }
    if (rule.min_frontage_m && facts.frontage_m < *rule.min_frontage_m - distance_tolerance_m) {
        Draft draft = draft_of(rule, site, facts, "frontage");
        draft.required = *rule.min_frontage_m;
        draft.measured = facts.frontage_m;
        draft.margin = draft.measured - draft.required;
        draft.geometry = geo::Geometry(site.ground());
        return draft;
    }
    return std::nullopt;
}

} // namespace

std::span<const Parameter> frontage_parameters() {
    return parameters;
}

core::Result<FrontageRule> parse_frontage(const model::Rule& source, const ParseContext& context) {
    FrontageRule rule;
    rule.rule = &source;
    if (auto status = read_roads(source, context.region, rule); !status) {
        return core::fail(status.error());
    }
    if (auto status = read_limits(source, rule); !status) {
        return core::fail(status.error());
    }
    return rule;
}

FrontageFacts measure(const FrontageRule& rule, const SiteView& site) {
    FrontageFacts facts;
    const geo::GeometryView land = site.ground();
    facts.asked = site.is_land() && !land.empty();
    facts.has_roads = !rule.roads.empty();
    if (!facts.asked || !facts.has_roads) {
        return facts;
    }
    if (rule.min_frontage_m) {
        std::vector<geo::GeometryView> near;
        for (const std::uint32_t item : rule.index.query(site.box().expanded(rule.within_m + distance_tolerance_m))) {
            near.push_back(rule.roads[item].layer->geometry(rule.roads[item].row));
        }
        facts.frontage_m = frontage_length(land, near, rule.within_m);
    }
    find_access(rule, land, site.box(), facts);
    return facts;
}

void judge(const FrontageRule& rule, const SiteView& site, const FrontageFacts& facts, const model::Project* project,
           Verdict& verdict) {
    const auto match = rule.projects.match(project);
    if (match == Match::no || !facts.asked) {
        return;
    }
    const bool of_project = !rule.projects.holds_for_bare();
    if (!facts.has_roads) {
        const auto zone = site.zone_row();
        for (const std::string& object : site.objects()) {
            const std::string cause = zone ? typed_id("zone", site.region().zones().id_of(*zone)) : object;
            verdict.gaps.push_back(
                {rule.rule, of_project ? typed_id("project", project->id) : cause, object, "roads.grade"});
        }
        return;
    }
    auto draft = shortfall(rule, site, facts);
    if (!draft) {
        return;
    }
    if (match == Match::unknown) {
        verdict.gaps.push_back({rule.rule, typed_id("project", project->id), site.objects().front(),
                                std::string(rule.projects.missing(*project))});
        return;
    }
    if (of_project) {
        draft->objects.push_back(typed_id("project", project->id));
    }
    draft->assumed = rule.projects.assumes(project);
    verdict.findings.push_back(make_finding(std::move(*draft)));
}

} // namespace qipan::conflict
