#include "model/digest.hpp"

#include <gtest/gtest.h>

#include "geo/wkt.hpp"

namespace qipan::test {
namespace {

using model::Layer;
using model::TableId;

struct Plot {
    std::string id;
    std::string zone = "Z";
    double area = 100;
    const char* wkt = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
};

std::string digest_of(const std::vector<Plot>& plots, int threads = 1) {
    model::Region region;
    auto layer = std::make_shared<Layer>(TableId::plots);
    for (const Plot& plot : plots) {
        for (std::size_t i = 0; i < layer->schema().fields.size(); ++i) {
            const std::string_view name = layer->schema().fields[i].name;
            if (name == "id") {
                layer->column(i).append_text(plot.id);
            } else if (name == "zone") {
                layer->column(i).append_text(plot.zone);
            } else if (name == "area_m2") {
                layer->column(i).append_number(plot.area);
            } else {
                layer->column(i).append_null();
            }
        }
        layer->geometries().add(geo::parse_wkt(plot.wkt)->view());
    }
    layer->finish();
    region.set_layer(TableId::plots, std::move(layer));
    return model::digest_of(region, threads);
}

TEST(DigestOfInputs, IsTheSameForTheSameContentAndAnyNumberOfThreads) {
    std::vector<Plot> many;
    for (int i = 0; i < 40000; ++i) {
        many.push_back({"P" + std::to_string(i)});
    }
    const std::string once = digest_of(many);
    EXPECT_EQ(once.size(), 64U);
    EXPECT_EQ(digest_of(many, 3), once);
    many[39999].area = 101;
    EXPECT_NE(digest_of(many, 3), once) << "also in the last chunk";
}

TEST(DigestOfInputs, ChangesWithEveryCellRowAndCoordinate) {
    const std::string before = digest_of({{"A"}, {"B"}});
    EXPECT_NE(digest_of({{"A"}}), before);
    EXPECT_NE(digest_of({{"B"}, {"A"}}), before);
    EXPECT_NE(digest_of({{"A", "Y"}, {"B"}}), before);
    EXPECT_NE(digest_of({{"A", "Z", 100.001}, {"B"}}), before);
    EXPECT_NE(digest_of({{"A", "Z", 100, "POLYGON ((0 0, 10 0, 10 10.001, 0 10, 0 0))"}, {"B"}}), before);
}

TEST(DigestOfInputs, KeepsNeighbouringCellsApart) {
    EXPECT_NE(digest_of({{"AB", "C"}}), digest_of({{"A", "BC"}}));
    EXPECT_NE(digest_of({{"A", ""}, {"B", "C"}}), digest_of({{"A", "C"}, {"B", ""}}));
}

TEST(DigestOfAPlan, DependsOnTheRegionAndOnWhoIsPlacedWhere) {
    model::Plan plan;
    const std::string nobody = model::digest_with("region", plan);
    plan.placements = {{"X", model::plot_site("A")}, {"Y", model::plot_site("B")}};
    const std::string placed = model::digest_with("region", plan);
    EXPECT_NE(placed, nobody);
    EXPECT_NE(model::digest_with("changed", plan), placed);
    plan.placements[0].score = 99;
    EXPECT_EQ(model::digest_with("region", plan), placed) << "a score moves nobody";
    std::swap(plan.placements[0], plan.placements[1]);
    EXPECT_EQ(model::digest_with("region", plan), placed);
    plan.placements[0].site = model::part_site("A", 50);
    EXPECT_NE(model::digest_with("region", plan), placed);
}

model::RuleSet rules(core::DocumentTable parameters, bool enabled = true) {
    model::Rule rule;
    rule.id = "corridor.railway";
    rule.enabled = enabled;
    rule.parameters = core::Document(std::move(parameters), {});
    return {.rules = {rule}, .edition = {}, .overrides = {}};
}

core::Document number(double value) {
    return {value, {}};
}

TEST(DigestOfRules, ChangesWithAValueAndWithTheSwitch) {
    const std::string before = model::digest_of(rules({{"distance_m", number(20)}, {"min_area_m2", number(1)}}));
    EXPECT_NE(model::digest_of(rules({{"distance_m", number(21)}, {"min_area_m2", number(1)}})), before);
    EXPECT_NE(model::digest_of(rules({{"distance_m", number(20)}})), before);
    EXPECT_NE(model::digest_of(rules({{"distance_m", number(20)}, {"min_area_m2", number(1)}}, false)), before);
}

TEST(DigestOfRules, DoesNotMindTheOrderOfKeysOrThePlaceInTheFile) {
    const auto before = model::digest_of(rules({{"distance_m", number(20)}, {"min_area_m2", number(1)}}));
    EXPECT_EQ(model::digest_of(rules({{"min_area_m2", number(1)}, {"distance_m", number(20)}})), before);
    core::Place place;
    place.line = 7;
    EXPECT_EQ(model::digest_of(rules({{"min_area_m2", number(1)}, {"distance_m", core::Document(20.0, place)}})),
              before);
}

} // namespace
} // namespace qipan::test
