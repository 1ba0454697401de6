#include "model/layer.hpp"

#include <cassert>
#include <limits>

namespace qipan::model {

std::vector<std::string_view> Column::list(Row row) const {
    std::vector<std::string_view> items;
    std::string_view rest = text(row);
    while (!rest.empty()) {
        const auto end = std::min(rest.find(list_separator), rest.size());
        items.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return items;
}

void Column::append_text(std::string_view value) {
    bytes_ += value;
    offsets_.push_back(static_cast<std::uint32_t>(bytes_.size()));
}

void Column::append_null() {
    if (is_text()) {
        offsets_.push_back(offsets_.back());
    } else {
        numbers_.push_back(std::numeric_limits<double>::quiet_NaN());
    }
}

void Column::append_list(const std::vector<std::string>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) {
            bytes_ += list_separator;
        }
        bytes_ += items[i];
    }
    offsets_.push_back(static_cast<std::uint32_t>(bytes_.size()));
}

void Column::reserve(std::size_t rows) {
    if (is_text()) {
        offsets_.reserve(rows + 1);
    } else {
        numbers_.reserve(rows);
    }
}

Layer::Layer(TableId id) : id_(id) {
    for (const Field& field : schema().fields) {
        columns_.emplace_back(field.type);
    }
}

const Column& Layer::column(std::string_view field) const {
    const auto index = find_field(schema(), field);
    assert(index && "field not in the schema");
    return columns_[*index];
}

std::optional<Row> Layer::find(std::string_view id) const {
    const auto found = by_first_.find(id);
    if (found == by_first_.end()) {
        return std::nullopt;
    }
    return found->second.front();
}

std::string Layer::name_of(Row row) const {
    const std::string_view name = find_field(schema(), "name") ? text("name", row) : std::string_view{};
    return std::string(name.empty() ? id_of(row) : name);
}

std::string Layer::name_of(std::string_view id) const {
    const auto row = find(id);
    return row ? name_of(*row) : std::string(id);
}

std::vector<Row> Layer::children_of(std::string_view parent) const {
    const auto found = by_first_.find(parent);
    return found == by_first_.end() ? std::vector<Row>{} : found->second;
}

void Layer::finish() {
    size_ = columns_.front().size();
    for ([[maybe_unused]] const Column& column : columns_) {
        assert(column.size() == size_ && "columns of unequal length");
    }
    by_first_.clear();
    by_first_.reserve(size_);
    if (columns_.front().is_text()) {
        for (Row row = 0; row < size_; ++row) {
            by_first_[columns_.front().text(row)].push_back(row);
        }
    }
    if (!spatial()) {
        return;
    }
    assert(geometries_.size() == size_ && "a geometry for every row");
    boxes_.resize(size_);
    for (Row row = 0; row < size_; ++row) {
        boxes_[row] = geo::bounds(geometries_[row]);
    }
    index_ = geo::RTree(boxes_);
}

} // namespace qipan::model
