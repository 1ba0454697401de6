/// A small park at true places of 武乡: two plots, a building, a road, a power line, a village.
///
///        x = 400000      400200      400400
///   y = 4077200  +-----------+-----------+      village V1 at (400450, 4077100)
///                |     A     |     B     |
///   y = 4077000  +-----------+-----------+
///                ====== road R1 (车长门见马页路) ======  y = 4076990
///   power line L1: y = 4077150, from x = 399900 to 400500
#pragma once

#include <fstream>
#include <sstream>

#include "core/messages.hpp"
#include "render/layout.hpp"
#include "render/map.hpp"
#include "render/region_maker.hpp"

namespace qipan::test {

inline model::Region small_park() {
    using model::TableId;
    model::Region region;
    region.crs = geo::Crs::parse("EPSG:4547").value();
    region.info.name = "车长门见马页区";
    region.info.crs = "EPSG:4547";
    region.info.illustrative = true;
    LayerMaker(TableId::zones)
        .row({{"id", "WX"}, {"name", "武乡示例区"}},
             "POLYGON ((399950 4076950, 400450 4076950, 400450 4077250, 399950 4077250, 399950 4076950))")
        .put_into(region);
    LayerMaker(TableId::plots)
        .row({{"id", "A"},
              {"zone", "WX"},
              {"land_use", "100101"},
              {"land_use_scheme", "cn2023"},
              {"status", "available"},
              {"measured_m2", "40000"}},
             "POLYGON ((400000 4077000, 400200 4077000, 400200 4077200, 400000 4077200, 400000 4077000))")
        .row({{"id", "B"},
              {"zone", "WX"},
              {"land_use", "M2"},
              {"land_use_scheme", "gb50137"},
              {"status", "occupied"},
              {"measured_m2", "40000"}},
             "POLYGON ((400200 4077000, 400400 4077000, 400400 4077200, 400200 4077200, 400200 4077000))")
        .row({{"id", "FAR"}, {"zone", "ZZ"}, {"land_use", "09"}, {"land_use_scheme", "cn2023"}},
             "POLYGON ((420000 4077000, 420200 4077000, 420200 4077200, 420000 4077000))")
        .put_into(region);
    LayerMaker(TableId::buildings)
        .row({{"id", "F1"}, {"plot", "A"}, {"name", "1号厂房"}, {"floor_area_m2", "3000"}},
             "POLYGON ((400020 4077020, 400060 4077020, 400060 4077080, 400020 4077080, 400020 4077020))")
        .put_into(region);
    LayerMaker(TableId::roads)
        .row({{"id", "R1"}, {"name", "车长门见马页路"}, {"grade", "main_street"}},
             "LINESTRING (399900 4076990, 400500 4076990)")
        .put_into(region);
    LayerMaker(TableId::barriers)
        .row({{"id", "L1"},
              {"name", "110kV线路"},
              {"class", "power_line"},
              {"voltage_kv", "110"},
              {"geometry_is", "centreline"},
              {"half_width_m", "4"}},
             "LINESTRING (399900 4077150, 400500 4077150)")
        .put_into(region);
    LayerMaker(TableId::receptors)
        .row({{"id", "V1"}, {"name", "王家庄"}, {"class", "village"}}, "POINT (400430 4077100)")
        .put_into(region);
    LayerMaker(TableId::projects)
        .row({{"id", "P1"}, {"name", "示例豆制品项目"}, {"industry", "1392"}, {"home_zone", "WX"}})
        .put_into(region);
    region.finish();
    return region;
}

inline model::Plan small_plan() {
    model::Plan plan;
    plan.id = "p";
    plan.placements.push_back({"P1", model::plot_site("A"), 87.25, true, false});
    return plan;
}

/// The power line asks for 10 m beside its conductors; plot A reaches into it.
inline model::Finding small_finding() {
    model::Finding finding;
    finding.fingerprint = "corridor/plot:A";
    finding.rule = "corridor.power_line.110kv";
    finding.effect = model::Effect::permit;
    finding.objects = {"barrier:L1", "plot:A"};
    finding.required = 10;
    finding.measured = 0;
    finding.unit = "m";
    finding.message = "finding.test";
    finding.clause = "第五条";
    finding.geometry =
        geo::parse_wkt("POLYGON ((400000 4077140, 400200 4077140, 400200 4077160, 400000 4077160, 400000 4077140))")
            .value();
    return finding;
}

inline core::Document number(double value) {
    return {core::Document::Value(value), {}};
}

/// A5 in effect, so that recordings stay short.
inline render::Layout small_layout() {
    render::Layout layout;
    layout.name = "small";
    layout.page = {210, 148};
    layout.margin_mm = 5;
    layout.title_height_mm = 20;
    layout.footer_height_mm = 10;
    layout.panel_mm = 60;
    layout.wide_panel_mm = 80;
    layout.text_mm = 2;
    return layout;
}

inline render::Styles shipped_styles() {
    render::Styles styles;
    styles.layers = style::StyleSet::load(std::string(QIPAN_SOURCE_DIR) + "/styles").value();
    styles.layouts.push_back(small_layout());
    return styles;
}

/// Sentences that the sheets use, without a TOML reader: the test's own words for each code that is asked for.
inline core::Catalogue small_catalogue() {
    core::DocumentTable table;
    const auto add = [&](const char* code, const char* words) {
        table.emplace_back(code, core::Document(std::string(words), {}));
    };
    add("map.title.landuse", "{place}土地利用布局图");
    add("map.title.plan", "{place}落位方案图");
    add("map.title.findings", "{place}布局问题图");
    add("map.legend", "图例");
    add("map.north", "北");
    add("map.illustrative", "示例数据 仅供演示");
    add("map.amount.mu", "{amount}亩");
    add("map.crs", "中央经线{meridian}°");
    add("finding.test", "地块侵入防护带");
    return core::Catalogue::parse(core::Document(std::move(table), {}), core::Language::zh).value();
}

inline render::MapRequest small_request(render::Theme theme) {
    render::MapRequest request;
    request.theme = theme;
    request.layout = "small";
    request.view.zone = "WX";
    request.as_of = core::parse_date("2026-11-24").value();
    request.dpi = 100;
    return request;
}

} // namespace qipan::test
