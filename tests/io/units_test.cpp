#include "io/units.hpp"

#include <gtest/gtest.h>

using namespace qipan;

namespace {

double convert(double value, const char* from, const char* to) {
    const auto factor = io::unit_factor(from, to);
    return factor ? factor->apply(value) : -999;
}

TEST(Units, ConvertExactly) {
    EXPECT_EQ(convert(60, "亩", "m2"), 40000); // 15 mu = 1 ha
    EXPECT_EQ(convert(4, "公顷", "mu"), 60);
    EXPECT_EQ(convert(60, "亩", "mu"), 60);
    EXPECT_EQ(convert(1, "km²", "mu"), 1500);
    EXPECT_EQ(convert(2.4, "亿元", "wan_cny"), 24000);
    EXPECT_EQ(convert(25000, "元", "wan_cny"), 2.5);
    EXPECT_EQ(convert(10, "bar", "MPa"), 1);
    EXPECT_EQ(convert(10, "kgf/cm2", "MPa"), 0.980665);
    EXPECT_EQ(convert(500, "kPa", "MPa"), 0.5);
    EXPECT_EQ(convert(35000, "V", "kV"), 35);
    EXPECT_EQ(convert(9.6, "万元/亩", "cny_per_mu"), 96000);
    EXPECT_EQ(convert(150, "元/㎡", "cny_per_mu"), 100000); // 1 mu = 2000/3 m2
    EXPECT_EQ(convert(120, "元/平方米·年", "cny_per_m2_month"), 10);
    EXPECT_EQ(convert(1.2, "公里", "m"), 1200);
    EXPECT_DOUBLE_EQ(convert(2, "t/m2", "kPa"), 19.6133);
}

TEST(Units, ReadFullWidthLetters) {
    EXPECT_EQ(convert(1, "ｋｍ", "m"), 1000);
}

TEST(Units, RefuseWhatMeasuresSomethingElse) {
    EXPECT_FALSE(io::unit_factor("亩", "m"));
    EXPECT_FALSE(io::unit_factor("万元", "mu"));
    EXPECT_FALSE(io::unit_factor("市斤", "t/a"));
    EXPECT_FALSE(io::unit_factor("", "m2"));
}

TEST(Units, AreFoundInHeadings) {
    EXPECT_EQ(io::unit_in_heading("用地面积（亩）"), "亩");
    EXPECT_EQ(io::unit_in_heading("总投资 (亿元) "), "亿元");
    EXPECT_EQ(io::unit_in_heading("面积[公顷]"), "公顷");
    EXPECT_EQ(io::unit_in_heading("用地面积"), "");
    EXPECT_EQ(io::unit_in_heading("（一）面积"), "");
}

} // namespace
