#include "render/layout.hpp"

#include <gtest/gtest.h>

#include "render/small_park.hpp"

namespace qipan::render {
namespace {

core::Document layout_document(double width, const std::string& extra_key = "") {
    core::DocumentTable table;
    table.emplace_back("name", core::Document(std::string("x"), {}));
    table.emplace_back("page_mm", core::Document(core::DocumentArray{test::number(width), test::number(297)}, {}));
    if (!extra_key.empty()) {
        table.emplace_back(extra_key, test::number(1));
    }
    return {std::move(table), {}};
}

TEST(Layout, CutsThePageIntoBoxesThatDoNotOverlap) {
    const auto layout = parse_layout(layout_document(420));
    ASSERT_TRUE(layout.has_value());
    for (const PanelWidth width : {PanelWidth::normal, PanelWidth::wide}) {
        const SheetBoxes boxes = boxes_of(*layout, width);
        EXPECT_FALSE(boxes.map.intersects(boxes.columns[0]));
        EXPECT_LT(boxes.neat.min_y, boxes.map.min_y);
        EXPECT_LT(boxes.map.max_y, boxes.neat.max_y);
        EXPECT_LE(boxes.columns[0].max_x, boxes.neat.max_x);
    }
}

TEST(Layout, RefusesUnknownKeysAndPagesWithoutRoom) {
    EXPECT_EQ(parse_layout(layout_document(420, "colour")).error().code, "document.unknown-key");
    EXPECT_EQ(parse_layout(layout_document(120)).error().code, "layout.bad-size");
}

} // namespace
} // namespace qipan::render
