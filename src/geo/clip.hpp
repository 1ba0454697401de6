/// Intersection with a convex polygon on flat arrays: the common case of a plot against an area or a strip, some
/// hundred times faster than a general overlay. Where the two are not in general position it says so and the caller
/// asks GEOS.
#pragma once

#include <optional>
#include <vector>

#include "geo/geometry.hpp"

namespace qipan::geo {

/// A convex polygon to clip with. Vertices within 1e-6 m of the edge that replaces them are left out.
class ConvexWindow {
public:
    /// nullopt unless the polygon is one convex ring without holes. Rings must be valid.
    [[nodiscard]] static std::optional<ConvexWindow> of(GeometryView polygon);
    [[nodiscard]] static ConvexWindow of(const Box& box);

    /// The part of `polygon` inside, its outer rings counter-clockwise; empty if there is none. Exact to 1e-6 m.
    /// nullopt if a vertex of one lies within 1e-7 m of the other's boundary, as on shared edges: then it's GEOS' case.
    /// One pass over the polygon's edges. Rings must be valid.
    [[nodiscard]] std::optional<Geometry> clip(GeometryView polygon) const;

    [[nodiscard]] const std::vector<Point>& corners() const { return corners_; }

private:
    explicit ConvexWindow(std::vector<Point> corners);

    std::vector<Point> corners_; ///< counter-clockwise, not closed
    Box box_;
};

} // namespace qipan::geo
