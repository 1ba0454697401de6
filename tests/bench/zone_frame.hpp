/// Shapes of a made region, in metres of a zone that is turned against the map.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "geo/geometry.hpp"

namespace qipan::bench {

using geo::Point;

/// One zone's own frame: metres from its corner, turned by its angle.
class Frame {
public:
    Frame(Point corner, double angle) : corner_(corner), cos_(std::cos(angle)), sin_(std::sin(angle)) {}
    [[nodiscard]] Point operator()(double x, double y) const {
        return {corner_.x + x * cos_ - y * sin_, corner_.y + x * sin_ + y * cos_};
    }
    [[nodiscard]] geo::Geometry box(double x, double y, double width, double depth) const {
        // a point in the middle of each side and a cut corner: surveyed plots are no rectangles
        const std::array ring{(*this)(x, y),
                              (*this)(x + width / 2, y),
                              (*this)(x + width, y),
                              (*this)(x + width, y + depth / 2),
                              (*this)(x + width, y + depth - 6),
                              (*this)(x + width - 6, y + depth),
                              (*this)(x + width / 2, y + depth),
                              (*this)(x, y + depth),
                              (*this)(x, y + depth / 2)};
        return geo::make_polygon(ring);
    }
    /// A line across the zone that swings by `swing` metres.
    [[nodiscard]] geo::Geometry line(Point from, Point to, double swing, int vertices) const {
        std::vector<Point> points;
        for (int i = 0; i < vertices; ++i) {
            const double along = static_cast<double>(i) / (vertices - 1);
            const double aside = swing * std::sin(along * 17);
            points.push_back(
                (*this)(from.x + along * (to.x - from.x) + aside, from.y + along * (to.y - from.y) + aside));
        }
        return geo::make_line(points);
    }
    /// A polygon `width` wide along such a line, its sides in steps: a river's bed, a road's land.
    [[nodiscard]] geo::Geometry band(Point from, Point to, double width, int vertices) const {
        std::vector<Point> ring;
        for (int i = 0; i < 2 * vertices; ++i) {
            const int step = std::min(i, 2 * vertices - 1 - i);
            const double along = static_cast<double>(step) / (vertices - 1);
            const double aside = i < vertices ? 0 : width * (1 + 0.1 * std::sin(along * 40));
            ring.push_back((*this)(from.x + along * (to.x - from.x) + aside, from.y + along * (to.y - from.y)));
        }
        return geo::make_polygon(ring);
    }
    [[nodiscard]] geo::Geometry blob(Point middle, double radius, int vertices) const {
        std::vector<Point> ring;
        for (int i = 0; i < vertices; ++i) {
            const double angle = 2 * std::numbers::pi * i / vertices;
            const double r = radius * (1 + 0.2 * std::sin(5 * angle));
            ring.push_back((*this)(middle.x + r * std::cos(angle), middle.y + r * std::sin(angle)));
        }
        return geo::make_polygon(ring);
    }

private:
    Point corner_;
    double cos_;
    double sin_;
};

} // namespace qipan::bench
