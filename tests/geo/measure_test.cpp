#include "geo/measure.hpp"

#include <cmath>

#include "geo/shapes.hpp"

namespace qipan::geo {
namespace {

TEST(PlanarArea, OfKnownShapes) {
    EXPECT_EQ(planar_area(shape("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))").view()), 100);
    EXPECT_EQ(planar_area(shape("POLYGON ((0 0, 4 0, 0 3, 0 0))").view()), 6);
    EXPECT_EQ(planar_area(shape("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))").view()), 96);
    EXPECT_EQ(planar_area(shape("MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((5 5, 6 5, 6 6, 5 6, 5 5)))").view()), 5);
    EXPECT_EQ(planar_area(shape("LINESTRING (0 0, 10 0, 10 10, 0 0)").view()), 0);
    EXPECT_EQ(planar_area(shape("POINT (1 1)").view()), 0);
    EXPECT_EQ(planar_area(shape("POLYGON EMPTY").view()), 0);
}

TEST(PlanarArea, DoesNotDependOnTheTurnOfTheRings) {
    //  holes may turn like their shell or against it
    EXPECT_EQ(planar_area(shape("POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0), (2 2, 2 4, 4 4, 4 2, 2 2))").view()), 96);
    EXPECT_EQ(planar_area(shape("POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))").view()), 96);
}

TEST(PlanarArea, KeepsItsDigitsFarFromTheOrigin) {
    const auto far = shape("POLYGON ((38372304.25 4192618.5, 38372304.75 4192618.5, 38372304.75 4192618.75, "
                           "38372304.25 4192618.75, 38372304.25 4192618.5))");
    EXPECT_EQ(planar_area(far.view()), 0.125);
}

TEST(PlanarLength, OfLinesAndPerimeters) {
    EXPECT_EQ(planar_length(shape("LINESTRING (0 0, 3 4, 3 10)").view()), 11);
    EXPECT_EQ(planar_length(shape("MULTILINESTRING ((0 0, 3 4), (9 9, 9 10))").view()), 6);
    EXPECT_EQ(planar_length(shape("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))").view()), 48);
    EXPECT_EQ(planar_length(shape("MULTIPOINT ((1 1), (5 5))").view()), 0);
}

void expect_centroid(const char* wkt, Point expected) {
    const Point c = centroid(shape(wkt).view());
    EXPECT_NEAR(c.x, expected.x, 1e-9) << wkt;
    EXPECT_NEAR(c.y, expected.y, 1e-9) << wkt;
}

TEST(Centroid, OfEachKind) {
    expect_centroid("POINT (3 4)", {3, 4});
    expect_centroid("MULTIPOINT ((0 0), (4 0), (2 6))", {2, 2});
    expect_centroid("LINESTRING (0 0, 10 0, 10 10)", {7.5, 2.5});
    expect_centroid("POLYGON ((1000000 4000000, 1000003 4000000, 1000000 4000006, 1000000 4000000))",
                    {1000001, 4000002});
    // 100 m2 about (5, 5) less 4 m2 about (3, 3): (500 - 12) / 96
    expect_centroid("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))", {488.0 / 96, 488.0 / 96});
    // opposite turns of two parts must not cancel
    expect_centroid("MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((8 0, 8 2, 10 2, 10 0, 8 0)))", {5, 1});
}

TEST(Centroid, OfDegenerateShapesFallsBackByDimension) {
    expect_centroid("POLYGON ((0 0, 10 0, 0 0, 0 0))", {5, 0});
    expect_centroid("LINESTRING (7 7, 7 7)", {7, 7});
    EXPECT_TRUE(std::isnan(centroid(shape("POLYGON EMPTY").view()).x));
}

//   10 +----------+
//      |  +----+  |     hole 3..7
//      |  |    |  |
//      |  +----+  |
//    0 +----------+
const char* const ring_park = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (3 3, 7 3, 7 7, 3 7, 3 3))";

TEST(Covers, CountsBoundariesAndNotHoles) {
    const auto park = shape(ring_park);
    EXPECT_TRUE(covers(park.view(), {1, 1}));
    EXPECT_TRUE(covers(park.view(), {0, 0}));
    EXPECT_TRUE(covers(park.view(), {10, 4}));
    EXPECT_TRUE(covers(park.view(), {3, 5})) << "the hole's boundary belongs to the polygon";
    EXPECT_FALSE(covers(park.view(), {5, 5}));
    EXPECT_FALSE(covers(park.view(), {10.000001, 4}));
    EXPECT_FALSE(covers(park.view(), {-1, 10})) << "level with an edge";
    EXPECT_FALSE(covers(park.view(), {11, 0}));
}

TEST(Covers, SeesAnIslandInAHole) {
    const auto park = shape("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0), (3 3, 7 3, 7 7, 3 7, 3 3)), "
                            "((4 4, 6 4, 6 6, 4 6, 4 4)))");
    EXPECT_TRUE(covers(park.view(), {5, 5}));
    EXPECT_FALSE(covers(park.view(), {3.5, 5}));
}

TEST(Covers, PassesThroughVerticesOfTheRing) {
    const auto diamond = shape("POLYGON ((0 5, 5 0, 10 5, 5 10, 0 5))");
    EXPECT_TRUE(covers(diamond.view(), {2, 5}));
    EXPECT_FALSE(covers(diamond.view(), {-2, 5}));
    EXPECT_FALSE(covers(diamond.view(), {-2, 10}));
    EXPECT_TRUE(covers(diamond.view(), {2.5, 2.5})) << "on an edge";
    EXPECT_FALSE(covers(shape("LINESTRING (0 0, 9 9)").view(), {5, 5})) << "a line covers no point here";
}

} // namespace
} // namespace qipan::geo
