/// Whole-region recommendation: problem, solve, verify, plan with reasons.
#pragma once

#include <vector>

#include "assign/outcome.hpp"
#include "core/progress.hpp"
#include "model/plan.hpp"
#include "planning/problem.hpp"

namespace qipan::planning {

struct PlanOutcome {
    model::Plan plan;
    std::vector<assign::EpochRecord> trace;
    std::vector<core::Issue> verification; ///< empty: the referee agrees. Never shown or written otherwise
    std::vector<core::Issue> issues;       ///< doubtful data met on the way
};

/// The plan holds every project of the region: those with a recorded site (pinned), those placed, and those not placed
/// with the reason (`planning.*`). `planning.infeasible-pins` if the pins contradict the limits, `planning.stopped` if
/// it was stopped before any layout, `planning.verification-failed` with the first violation as its cause.
[[nodiscard]] core::Result<PlanOutcome> make_plan(const Context& context, const PlanRequest& request,
                                                  const core::Progress& progress);

/// Words for a site whose place inside its plot is open: `planning.part` with area_mu (约 N 亩，位置待定); an empty
/// code for any other site.
struct Note {
    std::string code;
    core::Values values;
};
[[nodiscard]] Note site_note(const model::Site& site);

} // namespace qipan::planning
