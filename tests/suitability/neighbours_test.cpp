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
