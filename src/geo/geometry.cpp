#include "geo/geometry.hpp"

#include <functional>
#include <initializer_list>

namespace qipan::geo {

namespace {

bool is_inside(const Point* p, std::span<const Point> store) {
    const std::less<> before; // a total order even over unrelated arrays
    return !store.empty() && !before(p, store.data()) && before(p, store.data() + store.size());
}

std::vector<Point> closed(std::span<const Point> ring) {
    std::vector<Point> out(ring.begin(), ring.end());
    if (!out.empty() && out.front() != out.back()) {
        out.push_back(out.front());
    }
    return out;
}

Geometry make_single(GeometryKind kind, std::span<const Point> ring) {
    GeometryArray array;
    array.begin_feature(kind);
    if (!ring.empty()) {
        array.begin_part();
        array.add_ring(ring);
    }
    return Geometry(std::move(array));
}

} // namespace

void GeometryArray::reserve(std::size_t features, std::size_t coordinates) {
    kinds_.reserve(features);
    feature_offsets_.reserve(features + 1);
    part_offsets_.reserve(features + 1);
    ring_offsets_.reserve(features + 1);
    coordinates_.reserve(coordinates);
}

void GeometryArray::begin_feature(GeometryKind kind) {
    kinds_.push_back(kind);
    feature_offsets_.push_back(feature_offsets_.back());
}

void GeometryArray::begin_part() {
    part_offsets_.push_back(part_offsets_.back());
    ++feature_offsets_.back();
}

void GeometryArray::add_ring(std::span<const Point> ring) {
    if (is_inside(ring.data(), coordinates_)) {
        const std::vector<Point> copy(ring.begin(), ring.end()); // growing would pull the source away
        add_ring(copy);
        return;
    }
    coordinates_.insert(coordinates_.end(), ring.begin(), ring.end());
    ring_offsets_.push_back(static_cast<std::uint32_t>(coordinates_.size()));
    ++part_offsets_.back();
}

void GeometryArray::add(GeometryView view) {
    if (!view.empty() && is_inside(view.coordinates().data(), coordinates_)) {
        const Geometry copy(view);
        add(copy.view());
        return;
    }
    begin_feature(view.kind());
    for (std::size_t part = 0; part < view.part_count(); ++part) {
        begin_part();
        for (std::size_t ring = 0; ring < view.ring_count(part); ++ring) {
            add_ring(view.ring(part, ring));
        }
    }
}

Geometry make_point(Point p) {
    return make_single(GeometryKind::point, {&p, 1});
}

Geometry make_line(std::span<const Point> line) {
    return make_single(GeometryKind::line, line);
}

Geometry make_polygon(std::span<const Point> outer) {
    return make_single(GeometryKind::polygon, closed(outer));
}

Geometry make_box(const Box& box) {
    if (box.empty()) {
        return make_single(GeometryKind::polygon, {});
    }
    const std::initializer_list<Point> ring = {{box.min_x, box.min_y},
                                               {box.max_x, box.min_y},
                                               {box.max_x, box.max_y},
                                               {box.min_x, box.max_y},
                                               {box.min_x, box.min_y}};
    return make_single(GeometryKind::polygon, {ring.begin(), ring.size()});
}

Box bounds(GeometryView geometry) {
    Box box;
    for (const Point& p : geometry.coordinates()) {
        box.add(p);
    }
    return box;
}

} // namespace qipan::geo
