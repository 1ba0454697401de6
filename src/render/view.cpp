#include "render/view.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace qipan::render {
namespace {

/// Box of the rows of a table that belong to a zone.
geo::Box rows_of_zone(const model::Region& region, model::TableId table, std::string_view zone) {
    geo::Box box;
    const model::Layer& layer = region.layer(table);
    for (model::Row row = 0; row < layer.size(); ++row) {
        if (layer.text("zone", row) == zone) {
            box.add(layer.boxes()[row]);
        }
    }
    return box;
}

geo::Box all_of(const model::Region& region) {
    geo::Box box;
    for (const model::TableSchema& table : model::tables()) {
        const model::Layer& layer = region.layer(table.id);
        if (table.origin == model::TableOrigin::source && layer.spatial()) {
            box.add(layer.index().bounds());
        }
    }
    return box;
}

/// CGCS2000's 3-degree zones reach so far (with the outer halves of 75 E and 135 E).
constexpr geo::Box national_grid{73.5, 3, 136.5, 54};

/// Moves a box of the region into the 3-degree zone of its middle; outside the national grid it stays as it is.
core::Result<MapView> in_own_crs(const model::Region& region, const geo::Box& box) {
    if (box.empty()) {
        return core::fail("view.empty");
    }
    const auto geographic = geo::Crs::parse("EPSG:4490");
    const auto to_degrees = !geographic ? core::Result<geo::Transform>(core::fail(geographic.error()))
                                        : geo::Transform::make(region.crs, *geographic);
    if (!to_degrees) {
        return core::fail(to_degrees.error());
    }
    const geo::Point middle = to_degrees->apply(box.centre());
    auto crs = national_grid.contains(middle) ? geo::Crs::parse(three_degree_crs(middle.x))
                                              : core::Result<geo::Crs>(region.crs);
    if (!crs) {
        return core::fail(crs.error());
    }
    MapView view;
    view.crs = *crs;
    if (crs->name() == region.crs.name()) {
        view.box = box;
        return view;
    }
    const auto forward = geo::Transform::make(region.crs, *crs);
    if (!forward) {
        return core::fail(forward.error());
    }
    for (const geo::Point p : {geo::Point{box.min_x, box.min_y}, geo::Point{box.max_x, box.min_y},
                               geo::Point{box.max_x, box.max_y}, geo::Point{box.min_x, box.max_y}}) {
        view.box.add(forward->apply(p));
    }
    return view;
}

std::string_view plain_id(std::string_view id) {
    const auto colon = id.find(':');
    return colon == std::string_view::npos ? id : id.substr(colon + 1);
}

struct Object {
    geo::Box box;
    std::string name;
};

std::optional<Object> find_object(const model::Region& region, std::string_view id) {
    for (const model::TableSchema& table : model::tables()) {
        const model::Layer& layer = region.layer(table.id);
        if (!layer.spatial() || table.origin != model::TableOrigin::source) {
            continue;
        }
        if (const auto row = layer.find(id); row && !layer.boxes()[*row].empty()) {
            return Object{layer.boxes()[*row], layer.name_of(*row)};
        }
    }
    const auto project = region.projects().find(id);
    const auto site = project ? model::parse_site(region.projects().text("site", *project))
                              : core::Result<model::Site>(core::fail("view.unknown-object"));
    if (!site) {
        return std::nullopt;
    }
    Object object{{}, region.projects().name_of(*project)};
    for (const model::Row plot : region.plots_of(*site)) {
        object.box.add(region.plots().boxes()[plot]);
    }
    return object.box.empty() ? std::nullopt : std::optional(object);
}

core::Result<MapView> view_of_zones(const model::Region& region, std::vector<std::string> zones, std::string place) {
    geo::Box box;
    for (const std::string& zone : zones) {
        box.add(zone_box(region, zone));
    }
    auto view = in_own_crs(region, box);
    if (view) {
        view->place = std::move(place);
        view->zones = std::move(zones);
    }
    return view;
}

core::Result<MapView> view_of_unit(const model::Region& region, const std::string& unit) {
    std::vector<std::string> zones;
    for (const std::string_view zone : region.zones_of_unit(unit)) {
        zones.emplace_back(zone);
    }
    const model::Layer& units = region.layer(model::TableId::coordination_units);
    const auto row = units.find(unit);
    if (zones.empty() || (!row && !region.zones().find(unit))) {
        return core::fail("view.unknown-unit", {{"unit", unit}});
    }
    return view_of_zones(region, std::move(zones), row ? units.name_of(*row) : region.zones().name_of(unit));
}

int selectors(const ViewRequest& r) {
    return (r.zone.empty() ? 0 : 1) + (r.coordination_unit.empty() ? 0 : 1) + (r.around.empty() ? 0 : 1) +
           (r.extent ? 1 : 0);
}

} // namespace

bool is_overview(const ViewRequest& request) {
    return selectors(request) == 0;
}

core::Result<MapView> resolve_view(const model::Region& region, const ViewRequest& request) {
    if (selectors(request) > 1) {
        return core::fail("view.two-selectors");
    }
    if (!request.zone.empty()) {
        if (!region.zones().find(request.zone)) {
            return core::fail("view.unknown-zone", {{"zone", request.zone}});
        }
        return view_of_zones(region, {request.zone}, region.zones().name_of(request.zone));
    }
    if (!request.coordination_unit.empty()) {
        return view_of_unit(region, request.coordination_unit);
    }
    if (!request.around.empty()) {
        const auto object = find_object(region, plain_id(request.around));
        if (!object) {
            return core::fail("view.unknown-object", {{"id", request.around}});
        }
        auto view = in_own_crs(region, object->box.expanded(request.around_m));
        if (view) {
            view->place = object->name;
        }
        return view;
    }
    if (!request.extent) {
        return whole_region(region);
    }
    auto view = in_own_crs(region, *request.extent);
    if (view) {
        view->place = region.info.name;
    }
    return view;
}

core::Result<MapView> whole_region(const model::Region& region) {
    auto view = in_own_crs(region, all_of(region));
    if (view) {
        view->place = region.info.name;
        for (model::Row row = 0; row < region.zones().size(); ++row) {
            view->zones.emplace_back(region.zones().id_of(row));
        }
    }
    return view;
}

double nice_scale(const geo::Box& box, const geo::Box& frame) {
    constexpr double margin = 1.06;
    constexpr std::array steps{1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5, 8.0, 10.0};
    const double needed = std::max(box.width() / frame.width(), box.height() / frame.height()) * 1000 * margin;
    for (double power = 1000; power < 1e8; power *= 10) {
        for (const double step : steps) {
            if (step * power >= std::max(needed, 2000.0)) {
                return step * power;
            }
        }
    }
    return needed;
}

std::string three_degree_crs(double longitude) {
    const int meridian = static_cast<int>(std::lround(std::clamp(longitude, 75.0, 135.0) / 3)) * 3;
    return "EPSG:" + std::to_string(4534 + (meridian - 75) / 3);
}

geo::Box zone_box(const model::Region& region, std::string_view zone) {
    geo::Box box;
    if (const auto row = region.zones().find(zone)) {
        box.add(region.zones().boxes()[*row]);
    }
    for (const model::TableId table : {model::TableId::parks, model::TableId::plots}) {
        box.add(rows_of_zone(region, table, zone));
    }
    return box;
}

std::optional<geo::Point> zone_seat(const model::Region& region, std::string_view zone) {
    const geo::Box plots = rows_of_zone(region, model::TableId::plots, zone);
    const geo::Box box = plots.empty() ? zone_box(region, zone) : plots;
    return box.empty() ? std::nullopt : std::optional(box.centre());
}

} // namespace qipan::render
