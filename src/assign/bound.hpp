/// The upper bound of a problem, exact in integers and valid for any duals by weak duality:
///
///   UB = sum_i max_k [ v_i(k) - prices . uses_i(k) - shares_i(k) + sum_j m_ij(k) ]
///      + sum_edges max_kl [ s_ij(k,l) - m_ij(k) - m_ji(l) ]
///      + sum_rows max over step prefixes [ price (capacity + extra) - cost ] + sum_sets price (|S| - 1)
///      + sum_openings max(0, sum of shares - cost)
///
/// with 'not placed' among the options of a project. Source: Lagrangian duality; messages as in A. Globerson and
/// T. Jaakkola, Fixing max-product, NIPS 2007.
#pragma once

#include <cstdint>
#include <vector>

#include "assign/outcome.hpp"
#include "assign/problem.hpp"

namespace qipan::assign {

/// The choices still open in a project; a bound over them holds for every layout made of them.
struct OpenOptions {
    std::vector<std::uint8_t> placement; ///< 1: may be chosen
    std::vector<std::uint8_t> unplaced;  ///< 1: the project may be left out

    [[nodiscard]] bool empty(const Problem& problem, std::int32_t project) const;
};

/// What pins and forbidden placements leave.
[[nodiscard]] OpenOptions all_options(const Problem& problem);

/// All duals zero: the sum of the best values, the first figure on screen.
[[nodiscard]] Duals zero_duals(const Problem& problem);

/// The bound of an open set with an empty project: no layout at all.
inline constexpr std::int64_t no_layout = std::int64_t{-1} << 62;

/// The bound in whole value points (rounded down, which is valid as values are whole).
[[nodiscard]] std::int64_t evaluate_bound(const Problem& problem, const OpenOptions& open, const Duals& duals);

/// The same and, scaled by dual_scale, how far each option lies below the best of its project: a layout with it is
/// worth at most (bound_scaled - loss) / dual_scale. Loss of 'not placed' stands after the placements' by project.
struct BoundDetail {
    std::int64_t bound_scaled = 0;
    std::vector<std::int64_t> loss;
    std::vector<std::int64_t> unplaced_loss;
};
[[nodiscard]] BoundDetail detail_bound(const Problem& problem, const OpenOptions& open, const Duals& duals);

/// Sum of best values and largest pair terms, without looking at any pair: a valid first figure at once.
[[nodiscard]] std::int64_t quick_bound(const Problem& problem);

/// Rounds down to whole value points.
[[nodiscard]] std::int64_t whole_points(std::int64_t scaled);

} // namespace qipan::assign
