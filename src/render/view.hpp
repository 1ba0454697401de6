/// What a map shows: from the words of a request to a box, a CRS and a round scale.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/messages.hpp"
#include "core/result.hpp"
#include "model/region.hpp"
#include "render/viewport.hpp"

namespace qipan::render {

/// At most one selector is set; none asks for the overview of the whole region.
struct ViewRequest {
    std::string zone{};
    std::string coordination_unit{};
    std::string around{};             ///< id of any object: `WX-01`, `plot:WX-01`, `project:P-1` (where it is placed)
    std::optional<geo::Box> extent{}; ///< in the region's CRS
    double around_m = 1500;
};

struct MapView {
    geo::Crs crs;                   ///< the 3-degree zone of the place; the region's own outside the national grid
    geo::Box box;                   ///< in `crs`
    std::string place;              ///< for the title: name of zone, unit, object or region
    std::vector<std::string> zones; ///< ids of the zones that it is about; empty for an extent
};

[[nodiscard]] bool is_overview(const ViewRequest& request);
/// `view.two-selectors`, `view.unknown-zone`, `view.unknown-unit`, `view.unknown-object`, `view.empty` (nothing there).
[[nodiscard]] core::Result<MapView> resolve_view(const model::Region& region, const ViewRequest& request);
/// Everything that the region has, in the CRS of its middle.
[[nodiscard]] core::Result<MapView> whole_region(const model::Region& region);

/// The smallest usual scale at which the box fits the frame with a margin: 1:2000, 1:2500, ... 1:10 000 000.
[[nodiscard]] double nice_scale(const geo::Box& box, const geo::Box& frame);
/// CGCS2000 3-degree Gauss-Kruger of a longitude without zone prefix: EPSG:4534 (75 E) ... EPSG:4554 (135 E).
[[nodiscard]] std::string three_degree_crs(double longitude);
/// Box of a zone: its polygon, else its parks and plots; empty if there is nothing.
[[nodiscard]] geo::Box zone_box(const model::Region& region, std::string_view zone);
/// Middle of a zone's plots (its seat on small maps), region CRS.
[[nodiscard]] std::optional<geo::Point> zone_seat(const model::Region& region, std::string_view zone);

} // namespace qipan::render
