/// A failed operation of geometry is no pass: it becomes a gap (not assessable) and an issue.
#pragma once

#include <vector>

#include "conflict/verdict.hpp"

namespace qipan::conflict {

/// Moves the verdict's failures to its gaps, missing = `<table>.geometry` of the subject.
void turn_failures_into_gaps(Verdict& verdict);
/// `conflict.not-measured` with rule, object and GEOS' reason, in a stable order; call before the above.
[[nodiscard]] std::vector<core::Issue> issues_of(const Verdict& verdict);

} // namespace qipan::conflict
