#include "geo/clip.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "geo/measure.hpp"

// The boundary of the result is made of stretches of the polygon's rings inside the window ("chains"), from where they
// enter it to where they leave it, joined by stretches of the window's own boundary: with every ring's inside on its
// left, the inside lies counter-clockwise along the window from each exit up to the next entry.

namespace qipan::geo {

namespace {

constexpr double apart_m = 1e-7;

double cross(Point o, Point a, Point b) {
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

double twice_area(std::span<const Point> ring) {
    double sum = 0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
        sum += cross(ring.front(), ring[i], ring[i + 1]);
    }
    return sum;
}

Point between(Point a, Point b, double share) {
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

/// An edge of the window: unit normal to the inside, first corner, length.
struct Line {
    Point normal;
    Point corner;
    double length = 0;
    Line(Point a, Point b) : corner(a), length(std::hypot(b.x - a.x, b.y - a.y)) {
        normal = {(a.y - b.y) / length, (b.x - a.x) / length};
    }
    [[nodiscard]] double depth(Point p) const { return (p.x - corner.x) * normal.x + (p.y - corner.y) * normal.y; }
    /// Share of the edge, 0 <= share < 1.
    [[nodiscard]] double share(Point p) const {
        constexpr double last = 1 - 1e-12;
        const double along = (p.x - corner.x) * normal.y - (p.y - corner.y) * normal.x;
        return std::clamp(along / length, 0.0, last);
    }
};

/// Where a ring crosses the window's boundary: number of the window's edge plus the share of it.
struct Crossing {
    Point at;
    double place = 0;
};

/// A stretch of a ring inside the window, from its boundary to its boundary.
struct Chain {
    std::vector<Point> points; ///< both crossings included
    Crossing entry;
    Crossing exit;
    bool used = false;
};

enum class Side { inside, outside, doubtful };
enum class Cut { none, some, doubtful };

/// One clip. Every step returns false where the answer is in doubt.
class Clipper {
public:
    Clipper(const std::vector<Point>& corners, const Box& box) : corners_(corners), box_(box.expanded(apart_m)) {
        lines_.reserve(corners.size());
        for (std::size_t i = 0; i < corners.size(); ++i) {
            lines_.emplace_back(corners[i], corners[(i + 1) % corners.size()]);
        }
    }

    std::optional<Geometry> run(GeometryView polygon);

private:
    bool add_ring(std::span<const Point> ring, bool hole);
    bool find_codes(std::span<const Point> ring);
    bool add_edges(std::size_t first, std::size_t end);
    bool add_edge(Point a, Point b);
    [[nodiscard]] Side side_of(Point p) const;
    Cut cut_edge(Point a, Point b);
    bool link();
    bool alternate() const;
    void follow(std::size_t first);
    void add_corners(double from, double to, std::vector<Point>& loop) const;
    [[nodiscard]] Geometry assemble() const;
    [[nodiscard]] std::size_t outer_around(const std::vector<Point>& hole) const;

    const std::vector<Point>& corners_;
    Box box_;
    std::vector<Line> lines_;
    std::vector<Point> ring_;         ///< the one at work: closed, its inside on the left
    std::vector<std::uint8_t> codes_; ///< of its vertices
    std::optional<Crossing> entry_;   ///< of the edge at work
    std::optional<Crossing> exit_;
    std::vector<Chain> chains_;
    std::vector<std::vector<Point>> outers_; ///< closed
    std::vector<std::vector<Point>> holes_;
};

Side Clipper::side_of(Point p) const {
    if (!box_.contains(p)) {
        return Side::outside;
    }
    double least = std::numeric_limits<double>::infinity();
    for (const Line& line : lines_) {
        least = std::min(least, line.depth(p));
    }
    return std::abs(least) < apart_m ? Side::doubtful : least > 0 ? Side::inside : Side::outside;
}

Cut Clipper::cut_edge(Point a, Point b) {
    double from = 0;
    double to = 1;
    std::size_t in_line = lines_.size();
    std::size_t out_line = lines_.size();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const double da = lines_[i].depth(a);
        const double db = lines_[i].depth(b);
        if (da < 0 && db < 0) {
            return Cut::none;
        }
        if (da >= 0 && db >= 0) {
            continue;
        }
        const double share = da / (da - db);
        if (da < 0 && share >= from) {
            from = share;
            in_line = i;
        } else if (db < 0 && share <= to) {
            to = share;
            out_line = i;
        }
    }
    const double span = (to - from) * std::hypot(b.x - a.x, b.y - a.y);
    if (std::abs(span) < apart_m) {
        return Cut::doubtful; // past a corner of the window
    }
    const auto crossing = [&](std::size_t line, double share) {
        const Point at = between(a, b, share);
        return line < lines_.size() ? std::optional(Crossing{at, static_cast<double>(line) + lines_[line].share(at)})
                                    : std::nullopt;
    };
    entry_ = crossing(in_line, from);
    exit_ = crossing(out_line, to);
    return span > 0 ? Cut::some : Cut::none;
}

bool Clipper::add_edge(Point a, Point b) {
    const Side before = side_of(a);
    const Side after = side_of(b);
    if (before == Side::doubtful || after == Side::doubtful) {
        return false;
    }
    if (before == Side::inside && after == Side::inside) {
        chains_.back().points.push_back(b);
        return true;
    }
    const Cut cut = cut_edge(a, b);
    if (cut == Cut::none) {
        return before == Side::outside && after == Side::outside;
    }
    if (cut == Cut::doubtful || entry_.has_value() != (before == Side::outside) ||
        exit_.has_value() != (after == Side::outside)) {
        return false;
    }
    if (entry_) {
        chains_.push_back({{entry_->at}, *entry_, {}, false});
    }
    chains_.back().points.push_back(exit_ ? exit_->at : b);
    if (exit_) {
        chains_.back().exit = *exit_;
    }
    return true;
}

/// Which sides of the box each vertex lies beyond; false if no edge comes near.
bool Clipper::find_codes(std::span<const Point> ring) {
    codes_.resize(ring.size());
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point p = ring[i];
        codes_[i] = static_cast<std::uint8_t>(
            static_cast<unsigned>(p.x < box_.min_x) | static_cast<unsigned>(p.x > box_.max_x) << 1U |
            static_cast<unsigned>(p.y < box_.min_y) << 2U | static_cast<unsigned>(p.y > box_.max_y) << 3U);
    }
    for (std::size_t i = 0; i + 1 < codes_.size(); ++i) {
        if ((codes_[i] & codes_[i + 1]) == 0) {
            return true;
        }
    }
    return false;
}

bool Clipper::add_edges(std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) {
        if ((codes_[i] & codes_[i + 1]) == 0 && !add_edge(ring_[i], ring_[i + 1])) {
            return false;
        }
    }
    return true;
}

bool Clipper::add_ring(std::span<const Point> ring, bool hole) {
    if (ring.size() < 4) {
        return false;
    }
    if (!find_codes(ring)) {
        return true;
    }
    ring_.assign(ring.begin(), ring.end());
    if ((twice_area(ring) > 0) == hole) {
        std::ranges::reverse(ring_);
        std::ranges::reverse(codes_);
    }
    // from a vertex outside, so that every chain begins with an entry
    std::size_t start = 0;
    while (start + 1 < ring_.size() && side_of(ring_[start]) == Side::inside) {
        ++start;
    }
    if (start + 1 == ring_.size()) {
        (hole ? holes_ : outers_).push_back(ring_);
        return true;
    }
    return add_edges(start, ring_.size() - 1) && add_edges(0, start);
}

/// Along the window's boundary, entries and exits take turns, each a step from the next.
bool Clipper::alternate() const {
    std::vector<std::pair<const Crossing*, bool>> met;
    for (const Chain& chain : chains_) {
        met.emplace_back(&chain.entry, true);
        met.emplace_back(&chain.exit, false);
    }
    std::ranges::sort(met, {}, [](const auto& each) { return each.first->place; });
    for (std::size_t i = 0; i < met.size(); ++i) {
        const auto& [one, enters] = met[i];
        const auto& [next, next_enters] = met[(i + 1) % met.size()];
        if (enters == next_enters || std::hypot(one->at.x - next->at.x, one->at.y - next->at.y) < apart_m) {
            return false;
        }
    }
    return true;
}

void Clipper::add_corners(double from, double to, std::vector<Point>& loop) const {
    const std::size_t n = corners_.size();
    const auto first = static_cast<std::size_t>(from);
    const auto last = static_cast<std::size_t>(to) + (to < from ? n : 0);
    for (std::size_t line = first + 1; line <= last; ++line) {
        loop.push_back(corners_[line % n]);
    }
}

/// Draws the loop that begins with a chain; chains stand in the order of their entries.
void Clipper::follow(std::size_t first) {
    std::vector<Point> loop;
    std::size_t at = first;
    do {
        Chain& chain = chains_[at];
        chain.used = true;
        loop.insert(loop.end(), chain.points.begin(), chain.points.end());
        const auto next =
            std::ranges::upper_bound(chains_, chain.exit.place, {}, [](const Chain& c) { return c.entry.place; });
        at = next == chains_.end() ? 0 : static_cast<std::size_t>(next - chains_.begin());
        add_corners(chain.exit.place, chains_[at].entry.place, loop);
    } while (!chains_[at].used);
    loop.push_back(loop.front());
    outers_.push_back(std::move(loop));
}

bool Clipper::link() {
    if (!alternate()) {
        return false;
    }
    std::ranges::sort(chains_, {}, [](const Chain& chain) { return chain.entry.place; });
    for (std::size_t i = 0; i < chains_.size(); ++i) {
        if (!chains_[i].used) {
            follow(i);
        }
    }
    return true;
}

std::size_t Clipper::outer_around(const std::vector<Point>& hole) const {
    std::size_t outer = 0;
    while (outer + 1 < outers_.size() && !covers(make_polygon(outers_[outer]).view(), hole.front())) {
        ++outer;
    }
    return outer;
}

Geometry Clipper::assemble() const {
    std::vector<std::size_t> around;
    for (const auto& hole : holes_) {
        around.push_back(outer_around(hole));
    }
    GeometryArray array;
    array.begin_feature(GeometryKind::polygon);
    for (std::size_t outer = 0; outer < outers_.size(); ++outer) {
        array.begin_part();
        array.add_ring(outers_[outer]);
        for (std::size_t hole = 0; hole < holes_.size(); ++hole) {
            if (around[hole] == outer) {
                array.add_ring(holes_[hole]);
            }
        }
    }
    return Geometry(std::move(array));
}

std::optional<Geometry> Clipper::run(GeometryView polygon) {
    for (std::size_t part = 0; part < polygon.part_count(); ++part) {
        for (std::size_t ring = 0; ring < polygon.ring_count(part); ++ring) {
            if (!add_ring(polygon.ring(part, ring), ring > 0)) {
                return std::nullopt;
            }
        }
    }
    if (chains_.empty() && covers(polygon, corners_.front())) {
        outers_.push_back(corners_);
        outers_.back().push_back(corners_.front());
    } else if (!chains_.empty() && !link()) {
        return std::nullopt;
    }
    return assemble();
}

} // namespace

std::optional<Geometry> ConvexWindow::clip(GeometryView polygon) const {
    if (polygon.kind() != GeometryKind::polygon) {
        return std::nullopt;
    }
    return Clipper(corners_, box_).run(polygon);
}

} // namespace qipan::geo
