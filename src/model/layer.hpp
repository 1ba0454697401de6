/// A table's rows in memory: typed columns, and for a spatial table a GeometryArray with one R-tree.
#pragma once

#include <cmath>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "geo/geometry.hpp"
#include "geo/rtree.hpp"
#include "model/schema.hpp"

namespace qipan::model {

/// Row number inside one layer of one snapshot; never stored, never shown.
using Row = std::uint32_t;

/// One column. Texts (also dates and lists) lie end to end with offsets; numbers (also integers and booleans) are
/// doubles with NaN for NULL. An empty text is NULL.
class Column {
public:
    explicit Column(FieldType type = FieldType::text) : type_(type) {}

    [[nodiscard]] FieldType type() const { return type_; }
    [[nodiscard]] bool is_text() const {
        return type_ == FieldType::text || type_ == FieldType::date || type_ == FieldType::list;
    }
    [[nodiscard]] std::size_t size() const { return is_text() ? offsets_.size() - 1 : numbers_.size(); }

    /// Precondition: a text column.
    [[nodiscard]] std::string_view text(Row row) const {
        return std::string_view(bytes_).substr(offsets_[row], offsets_[row + 1] - offsets_[row]);
    }
    /// Precondition: a number column. NaN for NULL.
    [[nodiscard]] double number(Row row) const { return numbers_[row]; }
    [[nodiscard]] bool is_null(Row row) const { return is_text() ? text(row).empty() : std::isnan(numbers_[row]); }
    [[nodiscard]] std::optional<double> maybe(Row row) const {
        return std::isnan(numbers_[row]) ? std::nullopt : std::optional(numbers_[row]);
    }
    /// Items of a list cell, in order. In memory a list's items are joined by list_separator.
    [[nodiscard]] std::vector<std::string_view> list(Row row) const;
    static constexpr char list_separator = '\x1f';

    void append_text(std::string_view value);
    void append_number(double value) { numbers_.push_back(value); }
    void append_null();
    void append_list(const std::vector<std::string>& items);
    void reserve(std::size_t rows);

private:
    FieldType type_;
    std::string bytes_;
    std::vector<std::uint32_t> offsets_{0};
    std::vector<double> numbers_;
};

/// Rows of one table. Immutable once in a Region; a view that readers go through, so that an edit delta can come
/// under it without a change to them.
class Layer {
public:
    explicit Layer(TableId id);
    /// The look-ups point into the columns, so a layer stays where it was made (make_shared, fill, finish).
    Layer(const Layer&) = delete;
    Layer& operator=(const Layer&) = delete;

    [[nodiscard]] TableId id() const { return id_; }
    [[nodiscard]] const TableSchema& schema() const { return model::schema(id_); }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool spatial() const { return schema().geometry != GeometryRule::none; }

    /// The column of a field of the schema; a name that the schema lacks is a bug (assertion).
    [[nodiscard]] const Column& column(std::string_view field) const;
    [[nodiscard]] const Column& column(std::size_t index) const { return columns_[index]; }
    [[nodiscard]] Column& column(std::size_t index) { return columns_[index]; }
    [[nodiscard]] std::string_view text(std::string_view field, Row row) const { return column(field).text(row); }
    [[nodiscard]] double number(std::string_view field, Row row) const { return column(field).number(row); }
    /// Column `id`, for tables that have one.
    [[nodiscard]] std::string_view id_of(Row row) const { return columns_.front().text(row); }
    /// The name shown to people: column `name`, or the id where there is none.
    [[nodiscard]] std::string name_of(Row row) const;
    /// That of the row with this id; the id itself if no row has it.
    [[nodiscard]] std::string name_of(std::string_view id) const;
    [[nodiscard]] std::optional<Row> find(std::string_view id) const;
    /// Rows of a child table whose first field is `parent`, in row order.
    [[nodiscard]] std::vector<Row> children_of(std::string_view parent) const;

    [[nodiscard]] geo::GeometryView geometry(Row row) const {
        return spatial() ? geometries_[row] : geo::GeometryView{};
    }
    [[nodiscard]] const geo::GeometryArray& geometries() const { return geometries_; }
    [[nodiscard]] geo::GeometryArray& geometries() { return geometries_; }
    /// Box of every row (empty for none), and the R-tree over them; built by finish().
    [[nodiscard]] const std::vector<geo::Box>& boxes() const { return boxes_; }
    [[nodiscard]] const geo::RTree& index() const { return index_; }

    /// Call once after the columns (and geometries) have been filled to equal length: builds look-ups and index.
    void finish();

private:
    TableId id_;
    std::size_t size_ = 0;
    std::vector<Column> columns_;
    geo::GeometryArray geometries_;
    std::vector<geo::Box> boxes_;
    geo::RTree index_;
    std::unordered_map<std::string_view, std::vector<Row>> by_first_; // views into the first column
};

} // namespace qipan::model
