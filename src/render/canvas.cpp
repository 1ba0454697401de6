#include "render/canvas.hpp"

#include <cmath>
#include <numbers>

namespace qipan::render {
namespace {

geo::Point polar(double radius, double degrees) {
    const double a = degrees * std::numbers::pi / 180;
    return {radius * std::cos(a), -radius * std::sin(a)};
}

Ring regular(int corners, double radius, double first_deg) {
    Ring ring;
    for (int i = 0; i < corners; ++i) {
        ring.push_back(polar(radius, first_deg + 360.0 * i / corners));
    }
    return ring;
}

Ring star(double radius, double first_deg) {
    Ring ring;
    for (int i = 0; i < 10; ++i) {
        ring.push_back(polar(i % 2 == 0 ? radius : radius * 0.42, first_deg + 36.0 * i));
    }
    return ring;
}

} // namespace

MarkerOutline marker_outline(const style::Marker& marker) {
    using style::MarkerShape;
    const double r = marker.size_mm / 2;
    const double turn = marker.rotation_deg;
    const auto stroke = [&](double degrees, double radius) {
        return Ring{polar(radius, degrees + turn), polar(radius, degrees + 180 + turn)};
    };
    switch (marker.shape) {
    case MarkerShape::circle:
        return {};
    case MarkerShape::square:
        return {{regular(4, r * std::numbers::sqrt2, 45 + turn)}, {}};
    case MarkerShape::diamond:
        return {{regular(4, r, 90 + turn)}, {}};
    case MarkerShape::triangle:
        return {{regular(3, r * 1.15, 90 + turn)}, {}};
    case MarkerShape::star:
        return {{star(r * 1.1, 90 + turn)}, {}};
    case MarkerShape::cross:
        return {{}, {stroke(0, r), stroke(90, r)}};
    case MarkerShape::x:
        return {{}, {stroke(45, r), stroke(135, r)}};
    case MarkerShape::line:
        return {{}, {stroke(90, r)}};
    }
    return {};
}

std::vector<std::pair<geo::Point, geo::Point>> hatch_lines(const style::Hatch& hatch, const geo::Box& box) {
    std::vector<std::pair<geo::Point, geo::Point>> lines;
    if (box.empty() || hatch.spacing_mm < 0.05) {
        return lines;
    }
    const geo::Point along = polar(1, hatch.angle_deg);
    const geo::Point across{-along.y, along.x};
    const geo::Point c = box.centre();
    const double reach = std::hypot(box.width(), box.height()) / 2;
    const double offset = c.x * across.x + c.y * across.y;
    const double middle = c.x * along.x + c.y * along.y;
    const auto first = static_cast<long>(std::ceil((offset - reach) / hatch.spacing_mm));
    const auto last = static_cast<long>(std::floor((offset + reach) / hatch.spacing_mm));
    for (long i = first; i <= last; ++i) {
        const double d = static_cast<double>(i) * hatch.spacing_mm;
        const auto at = [&](double s) { return geo::Point{across.x * d + along.x * s, across.y * d + along.y * s}; };
        lines.emplace_back(at(middle - reach), at(middle + reach));
    }
    return lines;
}

Ring arrow_head(std::span<const geo::Point> line, double head_mm) {
    if (line.size() < 2) {
        return {};
    }
    const geo::Point tip = line.back();
    const geo::Point from = line[line.size() - 2];
    const double length = std::hypot(tip.x - from.x, tip.y - from.y);
    if (length < head_mm) {
        return {};
    }
    const double ux = (tip.x - from.x) / length;
    const double uy = (tip.y - from.y) / length;
    const double half = head_mm * 0.36;
    const geo::Point back{tip.x - ux * head_mm, tip.y - uy * head_mm};
    const geo::Point notch{tip.x - ux * head_mm * 0.78, tip.y - uy * head_mm * 0.78};
    return {tip, {back.x - uy * half, back.y + ux * half}, notch, {back.x + uy * half, back.y - ux * half}};
}

geo::Box path_bounds(const Path& path) {
    geo::Box box;
    for (const Ring& ring : path) {
        for (const geo::Point p : ring) {
            box.add(p);
        }
    }
    return box;
}

} // namespace qipan::render
