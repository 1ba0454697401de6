// Who draws from which main. Source S at (500, 500); main `west` passes plot A at 20 m, `east` plot B at 30 m.
#include <gtest/gtest.h>

#include <cmath>

#include "network/balance.hpp"
#include "network/main_finder.hpp"
#include "network/source_finder.hpp"
#include "network/timeline.hpp"

namespace qipan::test {
namespace {

using model::TableId;

RowTexts main_of(const std::string& id, const std::string& source, const std::string& wkt) {
    return {{"id", id}, {"utility", "steam"}, {"source", source}, {"capacity", "6"}, {"unit", "t/h"}, {"wkt", wkt}};
}

Timeline two_mains() {
    Timeline park;
    park.source({{"id", "S"}, {"capacity", "20"}, {"simultaneity", "0.5"}});
    park.add(TableId::mains, main_of("west", "S", "LINESTRING (120 0, 120 500)"));
    park.add(TableId::mains, main_of("east", "S", "LINESTRING (870 0, 870 500)"));
    return park;
}

std::string main_at(const Timeline& park, const model::Site& site) {
    const model::Region region = park.region();
    const auto source = network::SourceFinder(region).find(site, "steam");
    const auto row = network::MainFinder(region).find(site, "steam", source);
    return row ? std::string(region.layer(TableId::mains).id_of(*row)) : "none";
}

std::vector<network::Balance> balances_of(const Timeline& park) {
    const model::Region region = park.region();
    return network::compute_main_balances(region, layout_of(region), mid_2026);
}

TEST(MainFinder, TakesTheNearestOfTheSourcesMains) {
    Timeline park = two_mains();
    EXPECT_EQ(main_at(park, model::plot_site("A")), "west");
    EXPECT_EQ(main_at(park, model::plot_site("B")), "east");
    EXPECT_EQ(main_at(park, model::part_site("B", 500)), "east");
    park.add(TableId::mains, main_of("other", "T", "LINESTRING (50 0, 50 500)")); // of another source
    park.add(TableId::mains,
             {{"id", "water"}, {"utility", "water"}, {"source", "S"}, {"wkt", "LINESTRING (1 1, 1 5)"}});
    EXPECT_EQ(main_at(park, model::plot_site("A")), "west");
    park.add(TableId::mains, main_of("anybodys", "", "LINESTRING (110 0, 110 500)"));
    EXPECT_EQ(main_at(park, model::plot_site("A")), "anybodys");
}

TEST(MainFinder, TiesGoToTheLesserId) {
    Timeline park = two_mains();
    park.add(TableId::mains, main_of("also", "S", "LINESTRING (120 0, 120 500)"));
    EXPECT_EQ(main_at(park, model::plot_site("A")), "also");
}

TEST(MainFinder, APlannedMainNeedsADate) {
    Timeline park = two_mains();
    RowTexts planned = main_of("planned", "S", "LINESTRING (105 0, 105 500)");
    planned["status"] = "planned";
    park.add(TableId::mains, planned);
    EXPECT_EQ(main_at(park, model::plot_site("A")), "west");
    planned["id"] = "dated";
    planned["ready_date"] = "2028-01-01";
    park.add(TableId::mains, planned);
    EXPECT_EQ(main_at(park, model::plot_site("A")), "dated");
}

TEST(MainFinder, AConnectionsMainStandsOverTheNearest) {
    Timeline park = two_mains();
    const auto connect = [&park](const std::string& site, const std::string& main) {
        park.add(TableId::connections, {{"site", site}, {"utility", "steam"}, {"status", "connected"}, {"main", main}});
    };
    connect("plot:A", "east");
    EXPECT_EQ(main_at(park, model::plot_site("A")), "east");
    EXPECT_EQ(main_at(park, model::part_site("A", 500)), "east");
    EXPECT_EQ(main_at(park, {model::SiteKind::plots, {"A", "B"}, 0}), "east");
    connect("plot:B", "no such main");
    EXPECT_EQ(main_at(park, model::plot_site("B")), "east");
    park.add(TableId::buildings, {{"id", "H"}, {"plot", "A"}, {"wkt", "POLYGON ((1 1, 9 1, 9 9, 1 9, 1 1))"}});
    EXPECT_EQ(main_at(park, model::floor_site("H", 500)), "east"); // through its plot
    connect("floor:H", "west");
    EXPECT_EQ(main_at(park, model::floor_site("H", 500)), "west");
}

TEST(SourceFor, ARecordedMainSaysWhoseItIs) {
    Timeline park = two_mains();
    park.source({{"id", "T"}, {"capacity", "5"}, {"wkt", "POINT (990 990)"}});
    park.add(TableId::mains, main_of("tee", "T", "LINESTRING (500 990, 990 990)"));
    const auto source_at_a = [&park] {
        const model::Region region = park.region();
        const auto row = network::source_for(region, model::plot_site("A"), "steam");
        return std::string(region.layer(TableId::sources).id_of(row.value()));
    };
    EXPECT_EQ(source_at_a(), "S"); // the nearer one
    park.add(TableId::connections,
             {{"site", "plot:A"}, {"utility", "steam"}, {"status", "connected"}, {"main", "tee"}});
    EXPECT_EQ(source_at_a(), "T");
    EXPECT_EQ(main_at(park, model::plot_site("A")), "tee");
}

TEST(MainBalance, SumsWhoDrawsFromEachByItsSourcesFactor) {
    Timeline park = two_mains();
    park.user("P1", "in_production", "8", "A").user("P2", "signed", "6", "A").user("P3", "talks", "3", "B");
    park.milestone("P2", "in_production", "2028-01-01");
    const auto balances = balances_of(park);
    ASSERT_EQ(balances.size(), 2U);
    EXPECT_EQ(balances[0].main, "east");
    EXPECT_DOUBLE_EQ(balances[0].potential, 1.5); // 0.5 x 3
    EXPECT_EQ(balances[1].main, "west");
    EXPECT_EQ(balances[1].source, "S");
    EXPECT_DOUBLE_EQ(balances[1].at(2027).left_firm(), 2); // 6 - 0.5 x 8
    EXPECT_DOUBLE_EQ(balances[1].at(2028).left_firm(), -1);
    ASSERT_EQ(balances[1].draws.size(), 2U);
    EXPECT_EQ(balances[1].draws[1].project_id, "P2");
}

TEST(MainBalance, WithoutMainsOnlySourcesCount) {
    Timeline park;
    park.source({{"id", "S"}, {"capacity", "20"}}).user("P1", "signed", "8");
    EXPECT_TRUE(balances_of(park).empty());
}

TEST(MainBalance, IsNotAssessableWithoutCapacityOrUnit) {
    Timeline park;
    park.source({{"id", "S"}, {"capacity", "20"}});
    RowTexts bare = main_of("bare", "S", "LINESTRING (120 0, 120 500)");
    bare.erase("capacity");
    RowTexts odd = main_of("odd", "S", "LINESTRING (120 0, 120 500)");
    odd["unit"] = "";
    park.add(TableId::mains, bare).add(TableId::mains, odd);
    const auto balances = balances_of(park);
    EXPECT_EQ(balances[0].missing, std::vector<std::string>{"mains.capacity"});
    EXPECT_EQ(balances[1].missing, std::vector<std::string>{"mains.unit"});
    EXPECT_TRUE(std::isnan(balances[1].capacity));
}

} // namespace
} // namespace qipan::test
