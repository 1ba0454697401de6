/// All rule kinds, and the rules of a set sorted by what they are asked about. A kind is two functions in its own
/// files, measure (geometry to facts) and judge (facts and projects to a verdict), and a row in kinds.cpp.
#pragma once

#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "conflict/kinds/capacity.hpp"
#include "conflict/kinds/corridor.hpp"
#include "conflict/kinds/forbidden_area.hpp"
#include "conflict/kinds/height_limit.hpp"
#include "conflict/kinds/land_use.hpp"
#include "conflict/kinds/overlap.hpp"
#include "conflict/kinds/separation.hpp"
#include "conflict/kinds/zone_industry.hpp"

namespace qipan::conflict {

/// Asked about one plot or building, bare or with a project.
using SiteRule = std::variant<CorridorRule, AreaRule, HeightRule, ReceptorRule, LandUseRule, ZoneIndustryRule>;
using SiteFacts = std::variant<CorridorFacts, AreaFacts, HeightFacts, ReceptorFacts, LandUseFacts, ZoneIndustryFacts>;
/// Asked about two plots or two buildings as they stand.
using StandingPairRule = std::variant<OverlapRule, FireDistanceRule>;

struct PreparedRules {
    std::vector<SiteRule> site;
    std::vector<StandingPairRule> pairs;
    std::vector<ProjectDistanceRule> project_pairs;
    std::vector<CapacityRule> capacity;
};

struct Kind {
    std::string_view name;
    /// Parses and checks the kind's parameters and files the rule; errors carry the place of the key.
    core::Status (*add)(const model::Rule& rule, const ParseContext& context, PreparedRules& rules);
};

[[nodiscard]] std::span<const Kind> kinds();

/// True if the rule has something to say of land or buildings without a project.
[[nodiscard]] bool concerns_bare(const SiteRule& rule);

} // namespace qipan::conflict
