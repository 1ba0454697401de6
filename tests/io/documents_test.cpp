#include "io/documents.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "io/catalogue.hpp"
#include "io/fixture.hpp"
#include "io/json_text.hpp"

using namespace qipan;
using namespace qipan::test;
using ::testing::ElementsAre;

namespace {

TEST(Toml, KeepsPlacesAndTheOrderOfTheFile) {
    const auto document =
        io::parse_toml("zeta = 1\nalpha = 2.5\n\n[[rule]]\n  id = \"甲\"\n  days = 2026-01-02\n", "规则.toml");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->members()[0].first, "zeta");
    EXPECT_EQ(document->members()[1].first, "alpha");
    EXPECT_EQ(*document->number("alpha"), 2.5);
    const core::Document& rule = document->find("rule")->items()[0];
    EXPECT_EQ(*rule.text("id"), "甲");
    EXPECT_EQ(*rule.text("days"), "2026-01-02");
    EXPECT_EQ(rule.find("id")->place().file, "规则.toml");
    EXPECT_EQ(rule.find("id")->place().line, 5);
    EXPECT_EQ(rule.find("id")->place().column, 3);
}

TEST(Toml, SkipsAByteOrderMark) {
    EXPECT_TRUE(io::parse_toml("\xef\xbb\xbf"
                               "a = 1\n",
                               "a.toml"));
}

TEST(Toml, SaysWhereTheSyntaxBreaks) {
    const auto document = io::parse_toml("a = 1\nb = = 2\n", "a.toml");
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().code, "io.bad-toml");
    EXPECT_EQ(document.error().where.file, "a.toml");
    EXPECT_EQ(document.error().where.line, 2);
    EXPECT_GT(document.error().where.column, 0);
}

TEST(Toml, RefusesBytesThatAreNotUtf8) {
    EXPECT_FALSE(io::parse_toml("a = \"\xb5\xd8\"\n", "gbk.toml"));
}

TEST(Json, BecomesADocumentInTheOrderOfTheFile) {
    const auto document = io::parse_json(R"({"z": [1, 2.5, true, null, "文"], "a": {"b": -3}})", "a.json");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->members()[0].first, "z");
    const auto items = document->find("z")->items();
    EXPECT_EQ(*items[0].integer(), 1);
    EXPECT_EQ(*items[1].number(), 2.5);
    EXPECT_EQ(*items[2].boolean(), true);
    EXPECT_TRUE(items[3].is_null());
    EXPECT_EQ(*items[4].text(), "文");
    EXPECT_EQ(*document->find("a")->find("b")->integer(), -3);
}

TEST(Json, SaysWhereTheSyntaxBreaks) {
    const auto document = io::parse_json("{\"a\": 1,\n \"文\": x}", "a.json");
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().code, "io.bad-json");
    EXPECT_EQ(document.error().where.line, 2);
    EXPECT_EQ(document.error().where.column, 7);
}

TEST(Json, RefusesARepeatedKeyAndEndlessNesting) {
    EXPECT_EQ(io::parse_json(R"({"a": 1, "a": 2})", "a.json").error().code, "io.duplicate-key");
    EXPECT_EQ(io::parse_json(std::string(100000, '['), "a.json").error().code, "io.bad-json");
}

TEST(JsonText, WritesAndReadsCells) {
    const std::vector<std::string_view> items{"1392", "引\"号"};
    EXPECT_EQ(io::to_json(items), R"(["1392","引\"号"])");
    EXPECT_THAT(*io::parse_json_texts(R"(["1392","引\"号",14])"), ElementsAre("1392", "引\"号", "14"));
    EXPECT_FALSE(io::parse_json_texts("1392"));
    EXPECT_EQ(io::to_json(core::Values{{"b", "2"}, {"a", "1"}}), R"({"a":"1","b":"2"})");
    EXPECT_EQ(io::parse_json_values(R"({"a":"1"})")->at("a"), "1");
    EXPECT_FALSE(io::parse_json_values("[]"));
}

TEST(JsonText, EscapesWhatNeedsItAndReplacesWhatIsNoUtf8) {
    const std::vector<std::string> items{"a\\b", "行\n二", std::string("\x01", 1), "\xff", ""};
    EXPECT_EQ(io::to_json(items), "[\"a\\\\b\",\"行\\n二\",\"\\u0001\",\"\xef\xbf\xbd\",\"\"]");
    EXPECT_THAT(*io::parse_json_texts(io::to_json(items)), ElementsAre("a\\b", "行\n二", "\x01", "\xef\xbf\xbd", ""));
    EXPECT_EQ(io::to_json(std::vector<std::string>{}), "[]");
    EXPECT_EQ(io::to_json(core::Values{{"键\"", "a"}}), R"({"键\"":"a"})");
    EXPECT_EQ(io::to_json(core::Values{}), "{}");
}

TEST(Catalogue, HasTheSameCodesAndNamesInBothLanguages) {
    const auto zh = io::load_catalogue(data_folder, core::Language::zh);
    const auto en = io::load_catalogue(data_folder, core::Language::en);
    ASSERT_TRUE(zh) << zh.error().code << " " << zh.error().values.begin()->second << core::to_string(zh.error().where);
    ASSERT_TRUE(en) << en.error().code << " " << en.error().values.begin()->second << core::to_string(en.error().where);
    for (const std::string& code : zh->codes()) {
        if (code.starts_with("io.") || code.starts_with("recipe.") || code.starts_with("where.")) {
            EXPECT_TRUE(en->has(code)) << code;
            EXPECT_EQ(zh->names_in(code), en->names_in(code)) << code;
        }
    }
    EXPECT_EQ(zh->what("io.store-exists", {{"file", "a.gpkg"}}), "区域库“a.gpkg”已存在");
}

TEST_F(IoTest, RefusesAFolderWithoutMessages) {
    EXPECT_EQ(io::load_catalogue(folder_, core::Language::zh).error().code, "io.no-files");
}

} // namespace
