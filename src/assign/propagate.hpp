/// Closes options that the decided projects (one open option) leave no room for.
#pragma once

#include "assign/bound.hpp"
#include "assign/problem.hpp"

namespace qipan::assign {

/// Until nothing changes: rows, forbidden pairs, forbidden sets and requirements against the decided projects.
/// False if some project has no option left. Closes only what no layout within `open` can have.
[[nodiscard]] bool propagate(const Problem& problem, OpenOptions& open);

} // namespace qipan::assign
