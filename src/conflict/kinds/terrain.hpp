/// Kind `terrain`: is the land level enough? From the region's elevation grid, at the cells whose centre lies in the
/// site (none: the one cell at the site's centroid). Keys: max_slope_percent (mean of the cells),
/// max_cell_slope_percent (the steepest cell), max_rise_m (highest less lowest cell), projects; at least one maximum.
/// The finding states the grid's resolution (cell_m) and the number of cells: a grid coarser than the land sees no
/// terrace in it. Slope by Horn's method over 3 x 3 cells (B. K. P. Horn, Hill shading and the reflectance map, Proc.
/// IEEE 69(1), 1981; as gdaldem does): exact for a plane. applies_to = plot: land, adjoining plots as one, of a part
/// its whole plot; bare land where `projects` is absent. Not assessable: no grid (terrain.heights), a cell of the site,
/// or for slopes a neighbour of it, unknown or beyond the grid (terrain.heights), a rise where only one cell is at hand
/// (terrain.cell_m).
#pragma once

#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/site_view.hpp"
#include "conflict/verdict.hpp"

namespace qipan::conflict {

struct TerrainFacts {
    bool asked = false;       ///< land with a drawing
    std::size_t cells = 0;    ///< 0: there is no grid
    bool has_heights = false; ///< of every cell
    bool has_slopes = false;  ///< of every cell
    double mean_percent = 0;
    double steepest_percent = 0;
    double rise_m = 0;
    [[nodiscard]] bool empty() const { return !asked; }
};

struct TerrainRule {
    using Facts = TerrainFacts;
    const model::Rule* rule = nullptr;
    ProjectFilter projects;
    std::optional<double> max_slope_percent;
    std::optional<double> max_cell_slope_percent;
    std::optional<double> max_rise_m;

    [[nodiscard]] bool concerns_bare() const { return projects.holds_for_bare(); }
    /// Rows of that table further away than this change nothing, metres.
    [[nodiscard]] double reach_m(model::TableId /*table*/) const { return 0; }
};

[[nodiscard]] std::span<const Parameter> terrain_parameters();
/// `conflict.nothing-asked` without any maximum.
[[nodiscard]] core::Result<TerrainRule> parse_terrain(const model::Rule& rule, const ParseContext& context);
[[nodiscard]] TerrainFacts measure(const TerrainRule& rule, const SiteView& site);
/// `project` is null for bare land.
void judge(const TerrainRule& rule, const SiteView& site, const TerrainFacts& facts, const model::Project* project,
           Verdict& verdict);

} // namespace qipan::conflict
