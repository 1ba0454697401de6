#include <algorithm>
#include <cmath>
#include <utility>

#include "geo/clip.hpp"

namespace qipan::geo {

namespace {

constexpr double straight_m = 1e-6;

double cross(Point o, Point a, Point b) {
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

bool near(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y) <= straight_m;
}

/// True if `v` may be left out between its neighbours.
bool on_edge(Point before, Point v, Point after) {
    const double dx = after.x - before.x;
    const double dy = after.y - before.y;
    const double along = (v.x - before.x) * dx + (v.y - before.y) * dy;
    const double length2 = dx * dx + dy * dy;
    return near(before, v) ||
           (std::abs(cross(before, v, after)) <= straight_m * std::sqrt(length2) && along >= 0 && along <= length2);
}

/// Open ring without vertices on its edges. It begins with an extreme one, which is a corner whatever its neighbours.
std::vector<Point> corners_of(std::span<const Point> ring) {
    const std::span<const Point> open = ring.first(ring.size() - 1);
    const auto lowest = std::ranges::min_element(open, {}, [](Point p) { return std::pair(p.y, p.x); });
    const auto start = static_cast<std::size_t>(lowest - open.begin());
    std::vector<Point> kept{*lowest};
    kept.reserve(open.size());
    for (std::size_t i = 1; i < open.size(); ++i) {
        const Point v = open[(start + i) % open.size()];
        const Point after = i + 1 < open.size() ? open[(start + i + 1) % open.size()] : kept.front();
        if (!on_edge(kept.back(), v, after) && !near(v, kept.front())) {
            kept.push_back(v);
        }
    }
    return kept;
}

bool turns_left_everywhere(const std::vector<Point>& corners) {
    const std::size_t n = corners.size();
    for (std::size_t i = 0; i < n; ++i) {
        if (!(cross(corners[i], corners[(i + 1) % n], corners[(i + 2) % n]) > 0)) {
            return false;
        }
    }
    return n >= 3;
}

} // namespace

ConvexWindow::ConvexWindow(std::vector<Point> corners) : corners_(std::move(corners)) {
    for (const Point& corner : corners_) {
        box_.add(corner);
    }
}

std::optional<ConvexWindow> ConvexWindow::of(GeometryView polygon) {
    if (polygon.kind() != GeometryKind::polygon || polygon.part_count() != 1 || polygon.ring_count(0) != 1 ||
        polygon.ring(0, 0).size() < 4) {
        return std::nullopt;
    }
    std::vector<Point> corners = corners_of(polygon.ring(0, 0));
    if (corners.size() < 3) {
        return std::nullopt;
    }
    if (cross(corners[0], corners[1], corners[2]) < 0) {
        std::ranges::reverse(corners);
    }
    return turns_left_everywhere(corners) ? std::optional(ConvexWindow(std::move(corners))) : std::nullopt;
}

ConvexWindow ConvexWindow::of(const Box& box) {
    return ConvexWindow(
        {{box.min_x, box.min_y}, {box.max_x, box.min_y}, {box.max_x, box.max_y}, {box.min_x, box.max_y}});
}

} // namespace qipan::geo
