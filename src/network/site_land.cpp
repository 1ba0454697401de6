#include "network/site_land.hpp"

namespace qipan::network {

using model::Row;

std::vector<geo::GeometryView> land_of(const model::Region& region, const model::Site& site) {
    std::vector<geo::GeometryView> land;
    for (const Row plot : region.plots_of(site)) {
        land.push_back(region.plots().geometry(plot));
    }
    if (land.empty() && site.kind == model::SiteKind::floor && !site.ids.empty()) {
        if (const auto building = region.buildings().find(site.ids.front())) {
            land.push_back(region.buildings().geometry(*building));
        }
    }
    return land;
}

} // namespace qipan::network
