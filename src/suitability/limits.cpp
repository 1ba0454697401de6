#include "suitability/limits.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/text.hpp"
#include "suitability/land_state.hpp"
#include "suitability/supply.hpp"

namespace qipan::suitability {
namespace {

using model::Row;

constexpr double no_figure = std::numeric_limits<double>::quiet_NaN();
/// Below this a shortfall is measuring noise: 1 mm, 1 mm2, 1e-6 of any unit.
constexpr double tolerance = 1e-6;

void not_assessable(Verdict& verdict, const SiteFacts& facts, std::string_view limit, std::string missing) {
    verdict.unknown.push_back({"limit." + std::string(limit), {model::to_string(facts.site)}, {std::move(missing)}});
}

/// The unit's own name; that of the zone which is its own unit.
std::string unit_name(const model::Region& region, std::string_view unit) {
    const model::Layer& units = region.layer(model::TableId::coordination_units);
    return units.find(unit) ? units.name_of(unit) : region.zones().name_of(unit);
}

void check_unit(const Subject& subject, const SiteFacts& facts, Verdict& verdict) {
    const std::string& home = subject.project.home_zone;
    if (home.empty()) {
        return; // bound to no unit: the whole region is open
    }
    const std::string_view unit = subject.region().coordination_unit_of(home);
    const std::string_view here = subject.region().coordination_unit_of(facts.zone);
    if (unit != here) {
        verdict.refused.push_back(
            refuse(facts, "unit",
                   {{"home_unit", unit_name(subject.region(), unit)}, {"unit", unit_name(subject.region(), here)}}));
    }
}

void check_wanted_zones(const Subject& subject, const SiteFacts& facts, Verdict& verdict) {
    const auto& wanted = subject.project.wanted_zones;
    if (!wanted.empty() && std::ranges::find(wanted, facts.zone) == wanted.end()) {
        std::string all;
        for (const std::string& zone : wanted) {
            all += (all.empty() ? "" : ", ") + subject.region().zones().name_of(zone);
        }
        verdict.refused.push_back(
            refuse(facts, "wanted_zones", {{"zone", subject.region().zones().name_of(facts.zone)}, {"wanted", all}}));
    }
}

/// Projects that are not industry go to their own land class only.
void check_land_class(const Subject& subject, const SiteFacts& facts, Verdict& verdict) {
    const OtherLand* own = subject.context.criteria.find_other_land(subject.project.industry);
    if (own == nullptr) {
        return;
    }
    const model::Layer& plots = subject.region().plots();
    for (const Row plot : facts.plots) {
        const auto land =
            subject.region().codes.land_use_class(plots.text("land_use_scheme", plot), plots.text("land_use", plot));
        if (!land) {
            not_assessable(verdict, facts, "land_class", "plots.land_use");
        } else if (std::ranges::find(own->groups, land->group) == own->groups.end()) {
            verdict.refused.push_back(refuse(facts, "land_class",
                                             {{"land_use", std::string(plots.text("land_use", plot))},
                                              {"group", land->group},
                                              {"reason_zh", own->reason.zh},
                                              {"reason_en", own->reason.en}}));
        }
    }
}

void refuse_status(const SiteFacts& facts, std::string_view status, std::string_view state, Verdict& verdict) {
    model::Refusal refusal =
        refuse(facts, "status", {{"status", std::string(status)}, {"land_state", std::string(state)}});
    if (facts.is_floor()) {
        refusal.reason = "refusal.status_of_floor"; // a building has no land state
    }
    verdict.refused.push_back(std::move(refusal));
}

void check_plot_status(const Subject& subject, const SiteFacts& facts, Row plot, Verdict& verdict) {
    const model::Layer& plots = subject.region().plots();
    const std::string_view status = plots.text("status", plot);
    const std::string_view state = plots.text("land_state", plot);
    const std::string_view reserved = plots.text("reserved_for", plot);
    if (!reserved.empty() && reserved != subject.project.id) {
        verdict.refused.push_back(
            refuse(facts, "reserved", {{"project", subject.region().projects().name_of(reserved)}}));
        return;
    }
    const bool own = !reserved.empty();
    const Offer offer = offer_of(own && status == "reserved" ? "available" : status, state);
    if (offer == Offer::unknown) {
        not_assessable(verdict, facts, "status", "plots.status");
    } else if (offer != Offer::open && offer != Offer::stock) {
        refuse_status(facts, status, state, verdict);
    }
}

void check_status(const Subject& subject, const SiteFacts& facts, Verdict& verdict) {
    if (facts.is_floor()) {
        const std::string_view status = subject.region().buildings().text("status", *facts.building);
        if (status == "reserved" || status == "occupied") {
            refuse_status(facts, status, "", verdict);
        }
        return;
    }
    for (const Row plot : facts.plots) {
        check_plot_status(subject, facts, plot, verdict);
    }
}

/// A plot that a firm project holds whole, or holds a part of while this site wants it whole.
void check_taken(const Subject& subject, const SiteFacts& facts, Verdict& verdict) {
    if (facts.is_floor()) {
        return;
    }
    for (const Row plot : facts.plots) {
        const auto held = subject.board.plot_holders.find(plot);
        if (held == subject.board.plot_holders.end()) {
            continue;
        }
        for (const Holder& holder : held->second) {
            const bool shares = holder.amount_m2 > 0 && facts.site.kind == model::SiteKind::part;
            if (holder.counts && !shares && !subject.is_self(holder.project)) {
                verdict.refused.push_back(
                    refuse(facts, "taken", {{"project", subject.region().projects().name_of(holder.project)}}));
                return;
            }
        }
    }
}

void check_floor(const Subject& subject, const SiteFacts& facts, Verdict& verdict) {
    const double free = free_floor_m2(subject, *facts.building);
    if (free < facts.area_m2 - tolerance) {
        verdict.refused.push_back(refuse(facts, "floor", {facts.area_m2, free, "m2"}));
    }
    if (subject.region().buildings().column("floor_area_free_m2").is_null(*facts.building)) {
        not_assessable(verdict, facts, "floor", "buildings.floor_area_free_m2");
    }
}

/// A figure of a building that must reach what the project asks for.
struct BuildingFigure {
    std::string_view limit;
    std::string_view field;
    std::optional<double> need;
    std::string_view unit;
};

void check_figure(const Subject& subject, const SiteFacts& facts, const BuildingFigure& figure, Verdict& verdict) {
    if (!figure.need) {
        return;
    }
    const auto have = subject.region().buildings().column(figure.field).maybe(*facts.building);
    if (!have) {
        not_assessable(verdict, facts, figure.limit, "buildings." + std::string(figure.field));
    } else if (*have < *figure.need - tolerance) {
        verdict.refused.push_back(refuse(facts, figure.limit, {*figure.need, *have, figure.unit}));
    }
}

/// A building holds its own hazard class and milder ones; 甲 is the worst.
void check_fire_hazard(const Subject& subject, const SiteFacts& facts, Verdict& verdict) {
    constexpr std::string_view classes[] = {"甲", "乙", "丙", "丁", "戊"};
    const std::string_view designed = subject.region().buildings().text("fire_hazard", *facts.building);
    const std::string& asked = subject.project.fire_hazard;
    if (designed.empty() || asked.empty()) {
        not_assessable(verdict, facts, "fire_hazard", asked.empty() ? "projects.fire_hazard" : "buildings.fire_hazard");
        return;
    }
    const auto* building = std::ranges::find(classes, designed);
    const auto* project = std::ranges::find(classes, asked);
    if (project < building) {
        verdict.refused.push_back(
            refuse(facts, "fire_hazard", {{"project_class", asked}, {"building_class", std::string(designed)}}));
    }
}

void check_must_have(const Subject& subject, const SiteFacts& facts, Verdict& verdict) {
    for (const std::string& utility : subject.project.must_have) {
        const Connection state = connection_at(subject, facts, utility);
        if (state == Connection::unknown) {
            not_assessable(verdict, facts, "must_have", "connections." + utility);
        } else if (state < Connection::at_boundary) {
            verdict.refused.push_back(refuse(facts, "must_have", {{"utility", utility}}));
        }
    }
}

void check_capacity(const Subject& subject, const SiteFacts& facts, const Need& need, Verdict& verdict) {
    const std::string& utility = need.demand->utility;
    const auto supply = supply_at(subject, facts, utility);
    if (!supply) {
        not_assessable(verdict, facts, "capacity", "sources." + utility);
    } else if (supply->left < need.amount - tolerance) {
        const model::Layer& sources = subject.region().layer(model::TableId::sources);
        verdict.refused.push_back(refuse(facts, "capacity", {need.amount, supply->left, model::balance_unit(utility)},
                                         {{"utility", utility}, {"source", sources.name_of(supply->source)}}));
    }
}

void check_state(const Subject& subject, const SiteFacts& facts, const Need& need, Verdict& verdict) {
    const model::Demand& demand = *need.demand;
    if (demand.pressure_mpa) {
        const auto margin = pressure_margin(subject, facts, demand);
        if (!margin) {
            not_assessable(verdict, facts, "pressure", "sources.pressure_mpa");
        } else if (*margin < -tolerance) {
            verdict.refused.push_back(refuse(facts, "pressure",
                                             {*demand.pressure_mpa, *demand.pressure_mpa + *margin, "MPa"},
                                             {{"utility", demand.utility}, {"basis", demand.pressure_basis}}));
        }
    }
    if (demand.temperature_c) {
        const auto margin = temperature_margin(subject, facts, demand);
        if (!margin) {
            not_assessable(verdict, facts, "temperature", "sources.temperature_c");
        } else if (*margin < -tolerance) {
            verdict.refused.push_back(refuse(facts, "temperature",
                                             {*demand.temperature_c, *demand.temperature_c + *margin, "degC"},
                                             {{"utility", demand.utility}}));
        }
    }
}

std::string rounded(double figure, int decimals) {
    const double scale = std::pow(10, decimals);
    return core::shortest(std::round(figure * scale) / scale);
}

/// Areas print whole, lengths to 0.1 m, all else to 0.001, unless two unlike figures would then read alike.
int decimals_to_tell(const Figures& figures) {
    constexpr int most = 3;
    int decimals = figures.unit == "m2" ? 0 : figures.unit == "m" ? 1 : most;
    while (decimals < most && rounded(figures.required, decimals) == rounded(figures.measured, decimals)) {
        ++decimals;
    }
    return decimals;
}

} // namespace

model::Refusal refuse(const SiteFacts& facts, std::string_view limit, core::Values values) {
    return refuse(facts, limit, {no_figure, no_figure, ""}, std::move(values));
}

model::Refusal refuse(const SiteFacts& facts, std::string_view limit, const Figures& figures, core::Values values) {
    if (!std::isnan(figures.required)) {
        const int decimals = decimals_to_tell(figures);
        values.emplace("required", rounded(figures.required, decimals));
        values.emplace("measured", rounded(figures.measured, decimals));
        values.emplace("unit", std::string(figures.unit));
    }
    return {facts.site,       std::string(facts.zone),   "limit." + std::string(limit),   figures.required,
            figures.measured, std::string(figures.unit), "refusal." + std::string(limit), std::move(values)};
}

double least_land_m2(const Subject& subject) {
    return subject.land_need_m2 * (1 - subject.context.criteria.limits.area_tolerance) - tolerance;
}

double free_floor_m2(const Subject& subject, Row building) {
    const model::Layer& buildings = subject.region().buildings();
    double free = buildings.number("floor_area_m2", building);
    const auto held = subject.board.floor_holders.find(building);
    for (const Holder& holder : held == subject.board.floor_holders.end() ? std::vector<Holder>{} : held->second) {
        free -= holder.counts && !subject.is_self(holder.project) ? holder.amount_m2 : 0;
    }
    return std::min(free, buildings.column("floor_area_free_m2").maybe(building).value_or(free));
}

void check_standing(const Subject& subject, const SiteFacts& facts, Verdict& verdict) {
    for (const auto check : {check_unit, check_wanted_zones, check_land_class, check_status, check_taken}) {
        check(subject, facts, verdict);
        if (verdict.out()) {
            return; // who may not have the site need not hear what it lacks
        }
    }
}

void check_offer(const Subject& subject, const SiteFacts& facts, Verdict& verdict) {
    if (facts.is_floor()) {
        check_floor(subject, facts, verdict);
        check_figure(subject, facts, {"clear_height", "clear_height_m", subject.project.clear_height_m, "m"}, verdict);
        check_figure(subject, facts, {"floor_load", "floor_load_kpa", subject.project.floor_load_kpa, "kPa"}, verdict);
        check_fire_hazard(subject, facts, verdict);
    }
    check_must_have(subject, facts, verdict);
    for (const Need& need : subject.needs) {
        check_capacity(subject, facts, need, verdict);
        check_state(subject, facts, need, verdict);
    }
}

void check_buildable(const Subject& subject, const SiteFacts& facts, Verdict& verdict) {
    if (facts.is_floor()) {
        return;
    }
    const bool part = facts.site.kind == model::SiteKind::part; // its place is free: it is cut to be buildable in full
    if (facts.buildable_m2 < (part ? facts.area_m2 - tolerance : least_land_m2(subject))) {
        verdict.refused.push_back(refuse(facts, "area", {subject.land_need_m2, facts.buildable_m2, "m2"}));
    }
    const auto width = subject.project.min_width_m;
    if (width && facts.least_width_m < *width - tolerance) {
        verdict.refused.push_back(refuse(facts, "width", {*width, facts.least_width_m, "m"}));
    }
}

} // namespace qipan::suitability
