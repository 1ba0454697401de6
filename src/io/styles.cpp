#include <algorithm>

#include <fmt/format.h>
#include <gdal.h>

#include "core/files.hpp"
#include "io/gdal.hpp"
#include "io/store.hpp"
#include "io/store_tables.hpp"

namespace qipan::io {

namespace {

// the columns that QGIS itself creates (QgsOgrProviderUtils), so that it takes the table as its own
constexpr const char* create_sql =
    "CREATE TABLE IF NOT EXISTS layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog "
    "TEXT(256), "
    "f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, "
    "styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), update_time DATETIME)";

std::string register_sql(const std::string& time) {
    return fmt::format(
        "INSERT OR REPLACE INTO gpkg_contents (table_name, data_type, identifier, description, last_change) "
        "VALUES ('layer_styles', 'attributes', 'layer_styles', '', {})",
        sql_text(time));
}

std::string insert_sql(const LayerStyle& style, bool spatial, const std::string& time) {
    return fmt::format("INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, "
                       "styleName, styleQML, styleSLD, useAsDefault, description, owner, ui, update_time) "
                       "VALUES ('', '', {}, {}, {}, {}, {}, 1, '', '', NULL, {})",
                       sql_text(style.table), spatial ? "'geom'" : "''", sql_text(style.name), sql_text(style.qml),
                       sql_text(style.sld), sql_text(time));
}

bool write_rows(void* dataset, std::span<const LayerStyle> styles, const std::string& time) {
    bool written = execute(dataset, create_sql) && execute(dataset, register_sql(time)) &&
                   execute(dataset, "DELETE FROM layer_styles");
    for (const LayerStyle& style : styles) {
        const bool spatial =
            !query(dataset, "SELECT 1 FROM gpkg_geometry_columns WHERE table_name = " + sql_text(style.table)).empty();
        written = written && execute(dataset, insert_sql(style, spatial, time));
    }
    return written;
}

} // namespace

core::Status write_layer_styles(const std::filesystem::path& store, std::span<const LayerStyle> styles,
                                const std::string& time_utc) {
    core::Place place;
    place.file = core::to_utf8(store);
    const std::string time = gpkg_time(time_utc);
    const GdalMessages messages;
    const ScopedOption fixed_time("OGR_CURRENT_DATE", time);
    Dataset dataset = Dataset::open(store, {.access = Access::update, .drivers = {"GPKG"}});
    bool written = dataset && GDALDatasetStartTransaction(dataset.get(), FALSE) == OGRERR_NONE;
    written = written && write_rows(dataset.get(), styles, time);
    if (written) {
        written = GDALDatasetCommitTransaction(dataset.get()) == OGRERR_NONE;
    } else if (dataset) {
        (void)GDALDatasetRollbackTransaction(dataset.get());
    }
    dataset.close();
    if (!written || messages.any_error()) {
        return core::fail("io.unwritable-store", {{"file", place.file}, {"reason", messages.text()}}, place);
    }
    return {};
}

} // namespace qipan::io
