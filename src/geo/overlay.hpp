/// Overlay and validity through GEOS (OverlayNG with its robust ladder). Inputs must be valid where it matters; a GEOS
/// failure comes back as `geo.overlay-failed` with GEOS' own words. Thread-safe: each call has its own GEOS context.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/result.hpp"
#include "geo/geometry.hpp"

namespace qipan::geo {

[[nodiscard]] core::Result<Geometry> intersection(GeometryView a, GeometryView b);
/// `a` minus the union of `cutters`; only the polygon parts of the result are kept for a polygon `a`.
[[nodiscard]] core::Result<Geometry> difference(GeometryView a, std::span<const GeometryView> cutters);
[[nodiscard]] core::Result<Geometry> unite(std::span<const GeometryView> parts);
/// Round joins and caps, 16 segments a quarter circle; negative shrinks a polygon.
[[nodiscard]] core::Result<Geometry> buffer(GeometryView geometry, double distance_m);

/// What is wrong with a geometry and where; the reason is GEOS' (`Self-intersection`, `Ring Self-intersection`, ...).
struct Fault {
    std::string reason;
    Point at;
};
/// OGC validity; nullopt for a valid geometry. Rings with fewer than four coordinates are a fault, not a crash.
[[nodiscard]] std::optional<Fault> find_fault(GeometryView geometry);
/// The structure method of GEOS' MakeValid; polygons stay polygons (lower-dimension scraps are dropped).
[[nodiscard]] core::Result<Geometry> make_valid(GeometryView geometry);

/// A point well inside (for labels): centre of the largest inscribed circle of the largest part, and its radius;
/// tolerance 1 % of the box's longer side.
struct Circle {
    Point centre;
    double radius_m = 0;
};
[[nodiscard]] core::Result<Circle> inscribed_circle(GeometryView polygon);
/// Quick interior point (GEOS PointOnSurface).
[[nodiscard]] core::Result<Point> point_on_surface(GeometryView geometry);
/// Least width over all directions of the convex hull (rotating calipers), metres.
[[nodiscard]] core::Result<double> minimum_width(GeometryView geometry);
/// Smallest rotated rectangle: its longer and shorter side, metres.
struct Sides {
    double long_m = 0;
    double short_m = 0;
};
[[nodiscard]] core::Result<Sides> minimum_rectangle(GeometryView geometry);

} // namespace qipan::geo
