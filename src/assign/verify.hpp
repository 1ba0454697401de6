/// The referee: checks an outcome against the raw problem, by its own code, before anything is shown or written.
#pragma once

#include <vector>

#include "assign/outcome.hpp"
#include "assign/problem.hpp"
#include "core/error.hpp"

namespace qipan::assign {

/// Every violation, in a fixed order; empty means that the outcome is right. Codes: `assign.wrong-length`,
/// `assign.foreign-placement`, `assign.row-overloaded`, `assign.pair-forbidden`, `assign.set-forbidden`,
/// `assign.pin-ignored`, `assign.placement-forbidden`, `assign.outside-unit`, `assign.requirement-unmet`,
/// `assign.wrong-value`, `assign.bound-below-value`, `assign.wrong-gap`, `assign.false-optimum`,
/// `assign.wrong-certificate`.
/// An outcome without a layout is right if its status says so.
[[nodiscard]] std::vector<core::Issue> verify(const Problem& problem, const Outcome& outcome);

} // namespace qipan::assign
