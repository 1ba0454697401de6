/// Check: every rule over what exists and what a layout places.
#pragma once

#include <string>
#include <vector>

#include "conflict/engine.hpp"
#include "core/date.hpp"
#include "core/progress.hpp"
#include "model/finding.hpp"
#include "model/placement.hpp"

namespace qipan::conflict {

struct CheckRequest {
    core::Date as_of{};
    std::string plan{}; ///< id that the findings of non-existing placements carry
    int threads = 0;    ///< 0: the machine's; the outcome is the same for any number
};

/// `complete` is false if the progress asked to stop: then the lists are empty.
struct CheckOutcome {
    std::vector<model::Finding> findings;             ///< by comes_before; one a fingerprint
    std::vector<model::NotAssessable> not_assessable; ///< by rule, then the missing datum's object
    std::vector<core::Issue> issues;
    bool complete = true;
};

/// All plots and buildings as they stand, then every placement of `layout` (existing ones and a plan's) at its site and
/// against the others, then the capacity of sources and mains, year by year from `as_of` on. Findings of what stands
/// are the same whatever is placed; those in which a placement that is not `existing` takes part carry the plan's id.
/// Nothing fails: what can't be measured is not assessable and an issue. Stops within milliseconds of being asked.
[[nodiscard]] core::Result<CheckOutcome> check(const Engine& engine, const model::Layout& layout,
                                               const CheckRequest& request, const core::Progress& progress);

} // namespace qipan::conflict
