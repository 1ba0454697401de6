#include "core/document.hpp"

#include <array>
#include <limits>

#include <gtest/gtest.h>

namespace qipan::core {
namespace {

Place at(int line, int column) {
    Place place;
    place.file = "rules/water.toml";
    place.line = line;
    place.column = column;
    return place;
}

/// distance_m = 150           line 2, column 14
/// share = 0.6                line 3, column 9
/// name = "退让"              line 4, column 8
/// strict = true              line 5, column 10
/// classes = ["1391", "1392"] line 6, column 11
/// mixed = ["a", 7]           line 7; the 7 at column 15
/// none = null                line 8, column 8
Document rule() {
    const DocumentArray classes{{std::string("1391"), at(6, 12)}, {std::string("1392"), at(6, 20)}};
    const DocumentArray mixed{{std::string("a"), at(7, 10)}, {std::int64_t{7}, at(7, 15)}};
    return {DocumentTable{{"distance_m", {std::int64_t{150}, at(2, 14)}},
                          {"share", {0.6, at(3, 9)}},
                          {"name", {std::string("退让"), at(4, 8)}},
                          {"strict", {true, at(5, 10)}},
                          {"classes", {classes, at(6, 11)}},
                          {"mixed", {mixed, at(7, 9)}},
                          {"none", {std::monostate{}, at(8, 8)}}},
            at(1, 1)};
}

template <class T>
void expect_wrong_type(const Result<T>& result, const char* expected, const char* found, const Place& where) {
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, "document.wrong-type");
    EXPECT_EQ(result.error().values, (Values{{"expected", expected}, {"found", found}}));
    EXPECT_EQ(to_string(result.error().where), to_string(where));
}

Place of_field(Place place, const char* field) {
    place.field = field;
    return place;
}

TEST(Document, ReadsChildrenByType) {
    const Document document = rule();
    EXPECT_EQ(document.text("name"), "退让");
    EXPECT_EQ(document.number("share"), 0.6);
    EXPECT_EQ(document.number("distance_m"), 150.0);
    EXPECT_EQ(document.find("distance_m")->integer(), 150);
    EXPECT_EQ(document.find("strict")->boolean(), true);
    EXPECT_EQ(document.texts_or_empty("classes"), (std::vector<std::string>{"1391", "1392"}));
}

TEST(Document, KeepsChildrenInFileOrder) {
    const Document document = rule();
    ASSERT_EQ(document.members().size(), 7U);
    EXPECT_EQ(document.members()[0].first, "distance_m");
    EXPECT_EQ(document.members()[6].first, "none");
    EXPECT_EQ(document.find("classes")->items().size(), 2U);
    EXPECT_EQ(document.find("absent"), nullptr);
}

TEST(Document, GivesNoChildrenWhereThereAreNone) {
    const Document text(std::string("a"), at(1, 1));
    EXPECT_TRUE(text.members().empty());
    EXPECT_TRUE(text.items().empty());
    EXPECT_EQ(text.find("a"), nullptr);
    EXPECT_TRUE(Document().is_null());
}

TEST(Document, ReportsMissingKeyAtTheTable) {
    for (const auto& result :
         {rule().text("title"), rule().number("title").map([](double) { return std::string(); })}) {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, "document.missing-key");
        EXPECT_EQ(result.error().values, (Values{{"key", "title"}}));
        EXPECT_EQ(to_string(result.error().where), "rules/water.toml:1:1");
    }
}

TEST(Document, ReportsWrongTypeAtTheChildAndNamesItsKey) {
    const Document document = rule();
    expect_wrong_type(document.text("distance_m"), "text", "integer", of_field(at(2, 14), "distance_m"));
    expect_wrong_type(document.number("name"), "number", "text", of_field(at(4, 8), "name"));
    expect_wrong_type(document.number("none"), "number", "null", of_field(at(8, 8), "none"));
    expect_wrong_type(document.text("classes"), "text", "array", of_field(at(6, 11), "classes"));
}

TEST(Document, ReportsWrongTypeOfTheValueItself) {
    const Document document = rule();
    expect_wrong_type(document.text(), "text", "table", at(1, 1));
    expect_wrong_type(document.find("share")->integer(), "integer", "number", at(3, 9));
    expect_wrong_type(document.find("distance_m")->boolean(), "boolean", "integer", at(2, 14));
    expect_wrong_type(document.find("name")->texts(), "texts", "text", at(4, 8));
}

TEST(Document, ReportsTheItemThatIsNoText) {
    expect_wrong_type(rule().find("mixed")->texts(), "text", "integer", at(7, 15));
    expect_wrong_type(rule().texts_or_empty("mixed"), "text", "integer", of_field(at(7, 15), "mixed"));
}

TEST(Document, RefusesNumbersThatAreNotFinite) {
    for (const double value : {std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
        expect_wrong_type(Document(value, at(3, 9)).number(), "number", "not_finite", at(3, 9));
    }
}

TEST(Document, FallsBackOnlyWhereTheChildIsMissing) {
    const Document document = rule();
    EXPECT_EQ(document.text_or("title", "无题"), "无题");
    EXPECT_EQ(document.text_or("name", "无题"), "退让");
    EXPECT_EQ(document.number_or("width_m", 30), 30);
    EXPECT_EQ(document.boolean_or("loose", true), true);
    EXPECT_EQ(document.boolean_or("strict", false), true);
    EXPECT_EQ(document.texts_or_empty("tags"), std::vector<std::string>());
    expect_wrong_type(document.text_or("share", ""), "text", "number", of_field(at(3, 9), "share"));
    expect_wrong_type(document.number_or("strict", 1), "number", "boolean", of_field(at(5, 10), "strict"));
    expect_wrong_type(document.boolean_or("share", true), "boolean", "number", of_field(at(3, 9), "share"));
    expect_wrong_type(document.texts_or_empty("name"), "texts", "text", of_field(at(4, 8), "name"));
}

constexpr std::array<std::string_view, 2> known{"distance_m", "label"};

TEST(RefuseUnknownKeys, AcceptsKnownKeys) {
    const Document table(DocumentTable{{"label", {std::string("a"), at(2, 1)}}}, at(1, 1));
    EXPECT_TRUE(refuse_unknown_keys(table, known, "rule"));
    EXPECT_TRUE(refuse_unknown_keys(Document(DocumentTable{}, at(1, 1)), known, "rule"));
}

TEST(RefuseUnknownKeys, NamesTheNearestKnownKey) {
    const Document table(DocumentTable{{"label", {std::string("a"), at(13, 1)}}, {"distanc_m", {2.0, at(14, 1)}}},
                         at(12, 1));
    const Status status = refuse_unknown_keys(table, known, "setback.water");
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, "document.unknown-key");
    EXPECT_EQ(status.error().values,
              (Values{{"key", "distanc_m"}, {"in", "setback.water"}, {"did_you_mean", "distance_m"}}));
    EXPECT_EQ(to_string(status.error().where), "rules/water.toml:14:1");
}

TEST(RefuseUnknownKeys, SuggestsNothingFarAway) {
    const Document table(DocumentTable{{"colour", {std::string("red"), at(2, 1)}}}, at(1, 1));
    const Status status = refuse_unknown_keys(table, known, "rule");
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().values.at("did_you_mean"), "");
}

TEST(RefuseUnknownKeys, RefusesWhatIsNoTable) {
    const Status status = refuse_unknown_keys(Document(std::string("a"), at(4, 2)), known, "rule");
    expect_wrong_type(status, "table", "text", at(4, 2));
}

} // namespace
} // namespace qipan::core
