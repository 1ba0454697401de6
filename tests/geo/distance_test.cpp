#include <cmath>

#include "geo/measure.hpp"
#include "geo/shapes.hpp"

namespace qipan::geo {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

Nearest between(const char* a, const char* b, double give_up = infinite) {
    return distance(shape(a).view(), shape(b).view(), give_up);
}

//  plant      road
//  +----+       |
//  |    |<-15-->|
//  +----+       |
const char* const plant = "POLYGON ((500000 4190000, 500100 4190000, 500100 4190080, 500000 4190080, 500000 4190000))";

TEST(Distance, IsExactAtARulesThreshold) {
    EXPECT_EQ(between(plant, "LINESTRING (500115 4180000, 500115 4200000)").distance_m, 15);
    EXPECT_EQ(between(plant, "POLYGON ((500115 4189990, 500200 4189990, 500115 4190300, 500115 4189990))").distance_m,
              15);
    EXPECT_EQ(between(plant, "POINT (500050 4190095)").distance_m, 15);
}

TEST(Distance, IsExactAtAThresholdAcrossASlope) {
    // 3-4-5: from (0, 0) to the line through (0, 25) and (-100/3 ...): normal (3, 4) / 5, offset 15
    const auto found = between("POINT (500000 4190000)", "LINESTRING (500089 4189952, 499929 4190072)");
    EXPECT_NEAR(found.distance_m, 15, 1e-9);
    EXPECT_NEAR(found.on_b.x, 500009, 1e-6);
    EXPECT_NEAR(found.on_b.y, 4190012, 1e-6);
}

TEST(Distance, GivesThePointsWhereItIsTaken) {
    const auto found = between("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "LINESTRING (13 20, 13 5, 30 5)");
    EXPECT_EQ(found.distance_m, 3);
    EXPECT_EQ(found.on_a.x, 10);
    EXPECT_EQ(found.on_b.x, 13);
    EXPECT_EQ(found.on_a.y, found.on_b.y);
}

TEST(Distance, BetweenCornersIsDiagonal) {
    const auto found = between("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "POLYGON ((13 14, 20 14, 20 20, 13 14))");
    EXPECT_EQ(found.distance_m, 5);
    EXPECT_EQ(found.on_a, (Point{10, 10}));
    EXPECT_EQ(found.on_b, (Point{13, 14}));
}

TEST(Distance, IsZeroForWhatIsContained) {
    const char* const big = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))";
    for (const char* inner : {"POINT (50 50)", "LINESTRING (20 20, 30 30)", "POLYGON ((40 40, 60 40, 60 60, 40 40))",
                              "MULTIPOINT ((500 500), (50 50))"}) {
        EXPECT_EQ(between(big, inner).distance_m, 0) << inner;
        EXPECT_EQ(between(inner, big).distance_m, 0) << inner;
        const auto found = between(big, inner);
        EXPECT_EQ(found.on_a, found.on_b);
    }
}

TEST(Distance, IsZeroForTouchingAndCrossing) {
    const char* const square = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
    EXPECT_EQ(between(square, "POLYGON ((10 10, 20 10, 20 20, 10 10))").distance_m, 0);   // a corner
    EXPECT_EQ(between(square, "POLYGON ((10 2, 20 2, 20 8, 10 8, 10 2))").distance_m, 0); // an edge
    EXPECT_EQ(between(square, "LINESTRING (-5 5, 15 6)").distance_m, 0); // passes through, both ends outside
    EXPECT_EQ(between("LINESTRING (0 0, 10 10)", "LINESTRING (0 10, 10 0)").on_a, (Point{5, 5}));
    EXPECT_EQ(between("LINESTRING (0 0, 10 0)", "LINESTRING (4 0, 4 9)").on_b, (Point{4, 0}));
    EXPECT_EQ(between("LINESTRING (0 0, 10 0)", "LINESTRING (5 0, 20 0)").distance_m, 0);  // collinear overlap
    EXPECT_EQ(between("LINESTRING (0 0, 10 0)", "LINESTRING (13 0, 20 0)").distance_m, 3); // collinear gap
    EXPECT_EQ(between("POINT (4 4)", "POINT (4 4)").distance_m, 0);
    EXPECT_EQ(between("POINT (1 1)", "LINESTRING (0 0, 3 3)").distance_m, 0);
}

TEST(Distance, FromWithinAHoleIsToItsBoundary) {
    const char* const ring = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (30 30, 70 30, 70 70, 30 70, 30 30))";
    EXPECT_EQ(between(ring, "POINT (50 45)").distance_m, 15);
    EXPECT_EQ(between(ring, "POLYGON ((45 45, 55 45, 55 58, 45 58, 45 45))").distance_m, 12);
    EXPECT_EQ(between("LINESTRING (40 40, 60 60)", ring).distance_m, 10);
    EXPECT_EQ(between(ring, "POINT (30 50)").distance_m, 0);             // on the hole's boundary
    EXPECT_EQ(between(ring, "LINESTRING (50 50, 90 50)").distance_m, 0); // leaves the hole
}

TEST(Distance, TakesTheNearestOfManyParts) {
    EXPECT_EQ(between("MULTIPOINT ((0 0), (100 0), (200 0))", "LINESTRING (107 -50, 107 50)").distance_m, 7);
    EXPECT_EQ(between("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((50 0, 60 0, 60 10, 50 10, 50 0)))", "POINT (55 12)")
                  .distance_m,
              2);
}

TEST(Distance, IsInfiniteForNothing) {
    EXPECT_EQ(between("POINT EMPTY", "POINT (1 1)").distance_m, infinite);
    EXPECT_EQ(between("POLYGON ((0 0, 1 0, 1 1, 0 0))", "LINESTRING EMPTY").distance_m, infinite);
    EXPECT_EQ(distance(GeometryView{}, GeometryView{}).distance_m, infinite);
}

TEST(Distance, GivesUpBeyondTheLimitAndNotAtIt) {
    const char* const line = "LINESTRING (500115 4180000, 500115 4200000)";
    EXPECT_EQ(between(plant, line, 15).distance_m, 15);
    EXPECT_EQ(between(plant, line, 20).distance_m, 15);
    EXPECT_EQ(between(plant, line, 14.999).distance_m, infinite);
    EXPECT_EQ(between(plant, line, 0).distance_m, infinite);
    EXPECT_EQ(between(plant, plant, 0).distance_m, 0);
    EXPECT_EQ(between(plant, line, -1).distance_m, infinite);
    EXPECT_EQ(between("POINT (0 0)", "POINT (3 4)", 5).distance_m, 5);
    const double uneven = std::sqrt(0.1 * 0.1 + 0.3 * 0.3); // its square is not the sum again
    EXPECT_EQ(between("POINT (0 0)", "POINT (0.1 0.3)", uneven).distance_m, uneven);
}

TEST(Distance, OfAPointIsThatOfAPointGeometry) {
    const auto park = shape("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
    EXPECT_EQ(distance(Point{13, 14}, park.view()).distance_m, 5);
    EXPECT_EQ(distance(Point{13, 14}, park.view()).on_a, (Point{13, 14}));
    EXPECT_EQ(distance(Point{5, 5}, park.view()).distance_m, 0);
}

TEST(Intersects, MeansAtLeastOneCommonPoint) {
    const auto square = shape("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
    EXPECT_TRUE(intersects(square.view(), shape("POINT (10 10)").view()));
    EXPECT_TRUE(intersects(square.view(), shape("LINESTRING (-1 -1, 11 11)").view()));
    EXPECT_FALSE(intersects(square.view(), shape("POINT (10.0000001 10)").view()));
    EXPECT_FALSE(intersects(square.view(), shape("LINESTRING (21 0, 0 21)").view()));
    EXPECT_FALSE(intersects(square.view(), shape("POLYGON EMPTY").view()));
}

} // namespace
} // namespace qipan::geo
