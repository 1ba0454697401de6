#include "render/labels.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "render/scene.hpp"

namespace qipan::render {
namespace {

Label label(const std::string& words, int priority = 50) {
    style::TextSymbol look;
    look.size_mm = 3;
    look.priority = priority;
    return {{words}, look, ""};
}

/// A fixed stream of numbers 0-1 (Lehmer), so that the crowd is the same everywhere.
struct Stream {
    std::uint64_t state = 12345;
    double next() {
        state = state * 48271 % 2147483647;
        return static_cast<double>(state) / 2147483647.0;
    }
};

TEST(LabelEngine, NeverLetsTwoLabelsOverlapNorLeaveTheFrameInACrowd) {
    const geo::Box frame{0, 0, 120, 80};
    LabelEngine engine(frame);
    Stream random;
    for (int i = 0; i < 400; ++i) {
        const geo::Point at{random.next() * 120, random.next() * 80};
        const std::string words = "地块" + std::to_string(i);
        switch (i % 3) {
        case 0:
            engine.add_point(label(words, i % 7), at, 1.5);
            break;
        case 1:
            engine.add_over(label(words, i % 7), at);
            break;
        default:
            engine.add_along(label(words, i % 7), {at, {random.next() * 120, random.next() * 80}});
        }
    }
    const auto placed = engine.place();
    EXPECT_GT(placed.size(), 40U);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        for (const geo::Box& box : placed[i].boxes) {
            EXPECT_GE(box.min_x, frame.min_x);
            EXPECT_LE(box.max_x, frame.max_x);
            EXPECT_GE(box.min_y, frame.min_y);
            EXPECT_LE(box.max_y, frame.max_y);
            for (std::size_t j = i + 1; j < placed.size(); ++j) {
                for (const geo::Box& other : placed[j].boxes) {
                    EXPECT_FALSE(box.intersects(other)) << placed[i].runs[0].text << " " << placed[j].runs[0].text;
                }
            }
        }
    }
}

TEST(LabelEngine, GivesTheOnlyPlaceToTheHigherPriority) {
    LabelEngine engine({0, 0, 14, 5});
    engine.add_over(label("次要的", 10), {7, 2.5});
    engine.add_over(label("重要的", 90), {7, 2.5});
    const auto placed = engine.place();
    ASSERT_EQ(placed.size(), 1U);
    EXPECT_EQ(placed[0].runs[0].text, "重要的");
}

TEST(LabelEngine, PutsAPlotsLabelInsideItOrShowsItsFirstLineOrNothing) {
    LabelEngine engine({0, 0, 100, 100});
    Label two = label("A");
    two.lines.push_back("13.5亩");
    const auto square = [](double x, double side) {
        return Path{{{x, 0}, {x + side, 0}, {x + side, side}, {x, side}}};
    };
    engine.add_inside(two, square(0, 20), {10, 10});    // room for both lines
    engine.add_inside(two, square(30, 4), {32, 2});     // for one
    engine.add_inside(two, square(50, 1), {50.5, 0.5}); // for none
    const auto placed = engine.place();
    ASSERT_EQ(placed.size(), 2U);
    EXPECT_EQ(placed[0].runs.size(), 2U);
    EXPECT_EQ(placed[1].runs.size(), 1U);
}

TEST(LabelEngine, KeepsOffWhatIsBlocked) {
    LabelEngine engine({0, 0, 30, 10});
    engine.block({0, 0, 30, 10});
    engine.add_over(label("村"), {15, 5});
    EXPECT_TRUE(engine.place().empty());
}

TEST(LabelEngine, NamesAStreetOnceInAWhileAndNotRoundACorner) {
    LabelEngine engine({0, 0, 100, 100});
    engine.add_along(label("产业大街"), {{5, 50}, {60, 50}});
    engine.add_along(label("产业大街"), {{60, 52}, {95, 52}}); // within 80 mm of the first
    engine.add_along(label("折线路名称很长"), {{5, 5}, {12, 5}, {12, 14}});
    const auto placed = engine.place();
    ASSERT_EQ(placed.size(), 1U);
    EXPECT_NEAR(placed[0].runs[0].at.x, 32.5, 0.01); // in the middle
}

TEST(LabelEngine, StandsChineseUprightAlongASteepLineAndTurnsLatin) {
    LabelEngine engine({0, 0, 100, 100});
    engine.add_along(label("漳河路"), {{20, 5}, {21, 60}});
    engine.add_along(label("G208"), {{70, 5}, {71, 60}});
    const auto placed = engine.place();
    ASSERT_EQ(placed.size(), 2U);
    ASSERT_EQ(placed[0].runs.size(), 3U);
    EXPECT_EQ(placed[0].runs[0].text, "漳");
    EXPECT_EQ(placed[0].runs[0].rotation_deg, 0);
    EXPECT_LT(placed[0].runs[0].at.y, placed[0].runs[2].at.y); // read downwards
    ASSERT_EQ(placed[1].runs.size(), 1U);
    EXPECT_NEAR(std::abs(placed[1].runs[0].rotation_deg), 89, 1);
}

// The middle of a plot, wherever its ring begins and whether or not it is closed; of an L the middle of its wide part.
//
//   30 +-----+                  the L: 30 x 30 without its upper right 20 x 20;
//      |     |                  its own centre of mass (11.0, 11.0) lies at the reflex corner (10, 10)
//   10 |     +-----------+
//    0 +-----------------+
//      0    10          30
TEST(LabelPoint, IsTheMiddleOfAPlotAndTheWidePartOfAnL) {
    const geo::Box frame{-100, -100, 100, 100};
    const Ring plot{{0, 0}, {40, 0}, {40, 20}, {0, 20}, {0, 0}};
    const auto middle = label_point({plot}, frame);
    ASSERT_TRUE(middle);
    EXPECT_NEAR(middle->x, 20, 1e-9);
    EXPECT_NEAR(middle->y, 10, 1e-9);
    Ring ell{{10, 10}, {10, 30}, {0, 30}, {0, 0}, {30, 0}, {30, 10}};
    for (std::size_t first = 0; first < ell.size(); ++first) {
        Ring closed = ell;
        closed.push_back(closed.front());
        const auto at = label_point({closed}, frame);
        ASSERT_TRUE(at);
        EXPECT_NEAR(at->x, at->y, 1) << first; // on the diagonal of the corner
        EXPECT_LT(at->x, 7) << first;          // the largest circle there: radius 10 (1 - 1/sqrt 2) x 2 = 5.86
        std::ranges::rotate(ell, ell.begin() + 1);
    }
    EXPECT_FALSE(label_point({{{200, 200}, {210, 200}, {210, 210}}}, frame));
}

} // namespace
} // namespace qipan::render
