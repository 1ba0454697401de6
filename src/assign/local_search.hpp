/// Annealed local search: shift, swap, place, leave out and ejection chains of up to three projects, always within the
/// limits. Deterministic: random numbers are counted by (seed, worker, epoch), work is counted in moves.
#pragma once

#include <cstdint>
#include <vector>

#include "assign/problem.hpp"
#include "assign/search_state.hpp"
#include "core/progress.hpp"
#include "core/random.hpp"

namespace qipan::assign {

struct SearchSpan {
    std::uint64_t seed = 0;
    std::int32_t worker = 0;
    std::int32_t epoch = 0;
    std::int64_t moves = 0;
    double hot = 0;  ///< temperature at the first move, in value points
    double cold = 0; ///< and at the last
};

class LocalSearch {
public:
    /// `start` keeps all limits, requirements of pinned placements apart.
    LocalSearch(const Problem& problem, const std::vector<std::int32_t>& start);

    /// `ranking`: for each project its open placements, most promising first; none for a pinned project.
    void run(const SearchSpan& span, const Lists<std::int32_t>& ranking, const core::StopToken& stop);
    /// Goes on from another layout; the best found is kept.
    void restart(const std::vector<std::int32_t>& layout);

    /// Empty while no layout met every requirement.
    [[nodiscard]] const std::vector<std::int32_t>& best() const { return best_; }
    [[nodiscard]] std::int64_t best_value() const { return best_value_; }

private:
    void move(const Lists<std::int32_t>& ranking, double allowed_loss);
    [[nodiscard]] std::int32_t candidate(std::span<const std::int32_t> list);
    [[nodiscard]] std::int32_t best_fit(std::span<const std::int32_t> list) const;
    [[nodiscard]] std::int64_t gain_of_shift(std::int32_t project, std::int32_t placement, bool& fits);
    [[nodiscard]] std::int32_t victim(std::int32_t placement);
    void chain(std::int32_t placement, const Lists<std::int32_t>& ranking, double allowed_loss);
    [[nodiscard]] bool make_room(std::int32_t placement);
    void remove(std::int32_t project);
    void roll_back();
    void polish(const Lists<std::int32_t>& ranking, const core::StopToken& stop);
    void shift(std::int32_t project, std::int32_t placement);
    void note_best();
    [[nodiscard]] bool bound_by_requirement(std::int32_t placement) const;

    const Problem& problem_;
    SearchState state_;
    core::CounterRandom random_{0};
    std::vector<double> exponential_; ///< quantiles of the exponential distribution, for the acceptance rule
    std::vector<std::int32_t> free_;
    std::vector<std::int32_t> best_;
    std::int64_t best_value_ = 0;
    struct Removed {
        std::int32_t project;
        std::int32_t placement;
    };
    std::vector<Removed> undo_;
};

} // namespace qipan::assign
