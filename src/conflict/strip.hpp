/// The part of a plot or building inside the strip along a line: no buffer where a plain outline gives the same.
#pragma once

#include <span>
#include <vector>

#include "core/result.hpp"
#include "geo/geometry.hpp"

namespace qipan::conflict {

struct StripPart {
    double area_m2 = 0;
    geo::Geometry part;  ///< of the subject
    geo::Geometry strip; ///< exact wherever the subject is; elsewhere it may end
};

/// All points of `subject` nearer than `reach_m` to `line` (the edges near the subject; or a polygon, its inside
/// included; or a point, whose strip is a disc of 512 corners). The outline follows the line at its distance; round
/// corners and ends stay within 1 mm of the circle. A line with sharp bends is cut there into pieces that GEOS unites.
/// Fails as geo::unite and geo::intersection do.
[[nodiscard]] core::Result<StripPart> strip_part(geo::GeometryView subject, geo::GeometryView line, double reach_m);

/// `line` without vertices that lie within 1e-6 m of the edge that replaces them.
[[nodiscard]] std::vector<geo::Point> straightened(std::span<const geo::Point> line);

} // namespace qipan::conflict
