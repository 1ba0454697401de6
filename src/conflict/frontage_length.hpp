/// How much of a piece of land's boundary runs along roads: exact, edge against segment, without a buffer.
#pragma once

#include <span>

#include "geo/geometry.hpp"

namespace qipan::conflict {

/// Metres of the outer boundary of `land` (holes are yards, not fronts) from which a segment of `roads` (lines; of a
/// polygon its rings) lies within `within_m`, outside the land, and runs within 45 degrees of the boundary's direction.
/// So sides that run away from the road do not count, nor the back of a shallow plot; what several roads reach counts
/// once. Whether other land, or a yard's own wing, lies between is not asked. At a road's end the boundary counts as
/// far as the circle of within_m about that end. O(edges x segments near the land). 0 unless `land` is a polygon.
[[nodiscard]] double frontage_length(geo::GeometryView land, std::span<const geo::GeometryView> roads, double within_m);

} // namespace qipan::conflict
