#include "conflict/strip.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "conflict/outline.hpp"
#include "conflict/shared_ground.hpp"
#include "geo/clip.hpp"
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

/// Outlines of all stretches of `line` that come near.
void add_pieces(std::span<const Point> line, double reach, const geo::Box& near, std::vector<geo::Geometry>& pieces) {
    const auto comes_near = [&](std::size_t edge) {
        geo::Box box;
        box.add(line[edge]);
        box.add(line[edge + 1]);
        return box.intersects(near);
    };
    for (std::size_t first = 0; first + 1 < line.size();) {
        std::size_t last = first;
        while (last + 1 < line.size() && comes_near(last)) {
            ++last;
        }
        if (last > first) {
            std::vector<Point> stretch = straightened(line.subspan(first, last + 1 - first));
            const auto repeated = std::ranges::unique(stretch);
            stretch.erase(repeated.begin(), repeated.end());
            for (const auto& ring : strip_outlines(stretch, reach, near)) {
                pieces.push_back(geo::make_polygon(ring));
            }
        }
        first = last > first ? last : first + 1;
    }
}

/// A polygon without what lies far from `near`.
geo::Geometry near_part(geo::GeometryView polygon, const geo::Box& near) {
    constexpr double margin_m = 1;
    auto part = geo::ConvexWindow::of(near.expanded(margin_m)).clip(polygon);
    return part ? std::move(*part) : geo::Geometry(polygon);
}

core::Result<geo::Geometry> strip_near(const geo::Box& near, geo::GeometryView line, double reach) {
    std::vector<geo::Geometry> pieces;
    for (std::size_t part = 0; part < line.part_count(); ++part) {
        for (std::size_t ring = 0; ring < line.ring_count(part); ++ring) {
            add_pieces(line.ring(part, ring), reach, near, pieces);
        }
    }
    if (line.kind() == geo::GeometryKind::polygon) {
        pieces.push_back(near_part(line, near));
    }
    if (pieces.size() == 1) {
        return std::move(pieces.front());
    }
    std::vector<geo::GeometryView> views;
    for (const geo::Geometry& piece : pieces) {
        if (!piece.empty()) {
            views.push_back(piece.view());
        }
    }
    return views.empty() ? core::Result<geo::Geometry>(geo::Geometry()) : geo::unite(views);
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

/// True if the strip of one edge alone, which is convex, holds every corner and so all of the subject: the common case
/// of wide strips, and the dear one to outline.
bool one_edge_reaches_all(geo::GeometryView subject, geo::GeometryView line, double reach) {
    const auto reaches = [&](const Point& a, const Point& b) {
        const double length2 = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
        return std::ranges::all_of(subject.coordinates(), [&](const Point& p) {
            const double dot = (p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y);
            const double along = length2 > 0 ? std::clamp(dot / length2, 0.0, 1.0) : 0;
            const double dx = p.x - a.x - along * (b.x - a.x);
            const double dy = p.y - a.y - along * (b.y - a.y);
            return dx * dx + dy * dy <= reach * reach;
        });
    };
    for (std::size_t part = 0; part < line.part_count(); ++part) {
        for (std::size_t ring = 0; ring < line.ring_count(part); ++ring) {
            const auto points = line.ring(part, ring);
            for (std::size_t i = 0; i + 1 < points.size(); ++i) {
                if (reaches(points[i], points[i + 1])) {
                    return true;
                }
            }
        }
    }
    return false;
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
    StripPart result;
    if (!(reach_m > 0)) {
        return result;
    }
    if (subject.kind() == geo::GeometryKind::polygon && line.kind() == geo::GeometryKind::line &&
        one_edge_reaches_all(subject, line, reach_m)) {
        return StripPart{geo::planar_area(subject), geo::Geometry(subject), geo::Geometry(subject)};
    }
    const bool is_point = line.kind() == geo::GeometryKind::point && line.part_count() == 1;
    auto strip = is_point ? core::Result<geo::Geometry>(disc(line.coordinates().front(), reach_m))
                          : strip_near(geo::bounds(subject).expanded(reach_m), line, reach_m);
    if (!strip) {
        return core::fail(strip.error());
    }
    auto shared = shared_ground(subject, strip->view(), 0);
    if (!shared) {
        return core::fail(shared.error());
    }
    result.area_m2 = shared->area_m2;
    result.part = std::move(shared->part);
    result.strip = std::move(*strip);
    return result;
}

} // namespace qipan::conflict
