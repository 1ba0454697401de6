#include "conflict/overlap_area.hpp"

#include <cmath>

namespace qipan::conflict {
namespace {

/// An edge that is not vertical, from left to right; `sign` is +1 above the polygon's inside, -1 below it.
struct Edge {
    double x0;
    double y0;
    double x1;
    double y1;
    double sign;
    [[nodiscard]] double y_at(double x) const { return y0 + (y1 - y0) * ((x - x0) / (x1 - x0)); }
};

double signed_area(std::span<const geo::Point> ring) {
    double twice = 0;
    const geo::Point o = ring.front();
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        twice += (ring[i].x - o.x) * (ring[i + 1].y - o.y) - (ring[i + 1].x - o.x) * (ring[i].y - o.y);
    }
    return twice / 2;
}

void add_ring(std::span<const geo::Point> ring, bool hole, const geo::Box& range, std::vector<Edge>& edges) {
    if (ring.size() < 4) {
        return;
    }
    // counter-clockwise outer rings run right to left above the inside
    const bool counter_clockwise = signed_area(ring) > 0;
    const double leftwards = counter_clockwise != hole ? 1 : -1;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const geo::Point a = ring[i];
        const geo::Point b = ring[i + 1];
        const bool outside = std::max(a.x, b.x) <= range.min_x || std::min(a.x, b.x) >= range.max_x;
        if (a.x == b.x || outside) {
            continue;
        }
        const geo::Point l = a.x < b.x ? a : b;
        const geo::Point r = a.x < b.x ? b : a;
        edges.push_back({l.x - range.min_x, l.y - range.min_y, r.x - range.min_x, r.y - range.min_y,
                         a.x > b.x ? leftwards : -leftwards});
    }
}

std::vector<Edge> edges_of(geo::GeometryView polygon, const geo::Box& range) {
    std::vector<Edge> edges;
    for (std::size_t part = 0; part < polygon.part_count(); ++part) {
        for (std::size_t ring = 0; ring < polygon.ring_count(part); ++ring) {
            add_ring(polygon.ring(part, ring), ring > 0, range, edges);
        }
    }
    return edges;
}

/// Integral of the lower of two edges over the x that both span within [0, width].
double area_below_both(const Edge& a, const Edge& b, double width) {
    const double from = std::max({a.x0, b.x0, 0.0});
    const double to = std::min({a.x1, b.x1, width});
    if (!(from < to)) {
        return 0;
    }
    const double a0 = a.y_at(from);
    const double a1 = a.y_at(to);
    const double b0 = b.y_at(from);
    const double b1 = b.y_at(to);
    const double d0 = a0 - b0;
    const double d1 = a1 - b1;
    const double span = to - from;
    if (d0 <= 0 && d1 <= 0) {
        return span * (a0 + a1) / 2;
    }
    if (d0 >= 0 && d1 >= 0) {
        return span * (b0 + b1) / 2;
    }
    const double t = d0 / (d0 - d1);
    const double middle = a0 + (a1 - a0) * t;
    const double left = d0 < 0 ? a0 : b0;
    const double right = d1 < 0 ? a1 : b1;
    return span * (t * (left + middle) + (1 - t) * (middle + right)) / 2;
}

} // namespace

double overlap_area(geo::GeometryView a, geo::GeometryView b) {
    if (a.kind() != geo::GeometryKind::polygon || b.kind() != geo::GeometryKind::polygon) {
        return 0;
    }
    const geo::Box box_a = geo::bounds(a);
    const geo::Box box_b = geo::bounds(b);
    const geo::Box shared{std::max(box_a.min_x, box_b.min_x), std::max(box_a.min_y, box_b.min_y),
                          std::min(box_a.max_x, box_b.max_x), std::min(box_a.max_y, box_b.max_y)};
    if (!(shared.min_x < shared.max_x && shared.min_y < shared.max_y)) {
        return 0;
    }
    const auto edges_a = edges_of(a, shared);
    const auto edges_b = edges_of(b, shared);
    const double width = shared.max_x - shared.min_x;
    double area = 0;
    // where x is covered by a polygon its signs cancel, so any common base line gives the same sum
    for (const Edge& ea : edges_a) {
        for (const Edge& eb : edges_b) {
            area += ea.sign * eb.sign * area_below_both(ea, eb, width);
        }
    }
    return std::max(0.0, area);
}

} // namespace qipan::conflict
