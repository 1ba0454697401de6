/// Kind `upwind`: does the wind carry what an emitter gives off to a target near it? The wind blows from emitter to
/// target while it comes from within sector_degrees of the bearing target -> emitter; that share of all hours is the
/// sum of the directions within the sector in the wind rose of the zone where the placed project stands (the emitter's,
/// of two). Keys: within_m; sector_degrees (22.5); compare = share (more than max_share_percent) or dominant (the most
/// frequent wind is among them); projects; and what lies on the other side:
/// - between.receptor, between.where: receptors are the targets of `projects`. applies_to = plot.
/// - between.barrier, between.where: barriers (roads) give off, `projects` are the targets. applies_to = plot.
/// - others: projects that are the targets of `projects`. applies_to = pair_of_plots.
/// Bearings are between the middles of the two (of a barrier: its nearest point), from grid north. Without a wind rose
/// that makes 100 %: not assessable, where somebody lies within within_m.
#pragma once

#include <variant>

#include "conflict/kinds/separation_projects.hpp"
#include "conflict/kinds/wind_rose.hpp"
#include "conflict/parameter.hpp"
#include "conflict/site_view.hpp"

namespace qipan::conflict {

/// What both uses have in common.
struct Upwind {
    enum class Compare { share, dominant };
    const model::Rule* rule = nullptr;
    Compare compare = Compare::share;
    double within_m = 0;
    double sector_deg = 0;
    double max_share_percent = 0;
    WindRoses roses;
    ProjectFilter projects;
};

struct UpwindSiteFacts {
    struct Near {
        model::Row row = 0; ///< of receptors or barriers
        geo::Nearest nearest;
        double bearing_deg = 0; ///< of the emitter as seen from the target
    };
    std::vector<Near> near; ///< by row
};

struct UpwindSiteRule {
    using Facts = UpwindSiteFacts;
    Upwind wind;
    const model::Layer* others = nullptr; ///< receptors or barriers
    bool others_emit = false;             ///< barriers
    std::vector<model::Row> rows;
    geo::RTree index; // over rows, boxes grown by within_m

    [[nodiscard]] bool concerns_bare() const { return false; }
    /// Rows of that table further away than this change nothing, metres.
    [[nodiscard]] double reach_m(model::TableId table) const {
        return table == model::TableId::receptors || table == model::TableId::barriers ? wind.within_m : 0;
    }
};

struct UpwindPairFacts : geo::Nearest {
    double bearing_deg = 0; ///< of the first as seen from the second
};

struct UpwindPairRule {
    using Facts = UpwindPairFacts;
    Upwind wind;
    ProjectFilter others;

    [[nodiscard]] bool concerns(const model::Project& project) const;
    [[nodiscard]] double reach_m() const { return wind.within_m; }
};

[[nodiscard]] std::span<const Parameter> upwind_parameters();
[[nodiscard]] core::Result<std::variant<UpwindSiteRule, UpwindPairRule>> parse_upwind(const model::Rule& rule,
                                                                                      const ParseContext& context);
[[nodiscard]] UpwindSiteFacts measure(const UpwindSiteRule& rule, const SiteView& site);
/// Without a project there is nothing to judge.
void judge(const UpwindSiteRule& rule, const SiteView& site, const UpwindSiteFacts& facts,
           const model::Project* project, Verdict& verdict);
[[nodiscard]] UpwindPairFacts measure(const UpwindPairRule& rule, const Subject& a, const Subject& b);
void judge(const UpwindPairRule& rule, const Occupied& a, const Occupied& b, const UpwindPairFacts& facts,
           Verdict& verdict);

} // namespace qipan::conflict
