#include "conflict/edits.hpp"

#include <algorithm>
#include <cmath>

namespace qipan::conflict {
namespace {

using model::Layer;
using model::Row;

bool same_number(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

bool same_geometry(geo::GeometryView a, geo::GeometryView b) {
    if (a.kind() != b.kind() || a.part_count() != b.part_count()) {
        return false;
    }
    for (std::size_t part = 0; part < a.part_count(); ++part) {
        if (a.ring_count(part) != b.ring_count(part)) {
            return false;
        }
        for (std::size_t ring = 0; ring < a.ring_count(part); ++ring) {
            if (!std::ranges::equal(a.ring(part, ring), b.ring(part, ring))) {
                return false;
            }
        }
    }
    return true;
}

bool same_row(const Layer& before, Row a, const Layer& after, Row b) {
    for (std::size_t i = 0; i < before.schema().fields.size(); ++i) {
        const model::Column& one = before.column(i);
        const model::Column& other = after.column(i);
        const bool same = one.is_text() ? one.text(a) == other.text(b) : same_number(one.number(a), other.number(b));
        if (!same) {
            return false;
        }
    }
    return same_geometry(before.geometry(a), after.geometry(b));
}

/// Rows under one id: one in a table with ids, any number in a child table; in row order.
bool same_rows(const Layer& before, const Layer& after, std::string_view id) {
    const std::vector<Row> old_rows = before.children_of(id);
    const std::vector<Row> new_rows = after.children_of(id);
    return std::ranges::equal(old_rows, new_rows, [&](Row a, Row b) { return same_row(before, a, after, b); });
}

void compare(const Layer& before, const Layer& after, std::vector<Edit>& edits) {
    std::vector<std::string_view> ids;
    for (const Layer* layer : {&before, &after}) {
        for (Row row = 0; row < layer->size(); ++row) {
            ids.push_back(layer->id_of(row));
        }
    }
    std::ranges::sort(ids);
    const auto rest = std::ranges::unique(ids);
    ids.erase(rest.begin(), rest.end());
    for (const std::string_view id : ids) {
        if (!same_rows(before, after, id)) {
            edits.push_back({before.id(), std::string(id)});
        }
    }
}

bool same_terrain(const model::Terrain& a, const model::Terrain& b) {
    return a.south_west == b.south_west && a.cell_m == b.cell_m && a.columns == b.columns && a.rows == b.rows &&
           std::ranges::equal(a.heights, b.heights, [](float x, float y) { return same_number(x, y); });
}

bool same_document(const core::Document& a, const core::Document& b) {
    if (a.is_table() || b.is_table()) {
        return std::ranges::equal(a.members(), b.members(),
                                  [](const auto& x, const auto& y) {
                                      return x.first == y.first && same_document(x.second, y.second);
                                  }) &&
               a.is_table() == b.is_table();
    }
    if (a.is_array() || b.is_array()) {
        return std::ranges::equal(a.items(), b.items(), same_document) && a.is_array() == b.is_array();
    }
    return std::visit(
        [&b](const auto& value) {
            using Value = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, core::DocumentArray> || std::is_same_v<Value, core::DocumentTable>) {
                return false; // handled above
            } else {
                const auto* other = std::get_if<Value>(&b.value());
                return other != nullptr && *other == value;
            }
        },
        a.value());
}

bool same_rule(const model::Rule& a, const model::Rule& b) {
    return a.enabled == b.enabled && same_document(a.parameters, b.parameters);
}

} // namespace

Edits find_edits(const model::Region& before, const model::Region& after) {
    Edits edits;
    edits.everything = before.info.crs != after.info.crs || !same_terrain(before.terrain, after.terrain);
    for (const model::TableSchema& table : model::tables()) {
        const Layer& old_layer = before.layer(table.id);
        const Layer& new_layer = after.layer(table.id);
        if (table.origin == model::TableOrigin::source && &old_layer != &new_layer) {
            compare(old_layer, new_layer, edits.rows);
        }
    }
    return edits;
}

std::vector<std::string> find_rule_edits(const model::RuleSet& before, const model::RuleSet& after) {
    std::vector<std::string> ids;
    for (const model::Rule& rule : before.rules) {
        const model::Rule* now = after.find(rule.id);
        if (now == nullptr || !same_rule(rule, *now)) {
            ids.push_back(rule.id);
        }
    }
    for (const model::Rule& rule : after.rules) {
        if (before.find(rule.id) == nullptr) {
            ids.push_back(rule.id);
        }
    }
    std::ranges::sort(ids);
    return ids;
}

} // namespace qipan::conflict
