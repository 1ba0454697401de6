#include "io/migrate.hpp"

#include <algorithm>
#include <cstdlib>

#include <gdal.h>
#include <ogr_api.h>

#include "io/audit.hpp"
#include "io/gdal.hpp"
#include "io/store_tables.hpp"

namespace qipan::io {
namespace {

bool add_missing_columns(void* layer, const model::TableSchema& schema) {
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    return std::ranges::all_of(schema.fields, [&](const model::Field& field) {
        return OGR_FD_GetFieldIndex(definition, std::string(field.name).c_str()) >= 0 || add_column(layer, field);
    });
}

} // namespace

bool migrate(void* dataset, const std::string& crs) {
    const Meta meta = read_meta(dataset);
    const auto version = meta.find("schema_version");
    if (version != meta.end() && std::atoi(version->second.c_str()) == model::schema_version) {
        return true;
    }
    const bool added = std::ranges::all_of(model::tables(), [&](const model::TableSchema& schema) {
        void* layer = GDALDatasetGetLayerByName(dataset, std::string(schema.name).c_str());
        return layer != nullptr ? add_missing_columns(layer, schema) : create_table(dataset, schema, crs);
    });
    return added && execute(dataset, std::string("UPDATE ") + meta_table + " SET value = '" +
                                         std::to_string(model::schema_version) + "' WHERE key = 'schema_version'");
}

} // namespace qipan::io
