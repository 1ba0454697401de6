#include "io/geopackage.hpp"

#include <algorithm>
#include <cmath>

#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include "core/files.hpp"
#include "io/gdal.hpp"
#include "io/store.hpp"
#include "io/store_tables.hpp"
#include "io/wkb.hpp"

namespace qipan::io {
namespace {

namespace fs = std::filesystem;

OGRwkbGeometryType type_of(geo::GeometryKind kind) {
    switch (kind) {
    case geo::GeometryKind::none:
        return wkbNone;
    case geo::GeometryKind::point:
        return wkbMultiPoint;
    case geo::GeometryKind::line:
        return wkbMultiLineString;
    case geo::GeometryKind::polygon:
        return wkbMultiPolygon;
    }
    return wkbNone;
}

OGRFieldType type_of(model::FieldType type) {
    switch (type) {
    case model::FieldType::real:
        return OFTReal;
    case model::FieldType::integer:
    case model::FieldType::boolean:
        return OFTInteger64;
    case model::FieldType::date:
        return OFTDate;
    case model::FieldType::text:
    case model::FieldType::list:
        return OFTString;
    }
    return OFTString;
}

bool add_field(OGRLayerH layer, const OutField& field) {
    OGRFieldDefnH definition = OGR_Fld_Create(field.name.c_str(), type_of(field.type));
    const bool made = OGR_L_CreateField(layer, definition, FALSE) == OGRERR_NONE;
    OGR_Fld_Destroy(definition);
    return made;
}

void set_cell(OGRFeatureH feature, int column, const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell); number != nullptr && !std::isnan(*number)) {
        OGR_F_SetFieldDouble(feature, column, *number);
    } else if (const auto* text = std::get_if<std::string>(&cell); text != nullptr && !text->empty()) {
        OGR_F_SetFieldString(feature, column, text->c_str());
    }
}

bool write_row(OGRLayerH layer, const OutRow& row) {
    OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        set_cell(feature, static_cast<int>(i), row.cells[i]);
    }
    if (!row.geometry.empty()) {
        const auto wkb = to_wkb(row.geometry, MultiForm::always);
        OGRGeometryH geometry = nullptr;
        (void)OGR_G_CreateFromWkb(wkb.data(), nullptr, &geometry, static_cast<int>(wkb.size()));
        OGR_F_SetGeometryDirectly(feature, geometry);
    }
    const bool written = OGR_L_CreateFeature(layer, feature) == OGRERR_NONE;
    OGR_F_Destroy(feature);
    return written;
}

bool write_layer(void* dataset, OGRSpatialReferenceH crs, const OutLayer& out) {
    const std::string title = "IDENTIFIER=" + (out.title.empty() ? out.name : out.title);
    const char* options[] = {"GEOMETRY_NAME=geom", "FID=fid", "SPATIAL_INDEX=YES", title.c_str(), nullptr};
    OGRLayerH layer =
        GDALDatasetCreateLayer(dataset, out.name.c_str(), out.kind == geo::GeometryKind::none ? nullptr : crs,
                               type_of(out.kind), const_cast<char**>(options));
    return layer != nullptr &&
           std::ranges::all_of(out.fields, [&](const OutField& f) { return add_field(layer, f); }) &&
           std::ranges::all_of(out.rows, [&](const OutRow& row) { return write_row(layer, row); });
}

bool write_layers(void* dataset, const std::string& crs, std::span<const OutLayer> layers) {
    OGRSpatialReferenceH reference = OSRNewSpatialReference(nullptr);
    OSRSetAxisMappingStrategy(reference, OAMS_TRADITIONAL_GIS_ORDER);
    const bool known = OSRSetFromUserInput(reference, crs.c_str()) == OGRERR_NONE;
    const bool written =
        known && GDALDatasetStartTransaction(dataset, FALSE) == OGRERR_NONE &&
        std::ranges::all_of(layers, [&](const OutLayer& layer) { return write_layer(dataset, reference, layer); }) &&
        GDALDatasetCommitTransaction(dataset) == OGRERR_NONE;
    OSRDestroySpatialReference(reference);
    return written;
}

core::Status write_to(const fs::path& file, const std::string& crs, std::span<const OutLayer> layers,
                      const std::string& time_utc) {
    core::Place place;
    place.file = core::to_utf8(file);
    const GdalMessages messages;
    const ScopedOption time("OGR_CURRENT_DATE", gpkg_time(time_utc));
    const ScopedOption no_flush("OGR_SQLITE_SYNCHRONOUS", "OFF"); // flushed as a whole before it gets its name
    Dataset dataset(GDALCreate(GDALGetDriverByName("GPKG"), place.file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    const bool written = dataset && write_layers(dataset.get(), crs, layers);
    dataset.close();
    if (!written || messages.any_error()) {
        return core::fail("io.unwritable-store", {{"file", place.file}, {"reason", messages.text()}}, place);
    }
    std::vector<LayerStyle> styles;
    for (const OutLayer& layer : layers) {
        if (!layer.qml.empty()) {
            styles.push_back({layer.name, "default", layer.qml, layer.sld});
        }
    }
    return styles.empty() ? core::Status{} : write_layer_styles(file, styles, time_utc);
}

} // namespace

core::Status write_geopackage(const fs::path& file, const std::string& crs, std::span<const OutLayer> layers,
                              const std::string& time_utc) {
    prepare_gdal();
    const fs::path unfinished = core::temporary_beside(file);
    auto written = write_to(unfinished, crs, layers, time_utc);
    if (!written) {
        for (const char* suffix : {"", "-journal"}) {
            fs::path left = unfinished;
            std::error_code ignored;
            fs::remove(left += suffix, ignored);
        }
        core::Error error = written.error();
        error.where.file = core::to_utf8(file);
        error.values["file"] = error.where.file;
        return core::fail(std::move(error));
    }
    return core::commit_file(unfinished, file);
}

} // namespace qipan::io
