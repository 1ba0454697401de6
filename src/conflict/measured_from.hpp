/// Where a rule measures a barrier from (key `measured_from`), and how far that edge lies outside the stored geometry.
///   edges of the barrier: outer_conductor, road_land_edge, embankment_toe, pipe_wall, foundation_edge, bridge_edge,
///     tunnel_edge (its outline on the ground), field_edge (a weather station's observation field), station_edge,
///     source_edge (a pit's or a heap's), bank (of a river);
///   its middle: centre_line;
///   things drawn as they are, whose own width says nothing: marker_posts (the row above a cable), antenna, fence.
/// A polygon is measured from its edge, whatever the word.
#pragma once

#include <string_view>

#include "model/layer.hpp"
#include "model/rule.hpp"

namespace qipan::conflict {

enum class MeasuredFrom { edge, centre_line, as_drawn };

/// `document.missing-key` without the key; `conflict.unknown-edge` with `did_you_mean` for another word.
[[nodiscard]] core::Result<MeasuredFrom> parse_measured_from(const model::Rule& rule);

struct EdgeOffset {
    double metres = 0; ///< outward from the stored geometry; negative where an edge is stored, the middle asked for
    std::string_view missing; ///< the datum of `barriers` without which it is not known
};

/// A point is the middle of a thing with a radius of half_width_m (an outer edge only if it says so); an edge of a line
/// or point that is a middle needs the half-width.
[[nodiscard]] EdgeOffset edge_offset(const model::Layer& barriers, model::Row barrier, MeasuredFrom from);

} // namespace qipan::conflict
