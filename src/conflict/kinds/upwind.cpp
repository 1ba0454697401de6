#include "conflict/kinds/upwind.hpp"

#include <algorithm>
#include <cmath>

#include "core/text.hpp"

namespace qipan::conflict {
namespace {

using model::AppliesTo;
using Compare = Upwind::Compare;
using Match = ProjectFilter::Match;

constexpr Parameter parameters[] = {
    {"within_m", ParameterType::number, true, "m"},
    {"compare", ParameterType::text, true},
    {"sector_degrees", ParameterType::number, false, "degrees", "22.5"},
    {"projects", ParameterType::table},
    {"between", ParameterType::table},
    {"others", ParameterType::table},
    {"max_share_percent", ParameterType::number, false, "percent"}, // of compare = share alone
};
constexpr std::string_view comparisons[] = {"share", "dominant"};
constexpr double default_sector_deg = 22.5;
constexpr double share_tolerance_percent = 1e-6;

core::Result<Compare> read_compare(const model::Rule& rule) {
    const auto word = word_of(rule.parameters, "compare", comparisons);
    if (!word) {
        return core::fail(word.error());
    }
    return static_cast<Compare>(*word);
}

core::Result<Upwind> read_wind(const model::Rule& source, const ParseContext& context) {
    Upwind wind;
    wind.rule = &source;
    const auto compare = read_compare(source);
    if (!compare) {
        return core::fail(compare.error());
    }
    wind.compare = *compare;
    const bool by_share = wind.compare == Compare::share;
    const std::span<const Parameter> all = parameters;
    if (auto status = check_keys(source, by_share ? all : all.first(all.size() - 1)); !status) {
        return core::fail(status.error());
    }
    const auto within = length_of(source.parameters, "within_m");
    const auto sector = length_or(source.parameters, "sector_degrees", default_sector_deg);
    const auto share = by_share ? length_of(source.parameters, "max_share_percent") : core::Result<double>(0);
    for (const auto* each : {&within, &sector, &share}) {
        if (!*each) {
            return core::fail(each->error());
        }
    }
    auto projects = ProjectFilter::parse(source, "projects");
    if (!projects) {
        return core::fail(projects.error());
    }
    wind.within_m = *within;
    wind.sector_deg = *sector;
    wind.max_share_percent = *share;
    wind.projects = std::move(*projects);
    wind.roses = WindRoses(context.region);
    return wind;
}

core::Result<UpwindSiteRule> read_site_rule(Upwind wind, const ParseContext& context) {
    UpwindSiteRule rule;
    const model::Rule& source = *wind.rule;
    const core::Document* between = source.parameters.find("between");
    rule.others_emit = between != nullptr && between->find("barrier") != nullptr;
    const BetweenKey key = rule.others_emit ? BetweenKey{"barrier", model::TableId::barriers, "barrier_class"}
                                            : BetweenKey{"receptor", model::TableId::receptors, "receptor_class"};
    auto rows = parse_between(source, key, context);
    if (!rows) {
        return core::fail(rows.error());
    }
    rule.others = &context.region.layer(key.table);
    rule.rows = std::move(*rows);
    std::vector<geo::Box> boxes;
    for (const model::Row row : rule.rows) {
        boxes.push_back(rule.others->boxes()[row].expanded(wind.within_m));
    }
    rule.index = geo::RTree(boxes);
    rule.wind = std::move(wind);
    return rule;
}

/// What the rose says of a bearing.
struct Blowing {
    bool too_much = false;
    double share_percent = 0;
    std::optional<std::size_t> dominant;
    std::string_view missing; ///< the datum without which nothing is known
};

Blowing ask(const Upwind& wind, std::string_view zone, double bearing) {
    Blowing blowing;
    if (std::isnan(bearing)) {
        return blowing; // the one stands on the other: no direction
    }
    const WindRose& rose = wind.roses.find(zone);
    blowing.missing = zone.empty() ? "plots.zone" : rose.missing;
    if (!blowing.missing.empty()) {
        return blowing;
    }
    blowing.share_percent = std::round(rose.share_from(bearing, wind.sector_deg) * 1e6) / 1e6;
    blowing.dominant = rose.dominant_from(bearing, wind.sector_deg);
    blowing.too_much = wind.compare == Compare::share
                           ? blowing.share_percent > wind.max_share_percent + share_tolerance_percent
                           : blowing.dominant.has_value();
    return blowing;
}

/// Who gives off, who is met, and where.
struct Meeting {
    std::string emitter;
    std::string target;
    std::string part; ///< id of the emitter: two emitters may lie upwind of each other
    std::vector<std::string> objects;
    geo::Nearest nearest;
    std::string zone;
};

void add_finding(const Upwind& wind, Meeting meeting, const Blowing& blowing, Verdict& verdict) {
    const bool by_share = wind.compare == Compare::share;
    Draft draft;
    draft.rule = wind.rule;
    draft.effect = wind.rule->effect;
    draft.variant = comparisons[static_cast<std::size_t>(wind.compare)];
    draft.part = meeting.part;
    draft.objects = std::move(meeting.objects);
    draft.required = by_share ? wind.max_share_percent : no_figure;
    draft.measured = by_share ? blowing.share_percent : no_figure;
    draft.margin = draft.required - draft.measured;
    draft.unit = by_share ? "percent" : "";
    const geo::Point ends[] = {meeting.nearest.on_a, meeting.nearest.on_b};
    draft.geometry = ends[0] == ends[1] ? geo::make_point(ends[0]) : geo::make_line(ends);
    draft.values = {{"emitter", meeting.emitter},
                    {"target", meeting.target},
                    {"zone", meeting.zone},
                    {"distance", metres_text(meeting.nearest.distance_m)}};
    if (by_share) {
        draft.values.emplace("measured", core::fixed(blowing.share_percent, 1));
    } else {
        draft.values.emplace("direction", std::string(direction_code(*blowing.dominant)));
    }
    verdict.findings.push_back(make_finding(std::move(draft)));
}

std::string zone_name(const model::Region& region, std::string_view zone) {
    return region.zones().name_of(zone);
}

/// A zone's rose is missing for all projects there; where the zone is not known, for the land.
Gap wind_gap(const Upwind& wind, std::string_view zone, const std::string& land, const model::Project& project,
             std::string_view missing) {
    return {wind.rule, zone.empty() ? land : typed_id("zone", zone), typed_id("project", project.id),
            std::string(missing)};
}

/// One way round: `from` gives off, `to` is met; `bearing` is that of `from` as seen from `to`.
void judge_way(const UpwindPairRule& rule, const Occupied& from, const Occupied& to, const UpwindPairFacts& facts,
               double bearing, Verdict& verdict) {
    const Match gives = rule.wind.projects.match(*from.project);
    const Match is_met = rule.others.match(*to.project);
    if (gives == Match::no || is_met == Match::no) {
        return;
    }
    const std::string_view zone = from.subject.zone();
    const Blowing blowing = ask(rule.wind, zone, bearing);
    const std::string emitter = typed_id("project", from.project->id);
    const std::string target = typed_id("project", to.project->id);
    if (!blowing.missing.empty()) {
        verdict.gaps.push_back(wind_gap(rule.wind, zone, from.subject.object(), *from.project, blowing.missing));
        return;
    }
    if (!blowing.too_much) {
        return;
    }
    if (gives == Match::unknown) {
        verdict.gaps.push_back(
            {rule.wind.rule, emitter, target, std::string(rule.wind.projects.missing(*from.project))});
    }
    if (is_met == Match::unknown) {
        verdict.gaps.push_back({rule.wind.rule, target, emitter, std::string(rule.others.missing(*to.project))});
    }
    if (gives == Match::yes && is_met == Match::yes) {
        add_finding(rule.wind,
                    {from.project->name,
                     to.project->name,
                     emitter,
                     {emitter, target, from.subject.object(), to.subject.object()},
                     facts,
                     zone_name(*from.subject.region, zone)},
                    blowing, verdict);
    }
}

} // namespace

bool UpwindPairRule::concerns(const model::Project& project) const {
    return wind.projects.match(project) != Match::no || others.match(project) != Match::no;
}

std::span<const Parameter> upwind_parameters() {
    return parameters;
}

core::Result<std::variant<UpwindSiteRule, UpwindPairRule>> parse_upwind(const model::Rule& source,
                                                                        const ParseContext& context) {
    auto wind = read_wind(source, context);
    if (!wind) {
        return core::fail(wind.error());
    }
    if (source.applies_to == AppliesTo::plot) {
        auto rule = read_site_rule(std::move(*wind), context);
        if (!rule) {
            return core::fail(rule.error());
        }
        return std::move(*rule);
    }
    auto others = ProjectFilter::parse(source, "others");
    if (!others) {
        return core::fail(others.error());
    }
    return UpwindPairRule{std::move(*wind), std::move(*others)};
}

UpwindSiteFacts measure(const UpwindSiteRule& rule, const SiteView& site) {
    UpwindSiteFacts facts;
    std::vector<std::uint32_t> found;
    rule.index.query(site.box(), found);
    for (const std::uint32_t item : found) {
        const model::Row row = rule.rows[item];
        const geo::GeometryView other = rule.others->geometry(row);
        const auto nearest = geo::distance(site.ground(), other, rule.wind.within_m);
        if (!(nearest.distance_m < rule.wind.within_m - distance_tolerance_m)) {
            continue;
        }
        const geo::Point middle = geo::centroid(site.ground());
        const double bearing =
            rule.others_emit ? bearing_deg(middle, nearest.on_b) : bearing_deg(geo::centroid(other), middle);
        facts.near.push_back({row, nearest, bearing});
    }
    return facts;
}

void judge(const UpwindSiteRule& rule, const SiteView& site, const UpwindSiteFacts& facts,
           const model::Project* project, Verdict& verdict) {
    if (project == nullptr || site.subjects().empty()) {
        return;
    }
    const Match match = rule.wind.projects.match(*project);
    const std::string own = typed_id("project", project->id);
    for (const auto& near : match == Match::no ? std::vector<UpwindSiteFacts::Near>{} : facts.near) {
        const Blowing blowing = ask(rule.wind, site.zone(), near.bearing_deg);
        const std::string other = typed_id(rule.others_emit ? "barrier" : "receptor", rule.others->id_of(near.row));
        if (!blowing.missing.empty()) {
            verdict.gaps.push_back(wind_gap(rule.wind, site.zone(), site.objects().front(), *project, blowing.missing));
        } else if (blowing.too_much && match == Match::unknown) {
            verdict.gaps.push_back({rule.wind.rule, own, other, std::string(rule.wind.projects.missing(*project))});
        } else if (blowing.too_much) {
            Meeting meeting{project->name, rule.others->name_of(near.row),       own, site.objects(),
                            near.nearest,  zone_name(site.region(), site.zone())};
            if (rule.others_emit) {
                std::swap(meeting.emitter, meeting.target);
                meeting.part = other;
            }
            meeting.objects.push_back(own);
            meeting.objects.push_back(other);
            add_finding(rule.wind, std::move(meeting), blowing, verdict);
        }
    }
}

UpwindPairFacts measure(const UpwindPairRule& rule, const Subject& a, const Subject& b) {
    UpwindPairFacts facts{geo::distance(a.geometry(), b.geometry(), rule.wind.within_m), 0};
    facts.bearing_deg = bearing_deg(geo::centroid(b.geometry()), geo::centroid(a.geometry()));
    return facts;
}

void judge(const UpwindPairRule& rule, const Occupied& a, const Occupied& b, const UpwindPairFacts& facts,
           Verdict& verdict) {
    if (!(facts.distance_m < rule.wind.within_m - distance_tolerance_m)) {
        return;
    }
    judge_way(rule, a, b, facts, facts.bearing_deg, verdict);
    judge_way(rule, b, a, facts, std::fmod(facts.bearing_deg + 180, 360), verdict);
}

} // namespace qipan::conflict
