#include "conflict/kinds/corridor.hpp"

#include <algorithm>
#include <cmath>

#include "conflict/measured_from.hpp"
#include "conflict/strip.hpp"

namespace qipan::conflict {
namespace {

using model::AppliesTo;
using model::Effect;

constexpr Parameter parameters[] = {
    {"between", ParameterType::table, true},
    {"measured_from", ParameterType::text, true},
    {"distance_m", ParameterType::number, true, "m"},
    {"projects", ParameterType::table},
    {"min_area_m2", ParameterType::number, false, "m2", "0.5"},
    {"widest_half_width_m", ParameterType::number, false, "m", "50"},
};
constexpr std::string_view settings[] = {"city", "suburb_housing", "village_housing", "elsewhere"};
constexpr double default_min_area_m2 = 0.5;
constexpr double default_widest_half_width_m = 50;

/// Distances by setting; all four the same where the rule gives one number.
struct Distances {
    double by_setting[4] = {};
    bool single = true;
    [[nodiscard]] double widest() const { return *std::ranges::max_element(by_setting); }
};

core::Result<Distances> parse_distances(const model::Rule& rule) {
    Distances distances;
    const core::Document* value = rule.parameters.find("distance_m");
    if (value == nullptr || !value->is_table()) {
        const auto number = length_of(rule.parameters, "distance_m");
        if (!number) {
            return core::fail(number.error());
        }
        std::ranges::fill(distances.by_setting, *number);
        return distances;
    }
    if (auto status = core::refuse_unknown_keys(*value, settings, "distance_m"); !status) {
        return core::fail(status.error());
    }
    distances.single = false;
    for (std::size_t i = 0; i < std::size(settings); ++i) {
        const auto number = length_of(*value, settings[i]);
        if (!number) {
            return core::fail(number.error());
        }
        distances.by_setting[i] = *number;
    }
    return distances;
}

void set_distance(CorridorRule::Strip& strip, const Distances& distances, std::string_view setting) {
    const auto* known = std::ranges::find(settings, setting);
    strip.by_setting = !distances.single;
    if (known != std::end(settings)) {
        strip.required_m = distances.by_setting[known - std::begin(settings)];
        return;
    }
    strip.required_m = distances.widest();
    strip.assumed = strip.by_setting;
}

void add_strips(CorridorRule& rule, std::span<const model::Row> rows, const Distances& distances, MeasuredFrom from) {
    std::vector<double> reaches;
    for (const model::Row row : rows) {
        CorridorRule::Strip strip;
        strip.barrier = row;
        strip.accuracy_m = rule.barriers->number("accuracy_m", row);
        set_distance(strip, distances, rule.barriers->text("setting", row));
        const EdgeOffset offset = edge_offset(*rule.barriers, row, from);
        strip.offset_m = offset.metres;
        strip.missing = offset.missing;
        const double further =
            strip.missing.empty() ? (std::isnan(strip.accuracy_m) ? 0 : strip.accuracy_m) : rule.widest_half_width_m;
        strip.reach_m = std::max(0.0, strip.required_m + strip.offset_m + further);
        reaches.push_back(strip.reach_m);
        rule.strips.push_back(strip);
    }
    rule.index = EdgeIndex(*rule.barriers, rows, reaches);
}

/// Nearest to the edges near the subject, or 0 in the midst of a polygon.
geo::Nearest nearest_of(geo::GeometryView subject, geo::GeometryView barrier, geo::GeometryView near_edges,
                        double limit) {
    const auto points = subject.coordinates();
    if (barrier.kind() == geo::GeometryKind::polygon && !points.empty() && geo::covers(barrier, points.front())) {
        return {0, points.front(), points.front()};
    }
    return geo::distance(subject, near_edges, limit);
}

void measure_strip(const CorridorRule& rule, std::size_t number, const Subject& subject, geo::GeometryView near_edges,
                   CorridorFacts& facts) {
    const CorridorRule::Strip& strip = rule.strips[number];
    const double accuracy = std::isnan(strip.accuracy_m) ? 0 : strip.accuracy_m;
    const double limit = strip.reach_m;
    const geo::GeometryView barrier = rule.barriers->geometry(strip.barrier);
    const geo::Nearest nearest = nearest_of(subject.geometry(), barrier, near_edges, limit + distance_tolerance_m);
    if (!(nearest.distance_m <= limit)) {
        return;
    }
    if (!strip.missing.empty()) {
        facts.unknown.push_back(number);
        return;
    }
    StripCrossing crossing;
    crossing.strip = number;
    crossing.distance_m = std::max(0.0, nearest.distance_m - strip.offset_m);
    const geo::Point ends[] = {nearest.on_a, nearest.on_b};
    if (crossing.distance_m < strip.required_m - distance_tolerance_m) {
        const bool is_polygon = barrier.kind() == geo::GeometryKind::polygon;
        auto inside =
            strip_part(subject.geometry(), is_polygon ? barrier : near_edges, strip.required_m + strip.offset_m);
        if (!inside) {
            facts.error = inside.error();
            return;
        }
        crossing.area_m2 = inside->area_m2;
        // round ends are drawn with corners: what reaches less far in than these has no part of it inside
        crossing.part = inside->part.empty() ? geo::make_line(ends) : std::move(inside->part);
        crossing.strip_near = std::move(inside->strip);
    } else {
        const bool within_accuracy = accuracy > 0 && crossing.distance_m - strip.required_m <= accuracy;
        if (subject.kind == SubjectKind::land || !within_accuracy) {
            return;
        }
        crossing.part = geo::make_line(ends);
    }
    facts.crossings.push_back(std::move(crossing));
}

bool is_short(const CorridorRule::Strip& strip, const StripCrossing& crossing) {
    return crossing.distance_m < strip.required_m - distance_tolerance_m;
}

Draft draft_of(const CorridorRule& rule, const Subject& subject, const StripCrossing& crossing) {
    const CorridorRule::Strip& strip = rule.strips[crossing.strip];
    Draft draft;
    draft.rule = rule.rule;
    draft.part = "strip";
    draft.objects = {typed_id("barrier", rule.barriers->id_of(strip.barrier)), subject.object()};
    draft.required = strip.required_m;
    draft.measured = crossing.distance_m;
    draft.margin = crossing.distance_m - strip.required_m;
    draft.unit = "m";
    draft.geometry = crossing.part;
    draft.assumed = strip.assumed;
    draft.values = {{"subject", subject.name()},
                    {"barrier", rule.barriers->name_of(strip.barrier)},
                    {"area_m2", area_text(crossing.area_m2)},
                    {"setting", strip.assumed      ? "unknown"
                                : strip.by_setting ? "known"
                                                   : "any"},
                    {"borderline", certainty(draft.margin, strip.accuracy_m)}};
    return draft;
}

/// Chooses effect and sentence; false if there is nothing to say.
bool decide(const CorridorRule& rule, const Subject& subject, const StripCrossing& crossing, Draft& draft) {
    const bool is_land = subject.kind == SubjectKind::land;
    if (!is_short(rule.strips[crossing.strip], crossing)) {
        draft.effect = Effect::info; // just outside, but within the layer's accuracy
        draft.variant = "borderline";
        return true;
    }
    draft.effect = rule.rule->effect;
    draft.variant = is_land ? "land" : "building";
    if (is_land && rule.rule->effect == Effect::forbid) {
        draft.effect = Effect::info;
        draft.variant = "crossed"; // the land loses the strip; the remainder decides
    }
    return !is_land || crossing.area_m2 >= rule.min_area_m2;
}

} // namespace

std::span<const Parameter> corridor_parameters() {
    return parameters;
}

double CorridorRule::reach_m(model::TableId table) const {
    if (table != model::TableId::barriers) {
        return 0;
    }
    double widest = 0;
    for (const Strip& strip : strips) {
        widest = std::max(widest, strip.reach_m);
    }
    return widest;
}

core::Result<CorridorRule> parse_corridor(const model::Rule& source, const ParseContext& context) {
    CorridorRule rule;
    rule.rule = &source;
    rule.barriers = &context.region.layer(model::TableId::barriers);
    const auto from = parse_measured_from(source);
    if (!from) {
        return core::fail(from.error());
    }
    const auto distances = parse_distances(source);
    if (!distances) {
        return core::fail(distances.error());
    }
    auto projects = ProjectFilter::parse(source, "projects");
    const auto min_area = length_or(source.parameters, "min_area_m2", default_min_area_m2);
    const auto widest = length_or(source.parameters, "widest_half_width_m", default_widest_half_width_m);
    if (!projects) {
        return core::fail(projects.error());
    }
    if (!min_area || !widest) {
        return core::fail(!min_area ? min_area.error() : widest.error());
    }
    const auto rows = parse_between(source, {"barrier", model::TableId::barriers, "barrier_class"}, context);
    if (!rows) {
        return core::fail(rows.error());
    }
    rule.projects = std::move(*projects);
    rule.min_area_m2 = *min_area;
    rule.widest_half_width_m = *widest;
    add_strips(rule, *rows, *distances, *from);
    return rule;
}

CorridorFacts measure(const CorridorRule& rule, const Subject& subject) {
    CorridorFacts facts;
    if (subject.kind == SubjectKind::land && rule.rule->applies_to == AppliesTo::building) {
        return facts;
    }
    std::vector<std::uint32_t> found;
    rule.index.query(subject.box(), found);
    for (std::size_t begin = 0; begin < found.size();) {
        const std::size_t end = rule.index.end_of_row(found, begin);
        const auto numbers = std::span(found).subspan(begin, end - begin);
        const model::Row row = rule.index.run(numbers.front()).row;
        const auto strip = std::ranges::lower_bound(rule.strips, row, {}, &CorridorRule::Strip::barrier);
        const auto number = static_cast<std::size_t>(strip - rule.strips.begin());
        if (const geo::GeometryView whole = rule.barriers->geometry(row); whole.kind() == geo::GeometryKind::point) {
            measure_strip(rule, number, subject, whole, facts);
        } else {
            const geo::Geometry near_edges = rule.index.local_geometry(numbers, subject.box(), strip->reach_m);
            measure_strip(rule, number, subject, near_edges.view(), facts);
        }
        begin = end;
    }
    return facts;
}

void judge(const CorridorRule& rule, const Subject& subject, const CorridorFacts& facts, const model::Project* project,
           Verdict& verdict) {
    const auto match = rule.projects.match(project);
    if (match == ProjectFilter::Match::no) {
        return;
    }
    if (facts.error) {
        verdict.failures.push_back({rule.rule, subject.object(), *facts.error});
    }
    for (const std::size_t strip : facts.unknown) {
        verdict.gaps.push_back({rule.rule, typed_id("barrier", rule.barriers->id_of(rule.strips[strip].barrier)),
                                subject.object(), std::string(rule.strips[strip].missing)});
    }
    if (match == ProjectFilter::Match::unknown) {
        if (!facts.crossings.empty()) {
            verdict.gaps.push_back({rule.rule, typed_id("project", project->id), subject.object(),
                                    std::string(rule.projects.missing(*project))});
        }
        return;
    }
    for (const StripCrossing& crossing : facts.crossings) {
        Draft draft = draft_of(rule, subject, crossing);
        draft.assumed = draft.assumed || rule.projects.assumes(project);
        if (!decide(rule, subject, crossing, draft)) {
            continue;
        }
        if (!rule.projects.holds_for_bare()) {
            draft.objects.push_back(typed_id("project", project->id));
        }
        verdict.findings.push_back(make_finding(std::move(draft)));
    }
}

} // namespace qipan::conflict
