#include "geo/rtree.hpp"

#include <array>
#include <cmath>
#include <numeric>
#include <queue>

namespace qipan::geo {

namespace {

constexpr std::size_t fan_out = 16;
constexpr std::size_t stack_size = 256; // 8 levels of 16 hold 2^32 items

double middle(double low, double high) {
    const double sum = low + high;
    return std::isnan(sum) ? 0 : sum; // a box without bounds on both sides
}

/// Sort-Tile-Recursive order of `order` by the middles of `box_of(entry)`; ties by the entry itself.
template <class BoxOf>
void sort_tiles(std::span<std::uint32_t> order, const BoxOf& box_of) {
    const auto by_x = [&](std::uint32_t a, std::uint32_t b) {
        const double xa = middle(box_of(a).min_x, box_of(a).max_x);
        const double xb = middle(box_of(b).min_x, box_of(b).max_x);
        return xa != xb ? xa < xb : a < b;
    };
    const auto by_y = [&](std::uint32_t a, std::uint32_t b) {
        const double ya = middle(box_of(a).min_y, box_of(a).max_y);
        const double yb = middle(box_of(b).min_y, box_of(b).max_y);
        return ya != yb ? ya < yb : a < b;
    };
    std::sort(order.begin(), order.end(), by_x);
    const std::size_t pages = (order.size() + fan_out - 1) / fan_out;
    const auto slices = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(pages))));
    const std::size_t slice = std::max<std::size_t>(1, slices) * fan_out;
    for (std::size_t begin = 0; begin < order.size(); begin += slice) {
        const std::size_t count = std::min(slice, order.size() - begin);
        const auto tile = order.subspan(begin, count);
        std::sort(tile.begin(), tile.end(), by_y);
    }
}

std::vector<Box> boxes_of(const GeometryArray& layer) {
    std::vector<Box> boxes(layer.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        boxes[i] = bounds(layer[i]);
    }
    return boxes;
}

double gap(const Box& a, const Box& b) {
    const double dx = std::max({0.0, a.min_x - b.max_x, b.min_x - a.max_x});
    const double dy = std::max({0.0, a.min_y - b.max_y, b.min_y - a.max_y});
    return std::sqrt(dx * dx + dy * dy);
}

/// What the walk by distance still has to look at. Nodes come before items of the same distance, so that equal
/// items meet in the queue and leave it in the order of their numbers.
struct Pending {
    double gap = 0;
    bool is_item = false;
    std::uint32_t index = 0;

    friend bool operator>(const Pending& a, const Pending& b) {
        if (a.gap != b.gap) {
            return a.gap > b.gap;
        }
        return a.is_item != b.is_item ? a.is_item : a.index > b.index;
    }
};

} // namespace

RTree::RTree(const GeometryArray& layer) : RTree(std::span<const Box>(boxes_of(layer))) {}

RTree::RTree(std::span<const Box> boxes) : item_count_(boxes.size()) {
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (!boxes[i].empty()) {
            items_.push_back(static_cast<std::uint32_t>(i));
        }
    }
    sort_tiles(items_, [&](std::uint32_t i) -> const Box& { return boxes[i]; });
    boxes_.reserve(items_.size());
    for (const std::uint32_t i : items_) {
        boxes_.push_back(boxes[i]);
    }
    for (std::size_t first = 0; first < items_.size(); first += fan_out) {
        add_node(first, items_.size(), true);
    }
    std::size_t begin = 0;
    while (nodes_.size() - begin > 1) {
        const std::size_t end = nodes_.size();
        sort_level(begin);
        for (std::size_t first = begin; first < end; first += fan_out) {
            add_node(first, end, false);
        }
        begin = end;
    }
}

/// Appends the parent of at most fan_out entries from `first` on: of items for a leaf, of nodes otherwise.
void RTree::add_node(std::size_t first, std::size_t end, bool leaf) {
    const auto count = std::min(fan_out, end - first);
    Node node{{}, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count), leaf};
    for (std::size_t i = first; i < first + count; ++i) {
        node.box.add(leaf ? boxes_[i] : nodes_[i].box);
    }
    nodes_.push_back(node);
}

/// Puts the nodes from `begin` on into tile order, so that each run of them makes a compact parent.
void RTree::sort_level(std::size_t begin) {
    const std::vector<Node> level(nodes_.begin() + static_cast<std::ptrdiff_t>(begin), nodes_.end());
    std::vector<std::uint32_t> order(level.size());
    std::iota(order.begin(), order.end(), 0U);
    sort_tiles(order, [&](std::uint32_t i) -> const Box& { return level[i].box; });
    for (std::size_t i = 0; i < order.size(); ++i) {
        nodes_[begin + i] = level[order[i]];
    }
}

Box RTree::bounds() const {
    return nodes_.empty() ? Box{} : nodes_.back().box;
}

void RTree::query(const Box& box, std::vector<std::uint32_t>& found) const {
    found.clear();
    if (nodes_.empty() || !nodes_.back().box.intersects(box)) {
        return;
    }
    std::array<std::uint32_t, stack_size> stack; // NOLINT(cppcoreguidelines-pro-type-member-init): written before read
    std::size_t depth = 0;
    stack[depth++] = static_cast<std::uint32_t>(nodes_.size() - 1);
    while (depth > 0) {
        const Node& node = nodes_[stack[--depth]];
        for (std::uint32_t i = node.first; i < node.first + node.count; ++i) {
            if (node.leaf && boxes_[i].intersects(box)) {
                found.push_back(items_[i]);
            } else if (!node.leaf && nodes_[i].box.intersects(box)) {
                stack[depth++] = i;
            }
        }
    }
    std::sort(found.begin(), found.end());
}

std::vector<std::uint32_t> RTree::query(const Box& box) const {
    std::vector<std::uint32_t> found;
    query(box, found);
    return found;
}

void RTree::visit_nearest(const Box& from,
                          const std::function<double(std::uint32_t item, double box_distance)>& visit) const {
    if (nodes_.empty() || from.empty()) {
        return;
    }
    std::priority_queue<Pending, std::vector<Pending>, std::greater<>> queue;
    double limit = std::numeric_limits<double>::infinity();
    queue.push({gap(nodes_.back().box, from), false, static_cast<std::uint32_t>(nodes_.size() - 1)});
    while (!queue.empty() && queue.top().gap <= limit) {
        const Pending next = queue.top();
        queue.pop();
        if (next.is_item) {
            limit = visit(next.index, next.gap);
            continue;
        }
        const Node& node = nodes_[next.index];
        for (std::uint32_t i = node.first; i < node.first + node.count; ++i) {
            const double distance = gap(node.leaf ? boxes_[i] : nodes_[i].box, from);
            if (distance <= limit) {
                queue.push({distance, node.leaf, node.leaf ? items_[i] : i});
            }
        }
    }
}

} // namespace qipan::geo
