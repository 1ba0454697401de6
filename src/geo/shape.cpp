#include <cmath>

#include <geos_c.h>

#include "geo/geos_session.hpp"
#include "geo/measure.hpp"
#include "geo/overlay.hpp"

namespace qipan::geo {

namespace {

Geometry largest_part(GeometryView polygon) {
    Geometry largest;
    double most = -1;
    for (std::size_t part = 0; part < polygon.part_count(); ++part) {
        GeometryArray one;
        one.begin_feature(GeometryKind::polygon);
        one.begin_part();
        for (std::size_t r = 0; r < polygon.ring_count(part); ++r) {
            one.add_ring(polygon.ring(part, r));
        }
        Geometry candidate(std::move(one));
        const double area = planar_area(candidate.view());
        if (area > most) {
            most = area;
            largest = std::move(candidate);
        }
    }
    return largest;
}

/// Outline of the convex hull, closed for an area; two points for a line, one for a point.
core::Result<std::vector<Point>> hull_of(const GeosSession& session, GeometryView geometry, const char* operation) {
    if (geometry.coordinates().empty()) {
        return core::fail("geo.empty-geometry", {{"operation", operation}});
    }
    const GeosGeometry source = session.to_geos(geometry);
    const GeosGeometry hull = session.own(source ? GEOSConvexHull_r(session.context(), source.get()) : nullptr);
    if (!hull) {
        return session.failure(operation);
    }
    const Geometry outline = session.from_geos(hull.get(), session.kind_of(hull.get()));
    const auto points = outline.view().coordinates();
    return std::vector<Point>(points.begin(), points.end());
}

/// Sides of the hull's bounding rectangle along the direction from a to b.
Sides sides_along(std::span<const Point> hull, Point a, Point b) {
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    const double ux = (b.x - a.x) / length;
    const double uy = (b.y - a.y) / length;
    Box turned;
    for (const Point& p : hull) {
        const double dx = p.x - a.x;
        const double dy = p.y - a.y;
        turned.add(Point{dx * ux + dy * uy, dy * ux - dx * uy});
    }
    return {std::max(turned.width(), turned.height()), std::min(turned.width(), turned.height())};
}

} // namespace

core::Result<Circle> inscribed_circle(GeometryView polygon) {
    if (polygon.kind() != GeometryKind::polygon) {
        return core::fail("geo.not-a-polygon", {{"operation", "inscribed_circle"}});
    }
    const Geometry part = largest_part(polygon);
    const Box box = bounds(part.view());
    if (!(planar_area(part.view()) > 0)) {
        return core::fail("geo.empty-geometry", {{"operation", "inscribed_circle"}});
    }
    const GeosSession session;
    const GEOSContextHandle_t context = session.context();
    const GeosGeometry source = session.to_geos(part.view());
    const double tolerance = std::max(box.width(), box.height()) / 100;
    const GeosGeometry radius =
        session.own(source ? GEOSMaximumInscribedCircle_r(context, source.get(), tolerance) : nullptr);
    if (!radius) {
        return session.failure("inscribed_circle");
    }
    const Geometry line = session.from_geos(radius.get(), GeometryKind::line); // centre, nearest boundary point
    if (line.empty()) {
        return session.failure("inscribed_circle");
    }
    return Circle{line.view().coordinates().front(), planar_length(line.view())};
}

core::Result<Point> point_on_surface(GeometryView geometry) {
    if (geometry.coordinates().empty()) {
        return core::fail("geo.empty-geometry", {{"operation", "point_on_surface"}});
    }
    const GeosSession session;
    const GeosGeometry source = session.to_geos(geometry);
    const GeosGeometry inner = session.own(source ? GEOSPointOnSurface_r(session.context(), source.get()) : nullptr);
    if (!inner) {
        return session.failure("point_on_surface");
    }
    const Geometry point = session.from_geos(inner.get(), GeometryKind::point);
    if (point.empty()) {
        return session.failure("point_on_surface");
    }
    return point.view().coordinates().front();
}

core::Result<double> minimum_width(GeometryView geometry) {
    const GeosSession session;
    if (geometry.coordinates().empty()) {
        return core::fail("geo.empty-geometry", {{"operation", "minimum_width"}});
    }
    const GeosGeometry source = session.to_geos(geometry);
    const GeosGeometry width = session.own(source ? GEOSMinimumWidth_r(session.context(), source.get()) : nullptr);
    if (!width) {
        return session.failure("minimum_width");
    }
    return planar_length(session.from_geos(width.get(), GeometryKind::line).view());
}

core::Result<Sides> minimum_rectangle(GeometryView geometry) {
    // GEOS 3.11 gives the rectangle of least width; the one of least area is wanted, and it lies along a hull edge
    // (Freeman and Shapira 1975).
    const GeosSession session;
    const auto hull = hull_of(session, geometry, "minimum_rectangle");
    if (!hull) {
        return core::fail(hull.error());
    }
    Sides best;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < hull->size(); ++i) {
        const Sides sides = sides_along(*hull, (*hull)[i - 1], (*hull)[i]);
        const double area = sides.long_m * sides.short_m;
        if (area < least) {
            least = area;
            best = sides;
        }
    }
    return best;
}

} // namespace qipan::geo
