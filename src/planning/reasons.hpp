/// Why a project that had candidates was left without a site.
#pragma once

#include <cstdint>
#include <span>

#include "planning/problem.hpp"

namespace qipan::planning {

/// `planning.not_worth` with the best site that nothing blocks: it would cost more than it brings. If all are blocked:
/// `planning.displaced` with the row that blocks most of the project's candidates and those who fill it, or
/// `planning.neighbour` with the project beside it that a rule forbids. `choice` is the outcome's.
[[nodiscard]] model::NotPlaced explain_unplaced(const PlanningProblem& problem, std::span<const std::int32_t> choice,
                                                std::int32_t project);

} // namespace qipan::planning
