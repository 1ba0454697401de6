#include "conflict/kinds/within.hpp"

#include <algorithm>
#include <cmath>

#include "conflict/kinds/land_use.hpp"
#include "conflict/overlap_area.hpp"
#include "core/text.hpp"
#include "geo/measure.hpp"
#include "geo/overlay.hpp"

namespace qipan::conflict {
namespace {

using model::AppliesTo;
using model::TableId;
using Match = ProjectFilter::Match;

constexpr Parameter parameters[] = {
    {"in", ParameterType::text, true},
    {"between", ParameterType::table},
    {"groups", ParameterType::texts},
    {"min_outside_area_m2", ParameterType::number, false, "m2", "0.5"},
    {"max_outside_share_percent", ParameterType::number, false, "percent", "0"},
    {"projects", ParameterType::table},
};
constexpr std::string_view words[] = {"zone", "park", "area", "land_use"}; // as enum Within
constexpr double default_min_outside_m2 = 0.5;

/// What one plot or building must lie in.
struct Frame {
    bool asked = true;
    std::string missing;
    std::string holder; ///< typed id of the zone or park
    std::string name;
    std::vector<geo::GeometryView> polygons;
    double accuracy_m = std::numeric_limits<double>::quiet_NaN();
};

Frame lacking(std::string_view missing) {
    Frame frame;
    frame.missing = missing;
    return frame;
}

Frame held_by(const model::Layer& layer, std::string_view type, std::optional<model::Row> row,
              std::string_view missing) {
    if (!row || layer.geometry(*row).empty()) {
        return lacking(missing);
    }
    Frame frame;
    frame.holder = typed_id(type, layer.id_of(*row));
    frame.name = layer.name_of(*row);
    frame.polygons = {layer.geometry(*row)};
    return frame;
}

Frame zone_of(const Subject& subject) {
    const model::Layer& zones = subject.region->zones();
    const auto row = zones.find(subject.zone());
    return row ? held_by(zones, "zone", row, "zones.geometry") : lacking("plots.zone");
}

Frame park_of(const Subject& subject) {
    const auto plot = subject.plot();
    if (!plot) {
        return lacking("buildings.plot");
    }
    const std::string_view id = subject.region->plots().text("park", *plot);
    if (id.empty()) {
        Frame frame;
        frame.asked = false;
        return frame;
    }
    const model::Layer& parks = subject.region->layer(TableId::parks);
    return held_by(parks, "park", parks.find(id), "parks.geometry");
}

Frame areas_of(const WithinRule& rule, const Subject& subject) {
    if (rule.rows.empty()) {
        return lacking("areas.class");
    }
    Frame frame;
    std::vector<std::uint32_t> found;
    rule.index.query(subject.box(), found);
    for (const std::uint32_t item : found) {
        const model::Row row = rule.rows[item];
        frame.polygons.push_back(rule.areas->geometry(row));
        frame.accuracy_m = std::fmax(frame.accuracy_m, rule.areas->number("accuracy_m", row)); // a NaN yields
    }
    return frame;
}

Frame land_of(const WithinRule& rule, const Subject& subject) {
    const auto plot = subject.plot();
    if (!plot) {
        return lacking("buildings.plot");
    }
    const model::Layer& plots = subject.region->plots();
    const auto land =
        subject.region->codes.land_use_class(plots.text("land_use_scheme", *plot), plots.text("land_use", *plot));
    if (!land) {
        return lacking("plots.land_use");
    }
    Frame frame;
    if (std::ranges::find(rule.groups, land->group) != rule.groups.end()) {
        frame.polygons = {subject.geometry()};
    }
    return frame;
}

Frame frame_of(const WithinRule& rule, const Subject& subject) {
    switch (rule.in) {
    case Within::zone:
        return zone_of(subject);
    case Within::park:
        return park_of(subject);
    case Within::area:
        return areas_of(rule, subject);
    case Within::land_use:
        return land_of(rule, subject);
    }
    return {};
}

/// Adds what of the subject lies outside its frame; GEOS is asked only where one polygon does not hold it all.
core::Status add_outside(const WithinRule& rule, const Subject& subject, const Frame& frame, WithinFacts& facts,
                         std::vector<geo::Geometry>& pieces) {
    const geo::GeometryView ground = subject.geometry();
    const double planar = geo::planar_area(ground);
    const bool land = subject.kind == SubjectKind::land;
    const double scale = land && planar > 0 ? subject.region->plot_area_m2(subject.row) / planar : 1;
    facts.ground_m2 += planar * scale;
    const auto holds = [&](geo::GeometryView polygon) {
        return (planar - overlap_area(ground, polygon)) * scale < rule.min_outside_area_m2;
    };
    if (std::ranges::any_of(frame.polygons, holds)) {
        return {};
    }
    auto piece = frame.polygons.empty() ? core::Result<geo::Geometry>(geo::Geometry(ground))
                                        : geo::difference(ground, frame.polygons);
    if (!piece) {
        return core::fail(piece.error());
    }
    if (piece->empty()) {
        return {};
    }
    facts.outside_m2 += geo::planar_area(piece->view()) * scale;
    pieces.push_back(std::move(*piece));
    if (!frame.holder.empty()) {
        facts.holders.push_back(frame.holder);
        facts.holder += (facts.holder.empty() ? "" : "、") + frame.name;
    }
    return {};
}

core::Status join(std::vector<geo::Geometry> pieces, WithinFacts& facts) {
    if (pieces.empty()) {
        return {};
    }
    facts.outside = pieces.front();
    if (pieces.size() > 1) {
        std::vector<geo::GeometryView> views;
        std::ranges::transform(pieces, std::back_inserter(views), &geo::Geometry::view);
        auto united = geo::unite(views);
        if (!united) {
            return core::fail(united.error());
        }
        facts.outside = std::move(*united);
    }
    const double perimeter = geo::planar_length(facts.outside.view());
    facts.width_m = perimeter > 0 ? 2 * geo::planar_area(facts.outside.view()) / perimeter : 0;
    return {};
}

/// What the site falls short by; nothing where it lies inside well enough.
std::optional<Draft> draft_of(const WithinRule& rule, const SiteView& site, const WithinFacts& facts) {
    Draft draft;
    const double inside = facts.ground_m2 - facts.outside_m2;
    if (site.site().kind == model::SiteKind::part) {
        draft.variant = "part";
        draft.required = site.site().amount_m2;
        draft.measured = inside;
        draft.margin = draft.measured - draft.required;
    } else {
        draft.variant = words[static_cast<std::size_t>(rule.in)];
        draft.required = rule.max_outside_share * facts.ground_m2;
        draft.measured = facts.outside_m2;
        draft.margin = draft.required - draft.measured;
    }
    if (facts.outside_m2 < rule.min_outside_area_m2 || -draft.margin <= area_tolerance_m2) {
        return std::nullopt;
    }
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.part = draft.variant == "part" ? "part" : "outside";
    draft.unit = "m2";
    draft.objects = site.objects();
    std::ranges::copy(facts.holders, std::back_inserter(draft.objects));
    draft.geometry = facts.outside;
    draft.values = {{"subject", site.name()},
                    {"holder", facts.holder},
                    {"outside_m2", area_text(facts.outside_m2)},
                    {"share", core::fixed(100 * facts.outside_m2 / facts.ground_m2, 1)},
                    {"borderline", certainty(facts.width_m, facts.accuracy_m)}};
    return draft;
}

void add_gap(const WithinRule& rule, const SiteView& site, const WithinFacts& facts, const model::Project* project,
             Verdict& verdict) {
    const auto zone = site.zone_row();
    for (const std::string& object : site.objects()) {
        std::string cause = object;
        if (!rule.projects.holds_for_bare() && project != nullptr) {
            cause = typed_id("project", project->id);
        } else if (zone) {
            cause = typed_id("zone", site.region().zones().id_of(*zone));
        }
        verdict.gaps.push_back({rule.rule, cause, object, facts.missing});
    }
}

core::Status read_frame(const model::Rule& source, const ParseContext& context, WithinRule& rule) {
    if (rule.in == Within::area) {
        rule.areas = &context.region.layer(TableId::areas);
        auto rows = parse_between(source, {"area", TableId::areas, "area_class"}, context);
        if (!rows) {
            return core::fail(rows.error());
        }
        rule.rows = std::move(*rows);
        std::vector<geo::Box> boxes;
        for (const model::Row row : rule.rows) {
            boxes.push_back(rule.areas->boxes()[row]);
        }
        rule.index = geo::RTree(boxes);
    }
    if (rule.in == Within::land_use) {
        const core::Document* place = source.parameters.find("groups");
        if (place == nullptr) {
            return core::fail("document.missing-key", {{"key", "groups"}}, source.place);
        }
        auto groups = source.parameters.texts_or_empty("groups");
        if (!groups) {
            return core::fail(groups.error());
        }
        rule.groups = std::move(*groups);
        return check_words(rule.groups, land_use_groups(), place->place());
    }
    return {};
}

core::Status read_limits(const model::Rule& source, WithinRule& rule) {
    auto projects = ProjectFilter::parse(source, "projects");
    const auto area = length_or(source.parameters, "min_outside_area_m2", default_min_outside_m2);
    const auto share = length_or(source.parameters, "max_outside_share_percent", 0);
    if (!projects) {
        return core::fail(projects.error());
    }
    if (!area || !share) {
        return core::fail(!area ? area.error() : share.error());
    }
    rule.projects = std::move(*projects);
    rule.min_outside_area_m2 = *area;
    rule.max_outside_share = *share / 100;
    return {};
}

} // namespace

std::span<const Parameter> within_parameters() {
    return parameters;
}

core::Result<WithinRule> parse_within(const model::Rule& source, const ParseContext& context) {
    WithinRule rule;
    rule.rule = &source;
    const auto in = source.parameters.text("in");
    if (!in) {
        return core::fail(in.error());
    }
    if (auto status = check_words({*in}, words, source.parameters.find("in")->place()); !status) {
        return core::fail(status.error());
    }
    rule.in = static_cast<Within>(std::ranges::find(words, *in) - std::begin(words));
    if (auto status = read_frame(source, context, rule); !status) {
        return core::fail(status.error());
    }
    if (auto status = read_limits(source, rule); !status) {
        return core::fail(status.error());
    }
    return rule;
}

WithinFacts measure(const WithinRule& rule, const SiteView& site) {
    WithinFacts facts;
    if (site.is_land() && rule.rule->applies_to == AppliesTo::building) {
        return facts;
    }
    std::vector<geo::Geometry> pieces;
    for (const Subject& subject : site.subjects()) {
        const Frame frame = frame_of(rule, subject);
        facts.asked = facts.asked || frame.asked;
        if (!frame.missing.empty()) {
            facts.missing = frame.missing;
            return facts;
        }
        if (!frame.asked || subject.geometry().empty()) {
            continue;
        }
        facts.accuracy_m = std::fmax(facts.accuracy_m, frame.accuracy_m);
        if (auto status = add_outside(rule, subject, frame, facts, pieces); !status) {
            facts.error = status.error();
        }
    }
    if (auto status = join(std::move(pieces), facts); !status) {
        facts.error = status.error();
    }
    return facts;
}

void judge(const WithinRule& rule, const SiteView& site, const WithinFacts& facts, const model::Project* project,
           Verdict& verdict) {
    const auto match = rule.projects.match(project);
    if (match == Match::no || !facts.asked) {
        return;
    }
    if (facts.error) {
        verdict.failures.push_back({rule.rule, site.objects().front(), *facts.error});
        return;
    }
    if (!facts.missing.empty()) {
        add_gap(rule, site, facts, project, verdict);
        return;
    }
    auto draft = draft_of(rule, site, facts);
    if (!draft) {
        return;
    }
    if (match == Match::unknown) {
        verdict.gaps.push_back({rule.rule, typed_id("project", project->id), site.objects().front(),
                                std::string(rule.projects.missing(*project))});
        return;
    }
    if (project != nullptr && (!rule.projects.holds_for_bare() || draft->variant == "part")) {
        draft->objects.push_back(typed_id("project", project->id));
    }
    draft->assumed = rule.projects.assumes(project);
    verdict.findings.push_back(make_finding(std::move(*draft)));
}

} // namespace qipan::conflict
