/// Where a finding about everything in a zone is shown: its polygon would hide the map under it, on our sheets as in
/// GIS.
#pragma once

#include <span>

#include "geo/geometry.hpp"
#include "model/layer.hpp"

namespace qipan::conflict {

/// A point inside each zone, in the order given; a zone without a geometry has none.
[[nodiscard]] geo::Geometry places_of_zones(const model::Layer& zones, std::span<const model::Row> rows);

} // namespace qipan::conflict
