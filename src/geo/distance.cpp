#include <array>
#include <cmath>

#include "geo/measure.hpp"
#include "geo/predicates.hpp"

// Branch and bound over two trees of boxes. The coordinates of a ring follow each other on the ground, so runs of
// them make tight boxes without sorting: a tree costs one pass, and most pairs of segments are never looked at.

namespace qipan::geo {

namespace {

constexpr std::uint32_t run_length = 8; // segments in a leaf
constexpr std::uint32_t fan_out = 8;

/// Leaf: segment i runs from coordinate first + i to first + i + stride (stride 0: a point).
/// Inner node: children first .. first + count.
struct Node {
    Box box;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    std::uint32_t stride = 0;
};

double square(double v) {
    return v * v;
}

double gap2(const Box& a, const Box& b) {
    const double dx = std::max({0.0, a.min_x - b.max_x, b.min_x - a.max_x});
    const double dy = std::max({0.0, a.min_y - b.max_y, b.min_y - a.max_y});
    return square(dx) + square(dy);
}

Box box_of(Point a, Point b) {
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

class SegmentTree {
public:
    explicit SegmentTree(GeometryView geometry) : coordinates_(geometry.coordinates()) {
        nodes_.reserve(coordinates_.size() / 4 + 2 * geometry.part_count());
        if (geometry.kind() == GeometryKind::point) {
            add_points();
        } else {
            add_rings(geometry);
        }
        leaf_count_ = nodes_.size();
        add_parents();
    }

    [[nodiscard]] bool empty() const { return nodes_.empty(); }
    [[nodiscard]] std::size_t root() const { return nodes_.size() - 1; }
    [[nodiscard]] bool is_leaf(std::size_t node) const { return node < leaf_count_; }
    [[nodiscard]] const Node& node(std::size_t index) const { return nodes_[index]; }
    [[nodiscard]] Point at(std::uint32_t coordinate) const { return coordinates_[coordinate]; }

private:
    void add_leaf(std::uint32_t first, std::uint32_t segments, std::uint32_t stride) {
        Node leaf{{}, first, segments, stride};
        for (std::uint32_t i = 0; i < segments + stride; ++i) {
            leaf.box.add(coordinates_[first + i]);
        }
        nodes_.push_back(leaf);
    }

    void add_points() {
        const auto count = static_cast<std::uint32_t>(coordinates_.size());
        for (std::uint32_t first = 0; first < count; first += run_length) {
            add_leaf(first, std::min(run_length, count - first), 0);
        }
    }

    void add_rings(GeometryView geometry) {
        for (std::size_t part = 0; part < geometry.part_count(); ++part) {
            for (std::size_t r = 0; r < geometry.ring_count(part); ++r) {
                const auto ring = geometry.ring(part, r);
                add_ring(static_cast<std::uint32_t>(ring.data() - coordinates_.data()),
                         static_cast<std::uint32_t>(ring.size()));
            }
        }
    }

    void add_ring(std::uint32_t first, std::uint32_t size) {
        if (size == 1) {
            add_leaf(first, 1, 0);
        }
        for (std::uint32_t done = 0; done + 1 < size; done += run_length) {
            add_leaf(first + done, std::min(run_length, size - 1 - done), 1);
        }
    }

    void add_parents() {
        std::size_t begin = 0;
        while (nodes_.size() - begin > 1) {
            const std::size_t end = nodes_.size();
            for (std::size_t first = begin; first < end; first += fan_out) {
                const std::size_t count = std::min<std::size_t>(fan_out, end - first);
                Node parent{{}, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count), 0};
                for (std::size_t child = first; child < first + count; ++child) {
                    parent.box.add(nodes_[child].box);
                }
                nodes_.push_back(parent);
            }
            begin = end;
        }
    }

    std::span<const Point> coordinates_;
    std::vector<Node> nodes_; // leaves first, root last
    std::size_t leaf_count_ = 0;
};

struct Segment {
    Point a;
    Point b;
};

Segment segment(const SegmentTree& tree, const Node& leaf, std::uint32_t i) {
    return {tree.at(leaf.first + i), tree.at(leaf.first + i + leaf.stride)};
}

Point crossing_point(const Segment& s, const Segment& t) {
    const double sx = s.b.x - s.a.x;
    const double sy = s.b.y - s.a.y;
    const double tx = t.b.x - t.a.x;
    const double ty = t.b.y - t.a.y;
    const double det = sx * ty - sy * tx;
    const double along = ((t.a.x - s.a.x) * ty - (t.a.y - s.a.y) * tx) / det;
    if (!(along >= 0 && along <= 1)) {
        return s.a; // nearly parallel: any point of the common stretch is as near as the digits allow
    }
    return {s.a.x + along * sx, s.a.y + along * sy};
}

/// The search for the least distance: everything not better than what is known is cut.
class Search {
public:
    Search(const SegmentTree& a, const SegmentTree& b, double limit2) : a_(a), b_(b), best2_(limit2) {}

    void run() { visit(a_.root(), b_.root()); }
    [[nodiscard]] Nearest result() const { return best_; }

private:
    void visit(std::size_t na, std::size_t nb) {
        const bool leaf_a = a_.is_leaf(na);
        const bool leaf_b = b_.is_leaf(nb);
        if (leaf_a && leaf_b) {
            scan(a_.node(na), b_.node(nb));
            return;
        }
        const Box& box_a = a_.node(na).box;
        const Box& box_b = b_.node(nb).box;
        const bool a_is_wider = box_a.width() + box_a.height() >= box_b.width() + box_b.height();
        const bool split_a = leaf_b || (!leaf_a && a_is_wider);
        const SegmentTree& tree = split_a ? a_ : b_;
        const Node& parent = tree.node(split_a ? na : nb);
        for (const auto& [gap, child] : by_gap(tree, parent, split_a ? box_b : box_a)) {
            if (gap < best2_) {
                split_a ? visit(child, nb) : visit(na, child);
            }
        }
    }

    using Ranked = std::array<std::pair<double, std::uint32_t>, fan_out>;

    /// Children by growing gap; unused places hold an infinite gap.
    static Ranked by_gap(const SegmentTree& tree, const Node& parent, const Box& other) {
        Ranked ranked;
        ranked.fill({std::numeric_limits<double>::infinity(), 0});
        for (std::uint32_t i = 0; i < parent.count; ++i) {
            const std::uint32_t child = parent.first + i;
            const double gap = gap2(tree.node(child).box, other);
            std::uint32_t place = i;
            for (; place > 0 && ranked[place - 1].first > gap; --place) {
                ranked[place] = ranked[place - 1];
            }
            ranked[place] = {gap, child};
        }
        return ranked;
    }

    void scan(const Node& leaf_a, const Node& leaf_b) {
        for (std::uint32_t i = 0; i < leaf_a.count; ++i) {
            const Segment s = segment(a_, leaf_a, i);
            const Box s_box = box_of(s.a, s.b);
            if (gap2(s_box, leaf_b.box) >= best2_) {
                continue;
            }
            for (std::uint32_t j = 0; j < leaf_b.count; ++j) {
                const Segment t = segment(b_, leaf_b, j);
                refine(s, s_box, t);
            }
        }
    }

    void refine(const Segment& s, const Box& s_box, const Segment& t) {
        const Box t_box = box_of(t.a, t.b);
        const double gap = gap2(s_box, t_box);
        if (gap >= best2_) {
            return;
        }
        if (gap == 0 && meet(s, s_box, t, t_box)) {
            return;
        }
        to_segment(s.a, t, Order::point_of_a);
        to_segment(s.b, t, Order::point_of_a);
        to_segment(t.a, s, Order::point_of_b);
        to_segment(t.b, s, Order::point_of_b);
    }

    /// Common points are decided by exact orientation, never by a small number.
    bool meet(const Segment& s, const Box& s_box, const Segment& t, const Box& t_box) {
        const int ta = orientation(s.a, s.b, t.a);
        const int tb = orientation(s.a, s.b, t.b);
        const int sa = orientation(t.a, t.b, s.a);
        const int sb = orientation(t.a, t.b, s.b);
        if (sa == 0 && t_box.contains(s.a)) {
            return touch(s.a);
        }
        if (sb == 0 && t_box.contains(s.b)) {
            return touch(s.b);
        }
        if (ta == 0 && s_box.contains(t.a)) {
            return touch(t.a);
        }
        if (tb == 0 && s_box.contains(t.b)) {
            return touch(t.b);
        }
        return ta * tb < 0 && sa * sb < 0 && touch(crossing_point(s, t));
    }

    bool touch(Point p) {
        best2_ = 0;
        best_ = {0, p, p};
        return true;
    }

    enum class Order { point_of_a, point_of_b };

    void to_segment(Point p, const Segment& s, Order order) {
        const double dx = s.b.x - s.a.x;
        const double dy = s.b.y - s.a.y;
        const double px = p.x - s.a.x;
        const double py = p.y - s.a.y;
        const double length2 = square(dx) + square(dy);
        const double along = length2 > 0 ? (px * dx + py * dy) / length2 : 0;
        Point foot = s.a;
        double d2 = square(px) + square(py);
        if (along >= 1) {
            foot = s.b;
            d2 = square(p.x - s.b.x) + square(p.y - s.b.y);
        } else if (along > 0) {
            foot = {s.a.x + along * dx, s.a.y + along * dy};
            d2 = square(px - along * dx) + square(py - along * dy); // relative: no digits lost to large coordinates
        }
        if (d2 < best2_) {
            best2_ = d2;
            best_ = order == Order::point_of_a ? Nearest{std::sqrt(d2), p, foot} : Nearest{std::sqrt(d2), foot, p};
        }
    }

    const SegmentTree& a_;
    const SegmentTree& b_;
    double best2_;
    Nearest best_;
};

/// A point of `inner` that lies in the polygon. If no boundaries meet, a part is wholly inside or wholly outside,
/// so that its first coordinate speaks for it.
bool find_contained(GeometryView polygon, const Box& polygon_box, GeometryView inner, Point& at) {
    if (polygon.kind() != GeometryKind::polygon) {
        return false;
    }
    for (std::size_t part = 0; part < inner.part_count(); ++part) {
        if (inner.ring_count(part) == 0 || inner.ring(part, 0).empty()) {
            continue;
        }
        at = inner.ring(part, 0).front();
        if (polygon_box.contains(at) && covers(polygon, at)) {
            return true;
        }
    }
    return false;
}

} // namespace

Nearest distance(GeometryView a, GeometryView b, double give_up_beyond_m) {
    const Box box_a = bounds(a);
    const Box box_b = bounds(b);
    // a whisker above the square, so that a distance equal to the limit is still found
    const double limit2 = std::nextafter(square(give_up_beyond_m) * (1 + 1e-15), std::numeric_limits<double>::max());
    const double search2 = std::isinf(give_up_beyond_m) ? give_up_beyond_m : limit2;
    if (box_a.empty() || box_b.empty() || !(give_up_beyond_m >= 0) || gap2(box_a, box_b) >= search2) {
        return {};
    }
    Point inside;
    if (box_a.intersects(box_b) && (find_contained(a, box_a, b, inside) || find_contained(b, box_b, a, inside))) {
        return {0, inside, inside};
    }
    const SegmentTree tree_a(a);
    const SegmentTree tree_b(b);
    Search search(tree_a, tree_b, search2);
    search.run();
    const Nearest found = search.result();
    return found.distance_m <= give_up_beyond_m ? found : Nearest{};
}

Nearest distance(Point p, GeometryView b) {
    constexpr std::array<std::uint32_t, 2> offsets = {0, 1};
    return distance(GeometryView(GeometryKind::point, &p, offsets, offsets.data()), b);
}

} // namespace qipan::geo
