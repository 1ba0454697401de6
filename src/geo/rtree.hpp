/// Static packed R-tree over boxes (Sort-Tile-Recursive packing, Leutenegger et al. 1997). Built once, read by any
/// number of threads.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "geo/geometry.hpp"

namespace qipan::geo {

class RTree {
public:
    RTree() = default;
    /// Item i is boxes[i]; empty boxes are never found.
    explicit RTree(std::span<const Box> boxes);
    /// One box a feature of `layer`.
    explicit RTree(const GeometryArray& layer);

    [[nodiscard]] std::size_t size() const { return item_count_; }
    [[nodiscard]] Box bounds() const;
    /// Items whose boxes meet `box`, ascending, replacing what `found` held.
    void query(const Box& box, std::vector<std::uint32_t>& found) const;
    [[nodiscard]] std::vector<std::uint32_t> query(const Box& box) const;
    /// Visits items by growing distance between their box and `from` (ties by item). `visit` gets the item and that
    /// distance and returns the greatest distance still of interest; the walk ends beyond it.
    void visit_nearest(const Box& from,
                       const std::function<double(std::uint32_t item, double box_distance)>& visit) const;

private:
    struct Node {
        Box box;
        std::uint32_t first = 0; // first child node, or first item slot for a leaf
        std::uint32_t count = 0;
        bool leaf = true;
    };
    void add_node(std::size_t first, std::size_t end, bool leaf);
    void sort_level(std::size_t begin);

    std::vector<Node> nodes_; // root last
    std::vector<std::uint32_t> items_;
    std::vector<Box> boxes_; // in the order of items_
    std::size_t item_count_ = 0;
};

} // namespace qipan::geo
