#include "render/polyline.hpp"

#include <cmath>
#include <numbers>

namespace qipan::render {
namespace {

double step(geo::Point a, geo::Point b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

} // namespace

double length_mm(std::span<const geo::Point> line) {
    double length = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        length += step(line[i], line[i + 1]);
    }
    return length;
}

geo::Point point_at(std::span<const geo::Point> line, double at_mm) {
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const double length = step(line[i], line[i + 1]);
        if (at_mm <= length && length > 0) {
            const double t = std::max(0.0, at_mm) / length;
            return {line[i].x + (line[i + 1].x - line[i].x) * t, line[i].y + (line[i + 1].y - line[i].y) * t};
        }
        at_mm -= length;
    }
    return line.empty() ? geo::Point{} : line.back();
}

double direction_deg(std::span<const geo::Point> line, double at_mm) {
    const geo::Point a = point_at(line, at_mm - 0.05);
    const geo::Point b = point_at(line, at_mm + 0.05);
    return std::atan2(a.y - b.y, b.x - a.x) * 180 / std::numbers::pi;
}

} // namespace qipan::render
