/// The outline of the strip along a line, drawn directly: a buffer without GEOS, and without the simplification of up
/// to 1 % of the distance that GEOS makes before it draws one.
#pragma once

#include <span>
#include <vector>

#include "geo/geometry.hpp"

namespace qipan::conflict {

/// Outlines (closed rings) of pieces of `line` that together cover every point of `near` within `reach_m` of it. Each
/// is simple: within a piece the line turns by less than 1 radian in all and no edge is too short for its inner
/// corners. One piece unless the line bends sharply. Ends are round where they lie in `near`. Consecutive points must
/// differ.
[[nodiscard]] std::vector<std::vector<geo::Point>> strip_outlines(std::span<const geo::Point> line, double reach_m,
                                                                  const geo::Box& near);

} // namespace qipan::conflict
