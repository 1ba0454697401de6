/// Random parks on a street grid, with everything that the rules speak of; the same seed gives the same park.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "model/placement.hpp"
#include "model/region.hpp"
#include "model/small_region.hpp"

namespace qipan::test {

/// About 36 plots, 20 buildings, 24 projects of which 6 stand already. Coordinates are multiples of 0.1 m.
[[nodiscard]] model::Region random_park(std::uint64_t seed);
/// The same park as the rows of its tables, so that a test can edit it.
using ParkRows = std::map<model::TableId, std::vector<RowTexts>>;
[[nodiscard]] ParkRows random_park_rows(std::uint64_t seed);
[[nodiscard]] model::Region region_of(const ParkRows& rows);
/// The park's plots (whole), parts of some, pairs of neighbours and floors of its buildings.
[[nodiscard]] std::vector<model::Site> sites_of(const model::Region& region);

} // namespace qipan::test
