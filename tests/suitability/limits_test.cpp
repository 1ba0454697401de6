// Every hard limit: what it lets pass, what it refuses with which figures, and what it cannot judge.
#include "suitability/limits.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "suitability/world.hpp"

namespace qipan::test {
namespace {

using model::TableId;

/// The rules that refuse a site, in order; empty if it is a candidate.
std::vector<std::string> refused_by(const model::ProjectScore& score, const std::string& site) {
    std::vector<std::string> rules;
    for (const model::Refusal& refusal : score.refused) {
        if (model::to_string(refusal.site) == site) {
            rules.push_back(refusal.rule);
        }
    }
    return rules;
}
using Rules = std::vector<std::string>;

model::Refusal only_refusal(const model::ProjectScore& score) {
    EXPECT_EQ(score.refused.size(), 1U);
    return score.refused.at(0);
}

bool is_unknown(const model::ProjectScore& score, const std::string& limit) {
    const auto& unknown = score.candidates.at(0).not_assessable;
    return score.candidates.at(0).needs_review &&
           std::ranges::any_of(unknown, [&](const model::NotAssessable& n) { return n.rule == limit; });
}

Park with_building() {
    Park park = small_park();
    park.add(TableId::buildings, {{"id", "B"},
                                  {"plot", "A"},
                                  {"floor_area_m2", "5000"},
                                  {"floor_area_free_m2", "4000"},
                                  {"clear_height_m", "8"},
                                  {"floor_load_kpa", "10"},
                                  {"fire_hazard", "丙"},
                                  {"status", "available"},
                                  {"wkt", "POLYGON ((10 10, 60 10, 60 60, 10 60, 10 10))"}});
    return park;
}
model::Project floor_project() {
    model::Project project = small_project();
    project.land_mu.reset();
    project.floor_m2 = 3000;
    return project;
}
RowTexts steam_source() {
    return {{"id", "S"},           {"utility", "steam"},      {"capacity", "20"},      {"unit", "t/h"},
            {"reserved", "2"},     {"pressure_mpa", "0.8"},   {"pressure_basis", "g"}, {"temperature_c", "250"},
            {"serves_zones", "Z"}, {"wkt", "POINT (1200 50)"}};
}

TEST(Limits, AreaTooSmallNamesNeedAndArea) {
    model::Project project = small_project();
    project.land_mu = 33; // 22000 m2
    const auto refusal = only_refusal(World(small_park()).score(project));
    EXPECT_EQ(refusal.rule, "limit.area");
    EXPECT_DOUBLE_EQ(refusal.required, 22000);
    EXPECT_DOUBLE_EQ(refusal.measured, 20000);
    EXPECT_EQ(refusal.unit, "m2");
    EXPECT_EQ(refusal.reason, "refusal.area");
}

TEST(Limits, AreaFarAboveTheNeedIsWasteUnlessThePlotIsDivisible) {
    Park park = small_park();
    model::Project project = small_project();
    project.land_mu = 15; // 10000 m2, allowed up to 16000
    const auto refusal = only_refusal(World(park).score(project));
    EXPECT_EQ(refusal.rule, "limit.waste");
    EXPECT_DOUBLE_EQ(refusal.required, 16000);
    EXPECT_DOUBLE_EQ(refusal.measured, 20000);
    park.row(TableId::plots)["divisible"] = "1";
    const auto score = World(park).score(project);
    ASSERT_EQ(score.candidates.size(), 1U);
    EXPECT_EQ(model::to_string(score.candidates[0].site), "part:A#10000");
}

TEST(Limits, ExactlyEnoughIsEnough) {
    model::Project project = small_project();
    project.land_mu = 30; // exactly 20000 m2
    EXPECT_EQ(World(small_park()).score(project).candidates.size(), 1U);
    project.land_mu = 18.75; // 12500 m2, of which 20000 is exactly 1.6 times
    EXPECT_EQ(World(small_park()).score(project).candidates.size(), 1U);
}

TEST(Limits, ASurveyorsRoundingDoesNotMakeAPlotTooSmall) {
    model::Project project = small_project();
    project.land_mu = 30.05; // 20034 m2: 20000 is 0.17 % short, of the 0.2 % that the defaults let pass
    EXPECT_EQ(World(small_park()).score(project).candidates.size(), 1U);
    project.land_mu = 30.08; // 20054 m2: 0.27 % short
    EXPECT_EQ(only_refusal(World(small_park()).score(project)).rule, "limit.area");
    Park strict = small_park();
    strict.criteria += "[limits]\narea_tolerance = 0\nlargest_waste_ratio = 1.6\ncompleteness_min = 0.6\n"
                       "adjoining_gap_m = 1\nadjoining_plots_max = 3\nstatus = 'assumption'\n";
    project.land_mu = 30.0015; // 20001 m2
    EXPECT_EQ(only_refusal(World(strict).score(project)).rule, "limit.area");
}

// y=100 +-----+---------------------+
//       |  W  | power line at x=50  |     forbidden 0..60 leaves 140 x 100 = 14000 m2
TEST(Limits, AForbiddenStripIsRefusedByTheRuleItself) {
    Park park = small_park();
    park.add(
        TableId::areas,
        {{"id", "F"}, {"class", "basic_farmland"}, {"wkt", "POLYGON ((-10 -10, 60 -10, 60 110, -10 110, -10 -10))"}});
    park.rules = farmland_rule;
    const auto refusal = only_refusal(World(park).score(small_project()));
    EXPECT_EQ(refusal.rule, "area.farmland");
    model::Project smaller = small_project();
    smaller.land_mu = 20; // 13333.3 m2: the rest is enough
    const auto score = World(park).score(smaller);
    ASSERT_EQ(score.candidates.size(), 1U) << score.refused.at(0).rule;
    EXPECT_NEAR(score.candidates[0].buildable_m2, 14000, 1e-6);
}

// The strip leaves 19 970 m2 of a divisible plot: enough for a whole plot of 20 000 within the tolerance, but a part is
// cut to measure and must be buildable in full.
TEST(Limits, APartIsCutToBeBuildableInFull) {
    Park park = small_park();
    park.row(TableId::plots)["divisible"] = "1";
    park.row(TableId::plots)["wkt"] = "POLYGON ((0 0, 400 0, 400 100, 0 100, 0 0))";
    park.add(TableId::areas, {{"id", "F"},
                              {"class", "basic_farmland"},
                              {"wkt", "POLYGON ((199.7 -10, 410 -10, 410 110, 199.7 110, 199.7 -10))"}});
    park.rules = farmland_rule;
    model::Project project = small_project();
    project.land_mu = 30; // 20 000 m2
    EXPECT_TRUE(World(park).score(project).candidates.empty());
    project.land_mu = 29.955; // 19 970 m2
    EXPECT_EQ(World(park).score(project).candidates.size(), 1U);
}

TEST(Limits, WidthIsThatOfTheBuildableLand) {
    model::Project project = small_project();
    project.min_width_m = 100;
    EXPECT_EQ(World(small_park()).score(project).candidates.size(), 1U);
    project.min_width_m = 100.5;
    const auto refusal = only_refusal(World(small_park()).score(project));
    EXPECT_EQ(refusal.rule, "limit.width");
    EXPECT_DOUBLE_EQ(refusal.required, 100.5);
    EXPECT_NEAR(refusal.measured, 100, 1e-6);
}

TEST(Limits, FloorMustBeFree) {
    model::Project project = floor_project();
    EXPECT_EQ(model::to_string(World(with_building()).score(project).candidates.at(0).site), "floor:B#3000");
    project.floor_m2 = 4500;
    const auto refusal = only_refusal(World(with_building()).score(project));
    EXPECT_EQ(refusal.rule, "limit.floor");
    EXPECT_DOUBLE_EQ(refusal.required, 4500);
    EXPECT_DOUBLE_EQ(refusal.measured, 4000);
}

TEST(Limits, FloorHeldByFirmProjectsIsNotFree) {
    Park park = with_building();
    park.row(TableId::buildings)["floor_area_free_m2"] = "";
    park.add(TableId::projects,
             {{"id", "Q"}, {"name", "示例一"}, {"industry", "27"}, {"stage", "signed"}, {"site", "floor:B#2500"}});
    const auto refusal = only_refusal(World(park).score(floor_project()));
    EXPECT_EQ(refusal.rule, "limit.floor");
    EXPECT_DOUBLE_EQ(refusal.measured, 2500); // 5000 - 2500
    model::Project project = floor_project();
    project.floor_m2 = 2000;
    EXPECT_TRUE(is_unknown(World(park).score(project), "limit.floor")); // nobody states what is free
}

TEST(Limits, HeightLoadAndHazardOfABuilding) {
    const struct {
        void (*ask)(model::Project&);
        const char* rule;
        double required;
        double measured;
    } cases[] = {
        {[](model::Project& p) { p.clear_height_m = 9; }, "limit.clear_height", 9, 8},
        {[](model::Project& p) { p.floor_load_kpa = 12; }, "limit.floor_load", 12, 10},
        {[](model::Project& p) { p.fire_hazard = "甲"; }, "limit.fire_hazard", NAN, NAN},
        {[](model::Project& p) { p.fire_hazard = "乙"; }, "limit.fire_hazard", NAN, NAN},
    };
    for (const auto& c : cases) {
        model::Project project = floor_project();
        c.ask(project);
        const auto refusal = only_refusal(World(with_building()).score(project));
        EXPECT_EQ(refusal.rule, c.rule);
        EXPECT_TRUE(std::isnan(c.required) ? std::isnan(refusal.required) : refusal.required == c.required) << c.rule;
        EXPECT_TRUE(std::isnan(c.measured) ? std::isnan(refusal.measured) : refusal.measured == c.measured) << c.rule;
    }
    model::Project mild = floor_project();
    mild.fire_hazard = "丁";
    mild.clear_height_m = 8;
    mild.floor_load_kpa = 10;
    const auto score = World(with_building()).score(mild);
    EXPECT_EQ(score.candidates.size(), 1U);
    EXPECT_FALSE(score.candidates.at(0).needs_review);
}

TEST(Limits, ABuildingOfUnknownHeightOrHazardIsForReview) {
    Park park = with_building();
    park.row(TableId::buildings)["clear_height_m"] = "";
    park.row(TableId::buildings)["fire_hazard"] = "";
    model::Project project = floor_project();
    project.clear_height_m = 6;
    const auto score = World(park).score(project);
    EXPECT_TRUE(is_unknown(score, "limit.clear_height"));
    EXPECT_TRUE(is_unknown(score, "limit.fire_hazard"));
}

TEST(Limits, StatusDecidesWhoIsOffered) {
    const struct {
        const char* status;
        const char* state;
        const char* rule; // empty: a candidate
    } cases[] = {{"available", "净地", ""},
                 {"planned", "未报批", ""},
                 {"occupied", "闲置", ""},
                 {"available", "已挂牌", "limit.status"},
                 {"occupied", "净地", "limit.status"},
                 {"reserved", "净地", "limit.status"},
                 {"", "已建成", "limit.status"}};
    for (const auto& c : cases) {
        Park park = small_park();
        park.row(TableId::plots)["status"] = c.status;
        park.row(TableId::plots)["land_state"] = c.state;
        const auto score = World(park).score(small_project());
        EXPECT_EQ(refused_by(score, "plot:A"), *c.rule == 0 ? Rules{} : Rules{c.rule}) << c.status << c.state;
    }
}

TEST(Limits, APlotNobodySpeaksOfIsForReview) {
    Park park = small_park();
    park.row(TableId::plots)["status"] = "";
    park.row(TableId::plots)["land_state"] = "";
    EXPECT_TRUE(is_unknown(World(park).score(small_project()), "limit.status"));
}

TEST(Limits, AReservedPlotIsForItsProjectOnly) {
    Park park = small_park();
    park.row(TableId::plots)["status"] = "reserved";
    park.row(TableId::plots)["reserved_for"] = "OTHER";
    const auto refusal = only_refusal(World(park).score(small_project()));
    EXPECT_EQ(refusal.rule, "limit.reserved");
    EXPECT_EQ(refusal.values.at("project"), "OTHER");
    park.row(TableId::plots)["reserved_for"] = "P";
    EXPECT_EQ(World(park).score(small_project()).candidates.size(), 1U);
}

TEST(Limits, AFirmProjectHoldsItsPlotAndIsNamed) {
    Park park = small_park();
    park.add(TableId::projects,
             {{"id", "Q"}, {"name", "示例一"}, {"industry", "27"}, {"stage", "signed"}, {"site", "plot:A"}});
    const auto refusal = only_refusal(World(park).score(small_project()));
    EXPECT_EQ(refusal.rule, "limit.taken");
    EXPECT_EQ(refusal.values.at("project"), "示例一");
    park.row(TableId::projects)["stage"] = "talks"; // not firm
    EXPECT_EQ(World(park).score(small_project()).candidates.size(), 1U);
}

TEST(Limits, AProjectDoesNotStandInItsOwnWay) {
    Park park = small_park();
    park.add(TableId::projects,
             {{"id", "P"}, {"name", "示例豆制品项目"}, {"industry", "1392"}, {"stage", "signed"}, {"site", "plot:A"}});
    EXPECT_EQ(World(park).score(small_project()).candidates.size(), 1U);
}

TEST(Limits, ProjectsStayInTheirCoordinationUnit) {
    Park park = small_park();
    const char* square = "POLYGON ((9000 0, 9001 0, 9001 1, 9000 0))";
    park.add(TableId::zones, {{"id", "Y"}, {"name", "乙区"}, {"wkt", square}});
    park.add(TableId::zones, {{"id", "W"}, {"name", "丙区"}, {"wkt", square}});
    park.add(TableId::coordination_units, {{"id", "U"}, {"name", "统筹"}, {"zones", "Z;Y"}});
    model::Project project = small_project();
    project.home_zone = "Y";
    EXPECT_EQ(World(park).score(project).candidates.size(), 1U); // same unit
    project.home_zone = "W";                                     // in no unit: its own
    const auto refusal = only_refusal(World(park).score(project));
    EXPECT_EQ(refusal.rule, "limit.unit");
    EXPECT_EQ(refusal.values.at("home_unit"), "丙区");
    EXPECT_EQ(refusal.values.at("unit"), "统筹");
}

TEST(Limits, WantedZonesRestrict) {
    model::Project project = small_project();
    project.wanted_zones = {"Y"};
    EXPECT_EQ(only_refusal(World(small_park()).score(project)).rule, "limit.wanted_zones");
    project.wanted_zones = {"Y", "Z"};
    EXPECT_EQ(World(small_park()).score(project).candidates.size(), 1U);
}

TEST(Limits, WhatIsNoIndustryGoesToItsOwnLand) {
    Park park = small_park();
    park.criteria += "[[other_land]]\nindustries = ['03']\ngroups = ['farming']\nreason = { zh = '养殖不用工业用地', "
                     "en = 'no industrial land' }\n";
    model::Project farm = small_project();
    farm.industry = "0311";
    const auto refusal = only_refusal(World(park).score(farm));
    EXPECT_EQ(refusal.rule, "limit.land_class");
    EXPECT_EQ(refusal.values.at("reason_zh"), "养殖不用工业用地");
    park.row(TableId::plots)["land_use"] = "0601";
    EXPECT_EQ(World(park).score(farm).candidates.size(), 1U);
}

TEST(Limits, MustHaveNeedsAConnection) {
    Park park = small_park();
    model::Project project = small_project();
    project.must_have = {"gas"};
    EXPECT_TRUE(is_unknown(World(park).score(project), "limit.must_have"));
    park.add(TableId::connections, {{"site", "plot:A"}, {"utility", "gas"}, {"status", "planned"}});
    EXPECT_EQ(only_refusal(World(park).score(project)).rule, "limit.must_have");
    park.row(TableId::connections)["status"] = "connected";
    EXPECT_FALSE(World(park).score(project).candidates.at(0).needs_review);
}

TEST(Limits, CapacityLeftMustCarryTheDemand) {
    Park park = small_park();
    park.add(TableId::sources, steam_source());
    model::Project project = small_project();
    project.demands = {demand("steam", 18, "t/h")};
    EXPECT_EQ(World(park).score(project).candidates.size(), 1U); // 20 - 2 reserved
    project.demands = {demand("steam", 18.5, "t/h")};
    const auto refusal = only_refusal(World(park).score(project));
    EXPECT_EQ(refusal.rule, "limit.capacity");
    EXPECT_DOUBLE_EQ(refusal.required, 18.5);
    EXPECT_DOUBLE_EQ(refusal.measured, 18);
    EXPECT_EQ(refusal.unit, "t/h");
    EXPECT_EQ(refusal.values.at("source"), "S");
    project.demands = {demand("gas", 100, "m3/d")};
    EXPECT_TRUE(is_unknown(World(park).score(project), "limit.capacity")); // no source of gas
}

/// 20 t/h less 2 reserved and 8 used already is 10; half of it at once, so 20 of design demand. 5 more in 2028: 30.
Park growing_supply() {
    Park park = small_park();
    RowTexts source = steam_source();
    source["existing_load"] = "8";
    source["simultaneity"] = "0.5";
    park.add(TableId::sources, source);
    park.add(TableId::expansions,
             {{"source", "S"}, {"step", "1"}, {"capacity_added", "5"}, {"ready_date", "2028-06-30"}});
    return park;
}

TEST(Limits, CapacityLeftIsThatOfTheYearInWhichTheProjectDraws) {
    const World world(growing_supply());
    model::Project project = small_project();
    project.demands = {demand("steam", 20, "t/h")}; // no date: from now on
    EXPECT_EQ(world.score(project).candidates.size(), 1U);
    project.demands = {demand("steam", 20.5, "t/h")};
    EXPECT_DOUBLE_EQ(only_refusal(world.score(project)).measured, 20);
    project.milestones = {{model::Stage::in_production, "2028-01-31", ""}};
    project.demands = {demand("steam", 30, "t/h")};
    EXPECT_EQ(world.score(project).candidates.size(), 1U);
    project.demands = {demand("steam", 30.5, "t/h")};
    EXPECT_DOUBLE_EQ(only_refusal(world.score(project)).measured, 30);
}

TEST(Limits, CapacityLeftMustLastThroughTheYearsAfterTheFirstDraw) {
    Park park = growing_supply();
    park.add(TableId::plots, {{"id", "B"},
                              {"zone", "Z"},
                              {"land_use", "100102"},
                              {"land_use_scheme", "cn2023"},
                              {"wkt", "POLYGON ((900 0, 1000 0, 1000 100, 900 100, 900 0))"}});
    park.add(TableId::projects, {{"id", "LATER"}, {"stage", "signed"}, {"site", "plot:B"}});
    park.add(TableId::demands, {{"project", "LATER"}, {"utility", "steam"}, {"design", "24"}, {"unit", "t/h"}});
    park.add(TableId::milestones, {{"project", "LATER"}, {"stage", "in_production"}, {"planned_date", "2030-01-01"}});
    model::Project project = small_project();
    project.demands = {demand("steam", 7, "t/h")};
    const auto score = World(park).score(project); // 2026: 20, 2028: 30, 2030: 30 - 24
    const auto refusal = std::ranges::find(score.refused, "limit.capacity", &model::Refusal::rule);
    ASSERT_NE(refusal, score.refused.end());
    EXPECT_DOUBLE_EQ(refusal->measured, 6);
    project.demands = {demand("steam", 6, "t/h")};
    EXPECT_EQ(World(park).score(project).candidates.size(), 1U);
}

TEST(Limits, PressureAndTemperatureOfTheSource) {
    Park park = small_park();
    park.add(TableId::sources, steam_source());
    model::Project project = small_project();
    project.demands = {demand("steam", 4, "t/h")};
    project.demands[0].pressure_mpa = 1.0;
    project.demands[0].pressure_basis = "g";
    project.demands[0].temperature_c = 260;
    const auto score = World(park).score(project);
    EXPECT_EQ(refused_by(score, "plot:A"), (Rules{"limit.pressure", "limit.temperature"}));
    EXPECT_DOUBLE_EQ(score.refused[0].required, 1.0);
    EXPECT_NEAR(score.refused[0].measured, 0.8, 1e-9);
    EXPECT_DOUBLE_EQ(score.refused[1].measured, 250);
}

TEST(Limits, AnAbsolutePressureThatAGaugeCoversIsEnough) {
    Park park = small_park();
    park.add(TableId::sources, steam_source());
    park.terrain = {{-2000, -2000}, 4000, 1, 1, {1000.0F}};
    model::Project project = small_project();
    project.demands = {demand("steam", 4, "t/h")};
    project.demands[0].pressure_mpa = 0.88; // 0.8 MPa(g) is 0.88987 MPa(a) here
    project.demands[0].pressure_basis = "a";
    EXPECT_EQ(World(park).score(project).candidates.size(), 1U);
    project.demands[0].pressure_mpa = 0.89;
    EXPECT_EQ(only_refusal(World(park).score(project)).rule, "limit.pressure");
}

} // namespace
} // namespace qipan::test
