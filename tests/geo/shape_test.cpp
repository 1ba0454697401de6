#include <array>
#include <cmath>

#include "geo/measure.hpp"
#include "geo/overlay.hpp"
#include "geo/shapes.hpp"

namespace qipan::geo {
namespace {

TEST(InscribedCircle, OfARectangleTouchesTheLongSides) {
    const auto circle = inscribed_circle(shape("POLYGON ((0 0, 100 0, 100 40, 0 40, 0 0))").view());
    ASSERT_TRUE(circle);
    EXPECT_NEAR(circle->radius_m, 20, 1);
    EXPECT_NEAR(circle->centre.y, 20, 1);
}

TEST(InscribedCircle, StaysOutOfHolesAndInTheLargestPart) {
    const auto park = shape("MULTIPOLYGON (((0 0, 5 0, 5 5, 0 5, 0 0)), "
                            "((100 0, 200 0, 200 100, 100 100, 100 0), (110 10, 190 10, 190 60, 110 60, 110 10)))");
    const auto circle = inscribed_circle(park.view());
    ASSERT_TRUE(circle);
    EXPECT_NEAR(circle->radius_m, 20, 1.5); // the strip above the hole is 40 high
    EXPECT_TRUE(covers(park.view(), circle->centre));
    EXPECT_GT(circle->centre.y, 70);
}

TEST(InscribedCircle, RefusesWhatHasNoInside) {
    EXPECT_EQ(inscribed_circle(shape("LINESTRING (0 0, 9 9)").view()).error().code, "geo.not-a-polygon");
    EXPECT_EQ(inscribed_circle(shape("POLYGON EMPTY").view()).error().code, "geo.empty-geometry");
    EXPECT_EQ(inscribed_circle(shape("POLYGON ((0 0, 9 0, 0 0, 0 0))").view()).error().code, "geo.empty-geometry");
}

TEST(PointOnSurface, LiesInsideAnLShapeWhereTheCentroidDoesNot) {
    const auto angle = shape("POLYGON ((0 0, 100 0, 100 4, 4 4, 4 100, 0 100, 0 0))");
    EXPECT_FALSE(covers(angle.view(), centroid(angle.view())));
    const auto inner = point_on_surface(angle.view());
    ASSERT_TRUE(inner);
    EXPECT_TRUE(covers(angle.view(), *inner));
    EXPECT_EQ(point_on_surface(shape("POLYGON EMPTY").view()).error().code, "geo.empty-geometry");
}

TEST(MinimumWidth, IsTheLeastOverAllDirections) {
    // a 50 x 20 rectangle turned by the 3-4-5 angle
    const auto turned = shape("POLYGON ((0 0, 40 30, 28 46, -12 16, 0 0))");
    EXPECT_NEAR(minimum_width(turned.view()).value(), 20, 1e-9);
    EXPECT_EQ(minimum_width(shape("LINESTRING (0 0, 9 9)").view()).value(), 0);
    EXPECT_FALSE(minimum_width(shape("POLYGON EMPTY").view()));
}

TEST(MinimumRectangle, FollowsATurnedPlot) {
    const auto turned = shape("POLYGON ((0 0, 40 30, 28 46, -12 16, 0 0))");
    const auto sides = minimum_rectangle(turned.view());
    ASSERT_TRUE(sides);
    EXPECT_NEAR(sides->long_m, 50, 1e-9);
    EXPECT_NEAR(sides->short_m, 20, 1e-9);
}

TEST(MinimumRectangle, HasTheLeastAreaNotTheLeastWidth) {
    // brute force over directions to a hundredth of a degree
    const auto plot = shape("POLYGON ((0 0, 70 0, 100 30, 60 60, 10 40, 0 0))");
    double least = 1e18;
    for (int i = 0; i < 9000; ++i) {
        const double angle = i * 0.01 / 57.29577951308232;
        Box box;
        for (const Point& p : plot.view().coordinates()) {
            box.add(
                Point{p.x * std::cos(angle) + p.y * std::sin(angle), p.y * std::cos(angle) - p.x * std::sin(angle)});
        }
        least = std::min(least, box.width() * box.height());
    }
    const auto sides = minimum_rectangle(plot.view());
    ASSERT_TRUE(sides);
    EXPECT_NEAR(sides->long_m * sides->short_m, least, least * 1e-3);
    EXPECT_LE(sides->long_m * sides->short_m, least + 1e-6);
}

TEST(MinimumRectangle, OfALineIsFlat) {
    const auto sides = minimum_rectangle(shape("LINESTRING (0 0, 30 40)").view());
    ASSERT_TRUE(sides);
    EXPECT_NEAR(sides->long_m, 50, 1e-9);
    EXPECT_NEAR(sides->short_m, 0, 1e-9);
    EXPECT_EQ(minimum_rectangle(shape("POINT (1 1)").view()).value().long_m, 0);
}

} // namespace
} // namespace qipan::geo
