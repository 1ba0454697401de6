/// Which placements may not stand together, and which gain from standing near each other.
#pragma once

#include "assign/problem_builder.hpp"
#include "planning/problem.hpp"

namespace qipan::planning {

/// The placements of a problem under construction: `project` and `candidate` index PlannedProject and its candidates.
struct PlacementRef {
    std::size_t project = 0;
    std::size_t candidate = 0;
};

/// Adds a forbidden pair for every two placements that a pair rule forbids together; only placements within the widest
/// distance of the pair rules are looked at (R-tree).
void add_forbidden_pairs(const Context& context, const std::vector<PlannedProject>& projects,
                         const std::vector<PlacementRef>& placements, assign::ProblemBuilder& builder);

/// Adds Defaults::link_most x weight x what the distance leaves for every two placements of linked projects.
void add_links(const Context& context, const std::vector<PlannedProject>& projects,
               const std::vector<PlacementRef>& placements, assign::ProblemBuilder& builder);

} // namespace qipan::planning
