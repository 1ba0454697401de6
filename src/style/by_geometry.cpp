#include "style/by_geometry.hpp"

#include <algorithm>

namespace qipan::style {
namespace {

bool draws(const Symbol& symbol, geo::GeometryKind kind) {
    switch (kind) {
    case geo::GeometryKind::none:
        return false;
    case geo::GeometryKind::point:
        return std::holds_alternative<PointSymbol>(symbol);
    case geo::GeometryKind::line:
        return std::holds_alternative<LineSymbol>(symbol);
    case geo::GeometryKind::polygon:
        return std::holds_alternative<PolygonSymbol>(symbol);
    }
    return false;
}

bool is_label(const Symbol& symbol) {
    return std::holds_alternative<TextSymbol>(symbol);
}

Pass part_for(const Pass& pass, geo::GeometryKind kind) {
    Pass part;
    for (const Rule& rule : pass.rules) {
        Rule kept = rule;
        std::erase_if(kept.symbols, [&](const Symbol& s) { return !draws(s, kind) && !is_label(s); });
        if (!kept.symbols.empty()) {
            part.rules.push_back(std::move(kept));
        }
    }
    return part;
}

} // namespace

Style part_for(const Style& style, geo::GeometryKind kind, std::string table) {
    Style part;
    part.table = std::move(table);
    part.name = style.name;
    part.title_zh = style.title_zh;
    part.title_en = style.title_en;
    for (const Pass& pass : style.passes) {
        if (Pass own = part_for(pass, kind); !own.rules.empty()) {
            part.passes.push_back(std::move(own));
        }
    }
    return part;
}

} // namespace qipan::style
