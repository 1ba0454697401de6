#include "geo/measure.hpp"

#include <cmath>

#include "geo/predicates.hpp"

namespace qipan::geo {

namespace {

/// First moments of a figure: weight (area, length or count) and weight times position.
struct Moments {
    double weight = 0;
    double x = 0;
    double y = 0;

    void add(double w, double at_x, double at_y) {
        weight += w;
        x += w * at_x;
        y += w * at_y;
    }
};

/// Signed area and moments of a ring, both relative to `origin`: absolute coordinates near 4 000 000 m would cost
/// digits.
Moments ring_moments(std::span<const Point> ring, Point origin) {
    Moments out;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const double ax = ring[i - 1].x - origin.x;
        const double ay = ring[i - 1].y - origin.y;
        const double bx = ring[i].x - origin.x;
        const double by = ring[i].y - origin.y;
        out.add((ax * by - bx * ay) / 2, (ax + bx) / 3, (ay + by) / 3);
    }
    return out;
}

Moments length_moments(GeometryView geometry, Point origin) {
    Moments out;
    for (std::size_t part = 0; part < geometry.part_count(); ++part) {
        for (std::size_t r = 0; r < geometry.ring_count(part); ++r) {
            const auto ring = geometry.ring(part, r);
            for (std::size_t i = 1; i < ring.size(); ++i) {
                const Point a = ring[i - 1];
                const Point b = ring[i];
                out.add(std::hypot(b.x - a.x, b.y - a.y), (a.x - origin.x + b.x - origin.x) / 2,
                        (a.y - origin.y + b.y - origin.y) / 2);
            }
        }
    }
    return out;
}

/// Outer rings count positive, holes negative, whatever way they turn.
Moments area_moments(GeometryView geometry, Point origin) {
    Moments out;
    for (std::size_t part = 0; part < geometry.part_count(); ++part) {
        for (std::size_t r = 0; r < geometry.ring_count(part); ++r) {
            const Moments ring = ring_moments(geometry.ring(part, r), origin);
            const double sign = ((ring.weight < 0) == (r == 0)) ? -1 : 1;
            out.weight += sign * ring.weight;
            out.x += sign * ring.x;
            out.y += sign * ring.y;
        }
    }
    return out;
}

Moments point_moments(GeometryView geometry, Point origin) {
    Moments out;
    for (const Point& p : geometry.coordinates()) {
        out.add(1, p.x - origin.x, p.y - origin.y);
    }
    return out;
}

enum class Side { inside, boundary, outside };

/// Crossing number with exact orientation, so that the boundary is the boundary.
Side locate(std::span<const Point> ring, Point p) {
    bool inside = false;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const Point a = ring[i - 1];
        const Point b = ring[i];
        if (std::max(a.y, b.y) < p.y || std::min(a.y, b.y) > p.y || std::max(a.x, b.x) < p.x) {
            continue;
        }
        const int side = orientation(a, b, p);
        if (side == 0 && std::min(a.x, b.x) <= p.x) {
            return Side::boundary; // the box of the segment holds p: tested above and here
        }
        if ((a.y > p.y) != (b.y > p.y) && (side > 0) == (b.y > a.y)) {
            inside = !inside;
        }
    }
    return inside ? Side::inside : Side::outside;
}

bool part_covers(GeometryView polygon, std::size_t part, Point p) {
    if (polygon.ring_count(part) == 0 || locate(polygon.ring(part, 0), p) == Side::outside) {
        return false;
    }
    for (std::size_t hole = 1; hole < polygon.ring_count(part); ++hole) {
        const Side side = locate(polygon.ring(part, hole), p);
        if (side != Side::outside) {
            return side == Side::boundary;
        }
    }
    return true;
}

} // namespace

double planar_area(GeometryView geometry) {
    if (geometry.kind() != GeometryKind::polygon) {
        return 0;
    }
    double area = 0;
    for (std::size_t part = 0; part < geometry.part_count(); ++part) {
        for (std::size_t r = 0; r < geometry.ring_count(part); ++r) {
            const auto ring = geometry.ring(part, r);
            const double size = ring.empty() ? 0 : std::abs(ring_moments(ring, ring.front()).weight);
            area += r == 0 ? size : -size;
        }
    }
    return area;
}

double planar_length(GeometryView geometry) {
    return geometry.kind() == GeometryKind::point ? 0 : length_moments(geometry, {}).weight;
}

Point centroid(GeometryView geometry) {
    if (geometry.coordinates().empty()) {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        return {nan, nan};
    }
    const Point origin = geometry.coordinates().front();
    Moments moments;
    if (geometry.kind() == GeometryKind::polygon) {
        moments = area_moments(geometry, origin);
    }
    if (moments.weight == 0 && geometry.kind() != GeometryKind::point) {
        moments = length_moments(geometry, origin); // also for a polygon without area
    }
    if (moments.weight == 0) {
        moments = point_moments(geometry, origin);
    }
    return {origin.x + moments.x / moments.weight, origin.y + moments.y / moments.weight};
}

bool covers(GeometryView polygon, Point p) {
    if (polygon.kind() != GeometryKind::polygon) {
        return false;
    }
    for (std::size_t part = 0; part < polygon.part_count(); ++part) {
        if (part_covers(polygon, part, p)) {
            return true;
        }
    }
    return false;
}

bool intersects(GeometryView a, GeometryView b) {
    return distance(a, b, 0).distance_m == 0;
}

} // namespace qipan::geo
