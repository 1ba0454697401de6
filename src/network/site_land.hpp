/// The land that distances of a site are measured from.
#pragma once

#include <vector>

#include "model/region.hpp"

namespace qipan::network {

/// The plots a site stands on; for a floor whose building names no plot, the building itself. Empty if the region
/// lacks the site.
[[nodiscard]] std::vector<geo::GeometryView> land_of(const model::Region& region, const model::Site& site);

} // namespace qipan::network
