/// The first layout, in milliseconds: regret greedy, guided by prices once there are any.
#pragma once

#include <cstdint>
#include <vector>

#include "assign/outcome.hpp"
#include "assign/problem.hpp"

namespace qipan::assign {

struct GreedyLayout {
    std::vector<std::int32_t> choice; ///< keeps every row, pair, set and requirement unless the two below say otherwise
    bool pins_conflict = false;       ///< two pins break a row, pair or set: no layout exists
    bool requirement_open = false;    ///< a pinned placement's requirement was not met; another layout may meet it
};

/// Places the project that would lose most if it had to take its second choice ('not placed' is a choice too), until
/// none can be placed. `prices` as Duals::price make scarce rows dear while choosing; empty for none.
[[nodiscard]] GreedyLayout make_greedy(const Problem& problem, const std::vector<std::int64_t>& prices);

} // namespace qipan::assign
