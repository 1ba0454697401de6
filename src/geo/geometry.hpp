/// Geometry in flat arrays, after GeoArrow's separated multi-geometry layout: one coordinate buffer and offsets for
/// rings, parts and features. Points, lines and polygons share one shape of offsets, so that a layer may mix them:
///   point: each part is one ring of one coordinate; line: each part is one ring (an open line);
///   polygon: each part is an outer ring followed by its holes, every ring closed (first = last coordinate).
/// (Two lines over the header budget: the view, the array and the owned geometry explain each other.)
/// Coordinates are metres in the region's projected CRS, x east, y north, unless a function says otherwise.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace qipan::geo {

struct Point {
    double x = 0;
    double y = 0;
    friend constexpr bool operator==(const Point&, const Point&) = default;
};

/// Axis-parallel box; the default box is empty and grows.
struct Box {
    double min_x = std::numeric_limits<double>::infinity();
    double min_y = std::numeric_limits<double>::infinity();
    double max_x = -std::numeric_limits<double>::infinity();
    double max_y = -std::numeric_limits<double>::infinity();

    [[nodiscard]] bool empty() const { return !(min_x <= max_x && min_y <= max_y); }
    [[nodiscard]] double width() const { return empty() ? 0 : max_x - min_x; }
    [[nodiscard]] double height() const { return empty() ? 0 : max_y - min_y; }
    [[nodiscard]] Point centre() const { return {(min_x + max_x) / 2, (min_y + max_y) / 2}; }
    [[nodiscard]] bool intersects(const Box& o) const {
        return min_x <= o.max_x && o.min_x <= max_x && min_y <= o.max_y && o.min_y <= max_y;
    }
    [[nodiscard]] bool contains(Point p) const { return p.x >= min_x && p.x <= max_x && p.y >= min_y && p.y <= max_y; }
    [[nodiscard]] Box expanded(double by) const { return {min_x - by, min_y - by, max_x + by, max_y + by}; }
    void add(Point p) {
        min_x = std::min(min_x, p.x);
        min_y = std::min(min_y, p.y);
        max_x = std::max(max_x, p.x);
        max_y = std::max(max_y, p.y);
    }
    void add(const Box& o) {
        min_x = std::min(min_x, o.min_x);
        min_y = std::min(min_y, o.min_y);
        max_x = std::max(max_x, o.max_x);
        max_y = std::max(max_y, o.max_y);
    }
    friend constexpr bool operator==(const Box&, const Box&) = default;
};

enum class GeometryKind : std::uint8_t { none, point, line, polygon };

/// One feature's geometry, a view into a GeometryArray that must outlive it. Cheap to copy.
class GeometryView {
public:
    GeometryView() = default;
    GeometryView(GeometryKind kind, const Point* coordinates, std::span<const std::uint32_t> part_offsets,
                 const std::uint32_t* ring_offsets)
        : kind_(kind), coordinates_(coordinates), part_offsets_(part_offsets), ring_offsets_(ring_offsets) {}

    [[nodiscard]] GeometryKind kind() const { return kind_; }
    [[nodiscard]] bool empty() const { return part_count() == 0; }
    [[nodiscard]] std::size_t part_count() const { return part_offsets_.empty() ? 0 : part_offsets_.size() - 1; }
    [[nodiscard]] std::size_t ring_count(std::size_t part) const {
        return part_offsets_[part + 1] - part_offsets_[part];
    }
    /// Ring 0 of a polygon's part is its outer ring.
    [[nodiscard]] std::span<const Point> ring(std::size_t part, std::size_t ring) const {
        const std::size_t r = part_offsets_[part] + ring;
        return {coordinates_ + ring_offsets_[r], coordinates_ + ring_offsets_[r + 1]};
    }
    /// All coordinates of the feature, rings end to end.
    [[nodiscard]] std::span<const Point> coordinates() const {
        if (empty()) {
            return {};
        }
        return {coordinates_ + ring_offsets_[part_offsets_.front()],
                coordinates_ + ring_offsets_[part_offsets_.back()]};
    }

private:
    GeometryKind kind_ = GeometryKind::none;
    const Point* coordinates_ = nullptr;
    std::span<const std::uint32_t> part_offsets_; // absolute ring indices of each part, and the end
    const std::uint32_t* ring_offsets_ = nullptr; // absolute coordinate indices of the array's rings
};

/// Flat store of many features. Append with begin_feature / begin_part / add_ring.
class GeometryArray {
public:
    [[nodiscard]] std::size_t size() const { return kinds_.size(); }
    /// An empty view for a feature without geometry.
    [[nodiscard]] GeometryView operator[](std::size_t feature) const {
        const std::size_t begin = feature_offsets_[feature];
        const std::size_t end = feature_offsets_[feature + 1];
        if (begin == end) {
            return {kinds_[feature], coordinates_.data(), {}, ring_offsets_.data()};
        }
        return {kinds_[feature], coordinates_.data(),
                std::span<const std::uint32_t>(part_offsets_).subspan(begin, end - begin + 1), ring_offsets_.data()};
    }
    void reserve(std::size_t features, std::size_t coordinates);
    void begin_feature(GeometryKind kind);
    void begin_part();
    void add_ring(std::span<const Point> ring);
    /// Appends a copy of `view` as one feature.
    void add(GeometryView view);
    /// Calls `move` on every coordinate (a change of CRS).
    template <class F>
    void transform(F&& move) {
        for (Point& p : coordinates_) {
            p = move(p);
        }
    }
    [[nodiscard]] std::span<const Point> coordinates() const { return coordinates_; }
    [[nodiscard]] std::span<Point> coordinates() { return coordinates_; }

private:
    std::vector<Point> coordinates_;
    std::vector<std::uint32_t> ring_offsets_{0};
    std::vector<std::uint32_t> part_offsets_{0};
    std::vector<std::uint32_t> feature_offsets_{0};
    std::vector<GeometryKind> kinds_;
};

/// One owned geometry: a GeometryArray of one feature.
class Geometry {
public:
    Geometry() = default;
    explicit Geometry(GeometryArray array) : array_(std::move(array)) {}
    explicit Geometry(GeometryView view) { array_.add(view); }
    [[nodiscard]] GeometryView view() const { return array_.size() == 0 ? GeometryView{} : array_[0]; }
    [[nodiscard]] bool empty() const { return view().empty(); }

private:
    GeometryArray array_;
};

/// Convenience makers. Polygon rings are closed if they are not.
[[nodiscard]] Geometry make_point(Point p);
[[nodiscard]] Geometry make_line(std::span<const Point> line);
[[nodiscard]] Geometry make_polygon(std::span<const Point> outer);
[[nodiscard]] Geometry make_box(const Box& box);

[[nodiscard]] Box bounds(GeometryView geometry);

} // namespace qipan::geo
