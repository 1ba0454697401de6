// Which source serves a site. Two zones side by side, 1000 m each:
//   west [0..1000]   east [1000..2000]
#include "network/source_finder.hpp"

#include <gtest/gtest.h>

#include "model/small_region.hpp"

namespace qipan::test {
namespace {

using model::TableId;

model::Region region_with(const std::vector<RowTexts>& sources) {
    model::Region region;
    region.set_layer(
        TableId::zones,
        make_layer(TableId::zones,
                   {{{"id", "west"}, {"wkt", "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))"}},
                    {{"id", "east"}, {"wkt", "POLYGON ((1000 0, 2000 0, 2000 1000, 1000 1000, 1000 0))"}}}));
    region.set_layer(
        TableId::plots,
        make_layer(TableId::plots,
                   {{{"id", "A"}, {"zone", "west"}, {"wkt", "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"}},
                    {{"id", "B"}, {"zone", "east"}, {"wkt", "POLYGON ((1000 0, 1100 0, 1100 100, 1000 0))"}}}));
    region.set_layer(
        TableId::buildings,
        make_layer(TableId::buildings,
                   {{{"id", "H"}, {"plot", "A"}, {"wkt", "POLYGON ((10 10, 20 10, 20 20, 10 20, 10 10))"}}}));
    region.set_layer(TableId::sources, make_layer(TableId::sources, sources));
    region.finish();
    return region;
}

std::string source_of(const model::Region& region, const model::Site& site, std::string_view utility = "steam") {
    const auto row = network::source_for(region, site, utility);
    return row ? std::string(region.layer(TableId::sources).id_of(*row)) : "none";
}

RowTexts source(const std::string& id, const std::string& serves, const std::string& wkt) {
    return {{"id", id}, {"utility", "steam"}, {"serves_zones", serves}, {"wkt", wkt}};
}

TEST(SourceFor, TakesTheSourceThatNamesTheZoneHoweverFar) {
    const auto region = region_with({source("near", "", "POINT (150 50)"), source("far", "west", "POINT (9000 9000)")});
    EXPECT_EQ(source_of(region, model::plot_site("A")), "far");
    EXPECT_EQ(source_of(region, model::floor_site("H", 100)), "far");
    EXPECT_EQ(source_of(region, model::part_site("A", 100)), "far");
}

TEST(SourceFor, TakesTheNearestOfSeveralThatNameTheZone) {
    const auto region =
        region_with({source("a", "west;east", "POINT (900 50)"), source("b", "west", "POINT (300 50)")});
    EXPECT_EQ(source_of(region, model::plot_site("A")), "b");
    EXPECT_EQ(source_of(region, model::plot_site("B")), "a");
}

TEST(SourceFor, BreaksTiesById) {
    const auto region = region_with({source("b", "west", "POINT (300 50)"), source("a", "west", "POINT (50 300)")});
    EXPECT_EQ(source_of(region, model::plot_site("A")), "a");
}

TEST(SourceFor, TakesTheNearestInTheZoneIfNoneNamesIt) {
    const auto region = region_with({source("other_zone", "", "POINT (1001 50)"), source("own", "", "POINT (999 999)"),
                                     source("outside", "", "POINT (50 -10)")});
    EXPECT_EQ(source_of(region, model::plot_site("A")), "own");
}

TEST(SourceFor, TakesAFreeStandingSourceIfTheZoneHasNone) {
    const auto region = region_with({source("other_zone", "", "POINT (1500 50)"),
                                     source("outside", "", "POINT (50 -10)"), source("further", "", "POINT (50 -90)")});
    EXPECT_EQ(source_of(region, model::plot_site("A")), "outside");
}

TEST(SourceFor, NeverTakesASourceOfAnotherZoneOrUtility) {
    const auto region =
        region_with({source("named", "east", "POINT (50 50)"), source("stands", "", "POINT (1500 50)")});
    EXPECT_EQ(source_of(region, model::plot_site("A")), "none");
    EXPECT_EQ(source_of(region, model::plot_site("B")), "named");
    EXPECT_EQ(source_of(region, model::plot_site("B"), "gas"), "none");
}

} // namespace
} // namespace qipan::test
