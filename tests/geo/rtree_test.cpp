#include "geo/rtree.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include "geo/shapes.hpp"

namespace qipan::geo {
namespace {

/// Boxes of a park: small, some twice, some empty, some long.
std::vector<Box> random_boxes(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> at(0, 1000);
    std::uniform_real_distribution<double> size(0, 30);
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = std::floor(at(random)); // whole metres make equal distances common
        const double y = std::floor(at(random));
        const double longer = i % 50 == 0 ? 400 : 1;
        boxes.push_back({x, y, x + longer * std::floor(size(random)), y + std::floor(size(random))});
        if (i % 7 == 3) {
            boxes.back() = boxes[i / 2];
        } else if (i % 11 == 5) {
            boxes.back() = Box{};
        }
    }
    return boxes;
}

double gap(const Box& a, const Box& b) {
    const double dx = std::max({0.0, a.min_x - b.max_x, b.min_x - a.max_x});
    const double dy = std::max({0.0, a.min_y - b.max_y, b.min_y - a.max_y});
    return std::sqrt(dx * dx + dy * dy);
}

std::vector<std::uint32_t> brute_query(const std::vector<Box>& boxes, const Box& box) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < boxes.size(); ++i) {
        if (!boxes[i].empty() && boxes[i].intersects(box)) {
            found.push_back(i);
        }
    }
    return found;
}

class RTreeOfSize : public testing::TestWithParam<std::size_t> {};

TEST_P(RTreeOfSize, FindsWhatBruteForceFinds) {
    const auto boxes = random_boxes(GetParam(), 42);
    const RTree tree{std::span<const Box>(boxes)};
    EXPECT_EQ(tree.size(), boxes.size());
    std::mt19937 random(5);
    std::uniform_real_distribution<double> at(-100, 1100);
    std::vector<std::uint32_t> found = {99, 98}; // replaced, not appended to
    for (int i = 0; i < 300; ++i) {
        const double x = std::floor(at(random));
        const double y = std::floor(at(random));
        const Box box = {x, y, x + (i % 10) * 20, y + (i % 7) * 20};
        tree.query(box, found);
        ASSERT_EQ(found, brute_query(boxes, box));
    }
    Box all;
    for (const Box& box : boxes) {
        all.add(box);
    }
    EXPECT_EQ(tree.bounds(), all);
}

TEST_P(RTreeOfSize, VisitsByDistanceThenByItem) {
    const auto boxes = random_boxes(GetParam(), 43);
    const RTree tree{std::span<const Box>(boxes)};
    const Box from = {480, 510, 500, 520};
    std::vector<std::pair<double, std::uint32_t>> expected;
    for (std::uint32_t i = 0; i < boxes.size(); ++i) {
        if (!boxes[i].empty()) {
            expected.emplace_back(gap(boxes[i], from), i);
        }
    }
    std::sort(expected.begin(), expected.end());
    std::vector<std::pair<double, std::uint32_t>> visited;
    tree.visit_nearest(from, [&](std::uint32_t item, double distance) {
        visited.emplace_back(distance, item);
        return std::numeric_limits<double>::infinity();
    });
    EXPECT_EQ(visited, expected);

    const double limit = 60;
    visited.clear();
    tree.visit_nearest(from, [&](std::uint32_t item, double distance) {
        visited.emplace_back(distance, item);
        return limit;
    });
    const auto end = std::find_if(expected.begin(), expected.end(), [&](const auto& e) { return e.first > limit; });
    // the first visit is free: before it nobody has named a limit
    const auto least = expected.begin() + std::min<std::ptrdiff_t>(1, std::ssize(expected));
    EXPECT_EQ(visited, (std::vector<std::pair<double, std::uint32_t>>(expected.begin(), std::max(end, least))));
}

INSTANTIATE_TEST_SUITE_P(Levels, RTreeOfSize, testing::Values(0, 1, 15, 16, 17, 256, 257, 5000));

TEST(RTree, FindsTheNearestByShrinkingTheLimit) {
    const auto boxes = random_boxes(5000, 44);
    const RTree tree{std::span<const Box>(boxes)};
    int visits = 0;
    std::uint32_t nearest = 0;
    double best = std::numeric_limits<double>::infinity();
    tree.visit_nearest({-50, -50, -50, -50}, [&](std::uint32_t item, double distance) {
        ++visits;
        if (distance < best) {
            best = distance;
            nearest = item;
        }
        return best;
    });
    double expected = std::numeric_limits<double>::infinity();
    for (const Box& box : boxes) {
        expected = box.empty() ? expected : std::min(expected, gap(box, {-50, -50, -50, -50}));
    }
    EXPECT_EQ(best, expected);
    EXPECT_EQ(gap(boxes[nearest], {-50, -50, -50, -50}), expected);
    EXPECT_LT(visits, 10);
}

TEST(RTree, TouchingBoxesMeet) {
    const std::vector<Box> boxes = {{0, 0, 10, 10}, {10, 10, 20, 20}, {10.5, 0, 11, 1}};
    const RTree tree{std::span<const Box>(boxes)};
    EXPECT_EQ(tree.query({10, 10, 10, 10}), (std::vector<std::uint32_t>{0, 1}));
}

TEST(RTree, OfALayerSkipsFeaturesWithoutGeometry) {
    GeometryArray layer;
    layer.add(shape("POINT (1 1)").view());
    layer.add(shape("POLYGON EMPTY").view());
    layer.add(shape("LINESTRING (0 5, 9 5)").view());
    const RTree tree(layer);
    EXPECT_EQ(tree.query({-100, -100, 100, 100}), (std::vector<std::uint32_t>{0, 2}));
    EXPECT_EQ(tree.bounds(), (Box{0, 1, 9, 5}));
}

TEST(RTree, WithoutItemsFindsNothing) {
    const RTree tree;
    EXPECT_TRUE(tree.query({0, 0, 1, 1}).empty());
    EXPECT_TRUE(tree.bounds().empty());
    tree.visit_nearest({0, 0, 1, 1}, [](std::uint32_t, double) {
        ADD_FAILURE();
        return 0.0;
    });
    const std::vector<Box> one = {{0, 0, 1, 1}};
    EXPECT_TRUE(RTree(std::span<const Box>(one)).query(Box{}).empty());
}

} // namespace
} // namespace qipan::geo
