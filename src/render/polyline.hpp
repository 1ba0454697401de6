/// Walking along lines on paper.
#pragma once

#include <span>

#include "geo/geometry.hpp"

namespace qipan::render {

[[nodiscard]] double length_mm(std::span<const geo::Point> line);
/// The point `at_mm` from the start; the nearer end beyond the line.
[[nodiscard]] geo::Point point_at(std::span<const geo::Point> line, double at_mm);
/// Direction of the line there, degrees counter-clockwise with y down.
[[nodiscard]] double direction_deg(std::span<const geo::Point> line, double at_mm);

} // namespace qipan::render
