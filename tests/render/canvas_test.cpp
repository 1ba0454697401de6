#include <gtest/gtest.h>

#include <cmath>

#include "render/canvas.hpp"
#include "render/viewport.hpp"

namespace qipan::render {
namespace {

TEST(HatchLines, MeetAcrossNeighboursBecauseTheyCountFromThePage) {
    const style::Hatch hatch{{}, 2, 0};
    const auto left = hatch_lines(hatch, {0, 0.5, 10, 5});
    const auto right = hatch_lines(hatch, {10, 1.5, 20, 9});
    ASSERT_EQ(left.size(), right.size() > 0 ? left.size() : 0);
    for (const auto& [from, to] : left) {
        EXPECT_NEAR(std::remainder(from.y, 2), 0, 1e-9);
        EXPECT_NEAR(from.y, to.y, 1e-9);
    }
    for (const auto& [from, to] : right) {
        EXPECT_NEAR(std::remainder(from.y, 2), 0, 1e-9);
        EXPECT_NEAR(from.y, to.y, 1e-9);
    }
}

TEST(ArrowHead, PointsAtTheLinesEnd) {
    const Ring line{{0, 0}, {10, 0}};
    const Ring head = arrow_head(line, 2);
    ASSERT_EQ(head.size(), 4U);
    EXPECT_EQ(head[0], (geo::Point{10, 0}));
    EXPECT_DOUBLE_EQ(head[1].x, 8);
    EXPECT_DOUBLE_EQ(head[1].y, -head[3].y);
    EXPECT_TRUE(arrow_head(Ring{{0, 0}, {1, 0}}, 2).empty());
}

TEST(ClipPath, KeepsWhatLiesInTheBox) {
    const Path square{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}};
    EXPECT_DOUBLE_EQ(paper_area(clip_path(square, {5, 5, 20, 20})), 25);
    EXPECT_TRUE(clip_path(square, {11, 11, 20, 20}).empty());
}

TEST(ClipSegment, CutsAtTheBoxAndDropsWhatMissesIt) {
    const auto cut = clip_segment({-5, 5}, {15, 5}, {0, 0, 10, 10});
    ASSERT_TRUE(cut.has_value());
    EXPECT_EQ(cut->first, (geo::Point{0, 5}));
    EXPECT_EQ(cut->second, (geo::Point{10, 5}));
    EXPECT_FALSE(clip_segment({-5, 12}, {15, 12}, {0, 0, 10, 10}));
}

TEST(Inside, CountsHolesOut) {
    const Path ring{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{4, 4}, {6, 4}, {6, 6}, {4, 6}}};
    EXPECT_TRUE(inside(ring, {1, 1}));
    EXPECT_FALSE(inside(ring, {5, 5}));
    EXPECT_DOUBLE_EQ(paper_area(ring), 96);
}

} // namespace
} // namespace qipan::render
