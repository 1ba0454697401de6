/// The store's tables in a GeoPackage: their creation from the schema, and rows written one by one.
/// Lists are JSON arrays, booleans 0/1, dates ISO texts; polygons and lines are stored as MULTI forms, so that a
/// table has one geometry type as GeoPackage wants it.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.hpp"
#include "geo/geometry.hpp"
#include "io/import_row.hpp"
#include "model/layer.hpp"

namespace qipan::io {

/// Name of the key-value table, and its keys.
inline constexpr const char* meta_table = "qipan_meta";
using Meta = std::map<std::string, std::string, std::less<>>;

/// A finished time `2026-01-02T03:04:05Z` as GeoPackage writes times, with milliseconds.
[[nodiscard]] std::string gpkg_time(const std::string& time_utc);

/// Creates all tables of the schema and the key-value table, empty. False on failure (GdalMessages tells).
[[nodiscard]] bool create_tables(void* dataset, const std::string& crs);
/// One table, or one column at the end of a stored table (an OGR layer).
[[nodiscard]] bool create_table(void* dataset, const model::TableSchema& schema, const std::string& crs);
[[nodiscard]] bool add_column(void* layer, const model::Field& field);
[[nodiscard]] bool write_meta(void* dataset, const Meta& meta);
/// Empty if there is no such table.
[[nodiscard]] Meta read_meta(void* dataset);

/// A cell that is only looked at: NULL, a number or a text that outlives the call. For rows by the ten thousand, where
/// copies of texts would cost more than the rest.
class CellView {
public:
    CellView() = default;
    CellView(double number) : number_(number) {}               // NOLINT(google-explicit-constructor): stands for a Cell
    CellView(const std::string& text) : text_(text.c_str()) {} // NOLINT(google-explicit-constructor)
    CellView(const char* text) : text_(text) {}                // NOLINT(google-explicit-constructor)

    /// Null if it is no text.
    [[nodiscard]] const char* text() const { return text_; }
    /// NaN if it is no number.
    [[nodiscard]] double number() const { return number_; }

private:
    const char* text_ = nullptr;
    double number_ = std::numeric_limits<double>::quiet_NaN();
};

/// Appends rows to one table. A NULL is a monostate cell, NaN, or empty text.
class TableWriter {
public:
    TableWriter(void* dataset, model::TableId table);

    /// Cells by field name; fields not named are NULL. Texts are not copied: temporaries live as long as the call only.
    using NamedCells = std::vector<std::pair<std::string_view, CellView>>;
    [[nodiscard]] bool write(const NamedCells& cells, geo::GeometryView geometry = {});
    /// Cells in schema order. False if GDAL refused the row or the table or a column is missing.
    [[nodiscard]] bool write(const std::vector<Cell>& cells, geo::GeometryView geometry = {});

    /// The same in three steps: rows made on any number of threads, inserted one by one, and freed on any thread. Null
    /// is refused by insert().
    [[nodiscard]] void* make(const NamedCells& cells, geo::GeometryView geometry = {}) const;
    [[nodiscard]] void* make(const std::vector<Cell>& cells, geo::GeometryView geometry = {}) const;
    [[nodiscard]] bool insert(void* feature);
    static void free(void* feature);

private:
    [[nodiscard]] bool has_columns() const;

    void* layer_ = nullptr;
    const model::TableSchema& schema_;
    std::vector<int> columns_{}; ///< of the stored table, one a field; -1: not there
};

/// All rows of a layer.
[[nodiscard]] bool write_layer(void* dataset, const model::Layer& layer);

} // namespace qipan::io
