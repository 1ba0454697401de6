#include "render/svg_canvas.hpp"

#include <QXmlStreamReader>
#include <gtest/gtest.h>

#include <set>

#include "render/figure.hpp"
#include "render/small_park.hpp"

namespace qipan::render {
namespace {

struct SvgFacts {
    std::set<std::string> ids;
    std::vector<std::string> texts;
    std::size_t clips = 0;
};

SvgFacts facts_of(const std::string& svg) {
    SvgFacts facts;
    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (reader.attributes().hasAttribute("id")) {
            const std::string id = reader.attributes().value("id").toString().toStdString();
            EXPECT_TRUE(facts.ids.insert(id).second) << "twice: " << id;
        }
        facts.clips += reader.name() == QLatin1String("clipPath") ? 1 : 0;
        if (reader.name() == QLatin1String("text")) {
            facts.texts.push_back(reader.readElementText().toStdString());
        }
    }
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    return facts;
}

TEST(SvgCanvas, IsWellFormedWithUniqueIdsRealTextAndClips) {
    const auto svg = draw_map(test::small_park(), test::shipped_styles(), test::small_catalogue(),
                              test::small_request(Theme::landuse), MapFormat::svg);
    ASSERT_TRUE(svg.has_value());
    const SvgFacts facts = facts_of(*svg);
    EXPECT_TRUE(facts.ids.contains("plots.A"));
    EXPECT_TRUE(facts.ids.contains("layer-plots"));
    EXPECT_GT(facts.clips, 0U);
    EXPECT_NE(std::find(facts.texts.begin(), facts.texts.end(), "武乡示例区土地利用布局图"), facts.texts.end());
    EXPECT_NE(std::find(facts.texts.begin(), facts.texts.end(), "车长门见马页路"), facts.texts.end());
}

TEST(SvgCanvas, NumbersAFeatureThatIsDrawnTwice) {
    SvgCanvas canvas(10, 10, "t");
    const Path square{{{0, 0}, {1, 0}, {1, 1}}};
    canvas.polygon(square, {style::Colour{}, std::nullopt, std::nullopt}, "plots/1#地块");
    canvas.polygon(square, {style::Colour{}, std::nullopt, std::nullopt}, "plots/1#地块");
    const SvgFacts facts = facts_of(canvas.finish());
    EXPECT_EQ(facts.ids, (std::set<std::string>{"plots.1_23地块", "plots.1_23地块-2"}));
}

TEST(ProjectFigure, MarksTheChosenSiteAndRanksTheOthers) {
    model::ProjectScore score;
    score.candidates.resize(2);
    score.candidates[0].site = model::plot_site("B");
    score.candidates[1].site = model::plot_site("A");
    const auto svg =
        draw_project_map_svg(test::small_park(), test::shipped_styles(), test::small_catalogue(), {.score = &score});
    ASSERT_TRUE(svg.has_value());
    const SvgFacts facts = facts_of(*svg);
    EXPECT_NE(std::find(facts.texts.begin(), facts.texts.end(), "1"), facts.texts.end());
    EXPECT_NE(std::find(facts.texts.begin(), facts.texts.end(), "2"), facts.texts.end());
    EXPECT_TRUE(svg->find("width=\"900\" height=\"600\"") != std::string::npos);
    EXPECT_EQ(
        draw_project_map_svg(test::small_park(), test::shipped_styles(), test::small_catalogue(), {}).error().code,
        "map.no-candidates");
}

TEST(BarSvg, TellsAMissingScoreFromALowOne) {
    EXPECT_NE(bar_svg(0.0, "无法评价").find("0.0"), std::string::npos);
    EXPECT_EQ(bar_svg(0.0, "无法评价").find("stroke-dasharray"), std::string::npos);
    EXPECT_NE(bar_svg(std::nullopt, "无法评价").find("无法评价"), std::string::npos);
    EXPECT_NE(bar_svg(std::nullopt, "无法评价").find("stroke-dasharray"), std::string::npos);
}

} // namespace
} // namespace qipan::render
