/// What solve, solve_greedy and solve_exact share: the best layout and bound so far, and the steps of an epoch.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

#include "assign/ascent.hpp"
#include "assign/local_search.hpp"
#include "assign/solve.hpp"

namespace qipan::assign {

class Epochs {
public:
    Epochs(const Problem& problem, const SolveOptions& options, const core::Progress& progress,
           const OnIncumbent& on_incumbent);

    /// First layout with a quick bound. False if the pins contradict the limits.
    bool begin();
    /// The first exact bound and the workers. False if the bound shows that no layout exists.
    bool begin_bound();
    /// One epoch of dual and primal work; false if it was stopped half-way, in which case it never happened.
    bool run_epoch();
    /// Exact end game, if what is open is small enough or `force`. True if the problem is solved.
    enum class Branching { when_small, always };
    bool branch(Branching branching, std::int64_t work);
    [[nodiscard]] bool solved() const {
        return found_.status == Status::optimal || found_.status == Status::infeasible_pins;
    }
    /// Closes the outcome with this status unless something stronger is known.
    [[nodiscard]] Outcome finish(Status status);

private:
    void run_dual();
    void run_worker(std::size_t worker);
    void adopt_layout(const std::vector<std::int32_t>& choice, std::int64_t value);
    void adopt_bound(Duals duals, std::int64_t bound);
    [[nodiscard]] std::vector<std::int32_t> warm_layout() const;
    void rank_placements();
    void restart_workers();
    void tell();

    const Problem& problem_;
    const SolveOptions& options_;
    const core::Progress& progress_;
    const OnIncumbent& on_incumbent_;
    Outcome found_;
    std::unique_ptr<Ascent> ascent_;
    std::vector<LocalSearch> workers_;
    Lists<std::int32_t> ranking_;
    std::vector<std::int32_t> start_;
    Duals new_duals_; ///< the dual's best of this run, empty before the first success
    std::int64_t new_bound_ = 0;
    double spread_ = 1;
    double heat_ = 0.2; ///< temperature of the dual, in spreads
    std::int64_t told_value_ = 0;
    std::int64_t told_bound_ = 0;
    bool told_ = false;
    bool has_layout_ = false;
};

} // namespace qipan::assign
