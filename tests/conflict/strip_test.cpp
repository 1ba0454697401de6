#include "conflict/strip.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "conflict/outline.hpp"
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

/// The union of the strips along each edge: no edge knows of the others, so no bend can go wrong.
geo::Geometry strips_of_edges(const std::vector<geo::Point>& line, double reach) {
    std::vector<geo::Geometry> strips;
    std::vector<geo::GeometryView> views;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        strips.push_back(*geo::buffer(geo::make_line(std::span(line).subspan(i, 2)).view(), reach));
    }
    for (const geo::Geometry& strip : strips) {
        views.push_back(strip.view());
    }
    return *geo::unite(views);
}

TEST(StripPart, FollowsEveryBendOfALine) {
    core::CounterRandom random(5);
    const geo::Geometry plot = *geo::parse_wkt("POLYGON ((-60 -45, 60 -50, 62 40, -55 45, -60 -45))");
    const geo::Geometry bent_plot = *geo::parse_wkt("POLYGON ((-60 -45, 0 10, 60 -50, 62 40, -55 45, -60 -45))");
    std::size_t sharp = 0;
    for (int i = 0; i < 400; ++i) {
        // from gentle curves to lines that turn back on themselves; lines that end within reach and lines that pass
        const double swing = (i % 8) * 0.35;
        const double step = 4 + 25 * random.unit();
        double heading = 6.28 * random.unit();
        std::vector<geo::Point> line{{120 * (random.unit() - 0.5), 120 * (random.unit() - 0.5)}};
        for (int k = 0; k < 12; ++k) {
            heading += swing * (random.unit() - 0.5) * 2;
            const double length = step * (0.2 + random.unit());
            line.push_back({line.back().x + length * std::cos(heading), line.back().y + length * std::sin(heading)});
        }
        const double reach = 1 + 25 * random.unit();
        const geo::Geometry expected_strip = strips_of_edges(line, reach);
        for (const auto& ring : conflict::strip_outlines(line, reach, geo::Box{-90, -80, 90, 80})) {
            EXPECT_FALSE(geo::find_fault(geo::make_polygon(ring).view())) << i;
        }
        for (const geo::Geometry& subject : {plot, bent_plot}) {
            const auto ours = conflict::strip_part(subject.view(), geo::make_line(line).view(), reach);
            ASSERT_TRUE(ours) << i;
            const auto expected = geo::intersection(subject.view(), expected_strip.view());
            const double expected_area = geo::planar_area(expected->view());
            // the ends and outer bends of GEOS run up to 1.2 per mille of the reach inside the circle
            const double arcs = reach * 0.0013 * geo::planar_length(expected->view());
            EXPECT_GT(ours->area_m2, expected_area - 1e-3 * geo::planar_length(expected->view()) - 1e-6) << i;
            EXPECT_LT(ours->area_m2, expected_area + arcs + 1e-6) << i;
            EXPECT_NEAR(geo::planar_area(geo::intersection(subject.view(), ours->strip.view())->view()), ours->area_m2,
                        1e-5)
                << i;
            EXPECT_TRUE(ours->strip.empty() || !geo::find_fault(ours->strip.view()));
        }
        sharp += swing > 1 ? 1 : 0;
    }
    EXPECT_GT(sharp, 100U);
}

TEST(StripPart, HoldsThePointsNearerThanTheReach) {
    // an S of chords of 3 degrees: what a buffer that simplifies its line first would get wrong by up to 1 % of the
    // reach
    std::vector<geo::Point> line;
    for (int i = 0; i <= 60; ++i) {
        line.push_back({-60.0 + 2 * i, 12 * std::sin(i / 10.0)});
    }
    const geo::Geometry curve = geo::make_line(line);
    const geo::Geometry plot = *geo::parse_wkt("POLYGON ((-50 -40, 50 -40, 50 40, -50 40, -50 -40))");
    constexpr double reach = 14;
    const auto ours = conflict::strip_part(plot.view(), curve.view(), reach);
    ASSERT_TRUE(ours);
    core::CounterRandom random(3);
    for (int i = 0; i < 20000; ++i) {
        const geo::Point p{100 * (random.unit() - 0.5), 80 * (random.unit() - 0.5)};
        const double away = geo::distance(p, curve.view()).distance_m;
        if (std::abs(away - reach) > 0.002) {
            EXPECT_EQ(geo::covers(ours->part.view(), p), away < reach) << p.x << ' ' << p.y << ' ' << away;
        }
    }
}

TEST(StripPart, OfARiverIsItsBedAndItsBanks) {
    // banks at x = -20 and 5; 10 m beyond them, 35 of the 100 m of the plot's width
    const geo::Geometry plot = *geo::parse_wkt("POLYGON ((-10 -50, 90 -50, 90 50, -10 50, -10 -50))");
    const geo::Geometry river = *geo::parse_wkt("POLYGON ((-20 -900, 5 -900, 5 900, -20 900, -20 -900))");
    const auto ours = conflict::strip_part(plot.view(), river.view(), 10);
    ASSERT_TRUE(ours);
    EXPECT_NEAR(ours->area_m2, 25 * 100, 1e-6);
    const geo::Geometry beside = *geo::parse_wkt("POLYGON ((7 -50, 90 -50, 90 50, 7 50, 7 -50))");
    EXPECT_NEAR(conflict::strip_part(beside.view(), river.view(), 10)->area_m2, 8 * 100, 1e-6);
}

TEST(StripPart, OfALineOfNoLengthIsADisc) {
    EXPECT_NEAR(area("POLYGON ((-50 -50, 50 -50, 50 50, -50 50, -50 -50))", "LINESTRING (0 0, 0 0)", 10),
                3.14159265 * 100, 0.07);
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
