/// Joining what parallel chunks found into one outcome, the same for any number of threads.
#pragma once

#include <vector>

#include "conflict/verdict.hpp"
#include "core/progress.hpp"

namespace qipan::conflict {

/// The findings of all verdicts (which lose them) by model::comes_before, one a fingerprint: of those that share one,
/// the first with the least plan, so that what stands is reported as such also where a placement meets it again.
/// Useless if `progress` asks to stop meanwhile; it then ends soon.
[[nodiscard]] std::vector<model::Finding> merge_findings(std::vector<Verdict>& verdicts, int threads,
                                                         const core::Progress& progress);
/// Frees what the verdicts hold, on all threads: hundreds of thousands of findings take a while.
void drop(std::vector<Verdict>& verdicts, int threads);

} // namespace qipan::conflict
