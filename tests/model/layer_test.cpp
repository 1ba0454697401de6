#include "model/small_region.hpp"

namespace qipan::test {
namespace {

using model::TableId;

TEST(Layer, ReadsTextsNumbersListsAndNulls) {
    const auto plots = make_layer(TableId::plots, {{{"id", "A"},
                                                    {"zone", "Z"},
                                                    {"price_cny_per_mu", "96000.5"},
                                                    {"allowed_industries", "13;1392"},
                                                    {"wkt", "POINT EMPTY"}},
                                                   {{"id", "B"}}});
    EXPECT_EQ(plots->size(), 2U);
    EXPECT_EQ(plots->text("zone", 0), "Z");
    EXPECT_EQ(plots->number("price_cny_per_mu", 0), 96000.5);
    EXPECT_EQ(plots->column("allowed_industries").list(0), (std::vector<std::string_view>{"13", "1392"}));
    EXPECT_TRUE(plots->column("zone").is_null(1));
    EXPECT_FALSE(plots->column("price_cny_per_mu").maybe(1));
    EXPECT_TRUE(plots->column("allowed_industries").list(1).empty());
}

TEST(Layer, FindsRowsByIdAndChildrenByParent) {
    const auto demands =
        make_layer(TableId::demands, {{{"project", "P1"}, {"utility", "steam"}, {"design", "5"}, {"unit", "t/h"}},
                                      {{"project", "P2"}, {"utility", "power"}, {"design", "800"}, {"unit", "kVA"}},
                                      {{"project", "P1"}, {"utility", "water"}, {"design", "90"}, {"unit", "m3/d"}}});
    EXPECT_EQ(demands->children_of("P1"), (std::vector<model::Row>{0, 2}));
    EXPECT_TRUE(demands->children_of("P3").empty());
    EXPECT_EQ(demands->find("P2"), 1U);
    EXPECT_FALSE(demands->find("P"));
}

TEST(Layer, NamesARowByItsNameElseItsIdEvenWhereTheTableHasNoNames) {
    const auto receptors = make_layer(TableId::receptors, {{{"id", "S1"}, {"class", "school"}, {"name", "示例小学"}},
                                                           {{"id", "V1"}, {"class", "village"}}});
    EXPECT_EQ(receptors->name_of(model::Row{0}), "示例小学");
    EXPECT_EQ(receptors->name_of(model::Row{1}), "V1");
    EXPECT_EQ(receptors->name_of("S1"), "示例小学");
    EXPECT_EQ(receptors->name_of("nobody"), "nobody");
    const auto mains = make_layer(TableId::mains, {{{"id", "M"}, {"utility", "steam"}}}); // mains have no names
    EXPECT_EQ(mains->name_of(model::Row{0}), "M");
}

TEST(Layer, IndexesTheBoxesOfItsGeometries) {
    //  A [0,10]   B [20,30]   C has no geometry
    const auto plots = make_layer(TableId::plots, {{{"id", "A"}, {"wkt", "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))"}},
                                                   {{"id", "B"}, {"wkt", "POLYGON ((20 0, 30 0, 30 10, 20 10, 20 0))"}},
                                                   {{"id", "C"}}});
    EXPECT_EQ(plots->index().query({9, 9, 21, 9.5}), (std::vector<std::uint32_t>{0, 1}));
    EXPECT_EQ(plots->index().query({11, 0, 19, 10}), (std::vector<std::uint32_t>{}));
    EXPECT_TRUE(plots->boxes()[2].empty());
}

TEST(Region, KnowsTheCoordinationUnitOfAZone) {
    model::Region region;
    region.set_layer(TableId::coordination_units,
                     make_layer(TableId::coordination_units, {{{"id", "CZ"}, {"name", "长治"}, {"zones", "WX;TL"}}}));
    region.finish();
    EXPECT_EQ(region.coordination_unit_of("TL"), "CZ");
    EXPECT_EQ(region.coordination_unit_of("LX"), "LX") << "a zone named in none is its own";
    EXPECT_EQ(region.zones_of_unit("CZ"), (std::vector<std::string_view>{"WX", "TL"}));
    EXPECT_EQ(region.zones_of_unit("LX"), (std::vector<std::string_view>{"LX"}));
}

TEST(Region, FindsTheZoneAndThePlotsOfASite) {
    model::Region region;
    region.set_layer(TableId::plots,
                     make_layer(TableId::plots, {{{"id", "A"}, {"zone", "Z1"}}, {{"id", "B"}, {"zone", "Z1"}}}));
    region.set_layer(TableId::buildings,
                     make_layer(TableId::buildings, {{{"id", "H1"}, {"plot", "B"}}, {{"id", "H2"}, {"zone", "Z2"}}}));
    region.finish();
    EXPECT_EQ(region.zone_of(model::plot_site("A")), "Z1");
    EXPECT_EQ(region.zone_of(model::floor_site("H1", 100)), "Z1") << "through its plot";
    EXPECT_EQ(region.zone_of(model::floor_site("H2", 100)), "Z2");
    EXPECT_EQ(region.zone_of(model::plot_site("X")), "");
    EXPECT_EQ(region.plots_of(model::floor_site("H1", 100)), (std::vector<model::Row>{1}));
    EXPECT_EQ(region.plots_of({model::SiteKind::plots, {"A", "B"}, 0}), (std::vector<model::Row>{0, 1}));
}

TEST(Region, PrefersTheStoredGeodesicArea) {
    model::Region region;
    const std::string square = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))";
    region.set_layer(TableId::plots,
                     make_layer(TableId::plots, {{{"id", "A"}, {"measured_m2", "9991"}, {"wkt", square}},
                                                 {{"id", "B"}, {"wkt", square}}}));
    EXPECT_EQ(region.plot_area_m2(0), 9991);
    EXPECT_EQ(region.plot_area_m2(1), 10000);
}

TEST(Terrain, AnswersInsideItsGridOnly) {
    //  north  1 2 3
    //  south  4 5 -      (NaN)
    model::Terrain terrain{{100, 200}, 10, 3, 2, {1, 2, 3, 4, 5, std::nanf("")}};
    EXPECT_EQ(terrain.height_at({101, 219}), 1);
    EXPECT_EQ(terrain.height_at({115, 201}), 5);
    EXPECT_FALSE(terrain.height_at({125, 205}));
    EXPECT_FALSE(terrain.height_at({99.9, 205}));
    EXPECT_FALSE(terrain.height_at({101, 220}));
}

} // namespace
} // namespace qipan::test
