#include "report/sample.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "geo/wkt.hpp"

namespace qipan::report {
namespace {

constexpr double no_figure = std::numeric_limits<double>::quiet_NaN();

void append_cell(model::Column& column, const std::string* text) {
    if (text == nullptr) {
        column.append_null();
    } else if (column.is_text()) {
        column.append_text(*text);
    } else {
        column.append_number(std::stod(*text));
    }
}

void append_geometry(model::Layer& layer, const Cells& cells) {
    const auto wkt = cells.find("wkt");
    auto geometry = geo::parse_wkt(wkt == cells.end() ? "POINT (0 0)" : wkt->second);
    ASSERT_TRUE(geometry.has_value());
    layer.geometries().add(geometry->view());
}

model::CriterionScore criterion(std::string id, double score, double weight, std::string reason, core::Values values) {
    model::CriterionScore made;
    made.criterion = std::move(id);
    made.score = score;
    made.raw = score;
    made.weight = weight;
    made.reason = std::move(reason);
    made.values = std::move(values);
    made.status = made.criterion == "readiness" ? "verified" : "assumption";
    return made;
}

/// Scores by hand: 0.4 x area + 0.3 x price + 0.2 x steam + 0.1 x readiness.
model::Candidate candidate(std::string plot, double area, double price, double steam, double ready) {
    model::Candidate made;
    made.site = model::plot_site(std::move(plot));
    made.zone = "WX";
    made.score = 0.4 * area + 0.3 * price + 0.2 * steam + 0.1 * ready;
    made.completeness = 1;
    made.area_m2 = 60000;
    made.buildable_m2 = 58000;
    made.criteria = {
        criterion("area_fit", area, 0.4, "reason.area_fit",
                  {{"area_m2", "60000"}, {"need_m2", "40000"}, {"percent", "150.0"}}),
        criterion("land_price", price, 0.3, "reason.land_price", {{"price_wan_per_mu", "9.60"}}),
        criterion("steam", steam, 0.2, "reason.utility_reach", {{"utility", "steam"}, {"distance_m", "320.0"}}),
        criterion("readiness", ready, 0.1, "reason.readiness", {{"land_state", "净地"}})};
    return made;
}

model::Refusal refusal(std::string plot, std::string rule, std::string reason, core::Values values) {
    model::Refusal made;
    made.site = model::plot_site(std::move(plot));
    made.zone = "WX";
    made.rule = std::move(rule);
    made.required = 40000;
    made.measured = 12345.6;
    made.unit = "m2";
    made.reason = std::move(reason);
    made.values = std::move(values);
    return made;
}

model::Finding finding(std::string rule, std::vector<std::string> objects, model::Effect effect) {
    model::Finding made;
    made.rule = std::move(rule);
    made.objects = std::move(objects);
    made.effect = effect;
    made.fingerprint = made.rule + '|' + made.objects.front() + ',' + made.objects.back();
    made.required = 20;
    made.measured = 12.5;
    made.margin = -7.5;
    made.unit = "m";
    made.message = "refusal.width";
    made.values = {{"measured", "12.5"}, {"required", "20.0"}};
    made.clause = "铁路安全管理条例 第27条";
    made.status = effect == model::Effect::permit ? model::RuleStatus::assumption : model::RuleStatus::verified;
    return made;
}

} // namespace

std::shared_ptr<const model::Layer> make_layer(model::TableId id, const std::vector<Cells>& rows) {
    auto layer = std::make_shared<model::Layer>(id);
    const auto fields = layer->schema().fields;
    for (const Cells& cells : rows) {
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const auto cell = cells.find(std::string(fields[i].name));
            append_cell(layer->column(i), cell == cells.end() ? nullptr : &cell->second);
        }
        if (layer->spatial()) {
            append_geometry(*layer, cells);
        }
    }
    layer->finish();
    return layer;
}

model::Region sample_region() {
    using model::TableId;
    model::Region region;
    region.info = {.name = "长治示例区",
                   .crs = "EPSG:4547",
                   .revision = 7,
                   .illustrative = true,
                   .inputs = {{"地块.geojson", std::string(64, 'a')}, {"项目.csv", std::string(64, 'b')}}};
    region.codes.industries =
        model::Classification({{"1392", "豆制品制造", "139"}, {"44", "电力、热力生产和供应业", "D"}});
    region.set_layer(
        TableId::zones,
        make_layer(TableId::zones, {{{"id", "WX"},
                                     {"name", "武乡经济技术开发区"},
                                     {"wkt", "POLYGON ((-100 -500, 800 -500, 800 300, -100 300, -100 -500))"}},
                                    {{"id", "TL"},
                                     {"name", "屯留经济技术开发区"},
                                     {"wkt", "POLYGON ((800 -500, 1000 -500, 1000 300, 800 300, 800 -500))"}}}));
    region.set_layer(
        TableId::plots,
        make_layer(
            TableId::plots,
            {{{"id", "A"},
              {"zone", "WX"},
              {"land_state", "净地"},
              {"name", "东一路北侧"},
              {"wkt", "POLYGON ((0 0, 300 0, 300 200, 0 200, 0 0))"}},
             {{"id", "B"},
              {"zone", "WX"},
              {"land_state", "标准地"},
              {"wkt", "POLYGON ((300 0, 600 0, 600 200, 300 200, 300 0))"}},
             {{"id", "C"},
              {"zone", "WX"},
              {"land_state", "闲置"},
              {"wkt", "POLYGON ((600 0, 900 0, 900 200, 600 200, 600 0))"}},
             {{"id", "D"},
              {"zone", "WX"},
              {"land_state", "净地"},
              {"wkt", "POLYGON ((0 -400, 300 -400, 300 -300, 0 -300, 0 -400))"}},
             {{"id", "E"},
              {"zone", "TL"},
              {"land_state", "已建成"},
              {"wkt", "POLYGON ((600 -400, 900 -400, 900 -300, 600 -300, 600 -400))"}},
             {{"id", "F"}, {"zone", "TL"}, {"wkt", "POLYGON ((600 -300, 900 -300, 900 -200, 600 -200, 600 -300))"}}}));
    region.set_layer(
        TableId::buildings,
        make_layer(TableId::buildings, {{{"id", "B1"},
                                         {"plot", "E"},
                                         {"floor_area_m2", "20000"},
                                         {"floor_area_free_m2", "12000"},
                                         {"wkt", "POLYGON ((610 -390, 890 -390, 890 -310, 610 -310, 610 -390))"}}}));
    region.set_layer(
        TableId::sources,
        make_layer(TableId::sources, {{{"id", "S1"},
                                       {"name", "示例供汽首站"},
                                       {"utility", "steam"},
                                       {"capacity", "120"},
                                       {"unit", "t/h"},
                                       {"reserved", "20"}},
                                      {{"id", "P1"}, {"utility", "power"}, {"capacity", "50"}, {"unit", "MVA"}},
                                      {{"id", "P2"}, {"utility", "power"}, {"capacity", "5"}, {"unit", "t/h"}}}));
    region.set_layer(TableId::projects, make_layer(TableId::projects, {{{"id", "P-01"},
                                                                        {"name", "示例豆制品项目一"},
                                                                        {"industry", "1392"},
                                                                        {"kind", "industry"},
                                                                        {"stage", "talks"},
                                                                        {"total_investment_wan", "12000"}},
                                                                       {{"id", "P-02"},
                                                                        {"name", "示例供水管网"},
                                                                        {"industry", "46"},
                                                                        {"kind", "infrastructure"},
                                                                        {"stage", "signed"}}}));
    region.set_layer(
        TableId::coordination_units,
        make_layer(
            TableId::coordination_units,
            {{{"id", "CZ"}, {"name", "长治"}, {"zones", std::string("WX") + model::Column::list_separator + "TL"}}}));
    region.set_layer(TableId::plans,
                     make_layer(TableId::plans, {{{"id", "方案一"}, {"status", "feasible"}, {"as_of", "2026-11-24"}}}));
    region.set_layer(TableId::assignments,
                     make_layer(TableId::assignments, {{{"plan", "方案一"}, {"project", "P-01"}, {"site", "plot:B"}},
                                                       {{"plan", "方案一"}, {"project", "P-02"}}}));
    region.finish();
    return region;
}

model::RuleSet sample_rules() {
    model::RuleSet set;
    model::Rule rule;
    rule.id = "corridor.railway";
    rule.title = {"铁路线路安全保护区", "railway safety zone"};
    rule.status = model::RuleStatus::assumption;
    rule.clause = "铁路安全管理条例 第27条";
    set.rules = {rule};
    set.edition = "CN 2025-04";
    return set;
}

model::Project sample_project() {
    model::Project project;
    project.id = "P-01";
    project.name = "示例豆制品项目一";
    project.investor = "示例企业甲";
    project.industry = "1392";
    project.kind = "industry";
    project.stage = model::Stage::talks;
    project.home_zone = "WX";
    project.total_investment_wan = 12000;
    project.land_mu = 60;
    project.jobs = 180;
    project.fire_hazard = "丙";
    project.pollution_class = 1;
    project.demands = {{.utility = "steam",
                        .design = 5,
                        .unit = "t/h",
                        .minimum = {},
                        .pressure_mpa = 0.6,
                        .pressure_basis = "g",
                        .temperature_c = {}}};
    project.emissions = {{"COD", 3.2}};
    return project;
}

model::ProjectScore sample_score() {
    model::ProjectScore score;
    score.project = "P-01";
    score.criteria_edition = "QP 2026-11";
    score.candidates = {candidate("A", 90, 80, 95, 100), candidate("B", 90, 60, 70, 80),
                        candidate("C", 60, 80, 30, 50)};
    score.candidates[0].notes = {finding("corridor.railway", {"barrier:R1", "plot:A"}, model::Effect::permit)};
    model::CriterionScore& unknown = score.candidates[1].criteria[1];
    unknown.score.reset();
    unknown.raw.reset();
    unknown.reason = "reason.not_assessable";
    unknown.values = {{"missing", "plots.price_cny_per_mu"}};
    score.candidates[1].score = (0.4 * 90 + 0.2 * 70 + 0.1 * 80) / 0.7;
    score.candidates[1].completeness = 0.7;
    score.candidates[2].needs_review = true;
    score.candidates[2].not_assessable = {{"corridor.railway", {"plot:C"}, {"barriers.half_width_m"}}};
    score.refused = {refusal("D", "limit.area", "refusal.area", {{"measured", "12346"}, {"required", "40000"}}),
                     refusal("E", "limit.area", "refusal.area", {{"measured", "12346"}, {"required", "40000"}}),
                     refusal("F", "corridor.railway", "refusal.reserved", {{"project", "P-09"}})};
    score.refused[2].required = no_figure;
    score.refused[2].measured = no_figure;
    return score;
}

model::Plan sample_plan() {
    model::Plan plan;
    plan.id = "方案一";
    plan.status = "feasible";
    plan.value = 9800;
    plan.bound = 10000;
    plan.gap = 0.02;
    plan.seed = 1;
    plan.epochs = 50;
    plan.base_revision = 7;
    plan.placements = {{"P-01", model::plot_site("B"), 82.86, false, false}};
    plan.not_placed = {{"P-02", "refusal.area", {{"measured", "12346"}, {"required", "40000"}}}};
    return plan;
}

std::vector<model::Finding> sample_findings() {
    return {finding("corridor.railway", {"barrier:R1", "plot:B"}, model::Effect::forbid)};
}

std::vector<model::NotAssessable> sample_gaps() {
    return {{"corridor.railway", {"plot:B"}, {"barriers.half_width_m"}}};
}

std::string sample_map() {
    return "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 90 60\">"
           "<rect x=\"0\" y=\"0\" width=\"90\" height=\"60\" fill=\"#eef1ec\"/></svg>\n";
}

PageContext Sample::context(core::Language language) const {
    PageContext made{region, words(language), &rules};
    made.criteria = {{"area_fit", {{"面积匹配", "area fit"}, {"资源代价", "resource cost"}, 1}},
                     {"land_price", {{"地价", "land price"}, {"资源代价", "resource cost"}, 2}},
                     {"steam", {{"蒸汽接入距离", "reach of steam"}, {"要素保障", "utilities"}, 3}},
                     {"readiness", {{"土地成熟度", "readiness"}, {"建设条件", "building conditions"}, 4}}};
    made.as_of = "2026-11-24";
    made.rule_edition = rules.edition;
    made.criteria_edition = score.criteria_edition;
    return made;
}

std::string Sample::page(core::Language language) const {
    const PageContext made = context(language);
    return project_page({.context = made,
                         .project = project,
                         .score = score,
                         .plan = &plan,
                         .findings = findings,
                         .not_assessable = gaps,
                         .map_svg = sample_map()});
}

} // namespace qipan::report
