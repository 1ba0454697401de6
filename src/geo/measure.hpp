/// Planar measures on flat arrays: our own kernels, exact at a threshold within 1e-6 m (well inside the 1 mm that
/// rules use). Metres and square metres of the geometry's own CRS.
#pragma once

#include "geo/geometry.hpp"

namespace qipan::geo {

/// Least distance and the points where it is taken. 0 if the geometries touch or overlap; then both points coincide.
struct Nearest {
    double distance_m = std::numeric_limits<double>::infinity();
    Point on_a;
    Point on_b;
};

/// Area by the shoelace formula relative to the first coordinate; holes subtract; 0 for points and lines.
[[nodiscard]] double planar_area(GeometryView geometry);
/// Length of lines, perimeter (holes included) of polygons, 0 for points.
[[nodiscard]] double planar_length(GeometryView geometry);
/// Area centroid of polygons, length centroid of lines, mean of points.
[[nodiscard]] Point centroid(GeometryView geometry);
/// True if the point lies in a polygon or on its boundary.
[[nodiscard]] bool covers(GeometryView polygon, Point p);
/// True if the two share at least one point.
[[nodiscard]] bool intersects(GeometryView a, GeometryView b);
/// Least distance between two geometries of any kind; a polygon includes its interior. Infinite if either is empty.
/// Work that cannot beat `give_up_beyond_m` is cut short: the result is then infinite.
[[nodiscard]] Nearest distance(GeometryView a, GeometryView b,
                               double give_up_beyond_m = std::numeric_limits<double>::infinity());
[[nodiscard]] Nearest distance(Point p, GeometryView b);

} // namespace qipan::geo
