#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "core/files.hpp"
#include "render/recording_canvas.hpp"
#include "render/scene.hpp"
#include "render/small_park.hpp"

namespace qipan::render {
namespace {

/// The scene of the small park at 1:5000 in a frame of 140 x 80 mm, land use, as calls.
std::string small_scene() {
    const model::Region region = test::small_park();
    const Styles styles = test::shipped_styles();
    const auto view = Viewport::make(region.crs, region.crs, {400200, 4077100}, 5000, {0, 0, 140, 80}).value();
    MapScene scene(region, styles.layers, view, core::Language::zh);
    RecordingCanvas canvas;
    scene.draw(canvas, {{model::TableId::plots, "landuse"},
                        {model::TableId::roads},
                        {model::TableId::barriers},
                        {model::TableId::receptors}});
    scene.draw_labels(canvas, "注记");
    return canvas.text_lines();
}

/// Empty if they agree, else the first line that differs.
std::string first_difference(const std::string& expected, const std::string& found) {
    std::istringstream a(expected);
    std::istringstream b(found);
    std::string left;
    std::string right;
    while (true) {
        const bool more_left = static_cast<bool>(std::getline(a, left));
        const bool more_right = static_cast<bool>(std::getline(b, right));
        if (!more_left && !more_right) {
            return {};
        }
        if (left != right || more_left != more_right) {
            return "expected: " + (more_left ? left : "<end>") + "\nfound:    " + (more_right ? right : "<end>");
        }
    }
}

std::string golden() {
    return core::read_file(std::string(QIPAN_GOLDEN_DIR) + "/small_park.txt").value_or("");
}

TEST(Golden, TheSmallParkIsDrawnCallByCallAsItWasApproved) {
    EXPECT_EQ(first_difference(golden(), small_scene()), "");
}

TEST(Golden, ADamagedGoldenIsNoticed) {
    std::string damaged = golden();
    const auto at = damaged.find("polygon [plots/A]");
    ASSERT_NE(at, std::string::npos);
    damaged.replace(at, 17, "polygon [plots/Z]");
    EXPECT_NE(first_difference(damaged, small_scene()), "");
    EXPECT_NE(first_difference(golden() + "end\n", small_scene()), "");
}

} // namespace
} // namespace qipan::render
