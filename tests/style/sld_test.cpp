#include "style/sld.hpp"

#include <gtest/gtest.h>

#include "style/sld_snippets.hpp"

namespace qipan::style {
namespace {

using test::rule_of;
using test::sld_of;

core::Error refusal_of(const std::string& bytes) {
    const auto style = parse_sld(bytes, "plots.sld");
    EXPECT_FALSE(style.has_value());
    return style ? core::Error{} : style.error();
}

TEST(SldReader, ReadsAHatchInTheFormThatQgisWrites) {
    const auto style = parse_sld(
        sld_of("areas", rule_of("<se:PolygonSymbolizer><se:Fill><se:GraphicFill><se:Graphic><se:Mark>"
                                "<se:WellKnownName>horline</se:WellKnownName><se:Stroke>"
                                "<se:SvgParameter name=\"stroke\">#102030</se:SvgParameter>"
                                "<se:SvgParameter name=\"stroke-width\">0.5</se:SvgParameter></se:Stroke></se:Mark>"
                                "<se:Size>10</se:Size><se:Rotation><ogc:Literal>-45</ogc:Literal></se:Rotation>"
                                "</se:Graphic></se:GraphicFill></se:Fill></se:PolygonSymbolizer>")),
        "areas.sld");
    ASSERT_TRUE(style.has_value());
    const auto& symbol = std::get<PolygonSymbol>(style->passes.at(0).rules.at(0).symbols.at(0));
    ASSERT_TRUE(symbol.hatch.has_value());
    EXPECT_DOUBLE_EQ(symbol.hatch->spacing_mm, 2.8); // 10 pixels of 0.28 mm
    EXPECT_DOUBLE_EQ(symbol.hatch->stroke.width_mm, 0.14);
    EXPECT_DOUBLE_EQ(symbol.hatch->angle_deg, 45); // SE turns clockwise
    EXPECT_EQ(symbol.hatch->stroke.colour, (Colour{0x10, 0x20, 0x30, 1}));
}

TEST(SldReader, RefusesAnUnknownElementAtItsLineAndColumn) {
    const core::Error error =
        refusal_of(sld_of("plots", "<se:Rule><se:Name>r</se:Name>\n<se:RasterSymbolizer/></se:Rule>"));
    EXPECT_EQ(error.code, "style.unknown-element");
    EXPECT_EQ(error.values.at("element"), "RasterSymbolizer");
    EXPECT_EQ(error.values.at("in"), "Rule");
    EXPECT_EQ(error.where.file, "plots.sld");
    EXPECT_EQ(error.where.line, 5);
    EXPECT_GT(error.where.column, 0);
}

TEST(SldReader, RefusesWhatItCannotDraw) {
    const auto code = [](const std::string& content) { return refusal_of(sld_of("plots", rule_of(content))).code; };
    EXPECT_EQ(code("<se:PolygonSymbolizer><se:Fill><se:SvgParameter "
                   "name=\"fill\">red</se:SvgParameter></se:Fill></se:PolygonSymbolizer>"),
              "style.bad-value");
    EXPECT_EQ(code("<se:PolygonSymbolizer><se:Fill><se:SvgParameter "
                   "name=\"glow\">1</se:SvgParameter></se:Fill></se:PolygonSymbolizer>"),
              "style.unknown-element");
    EXPECT_EQ(code("<se:LineSymbolizer/>"), "style.missing-element");
    EXPECT_EQ(code("<se:LineSymbolizer><se:Stroke><se:SvgParameter "
                   "name=\"stroke-dasharray\">3</se:SvgParameter></se:Stroke></se:LineSymbolizer>"),
              "style.bad-value");
    EXPECT_EQ(
        code(
            "<ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>colour</ogc:PropertyName><ogc:Literal>1</ogc:Literal>"
            "</ogc:PropertyIsEqualTo></ogc:Filter>"),
        "style.unknown-field");
    EXPECT_EQ(code("<ogc:Filter><ogc:Not/></ogc:Filter>"), "style.unknown-element");
    EXPECT_EQ(code("<ogc:Filter><ogc:PropertyIsLike "
                   "wildCard=\"%\"><ogc:PropertyName>id</ogc:PropertyName><ogc:Literal>A*B</ogc:Literal>"
                   "</ogc:PropertyIsLike></ogc:Filter>"),
              "style.bad-value");
}

TEST(SldReader, RefusesAnUnknownLayerABrokenFileAndAForeignNamespace) {
    EXPECT_EQ(refusal_of(sld_of("castles", rule_of(""))).code, "style.unknown-table");
    EXPECT_EQ(refusal_of("<StyledLayerDescriptor").code, "style.bad-xml");
    EXPECT_EQ(refusal_of("<StyledLayerDescriptor xmlns=\"urn:other\"/>").code, "style.unknown-element");
}

Style everything() {
    Stroke dashed{{1, 2, 3, 0.5}, 0.42, {1.4, 0.7}, Cap::round, Join::bevel};
    Rule full;
    full.name = "full";
    full.title_zh = "一类 <工业> & \"用地\"";
    full.title_en = "class 1";
    full.filter.all = {{"land_use", Test::prefix, {"1001", "M1"}}, {"area_m2", Test::greater_equal, {"100"}}};
    full.min_scale = 2000;
    full.max_scale = 50000;
    full.symbols = {PolygonSymbol{Colour{238, 223, 205, 0.8}, std::nullopt, dashed},
                    PolygonSymbol{std::nullopt, Hatch{dashed, 2.8, 135}, std::nullopt},
                    LineSymbol{dashed, std::nullopt, 0},
                    LineSymbol{std::nullopt, Marker{MarkerShape::line, 1.12, 0, std::nullopt, dashed}, 5.6},
                    PointSymbol{Marker{MarkerShape::star, 2.8, 30, Colour{255, 255, 255, 1}, dashed}},
                    TextSymbol{{{"", "id"}, {"\n", ""}, {"", "area_mu"}, {"亩", ""}},
                               2.8,
                               true,
                               {9, 9, 9, 1},
                               Halo{{255, 255, 255, 0.9}, 0.28},
                               LabelPlacement::line,
                               77}};
    Rule rest;
    rest.name = "rest";
    rest.filter.otherwise = true;
    Rule none;
    none.name = "none";
    none.filter.all = {{"status", Test::is_null, {}}};
    return {"plots", "default", "地块", "Plots", {Pass{{full, rest}}, Pass{{none}}}};
}

TEST(SldWriter, WritesWhatTheReaderReadsBackEqual) {
    const Style style = everything();
    const std::string first = write_sld(style);
    const auto again = parse_sld(first, "plots.sld");
    ASSERT_TRUE(again.has_value()) << again.error().code << " " << to_string(again.error().where);
    EXPECT_EQ(write_sld(*again), first);
    EXPECT_EQ(again->passes.at(0).rules.at(0).filter, style.passes.at(0).rules.at(0).filter);
    EXPECT_EQ(again->passes.at(0).rules.at(0).title_zh, "一类 <工业> & \"用地\"");
    EXPECT_EQ(again->passes.at(0).rules.at(1), style.passes.at(0).rules.at(1));
    EXPECT_EQ(again->passes.at(1), style.passes.at(1));
    const auto& label = std::get<TextSymbol>(again->passes.at(0).rules.at(0).symbols.at(5));
    EXPECT_EQ(label.label, std::get<TextSymbol>(style.passes.at(0).rules.at(0).symbols.at(5)).label);
    EXPECT_EQ(label.priority, 77);
}

} // namespace
} // namespace qipan::style
