#include "geo/clip.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "core/random.hpp"
#include "geo/measure.hpp"
#include "geo/overlay.hpp"
#include "geo/wkt.hpp"

namespace qipan::test {
namespace {

using geo::ConvexWindow;
using geo::Point;

std::optional<geo::Geometry> clip(const std::string& polygon, const std::string& window) {
    const auto convex = ConvexWindow::of(geo::parse_wkt(window)->view());
    EXPECT_TRUE(convex);
    return convex ? convex->clip(geo::parse_wkt(polygon)->view()) : std::nullopt;
}

constexpr const char* square = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";

TEST(ConvexWindow, IsAConvexRingWhicheverWayItTurns) {
    const auto is_window = [](const char* wkt) { return ConvexWindow::of(geo::parse_wkt(wkt)->view()).has_value(); };
    EXPECT_TRUE(is_window(square));
    EXPECT_TRUE(is_window("POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0))"));
    EXPECT_FALSE(is_window("POLYGON ((0 0, 10 0, 10 10, 5 5, 0 10, 0 0))"));
    EXPECT_FALSE(is_window("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 3 2, 3 3, 2 2))"));
    EXPECT_FALSE(is_window("LINESTRING (0 0, 10 0, 10 10, 0 0)"));
    EXPECT_FALSE(is_window("POLYGON ((0 0, 10 0, 20 0, 0 0))"));
}

TEST(ConvexWindow, LeavesOutVerticesOnItsEdges) {
    // the middle of a side, moved by a tenth of a micrometre into the square, does not make it concave
    const auto window =
        ConvexWindow::of(geo::parse_wkt("POLYGON ((5 0.0000001, 10 0, 10 5, 10 10, 0 10, 0 0, 5 0.0000001))")->view());
    ASSERT_TRUE(window);
    EXPECT_EQ(window->corners(), (std::vector<Point>{{0, 0}, {10, 0}, {10, 10}, {0, 10}}));
}

TEST(ConvexWindow, KeepsACornerThatIsGivenTwice) {
    // the ring begins and ends with the same corner but for a nanometre; so does it elsewhere
    const auto window = ConvexWindow::of(
        geo::parse_wkt("POLYGON ((10 0, 10 10, 10 10.000000001, 0 10, 0 0, 9.999999999 0, 10 0))")->view());
    ASSERT_TRUE(window);
    EXPECT_EQ(window->corners(), (std::vector<Point>{{0, 0}, {10, 0}, {10, 10.000000001}, {0, 10}}));
}

TEST(ConvexClip, OfALargerAreaIsTheWindow) {
    const auto part = clip("POLYGON ((-50 -50, 50 -50, 50 50, -50 50, -50 -50))", square);
    ASSERT_TRUE(part);
    EXPECT_DOUBLE_EQ(geo::planar_area(part->view()), 100);
}

TEST(ConvexClip, IsEmptyBesideTheWindow) {
    const auto part = clip("POLYGON ((11 -50, 50 -50, 50 50, 11 50, 11 -50))", square);
    ASSERT_TRUE(part);
    EXPECT_TRUE(part->empty());
}

TEST(ConvexClip, KeepsAnAreaInsideWhole) {
    const auto part = clip("POLYGON ((1 1, 1 3, 3 3, 3 1, 1 1), (1.5 1.5, 2 1.5, 2 2, 1.5 2, 1.5 1.5))", square);
    ASSERT_TRUE(part);
    EXPECT_DOUBLE_EQ(geo::planar_area(part->view()), 3.75);
    EXPECT_EQ(part->view().ring_count(0), 2U);
}

TEST(ConvexClip, MakesPartsOfACombAndKeepsItsHoles) {
    // two teeth of width 2 reach into the square from above, one of them with a hole of 1 m2
    const auto part = clip(
        "POLYGON ((1 5, 3 5, 3 20, 6 20, 6 5, 8 5, 8 25, 1 25, 1 5), (1.5 7, 2.5 7, 2.5 8, 1.5 8, 1.5 7))", square);
    ASSERT_TRUE(part);
    EXPECT_DOUBLE_EQ(geo::planar_area(part->view()), 19);
    ASSERT_EQ(part->view().part_count(), 2U);
    EXPECT_EQ(part->view().ring_count(0) + part->view().ring_count(1), 3U);
}

TEST(ConvexClip, CutsAHoleThatReachesOverTheWindow) {
    const auto part = clip("POLYGON ((-50 -50, 50 -50, 50 50, -50 50, -50 -50), (5 5, 15 5, 15 8, 5 8, 5 5))", square);
    ASSERT_TRUE(part);
    EXPECT_DOUBLE_EQ(geo::planar_area(part->view()), 85);
    EXPECT_EQ(part->view().part_count(), 1U);
}

TEST(ConvexClip, LeavesSharedEdgesAndTouchingCornersToOthers) {
    EXPECT_FALSE(clip("POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))", square));
    EXPECT_FALSE(clip("POLYGON ((10 2, 20 0, 20 10, 10 2))", square));
    EXPECT_FALSE(clip("POLYGON ((5 15, 15 5, 20 20, 5 15))", square)); // an edge through a corner of the square
}

/// A star with `spikes`, mostly not convex; or convex if its radius is fixed.
geo::Geometry star(core::CounterRandom& random, Point middle, int spikes, double swing) {
    std::vector<Point> ring;
    for (int i = 0; i < spikes; ++i) {
        const double angle = 2 * std::numbers::pi * i / spikes;
        const double radius = 40 * (1 - swing * random.unit());
        ring.push_back({middle.x + radius * std::cos(angle), middle.y + radius * std::sin(angle)});
    }
    return geo::make_polygon(ring);
}

TEST(ConvexClip, AgreesWithGeosOnRandomStars) {
    core::CounterRandom random(23);
    int clipped = 0;
    for (int i = 0; i < 2000; ++i) {
        const Point base{511000, 4077000};
        const geo::Geometry window = star(random, base, 3 + i % 9, 0);
        const Point there{base.x + 90 * random.unit(), base.y + 90 * random.unit()};
        const geo::Geometry polygon = star(random, there, 5 + i % 40, 0.9);
        const auto part = ConvexWindow::of(window.view())->clip(polygon.view());
        const auto expected = geo::intersection(polygon.view(), window.view());
        ASSERT_TRUE(part && expected);
        EXPECT_NEAR(geo::planar_area(part->view()), geo::planar_area(expected->view()), 1e-5);
        EXPECT_EQ(part->view().part_count(), expected->view().part_count());
        EXPECT_TRUE(part->empty() || !geo::find_fault(part->view())) << geo::to_wkt(part->view());
        clipped += part->view().part_count() > 1 ? 1 : 0;
    }
    EXPECT_GT(clipped, 100); // several parts came up often enough to be a test
}

} // namespace
} // namespace qipan::test
