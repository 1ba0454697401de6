/// Seeded random problems: small ones of every feature for the oracle, region-shaped ones for determinism.
#pragma once

#include <cstdint>

#include "assign/problem.hpp"

namespace qipan::assign::test {

/// Up to 5 projects with up to 4 placements; `feature` 0..9 stresses one feature, 10 mixes all.
[[nodiscard]] Problem small_problem(std::uint64_t seed, int feature);
inline constexpr int features = 11;

struct RegionShape {
    std::int32_t projects = 40;
    std::int32_t plots = 200;
    std::int32_t sites_a_project = 20;
    std::int32_t zones = 6;
    double load = 0.7;       ///< share of the shared capacity that all projects would use on average
    std::int32_t link = 500; ///< largest pair term
    std::uint64_t seed = 1;
    double reach = 1e9; ///< links end at this distance; the region is about 68 wide
};

/// Plots in zones on a plane; four shared rows a zone; each project takes one whole plot and is linked to six others
/// with a bonus that decays with distance; openings by zone.
[[nodiscard]] Problem region_problem(const RegionShape& shape);

} // namespace qipan::assign::test
