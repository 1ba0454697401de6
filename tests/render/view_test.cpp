#include "render/view.hpp"

#include <gtest/gtest.h>

#include "render/region_maker.hpp"
#include "render/small_park.hpp"

namespace qipan::render {
namespace {

TEST(ThreeDegreeCrs, FollowsTheLongitude) {
    EXPECT_EQ(three_degree_crs(112.86), "EPSG:4547"); // CM 114
    EXPECT_EQ(three_degree_crs(111.52), "EPSG:4546"); // CM 111
    EXPECT_EQ(three_degree_crs(75.2), "EPSG:4534");
    EXPECT_EQ(three_degree_crs(135), "EPSG:4554");
}

TEST(NiceScale, IsTheNextUsualOneWithAMargin) {
    const geo::Box frame{0, 0, 250, 200};
    EXPECT_DOUBLE_EQ(nice_scale({0, 0, 2500, 100}, frame), 12000); // 1:10 000 x 1.06 -> 1:12 000
    EXPECT_DOUBLE_EQ(nice_scale({0, 0, 10, 10}, frame), 2000);     // never larger
    EXPECT_DOUBLE_EQ(nice_scale({0, 0, 250 * 14.0, 1}, frame), 15000);
}

TEST(ResolveView, ShowsAZoneInItsOwnThreeDegreeZone) {
    const model::Region region = test::small_park();
    const auto view = resolve_view(region, {.zone = "WX"});
    ASSERT_TRUE(view.has_value());
    EXPECT_EQ(view->crs.name(), "EPSG:4547");
    EXPECT_EQ(view->place, "武乡示例区");
    EXPECT_NEAR(view->box.width(), 500, 1);
}

TEST(ResolveView, StaysInTheRegionsOwnCrsOutsideTheNationalGrid) {
    model::Region region;
    region.crs = geo::Crs::parse("EPSG:2056").value(); // Switzerland
    test::LayerMaker zones(model::TableId::zones);
    zones.row({{"id", "LI"}, {"name", "LI"}},
              "POLYGON ((2755000 1213000, 2766000 1213000, 2766000 1237000, 2755000 1237000, 2755000 1213000))");
    zones.put_into(region);
    region.finish();
    const auto view = resolve_view(region, {.zone = "LI"});
    ASSERT_TRUE(view.has_value());
    EXPECT_EQ(view->crs.name(), "EPSG:2056");
    EXPECT_EQ(view->box, (geo::Box{2755000, 1213000, 2766000, 1237000}));
}

TEST(ResolveView, GoesRoundAnyObjectAndAPlacedProject) {
    const model::Region region = test::small_park();
    const auto view = resolve_view(region, {.around = "plot:B", .around_m = 100});
    ASSERT_TRUE(view.has_value());
    EXPECT_NEAR(view->box.width(), 400, 1);
    EXPECT_EQ(resolve_view(region, {.around = "P1"}).error().code, "view.unknown-object"); // it has no site yet
}

TEST(ResolveView, RefusesWhatDoesNotExistAndTwoSelectors) {
    const model::Region region = test::small_park();
    EXPECT_EQ(resolve_view(region, {.zone = "XX"}).error().code, "view.unknown-zone");
    EXPECT_EQ(resolve_view(region, {.coordination_unit = "U"}).error().code, "view.unknown-unit");
    EXPECT_EQ(resolve_view(region, {.zone = "WX", .around = "A"}).error().code, "view.two-selectors");
    EXPECT_TRUE(is_overview({}));
    EXPECT_FALSE(is_overview({.zone = "WX"}));
}

TEST(Viewport, PutsTheCentreInTheMiddleAndNorthUp) {
    const auto crs = geo::Crs::parse("EPSG:4547").value();
    const auto view = Viewport::make(crs, crs, {400000, 4077000}, 10000, {0, 0, 200, 100}).value();
    EXPECT_EQ(view.to_paper({400000, 4077000}), (geo::Point{100, 50}));
    EXPECT_EQ(view.to_paper({400100, 4077100}), (geo::Point{110, 40})); // 100 m = 10 mm at 1:10 000
    EXPECT_DOUBLE_EQ(view.to_mm(250), 25);
}

} // namespace
} // namespace qipan::render
