/// Reads a generalised assignment problem in the OR-Library's text format: `agents jobs`, costs by agent, sizes by
/// agent, capacities; white space separates. Minimising cost becomes maximising its negative.
#pragma once

#include <string_view>

#include "assign/problem.hpp"
#include "core/result.hpp"

namespace qipan::assign {

/// Projects are jobs, rows are agents; placement `job * agents + agent`. Leaving a job out costs more than any layout
/// that places all. Fails with `assign.gap-malformed` (line of the first bad number, 0 at the end of the text).
[[nodiscard]] core::Result<Problem> parse_gap(std::string_view text);

} // namespace qipan::assign
