/// Outcome: what a solver found, how good it is at least, and the certificate of that.
#pragma once

#include <cstdint>
#include <vector>

namespace qipan::assign {

enum class Status {
    optimal,            ///< value == bound: proven, nothing is better
    feasible,           ///< all epochs done, a layout with a gap
    stopped,            ///< cancelled or out of time; the layout of the last finished epoch
    stopped_before_any, ///< cancelled, or no layout that keeps all pins was found, nor shown to be impossible
    infeasible_pins,    ///< the pins contradict the limits: no layout keeps them all
};

[[nodiscard]] const char* to_string(Status status);

/// 20 fractional bits: prices, messages and shares are whole multiples of 1/2^20 of a value point.
inline constexpr std::int64_t dual_scale = std::int64_t{1} << 20;

/// The certificate of a bound; any numbers are valid (prices and shares below 0 count as 0).
struct Duals {
    /// Of one unit of: capacity rows, then forbidden sets, then requirements.
    std::vector<std::int64_t> price;
    /// By Edge::message_p and message_q.
    std::vector<std::int64_t> message;
    /// What a project pays towards an opening, beside Problem::opening_projects.items.
    std::vector<std::int64_t> share;
};

struct EpochRecord {
    std::int32_t epoch = 0;
    std::int64_t value = 0; ///< best so far
    std::int64_t bound = 0; ///< best so far
};

struct Outcome {
    Status status = Status::stopped_before_any;
    /// For each project its placement or not_placed; empty if there is no layout.
    std::vector<std::int32_t> choice;
    std::int64_t value = 0;
    std::int64_t bound = 0; ///< no layout is worth more
    double gap = 0;         ///< (bound - value) / max(1, |bound|)
    std::int32_t epochs = 0;
    std::vector<EpochRecord> trace;
    Duals duals;                   ///< best certificate found
    std::int64_t certified = 0;    ///< the bound that `duals` prove alone; branching may have proved a lower one
    std::int64_t search_nodes = 0; ///< nodes of the exact search
};

[[nodiscard]] double gap_of(std::int64_t value, std::int64_t bound);

} // namespace qipan::assign
