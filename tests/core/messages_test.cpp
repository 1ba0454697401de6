#include "core/messages.hpp"

#include <gtest/gtest.h>

namespace qipan::core {
namespace {

Place at(const char* file, int line) {
    Place place;
    place.file = file;
    place.line = line;
    return place;
}

Document text(const char* words, int line = 1) {
    return {std::string(words), at("en.toml", line)};
}

Document table(DocumentTable members, int line = 1) {
    return {std::move(members), at("en.toml", line)};
}

/// "io.missing-column" = {what = "...", hint = "..."}
/// [label.effect]
/// forbid = "forbidden"
Document sample() {
    return table({{"io.missing-column", table({{"what", text("column '{column}' is missing in {table}")},
                                               {"hint", text("add it, or map '{near}'")}})},
                  {"label", table({{"effect", table({{"forbid", text("forbidden")}, {"odd", text("{{odd}} {x}")}})}})},
                  {"rule", table({{"hit", text("{rule}: {effect:label.effect}")}})},
                  {"brace", text("a set {{1, 2}} and {n}")}});
}

Catalogue catalogue(const Document& document, Language language = Language::en) {
    auto parsed = Catalogue::parse(document, language);
    EXPECT_TRUE(parsed) << parsed.error().code;
    return parsed.value_or(Catalogue());
}

void expect_bad_entry(const Document& document, const char* code, const char* problem, int line) {
    const auto parsed = Catalogue::parse(document, Language::en);
    ASSERT_FALSE(parsed) << problem;
    EXPECT_EQ(parsed.error().code, "messages.bad-entry");
    EXPECT_EQ(parsed.error().values, (Values{{"code", code}, {"problem", problem}}));
    EXPECT_EQ(parsed.error().where, at("en.toml", line));
}

TEST(Catalogue, JoinsNestedTablesByDots) {
    const Catalogue all = catalogue(sample());
    EXPECT_EQ(all.codes(), (std::vector<std::string>{"brace", "io.missing-column", "label.effect.forbid",
                                                     "label.effect.odd", "rule.hit"}));
    EXPECT_TRUE(all.has("label.effect.forbid"));
    EXPECT_FALSE(all.has("label.effect"));
    EXPECT_EQ(all.label("label.effect.forbid"), "forbidden");
    EXPECT_STREQ(to_string(all.language()), "en");
}

TEST(Catalogue, FillsNamedValues) {
    const Values values{{"column", "area_mu"}, {"table", "plots"}, {"near", "亩"}};
    EXPECT_EQ(catalogue(sample()).what("io.missing-column", values), "column 'area_mu' is missing in plots");
    EXPECT_EQ(catalogue(sample()).hint("io.missing-column", values), "add it, or map '亩'");
}

TEST(Catalogue, ShowsTheNameOfAValueThatWasNotGiven) {
    EXPECT_EQ(catalogue(sample()).what("io.missing-column", {{"table", "plots"}}),
              "column '{column}' is missing in plots");
    EXPECT_EQ(catalogue(sample()).what("rule.hit", {{"rule", "r"}}), "r: {effect}");
}

TEST(Catalogue, LooksUpTheWordOfAValue) {
    EXPECT_EQ(catalogue(sample()).what("rule.hit", {{"rule", "r"}, {"effect", "forbid"}}), "r: forbidden");
    EXPECT_EQ(catalogue(sample()).what("rule.hit", {{"rule", "r"}, {"effect", "new"}}), "r: new");
    EXPECT_EQ(catalogue(sample()).what("rule.hit", {{"rule", "r"}, {"effect", "odd"}}), "r: {odd} {x}");
}

TEST(Catalogue, LooksUpTheWordsOfSeveralValues) {
    EXPECT_EQ(catalogue(sample()).what("rule.hit", {{"rule", "r"}, {"effect", "forbid;odd;new"}}),
              "r: forbidden, {odd} {x}, new");
    EXPECT_EQ(catalogue(sample()).what("rule.hit", {{"rule", "r"}, {"effect", "old;new"}}), "r: old;new");
}

TEST(Catalogue, WritesDoubledBracesOnceAndLeavesValuesAlone) {
    EXPECT_EQ(catalogue(sample()).what("brace", {{"n", "{column} }}"}}), "a set {1, 2} and {column} }}");
}

TEST(Catalogue, LosesNothingOfAnUnknownCode) {
    EXPECT_EQ(catalogue(sample()).what("io.new", {{"b", "2"}, {"a", "1"}}), "io.new (a=1, b=2)");
    EXPECT_EQ(catalogue(sample()).what("io.new"), "io.new");
    EXPECT_EQ(catalogue(sample()).hint("io.new"), "");
}

TEST(Catalogue, LeavesOutAHintThatHasNothingToSay) {
    EXPECT_EQ(catalogue(sample()).hint("io.missing-column", {{"near", ""}}), "");
    EXPECT_EQ(catalogue(sample()).hint("brace"), "");
}

TEST(Catalogue, ListsTheNamesOfFactAndHint) {
    EXPECT_EQ(catalogue(sample()).names_in("io.missing-column"), (std::vector<std::string>{"column", "near", "table"}));
    EXPECT_EQ(catalogue(sample()).names_in("rule.hit"), (std::vector<std::string>{"effect", "rule"}));
    EXPECT_TRUE(catalogue(sample()).names_in("io.new").empty());
}

TEST(Catalogue, AcceptsAGroupThatIsCalledWhat) {
    const Catalogue all = catalogue(table({{"what", table({{"next", text("next")}})}}));
    EXPECT_EQ(all.codes(), (std::vector<std::string>{"what.next"}));
}

TEST(Catalogue, ReportsBadEntriesWithTheirPlace) {
    const Document seven(std::int64_t{7}, at("en.toml", 5));
    expect_bad_entry(seven, "", "not_table", 5);
    expect_bad_entry(table({{"a", table({{"b", seven}})}}), "a.b", "not_text", 5);
    expect_bad_entry(table({{"a", table({{"what", text("w")}, {"hint", seven}})}}), "a", "not_text", 5);
    expect_bad_entry(table({{"a", table({{"what", seven}, {"hint", text("h")}})}}), "a", "not_text", 5);
    expect_bad_entry(table({{"a", table({{"hint", text("h")}}, 4)}}), "a", "no_what", 4);
    expect_bad_entry(table({{"a", table({{"what", text("w")}, {"hnit", text("h", 6)}})}}), "a", "unknown_part", 6);
}

TEST(Catalogue, ReportsBracesThatDoNotMatch) {
    for (const char* pattern : {"{", "}", "{}", "{a", "a}", "{a{b}", "{a:}", "{:p}", "{a:b:c}", "{{a}", "{a}}"}) {
        expect_bad_entry(table({{"a", text(pattern, 3)}}), "a", "bad_braces", 3);
        expect_bad_entry(table({{"a", table({{"what", text("w")}, {"hint", text(pattern, 3)}})}}), "a", "bad_braces",
                         3);
    }
}

TEST(Catalogue, ReportsACodeThatIsSpelledTwice) {
    const auto parsed =
        Catalogue::parse(table({{"a.b", text("1", 2)}, {"a", table({{"b", text("2", 7)}})}}), Language::zh);
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().code, "messages.duplicate-code");
    EXPECT_EQ(parsed.error().values, (Values{{"code", "a.b"}, {"first", "en.toml:2"}}));
    EXPECT_EQ(parsed.error().where, at("en.toml", 7));
}

TEST(Catalogue, MergesPartsAndTakesTheFirstLanguage) {
    Catalogue all;
    ASSERT_TRUE(all.merge(catalogue(table({{"b", text("B")}}))));
    ASSERT_TRUE(all.merge(catalogue(table({{"a", text("A")}}))));
    EXPECT_EQ(all.codes(), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(all.language(), Language::en);
    EXPECT_EQ(all.what("a"), "A");
}

TEST(Catalogue, RefusesToMergeACodeTwiceAndTakesNothing) {
    Catalogue all = catalogue(table({{"b", text("B", 3)}}));
    const Status status = all.merge(catalogue(table({{"a", text("A", 8)}, {"b", text("other", 9)}})));
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, "messages.duplicate-code");
    EXPECT_EQ(status.error().values, (Values{{"code", "b"}, {"first", "en.toml:3"}}));
    EXPECT_EQ(status.error().where, at("en.toml", 9));
    EXPECT_EQ(all.codes(), (std::vector<std::string>{"b"}));
    EXPECT_EQ(all.what("b"), "B");
}

TEST(Catalogue, RefusesToMixLanguages) {
    Catalogue all = catalogue(table({{"b", text("B")}}));
    const Status status = all.merge(catalogue(table({{"a", text("甲", 8)}}), Language::zh));
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, "messages.mixed-languages");
    EXPECT_EQ(status.error().values, (Values{{"expected", "en"}, {"found", "zh"}}));
    EXPECT_EQ(all.codes(), (std::vector<std::string>{"b"}));
}

TEST(Sentence, JoinsPlaceFactHintAndCauses) {
    const Catalogue all = catalogue(table({{"read", table({{"what", text("cannot read")}, {"hint", text("look")}})},
                                           {"key", text("unknown key '{key}'")}}));
    const Error inner{"key", {{"key", "k"}}, at("a.toml", 3), nullptr};
    const Error middle{"unknown", {}, {}, nullptr};
    const Error outer{"read", {}, at("a.toml", 0), nullptr};
    EXPECT_EQ(sentence(all, inner), "a.toml:3: unknown key 'k'");
    EXPECT_EQ(sentence(all, outer), "a.toml: cannot read; look");
    EXPECT_EQ(sentence(all, because(outer, because(middle, inner))),
              "a.toml: cannot read; look <- unknown <- a.toml:3: unknown key 'k'");
}

TEST(Sentence, TellsAnIssueLikeAnError) {
    const Catalogue all =
        catalogue(table({{"guess", table({{"what", text("took {unit}")}, {"hint", text("check")}})}}));
    Place place;
    place.layer = "plots";
    place.feature = "WX-01";
    EXPECT_EQ(sentence(all, Issue{"guess", {{"unit", "亩"}}, place, Severity::warning}), "plots/WX-01: took 亩; check");
}

} // namespace
} // namespace qipan::core
