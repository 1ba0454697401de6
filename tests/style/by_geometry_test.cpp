#include "style/by_geometry.hpp"

#include <gtest/gtest.h>

namespace qipan::test {
namespace {

using geo::GeometryKind;

/// Two passes: areas with an outline and points, then labels alone.
style::Style mixed() {
    style::Style style;
    style.table = "findings";
    style.name = "default";
    style.title_zh = "问题";
    style::Rule forbid;
    forbid.name = "forbid";
    forbid.symbols = {style::PolygonSymbol{}, style::PolygonSymbol{}, style::LineSymbol{}, style::PointSymbol{}};
    style::Rule affected;
    affected.name = "affected";
    affected.symbols = {style::PolygonSymbol{}};
    style::Rule label;
    label.name = "label";
    label.symbols = {style::TextSymbol{}};
    style.passes = {{{forbid, affected}}, {{label}}};
    return style;
}

TEST(StyleByGeometry, KeepsTheSymbolsThatDrawAKindAndTheLabels) {
    const style::Style areas = style::part_for(mixed(), GeometryKind::polygon, "findings_polygon");
    EXPECT_EQ(areas.table, "findings_polygon");
    EXPECT_EQ(areas.title_zh, "问题");
    ASSERT_EQ(areas.passes.size(), 2U);
    ASSERT_EQ(areas.passes[0].rules.size(), 2U);
    EXPECT_EQ(areas.passes[0].rules[0].symbols.size(), 2U);
    EXPECT_EQ(areas.passes[1].rules[0].name, "label");
}

TEST(StyleByGeometry, DropsRulesThatDrawNothingOfAKind) {
    const style::Style lines = style::part_for(mixed(), GeometryKind::line, "findings_line");
    ASSERT_EQ(lines.passes[0].rules.size(), 1U);
    EXPECT_EQ(lines.passes[0].rules[0].name, "forbid");
    ASSERT_EQ(lines.passes[0].rules[0].symbols.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<style::LineSymbol>(lines.passes[0].rules[0].symbols[0]));
    const style::Style points = style::part_for(mixed(), GeometryKind::point, "findings_point");
    EXPECT_TRUE(std::holds_alternative<style::PointSymbol>(points.passes[0].rules[0].symbols.at(0)));
}

TEST(StyleByGeometry, DropsPassesThatAreEmptyThen) {
    style::Style bare = mixed();
    bare.passes.pop_back();
    EXPECT_TRUE(style::part_for(bare, GeometryKind::none, "findings_table").passes.empty());
}

} // namespace
} // namespace qipan::test
