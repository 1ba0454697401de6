/// Improves the duals of the bound: handshakes on edges (MPLP++) alternate with damped Newton steps on prices and
/// shares under a softmax of falling temperature. Works in floating point of IEEE basic operations only (the same bits
/// everywhere); whatever it gives is made exact by bound.hpp, so a poor step costs quality, never validity.
/// Sources: S. Tourani et al., MPLP++, ECCV 2018; smoothed dual decomposition: V. Jojic et al., ICML 2010.
#pragma once

#include <cstdint>
#include <vector>

#include "assign/bound.hpp"
#include "assign/outcome.hpp"
#include "assign/problem.hpp"
#include "core/progress.hpp"

namespace qipan::assign {

struct SweepOptions {
    double temperature = 1; ///< in value points, > 0
    std::int32_t price_steps = 8;
};

/// Keeps the open options of a problem in compact form. The problem must outlive it.
class Ascent {
public:
    Ascent(const Problem& problem, const OpenOptions& open, const Duals& start);

    /// One pass over all edges, then price and share steps. Returns early when stop is requested.
    void sweep(const SweepOptions& options, const core::StopToken& stop);
    /// Rounded to the exact bound's integers.
    [[nodiscard]] Duals duals() const;
    /// Starts again from these.
    void reset(const Duals& duals);
    /// Reduced values: what the duals think of each placement (closed ones lowest) and of leaving a project out.
    [[nodiscard]] std::vector<double> placement_worth() const;
    /// Mean distance between the best value of a project and its eleventh (or middle) one: the scale of temperatures.
    [[nodiscard]] double spread() const;
    /// Basic operations of one sweep.
    [[nodiscard]] std::int64_t work() const;

private:
    struct RowUse {
        std::int32_t row;
        double amount;
    };
    /// Pair terms of an edge between open options: a dense block, row by row, or lists of the positive ones.
    struct Block {
        std::int32_t p = 0;
        std::int32_t q = 0;
        std::size_t message_p = 0;
        std::size_t message_q = 0;
        std::size_t dense = no_block; ///< start in dense_, or no_block
        std::size_t lists = 0;        ///< first list in sparse_
    };
    struct Cell {
        std::int32_t column;
        float value;
    };
    static constexpr std::size_t no_block = static_cast<std::size_t>(-1);

    void collect_options(const OpenOptions& open);
    void collect_uses();
    void limit_prices();
    void collect_blocks();
    [[nodiscard]] Lists<Cell> cells_of(const Edge& edge) const;
    void add_block(const Edge& edge);
    void refresh_worth();
    void handshake(const Block& block);
    void column_maxima(const Block& block, const std::vector<float>& from, std::vector<float>& into) const;
    [[nodiscard]] float row_maximum(const Block& block, std::size_t row, const std::vector<float>& from) const;
    void step_prices(double temperature);
    void move_prices(double temperature);
    void move_shares(double temperature);
    [[nodiscard]] std::size_t options_of(std::int32_t p) const {
        return first_option_[static_cast<std::size_t>(p) + 1] - first_option_[static_cast<std::size_t>(p)];
    }

    const Problem& problem_;
    // Options: open placements of a project in order, then 'not placed' (placement not_placed).
    std::vector<std::size_t> first_option_;
    std::vector<std::int32_t> placement_;
    std::vector<std::size_t> local_; ///< position in the full message list of the project
    std::vector<double> value_;
    Lists<RowUse> uses_;
    Lists<std::size_t> shares_of_;
    std::vector<Block> blocks_;
    std::vector<float> dense_;
    Lists<Cell> sparse_;

    std::vector<double> price_;
    std::vector<double> price_limit_;
    std::vector<double> row_size_; ///< largest amount of a row
    std::vector<double> message_;
    std::vector<double> share_;
    std::vector<double> arrived_; ///< sum of messages at each option
    std::vector<double> worth_;   ///< value - prices - shares + arrived
    std::vector<double> usage_;
    std::vector<double> curvature_;
    std::vector<double> share_usage_;
    std::vector<float> near_;
    std::vector<float> far_;
    std::vector<float> pushed_;
    std::vector<float> column_;
    std::int64_t sweeps_ = 0;
};

} // namespace qipan::assign
