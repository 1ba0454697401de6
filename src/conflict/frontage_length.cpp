#include "conflict/frontage_length.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <vector>

#include "conflict/verdict.hpp"

namespace qipan::conflict {
namespace {

using geo::Point;

struct Range {
    double from = 0;
    double to = 0;
};

struct Segment {
    Point from;
    Point to;
};

double dot(Point a, Point b) {
    return a.x * b.x + a.y * b.y;
}

Point minus(Point a, Point b) {
    return {a.x - b.x, a.y - b.y};
}

/// An edge of the boundary: metres from its start, and which way is out.
struct Edge {
    Point start;
    Point direction;
    Point outward;
    double length_m = 0;
};

Edge edge_of(Point a, Point b, bool counter_clockwise) {
    Edge edge;
    edge.start = a;
    const Point way = minus(b, a);
    edge.length_m = std::hypot(way.x, way.y);
    if (edge.length_m > 0) {
        edge.direction = {way.x / edge.length_m, way.y / edge.length_m};
        const double side = counter_clockwise ? 1 : -1;
        edge.outward = {edge.direction.y * side, -edge.direction.x * side};
    }
    return edge;
}

/// The part of the segment that lies on the edge's outer side; a road drawn on the boundary is outside.
std::optional<Segment> outside_of(const Edge& edge, Segment road) {
    const double first = dot(minus(road.from, edge.start), edge.outward) + distance_tolerance_m;
    const double last = dot(minus(road.to, edge.start), edge.outward) + distance_tolerance_m;
    if (first < 0 && last < 0) {
        return std::nullopt;
    }
    if (first >= 0 && last >= 0) {
        return road;
    }
    const double share = first / (first - last);
    const Point crossing{road.from.x + (road.to.x - road.from.x) * share,
                         road.from.y + (road.to.y - road.from.y) * share};
    return first < 0 ? Segment{crossing, road.to} : Segment{road.from, crossing};
}

void widen(std::optional<Range>& range, double from, double to) {
    if (from <= to) {
        range = range ? Range{std::min(range->from, from), std::max(range->to, to)} : Range{from, to};
    }
}

/// Where on the edge's line the circle about `centre` is; nothing where it does not reach.
void widen_by_circle(std::optional<Range>& range, const Edge& edge, Point centre, double radius_m) {
    const Point to_centre = minus(centre, edge.start);
    const double across = dot(to_centre, edge.outward);
    if (std::abs(across) <= radius_m) {
        const double half = std::sqrt(radius_m * radius_m - across * across);
        const double foot = dot(to_centre, edge.direction);
        widen(range, foot - half, foot + half);
    }
}

/// Cuts `range` down to where `offset + slope * t` lies in [low, high].
void restrict_to(Range& range, double offset, double slope, double low, double high) {
    if (slope == 0) {
        if (offset < low || offset > high) {
            range = {1, 0};
        }
        return;
    }
    const double a = (low - offset) / slope;
    const double b = (high - offset) / slope;
    range.from = std::max(range.from, std::min(a, b));
    range.to = std::min(range.to, std::max(a, b));
}

/// The edge's points within reach of the segment: what lies so is convex, hence one range.
std::optional<Range> reached(const Edge& edge, const Segment& road, double within_m) {
    std::optional<Range> range;
    widen_by_circle(range, edge, road.from, within_m);
    widen_by_circle(range, edge, road.to, within_m);
    const Point way = minus(road.to, road.from);
    const double length = std::hypot(way.x, way.y);
    if (length > 0) {
        const Point direction{way.x / length, way.y / length};
        const Point across{-direction.y, direction.x};
        const Point start = minus(edge.start, road.from);
        Range beside{0, edge.length_m};
        restrict_to(beside, dot(start, direction), dot(edge.direction, direction), 0, length);
        const double reach = within_m + distance_tolerance_m;
        restrict_to(beside, dot(start, across), dot(edge.direction, across), -reach, reach);
        widen(range, beside.from, beside.to);
    }
    if (range) {
        range = Range{std::max(range->from, 0.0), std::min(range->to, edge.length_m)};
    }
    return range && range->from < range->to ? range : std::nullopt;
}

bool runs_along(const Edge& edge, const Segment& road) {
    const Point way = minus(road.to, road.from);
    const double length = std::hypot(way.x, way.y);
    return length > 0 && std::abs(dot(edge.direction, way)) >= length / std::numbers::sqrt2;
}

double total(std::vector<Range>& ranges) {
    std::ranges::sort(ranges, {}, &Range::from);
    double sum = 0;
    double end = 0;
    for (const Range& range : ranges) {
        sum += std::max(0.0, range.to - std::max(range.from, end));
        end = std::max(end, range.to);
    }
    return sum;
}

std::vector<Segment> segments_near(std::span<const geo::GeometryView> roads, const geo::Box& box) {
    std::vector<Segment> near;
    for (const geo::GeometryView& road : roads) {
        for (std::size_t part = 0; part < road.part_count(); ++part) {
            for (std::size_t ring = 0; ring < road.ring_count(part); ++ring) {
                const auto line = road.ring(part, ring);
                for (std::size_t i = 0; i + 1 < line.size(); ++i) {
                    geo::Box reach;
                    reach.add(line[i]);
                    reach.add(line[i + 1]);
                    if (reach.intersects(box)) {
                        near.push_back({line[i], line[i + 1]});
                    }
                }
            }
        }
    }
    return near;
}

bool is_counter_clockwise(std::span<const Point> ring) {
    double twice = 0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const Point a = minus(ring[i], ring[0]);
        const Point b = minus(ring[i + 1], ring[0]);
        twice += a.x * b.y - b.x * a.y;
    }
    return twice > 0;
}

double frontage_of(const Edge& edge, const std::vector<Segment>& roads, double within_m) {
    std::vector<Range> ranges;
    for (const Segment& road : roads) {
        if (!runs_along(edge, road)) {
            continue;
        }
        if (const auto outer = outside_of(edge, road)) {
            if (const auto range = reached(edge, *outer, within_m)) {
                ranges.push_back(*range);
            }
        }
    }
    return total(ranges);
}

} // namespace

double frontage_length(geo::GeometryView land, std::span<const geo::GeometryView> roads, double within_m) {
    if (land.kind() != geo::GeometryKind::polygon) {
        return 0;
    }
    const auto near = segments_near(roads, geo::bounds(land).expanded(within_m + distance_tolerance_m));
    double sum = 0;
    for (std::size_t part = 0; part < land.part_count() && !near.empty(); ++part) {
        const auto outer = land.ring(part, 0);
        const bool counter_clockwise = is_counter_clockwise(outer);
        for (std::size_t i = 0; i + 1 < outer.size(); ++i) {
            sum += frontage_of(edge_of(outer[i], outer[i + 1], counter_clockwise), near, within_m);
        }
    }
    return sum;
}

} // namespace qipan::conflict
