#include "geo/shapes.hpp"

namespace qipan::geo {
namespace {

class WktRoundTrip : public testing::TestWithParam<const char*> {};

TEST_P(WktRoundTrip, GivesTheSameText) {
    EXPECT_EQ(to_wkt(shape(GetParam()).view()), GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    AllForms, WktRoundTrip,
    testing::Values("POINT (500000.125 4192618.13)", "POINT EMPTY", "MULTIPOINT ((1 2), (-3 4))",
                    "LINESTRING (0 0, 1.5 -2)", "LINESTRING EMPTY", "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3, 4 4))",
                    "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "POLYGON EMPTY",
                    "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 3 2, 3 3, 2 2), (6 6, 7 6, 7 7, 6 6))",
                    "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 9 5, 9 9, 5 5), (6 5.5, 7 5.5, 7 6, 6 5.5)))"));

TEST(ToWkt, DropsTrailingZerosAndNegativeZero) {
    EXPECT_EQ(to_wkt(make_point({500.1, -0.0001}).view()), "POINT (500.1 0)");
    EXPECT_EQ(to_wkt(make_point({100, 1200}).view(), 0), "POINT (100 1200)");
    EXPECT_EQ(to_wkt(make_point({1.23456789, 2}).view(), 6), "POINT (1.234568 2)");
}

TEST(ToWkt, NamesAFeatureWithoutKind) {
    EXPECT_EQ(to_wkt(GeometryView{}), "GEOMETRYCOLLECTION EMPTY");
}

TEST(ParseWkt, AcceptsOtherSpellings) {
    EXPECT_EQ(to_wkt(shape("point(1 2)").view()), "POINT (1 2)");
    EXPECT_EQ(to_wkt(shape("  MultiPoint ( 1 2 , 3 4 ) ").view()), "MULTIPOINT ((1 2), (3 4))");
    EXPECT_EQ(to_wkt(shape("LINESTRING(1e3 +2,\n-3.5E-1 4)").view()), "LINESTRING (1000 2, -0.35 4)");
    EXPECT_EQ(to_wkt(shape("MULTIPOLYGON(((0 0,1 0,1 1,0 0)))").view()), "POLYGON ((0 0, 1 0, 1 1, 0 0))");
    EXPECT_EQ(to_wkt(shape("MULTILINESTRING ((1 1, 0 0), EMPTY)").view()), "LINESTRING (1 1, 0 0)");
    EXPECT_EQ(to_wkt(shape("POLYGON ((0 0, 9 0, 9 9, 0 0), EMPTY)").view()), "POLYGON ((0 0, 9 0, 9 9, 0 0))");
}

struct Refusal {
    const char* text;
    int column;
    const char* expected;
};

class WktRefusal : public testing::TestWithParam<Refusal> {};

TEST_P(WktRefusal, NamesTheColumn) {
    const auto parsed = parse_wkt(GetParam().text);
    ASSERT_FALSE(parsed) << GetParam().text;
    EXPECT_EQ(parsed.error().code, "geo.bad-wkt");
    EXPECT_EQ(parsed.error().where.column, GetParam().column) << GetParam().text;
    EXPECT_EQ(parsed.error().values.at("column"), std::to_string(GetParam().column));
    EXPECT_EQ(parsed.error().values.at("expected"), GetParam().expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Places, WktRefusal,
                         testing::Values(Refusal{"", 1, "[MULTI]POINT | LINESTRING | POLYGON"},
                                         Refusal{"  CIRCLE (0 0, 5)", 3, "[MULTI]POINT | LINESTRING | POLYGON"},
                                         Refusal{"POINT 1 2", 7, "("},                 // bare coordinates
                                         Refusal{"POINT (1)", 9, "x y"},               // y is missing
                                         Refusal{"POINT (1 2 3)", 12, ")"},            // a height
                                         Refusal{"POINT (1 2, 3 4)", 11, ")"},         // a point has one coordinate
                                         Refusal{"POINT (nan 2)", 8, "x y"},           // not a number
                                         Refusal{"POINT (1 2", 11, ")"},               // cut off
                                         Refusal{"POINT (1 2) x", 13, "∎"},            // rubbish behind
                                         Refusal{"LINESTRING (0 0, 1 1,)", 22, "x y"}, // trailing comma
                                         Refusal{"POLYGON (0 0, 1 1, 1 0, 0 0)", 10, "("},
                                         Refusal{"POLYGON (EMPTY, (0 0, 1 0, 1 1, 0 0))", 10, "(x y, ...)"},
                                         Refusal{"厂POINT (1 2)", 1, "[MULTI]POINT | LINESTRING | POLYGON"},
                                         Refusal{"MULTIPOINT ((1 2),　3 4)", 19, "x y"}));

TEST(ParseWkt, QuotesWhatItFoundWithoutCuttingACharacter) {
    const auto parsed = parse_wkt("POINT (棋盘棋盘棋盘棋盘)");
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().values.at("found"), "棋盘棋盘棋盘");
}

} // namespace
} // namespace qipan::geo
