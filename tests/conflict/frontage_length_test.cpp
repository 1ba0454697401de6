// The boundary along roads, against lengths worked out by hand.
#include "conflict/frontage_length.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "geo/wkt.hpp"

namespace qipan::test {
namespace {

constexpr double near_m = 1e-6;
const char* const square = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))";

double length(const char* land, const std::vector<const char*>& roads, double within_m) {
    std::vector<geo::Geometry> owned;
    for (const char* road : roads) {
        owned.push_back(*geo::parse_wkt(road));
    }
    std::vector<geo::GeometryView> views;
    for (const geo::Geometry& each : owned) {
        views.push_back(each.view());
    }
    return conflict::frontage_length(geo::parse_wkt(land)->view(), views, within_m);
}

TEST(FrontageLength, IsTheWholeSideAlongAStreet) {
    EXPECT_NEAR(length(square, {"LINESTRING (-200 -12, 300 -12)"}, 30), 100, near_m);
    // which way ring and street are written down says nothing
    EXPECT_NEAR(length("POLYGON ((0 0, 0 100, 100 100, 100 0, 0 0))", {"LINESTRING (300 -12, -200 -12)"}, 30), 100,
                near_m);
}

TEST(FrontageLength, EndsWithTheRoadAndItsCircle) {
    // a road of 40 m at 12 m; at its end the circle of 15 m cuts the side sqrt(15^2 - 12^2) = 9 m further on
    EXPECT_NEAR(length(square, {"LINESTRING (-50 -12, 40 -12)"}, 15), 49, near_m);
}

TEST(FrontageLength, LeavesOutSidesThatRunAway) {
    EXPECT_NEAR(length(square, {"LINESTRING (50 -200, 50 -5)"}, 30), 0, near_m);
}

TEST(FrontageLength, LeavesOutTheBackOfAShallowPlot) {
    EXPECT_NEAR(length("POLYGON ((0 0, 100 0, 100 10, 0 10, 0 0))", {"LINESTRING (-200 -12, 300 -12)"}, 30), 100,
                near_m);
}

TEST(FrontageLength, CountsACornerOnBothItsStreets) {
    EXPECT_NEAR(length(square, {"LINESTRING (-200 -12, 300 -12)", "LINESTRING (112 -200, 112 300)"}, 30), 200, near_m);
}

TEST(FrontageLength, CountsWhatTwoRoadsReachOnce) {
    EXPECT_NEAR(length(square, {"LINESTRING (-200 -12, 300 -12)", "LINESTRING (-200 -14, 300 -14)"}, 30), 100, near_m);
    EXPECT_NEAR(length(square, {"LINESTRING (-200 -12, 60 -12, 60 -12, 300 -12)"}, 30), 100, near_m);
}

TEST(FrontageLength, HoldsAtExactlyTheDistance) {
    EXPECT_NEAR(length(square, {"LINESTRING (-200 -30, 300 -30)"}, 30), 100, near_m);
    EXPECT_NEAR(length(square, {"LINESTRING (-200 -30.01, 300 -30.01)"}, 30), 0, near_m);
}

TEST(FrontageLength, FollowsARoadThatBendsAway) {
    // the road falls 3 m in 4: from (t, 0) it is 0.6 t + 8 m away, 20 m at t = 20; the 1 mm that rules allow is 1.7 mm
    // of the side
    EXPECT_NEAR(length(square, {"LINESTRING (0 -10, 400 -310)"}, 20), 20, 0.002);
}

TEST(FrontageLength, TakesARoadOnTheBoundaryAsOutside) {
    EXPECT_NEAR(length(square, {"LINESTRING (20 0, 50 0)"}, 0.5), 31, near_m); // half a metre beyond each end
}

TEST(FrontageLength, LeavesOutARoadThroughTheLand) {
    EXPECT_NEAR(length(square, {"LINESTRING (0 50, 100 50)"}, 60), 0, near_m);
}

TEST(FrontageLength, ReadsTheRingsOfARoadSurface) {
    EXPECT_NEAR(length(square, {"POLYGON ((-200 -20, 300 -20, 300 -5, -200 -5, -200 -20))"}, 6), 100, near_m);
}

TEST(FrontageLength, TurnsWithTheLand) {
    const double c = std::cos(0.3);
    const double s = std::sin(0.3);
    const auto at = [&](double x, double y) { return geo::Point{500000 + c * x - s * y, 4000000 + s * x + c * y}; };
    const geo::Point ring[] = {at(0, 0), at(100, 0), at(100, 100), at(0, 100)};
    const geo::Point line[] = {at(-50, -12), at(40, -12)};
    const geo::Geometry land = geo::make_polygon(ring);
    const geo::Geometry road = geo::make_line(line);
    const geo::GeometryView roads[] = {road.view()};
    EXPECT_NEAR(conflict::frontage_length(land.view(), roads, 15), 49, 1e-5);
}

TEST(FrontageLength, OfNoRoadIsNothing) {
    EXPECT_EQ(length(square, {}, 30), 0);
    EXPECT_EQ(length("LINESTRING (0 0, 100 0)", {"LINESTRING (0 -1, 100 -1)"}, 30), 0);
}

} // namespace
} // namespace qipan::test
