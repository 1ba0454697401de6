#include "render/viewport.hpp"

#include <cmath>

namespace qipan::render {
namespace {

constexpr double clip_margin_mm = 4; // wider than any stroke, so that cut edges stay outside the frame
constexpr double simplify_mm = 0.06; // half a pixel at 200 dpi

core::Result<std::shared_ptr<const geo::Transform>> transform(const geo::Crs& from, const geo::Crs& to) {
    if (!from.valid() || from.name() == to.name()) {
        return std::shared_ptr<const geo::Transform>();
    }
    auto made = geo::Transform::make(from, to);
    if (!made) {
        return core::fail(made.error());
    }
    return std::make_shared<const geo::Transform>(std::move(*made));
}

/// One edge of the box in Sutherland and Hodgman's clipping: keeps what lies on the inner side.
template <class Inside, class Cut>
Ring clip_edge(const Ring& ring, const Inside& is_inside, const Cut& cut) {
    Ring out;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::Point a = ring[i];
        const geo::Point b = ring[(i + 1) % ring.size()];
        if (is_inside(a)) {
            out.push_back(a);
        }
        if (is_inside(a) != is_inside(b)) {
            out.push_back(cut(a, b));
        }
    }
    return out;
}

geo::Point at_x(geo::Point a, geo::Point b, double x) {
    return {x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x)};
}

geo::Point at_y(geo::Point a, geo::Point b, double y) {
    return {a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y};
}

Ring clip_ring(Ring ring, const geo::Box& box) {
    using geo::Point;
    ring = clip_edge(
        ring, [&](Point p) { return p.x >= box.min_x; }, [&](Point a, Point b) { return at_x(a, b, box.min_x); });
    ring = clip_edge(
        ring, [&](Point p) { return p.x <= box.max_x; }, [&](Point a, Point b) { return at_x(a, b, box.max_x); });
    ring = clip_edge(
        ring, [&](Point p) { return p.y >= box.min_y; }, [&](Point a, Point b) { return at_y(a, b, box.min_y); });
    return clip_edge(
        ring, [&](Point p) { return p.y <= box.max_y; }, [&](Point a, Point b) { return at_y(a, b, box.max_y); });
}

/// Drops points nearer than half a pixel to the last one kept; the ends stay.
Ring simplified(std::span<const geo::Point> points) {
    Ring out;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool end = i == 0 || i + 1 == points.size();
        if (end || std::hypot(points[i].x - out.back().x, points[i].y - out.back().y) >= simplify_mm) {
            out.push_back(points[i]);
        }
    }
    return out;
}

Ring to_paper(std::span<const geo::Point> ring, const Viewport& view) {
    Ring out;
    out.reserve(ring.size());
    for (const geo::Point p : ring) {
        out.push_back(view.to_paper(p));
    }
    return out;
}

void add_pieces(std::vector<Ring>& pieces, const Ring& line, const geo::Box& box) {
    Ring piece;
    const auto finish = [&] {
        if (piece.size() > 1) {
            pieces.push_back(simplified(piece));
        }
        piece.clear();
    };
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const auto kept = clip_segment(line[i], line[i + 1], box);
        if (!kept) {
            finish();
            continue;
        }
        if (piece.empty() || !(piece.back() == kept->first)) {
            finish();
            piece.push_back(kept->first);
        }
        piece.push_back(kept->second);
    }
    finish();
}

} // namespace

core::Result<Viewport> Viewport::make(const geo::Crs& from, const geo::Crs& to, geo::Point centre, double scale,
                                      const geo::Box& frame) {
    Viewport view;
    auto forward = transform(from, to);
    auto backward = transform(to, from);
    if (!forward || !backward) {
        return core::fail(!forward ? forward.error() : backward.error());
    }
    view.crs_ = to;
    view.forward_ = std::move(*forward);
    view.backward_ = std::move(*backward);
    view.centre_ = centre;
    view.scale_ = scale;
    view.frame_ = frame;
    return view;
}

geo::Point Viewport::drawing_to_paper(geo::Point d) const {
    const geo::Point c = frame_.centre();
    return {c.x + (d.x - centre_.x) * 1000 / scale_, c.y - (d.y - centre_.y) * 1000 / scale_};
}

geo::Point Viewport::to_paper(geo::Point ground) const {
    return drawing_to_paper(forward_ ? forward_->apply(ground) : ground);
}

geo::Point Viewport::to_drawing(geo::Point paper) const {
    const geo::Point c = frame_.centre();
    return {centre_.x + (paper.x - c.x) * scale_ / 1000, centre_.y - (paper.y - c.y) * scale_ / 1000};
}

geo::Point Viewport::to_ground(geo::Point paper) const {
    const geo::Point drawing = to_drawing(paper);
    return backward_ ? backward_->apply(drawing) : drawing;
}

geo::Box Viewport::ground_box(double margin_mm) const {
    constexpr int steps = 8; // an edge of the frame is a curve in the other projection
    const geo::Box paper = frame_.expanded(margin_mm);
    geo::Box box;
    for (int i = 0; i <= steps; ++i) {
        for (int j = 0; j <= steps; ++j) {
            const geo::Point g =
                to_ground({paper.min_x + paper.width() * i / steps, paper.min_y + paper.height() * j / steps});
            if (std::isfinite(g.x) && std::isfinite(g.y)) {
                box.add(g);
            }
        }
    }
    return box;
}

Path area_on_paper(geo::GeometryView polygon, const Viewport& view) {
    Path path;
    if (polygon.kind() != geo::GeometryKind::polygon) {
        return path;
    }
    const geo::Box box = view.frame().expanded(clip_margin_mm);
    for (std::size_t part = 0; part < polygon.part_count(); ++part) {
        for (std::size_t r = 0; r < polygon.ring_count(part); ++r) {
            Ring ring = to_paper(polygon.ring(part, r), view);
            if (!ring.empty()) {
                ring.pop_back(); // the closing repeat
            }
            ring = simplified(clip_ring(std::move(ring), box));
            if (ring.size() >= 3) {
                path.push_back(std::move(ring));
            }
        }
    }
    return path;
}

std::vector<Ring> lines_on_paper(geo::GeometryView geometry, const Viewport& view) {
    std::vector<Ring> pieces;
    if (geometry.kind() == geo::GeometryKind::point) {
        return pieces;
    }
    const geo::Box box = view.frame().expanded(clip_margin_mm);
    for (std::size_t part = 0; part < geometry.part_count(); ++part) {
        for (std::size_t r = 0; r < geometry.ring_count(part); ++r) {
            add_pieces(pieces, to_paper(geometry.ring(part, r), view), box);
        }
    }
    return pieces;
}

std::vector<geo::Point> points_on_paper(geo::GeometryView geometry, const Viewport& view) {
    std::vector<geo::Point> points;
    if (geometry.kind() != geo::GeometryKind::point) {
        return points;
    }
    for (const geo::Point p : geometry.coordinates()) {
        const geo::Point at = view.to_paper(p);
        if (view.frame().contains(at)) {
            points.push_back(at);
        }
    }
    return points;
}

bool inside(const Path& path, geo::Point p) {
    bool in = false;
    for (const Ring& ring : path) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const geo::Point a = ring[i];
            const geo::Point b = ring[j];
            if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) {
                in = !in;
            }
        }
    }
    return in;
}

Path clip_path(const Path& path, const geo::Box& box) {
    Path out;
    for (const Ring& ring : path) {
        Ring clipped = clip_ring(ring, box);
        if (clipped.size() >= 3) {
            out.push_back(std::move(clipped));
        }
    }
    return out;
}

double paper_area(const Path& path) {
    double twice = 0;
    for (const Ring& ring : path) {
        double of_ring = 0;
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            of_ring += ring[j].x * ring[i].y - ring[i].x * ring[j].y;
        }
        twice += &ring == &path.front() ? std::abs(of_ring) : -std::abs(of_ring);
    }
    return std::abs(twice) / 2;
}

std::optional<std::pair<geo::Point, geo::Point>> clip_segment(geo::Point a, geo::Point b, const geo::Box& box) {
    // Liang and Barsky
    double from = 0;
    double to = 1;
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double p[] = {-dx, dx, -dy, dy};
    const double q[] = {a.x - box.min_x, box.max_x - a.x, a.y - box.min_y, box.max_y - a.y};
    for (int side = 0; side < 4; ++side) {
        if (p[side] == 0) {
            if (q[side] < 0) {
                return std::nullopt;
            }
            continue;
        }
        const double t = q[side] / p[side];
        (p[side] < 0 ? from : to) = p[side] < 0 ? std::max(from, t) : std::min(to, t);
    }
    if (from > to) {
        return std::nullopt;
    }
    const auto at = [&](double t) { return t == 0 ? a : t == 1 ? b : geo::Point{a.x + dx * t, a.y + dy * t}; };
    return std::pair(at(from), at(to));
}

} // namespace qipan::render
