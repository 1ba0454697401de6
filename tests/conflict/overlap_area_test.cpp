#include "conflict/overlap_area.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/random.hpp"
#include "geo/measure.hpp"
#include "geo/overlay.hpp"
#include "geo/wkt.hpp"

namespace qipan::test {
namespace {

double overlap(const std::string& a, const std::string& b) {
    return conflict::overlap_area(geo::parse_wkt(a)->view(), geo::parse_wkt(b)->view());
}

TEST(OverlapArea, OfTwoSquaresIsTheirCommonRectangle) {
    EXPECT_DOUBLE_EQ(overlap("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "POLYGON ((7 4, 20 4, 20 30, 7 30, 7 4))"), 18);
}

TEST(OverlapArea, DoesNotDependOnTheDirectionOfRings) {
    EXPECT_DOUBLE_EQ(overlap("POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0))", "POLYGON ((7 4, 20 4, 20 30, 7 30, 7 4))"), 18);
    EXPECT_DOUBLE_EQ(overlap("POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0))", "POLYGON ((7 4, 7 30, 20 30, 20 4, 7 4))"), 18);
}

TEST(OverlapArea, IsZeroForSharedEdgesAndCorners) {
    EXPECT_NEAR(overlap("POLYGON ((0 0, 33.3 11.1, 22.2 44.4, -11.1 33.3, 0 0))",
                        "POLYGON ((33.3 11.1, 66.6 22.2, 55.5 55.5, 22.2 44.4, 33.3 11.1))"),
                0, 1e-9);
    EXPECT_EQ(overlap("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))", "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))"), 0);
}

TEST(OverlapArea, LeavesOutHoles) {
    // the square in the hole, grown by 1 m each side: 12 x 12 - 10 x 10
    EXPECT_DOUBLE_EQ(overlap("POLYGON ((0 0, 30 0, 30 30, 0 30, 0 0), (10 10, 20 10, 20 20, 10 20, 10 10))",
                             "POLYGON ((9 9, 21 9, 21 21, 9 21, 9 9))"),
                     44);
}

TEST(OverlapArea, OfATriangleAndASquareIsExact) {
    // the triangle's part with x <= 5: 0.5 * 10 * 10 - 0.5 * 5 * 5
    EXPECT_NEAR(overlap("POLYGON ((0 0, 10 0, 0 10, 0 0))", "POLYGON ((-5 -5, 5 -5, 5 20, -5 20, -5 -5))"), 37.5, 1e-9);
}

TEST(OverlapArea, IsNothingForLines) {
    EXPECT_EQ(overlap("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "LINESTRING (0 0, 10 10)"), 0);
}

/// A star around (x, y): simple, mostly not convex.
geo::Geometry star(core::CounterRandom& random, double x, double y) {
    std::vector<geo::Point> ring;
    for (int i = 0; i < 9; ++i) {
        const double angle = 2 * std::acos(-1.0) * i / 9;
        const double radius = 10 + 40 * random.unit();
        ring.push_back({x + radius * std::cos(angle), y + radius * std::sin(angle)});
    }
    return geo::make_polygon(ring);
}

TEST(OverlapArea, AgreesWithGeosOnRandomStars) {
    core::CounterRandom random(7);
    for (int i = 0; i < 200; ++i) {
        const geo::Geometry a = star(random, 511000, 4077000);
        const geo::Geometry b = star(random, 511000 + 80 * random.unit(), 4077000 + 80 * random.unit());
        const auto part = geo::intersection(a.view(), b.view());
        ASSERT_TRUE(part);
        EXPECT_NEAR(conflict::overlap_area(a.view(), b.view()), geo::planar_area(part->view()), 1e-5);
    }
}

} // namespace
} // namespace qipan::test
