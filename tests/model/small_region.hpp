/// Small regions for tests, built row by row from texts: numbers as texts, lists with `;`, geometry as WKT.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/text.hpp"
#include "geo/wkt.hpp"
#include "model/region.hpp"

namespace qipan::test {

using RowTexts = std::map<std::string, std::string>; ///< field -> text; `wkt` is the geometry

inline void append_cell(model::Column& column, const std::string& text) {
    if (text.empty()) {
        column.append_null();
    } else if (column.type() == model::FieldType::list) {
        const auto items = core::split(text, ';');
        column.append_list({items.begin(), items.end()});
    } else if (column.is_text()) {
        column.append_text(text);
    } else {
        column.append_number(std::strtod(text.c_str(), nullptr));
    }
}

inline std::shared_ptr<const model::Layer> make_layer(model::TableId id, const std::vector<RowTexts>& rows) {
    auto layer = std::make_shared<model::Layer>(id);
    const auto fields = layer->schema().fields;
    for (const RowTexts& row : rows) {
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const auto cell = row.find(std::string(fields[i].name));
            append_cell(layer->column(i), cell == row.end() ? "" : cell->second);
        }
        if (layer->spatial()) {
            const auto wkt = row.find("wkt");
            const auto geometry = geo::parse_wkt(wkt == row.end() ? "POINT EMPTY" : wkt->second);
            EXPECT_TRUE(geometry) << "bad WKT in a test";
            layer->geometries().add(geometry ? geometry->view() : geo::GeometryView{});
        }
    }
    layer->finish();
    return layer;
}

} // namespace qipan::test
