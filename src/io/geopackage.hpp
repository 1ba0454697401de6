/// A plain GeoPackage to hand on, made from nothing: layers of one geometry type each (QGIS wants no other), each with
/// the look that QGIS opens it in.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "geo/geometry.hpp"
#include "io/import_row.hpp"
#include "model/schema.hpp"

namespace qipan::io {

struct OutField {
    std::string name;
    model::FieldType type = model::FieldType::text; ///< text, real, integer or date
};

/// Cells in the order of the fields; NULL as in TableWriter. The geometry must outlive the call.
struct OutRow {
    std::vector<Cell> cells;
    geo::GeometryView geometry{};
};

struct OutLayer {
    std::string name;
    std::string title{};
    geo::GeometryKind kind = geo::GeometryKind::none; ///< none: a table
    std::vector<OutField> fields;
    std::vector<OutRow> rows;
    std::string qml{}; ///< empty: no style
    std::string sld{};
};

/// Writes beside `file` and renames: on a failure an old file is untouched. The same layers and time give the same
/// bytes. `io.unwritable-store`, `core.unwritable-file`.
[[nodiscard]] core::Status write_geopackage(const std::filesystem::path& file, const std::string& crs,
                                            std::span<const OutLayer> layers, const std::string& time_utc);

} // namespace qipan::io
