#include "conflict/kinds/terrain.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "core/text.hpp"
#include "geo/measure.hpp"

namespace qipan::conflict {
namespace {

using model::Terrain;
using Match = ProjectFilter::Match;

constexpr Parameter parameters[] = {
    {"max_slope_percent", ParameterType::number, false, "percent"},
    {"max_cell_slope_percent", ParameterType::number, false, "percent"},
    {"max_rise_m", ParameterType::number, false, "m"},
    {"projects", ParameterType::table},
};
/// Heights are single precision: a slope is too steep only if it is by more than this.
constexpr double slope_tolerance_percent = 0.001;

/// A cell, counted from the grid's western and northern edge.
struct Cell {
    std::int64_t column = 0;
    std::int64_t row = 0;
};

double height(const Terrain& terrain, Cell cell) {
    const bool within = cell.column >= 0 && cell.row >= 0 && cell.column < static_cast<std::int64_t>(terrain.columns) &&
                        cell.row < static_cast<std::int64_t>(terrain.rows);
    return within ? static_cast<double>(terrain.heights[static_cast<std::size_t>(cell.row) * terrain.columns +
                                                        static_cast<std::size_t>(cell.column)])
                  : std::numeric_limits<double>::quiet_NaN();
}

/// Horn's slope, percent; NaN if any of the nine heights is unknown.
double slope_percent(const Terrain& terrain, Cell at) {
    const auto z = [&](std::int64_t right, std::int64_t down) {
        return height(terrain, {at.column + right, at.row + down});
    };
    const double eastward = (z(1, -1) + 2 * z(1, 0) + z(1, 1)) - (z(-1, -1) + 2 * z(-1, 0) + z(-1, 1));
    const double southward = (z(-1, 1) + 2 * z(0, 1) + z(1, 1)) - (z(-1, -1) + 2 * z(0, -1) + z(1, -1));
    const double of_eight_cells = std::hypot(eastward, southward) / (8 * terrain.cell_m);
    return std::isnan(z(0, 0)) ? z(0, 0) : 100 * of_eight_cells;
}

Cell cell_at(const Terrain& terrain, geo::Point p) {
    const double north = terrain.south_west.y + static_cast<double>(terrain.rows) * terrain.cell_m;
    return {static_cast<std::int64_t>(std::floor((p.x - terrain.south_west.x) / terrain.cell_m)),
            static_cast<std::int64_t>(std::floor((north - p.y) / terrain.cell_m))};
}

geo::Point centre_of(const Terrain& terrain, Cell cell) {
    const double north = terrain.south_west.y + static_cast<double>(terrain.rows) * terrain.cell_m;
    return {terrain.south_west.x + (static_cast<double>(cell.column) + 0.5) * terrain.cell_m,
            north - (static_cast<double>(cell.row) + 0.5) * terrain.cell_m};
}

/// Cells by rows whose centre lies in the land, those beyond the grid too (their height is unknown); else the one at
/// the land's centroid.
std::vector<Cell> cells_of(const Terrain& terrain, geo::GeometryView land, const geo::Box& box) {
    const Cell first = cell_at(terrain, {box.min_x, box.max_y});
    const Cell last = cell_at(terrain, {box.max_x, box.min_y});
    std::vector<Cell> cells;
    for (std::int64_t row = first.row; row <= last.row; ++row) {
        for (std::int64_t column = first.column; column <= last.column; ++column) {
            if (geo::covers(land, centre_of(terrain, {column, row}))) {
                cells.push_back({column, row});
            }
        }
    }
    if (cells.empty()) {
        cells.push_back(cell_at(terrain, geo::centroid(land)));
    }
    return cells;
}

/// One measure that is exceeded, or the datum that keeps it from being judged.
struct Excess {
    std::string_view part;
    std::string_view unit;
    double required = 0;
    double measured = 0;
    std::string_view missing;
};

std::vector<Excess> excesses(const TerrainRule& rule, const TerrainFacts& facts) {
    std::vector<Excess> found;
    const auto compare = [&found](std::optional<double> limit, std::string_view missing, Excess excess,
                                  double tolerance) {
        if (limit && (!missing.empty() || excess.measured > *limit + tolerance)) {
            excess.required = *limit;
            excess.missing = missing;
            found.push_back(excess);
        }
    };
    const std::string_view no_slope = facts.has_slopes ? "" : "terrain.heights";
    std::string_view no_rise = facts.has_heights ? "" : "terrain.heights";
    if (facts.has_heights && facts.cells < 2) {
        no_rise = "terrain.cell_m";
    }
    compare(rule.max_slope_percent, no_slope, {"slope", "percent", 0, facts.mean_percent, {}}, slope_tolerance_percent);
    compare(rule.max_cell_slope_percent, no_slope, {"cell_slope", "percent", 0, facts.steepest_percent, {}},
            slope_tolerance_percent);
    compare(rule.max_rise_m, no_rise, {"rise", "m", 0, facts.rise_m, {}}, distance_tolerance_m);
    return found;
}

Draft draft_of(const TerrainRule& rule, const SiteView& site, const TerrainFacts& facts, const Excess& excess) {
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.variant = excess.part;
    draft.part = excess.part;
    draft.objects = site.objects();
    draft.required = excess.required;
    draft.measured = excess.measured;
    draft.margin = excess.required - excess.measured;
    draft.unit = excess.unit;
    draft.geometry = geo::Geometry(site.ground());
    draft.values = {{"subject", site.name()},
                    {"cell_m", core::shortest(site.region().terrain.cell_m)},
                    {"cells", std::to_string(facts.cells)}};
    return draft;
}

/// What keeps this measure from being judged of this site, and whose datum it is.
void add_gap(const TerrainRule& rule, const SiteView& site, std::string_view missing, const model::Project* project,
             Verdict& verdict) {
    const auto zone = site.zone_row();
    for (const std::string& object : site.objects()) {
        std::string cause = zone ? typed_id("zone", site.region().zones().id_of(*zone)) : object;
        if (!rule.projects.holds_for_bare()) {
            cause = typed_id("project", project->id);
        }
        verdict.gaps.push_back({rule.rule, std::move(cause), object, std::string(missing)});
    }
}

} // namespace

std::span<const Parameter> terrain_parameters() {
    return parameters;
}

core::Result<TerrainRule> parse_terrain(const model::Rule& source, const ParseContext& /*context*/) {
    TerrainRule rule;
    rule.rule = &source;
    auto projects = ProjectFilter::parse(source, "projects");
    const auto mean = length_if_any(source.parameters, "max_slope_percent");
    const auto steepest = length_if_any(source.parameters, "max_cell_slope_percent");
    const auto rise = length_if_any(source.parameters, "max_rise_m");
    if (!projects) {
        return core::fail(projects.error());
    }
    for (const auto* each : {&mean, &steepest, &rise}) {
        if (!*each) {
            return core::fail(each->error());
        }
    }
    if (!*mean && !*steepest && !*rise) {
        return core::fail(
            "conflict.nothing-asked",
            {{"rule", source.id}, {"expected", "max_slope_percent | max_cell_slope_percent | max_rise_m"}},
            source.place);
    }
    rule.projects = std::move(*projects);
    rule.max_slope_percent = *mean;
    rule.max_cell_slope_percent = *steepest;
    rule.max_rise_m = *rise;
    return rule;
}

TerrainFacts measure(const TerrainRule& /*rule*/, const SiteView& site) {
    TerrainFacts facts;
    const Terrain& terrain = site.region().terrain;
    const geo::GeometryView land = site.ground();
    facts.asked = site.is_land() && !land.empty();
    if (!facts.asked || terrain.empty()) {
        return facts;
    }
    const std::vector<Cell> cells = cells_of(terrain, land, site.box());
    double slopes = 0;
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    facts.cells = cells.size();
    facts.has_heights = true;
    facts.has_slopes = true;
    for (const Cell cell : cells) {
        const double here = height(terrain, cell);
        const double slope = slope_percent(terrain, cell);
        facts.has_heights = facts.has_heights && !std::isnan(here);
        facts.has_slopes = facts.has_slopes && !std::isnan(slope);
        lowest = std::fmin(lowest, here);
        highest = std::fmax(highest, here);
        slopes += slope;
        facts.steepest_percent = std::fmax(facts.steepest_percent, slope);
    }
    facts.mean_percent = slopes / static_cast<double>(cells.size());
    facts.rise_m = highest - lowest;
    return facts;
}

void judge(const TerrainRule& rule, const SiteView& site, const TerrainFacts& facts, const model::Project* project,
           Verdict& verdict) {
    const auto match = rule.projects.match(project);
    if (match == Match::no || !facts.asked) {
        return;
    }
    for (const Excess& excess : excesses(rule, facts)) {
        if (!excess.missing.empty()) {
            add_gap(rule, site, excess.missing, project, verdict);
            continue;
        }
        if (match == Match::unknown) {
            verdict.gaps.push_back({rule.rule, typed_id("project", project->id), site.objects().front(),
                                    std::string(rule.projects.missing(*project))});
            return;
        }
        Draft draft = draft_of(rule, site, facts, excess);
        if (!rule.projects.holds_for_bare()) {
            draft.objects.push_back(typed_id("project", project->id));
        }
        draft.assumed = rule.projects.assumes(project);
        verdict.findings.push_back(make_finding(std::move(draft)));
    }
}

} // namespace qipan::conflict
