/// Kind `frontage`: does a site lie on a road, and how far is the nearest? Keys: roads (grades of code list road_grade,
/// required: in layer roads by grade, in layer barriers those of class road by theirs), min_frontage_m (length of the
/// site's boundary along such roads, see frontage_length), within_m (30: a boundary is along a road up to this from the
/// road's line, which is mostly its centre line), max_access_m (from the site to the nearest such road's line),
/// projects. At least one of min_frontage_m and max_access_m; where both are asked, land that is too far is not also
/// said to lack frontage. applies_to = plot: land, adjoining plots as one, of a part its whole plot; bare land where
/// `projects` is absent. This is no fire lane (GB 50016 7.1.8). Not assessable: no road of the grades in the region
/// (roads.grade).
#pragma once

#include <algorithm>

#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/site_view.hpp"
#include "conflict/verdict.hpp"
#include "geo/measure.hpp"

namespace qipan::conflict {

struct FrontageFacts {
    bool asked = false;     ///< land with a drawing
    bool has_roads = false; ///< any in the region
    double frontage_m = 0;
    geo::Nearest access;
    std::string road; ///< typed id and name of the nearest
    std::string road_name;
    [[nodiscard]] bool empty() const { return !asked; }
};

struct FrontageRule {
    using Facts = FrontageFacts;
    struct Road {
        const model::Layer* layer = nullptr;
        model::Row row = 0;
    };
    const model::Rule* rule = nullptr;
    ProjectFilter projects;
    std::optional<double> min_frontage_m;
    std::optional<double> max_access_m;
    double within_m = 0;
    std::vector<Road> roads;
    geo::RTree index; ///< over roads

    [[nodiscard]] bool concerns_bare() const { return projects.holds_for_bare(); }
    /// How far a road is looked for, metres: beyond it there is none.
    [[nodiscard]] double search_m() const {
        return std::max(1000.0, 10 * std::max(within_m, max_access_m.value_or(0)));
    }
    /// Rows of that table further away than this change nothing, metres.
    [[nodiscard]] double reach_m(model::TableId table) const {
        return table == model::TableId::roads || table == model::TableId::barriers ? search_m() : 0;
    }
};

[[nodiscard]] std::span<const Parameter> frontage_parameters();
/// `conflict.unknown-class` for a grade, `conflict.nothing-asked` without any limit.
[[nodiscard]] core::Result<FrontageRule> parse_frontage(const model::Rule& rule, const ParseContext& context);
[[nodiscard]] FrontageFacts measure(const FrontageRule& rule, const SiteView& site);
/// `project` is null for bare land.
void judge(const FrontageRule& rule, const SiteView& site, const FrontageFacts& facts, const model::Project* project,
           Verdict& verdict);

} // namespace qipan::conflict
