/// Kind `emission_budget`: what placed projects emit in a zone, t/a a pollutant, against the room that the zone has
/// left (table emission_budgets: those in production count too). No keys of its own but `pollutants` (all). Firm
/// emitters above the room: the rule's effect; with those in talks above it: warn (or the rule's effect where that is
/// milder); earlier stages are not counted, as in balances of supply (practice.md 3). One finding a zone and pollutant.
/// Not assessable: a pollutant that is emitted in a zone without a budget of it (`emission_budgets.<pollutant>`; also
/// where the zone has none at all), and a project without any emission on record in a zone with budgets
/// (`emissions.t_per_year`; not infrastructure). Two budgets of one pollutant: the smaller counts. applies_to = layout.
#pragma once

#include <string>
#include <vector>

#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/verdict.hpp"
#include "model/placement.hpp"

namespace qipan::conflict {

struct EmissionBudgetRule {
    const model::Rule* rule = nullptr;
    std::vector<std::string> pollutants; ///< empty: all
};

[[nodiscard]] std::span<const Parameter> emission_budget_parameters();
/// `conflict.unknown-class` for an unknown pollutant.
[[nodiscard]] core::Result<EmissionBudgetRule> parse_emission_budget(const model::Rule& rule,
                                                                     const ParseContext& context);
void judge(const EmissionBudgetRule& rule, const model::Region& region, const model::Layout& layout, Verdict& verdict);

} // namespace qipan::conflict
