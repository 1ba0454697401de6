/// Kind `floor_space`: floor to let against those who move in. Key `of`:
///   area         the floor share that a project takes against what is free (buildings.floor_area_free_m2): each one
///   that
///                does not stand there yet, and together those of a layout that do not. Who stands there already has
///                been taken off the free floor. Several of which one alone is too large are reported by that one; firm
///                claims beyond the whole building are `double_booking`'s, and are left to it.
///   hazard_class a project of a more dangerous class (甲 the worst) than the building was designed for (practice.md
///   2);
///                also of who stands there already.
/// Clear height, floor load and crane are needs of the project, limits of suitability. Not assessable: free floor, the
/// building's class, the project's class. applies_to = building. Bare buildings say nothing.
#pragma once

#include <vector>

#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/site_view.hpp"
#include "conflict/verdict.hpp"
#include "model/placement.hpp"

namespace qipan::conflict {

enum class FloorAsk { area, hazard_class };

/// What a building offers; nothing of land.
struct FloorFacts {
    std::optional<model::Row> building;
    std::optional<double> free_m2;
    std::string fire_hazard;
    [[nodiscard]] bool empty() const { return !building; }
};

/// One project in one building.
struct FloorSpaceRule {
    using Facts = FloorFacts;
    const model::Rule* rule = nullptr;
    FloorAsk of = FloorAsk::area;
    [[nodiscard]] bool concerns_bare() const { return false; }
    /// Rows of that table further away than this change nothing, metres.
    [[nodiscard]] double reach_m(model::TableId /*table*/) const { return 0; }
};
/// The same rule, over everybody who moves into one building.
struct FloorTotalRule {
    const model::Rule* rule = nullptr;
};

[[nodiscard]] std::span<const Parameter> floor_space_parameters();
[[nodiscard]] core::Result<FloorSpaceRule> parse_floor_space(const model::Rule& rule, const ParseContext& context);
[[nodiscard]] FloorFacts measure(const FloorSpaceRule& rule, const SiteView& site);
void judge(const FloorSpaceRule& rule, const SiteView& site, const FloorFacts& facts, const model::Project* project,
           Verdict& verdict);
void judge(const FloorTotalRule& rule, const model::Region& region, const model::Layout& layout, Verdict& verdict);

} // namespace qipan::conflict
