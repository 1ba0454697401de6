#include "io/store_tables.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include <cpl_conv.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include "io/gdal.hpp"
#include "io/json_text.hpp"
#include "io/wkb.hpp"

namespace qipan::io {

namespace {

OGRwkbGeometryType ogr_type(model::GeometryRule rule) {
    switch (rule) {
    case model::GeometryRule::none:
        return wkbNone;
    case model::GeometryRule::point:
        return wkbPoint;
    case model::GeometryRule::line:
        return wkbMultiLineString;
    case model::GeometryRule::polygon:
        return wkbMultiPolygon;
    case model::GeometryRule::line_or_polygon:
    case model::GeometryRule::point_or_polygon:
    case model::GeometryRule::any:
        return wkbUnknown;
    }
    return wkbUnknown;
}

OGRFieldType ogr_type(model::FieldType type) {
    switch (type) {
    case model::FieldType::real:
        return OFTReal;
    case model::FieldType::integer:
    case model::FieldType::boolean:
        return OFTInteger64;
    case model::FieldType::text:
    case model::FieldType::date:
    case model::FieldType::list:
        return OFTString;
    }
    return OFTString;
}

bool create_field(OGRLayerH layer, const std::string& name, OGRFieldType type, bool not_null, bool unique) {
    OGRFieldDefnH field = OGR_Fld_Create(name.c_str(), type);
    OGR_Fld_SetNullable(field, not_null ? FALSE : TRUE);
    OGR_Fld_SetUnique(field, unique ? TRUE : FALSE);
    const bool made = OGR_L_CreateField(layer, field, FALSE) == OGRERR_NONE;
    OGR_Fld_Destroy(field);
    return made;
}

bool create_table_in(void* dataset, const model::TableSchema& schema, OGRSpatialReferenceH crs) {
    const bool spatial = schema.geometry != model::GeometryRule::none;
    static constexpr const char* const options[] = {"GEOMETRY_NAME=geom", "FID=fid", "SPATIAL_INDEX=YES", nullptr};
    OGRLayerH layer = GDALDatasetCreateLayer(dataset, std::string(schema.name).c_str(), spatial ? crs : nullptr,
                                             ogr_type(schema.geometry), const_cast<char**>(options));
    return layer != nullptr &&
           std::ranges::all_of(schema.fields, [&](const model::Field& field) { return add_column(layer, field); });
}

/// A reference in the order that our coordinates have, east first.
struct Reference {
    explicit Reference(const std::string& crs) : handle(OSRNewSpatialReference(nullptr)) {
        OSRSetAxisMappingStrategy(handle, OAMS_TRADITIONAL_GIS_ORDER);
        good = OSRSetFromUserInput(handle, crs.c_str()) == OGRERR_NONE;
    }
    Reference(const Reference&) = delete;
    Reference& operator=(const Reference&) = delete;
    ~Reference() { OSRDestroySpatialReference(handle); }
    OGRSpatialReferenceH handle;
    bool good = false;
};

void set_cell(OGRFeatureH feature, int column, CellView cell) {
    if (cell.text() != nullptr) {
        if (*cell.text() != '\0') {
            OGR_F_SetFieldString(feature, column, cell.text());
        }
    } else if (!std::isnan(cell.number())) {
        // the column's own type decides; whole numbers pass through without a change of value
        OGR_F_SetFieldDouble(feature, column, cell.number());
    }
}

void set_cell(OGRFeatureH feature, int column, const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) {
        set_cell(feature, column, CellView(*number));
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
        set_cell(feature, column, CellView(*text));
    } else if (const auto* items = std::get_if<std::vector<std::string>>(&cell); items != nullptr && !items->empty()) {
        set_cell(feature, column, CellView(to_json(std::vector<std::string_view>(items->begin(), items->end()))));
    }
}

void set_geometry(OGRFeatureH feature, geo::GeometryView geometry, model::GeometryRule rule) {
    if (geometry.empty()) {
        return;
    }
    const bool multi = rule == model::GeometryRule::line || rule == model::GeometryRule::polygon;
    const auto wkb = to_wkb(geometry, multi ? MultiForm::always : MultiForm::as_needed);
    OGRGeometryH result = nullptr;
    (void)OGR_G_CreateFromWkb(wkb.data(), nullptr, &result, static_cast<int>(wkb.size()));
    OGR_F_SetGeometryDirectly(feature, result);
}

Cell cell_of(const model::Column& column, model::Row row) {
    if (column.is_null(row)) {
        return {};
    }
    if (column.type() == model::FieldType::list) {
        const auto items = column.list(row);
        return std::vector<std::string>(items.begin(), items.end());
    }
    return column.is_text() ? Cell(std::string(column.text(row))) : Cell(column.number(row));
}

} // namespace

std::string gpkg_time(const std::string& time_utc) {
    constexpr std::size_t without_fraction = 20;
    const bool whole_seconds = time_utc.size() == without_fraction && time_utc.ends_with('Z');
    return whole_seconds ? time_utc.substr(0, without_fraction - 1) + ".000Z" : time_utc;
}

bool add_column(void* layer, const model::Field& field) {
    return create_field(layer, std::string(field.name), ogr_type(field.type), field.required, field.name == "id");
}

bool create_table(void* dataset, const model::TableSchema& schema, const std::string& crs) {
    const Reference reference(crs);
    return reference.good && create_table_in(dataset, schema, reference.handle);
}

bool create_tables(void* dataset, const std::string& crs) {
    const Reference reference(crs);
    const bool made = reference.good && std::ranges::all_of(model::tables(), [&](const model::TableSchema& schema) {
                          return create_table_in(dataset, schema, reference.handle);
                      });
    OGRLayerH meta = made ? GDALDatasetCreateLayer(dataset, meta_table, nullptr, wkbNone, nullptr) : nullptr;
    return meta != nullptr && create_field(meta, "key", OFTString, true, true) &&
           create_field(meta, "value", OFTString, false, false);
}

bool write_meta(void* dataset, const Meta& meta) {
    OGRLayerH layer = GDALDatasetGetLayerByName(dataset, meta_table);
    bool written = layer != nullptr;
    for (const auto& [key, value] : meta) {
        if (!written) {
            break;
        }
        OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
        OGR_F_SetFieldString(feature, 0, key.c_str());
        OGR_F_SetFieldString(feature, 1, value.c_str());
        written = OGR_L_CreateFeature(layer, feature) == OGRERR_NONE;
        OGR_F_Destroy(feature);
    }
    return written;
}

Meta read_meta(void* dataset) {
    Meta meta;
    if (GDALDatasetGetLayerByName(dataset, meta_table) == nullptr) {
        return meta;
    }
    for (auto& row : query(dataset, std::string("SELECT key, value FROM ") + meta_table)) {
        meta.emplace(std::move(row[0]), std::move(row[1]));
    }
    return meta;
}

TableWriter::TableWriter(void* dataset, model::TableId table) : schema_(model::schema(table)) {
    layer_ = GDALDatasetGetLayerByName(dataset, std::string(schema_.name).c_str());
    if (layer_ == nullptr) {
        return;
    }
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer_);
    for (const model::Field& field : schema_.fields) {
        columns_.push_back(OGR_FD_GetFieldIndex(definition, std::string(field.name).c_str()));
    }
}

bool TableWriter::has_columns() const {
    return layer_ != nullptr && std::ranges::find(columns_, -1) == columns_.end();
}

void* TableWriter::make(const std::vector<Cell>& cells, geo::GeometryView geometry) const {
    if (!has_columns()) {
        return nullptr;
    }
    OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer_));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        set_cell(feature, columns_[i], cells[i]);
    }
    set_geometry(feature, geometry, schema_.geometry);
    return feature;
}

void* TableWriter::make(const NamedCells& cells, geo::GeometryView geometry) const {
    if (!has_columns()) {
        return nullptr;
    }
    OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer_));
    for (const auto& [name, cell] : cells) {
        const auto field = model::find_field(schema_, name);
        assert(field && "field not in the schema");
        set_cell(feature, columns_[*field], cell);
    }
    set_geometry(feature, geometry, schema_.geometry);
    return feature;
}

bool TableWriter::insert(void* feature) {
    if (feature == nullptr) {
        return false;
    }
    return OGR_L_CreateFeature(layer_, feature) == OGRERR_NONE;
}

void TableWriter::free(void* feature) {
    OGR_F_Destroy(feature);
}

bool TableWriter::write(const std::vector<Cell>& cells, geo::GeometryView geometry) {
    void* row = make(cells, geometry);
    const bool written = insert(row);
    free(row);
    return written;
}

bool TableWriter::write(const NamedCells& cells, geo::GeometryView geometry) {
    void* row = make(cells, geometry);
    const bool written = insert(row);
    free(row);
    return written;
}

bool write_layer(void* dataset, const model::Layer& layer) {
    const std::size_t rows = layer.column(0).size();
    if (rows == 0) {
        return true;
    }
    TableWriter writer(dataset, layer.id());
    std::vector<Cell> cells(layer.schema().fields.size());
    for (model::Row row = 0; row < rows; ++row) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            cells[i] = cell_of(layer.column(i), row);
        }
        if (!writer.write(cells, layer.geometry(row))) {
            return false;
        }
    }
    return true;
}

} // namespace qipan::io
