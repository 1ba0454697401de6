#include "app/find.hpp"

#include <vector>

#include "core/text.hpp"
#include "suitability/need.hpp"

namespace qipan::app {
namespace {

using model::Layer;
using model::Row;
using model::TableId;

std::vector<std::string_view> words_of(const Layer& layer) {
    std::vector<std::string_view> words;
    for (Row row = 0; row < layer.size(); ++row) {
        words.push_back(layer.id_of(row));
    }
    for (Row row = 0; row < layer.size(); ++row) {
        if (const auto name = layer.text("name", row); !name.empty()) {
            words.push_back(name);
        }
    }
    return words;
}

/// Its id; empty if there is none.
std::string find_id(const Layer& layer, const std::string& text) {
    const auto row = suitability::find_named(layer, text);
    return row ? std::string(layer.id_of(*row)) : std::string();
}

auto unknown(const char* code, const Layer& layer, const std::string& text) {
    return core::fail(code, {{"text", text}, {"did_you_mean", core::nearest_word(text, words_of(layer))}});
}

} // namespace

core::Result<model::Project> find_project(const model::Region& region, const std::string& id) {
    if (const auto row = region.projects().find(id)) {
        return model::project_at(region, *row);
    }
    return unknown("project.unknown", region.projects(), id);
}

core::Result<std::string> find_zone(const model::Region& region, const std::string& text) {
    std::string id = find_id(region.zones(), text);
    if (id.empty()) {
        return unknown("zone.unknown", region.zones(), text);
    }
    return id;
}

core::Result<std::string> find_coordination_unit(const model::Region& region, const std::string& text) {
    const Layer& units = region.layer(TableId::coordination_units);
    if (std::string id = find_id(units, text); !id.empty()) {
        return id;
    }
    if (std::string zone = find_id(region.zones(), text); !zone.empty()) {
        return std::string(region.coordination_unit_of(zone));
    }
    return unknown("coordination-unit.unknown", units, text);
}

core::Status require_sites(const model::Region& region) {
    if (region.plots().size() == 0 && region.buildings().size() == 0) {
        return core::fail("score.no-plots", {{"region", region.info.name}});
    }
    return {};
}

} // namespace qipan::app
