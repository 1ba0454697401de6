// Capacity and load by year, worked out by hand.
#include <gtest/gtest.h>

#include "network/balance.hpp"
#include "network/draw_start.hpp"
#include "network/timeline.hpp"

namespace qipan::test {
namespace {

using model::TableId;

network::Balance steam_of(const Timeline& park) {
    const model::Region region = park.region();
    const auto balances = network::compute_balances(region, layout_of(region), mid_2026);
    EXPECT_EQ(balances.size(), 1U);
    return balances.front();
}

std::vector<int> years_of(const network::Balance& balance) {
    std::vector<int> years;
    for (const auto& amounts : balance.years) {
        years.push_back(amounts.year);
    }
    return years;
}

/// 10 t/h, 1 reserved, 2 for old users, 80 % at once, 5 more from mid-2029. P1 draws 5 already, P2 4 from 2028 on, P3
/// (in talks) 2 from 2027 on.
Timeline growing() {
    Timeline park;
    park.source({{"id", "S"}, {"capacity", "10"}, {"reserved", "1"}, {"existing_load", "2"}, {"simultaneity", "0.8"}});
    park.add(TableId::expansions,
             {{"source", "S"}, {"step", "1"}, {"capacity_added", "5"}, {"ready_date", "2029-06-30"}});
    park.user("P1", "in_production", "5").user("P2", "under_construction", "4").user("P3", "talks", "2");
    park.milestone("P2", "in_production", "2028-10-01");
    park.milestone("P3", "completed", "2027-12-20");
    return park;
}

TEST(Years, CapacityAndLoadsOfEachYear) {
    const auto steam = steam_of(growing());
    EXPECT_EQ(years_of(steam), (std::vector{2026, 2027, 2028, 2029}));
    EXPECT_DOUBLE_EQ(steam.at(2026).capacity, 10);
    EXPECT_DOUBLE_EQ(steam.at(2026).firm, 4); // 0.8 x 5
    EXPECT_DOUBLE_EQ(steam.at(2026).potential, 0);
    EXPECT_DOUBLE_EQ(steam.at(2026).left_firm(), 3); // 10 - 1 - 2 - 4
    EXPECT_NEAR(steam.at(2027).left(), 1.4, 1e-12);  // talks: 0.8 x 2
    EXPECT_NEAR(steam.at(2028).firm, 7.2, 1e-12);    // 0.8 x 9
    EXPECT_NEAR(steam.at(2028).left_firm(), -0.2, 1e-12);
    EXPECT_NEAR(steam.at(2028).left(), -1.8, 1e-12);
    EXPECT_DOUBLE_EQ(steam.at(2029).capacity, 15);
    EXPECT_NEAR(steam.at(2029).left(), 3.2, 1e-12);
}

TEST(Years, TheBalanceItselfIsThatOfTheLastYear) {
    const auto steam = steam_of(growing());
    EXPECT_DOUBLE_EQ(steam.capacity, 15);
    EXPECT_NEAR(steam.left_firm(), 4.8, 1e-12);
    EXPECT_EQ(steam.at(2050).year, 2029);
    EXPECT_EQ(steam.at(1999).year, 2026);
}

TEST(Years, WithoutDatesThereIsOneYearAndNoFactor) {
    Timeline park;
    park.source({{"id", "S"}, {"capacity", "10"}}).user("P1", "signed", "4").user("P2", "reserve", "3");
    const auto steam = steam_of(park);
    EXPECT_EQ(years_of(steam), std::vector{2026});
    EXPECT_DOUBLE_EQ(steam.simultaneity, 1);
    EXPECT_FALSE(steam.simultaneity_stated);
    EXPECT_DOUBLE_EQ(steam.firm, 4);
    EXPECT_DOUBLE_EQ(steam.early, 3);
    EXPECT_DOUBLE_EQ(steam.years.front().firm_assumed, 0); // nothing changes: the date does not matter
}

TEST(Years, ALoadWithoutADateCountsFromTheFirstYearAndIsMarked) {
    Timeline park;
    park.source({{"id", "S"}, {"capacity", "10"}, {"simultaneity", "0.5"}});
    park.user("P1", "signed", "4").user("P2", "talks", "6").user("P3", "signed", "2");
    park.milestone("P3", "in_production", "2028-01-01");
    const auto steam = steam_of(park);
    EXPECT_EQ(years_of(steam), (std::vector{2026, 2028}));
    EXPECT_TRUE(steam.draws[0].assumed_year);
    EXPECT_FALSE(steam.draws[2].assumed_year);
    EXPECT_DOUBLE_EQ(steam.at(2026).firm, 2);
    EXPECT_DOUBLE_EQ(steam.at(2026).firm_assumed, 2);
    EXPECT_DOUBLE_EQ(steam.at(2026).potential_assumed, 3);
    EXPECT_DOUBLE_EQ(steam.at(2028).firm, 3);
    EXPECT_DOUBLE_EQ(steam.at(2028).firm_assumed, 0); // by then it draws
}

TEST(Years, ASourceGivesNothingBeforeItIsReady) {
    Timeline park;
    park.source(
        {{"id", "S"}, {"capacity", "10"}, {"reserved", "4"}, {"existing_load", "1"}, {"ready_date", "2028-03-01"}});
    park.add(TableId::expansions,
             {{"source", "S"}, {"step", "1"}, {"capacity_added", "5"}, {"ready_date", "2027-01-01"}});
    park.user("P1", "in_production", "3");
    const auto steam = steam_of(park);
    EXPECT_EQ(years_of(steam), (std::vector{2026, 2028})); // nothing to extend before 2028
    EXPECT_DOUBLE_EQ(steam.at(2027).capacity, 0);
    EXPECT_DOUBLE_EQ(steam.at(2027).left_firm(), -3); // no reserve of what is not there
    EXPECT_DOUBLE_EQ(steam.at(2028).capacity, 15);
    EXPECT_DOUBLE_EQ(steam.at(2028).left_firm(), 7);
}

TEST(Years, AnExpansionCountsInTheYearOfItsDateAndOnlyWithOne) {
    Timeline park;
    park.source({{"id", "S"}, {"capacity", "1"}, {"unit", "MW"}, {"utility", "power"}});
    const auto step = [&park](const std::string& number, const std::string& date, const std::string& status) {
        park.add(
            TableId::expansions,
            {{"source", "S"}, {"step", number}, {"capacity_added", "2"}, {"ready_date", date}, {"status", status}});
    };
    step("1", "2027-12-31", "planned");
    step("2", "", "planned");  // nobody can count on it
    step("3", "", "existing"); // it is there
    const auto power = steam_of(park);
    EXPECT_EQ(years_of(power), (std::vector{2026, 2027}));
    EXPECT_DOUBLE_EQ(power.at(2026).capacity, 3000); // kVA
    EXPECT_DOUBLE_EQ(power.at(2027).capacity, 5000);
}

TEST(Years, AShareThatIsNoneIsNotGuessed) {
    for (const char* share : {"80", "0", "-0.5"}) {
        Timeline park;
        park.source({{"id", "S"}, {"capacity", "10"}, {"simultaneity", share}});
        EXPECT_EQ(steam_of(park).missing, std::vector<std::string>{"sources.simultaneity"}) << share;
    }
}

TEST(Years, FirmDemandIsAssuredIfTheReducedStateCarriesIt) {
    // 1 reserved + 2 old users + 0.8 x 9 firm = 10.2
    Timeline park = growing();
    EXPECT_EQ(steam_of(park).assurance(), network::Assurance::unknown);
    const auto with_reduced = [](const std::string& reduced) {
        Timeline made;
        made.source({{"id", "S"},
                     {"capacity", "15"},
                     {"reserved", "1"},
                     {"existing_load", "2"},
                     {"simultaneity", "0.8"},
                     {"reduced_capacity", reduced}});
        made.user("P1", "in_production", "5").user("P2", "signed", "4").user("P3", "talks", "2");
        return steam_of(made).assurance();
    };
    EXPECT_EQ(with_reduced("10.2"), network::Assurance::assured);
    EXPECT_EQ(with_reduced("10.1"), network::Assurance::interruptible);
}

struct Start {
    const char* stage;
    std::vector<std::array<const char*, 3>> milestones; ///< stage, planned, done
    const char* start_date;
    int year;
    bool assumed;
};

TEST(DrawStart, TakesTheFirstDateThatIsKnown) {
    const std::vector<Start> cases = {
        {"in_production", {{"in_production", "2030-01-01", ""}}, "", 2026, false}, // it draws already
        {"completed",
         {{"in_production", "2028-01-01", ""}, {"completed", "", "2026-03-01"}},
         "2025-01-01",
         2028,
         false},
        {"signed", {{"in_production", "2028-01-01", "2029-02-01"}}, "", 2029, false}, // done stands over planned
        {"signed", {{"completed", "2027-05-01", ""}}, "2026-09-01", 2027, false},
        {"signed", {{"under_construction", "2029-01-01", ""}}, "2027-09-01", 2027, true}, // start of construction
        {"signed", {}, "", 2026, true},
        {"signed", {{"in_production", "2024-01-01", ""}}, "", 2026, false}, // overdue: from now on
    };
    for (const Start& given : cases) {
        model::Project project;
        project.stage = model::parse_stage(given.stage);
        project.start_date = given.start_date;
        for (const auto& [stage, planned, done] : given.milestones) {
            project.milestones.push_back({model::parse_stage(stage), planned, done});
        }
        const auto start = network::draw_start(project, mid_2026);
        EXPECT_EQ(start.year, given.year) << given.stage << ' ' << given.year;
        EXPECT_EQ(start.assumed, given.assumed) << given.stage << ' ' << given.year;
    }
}

} // namespace
} // namespace qipan::test
