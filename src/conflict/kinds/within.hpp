/// Kind `within`: does a site lie inside what it must lie in? Keys: in = "zone" (its own zone's boundary), "park" (the
/// park that it names), "area" (the areas that `between` chooses, together) or "land_use" (plots of land-use `groups`,
/// practice.md 2); between.area, between.where; groups; min_outside_area_m2 (0.5): less is drawing;
/// max_outside_share_percent (0) of the site's area that may lie outside; projects. applies_to = plot: land and the
/// buildings on it; building: buildings alone. Bare ones are asked where `projects` is absent. Of a part, whose place
/// is not fixed, the land inside must hold its amount. Areas are in the plots' measured scale (measured by planar
/// area); outside of floor: the building's ground. Not assessable: no area of the classes in the whole region
/// (areas.class), an unknown zone (plots.zone), a boundary that is not drawn (zones.geometry, parks.geometry), a land
/// use outside the code table (plots.land_use), a building without its plot (buildings.plot). A plot that names no park
/// is not asked for one.
#pragma once

#include <limits>

#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/site_view.hpp"
#include "conflict/verdict.hpp"

namespace qipan::conflict {

enum class Within { zone, park, area, land_use };

struct WithinFacts {
    bool asked = false;               ///< false: the rule is not about this site
    std::string missing;              ///< `areas.class`, ...; then nothing below
    std::vector<std::string> holders; ///< typed ids of the zones or parks that it leaves
    std::string holder;               ///< their names
    double ground_m2 = 0;             ///< all of it, and what lies outside, in measured scale
    double outside_m2 = 0;
    geo::Geometry outside;
    double width_m = 0; ///< of the part outside, twice its area by its perimeter; held against the areas' accuracy
    double accuracy_m = std::numeric_limits<double>::quiet_NaN(); ///< the worst of the areas that it meets
    std::optional<core::Error> error;
    [[nodiscard]] bool empty() const { return !asked; }
};

struct WithinRule {
    using Facts = WithinFacts;
    const model::Rule* rule = nullptr;
    Within in = Within::zone;
    ProjectFilter projects;
    std::vector<std::string> groups;
    double min_outside_area_m2 = 0;
    double max_outside_share = 0; ///< 0 to 1
    const model::Layer* areas = nullptr;
    std::vector<model::Row> rows; ///< of the area classes
    geo::RTree index;             ///< over rows

    [[nodiscard]] bool concerns_bare() const { return projects.holds_for_bare(); }
    /// Rows of that table further away than this change nothing, metres.
    [[nodiscard]] double reach_m(model::TableId /*table*/) const { return 0; }
};

[[nodiscard]] std::span<const Parameter> within_parameters();
/// `conflict.unknown-word`, `conflict.unknown-class`, `document.missing-key` for `between` or `groups` where `in` needs
/// it.
[[nodiscard]] core::Result<WithinRule> parse_within(const model::Rule& rule, const ParseContext& context);
[[nodiscard]] WithinFacts measure(const WithinRule& rule, const SiteView& site);
/// `project` is null for bare land and buildings.
void judge(const WithinRule& rule, const SiteView& site, const WithinFacts& facts, const model::Project* project,
           Verdict& verdict);

} // namespace qipan::conflict
