#include "conflict/outline.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace qipan::conflict {
namespace {

using geo::Point;

constexpr double most_turn = 1;          // radians within a piece
constexpr double arc_tolerance_m = 1e-3; // conflicts.md: the tolerance of rules

struct Direction {
    double x = 1;
    double y = 0;
    double length = 0;
    Direction(Point a, Point b) : length(std::hypot(b.x - a.x, b.y - a.y)) {
        x = (b.x - a.x) / length;
        y = (b.y - a.y) / length;
    }
    [[nodiscard]] Direction reversed() const {
        Direction back(*this);
        back.x = -x;
        back.y = -y;
        return back;
    }
};

/// Signed angle from one edge to the next, left positive.
double turn_between(const Direction& u, const Direction& v) {
    return std::atan2(u.x * v.y - u.y * v.x, u.x * v.x + u.y * v.y);
}

/// What an inner corner takes off both its edges.
double corner_cut(double turn, double reach) {
    return reach * std::tan(std::abs(turn) / 2);
}

/// Draws what lies on the left of a line, at `reach`.
class Pen {
public:
    Pen(double reach, std::vector<Point>& ring) : reach_(reach), ring_(ring) {
        const double share = std::clamp(1 - arc_tolerance_m / reach, 0.0, 1.0);
        step_ = std::max(2 * std::acos(share), 1e-3);
    }
    /// Points that meet again are given once: two that differ by a rounding would cross.
    void point(Point p, const Direction& d) {
        const Point at{p.x - reach_ * d.y, p.y + reach_ * d.x};
        if (ring_.empty() || ring_.back() != at) {
            ring_.push_back(at);
        }
    }
    /// Clockwise around `p`, from the left of `from` to the left of `to`.
    void arc(Point p, const Direction& from, const Direction& to, double angle) {
        const int steps = std::max(1, static_cast<int>(std::ceil(angle / step_)));
        const double start = std::atan2(from.x, -from.y);
        point(p, from);
        for (int i = 1; i < steps; ++i) {
            const double at = start - angle * i / steps;
            ring_.push_back({p.x + reach_ * std::cos(at), p.y + reach_ * std::sin(at)});
        }
        point(p, to);
    }
    void join(Point p, const Direction& u, const Direction& v) {
        const double turn = turn_between(u, v);
        if (turn < 0) {
            arc(p, u, v, -turn);
            return;
        }
        const double scale = reach_ / (1 + u.x * v.x + u.y * v.y);
        ring_.push_back({p.x - scale * (u.y + v.y), p.y + scale * (u.x + v.x)});
    }
    /// The left side of the whole line and the end behind it.
    void side(std::span<const Point> line, const geo::Box& near) {
        Direction before(line[0], line[1]);
        point(line.front(), before);
        for (std::size_t i = 1; i + 1 < line.size(); ++i) {
            const Direction after(line[i], line[i + 1]);
            join(line[i], before, after);
            before = after;
        }
        if (near.contains(line.back())) {
            arc(line.back(), before, before.reversed(), std::numbers::pi);
        } else {
            point(line.back(), before);
        }
    }

private:
    double reach_;
    double step_ = 0;
    std::vector<Point>& ring_;
};

std::vector<Point> outline_of(std::span<const Point> piece, double reach, const geo::Box& near) {
    std::vector<Point> ring;
    Pen pen(reach, ring);
    pen.side(piece, near);
    const std::vector<Point> back(piece.rbegin(), piece.rend());
    pen.side(back, near);
    if (ring.front() != ring.back()) {
        ring.push_back(ring.front());
    }
    return ring;
}

/// Index of the last point of the piece that begins at `first`.
std::size_t end_of_piece(std::span<const Point> line, std::size_t first, double reach) {
    double turned = 0;
    double left_cut = 0; // of the edge's first corner, on either side
    double right_cut = 0;
    Direction before(line[first], line[first + 1]);
    std::size_t at = first + 1;
    for (; at + 1 < line.size(); ++at) {
        const Direction after(line[at], line[at + 1]);
        const double turn = turn_between(before, after);
        turned += std::abs(turn);
        if (turned > most_turn) {
            break;
        }
        const double cut = corner_cut(turn, reach);
        const double left = turn > 0 ? cut : 0;
        const double right = turn > 0 ? 0 : cut;
        if (std::max(left_cut + left, right_cut + right) >= before.length || cut >= after.length) {
            break;
        }
        left_cut = left;
        right_cut = right;
        before = after;
    }
    return at;
}

} // namespace

std::vector<std::vector<Point>> strip_outlines(std::span<const Point> line, double reach_m, const geo::Box& near) {
    std::vector<std::vector<Point>> outlines;
    if (line.size() == 1) { // a line of no length: a disc
        const Direction any({0, 0}, {1, 0});
        Pen(reach_m, outlines.emplace_back()).arc(line.front(), any, any, 2 * std::numbers::pi);
    }
    for (std::size_t first = 0; first + 1 < line.size();) {
        const std::size_t last = end_of_piece(line, first, reach_m);
        outlines.push_back(outline_of(line.subspan(first, last + 1 - first), reach_m, near));
        first = last;
    }
    return outlines;
}

} // namespace qipan::conflict
