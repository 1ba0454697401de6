#include "render/text_measure.hpp"

#include <gtest/gtest.h>

#include "render/svg_canvas.hpp"
#include "render/unified_ideographs.hpp"

namespace qipan::render {
namespace {

TEST(TextMeasure, AChineseCharacterIsOneEmWide) {
    EXPECT_NEAR(text_width_mm("武乡", 3, Weight::regular), 6, 0.01);
}

TEST(TextMeasure, ScalesLinearly) {
    EXPECT_NEAR(text_width_mm("WX-012 56.20亩", 2, Weight::bold) * 2.5,
                text_width_mm("WX-012 56.20亩", 5, Weight::bold), 1e-9);
}

TEST(Wrap, DoesNotBeginALineWithAClosingMarkNorBreakAWord) {
    const auto lines = wrap("地块侵入防护带，要求 20.0 m（实测 7.6 m）。", 3, Weight::regular, 21.5);
    ASSERT_GT(lines.size(), 1U);
    std::string joined;
    for (const std::string& line : lines) {
        EXPECT_FALSE(line.starts_with("，") || line.starts_with("。") || line.starts_with("）"));
        EXPECT_FALSE(line.ends_with("（"));
        EXPECT_LE(text_width_mm(line, 3, Weight::regular), 21.5 + 3);
        joined += line;
    }
    EXPECT_NE(joined.find("20.0"), std::string::npos); // the number stayed whole
}

TEST(Elide, EndsInAnEllipsisWithinTheWidth) {
    const std::string shorter = elide("武乡现代农业产业示范区", 3, Weight::regular, 15);
    EXPECT_TRUE(shorter.ends_with("…"));
    EXPECT_LE(text_width_mm(shorter, 3, Weight::regular), 15);
    EXPECT_EQ(elide("武乡", 3, Weight::regular, 15), "武乡");
}

TEST(UnifiedIdeograph, MapsRadicalsAndLeavesTheRest) {
    EXPECT_EQ(unified_ideograph(U'\u2ECB'), U'车');
    EXPECT_EQ(unified_ideograph(U'\u2F00'), U'一');
    EXPECT_EQ(unified_ideograph(U'\u2FD5'), U'龠'); // the last of the block
    EXPECT_EQ(unified_ideograph(U'车'), U'车');
    EXPECT_EQ(unified_ideograph(U'A'), U'A');
}

TEST(EscapeXml, LeavesNothingThatXmlForbids) {
    EXPECT_EQ(escape_xml("<1#地块> & \"A\"\x01"), "&lt;1#地块&gt; &amp; &quot;A&quot;");
}

} // namespace
} // namespace qipan::render
