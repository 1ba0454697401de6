#include "conflict/zone_places.hpp"

#include "geo/overlay.hpp"

namespace qipan::conflict {

geo::Geometry places_of_zones(const model::Layer& zones, std::span<const model::Row> rows) {
    geo::GeometryArray array;
    array.begin_feature(geo::GeometryKind::point);
    bool any = false;
    for (const model::Row row : rows) {
        const auto inside = geo::point_on_surface(zones.geometry(row));
        if (!zones.geometry(row).empty() && inside) {
            array.begin_part();
            array.add_ring(std::span(&*inside, 1));
            any = true;
        }
    }
    return any ? geo::Geometry(std::move(array)) : geo::Geometry();
}

} // namespace qipan::conflict
