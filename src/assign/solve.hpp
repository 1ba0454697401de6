/// The optimiser: epochs of fixed work, a dual (bound) and several logical primal workers meeting at each barrier.
/// Same problem and options, same bytes, for any number of threads. A time limit or a stop only picks the last
/// finished epoch; `epochs = outcome.epochs` replays it.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "assign/outcome.hpp"
#include "assign/problem.hpp"
#include "core/progress.hpp"

namespace qipan::assign {

/// Where to go on from: an earlier outcome of the same projects and placements; its duals stay valid after any edit
/// of pins, forbids and bonuses.
struct WarmStart {
    std::vector<std::int32_t> choice; ///< empty: none; placements that no longer fit are left out
    Duals duals;                      ///< used if its sizes agree with the problem
};

struct SolveOptions {
    std::uint64_t seed = 1;
    std::int32_t epochs = 20;
    /// Checked after each epoch; the first epoch is always finished.
    std::optional<std::chrono::milliseconds> time_limit;
    /// Logical workers: part of the plan. Threads (0: the machine's) only execute them.
    std::int32_t workers = 2;
    std::int32_t threads = 0;
    WarmStart warm;
};

/// Called at barriers, in order, when value or bound improved.
using OnIncumbent = std::function<void(std::int64_t value, std::int64_t bound)>;

/// Reports `progress.assign` with finished and planned epochs. Stops within a fraction of a second when asked to.
[[nodiscard]] Outcome solve(const Problem& problem, const SolveOptions& options, const core::Progress& progress,
                            const OnIncumbent& on_incumbent = {});

/// Only the first layout and a first bound: milliseconds. One epoch in the outcome.
[[nodiscard]] Outcome solve_greedy(const Problem& problem, const SolveOptions& options, const core::Progress& progress,
                                   const OnIncumbent& on_incumbent = {});

/// Only branch and bound, for small problems; `epochs` scales its work.
[[nodiscard]] Outcome solve_exact(const Problem& problem, const SolveOptions& options, const core::Progress& progress,
                                  const OnIncumbent& on_incumbent = {});

} // namespace qipan::assign
