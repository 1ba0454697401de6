#include "conflict/strip.hpp"

#include <gtest/gtest.h>

#include "core/random.hpp"
#include "geo/measure.hpp"
#include "geo/overlay.hpp"
#include "geo/wkt.hpp"

namespace qipan::test {
namespace {

double area(const std::string& subject, const std::string& line, double reach) {
    const auto part = conflict::strip_part(geo::parse_wkt(subject)->view(), geo::parse_wkt(line)->view(), reach);
    EXPECT_TRUE(part);
    return part ? part->area_m2 : -1;
}

constexpr const char* square = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";

TEST(StripPart, IsTheSquareUpToTheReach) {
    EXPECT_NEAR(area(square, "LINESTRING (-50 -2, 50 -2)", 5), 30, 1e-9);
    EXPECT_NEAR(area(square, "LINESTRING (-50 5, 50 5)", 3), 60, 1e-9);
    EXPECT_NEAR(area(square, "LINESTRING (-50 5, 50 5)", 30), 100, 1e-9);
    EXPECT_EQ(area(square, "LINESTRING (-50 -5, 50 -5)", 5), 0);
}

TEST(StripPart, HasARoundEndWhereTheLineEnds) {
    // the line ends at the middle of the lower side: half of a disc of radius 3
    EXPECT_NEAR(area(square, "LINESTRING (5 -20, 5 0)", 3), 0.5 * 3.14159265 * 9, 0.1);
}

TEST(StripPart, OfAPolygonIncludesItsInside) {
    EXPECT_NEAR(area(square, "POLYGON ((-50 -50, 50 -50, 50 2, -50 2, -50 -50))", 1), 30, 1e-9);
}

TEST(StripPart, OfAPointIsADisc) {
    EXPECT_NEAR(area("POLYGON ((-9 -9, 9 -9, 9 9, -9 9, -9 -9))", "POINT (0 0)", 3), 3.14159265 * 9, 0.001);
    // half of a disc of 3 m inside the square's lower side, a quarter at its corner
    EXPECT_NEAR(area(square, "POINT (5 0)", 3), 0.5 * 3.14159265 * 9, 0.001);
    EXPECT_NEAR(area(square, "POINT (0 0)", 3), 0.25 * 3.14159265 * 9, 0.001);
    EXPECT_EQ(area(square, "POINT (-5 5)", 4), 0);
}

TEST(StripPart, AgreesWithTheBufferOnRandomConvexShapes) {
    core::CounterRandom random(11);
    for (int i = 0; i < 100; ++i) {
        const geo::Point base{511000 + 10 * random.unit(), 4077000 + 10 * random.unit()};
        const geo::Point corners[] = {base,
                                      {base.x + 40 + 20 * random.unit(), base.y + 10 * random.unit()},
                                      {base.x + 50 + 10 * random.unit(), base.y + 40 + 20 * random.unit()},
                                      {base.x - 10 * random.unit(), base.y + 50}};
        const geo::Geometry plot = geo::make_polygon(corners);
        const double tilt = 200 * (random.unit() - 0.5);
        const geo::Point ends[] = {{base.x - 1000, base.y + 20 - tilt}, {base.x + 1000, base.y + 20 + tilt}};
        const geo::Geometry line = geo::make_line(ends);
        const double reach = 1 + 30 * random.unit();
        const auto ours = conflict::strip_part(plot.view(), line.view(), reach);
        const auto buffer = geo::buffer(line.view(), reach);
        const auto part = geo::intersection(plot.view(), buffer->view());
        ASSERT_TRUE(ours && part);
        EXPECT_NEAR(ours->area_m2, geo::planar_area(part->view()), 1e-5);
        EXPECT_NEAR(geo::planar_area(geo::intersection(plot.view(), ours->strip.view())->view()), ours->area_m2, 1e-5);
    }
}

TEST(Straightened, DropsVerticesOnAnEdgeAndKeepsCorners) {
    const geo::Point line[] = {{0, 0}, {10, 0}, {20, 0}, {20, 10}, {20, 20}, {30, 30}};
    const auto kept = conflict::straightened(line);
    const std::vector<geo::Point> expected = {{0, 0}, {20, 0}, {20, 20}, {30, 30}};
    EXPECT_EQ(kept, expected);
}

TEST(Straightened, KeepsALineThatTurnsBackOnItself) {
    const geo::Point line[] = {{0, 0}, {10, 0}, {5, 0}};
    EXPECT_EQ(conflict::straightened(line).size(), 3U);
}

} // namespace
} // namespace qipan::test
