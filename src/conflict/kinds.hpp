/// All rule kinds, and the rules of a set sorted by what they are asked about. A kind is two functions in its own
/// files, measure (geometry to facts) and judge (facts and projects to a verdict), and a row in kinds.cpp.
#pragma once

#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "conflict/kinds/capacity.hpp"
#include "conflict/kinds/completeness.hpp"
#include "conflict/kinds/contract_mismatch.hpp"
#include "conflict/kinds/control_index.hpp"
#include "conflict/kinds/corridor.hpp"
#include "conflict/kinds/double_booking.hpp"
#include "conflict/kinds/duplicate_industry.hpp"
#include "conflict/kinds/emission_budget.hpp"
#include "conflict/kinds/floor_space.hpp"
#include "conflict/kinds/forbidden_area.hpp"
#include "conflict/kinds/frontage.hpp"
#include "conflict/kinds/gate.hpp"
#include "conflict/kinds/height_limit.hpp"
#include "conflict/kinds/incompatible.hpp"
#include "conflict/kinds/land_use.hpp"
#include "conflict/kinds/overlap.hpp"
#include "conflict/kinds/sanitary_distance.hpp"
#include "conflict/kinds/schedule.hpp"
#include "conflict/kinds/separation.hpp"
#include "conflict/kinds/shape.hpp"
#include "conflict/kinds/terrain.hpp"
#include "conflict/kinds/upwind.hpp"
#include "conflict/kinds/within.hpp"
#include "conflict/kinds/zone_industry.hpp"

namespace qipan::conflict {

/// Asked about one plot or building, bare or with a project.
using SiteRule = std::variant<CorridorRule, AreaRule, HeightRule, ReceptorRule, LandUseRule, ZoneIndustryRule>;
using SiteFacts = std::variant<CorridorFacts, AreaFacts, HeightFacts, ReceptorFacts, LandUseFacts, ZoneIndustryFacts>;
/// Asked about a whole site: its plots as one piece of land, or its building; bare, or with a project.
using WholeSiteRule = std::variant<SanitaryRule, UpwindSiteRule, WithinRule, FrontageRule, TerrainRule, ShapeRule,
                                   SiteGateRule, SiteIndexRule, FloorSpaceRule, SiteContractRule, ReadyRule>;
using WholeSiteFacts = std::variant<SanitaryFacts, UpwindSiteFacts, WithinFacts, FrontageFacts, TerrainFacts,
                                    ShapeFacts, SiteGateFacts, SiteIndexFacts, FloorFacts, HeldSiteFacts, ReadyFacts>;
/// Asked about a project wherever it stands, also without a site.
using ProjectRule = std::variant<ProjectGateRule, ProjectIndexRule, RecordContractRule, CompletenessRule>;
/// Asked about two plots or two buildings as they stand.
using StandingPairRule = std::variant<OverlapRule, FireDistanceRule>;
/// Asked about two placed projects.
using ProjectPairRule = std::variant<ProjectDistanceRule, IncompatibleRule, UpwindPairRule>;
/// Asked about everything that is placed at once.
using LayoutRule = std::variant<DoubleBookingRule, DuplicateIndustryRule, EmissionBudgetRule, FloorTotalRule,
                                ScheduleRule, ZoneIndexRule>;

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
    /// The keys of its own; what they mean stands in the catalogue under `rule_parameter.<kind>.<key>`.
    std::span<const Parameter> (*parameters)();
    /// What its rules may apply to.
    std::span<const model::AppliesTo> applies_to;
    /// Parses and checks the kind's parameters and files the rule; errors carry the place of the key. Unknown keys and
    /// subjects were refused before.
    core::Status (*add)(const model::Rule& rule, const ParseContext& context, PreparedRules& rules);
};

[[nodiscard]] std::span<const Kind> kinds();

/// True if the rule has something to say of land or buildings without a project.
[[nodiscard]] bool concerns_bare(const SiteRule& rule);
[[nodiscard]] bool concerns_bare(const WholeSiteRule& rule);
/// Widest distance at which any rule looks from a plot, building or site at rows of a table; what is further away
/// changes nothing.
[[nodiscard]] double widest_reach_m(const PreparedRules& rules, model::TableId table);
/// No two projects further apart than this are of interest to the rule, metres.
[[nodiscard]] double reach_m(const ProjectPairRule& rule);
/// Every pair of interest to the rule has a row for which this holds.
[[nodiscard]] bool starts_at(const StandingPairRule& rule, model::Row row);

} // namespace qipan::conflict
