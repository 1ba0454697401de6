#include "geo/overlay.hpp"

#include <array>
#include <cmath>
#include <numbers>
#include <thread>

#include "geo/measure.hpp"
#include "geo/shapes.hpp"

namespace qipan::geo {
namespace {

double area(const core::Result<Geometry>& result) {
    EXPECT_TRUE(result) << (result ? "" : result.error().values.at("reason"));
    return result ? planar_area(result->view()) : -1;
}

//  a 0..10, b 6..16: common 4 x 10
const char* const left_plot = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
const char* const right_plot = "POLYGON ((6 0, 16 0, 16 10, 6 10, 6 0))";

TEST(Intersection, OfOverlappingPlots) {
    const auto common = intersection(shape(left_plot).view(), shape(right_plot).view());
    EXPECT_EQ(area(common), 40);
    EXPECT_EQ(bounds(common->view()), (Box{6, 0, 10, 10}));
}

TEST(Intersection, OfPlotAndRoadIsTheStretchInside) {
    const auto common = intersection(shape(left_plot).view(), shape("LINESTRING (-5 5, 4 5, 4 50)").view());
    ASSERT_TRUE(common);
    EXPECT_EQ(common->view().kind(), GeometryKind::line);
    EXPECT_EQ(planar_length(common->view()), 9);
}

TEST(Intersection, OfPlotsThatShareAnEdgeIsThatEdge) {
    const auto common = intersection(shape(left_plot).view(), shape("POLYGON ((10 2, 20 2, 20 8, 10 8, 10 2))").view());
    ASSERT_TRUE(common);
    EXPECT_EQ(common->view().kind(), GeometryKind::line);
    EXPECT_EQ(planar_length(common->view()), 6);
}

TEST(Intersection, OfDistantPlotsIsEmptyAndKeepsItsKind) {
    const auto common = intersection(shape(left_plot).view(), shape("POLYGON ((50 50, 60 50, 60 60, 50 50))").view());
    ASSERT_TRUE(common);
    EXPECT_TRUE(common->empty());
    EXPECT_EQ(common->view().kind(), GeometryKind::polygon);
}

TEST(Difference, TakesOverlappingCuttersOnce) {
    const auto plot = shape(left_plot);
    const auto east = shape(right_plot);
    const auto north = shape("POLYGON ((0 6, 20 6, 20 20, 0 20, 0 6))");
    const std::array<GeometryView, 2> cutters = {east.view(), north.view()};
    EXPECT_EQ(area(difference(plot.view(), cutters)), 36); // 6 x 6 is left
    EXPECT_EQ(area(difference(plot.view(), {})), 100);
}

TEST(Difference, OfAPolygonIsNotChangedByLinesAndPoints) {
    const auto plot = shape(left_plot);
    const auto road = shape("LINESTRING (-5 5, 15 5)");
    const auto well = shape("POINT (2 2)");
    const std::array<GeometryView, 3> cutters = {road.view(), well.view(), GeometryView{}};
    EXPECT_EQ(area(difference(plot.view(), cutters)), 100);
}

TEST(Difference, OfALineLosesWhatPolygonsAndLinesCover) {
    const auto pipe = shape("LINESTRING (0 0, 100 0)");
    const auto plot = shape("POLYGON ((10 -5, 30 -5, 30 5, 10 5, 10 -5))");
    const auto laid = shape("LINESTRING (90 0, 120 0)");
    const std::array<GeometryView, 2> cutters = {plot.view(), laid.view()};
    const auto rest = difference(pipe.view(), cutters);
    ASSERT_TRUE(rest);
    EXPECT_EQ(planar_length(rest->view()), 70);
}

TEST(Difference, CutsAHole) {
    const auto plot = shape(left_plot);
    const auto pond = shape("POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4))");
    const std::array<GeometryView, 1> cutters = {pond.view()};
    const auto rest = difference(plot.view(), cutters);
    EXPECT_EQ(area(rest), 96);
    EXPECT_EQ(rest->view().ring_count(0), 2U);
}

TEST(Unite, JoinsNeighboursAndKeepsIslands) {
    const auto a = shape(left_plot);
    const auto b = shape(right_plot);
    const auto island = shape("POLYGON ((50 0, 60 0, 60 10, 50 10, 50 0))");
    const std::array<GeometryView, 4> parts = {a.view(), b.view(), GeometryView{}, island.view()};
    const auto united = unite(parts);
    EXPECT_EQ(area(united), 260);
    EXPECT_EQ(united->view().part_count(), 2U);
}

TEST(Unite, RefusesMixedKindsAndTakesNothing) {
    const auto plot = shape(left_plot);
    const auto road = shape("LINESTRING (0 0, 1 1)");
    const std::array<GeometryView, 2> mixed = {plot.view(), road.view()};
    const auto refused = unite(mixed);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "geo.mixed-kinds");
    const auto nothing = unite({});
    ASSERT_TRUE(nothing);
    EXPECT_TRUE(nothing->empty());
}

TEST(Buffer, OfAPointIsAPolygonOfSixtyFourSides) {
    const auto zone = buffer(make_point({500000, 4190000}).view(), 30);
    // area of a regular polygon with 64 corners on the circle
    const double expected = 32 * 30.0 * 30.0 * std::sin(2 * std::numbers::pi / 64);
    EXPECT_NEAR(area(zone), expected, 1e-6);
    EXPECT_EQ(zone->view().coordinates().size(), 65U);
    EXPECT_NEAR(bounds(zone->view()).max_x, 500030, 1e-9);
}

TEST(Buffer, ShrinksByANegativeDistance) {
    EXPECT_NEAR(area(buffer(shape(left_plot).view(), -2)), 36, 1e-9);
    const auto gone = buffer(shape(left_plot).view(), -6);
    ASSERT_TRUE(gone);
    EXPECT_TRUE(gone->empty());
    EXPECT_FALSE(buffer(shape(left_plot).view(), std::numeric_limits<double>::quiet_NaN()));
}

TEST(Overlay, ReportsWhatGeosSaysAboutABrokenRing) {
    const std::array<Point, 2> stub = {Point{0, 0}, Point{1, 1}};
    const auto failed = intersection(make_polygon(stub).view(), shape(left_plot).view());
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, "geo.overlay-failed");
    EXPECT_EQ(failed.error().values.at("operation"), "intersection");
    EXPECT_FALSE(failed.error().values.at("reason").empty());
}

TEST(Overlay, GivesEveryThreadTheSameBytes) {
    const auto a = shape(left_plot);
    std::array<std::string, 4> texts;
    const auto work = [&](std::size_t thread) {
        for (int i = 0; i < 200; ++i) {
            const double at = i * 0.05;
            const auto b = make_box({at, at, at + 7, at + 3});
            const std::array<GeometryView, 1> cutters = {b.view()};
            texts[thread] += to_wkt(intersection(a.view(), b.view()).value().view(), 9);
            texts[thread] += to_wkt(difference(a.view(), cutters).value().view(), 9);
            texts[thread] += to_wkt(buffer(b.view(), 0.5).value().view(), 9);
            texts[thread] += find_fault(b.view()) ? "!" : ".";
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        threads.emplace_back(work, i);
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_FALSE(texts[0].empty());
    for (const std::string& text : texts) {
        EXPECT_EQ(text, texts[0]);
    }
}

} // namespace
} // namespace qipan::geo
