/// Random parks on a street grid, with everything that the rules speak of; the same seed gives the same park.
#pragma once

#include <cstdint>

#include "model/placement.hpp"
#include "model/region.hpp"

namespace qipan::test {

/// About 36 plots, 20 buildings, 24 projects of which 6 stand already. Coordinates are multiples of 0.1 m.
[[nodiscard]] model::Region random_park(std::uint64_t seed);
/// The park's plots (whole), parts of some, pairs of neighbours and floors of its buildings.
[[nodiscard]] std::vector<model::Site> sites_of(const model::Region& region);

} // namespace qipan::test
