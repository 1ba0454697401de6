#include "assign/solve.hpp"

#include "assign/epochs.hpp"

namespace qipan::assign {

namespace {

constexpr std::int64_t branch_work = 20'000'000;

/// The exact end game runs after epochs 2, 4, 8, ...: a rule of the epoch alone, so that a replay meets it too.
bool is_branching_epoch(std::int32_t epoch) {
    return epoch >= 2 && (epoch & (epoch - 1)) == 0;
}

} // namespace

Outcome solve(const Problem& problem, const SolveOptions& options, const core::Progress& progress,
              const OnIncumbent& on_incumbent) {
    const auto start = std::chrono::steady_clock::now();
    Epochs epochs(problem, options, progress, on_incumbent);
    if (progress.stopped() || !epochs.begin() || !epochs.begin_bound()) {
        return epochs.finish(Status::stopped);
    }
    for (std::int32_t epoch = 1; epoch <= options.epochs && !epochs.solved(); ++epoch) {
        if (progress.stopped() || !epochs.run_epoch()) {
            return epochs.finish(Status::stopped);
        }
        if (is_branching_epoch(epoch)) {
            (void)epochs.branch(Epochs::Branching::when_small, branch_work * epoch);
        }
        const bool late = options.time_limit && std::chrono::steady_clock::now() - start >= *options.time_limit;
        if (late && !epochs.solved() && epoch < options.epochs) {
            return epochs.finish(Status::stopped);
        }
    }
    return epochs.finish(Status::feasible);
}

Outcome solve_greedy(const Problem& problem, const SolveOptions& options, const core::Progress& progress,
                     const OnIncumbent& on_incumbent) {
    Epochs epochs(problem, options, progress, on_incumbent);
    if (progress.stopped()) {
        return epochs.finish(Status::stopped);
    }
    (void)(epochs.begin() && epochs.begin_bound());
    return epochs.finish(Status::feasible);
}

Outcome solve_exact(const Problem& problem, const SolveOptions& options, const core::Progress& progress,
                    const OnIncumbent& on_incumbent) {
    Epochs epochs(problem, options, progress, on_incumbent);
    if (progress.stopped() || !epochs.begin() || !epochs.begin_bound()) {
        return epochs.finish(Status::stopped);
    }
    (void)epochs.branch(Epochs::Branching::always, 10 * branch_work * options.epochs);
    return epochs.finish(progress.stopped() ? Status::stopped : Status::feasible);
}

} // namespace qipan::assign
