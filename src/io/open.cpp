#include <gdal.h>

#include "core/files.hpp"
#include "core/parallel.hpp"
#include "io/arrow_reader.hpp"
#include "io/codes.hpp"
#include "io/gdal.hpp"
#include "io/json_text.hpp"
#include "io/migrate.hpp"
#include "io/store.hpp"
#include "io/store_tables.hpp"
#include "io/terrain.hpp"

namespace qipan::io {

namespace fs = std::filesystem;

namespace {

std::string value_of(const Meta& meta, std::string_view key) {
    const auto found = meta.find(key);
    return found == meta.end() ? std::string() : found->second;
}

/// The first bytes of every SQLite file: what is none must not be given to GDAL, whose words would mislead.
core::Status check_file(const fs::path& store, const core::Place& place) {
    std::string head;
    auto read = core::read_blocks(store, [&](std::string_view block) {
        if (head.empty()) {
            head = block.substr(0, 16);
        }
    });
    if (!read) {
        return read;
    }
    if (!head.starts_with("SQLite format 3")) {
        return core::fail("io.not-a-store", {{"file", place.file}}, place);
    }
    return {};
}

/// An older version is read as it stands (io/migrate.hpp).
core::Status check_version(const Meta& meta, const core::Place& place) {
    const int version = std::atoi(value_of(meta, "schema_version").c_str());
    if (version < 1) {
        return core::fail("io.not-a-store", {{"file", place.file}}, place);
    }
    const core::Values values{
        {"file", place.file}, {"version", std::to_string(version)}, {"known", std::to_string(model::schema_version)}};
    if (version > model::schema_version || version < oldest_schema_version) {
        return core::fail(version > model::schema_version ? "io.newer-schema" : "io.older-schema", values, place);
    }
    return {};
}

core::Status read_info(const Meta& meta, model::Region& region) {
    region.info.name = value_of(meta, "name");
    region.info.crs = value_of(meta, "crs");
    region.info.revision = std::strtoll(value_of(meta, "revision").c_str(), nullptr, 10);
    region.info.schema = std::atoi(value_of(meta, "schema_version").c_str());
    region.info.illustrative = value_of(meta, "illustrative") == "1";
    for (auto& [name, hash] : parse_json_values(value_of(meta, "inputs")).value_or(core::Values{})) {
        region.info.inputs.push_back({name, hash});
    }
    auto crs = geo::Crs::parse(region.info.crs);
    if (!crs) {
        return core::fail(crs.error());
    }
    region.crs = std::move(*crs);
    return {};
}

core::Status read_tables(void* dataset, const core::Place& store, std::span<const model::TableSchema* const> tables,
                         model::Region& region, const core::StopToken& stop) {
    for (const model::TableSchema* schema : tables) {
        const std::string name(schema->name);
        void* stored = GDALDatasetGetLayerByName(dataset, name.c_str());
        if (stored == nullptr) {
            continue; // a Region begins with empty tables
        }
        core::Place place = store;
        place.layer = name;
        auto layer = read_table(stored, schema->id, place, stop);
        if (!layer) {
            return core::fail(layer.error());
        }
        region.set_layer(schema->id, std::move(*layer));
    }
    return {};
}

/// The plots, by far the most rows of all, are read beside the other tables, through a connection of their own.
core::Status read_all_tables(const fs::path& store, void* dataset, const core::Place& place, model::Region& region,
                             const core::StopToken& stop) {
    std::vector<const model::TableSchema*> plots;
    std::vector<const model::TableSchema*> others;
    for (const model::TableSchema& schema : model::tables()) {
        (schema.id == model::TableId::plots ? plots : others).push_back(&schema);
    }
    core::Status plots_read;
    core::Status others_read;
    core::parallel_chunks(2, 1, 2, [&](std::size_t, std::size_t half, std::size_t) {
        if (half == 1) {
            others_read = read_tables(dataset, place, others, region, stop); // each half sets its own layers
            return;
        }
        const GdalMessages messages; // GDAL keeps them by thread
        const Dataset own = Dataset::open(store, {.drivers = {"GPKG"}});
        plots_read =
            own ? read_tables(own.get(), place, plots, region, stop)
                : core::fail("io.unreadable-store", {{"file", place.file}, {"reason", messages.text()}}, place);
    });
    return plots_read ? others_read : plots_read;
}

bool has_terrain(void* dataset) {
    return !query(dataset, "SELECT 1 FROM gpkg_contents WHERE table_name = 'terrain'").empty();
}

} // namespace

core::Result<model::RegionPtr> open_region(const fs::path& store, const fs::path& data_folder,
                                           const core::StopToken& stop) {
    core::Place place;
    place.file = core::to_utf8(store);
    if (const auto good = check_file(store, place); !good) {
        return core::fail(good.error());
    }
    take_back_killed_write(store);
    const GdalMessages messages;
    const Dataset dataset = Dataset::open(store, {.drivers = {"GPKG"}});
    if (!dataset) {
        return core::fail("io.unreadable-store", {{"file", place.file}, {"reason", messages.text()}}, place);
    }
    const Meta meta = read_meta(dataset.get());
    if (const auto version = check_version(meta, place); !version) {
        return core::fail(version.error());
    }
    auto region = std::make_shared<model::Region>();
    if (const auto info = read_info(meta, *region); !info) {
        return core::fail(info.error());
    }
    auto codes = load_codes(data_folder);
    if (!codes) {
        return core::fail(codes.error());
    }
    region->codes = std::move(*codes);
    if (const auto tables = read_all_tables(store, dataset.get(), place, *region, stop); !tables) {
        return core::fail(tables.error());
    }
    if (has_terrain(dataset.get())) {
        auto terrain = read_terrain(store);
        if (!terrain) {
            return core::fail(terrain.error());
        }
        region->terrain = std::move(*terrain);
    }
    region->finish();
    return region;
}

} // namespace qipan::io
