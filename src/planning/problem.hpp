/// From a region to an assignment problem and back.
///
/// Projects with a recorded site stay where they are: they take their plots, floors and supplies off the rows and are
/// no part of the problem. Every other project gets its best candidates as placements. Rows: a plot (1, or m2 where a
/// part of it is offered), a building's free floor (m2), and each source (thousandths of its balance unit, as design
/// demand), once for every year in which less is left than in all later ones. Pair terms:
/// supply links that fall with distance, and pairs that conflict::screen_pair forbids. Openings: an industry group
/// (中类) in a zone where nobody of it stands yet.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "assign/problem.hpp"
#include "core/progress.hpp"
#include "model/placement.hpp"
#include "model/plan.hpp"
#include "model/score.hpp"
#include "planning/request.hpp"

namespace qipan::planning {

/// One project without a recorded site. Either it has candidates, or `left_out` says why it takes no part.
struct PlannedProject {
    model::Project project;
    std::vector<model::Candidate> candidates; ///< best first, at most Defaults::candidates_most and those asked for
    model::NotPlaced left_out;                ///< reason empty: takes part
};

enum class RowKind { plot, floor, source };

/// What an assign row stands for.
struct RowMeaning {
    RowKind kind = RowKind::plot;
    std::string id;      ///< of the plot, building or source
    std::string utility; ///< of a source
    std::string unit;    ///< `plot`, `m2` or the balance unit
    double scale = 1;    ///< row units to one unit
};

struct PlanningProblem {
    assign::Problem problem;
    std::vector<PlannedProject> projects;  ///< by row in projects
    std::vector<std::size_t> project_of;   ///< assign project -> index into projects
    std::vector<std::size_t> candidate_of; ///< assign placement -> index into its project's candidates
    std::vector<RowMeaning> rows;          ///< by assign row
    model::Layout fixed;                   ///< projects with a recorded site
    std::vector<core::Issue> issues;       ///< of the recorded sites

    [[nodiscard]] const PlannedProject& planned(std::int32_t assign_project) const {
        return projects[project_of[static_cast<std::size_t>(assign_project)]];
    }
    [[nodiscard]] const model::Candidate& candidate(std::int32_t placement) const {
        return planned(problem.project_of[static_cast<std::size_t>(placement)])
            .candidates[candidate_of[static_cast<std::size_t>(placement)]];
    }
};

/// `planning.unknown-project` for a pin or forbid of a project that the region lacks or that has a recorded site,
/// `planning.pin-refused` for a pin on a site that is no candidate (with the rule that refuses it, if one does), and
/// the errors of score_project and ProblemBuilder.
[[nodiscard]] core::Result<PlanningProblem> make_problem(const Context& context, const PlanRequest& request,
                                                         const core::Progress& progress);

} // namespace qipan::planning
