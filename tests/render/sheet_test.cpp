#include <gtest/gtest.h>

#include <sstream>

#include "render/recording_canvas.hpp"
#include "render/small_park.hpp"

namespace qipan::render {
namespace {

std::string recording_of(const MapRequest& request) {
    RecordingCanvas canvas;
    const auto drawn = draw_sheet(canvas, test::small_park(), test::shipped_styles(), test::small_catalogue(), request);
    EXPECT_TRUE(drawn.has_value());
    return canvas.text_lines();
}

std::string line_with(const std::string& recording, const std::string& words) {
    const auto at = recording.find(words);
    if (at == std::string::npos) {
        return {};
    }
    const auto from = recording.rfind('\n', at) + 1;
    return recording.substr(from, recording.find('\n', at) - from);
}

/// Box of the first ring of a recorded polygon: `... (1.00,2.00 3.00,4.00)`.
geo::Box box_of_points(const std::string& line) {
    geo::Box box;
    std::istringstream ring(line.substr(line.find('(') + 1, line.find(')') - line.find('(') - 1));
    for (std::string point; ring >> point;) {
        const auto comma = point.find(',');
        box.add(geo::Point{std::stod(point.substr(0, comma)), std::stod(point.substr(comma + 1))});
    }
    return box;
}

TEST(Sheet, SameRequestSameBytesInEveryFormat) {
    const model::Region region = test::small_park();
    const Styles styles = test::shipped_styles();
    const core::Catalogue catalogue = test::small_catalogue();
    const model::Plan plan = test::small_plan();
    MapRequest request = test::small_request(Theme::plan);
    request.plan = &plan;
    for (const MapFormat format : {MapFormat::png, MapFormat::svg, MapFormat::pdf}) {
        const auto first = draw_map(region, styles, catalogue, request, format);
        const auto second = draw_map(region, styles, catalogue, request, format);
        ASSERT_TRUE(first && second);
        EXPECT_EQ(*first, *second);
        EXPECT_GT(first->size(), 1000U);
    }
}

TEST(Sheet, MarksIllustrativeDataAndNamesTheCentralMeridian) {
    const std::string recording = recording_of(test::small_request(Theme::landuse));
    EXPECT_NE(recording.find("\"示例数据 仅供演示\""), std::string::npos);
    EXPECT_NE(recording.find("\"中央经线114°\""), std::string::npos);
}

TEST(PlanSheet, HighlightsThePlacedPlotAndListsItWithAreaAndScore) {
    const model::Plan plan = test::small_plan();
    MapRequest request = test::small_request(Theme::plan);
    request.plan = &plan;
    const std::string recording = recording_of(request);
    EXPECT_NE(line_with(recording, "[assignments/P1/A]").find("polygon"), std::string::npos);
    EXPECT_NE(recording.find("\"60.00亩\""), std::string::npos); // 40 000 m2
    EXPECT_NE(recording.find("\"87.3\""), std::string::npos);    // 87.25, half away from zero
    request.plan = nullptr;
    RecordingCanvas canvas;
    EXPECT_EQ(
        draw_sheet(canvas, test::small_park(), test::shipped_styles(), test::small_catalogue(), request).error().code,
        "map.no-plan");
}

TEST(FindingsSheet, DrawsTheCorridorInItsTrueWidth) {
    const std::vector<model::Finding> findings{test::small_finding()};
    MapRequest request = test::small_request(Theme::findings);
    request.findings = findings;
    const std::string recording = recording_of(request);
    const std::string band = line_with(recording, "[band/L1]");
    ASSERT_FALSE(band.empty());
    // half width 4 m and 10 m beside it, both sides: 28 m across; the plot on the same sheet is 200 m high
    const double band_mm = box_of_points(band).height();
    const double plot_mm = box_of_points(line_with(recording, "[plots/A]")).height();
    EXPECT_NEAR(band_mm / plot_mm, 28.0 / 200, 0.005);
    EXPECT_NE(recording.find("\"地块侵入防护带\""), std::string::npos);
}

TEST(FindingsSheet, ShowsNotesWithoutNumbersAndCountsThem) {
    std::vector<model::Finding> findings{test::small_finding(), test::small_finding()};
    findings[1].effect = model::Effect::info;
    findings[1].fingerprint = "note";
    MapRequest request = test::small_request(Theme::findings);
    request.findings = findings;
    const std::string recording = recording_of(request);
    EXPECT_FALSE(line_with(recording, "[findings/note]").empty());
    EXPECT_NE(recording.find("map.list.infos (count=1)"), std::string::npos);
    EXPECT_EQ(recording.find("text \"2\""), std::string::npos);
}

TEST(Overview, ShowsEveryZoneInAFrameOfItsOwn) {
    MapRequest request = test::small_request(Theme::landuse);
    request.view = {};
    const std::string recording = recording_of(request);
    EXPECT_NE(recording.find("layer zone-WX \"武乡示例区\""), std::string::npos);
    EXPECT_NE(recording.find("layer overview"), std::string::npos);
}

TEST(Sheet, RefusesAnUnknownLayoutAndNamesTheKnownOnes) {
    MapRequest request = test::small_request(Theme::landuse);
    request.layout = "a0";
    const auto drawn =
        draw_map(test::small_park(), test::shipped_styles(), test::small_catalogue(), request, MapFormat::svg);
    ASSERT_FALSE(drawn.has_value());
    EXPECT_EQ(drawn.error().code, "layout.unknown");
    EXPECT_EQ(drawn.error().values.at("known"), "small");
}

} // namespace
} // namespace qipan::render
