#include "io/import_checks.hpp"

#include <array>
#include <cmath>
#include <unordered_map>

#include "core/text.hpp"
#include "geo/measure.hpp"
#include "model/site.hpp"

namespace qipan::io {

namespace {

using core::Severity;
using model::Row;
using model::TableId;

constexpr std::size_t most_ids_to_compare = 5000; // 'did you mean' over more would slow an import down
constexpr double far_away_m = 100000;

enum class Reference { id, list, site };

struct ReferenceField {
    TableId table;
    std::string_view field;
    Reference kind;
    TableId target;
};

constexpr std::array references{
    ReferenceField{TableId::parks, "zone", Reference::id, TableId::zones},
    ReferenceField{TableId::plots, "zone", Reference::id, TableId::zones},
    ReferenceField{TableId::plots, "park", Reference::id, TableId::parks},
    ReferenceField{TableId::plots, "reserved_for", Reference::id, TableId::projects},
    ReferenceField{TableId::buildings, "zone", Reference::id, TableId::zones},
    ReferenceField{TableId::buildings, "plot", Reference::id, TableId::plots},
    ReferenceField{TableId::sources, "serves_zones", Reference::list, TableId::zones},
    ReferenceField{TableId::mains, "source", Reference::id, TableId::sources},
    ReferenceField{TableId::projects, "home_zone", Reference::id, TableId::zones},
    ReferenceField{TableId::projects, "wanted_zones", Reference::list, TableId::zones},
    ReferenceField{TableId::projects, "site", Reference::site, TableId::plots},
    ReferenceField{TableId::connections, "site", Reference::site, TableId::plots},
    ReferenceField{TableId::coordination_units, "zones", Reference::list, TableId::zones},
    ReferenceField{TableId::demands, "project", Reference::id, TableId::projects},
    ReferenceField{TableId::emissions, "project", Reference::id, TableId::projects},
    ReferenceField{TableId::milestones, "project", Reference::id, TableId::projects},
};

core::Place place_of(Import& import, TableId table, Row row) {
    const ImportTable& from = import.table(table);
    core::Place place;
    place.file = import.recipe.sources[from.origins[row].source].file;
    place.layer = import.recipe.sources[from.origins[row].source].layer;
    place.feature = from.layer->id_of(row);
    return place;
}

std::string nearest_id(const Import& import, TableId target, std::string_view id) {
    const auto& layer = *import.tables[static_cast<std::size_t>(target)].layer;
    const std::size_t count = layer.column(0).size();
    std::vector<std::string_view> ids;
    for (Row row = 0; row < count && count <= most_ids_to_compare; ++row) {
        ids.push_back(layer.id_of(row));
    }
    return core::nearest_word(id, ids);
}

bool known(Import& import, TableId target, std::string_view id) {
    return import.table(target).ids.contains(std::string(id));
}

/// The ids a cell names that are not there.
std::vector<std::string> unknown_ids(Import& import, const ReferenceField& reference, Row row) {
    const model::Column& column = import.table(reference.table).layer->column(reference.field);
    std::vector<std::string> unknown;
    if (column.is_null(row)) {
        return unknown;
    }
    if (reference.kind == Reference::site) {
        const auto site = model::parse_site(column.text(row));
        if (!site) {
            return {std::string(column.text(row))};
        }
        const TableId target = site->kind == model::SiteKind::floor ? TableId::buildings : TableId::plots;
        for (const std::string& id : site->ids) {
            if (!known(import, target, id)) {
                unknown.push_back(id);
            }
        }
        return unknown;
    }
    for (const std::string_view id :
         reference.kind == Reference::list ? column.list(row) : std::vector{column.text(row)}) {
        if (!known(import, reference.target, id)) {
            unknown.emplace_back(id);
        }
    }
    return unknown;
}

/// Marks the rows to drop.
std::vector<bool> check_reference(Import& import, const ReferenceField& reference) {
    const ImportTable& table = import.table(reference.table);
    const bool child = !table.layer->schema().parent.empty();
    std::vector<bool> dropped(table.origins.size(), false);
    for (Row row = 0; row < table.origins.size(); ++row) {
        for (const std::string& id : unknown_ids(import, reference, row)) {
            core::Place place = place_of(import, reference.table, row);
            place.field = reference.field;
            import.issues.push_back({"io.unknown-reference",
                                     {{"id", id},
                                      {"field", std::string(reference.field)},
                                      {"target", std::string(model::to_string(reference.target))},
                                      { "did_you_mean",
                                        nearest_id(import, reference.target, id) }},
                                     std::move(place),
                                     child ? Severity::rejected : Severity::warning});
            dropped[row] = child;
        }
    }
    return dropped;
}

void copy_cell(const model::Column& from, Row row, model::Column& to) {
    if (from.is_text()) {
        to.append_text(from.text(row));
    } else {
        to.append_number(from.number(row));
    }
}

void drop_rows(Import& import, TableId id, const std::vector<bool>& dropped) {
    ImportTable& table = import.table(id);
    ImportTable kept(id);
    for (Row row = 0; row < dropped.size(); ++row) {
        const RowOrigin origin = table.origins[row];
        if (dropped[row]) {
            ImportCount& count = import.counts[origin.source];
            --count.kept;
            ++count.rejected;
            count.repaired -= origin.repaired ? 1 : 0;
            continue;
        }
        for (std::size_t i = 0; i < table.layer->schema().fields.size(); ++i) {
            copy_cell(table.layer->column(i), row, kept.layer->column(i));
        }
        kept.origins.push_back(origin);
    }
    table.layer = std::move(kept.layer); // child tables have no geometry
    table.origins = std::move(kept.origins);
}

std::unordered_map<std::string_view, Row> rows_by_id(const model::Layer& layer) {
    std::unordered_map<std::string_view, Row> rows;
    for (Row row = 0; row < layer.column(0).size(); ++row) {
        rows.emplace(layer.id_of(row), row);
    }
    return rows;
}

double distance_to(const geo::Box& box, geo::Point p) {
    const double dx = std::max({box.min_x - p.x, 0.0, p.x - box.max_x});
    const double dy = std::max({box.min_y - p.y, 0.0, p.y - box.max_y});
    return std::hypot(dx, dy);
}

/// Why the middle of a layer may lie where it does; a word of `label.far_reason`.
std::string guess_reason(const geo::Box& zones, geo::Point p) {
    if (distance_to(zones, {p.y, p.x}) <= far_away_m) {
        return "swapped_axes";
    }
    if (std::abs(p.x) <= 180 && std::abs(p.y) <= 90) {
        return "degrees";
    }
    constexpr double zone_prefix = 1e6; // 38 500 000: zone number before the easting
    const double without = std::fmod(p.x, zone_prefix);
    if (p.x > zone_prefix && distance_to(zones, {without, p.y}) <= far_away_m) {
        return "zone_prefix";
    }
    return "other_zone";
}

void check_place(Import& import, TableId id, const geo::Box& zones) {
    const ImportTable& table = import.table(id);
    std::size_t far = 0;
    geo::Box all;
    for (Row row = 0; row < table.origins.size(); ++row) {
        const geo::Box box = geo::bounds(table.layer->geometries()[row]);
        all.add(box);
        far += distance_to(zones, box.centre()) > far_away_m ? 1 : 0;
    }
    if (2 * far <= table.origins.size()) {
        return;
    }
    const geo::Point middle = all.centre();
    core::Place place = place_of(import, id, 0);
    place.feature.clear();
    place.ground = core::GroundPoint{middle.x, middle.y};
    import.issues.push_back({"io.far-away",
                             {{"table", std::string(model::to_string(id))},
                              {"rows", std::to_string(far)},
                              {"km", core::fixed(distance_to(zones, middle) / 1000, 0)},
                              { "reason",
                                guess_reason(zones, middle) }},
                             std::move(place),
                             Severity::warning});
}

} // namespace

void check_references(Import& import) {
    for (const ReferenceField& reference : references) {
        const std::vector<bool> dropped = check_reference(import, reference);
        if (std::ranges::find(dropped, true) != dropped.end()) {
            drop_rows(import, reference.table, dropped);
        }
    }
}

void check_zones(Import& import) {
    const model::Layer& zones = *import.table(TableId::zones).layer;
    const model::Layer& plots = *import.table(TableId::plots).layer;
    const auto zone_rows = rows_by_id(zones);
    const model::Column& zone_of = plots.column("zone");
    for (Row row = 0; row < zone_of.size(); ++row) {
        const auto zone = zone_rows.find(zone_of.text(row));
        const geo::GeometryView plot = plots.geometries()[row];
        if (zone == zone_rows.end() || geo::intersects(plot, zones.geometries()[zone->second])) {
            continue;
        }
        core::Place place = place_of(import, TableId::plots, row);
        const geo::Point at = geo::centroid(plot);
        place.ground = core::GroundPoint{at.x, at.y};
        const double off = geo::distance(plot, zones.geometries()[zone->second]).distance_m;
        import.issues.push_back({"io.outside-zone",
                                 {{"zone", std::string(zone->first)},
                                  { "distance_m",
                                    core::fixed(off, 0) }},
                                 std::move(place),
                                 Severity::warning});
    }
}

void check_places(Import& import) {
    geo::Box zones;
    const ImportTable& table = import.table(TableId::zones);
    for (Row row = 0; row < table.origins.size(); ++row) {
        zones.add(geo::bounds(table.layer->geometries()[row]));
    }
    if (zones.empty()) {
        return;
    }
    for (const model::TableSchema& schema : model::tables()) {
        const ImportTable& other = import.table(schema.id);
        if (schema.id != TableId::zones && other.layer->spatial() && !other.origins.empty()) {
            check_place(import, schema.id, zones);
        }
    }
}

} // namespace qipan::io
