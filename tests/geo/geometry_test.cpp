#include <array>

#include "geo/shapes.hpp"

namespace qipan::geo {
namespace {

TEST(GeometryArray, KeepsFeaturesPartsAndRingsApart) {
    GeometryArray layer;
    layer.reserve(4, 32);
    layer.add(shape("POINT (1 2)").view());
    layer.add(shape("MULTILINESTRING ((0 0, 1 0), (5 5, 6 6, 7 7))").view());
    layer.add(shape("POLYGON EMPTY").view());
    layer.add(shape("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (5 1, 6 1, 6 2, 5 1)), ((20 0, 21 0, 21 1, 20 0)))").view());
    ASSERT_EQ(layer.size(), 4U);
    EXPECT_EQ(to_wkt(layer[0]), "POINT (1 2)");
    EXPECT_EQ(to_wkt(layer[1]), "MULTILINESTRING ((0 0, 1 0), (5 5, 6 6, 7 7))");
    EXPECT_TRUE(layer[2].empty());
    EXPECT_EQ(layer[2].kind(), GeometryKind::polygon);
    EXPECT_EQ(layer[3].part_count(), 2U);
    EXPECT_EQ(layer[3].ring_count(0), 2U);
    EXPECT_EQ(layer[3].ring_count(1), 1U);
    EXPECT_EQ(layer[3].coordinates().size(), 12U);
    EXPECT_EQ(layer[3].ring(1, 0).front(), (Point{20, 0}));
}

TEST(GeometryArray, AddsACopyOfItsOwnFeature) {
    GeometryArray layer;
    layer.add(shape("LINESTRING (0 0, 3 4, 9 9)").view());
    for (int i = 0; i < 20; ++i) {
        layer.add(layer[0]); // the source must survive the growth of the store
    }
    EXPECT_EQ(to_wkt(layer[20]), "LINESTRING (0 0, 3 4, 9 9)");
}

TEST(GeometryArray, AddsARingOfItsOwnCoordinates) {
    GeometryArray layer;
    layer.add(shape("LINESTRING (0 0, 3 4, 9 9)").view());
    for (int i = 0; i < 20; ++i) {
        layer.begin_feature(GeometryKind::line);
        layer.begin_part();
        layer.add_ring(layer[0].ring(0, 0));
    }
    EXPECT_EQ(to_wkt(layer[20]), "LINESTRING (0 0, 3 4, 9 9)");
}

TEST(GeometryArray, MovesEveryCoordinate) {
    GeometryArray layer;
    layer.add(shape("POINT (1 2)").view());
    layer.add(shape("LINESTRING (0 0, 3 4)").view());
    layer.transform([](Point p) { return Point{p.x + 100, p.y - 1}; });
    EXPECT_EQ(to_wkt(layer[0]), "POINT (101 1)");
    EXPECT_EQ(to_wkt(layer[1]), "LINESTRING (100 -1, 103 3)");
}

TEST(MakePolygon, ClosesAnOpenRingAndLeavesAClosedOne) {
    const std::array<Point, 3> open = {Point{0, 0}, Point{4, 0}, Point{0, 3}};
    const std::array<Point, 4> closed = {Point{0, 0}, Point{4, 0}, Point{0, 3}, Point{0, 0}};
    EXPECT_EQ(to_wkt(make_polygon(open).view()), "POLYGON ((0 0, 4 0, 0 3, 0 0))");
    EXPECT_EQ(to_wkt(make_polygon(closed).view()), "POLYGON ((0 0, 4 0, 0 3, 0 0))");
}

TEST(Geometry, SurvivesCopyAndMove) {
    Geometry first = shape("LINESTRING (0 0, 3 4)");
    const Geometry copy = first;
    const Geometry moved = std::move(first);
    EXPECT_EQ(to_wkt(copy.view()), "LINESTRING (0 0, 3 4)");
    EXPECT_EQ(to_wkt(moved.view()), "LINESTRING (0 0, 3 4)");
    EXPECT_TRUE(Geometry().empty());
    EXPECT_TRUE(Geometry().view().coordinates().empty());
}

TEST(Bounds, HoldAllPartsAndAreEmptyForNothing) {
    EXPECT_EQ(bounds(shape("MULTIPOINT ((3 9), (-1 4))").view()), (Box{-1, 4, 3, 9}));
    EXPECT_TRUE(bounds(shape("LINESTRING EMPTY").view()).empty());
    EXPECT_EQ(to_wkt(make_box({0, 1, 2, 3}).view()), "POLYGON ((0 1, 2 1, 2 3, 0 3, 0 1))");
    EXPECT_TRUE(make_box({}).empty());
}

} // namespace
} // namespace qipan::geo
