/// Exact end game: depth-first branch and bound on what reduced costs leave open, bounded in each node by the same
/// duals. Stops by counted work, never by time.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "assign/bound.hpp"
#include "core/progress.hpp"

namespace qipan::assign {

struct BranchStart {
    Duals duals;
    std::optional<std::int64_t> value; ///< of the best layout known; only better ones are looked for
    std::int64_t work = 0;             ///< basic operations allowed
};

struct BranchResult {
    bool finished = false;            ///< every node is closed
    std::int64_t bound = 0;           ///< no layout is worth more; no_layout if finished and none exists
    std::vector<std::int32_t> choice; ///< a better layout, or empty
    std::int64_t value = 0;
    std::int64_t nodes = 0;
};

[[nodiscard]] BranchResult branch_and_bound(const Problem& problem, const BranchStart& start,
                                            const core::StopToken& stop);

/// Closes the options that no layout worth more than `value` can have; returns how many bits of
/// choice are left.
std::int64_t fix_by_loss(const Problem& problem, const BoundDetail& detail, std::int64_t value, OpenOptions& open);

} // namespace qipan::assign
