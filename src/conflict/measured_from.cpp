#include "conflict/measured_from.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/text.hpp"

namespace qipan::conflict {
namespace {

struct Word {
    std::string_view word;
    MeasuredFrom from;
};

constexpr Word words[] = {
    {"outer_conductor", MeasuredFrom::edge},    {"road_land_edge", MeasuredFrom::edge},
    {"embankment_toe", MeasuredFrom::edge},     {"pipe_wall", MeasuredFrom::edge},
    {"foundation_edge", MeasuredFrom::edge},    {"bridge_edge", MeasuredFrom::edge},
    {"tunnel_edge", MeasuredFrom::edge},        {"field_edge", MeasuredFrom::edge},
    {"station_edge", MeasuredFrom::edge},       {"source_edge", MeasuredFrom::edge},
    {"centre_line", MeasuredFrom::centre_line}, {"marker_posts", MeasuredFrom::as_drawn},
    {"antenna", MeasuredFrom::as_drawn},        {"bank", MeasuredFrom::edge},
    {"fence", MeasuredFrom::as_drawn},
};

} // namespace

core::Result<MeasuredFrom> parse_measured_from(const model::Rule& rule) {
    const auto text = rule.parameters.text("measured_from");
    if (!text) {
        return core::fail(text.error());
    }
    const auto* found = std::ranges::find(words, std::string_view(*text), &Word::word);
    if (found != std::end(words)) {
        return found->from;
    }
    std::vector<std::string_view> known;
    std::string allowed;
    for (const Word& word : words) {
        known.push_back(word.word);
        ((allowed += allowed.empty() ? "" : ", ") += word.word);
    }
    return core::fail("conflict.unknown-edge",
                      {{"value", *text}, {"allowed", allowed}, {"did_you_mean", core::nearest_word(*text, known)}},
                      rule.parameters.find("measured_from")->place());
}

EdgeOffset edge_offset(const model::Layer& barriers, model::Row barrier, MeasuredFrom from) {
    const geo::GeometryKind kind = barriers.geometry(barrier).kind();
    if (kind == geo::GeometryKind::polygon || from == MeasuredFrom::as_drawn) {
        return {};
    }
    const std::string_view is = barriers.text("geometry_is", barrier);
    const double half_width = barriers.number("half_width_m", barrier);
    const bool is_edge = is == "outer_edge";
    if (!is_edge && is != "centreline" && kind != geo::GeometryKind::point) {
        return {0, "barriers.geometry_is"};
    }
    if (is_edge == (from == MeasuredFrom::edge)) {
        return {}; // what is stored is what the rule measures from
    }
    if (std::isnan(half_width)) {
        return {0, "barriers.half_width_m"};
    }
    return {is_edge ? -half_width : half_width, {}};
}

} // namespace qipan::conflict
