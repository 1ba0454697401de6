#include "conflict/strip.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "geo/measure.hpp"
#include "geo/overlay.hpp"

namespace qipan::conflict {
namespace {

using geo::Point;

constexpr double straight_m = 1e-6;

double cross(Point o, Point a, Point b) {
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

/// True if the inner vertices of the line lie on the edge from its first to its last point, in order.
bool is_straight(std::span<const Point> line) {
    const Point a = line.front();
    const Point b = line.back();
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    double before = 0;
    for (const Point& p : line) {
        const double along = (p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y);
        if (std::abs(cross(a, b, p)) > straight_m * length || along < before) {
            return false;
        }
        before = along;
    }
    return length > 0;
}

/// The only ring of a convex polygon.
std::optional<std::span<const Point>> convex_ring(geo::GeometryView polygon) {
    if (polygon.kind() != geo::GeometryKind::polygon || polygon.part_count() != 1 || polygon.ring_count(0) != 1) {
        return std::nullopt;
    }
    const auto ring = polygon.ring(0, 0);
    bool left = false;
    bool right = false;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const Point next = i + 2 < ring.size() ? ring[i + 2] : ring[1];
        const double turn = cross(ring[i], ring[i + 1], next);
        left = left || turn > 0;
        right = right || turn < 0;
    }
    return left != right ? std::optional(ring) : std::nullopt;
}

/// Coordinates along and across an edge.
struct Frame {
    Point origin;
    Point along; // unit vector
    double length = 0;
    Frame(Point a, Point b) : origin(a), length(std::hypot(b.x - a.x, b.y - a.y)) {
        along = {(b.x - a.x) / length, (b.y - a.y) / length};
    }
    [[nodiscard]] double along_of(Point p) const { return (p.x - origin.x) * along.x + (p.y - origin.y) * along.y; }
    [[nodiscard]] double across_of(Point p) const { return (p.y - origin.y) * along.x - (p.x - origin.x) * along.y; }
    [[nodiscard]] Point at(double s, double t) const {
        return {origin.x + s * along.x - t * along.y, origin.y + s * along.y + t * along.x};
    }
};

/// Sutherland-Hodgman against one side: keeps what has side * across <= reach. Rings are open here.
std::vector<Point> clip(const std::vector<Point>& ring, const Frame& frame, double side, double reach) {
    std::vector<Point> kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[(i + 1) % ring.size()];
        const double da = side * frame.across_of(a) - reach;
        const double db = side * frame.across_of(b) - reach;
        if (da <= 0) {
            kept.push_back(a);
        }
        if ((da < 0 && db > 0) || (da > 0 && db < 0)) {
            const double t = da / (da - db);
            kept.push_back({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
        }
    }
    return kept;
}

/// The plain clip, where it is exact.
std::optional<StripPart> clipped(geo::GeometryView subject, geo::GeometryView line, double reach) {
    if (line.kind() != geo::GeometryKind::line || line.part_count() != 1) {
        return std::nullopt;
    }
    const auto ring = convex_ring(subject);
    const auto points = line.ring(0, 0);
    if (!ring || points.size() < 2 || !is_straight(points)) {
        return std::nullopt;
    }
    const Frame frame(points.front(), points.back());
    const std::vector<Point> open(ring->begin(), ring->end() - 1);
    const std::vector<Point> part = clip(clip(open, frame, 1, reach), frame, -1, reach);
    const auto passes = [&frame](Point p) { return frame.along_of(p) >= 0 && frame.along_of(p) <= frame.length; };
    if (!std::ranges::all_of(part, passes)) {
        return std::nullopt; // the round end of the strip may matter
    }
    StripPart result;
    if (part.size() >= 3) {
        result.part = geo::make_polygon(part);
        result.area_m2 = geo::planar_area(result.part.view());
    }
    const Point corners[] = {frame.at(0, -reach), frame.at(frame.length, -reach), frame.at(frame.length, reach),
                             frame.at(0, reach)};
    result.strip = geo::make_polygon(corners);
    return result;
}

/// Inside the circle by no more than 2e-5 of the radius: 4 cm around an antenna's 2 km.
geo::Geometry disc(Point centre, double radius) {
    constexpr int corners = 512;
    std::vector<Point> ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        ring.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
    return geo::make_polygon(ring);
}

} // namespace

std::vector<Point> straightened(std::span<const Point> line) {
    std::vector<Point> kept;
    for (std::size_t first = 0; first + 1 < line.size();) {
        kept.push_back(line[first]);
        std::size_t last = first + 1;
        while (last + 1 < line.size() && is_straight(line.subspan(first, last + 2 - first))) {
            ++last;
        }
        first = last;
    }
    if (!line.empty()) {
        kept.push_back(line.back());
    }
    return kept;
}

core::Result<StripPart> strip_part(geo::GeometryView subject, geo::GeometryView line, double reach_m) {
    if (auto plain = clipped(subject, line, reach_m)) {
        return std::move(*plain);
    }
    const bool is_point = line.kind() == geo::GeometryKind::point && line.part_count() == 1;
    auto strip =
        is_point ? core::Result<geo::Geometry>(disc(line.coordinates().front(), reach_m)) : geo::buffer(line, reach_m);
    if (!strip) {
        return core::fail(strip.error());
    }
    auto part = geo::intersection(subject, strip->view());
    if (!part) {
        return core::fail(part.error());
    }
    StripPart result;
    result.area_m2 = geo::planar_area(part->view());
    result.part = std::move(*part);
    result.strip = std::move(*strip);
    return result;
}

} // namespace qipan::conflict
