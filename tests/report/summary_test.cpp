#include "report/summary.hpp"

#include <gmock/gmock.h>

#include "report/sample.hpp"

namespace qipan::report {
namespace {

using testing::ElementsAre;

TEST(Summary, CountsRowsAreasAndLengthsOfEveryTable) {
    model::Region region = sample_region();
    region.set_layer(model::TableId::roads,
                     make_layer(model::TableId::roads, {{{"id", "R"}, {"wkt", "LINESTRING (0 0, 30 40)"}}}));
    const RegionSummary summary = summarise(region);
    ASSERT_EQ(summary.tables.size(), model::table_count);
    const auto& plots = summary.tables[static_cast<std::size_t>(model::TableId::plots)];
    EXPECT_EQ(plots.rows, 6U);
    EXPECT_DOUBLE_EQ(plots.area_m2.value_or(0), 270000);
    EXPECT_FALSE(plots.length_m);
    const auto& roads = summary.tables[static_cast<std::size_t>(model::TableId::roads)];
    EXPECT_DOUBLE_EQ(roads.length_m.value_or(0), 50);
    EXPECT_FALSE(summary.tables[static_cast<std::size_t>(model::TableId::projects)].area_m2);
}

TEST(Summary, CountsPlansWithPlacedAndNotPlaced) {
    const auto plans = summarise(sample_region()).plans;
    ASSERT_EQ(plans.size(), 1U);
    EXPECT_EQ(plans[0].placed, 1U);
    EXPECT_EQ(plans[0].not_placed, 1U);
    EXPECT_FALSE(plans[0].adopted);
}

TEST(Summary, AddsSourcesInBalanceUnitsAndCountsThoseItCannot) {
    const auto utilities = summarise(sample_region()).utilities;
    ASSERT_EQ(utilities.size(), 2U);
    EXPECT_EQ(utilities[0].utility, "steam");
    EXPECT_DOUBLE_EQ(utilities[0].capacity, 120);
    EXPECT_DOUBLE_EQ(utilities[0].reserved, 20);
    EXPECT_EQ(utilities[1].utility, "power");
    EXPECT_EQ(utilities[1].sources, 2U);
    EXPECT_EQ(utilities[1].unknown, 1U) << "t/h is no unit of power";
    EXPECT_DOUBLE_EQ(utilities[1].capacity, 50000) << "50 MVA in kVA";
}

TEST(Summary, OrdersStagesAndPutsTheUnstatedLast) {
    std::vector<model::Project> projects(3);
    projects[1].stage = model::Stage::signed_;
    projects[2].stage = model::Stage::lead;
    std::vector<std::optional<model::Stage>> order;
    for (const StageSummary& stage : count_stages(projects)) {
        order.push_back(stage.stage);
    }
    EXPECT_THAT(order, ElementsAre(model::Stage::lead, model::Stage::signed_, std::nullopt));
}

//   A | B     C   : A and B adjoin, C stands 2 m apart; 15 mu each (100 m x 100 m)
TEST(LandLedger, TakesReadyPlotsTogetherThatAdjoinButNotAcrossAGap) {
    model::Region region;
    region.set_layer(
        model::TableId::plots,
        make_layer(model::TableId::plots, {{{"id", "A"},
                                            {"zone", "Z"},
                                            {"land_state", "净地"},
                                            {"wkt", "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"}},
                                           {{"id", "B"},
                                            {"zone", "Z"},
                                            {"land_state", "标准地"},
                                            {"wkt", "POLYGON ((100 0, 200 0, 200 100, 100 100, 100 0))"}},
                                           {{"id", "C"},
                                            {"zone", "Z"},
                                            {"land_state", "净地"},
                                            {"wkt", "POLYGON ((202 0, 302 0, 302 100, 202 100, 202 0))"}}}));
    const auto ledgers = land_ledgers(region);
    ASSERT_EQ(ledgers.size(), 1U);
    EXPECT_EQ(ledgers[0].zone, "Z");
    EXPECT_NEAR(ledgers[0].ready_mu, 45, 1e-9);
    EXPECT_NEAR(ledgers[0].largest_ready_mu, 15, 1e-9);
    EXPECT_NEAR(ledgers[0].largest_contiguous_ready_mu, 30, 1e-9);
}

TEST(LandLedger, PrefersTheMeasuredArea) {
    model::Region region;
    region.set_layer(model::TableId::plots,
                     make_layer(model::TableId::plots, {{{"id", "A"},
                                                         {"zone", "Z"},
                                                         {"land_state", "净地"},
                                                         {"measured_m2", "20000"},
                                                         {"area_m2", "99999"},
                                                         {"wkt", "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"}}}));
    EXPECT_NEAR(land_ledgers(region).front().ready_mu, 30, 1e-9);
}

TEST(LandLedger, KeepsWhatStatesNothingApart) {
    const auto ledgers = land_ledgers(sample_region());
    ASSERT_EQ(ledgers.size(), 2U);
    EXPECT_EQ(ledgers[1].unstated.plots, 1U);
    EXPECT_NEAR(ledgers[1].unstated.mu, 45, 1e-9);
    EXPECT_NEAR(ledgers[1].total.mu, 90, 1e-9);
    EXPECT_NEAR(ledgers[1].approved_mu, 45, 1e-9);
    EXPECT_DOUBLE_EQ(ledgers[1].floor_m2, 20000) << "through the building's plot";
    EXPECT_DOUBLE_EQ(ledgers[1].floor_free_m2, 12000);
}

} // namespace
} // namespace qipan::report
