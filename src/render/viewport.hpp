/// Ground to paper: a projection, a scale and a frame. Ground is the region's CRS unless said otherwise; paper is
/// millimetres, y down.
#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "core/result.hpp"
#include "geo/crs.hpp"
#include "geo/geometry.hpp"
#include "render/canvas.hpp"

namespace qipan::render {

class Viewport {
public:
    /// `centre` is in `to`, the drawing's CRS (projected, metres). Fails as Transform::make does.
    [[nodiscard]] static core::Result<Viewport> make(const geo::Crs& from, const geo::Crs& to, geo::Point centre,
                                                     double scale, const geo::Box& frame);

    [[nodiscard]] geo::Point to_paper(geo::Point ground) const;
    /// From paper to the drawing's CRS.
    [[nodiscard]] geo::Point to_drawing(geo::Point paper) const;
    /// From paper to the region's CRS.
    [[nodiscard]] geo::Point to_ground(geo::Point paper) const;
    [[nodiscard]] geo::Point drawing_to_paper(geo::Point drawing) const;
    /// Box in the region's CRS that covers the frame and `margin_mm` around it.
    [[nodiscard]] geo::Box ground_box(double margin_mm) const;

    [[nodiscard]] const geo::Box& frame() const { return frame_; }
    [[nodiscard]] double scale() const { return scale_; }
    [[nodiscard]] const geo::Crs& crs() const { return crs_; }
    [[nodiscard]] double to_mm(double metres) const { return metres * 1000 / scale_; }

private:
    geo::Crs crs_;
    std::shared_ptr<const geo::Transform> forward_; // null where both CRS are one
    std::shared_ptr<const geo::Transform> backward_;
    geo::Point centre_;
    double scale_ = 1;
    geo::Box frame_;
};

/// Rings of a polygon, clipped to the frame and a margin, simplified below what print can show. Empty if outside.
[[nodiscard]] Path area_on_paper(geo::GeometryView polygon, const Viewport& view);
/// Pieces of a line, or of a polygon's edge.
[[nodiscard]] std::vector<Ring> lines_on_paper(geo::GeometryView geometry, const Viewport& view);
[[nodiscard]] std::vector<geo::Point> points_on_paper(geo::GeometryView geometry, const Viewport& view);

/// Even-odd rule.
[[nodiscard]] bool inside(const Path& path, geo::Point p);
/// mm2 on paper.
[[nodiscard]] double paper_area(const Path& path);
/// The part of a path in a box; empty if none.
[[nodiscard]] Path clip_path(const Path& path, const geo::Box& box);
/// What of a segment lies in a box, if any.
[[nodiscard]] std::optional<std::pair<geo::Point, geo::Point>> clip_segment(geo::Point a, geo::Point b,
                                                                            const geo::Box& box);

} // namespace qipan::render
