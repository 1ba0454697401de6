/// The exact predicate beneath every planar test: on which side of a line a point lies.
/// Source: J. R. Shewchuk, Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates (1997).
#pragma once

#include "geo/geometry.hpp"

namespace qipan::geo {

/// +1 if c lies left of the line from a to b, -1 if right, 0 if exactly on it. Exact for all finite coordinates whose
/// products neither overflow nor underflow.
[[nodiscard]] int orientation(Point a, Point b, Point c);

} // namespace qipan::geo
