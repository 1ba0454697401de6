#include "network/balance.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/small_region.hpp"

namespace qipan::test {
namespace {

using model::TableId;

constexpr core::Date today{std::chrono::year{2026}, std::chrono::month{6}, std::chrono::day{1}};

RowTexts demand(const std::string& project, const std::string& utility, const std::string& design,
                const std::string& unit) {
    return {{"project", project}, {"utility", utility}, {"design", design}, {"unit", unit}};
}

/// One zone, one plot; six projects at all stages; sources of all five utilities.
model::Region park() {
    model::Region region;
    const std::string square = "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))";
    region.set_layer(TableId::zones, make_layer(TableId::zones, {{{"id", "Z"}, {"wkt", square}}}));
    region.set_layer(TableId::plots, make_layer(TableId::plots, {{{"id", "A"}, {"zone", "Z"}, {"wkt", square}}}));
    const auto source = [](const std::string& id, const std::string& utility, const std::string& capacity,
                           const std::string& unit, const std::string& reserved) -> RowTexts {
        return {{"id", id},     {"utility", utility},   {"capacity", capacity},
                {"unit", unit}, {"reserved", reserved}, {"wkt", "POINT (500 500)"}};
    };
    region.set_layer(TableId::sources, make_layer(TableId::sources, {source("steam", "steam", "20", "t/h", "5"),
                                                                     source("power", "power", "2", "MVA", "0.5"),
                                                                     source("water", "water", "100", "m3/h", ""),
                                                                     source("sewage", "sewage", "50", "kW", ""),
                                                                     source("gas", "gas", "", "m3/d", "")}));
    region.set_layer(TableId::projects,
                     make_layer(TableId::projects, {{{"id", "signed"}, {"stage", "signed"}},
                                                    {{"id", "talks"}, {"stage", "talks"}},
                                                    {{"id", "reserve"}, {"stage", "reserve"}},
                                                    {{"id", "granted"}, {"stage", "talks"}, {"land_granted", "1"}},
                                                    {{"id", "unknown"}}}));
    region.set_layer(
        TableId::demands,
        make_layer(TableId::demands, {demand("signed", "steam", "6", "t/h"), demand("talks", "steam", "3", "t/h"),
                                      demand("reserve", "steam", "2", "t/h"), demand("granted", "steam", "1.5", "t/h"),
                                      demand("unknown", "steam", "7", "kW"), demand("signed", "power", "800", "kW"),
                                      demand("granted", "power", "1", "MW"), demand("signed", "water", "240", "m3/d"),
                                      demand("signed", "sewage", "10", "m3/d"), demand("talks", "gas", "10", "m3/d"),
                                      demand("talks", "telecom", "1", "Gbps")}));
    region.finish();
    return region;
}

model::Layout all_on_a(const model::Region& region) {
    model::Layout layout;
    for (model::Row row = 0; row < region.projects().size(); ++row) {
        model::Placement placement;
        placement.project = row;
        placement.site = model::plot_site("A");
        placement.existing = row == 0;
        layout.push_back(std::move(placement));
    }
    return layout;
}

network::Balance balance_of(const std::vector<network::Balance>& balances, std::string_view utility) {
    const auto found = std::ranges::find(balances, utility, &network::Balance::utility);
    EXPECT_NE(found, balances.end()) << utility;
    return found == balances.end() ? network::Balance{} : *found;
}

TEST(Balance, KeepsFirmPotentialAndEarlyDemandApart) {
    const auto region = park();
    const auto steam = balance_of(network::compute_balances(region, all_on_a(region), today), "steam");
    EXPECT_TRUE(steam.assessable());
    EXPECT_EQ(steam.unit, "t/h");
    EXPECT_DOUBLE_EQ(steam.capacity, 20);
    EXPECT_DOUBLE_EQ(steam.reserved, 5);
    EXPECT_DOUBLE_EQ(steam.firm, 7.5);    // signed 6, land granted 1.5
    EXPECT_DOUBLE_EQ(steam.potential, 3); // talks
    EXPECT_DOUBLE_EQ(steam.early, 2);     // reserve
    EXPECT_DOUBLE_EQ(steam.left_firm(), 7.5);
    EXPECT_DOUBLE_EQ(steam.left(), 4.5);
    EXPECT_DOUBLE_EQ(steam.left_for_plan(), 2.5);
}

TEST(Balance, NamesWhoDrawsAndWhoseUnitDoesNotFit) {
    const auto region = park();
    const auto steam = balance_of(network::compute_balances(region, all_on_a(region), today), "steam");
    ASSERT_EQ(steam.draws.size(), 5U);
    EXPECT_EQ(steam.draws[0].project_id, "signed");
    EXPECT_TRUE(steam.draws[0].existing);
    EXPECT_FALSE(steam.draws[1].existing);
    EXPECT_EQ(steam.draws[4].project_id, "unknown");
    EXPECT_EQ(steam.draws[4].missing, "demands.unit");
    EXPECT_TRUE(std::isnan(steam.draws[4].amount));
}

TEST(Balance, CountsPowerInKilovoltAmperesAndWaterInCubicMetresADay) {
    const auto region = park();
    const auto balances = network::compute_balances(region, all_on_a(region), today);
    const auto power = balance_of(balances, "power");
    EXPECT_DOUBLE_EQ(power.capacity, 2000);
    EXPECT_DOUBLE_EQ(power.reserved, 500);
    EXPECT_DOUBLE_EQ(power.firm, 1800);
    EXPECT_DOUBLE_EQ(power.left_firm(), -300);
    const auto water = balance_of(balances, "water");
    EXPECT_DOUBLE_EQ(water.capacity, 2400);
    EXPECT_DOUBLE_EQ(water.firm, 240);
}

TEST(Balance, IsNotAssessableWithoutACapacityInAUnitThatFits) {
    const auto region = park();
    const auto balances = network::compute_balances(region, all_on_a(region), today);
    EXPECT_EQ(balance_of(balances, "sewage").missing, std::vector<std::string>{"sources.unit"});
    EXPECT_EQ(balance_of(balances, "gas").missing, std::vector<std::string>{"sources.capacity"});
    const auto telecom = balance_of(balances, "telecom");
    EXPECT_EQ(telecom.source, "");
    EXPECT_FALSE(telecom.row);
    EXPECT_EQ(telecom.missing, std::vector<std::string>{"sources.capacity"});
    ASSERT_EQ(telecom.draws.size(), 1U);
    EXPECT_EQ(telecom.draws[0].project_id, "talks");
}

TEST(Balance, ListsSourcesByIdAlsoWithoutDraws) {
    const auto region = park();
    const auto balances = network::compute_balances(region, {}, today);
    std::vector<std::string> ids;
    for (const auto& balance : balances) {
        ids.push_back(balance.source);
        EXPECT_TRUE(balance.draws.empty());
    }
    EXPECT_EQ(ids, (std::vector<std::string>{"gas", "power", "sewage", "steam", "water"}));
}

TEST(Balance, LeavesOutPlacementsOnSitesThatAreNotThere) {
    const auto region = park();
    model::Placement lost;
    lost.site = model::plot_site("nowhere");
    EXPECT_DOUBLE_EQ(balance_of(network::compute_balances(region, {lost}, today), "steam").firm, 0);
}

} // namespace
} // namespace qipan::test
