/// Who takes part in a plan, and the sites each may get.
#pragma once

#include <vector>

#include "planning/problem.hpp"

namespace qipan::planning {

/// Scoring context of a plan: everybody with a recorded site holds what the record says.
struct Board {
    model::Layout fixed;
    std::vector<core::Issue> issues;
    std::vector<network::Balance> balances;
    suitability::Surveys surveys;
    core::Date as_of;

    Board(const Context& context, core::Date as_of);
    [[nodiscard]] suitability::Context scoring(const Context& context);
};

/// Every project without a recorded site, by row. Candidates that a project with a recorded site forbids as a neighbour
/// are gone. Keeps the best, and those that pins, forbids and the plan in force name.
[[nodiscard]] core::Result<std::vector<PlannedProject>>
collect_projects(const Context& context, Board& board, const PlanRequest& request, const core::Progress& progress);

/// Index of a site among candidates, or -1.
[[nodiscard]] std::ptrdiff_t find_site(const std::vector<model::Candidate>& candidates, const model::Site& site);

} // namespace qipan::planning
