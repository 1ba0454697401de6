/// All rule kinds, and the rules of a set sorted by what they are asked about. A kind is two functions in its own
/// files, measure (geometry to facts) and judge (facts and projects to a verdict), and a row in kinds.cpp.
#pragma once

#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "conflict/kinds/capacity.hpp"
#include "conflict/kinds/corridor.hpp"
#include "conflict/kinds/double_booking.hpp"
#include "conflict/kinds/forbidden_area.hpp"
#include "conflict/kinds/gate.hpp"
#include "conflict/kinds/incompatible.hpp"
#include "conflict/kinds/land_use.hpp"
#include "conflict/kinds/overlap.hpp"
#include "conflict/kinds/sanitary_distance.hpp"
#include "conflict/kinds/separation.hpp"
#include "conflict/kinds/shape.hpp"
#include "conflict/kinds/upwind.hpp"
#include "conflict/kinds/zone_industry.hpp"

namespace qipan::conflict {

/// Asked about one plot or building, bare or with a project.
using SiteRule = std::variant<CorridorRule, AreaRule, ReceptorRule, LandUseRule, ZoneIndustryRule>;
using SiteFacts = std::variant<CorridorFacts, AreaFacts, ReceptorFacts, LandUseFacts, ZoneIndustryFacts>;
/// Asked about a whole site: its plots as one piece of land, or its building; bare, or with a project.
using WholeSiteRule = std::variant<SanitaryRule, ShapeRule, SiteGateRule, UpwindSiteRule>;
using WholeSiteFacts = std::variant<SanitaryFacts, ShapeFacts, SiteGateFacts, UpwindSiteFacts>;
/// Asked about a project wherever it stands, also without a site.
using ProjectRule = std::variant<ProjectGateRule>;
/// Asked about two plots or two buildings as they stand.
using StandingPairRule = std::variant<OverlapRule, FireDistanceRule>;
/// Asked about two placed projects.
using ProjectPairRule = std::variant<ProjectDistanceRule, IncompatibleRule, UpwindPairRule>;
/// Asked about everything that is placed at once.
using LayoutRule = std::variant<DoubleBookingRule>;

struct PreparedRules {
    std::vector<SiteRule> site;
    std::vector<WholeSiteRule> whole_site;
    std::vector<ProjectRule> projects;
    std::vector<StandingPairRule> pairs;
    std::vector<ProjectPairRule> project_pairs;
    std::vector<CapacityRule> capacity;
    std::vector<LayoutRule> layout;
};

struct Kind {
    std::string_view name;
    /// Parses and checks the kind's parameters and files the rule; errors carry the place of the key.
    core::Status (*add)(const model::Rule& rule, const ParseContext& context, PreparedRules& rules);
};

[[nodiscard]] std::span<const Kind> kinds();

/// True if the rule has something to say of land or buildings without a project.
[[nodiscard]] bool concerns_bare(const SiteRule& rule);
[[nodiscard]] bool concerns_bare(const WholeSiteRule& rule);
/// No two projects further apart than this are of interest to the rule, metres.
[[nodiscard]] double reach_m(const ProjectPairRule& rule);
/// Every pair of interest to the rule has a row for which this holds.
[[nodiscard]] bool starts_at(const StandingPairRule& rule, model::Row row);

} // namespace qipan::conflict
