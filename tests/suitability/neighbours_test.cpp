#include "suitability/neighbours.hpp"

#include <gtest/gtest.h>

#include "suitability/world.hpp"

namespace qipan::test {
namespace {

using model::TableId;

constexpr const char* food_rule = R"(
edition = 'test'
[[rule]]
id = 'separation.food'
kind = 'separation'
title = { zh = '食品与三类工业', en = 'food and class 3' }
applies_to = 'pair_of_plots'
projects = { industries = ['13'] }
others = { pollution_class_min = 3 }
distance_m = 300
effect = 'forbid'
status = 'verified'
)";

/// Plot A on offer; at B stands a foundry of pollution class 3.
///
///   100 +---------+  gap  +---------+
///       |    A    |<----->|    B    |
///     0 +---------+       +---------+
///       0       200    200+gap
Park beside_a_foundry(double gap, const std::string& stage = "in_production") {
    Park park = small_park();
    park.rules = food_rule;
    const std::string left = core::shortest(200 + gap);
    const std::string right = core::shortest(400 + gap);
    park.add(TableId::plots, {{"id", "B"},
                              {"zone", "Z"},
                              {"status", "occupied"},
                              {"land_state", "已建成"},
                              {"wkt", "POLYGON ((" + left + " 0, " + right + " 0, " + right + " 100, " + left +
                                          " 100, " + left + " 0))"}});
    park.add(TableId::projects, {{"id", "FOUNDRY"},
                                 {"name", "示例铸造"},
                                 {"industry", "3391"},
                                 {"stage", stage},
                                 {"pollution_class", "3"},
                                 {"site", "plot:B"}});
    return park;
}

TEST(Neighbours, WhoStandsTooNearRefusesTheSiteWithRequiredAndMeasured) {
    const auto score = World(beside_a_foundry(120)).score(small_project());
    EXPECT_TRUE(score.candidates.empty());
    ASSERT_EQ(score.refused.size(), 2U); // B is occupied
    EXPECT_EQ(model::to_string(score.refused[0].site), "plot:A");
    EXPECT_EQ(score.refused[0].rule, "separation.food");
    EXPECT_DOUBLE_EQ(score.refused[0].required, 300);
    EXPECT_DOUBLE_EQ(score.refused[0].measured, 120);
    EXPECT_EQ(score.refused[0].values.at("other_project"), "示例铸造");
}

TEST(Neighbours, AtTheDistanceOrBeyondTheSiteIsFree) {
    for (const double gap : {300.0, 300.5, 5000.0}) {
        const auto score = World(beside_a_foundry(gap)).score(small_project());
        ASSERT_EQ(score.candidates.size(), 1U) << gap;
        EXPECT_TRUE(score.candidates[0].notes.empty()) << gap;
    }
    EXPECT_TRUE(World(beside_a_foundry(299.9)).score(small_project()).candidates.empty());
}

TEST(Neighbours, AProjectThatOnlyTalksWarnsAndDoesNotRefuse) {
    const auto score = World(beside_a_foundry(120, "talks")).score(small_project());
    ASSERT_EQ(score.candidates.size(), 1U);
    ASSERT_EQ(score.candidates[0].notes.size(), 1U);
    EXPECT_EQ(score.candidates[0].notes[0].rule, "separation.food");
    EXPECT_EQ(score.candidates[0].notes[0].effect, model::Effect::warn);
    EXPECT_DOUBLE_EQ(score.candidates[0].notes[0].measured, 120);
}

TEST(Neighbours, WhereAllHoldersCountItRefuses) {
    const World world(beside_a_foundry(120, "talks"));
    suitability::Context context = world.context();
    context.holders = suitability::Holders::all;
    const auto score = must(
        suitability::score_project(context, small_project(), {.as_of = *core::parse_date("2026-06-01"), .threads = 1}));
    EXPECT_TRUE(score.candidates.empty());
}

TEST(Neighbours, TheRuleHoldsFromEitherSide) {
    Park park = beside_a_foundry(120); // now the bakery stands at B, and the foundry asks
    park.row(TableId::projects)["industry"] = "1392";
    park.row(TableId::projects)["pollution_class"] = "1";
    model::Project foundry = small_project();
    foundry.industry = "3391";
    foundry.pollution_class = 3;
    EXPECT_TRUE(World(park).score(foundry).candidates.empty());
    EXPECT_EQ(World(park).score(small_project()).candidates.size(), 1U); // two bakeries may
}

TEST(Neighbours, ANeighbourOfUnknownClassMakesTheSiteOneForReview) {
    Park park = beside_a_foundry(120);
    park.row(TableId::projects)["pollution_class"] = "";
    const auto score = World(park).score(small_project());
    ASSERT_EQ(score.candidates.size(), 1U);
    EXPECT_TRUE(score.candidates[0].needs_review);
    ASSERT_EQ(score.candidates[0].not_assessable.size(), 1U);
    EXPECT_EQ(score.candidates[0].not_assessable[0].missing, std::vector<std::string>{"projects.pollution_class"});
    EXPECT_TRUE(
        World(park).score(small_project(), {.unassessed = suitability::Unassessed::leave_out}).candidates.empty());
    park.row(TableId::projects)["stage"] = "talks"; // who does not count asks for no review either
    EXPECT_FALSE(World(park).score(small_project()).candidates.at(0).needs_review);
}

TEST(Neighbours, OfSeveralTooNearTheWorstIsTheOneRefusal) {
    Park park = beside_a_foundry(200);
    park.add(TableId::plots, {{"id", "C"},
                              {"zone", "Z"},
                              {"status", "occupied"},
                              {"land_state", "已建成"},
                              {"wkt", "POLYGON ((-150 0, -50 0, -50 100, -150 100, -150 0))"}}); // 50 m to the west
    park.add(TableId::projects, {{"id", "KILN"},
                                 {"name", "示例窑炉"},
                                 {"industry", "3021"},
                                 {"stage", "in_production"},
                                 {"pollution_class", "3"},
                                 {"site", "plot:C"}});
    const auto score = World(park).score(small_project());
    ASSERT_EQ(score.refused.size(), 3U); // A for the rule, B and C for their state
    EXPECT_EQ(score.refused[0].rule, "separation.food");
    EXPECT_DOUBLE_EQ(score.refused[0].measured, 50);
    EXPECT_EQ(model::refused_sites(score), 3U);
}

// Building T with three tenants stands 6 m from building H on offer; two class 丙 buildings of resistance 二级 need 10
// m (GB 50016-2014(2018) table 3.4.1). One refusal, not three, and one although the tenants only talk, for it holds
// between the buildings as they stand.
//
//   30 +----+      +----+
//      | H  | 6 m  | T  |
//    0 +----+      +----+
//      0    40    46    86
TEST(Neighbours, WhatHoldsBetweenBuildingsIsSaidOnceWhoeverRentsThem) {
    Park park = small_park();
    park.rules = R"(
edition = 'test'
[[rule]]
id = 'separation.fire'
kind = 'separation'
title = { zh = '防火间距', en = 'fire distance' }
applies_to = 'pair_of_buildings'
effect = 'forbid'
status = 'verified'
[rule.fire]
base_m = 10
class_jia_m = 12
high_rise_m = 13
high_rise_over_m = 24
both_wu_less_m = 2
resistance_m = { "一级" = 0, "二级" = 0, "三级" = 2, "四级" = 4 }
)";
    const auto building = [](const std::string& id, const std::string& left, const std::string& right) {
        return RowTexts{
            {"id", id},
            {"zone", "Z"},
            {"floor_area_m2", "3000"},
            {"floor_area_free_m2", "3000"},
            {"storeys", "1"},
            {"height_m", "9"},
            {"fire_hazard", "丙"},
            {"fire_resistance", "二级"},
            {"status", "available"},
            {"wkt", "POLYGON ((" + left + " 0, " + right + " 0, " + right + " 30, " + left + " 30, " + left + " 0))"}};
    };
    park.add(TableId::buildings, building("H", "0", "40"));
    park.add(TableId::buildings, building("T", "46", "86"));
    for (const char* tenant : {"T1", "T2", "T3"}) {
        park.add(TableId::projects,
                 {{"id", tenant}, {"name", tenant}, {"industry", "4011"}, {"stage", "talks"}, {"site", "floor:T#500"}});
    }
    model::Project project = small_project();
    project.land_mu.reset();
    project.floor_m2 = 1000;
    const auto score = World(park).score(project);
    ASSERT_EQ(score.refused.size(), 1U);
    EXPECT_EQ(model::to_string(score.refused[0].site), "floor:H#1000");
    EXPECT_EQ(score.refused[0].rule, "separation.fire");
    EXPECT_DOUBLE_EQ(score.refused[0].required, 10);
    EXPECT_DOUBLE_EQ(score.refused[0].measured, 6);
}

TEST(Neighbours, AProjectIsNotItsOwnNeighbour) {
    Park park = beside_a_foundry(120);
    park.row(TableId::projects)["industry"] = "1399"; // food and class 3 at once: it would forbid itself
    model::Project same = small_project();
    same.id = "FOUNDRY";
    same.industry = "1399";
    same.pollution_class = 3;
    EXPECT_EQ(World(park).score(same).candidates.size(), 1U);
    same.id = "OTHER";
    EXPECT_TRUE(World(park).score(same).candidates.empty());
}

} // namespace
} // namespace qipan::test
