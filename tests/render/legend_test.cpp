#include "render/legend.hpp"

#include <gtest/gtest.h>

#include "render/recording_canvas.hpp"
#include "render/small_park.hpp"
#include "render/theme.hpp"

namespace qipan::render {
namespace {

std::vector<std::string> legend_of(const geo::Box& ground, Theme theme) {
    const model::Region region = test::small_park();
    const Styles styles = test::shipped_styles();
    const core::Catalogue catalogue = test::small_catalogue();
    const geo::Box frame{0, 0, 100, 100};
    const auto view = Viewport::make(region.crs, region.crs, ground.centre(), ground.width() * 10, frame).value();
    const MapRequest request = test::small_request(theme);
    MapScene scene(region, styles.layers, view, core::Language::zh);
    RecordingCanvas canvas;
    (void)draw_theme(canvas, scene, {region, styles, catalogue, request}, Detail::full);
    std::vector<std::string> words;
    for (const LegendItem& item : legend_items(scene.used_rules(), catalogue)) {
        words.push_back(item.words + (item.figure.empty() ? "" : "=" + item.figure));
    }
    return words;
}

TEST(Legend, ShowsExactlyWhatIsInTheFrameWithAreasInMu) {
    // all of the small park; 40 000 m2 = 60 mu a plot; the far plot (commerce) is not in it
    EXPECT_EQ(legend_of({399900, 4076800, 400500, 4077400}, Theme::landuse),
              (std::vector<std::string>{"一类工业用地=60.0亩", "二类工业用地=60.0亩", "开发区范围", "标准厂房",
                                        "主干路", "电力线（110 kV）", "村庄"}));
}

TEST(Legend, LosesWhatLeavesTheFrame) {
    // only the eastern half of plot B
    EXPECT_EQ(legend_of({400310, 4077010, 400390, 4077090}, Theme::landuse),
              (std::vector<std::string>{"二类工业用地=60.0亩"}));
}

TEST(Legend, FitsItsSpaceByColumnsAndSmallerPrint) {
    std::vector<LegendItem> items(40);
    for (LegendItem& item : items) {
        item.words = "架空电力线";
    }
    const LegendLayout narrow = lay_out_legend(items, {0, 0, 84, 1000}, 2.7);
    EXPECT_DOUBLE_EQ(narrow.text_mm, 2.7);
    const LegendLayout tight = lay_out_legend(items, {0, 0, 84, 60}, 2.7);
    EXPECT_LE(tight.height_mm, 60);
    EXPECT_GE(tight.plain_columns, narrow.plain_columns);
}

} // namespace
} // namespace qipan::render
