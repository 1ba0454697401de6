#include "render/lists.hpp"

#include <gtest/gtest.h>

#include "render/recording_canvas.hpp"
#include "render/small_park.hpp"

namespace qipan::render {
namespace {

std::vector<ListedItem> placements(std::size_t count) {
    std::vector<ListedItem> items;
    for (std::size_t i = 1; i <= count; ++i) {
        ListedItem item;
        item.number = std::to_string(i);
        item.cells = {"示例项目", "A-" + item.number, "30.00亩", "88.0"};
        item.at = geo::Point{1, 1};
        items.push_back(std::move(item));
    }
    return items;
}

struct Drawn {
    std::size_t listed = 0; ///< of the numbers 1 to count
    std::string recording;
    double height_mm = 0;
};

/// A panel of 132 mm x 120 mm in print of 2.8 mm: 25 rows in one column.
Drawn draw(std::size_t count) {
    const core::Catalogue catalogue = test::small_catalogue();
    RecordingCanvas canvas;
    SheetPen pen(canvas, catalogue, 2.8);
    Drawn drawn;
    drawn.height_mm = draw_list(pen, {0, 0, 132, 120}, Theme::plan, placements(count));
    drawn.recording = canvas.text_lines();
    for (std::size_t i = 1; i <= count; ++i) {
        drawn.listed += drawn.recording.find("\"A-" + std::to_string(i) + "\"") != std::string::npos ? 1 : 0;
    }
    return drawn;
}

TEST(PlanList, ListsEveryNumberOfTheMapInOneColumnSmallPrintOrTwo) {
    for (const std::size_t count : {1U, 20U, 30U, 53U, 60U}) {
        const Drawn drawn = draw(count);
        EXPECT_EQ(drawn.listed, count);
        EXPECT_EQ(drawn.recording.find("map.more-rows"), std::string::npos) << count;
        EXPECT_LE(drawn.height_mm, 120.01) << count;
    }
}

TEST(PlanList, CountsWhatEvenTwoColumnsCannotHold) {
    const Drawn drawn = draw(500);
    EXPECT_LT(drawn.listed, 500U);
    EXPECT_NE(drawn.recording.find("map.more-rows (count=" + std::to_string(500 - drawn.listed) + ")"),
              std::string::npos);
}

} // namespace
} // namespace qipan::render
