/// The ground that two polygons share, by the cheapest way that is exact.
#pragma once

#include "core/result.hpp"
#include "geo/geometry.hpp"

namespace qipan::conflict {

struct SharedGround {
    double area_m2 = 0;
    geo::Geometry part; ///< empty if the area is below the least that was asked for
};

/// If one of the two is convex it clips the other; otherwise, and where edges coincide, `overlap_area` decides and GEOS
/// draws the part. Fails as geo::intersection does.
[[nodiscard]] core::Result<SharedGround> shared_ground(geo::GeometryView a, geo::GeometryView b, double min_area_m2);

} // namespace qipan::conflict
