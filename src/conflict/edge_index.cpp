#include "conflict/edge_index.hpp"

#include <algorithm>

#include "conflict/strip.hpp"

namespace qipan::conflict {
namespace {

geo::Box box_of(std::span<const geo::Point> points) {
    geo::Box box;
    for (const geo::Point& p : points) {
        box.add(p);
    }
    return box;
}

/// Adds the stretches of `line` whose edges meet `near`, each as one part.
void add_near_edges(std::span<const geo::Point> line, const geo::Box& near, geo::GeometryArray& array) {
    const auto meets = [&](std::size_t edge) { return box_of(line.subspan(edge, 2)).intersects(near); };
    for (std::size_t first = 0; first + 1 < line.size();) {
        std::size_t last = first;
        while (last + 1 < line.size() && meets(last)) {
            ++last;
        }
        if (last > first) {
            array.begin_part();
            array.add_ring(straightened(line.subspan(first, last + 1 - first)));
        }
        first = last > first ? last : first + 1;
    }
}

} // namespace

EdgeIndex::EdgeIndex(const model::Layer& layer, std::span<const model::Row> rows, std::span<const double> reaches) {
    std::vector<geo::Box> boxes;
    const auto add = [&](Run run, const geo::Box& box, double reach) {
        runs_.push_back(run);
        boxes.push_back(box.expanded(reach));
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const geo::GeometryView view = layer.geometry(rows[i]);
        if (view.kind() == geo::GeometryKind::polygon || view.kind() == geo::GeometryKind::point) {
            add({rows[i], {}}, layer.boxes()[rows[i]], reaches[i]);
        }
        for (std::size_t part = 0; part < view.part_count(); ++part) {
            for (std::size_t ring = 0; ring < view.ring_count(part); ++ring) {
                const auto line = view.ring(part, ring);
                for (std::size_t first = 0; first + 1 < line.size(); first += run_edges) {
                    const auto points = line.subspan(first, std::min(run_edges + 1, line.size() - first));
                    add({rows[i], points}, box_of(points), reaches[i]);
                }
            }
        }
    }
    tree_ = geo::RTree(boxes);
}

geo::Geometry EdgeIndex::local_geometry(std::span<const std::uint32_t> numbers, const geo::Box& box,
                                        double reach) const {
    const geo::Box near = box.expanded(reach);
    geo::GeometryArray array;
    array.begin_feature(geo::GeometryKind::line);
    for (std::size_t i = runs_[numbers.front()].points.empty() ? 1 : 0; i < numbers.size();) {
        std::span<const geo::Point> line = runs_[numbers[i]].points;
        std::size_t next = i + 1;
        // a run that begins where the last one ended continues the same line
        while (next < numbers.size() && runs_[numbers[next]].points.data() == &line.back()) {
            line = {line.data(), line.size() - 1 + runs_[numbers[next]].points.size()};
            ++next;
        }
        add_near_edges(line, near, array);
        i = next;
    }
    return geo::Geometry(std::move(array));
}

std::size_t EdgeIndex::end_of_row(std::span<const std::uint32_t> found, std::size_t begin) const {
    std::size_t end = begin + 1;
    while (end < found.size() && runs_[found[end]].row == runs_[found[begin]].row) {
        ++end;
    }
    return end;
}

} // namespace qipan::conflict
