#include "model/region.hpp"

#include <cmath>

#include "geo/measure.hpp"

namespace qipan::model {

std::optional<double> Terrain::height_at(geo::Point p) const {
    const double column = std::floor((p.x - south_west.x) / cell_m);
    const double row_from_south = std::floor((p.y - south_west.y) / cell_m);
    if (empty() || column < 0 || row_from_south < 0 || column >= static_cast<double>(columns) ||
        row_from_south >= static_cast<double>(rows)) {
        return std::nullopt;
    }
    const std::size_t row = rows - 1 - static_cast<std::size_t>(row_from_south);
    const float height = heights[row * columns + static_cast<std::size_t>(column)];
    return std::isnan(height) ? std::nullopt : std::optional<double>(height);
}

Region::Region() {
    for (const TableSchema& table : tables()) {
        auto empty = std::make_shared<Layer>(table.id);
        empty->finish();
        set_layer(table.id, std::move(empty));
    }
}

void Region::finish() {
    unit_of_zone_.clear();
    const Layer& units = layer(TableId::coordination_units);
    for (Row row = 0; row < units.size(); ++row) {
        for (const std::string_view zone : units.column("zones").list(row)) {
            unit_of_zone_.emplace(zone, units.id_of(row));
        }
    }
}

std::string_view Region::coordination_unit_of(std::string_view zone) const {
    const auto found = unit_of_zone_.find(zone);
    return found == unit_of_zone_.end() ? zone : std::string_view(found->second);
}

std::vector<std::string_view> Region::zones_of_unit(std::string_view unit) const {
    const Layer& units = layer(TableId::coordination_units);
    if (const auto row = units.find(unit)) {
        return units.column("zones").list(*row);
    }
    return {unit};
}

std::string_view Region::zone_of(const Site& site) const {
    if (site.ids.empty()) {
        return {};
    }
    if (site.kind != SiteKind::floor) {
        const auto row = plots().find(site.ids.front());
        return row ? plots().text("zone", *row) : std::string_view{};
    }
    const auto building = buildings().find(site.ids.front());
    if (!building) {
        return {};
    }
    if (const auto zone = buildings().text("zone", *building); !zone.empty()) {
        return zone;
    }
    const auto plot = plots().find(buildings().text("plot", *building));
    return plot ? plots().text("zone", *plot) : std::string_view{};
}

std::vector<Row> Region::plots_of(const Site& site) const {
    std::vector<Row> rows;
    for (const std::string& id : site.ids) {
        std::string_view plot = id;
        if (site.kind == SiteKind::floor) {
            const auto building = buildings().find(id);
            plot = building ? buildings().text("plot", *building) : std::string_view{};
        }
        if (const auto row = plots().find(plot)) {
            rows.push_back(*row);
        }
    }
    return rows;
}

double Region::plot_area_m2(Row plot) const {
    const double stored = plots().number("measured_m2", plot);
    return std::isnan(stored) ? geo::planar_area(plots().geometry(plot)) : stored;
}

} // namespace qipan::model
