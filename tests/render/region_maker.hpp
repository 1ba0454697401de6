/// Small regions written in code: rows as field -> text, geometry as WKT.
#pragma once

#include <cstdlib>
#include <map>
#include <memory>
#include <string>

#include "geo/wkt.hpp"
#include "model/region.hpp"

namespace qipan::test {

class LayerMaker {
public:
    explicit LayerMaker(model::TableId id) : layer_(std::make_shared<model::Layer>(id)) {}

    LayerMaker& row(const std::map<std::string, std::string>& values, const std::string& wkt = "") {
        for (std::size_t i = 0; i < layer_->schema().fields.size(); ++i) {
            add(i, values);
        }
        if (layer_->spatial()) {
            const auto geometry = geo::parse_wkt(wkt);
            layer_->geometries().add(geometry.value().view());
        }
        return *this;
    }

    void put_into(model::Region& region) {
        layer_->finish();
        region.set_layer(layer_->id(), layer_);
    }

private:
    void add(std::size_t field, const std::map<std::string, std::string>& values) {
        model::Column& column = layer_->column(field);
        const auto value = values.find(std::string(layer_->schema().fields[field].name));
        if (value == values.end() || value->second.empty()) {
            column.append_null();
        } else if (column.is_text()) {
            column.append_text(value->second);
        } else {
            column.append_number(std::strtod(value->second.c_str(), nullptr));
        }
    }
    std::shared_ptr<model::Layer> layer_;
};

} // namespace qipan::test
