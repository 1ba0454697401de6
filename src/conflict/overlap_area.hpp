/// The area that two polygons share, without building it: a sum over pairs of edges that depends continuously on the
/// coordinates, so shared edges, slivers and touching corners need no tolerance.
#pragma once

#include "geo/geometry.hpp"

namespace qipan::conflict {

/// Square metres; 0 unless both are polygons. Holes and several parts are allowed; rings must not cross themselves.
/// Exact to about 1e-6 m2 for plots. O(edges of a x edges of b) within the shared range of x.
[[nodiscard]] double overlap_area(geo::GeometryView a, geo::GeometryView b);

} // namespace qipan::conflict
