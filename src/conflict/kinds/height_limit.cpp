#include "conflict/kinds/height_limit.hpp"

#include <algorithm>
#include <cmath>

namespace qipan::conflict {
namespace {

using model::AppliesTo;
using model::Effect;

constexpr Parameter parameters[] = {
    {"between", ParameterType::table, true},
    {"measured_from", ParameterType::text, true},
    {"within_m", ParameterType::number, true, "m"},
    {"height_per_distance", ParameterType::number, true, "m/m"},
    {"widest_half_width_m", ParameterType::number, false, "m", "50"},
};
constexpr double default_widest_half_width_m = 50;

void add_stations(HeightRule& rule, std::span<const model::Row> rows, MeasuredFrom from, double widest_half_width_m) {
    std::vector<geo::Box> boxes;
    for (const model::Row row : rows) {
        HeightRule::Station station{row, edge_offset(*rule.barriers, row, from), 0};
        const double further = station.edge.missing.empty() ? station.edge.metres : widest_half_width_m;
        station.reach_m = std::max(0.0, rule.within_m + further);
        boxes.push_back(rule.barriers->boxes()[row].expanded(station.reach_m));
        rule.stations.push_back(station);
    }
    rule.index = geo::RTree(boxes);
}

double farthest(geo::GeometryView subject, geo::GeometryView station) {
    double most = 0;
    for (const geo::Point& corner : subject.coordinates()) {
        most = std::max(most, geo::distance(corner, station).distance_m);
    }
    return most;
}

struct Height {
    std::optional<double> metres;
    std::string object;       ///< whose it is
    std::string_view missing; ///< without it
};

Height height_of(const Subject& subject, const model::Project* project) {
    if (subject.kind == SubjectKind::land) {
        return {project->height_m, typed_id("project", project->id), "projects.height_m"};
    }
    const model::Layer& buildings = subject.layer();
    const double stated = buildings.number("height_m", subject.row);
    const double storeys = buildings.number("storeys", subject.row) * buildings.number("clear_height_m", subject.row);
    const double known = std::isnan(stated) ? storeys : stated;
    return {std::isnan(known) ? std::nullopt : std::optional(known), subject.object(), "buildings.height_m"};
}

Draft draft_of(const HeightRule& rule, const Subject& subject, const HeightFacts::Near& near, double height) {
    const model::Row barrier = rule.stations[near.station].barrier;
    const double to_keep = std::min(height / rule.height_per_distance, rule.within_m);
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.part = "height";
    draft.objects = {typed_id("barrier", rule.barriers->id_of(barrier)), subject.object()};
    draft.required = near.nearest_m * rule.height_per_distance;
    draft.measured = height;
    draft.margin = draft.required - height;
    draft.unit = "m";
    draft.geometry = near.connection;
    draft.values = {{"subject", subject.name()},
                    {"barrier", rule.barriers->name_of(barrier)},
                    {"distance", metres_text(near.nearest_m)},
                    {"to_keep", metres_text(to_keep)},
                    {"borderline", certainty(near.nearest_m - to_keep, rule.barriers->number("accuracy_m", barrier))}};
    return draft;
}

bool too_high(const HeightRule& rule, double distance_m, double height) {
    return distance_m < rule.within_m - distance_tolerance_m &&
           height > distance_m * rule.height_per_distance + distance_tolerance_m;
}

void judge_station(const HeightRule& rule, const Subject& subject, const HeightFacts::Near& near,
                   const model::Project* project, Verdict& verdict) {
    const Height height = height_of(subject, project);
    if (!height.metres) {
        verdict.gaps.push_back({rule.rule, height.object, subject.object(), std::string(height.missing)});
        return;
    }
    if (!too_high(rule, near.nearest_m, *height.metres)) {
        return;
    }
    Draft draft = draft_of(rule, subject, near, *height.metres);
    draft.variant = "building";
    if (subject.kind == SubjectKind::land) {
        const bool everywhere = too_high(rule, near.farthest_m, *height.metres);
        draft.variant = everywhere ? "land" : "keep";
        draft.effect = everywhere ? draft.effect : Effect::info;
        draft.objects.push_back(typed_id("project", project->id));
        draft.values.emplace("project", project->name);
    }
    verdict.findings.push_back(make_finding(std::move(draft)));
}

} // namespace

std::span<const Parameter> height_limit_parameters() {
    return parameters;
}

double HeightRule::reach_m(model::TableId table) const {
    if (table != model::TableId::barriers) {
        return 0;
    }
    double widest = 0;
    for (const Station& station : stations) {
        widest = std::max(widest, station.reach_m);
    }
    return widest;
}

core::Result<HeightRule> parse_height_limit(const model::Rule& source, const ParseContext& context) {
    HeightRule rule;
    rule.rule = &source;
    rule.barriers = &context.region.layer(model::TableId::barriers);
    const auto from = parse_measured_from(source);
    if (!from) {
        return core::fail(from.error());
    }
    const auto within = length_of(source.parameters, "within_m");
    const auto ratio = length_of(source.parameters, "height_per_distance");
    const auto widest = length_or(source.parameters, "widest_half_width_m", default_widest_half_width_m);
    for (const auto* number : {&within, &ratio, &widest}) {
        if (!*number) {
            return core::fail(number->error());
        }
    }
    const auto rows = parse_between(source, {"barrier", model::TableId::barriers, "barrier_class"}, context);
    if (!rows) {
        return core::fail(rows.error());
    }
    rule.within_m = *within;
    rule.height_per_distance = *ratio;
    add_stations(rule, *rows, *from, *widest);
    return rule;
}

HeightFacts measure(const HeightRule& rule, const Subject& subject) {
    HeightFacts facts;
    if (subject.kind == SubjectKind::land && rule.rule->applies_to == AppliesTo::building) {
        return facts;
    }
    std::vector<std::uint32_t> found;
    rule.index.query(subject.box(), found);
    for (const std::uint32_t number : found) {
        const HeightRule::Station& station = rule.stations[number];
        const geo::GeometryView place = rule.barriers->geometry(station.barrier);
        const geo::Nearest nearest = geo::distance(subject.geometry(), place, station.reach_m + distance_tolerance_m);
        if (!(nearest.distance_m < station.reach_m - distance_tolerance_m)) {
            continue;
        }
        if (!station.edge.missing.empty()) {
            facts.unknown.push_back(number);
            continue;
        }
        const auto to_edge = [&station](double metres) { return std::max(0.0, metres - station.edge.metres); };
        const geo::Point ends[] = {nearest.on_a, nearest.on_b};
        facts.near.push_back({number, to_edge(nearest.distance_m), to_edge(farthest(subject.geometry(), place)),
                              nearest.on_a == nearest.on_b ? geo::make_point(nearest.on_a) : geo::make_line(ends)});
    }
    return facts;
}

void judge(const HeightRule& rule, const Subject& subject, const HeightFacts& facts, const model::Project* project,
           Verdict& verdict) {
    if (subject.kind == SubjectKind::land && project == nullptr) {
        return;
    }
    for (const std::size_t number : facts.unknown) {
        verdict.gaps.push_back({rule.rule, typed_id("barrier", rule.barriers->id_of(rule.stations[number].barrier)),
                                subject.object(), std::string(rule.stations[number].edge.missing)});
    }
    for (const HeightFacts::Near& near : facts.near) {
        judge_station(rule, subject, near, project, verdict);
    }
}

} // namespace qipan::conflict
