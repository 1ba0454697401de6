#include "suitability/need.hpp"

#include <gtest/gtest.h>

#include "model/small_region.hpp"
#include "suitability/world.hpp"

namespace qipan::test {
namespace {

using suitability::parse_need;

model::Region zones() {
    const char* square = "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))";
    model::Region region;
    region.set_layer(model::TableId::zones,
                     make_layer(model::TableId::zones, {{{"id", "wx"}, {"name", "武乡经济技术开发区"}, {"wkt", square}},
                                                        {{"id", "tl"}, {"name", "屯留经济技术开发区"}, {"wkt", square}},
                                                        {{"id", "tl2"}, {"name", "屯留高新区"}, {"wkt", square}}}));
    region.codes = test_codes();
    region.finish();
    return region;
}

model::Project read(const std::string& text) {
    return must(parse_need(text, zones()));
}

TEST(Need, ReadsThePlannersLine) {
    const auto p = read("60亩 蒸汽5t/h 0.6MPa(表) 1392 丙类 @武乡");
    EXPECT_DOUBLE_EQ(*p.land_mu, 60);
    ASSERT_EQ(p.demands.size(), 1U);
    EXPECT_EQ(p.demands[0].utility, "steam");
    EXPECT_DOUBLE_EQ(p.demands[0].design, 5);
    EXPECT_EQ(p.demands[0].unit, "t/h");
    EXPECT_DOUBLE_EQ(*p.demands[0].pressure_mpa, 0.6);
    EXPECT_EQ(p.demands[0].pressure_basis, "g");
    EXPECT_EQ(p.industry, "1392");
    EXPECT_EQ(p.fire_hazard, "丙");
    EXPECT_EQ(p.home_zone, "wx");
    EXPECT_EQ(p.wanted_zones, std::vector<std::string>{"wx"});
}

TEST(Need, FullWidthAndOrderMakeNoDifference) {
    const auto p = read("丙类，１３９２　０．６ＭＰａ（表）；蒸汽　５ｔ／ｈ、６０　亩 ＠ｗｘ");
    EXPECT_DOUBLE_EQ(*p.land_mu, 60);
    EXPECT_DOUBLE_EQ(p.demands.at(0).design, 5);
    EXPECT_DOUBLE_EQ(*p.demands[0].pressure_mpa, 0.6);
    EXPECT_EQ(p.industry, "1392");
    EXPECT_EQ(p.home_zone, "wx");
}

TEST(Need, AreasComeInMuHectaresAndSquareMetres) {
    const std::pair<const char*, double> cases[] = {
        {"60亩", 60},       {"4公顷", 60}, {"40000m²", 60}, {"40000平方米", 60}, {"4万平米", 60},
        {"用地 60 亩", 60}, {"4ha", 60},   {"60 mu", 60},   {"7.5亩", 7.5},      {"land 15000m2", 22.5}};
    for (const auto& [text, mu] : cases) {
        EXPECT_NEAR(read(text).land_mu.value_or(0), mu, 1e-9) << text;
    }
}

TEST(Need, FloorIsGivenInSquareMetres) {
    for (const char* text :
         {"厂房3000m²", "厂房 3000 平方米", "厂房面积：3000㎡", "厂房0.3万平方米", "floor 3000m2", "factory 4.5mu"}) {
        const auto p = read(text);
        EXPECT_NEAR(p.floor_m2.value_or(0), 3000, 1e-9) << text;
        EXPECT_FALSE(p.land_mu.has_value()) << text;
    }
}

TEST(Need, UtilitiesHaveChineseAndEnglishNames) {
    const struct {
        const char* text;
        const char* utility;
        double amount;
        const char* unit;
    } cases[] = {
        {"蒸汽5吨/小时", "steam", 5, "t/h"},    {"steam 5 t/h", "steam", 5, "t/h"},
        {"steam5t/h", "steam", 5, "t/h"},       {"热水3MW", "heat", 3, "MW"},
        {"供热 3000千瓦", "heat", 3000, "kW"},  {"电800kVA", "power", 800, "kVA"},
        {"用电 2MVA", "power", 2, "MVA"},       {"power 500kW", "power", 500, "kW"},
        {"水200m3/d", "water", 200, "m3/d"},    {"用水200吨/天", "water", 200, "m3/d"},
        {"污水 10 m³/h", "sewage", 10, "m3/h"}, {"天然气5000立方米/天", "gas", 5000, "m3/d"},
        {"气1200Nm3/h", "gas", 1200, "m3/h"},   {"通信10Gbps", "telecom", 10, "Gbps"},
    };
    for (const auto& c : cases) {
        const auto p = read(c.text);
        ASSERT_EQ(p.demands.size(), 1U) << c.text;
        EXPECT_EQ(p.demands[0].utility, c.utility) << c.text;
        EXPECT_DOUBLE_EQ(p.demands[0].design, c.amount) << c.text;
        EXPECT_EQ(p.demands[0].unit, c.unit) << c.text;
    }
}

TEST(Need, PressuresNeedABasisAndComeInSeveralUnits) {
    const struct {
        const char* text;
        double mpa;
        const char* basis;
    } cases[] = {
        {"蒸汽5t/h 0.6MPa(表)", 0.6, "g"},     {"蒸汽5t/h 0.6MPa表压", 0.6, "g"},
        {"蒸汽5t/h 700kPa(绝)", 0.7, "a"},     {"蒸汽5t/h 7bar(a)", 0.7, "a"},
        {"steam5t/h 0.6MPag", 0.6, "g"},       {"steam 5t/h 0.6 MPa absolute", 0.6, "a"},
        {"蒸汽5t/h 6公斤表压", 0.588399, "g"},
    };
    for (const auto& c : cases) {
        const auto p = read(c.text);
        EXPECT_NEAR(p.demands.at(0).pressure_mpa.value_or(0), c.mpa, 1e-9) << c.text;
        EXPECT_EQ(p.demands.at(0).pressure_basis, c.basis) << c.text;
    }
}

TEST(Need, PressureAndTemperatureBelongToTheHotUtility) {
    const auto p = read("180℃ 用电800kVA 0.6MPa(表) 蒸汽5t/h 污水30m3/d");
    ASSERT_EQ(p.demands.size(), 3U);
    const auto* steam = p.find_demand("steam");
    EXPECT_DOUBLE_EQ(steam->pressure_mpa.value_or(0), 0.6);
    EXPECT_DOUBLE_EQ(steam->temperature_c.value_or(0), 180);
    EXPECT_FALSE(p.find_demand("power")->pressure_mpa.has_value());
}

TEST(Need, PollutionClassAndIndustryOfTwoDigits) {
    const auto p = read("二类 行业27 60亩");
    EXPECT_EQ(p.pollution_class, 2);
    EXPECT_EQ(p.industry, "27");
}

TEST(Need, ErrorsSayWhatAndWhere) {
    const struct {
        const char* text;
        const char* code;
        int column;
        const char* token;
    } cases[] = {
        {"", "need.empty", 1, ""},
        {"  ，", "need.empty", 1, " "},
        {"60亩 大型", "need.unknown-token", 5, "大型"},
        {"60亩 蒸汽5t/h 0.6MPa 1392", "need.pressure-without-basis", 12, "0.6MPa"},
        {"60亩 139223", "need.number-without-unit", 5, "139223"},
        {"60亩 7", "need.number-without-unit", 5, "7"},
        {"60xyz", "need.unknown-token", 1, "60xyz"},
        {"60亩 1393", "need.unknown-industry", 5, "1393"},
        {"蒸汽 60亩", "need.wrong-unit", 4, "60亩"},
        {"蒸汽 丙类", "need.word-without-number", 1, "蒸汽"},
        {"蒸汽5kVA", "need.wrong-unit", 3, "5kVA"},
        {"天然气5吨/天", "need.wrong-unit", 4, "5吨/天"},
        {"5t/h 60亩", "need.without-utility", 1, "5t/h"},
        {"60亩 0.6MPa(表)", "need.without-utility", 5, "0.6MPa(表)"},
        {"用电5kW 180℃", "need.without-utility", 7, "180℃"},
        {"60亩 4公顷", "need.given-twice", 5, "4公顷"},
        {"蒸汽5t/h 蒸汽6t/h", "need.given-twice", 8, "蒸汽6t/h"},
        {"丙类 丁类", "need.given-twice", 4, "丁类"},
        {"1392 27", "need.given-twice", 6, "27"},
        {"60亩 @襄垣", "need.unknown-zone", 5, "@襄垣"},
        {"60亩 @屯留", "need.unknown-zone", 5, "@屯留"}, // two zones begin so
        {"厂房", "need.word-without-number", 1, "厂房"},
        {"厂房3000kVA", "need.wrong-unit", 3, "3000kVA"},
        {"0亩", "need.not-positive", 1, "0亩"},
        {"1.2.3亩", "need.unknown-token", 1, "1.2.3亩"},
    };
    for (const auto& c : cases) {
        const auto parsed = parse_need(c.text, zones());
        ASSERT_FALSE(parsed) << c.text;
        EXPECT_EQ(parsed.error().code, c.code) << c.text;
        EXPECT_EQ(parsed.error().where.column, c.column) << c.text;
        EXPECT_EQ(parsed.error().values.at("token"), c.token) << c.text;
    }
}

TEST(Need, UnknownNamesSuggestTheNearest) {
    const auto zone = parse_need("60亩 @武乡经济技术开区", zones());
    EXPECT_EQ(zone.error().values.at("did_you_mean"), "武乡经济技术开发区");
    const auto industry = parse_need("60亩 1393", zones());
    EXPECT_EQ(industry.error().values.at("did_you_mean"), "1392");
}

TEST(FindNamed, ByIdByNameOrByWhatOnlyOneNameBeginsWith) {
    const auto zones =
        make_layer(model::TableId::zones, {{{"id", "A"}, {"name", "武乡现代农业产业示范区"}, {"wkt", plot_a_wkt}},
                                           {{"id", "B"}, {"name", "长治高新区"}, {"wkt", plot_a_wkt}},
                                           {{"id", "C"}, {"name", "长治经开区"}, {"wkt", plot_a_wkt}}});
    EXPECT_EQ(suitability::find_named(*zones, "B"), 1U);
    EXPECT_EQ(suitability::find_named(*zones, "长治经开区"), 2U);
    EXPECT_EQ(suitability::find_named(*zones, "武乡"), 0U);
    EXPECT_FALSE(suitability::find_named(*zones, "长治"));   // two begin so
    EXPECT_FALSE(suitability::find_named(*zones, "示范区")); // the end is no beginning
    EXPECT_FALSE(suitability::find_named(*zones, ""));
}

} // namespace
} // namespace qipan::test
