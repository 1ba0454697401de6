// The criteria file: the shipped one is sound, and a broken one is refused at the place of the fault.
#include <gtest/gtest.h>

#include <algorithm>

#include "suitability/kinds.hpp"
#include "suitability/world.hpp"

namespace qipan::test {
namespace {

suitability::Criteria shipped() {
    return must(suitability::parse_criteria(must(io::read_toml(QIPAN_SOURCE_DIR "/data/criteria/default.toml"))));
}

TEST(CriteriaFile, TheShippedOneUsesEveryKind) {
    const auto criteria = shipped();
    for (const auto& kind : suitability::criterion_kinds()) {
        EXPECT_TRUE(std::ranges::any_of(criteria.criteria, [&](const auto& c) { return c.kind == kind.name; }))
            << kind.name;
    }
    EXPECT_GE(criteria.submodels.size(), 4U);
    EXPECT_DOUBLE_EQ(criteria.limits.completeness_min, 0.6);
    EXPECT_DOUBLE_EQ(criteria.limits.largest_waste_ratio, 1.6);
}

TEST(CriteriaFile, TheShippedOneSaysWhatItOnlyAssumes) {
    for (const auto& criterion : shipped().criteria) {
        EXPECT_EQ(criterion.status, model::RuleStatus::assumption)
            << criterion.id << " needs a source before it is verified";
        EXPECT_FALSE(criterion.title.zh.empty());
    }
}

TEST(CriteriaFile, TheLongestIndustryPrefixSaysWhereAProjectBelongs) {
    const auto criteria = shipped();
    EXPECT_EQ(criteria.find_other_land("0311")->groups, std::vector<std::string>{"farming"});
    EXPECT_EQ(criteria.find_other_land("5951")->groups, std::vector<std::string>{"storage"});
    EXPECT_EQ(criteria.find_other_land("5265")->groups.front(), "commerce");
    EXPECT_NE(criteria.find_other_land("7212"), nullptr);
    EXPECT_EQ(criteria.find_other_land("1392"), nullptr);
    EXPECT_EQ(criteria.find_other_land("5930"), nullptr); // cold store: industrial land will do
}

TEST(CriteriaFile, FaultsAreRefusedWithTheirLine) {
    const std::string good = one_criterion("land_price", "{ points = [[0, 100], [200000, 0]] }");
    const auto change = [&](const std::string& from, const std::string& to) {
        std::string text = good;
        text.replace(text.find(from), from.size(), to);
        return text;
    };
    const struct {
        std::string text;
        const char* code;
        int line;
    } cases[] = {
        {change("kind = 'land_price'", "kind = 'land_prize'"), "criteria.unknown-word", 8},
        {change("submodel = 's'", "submodel = 'x'"), "criteria.unknown-word", 9},
        {change("weight = 1\ntitle = { zh = '因子'", "weight = -1\ntitle = { zh = '因子'"), "criteria.bad-number", 10},
        {change("direction = 'best_between'", "direction = 'more'"), "criteria.direction-contradicted", 14},
        {change("{ points = [[0, 100], [200000, 0]] }", "{ categories = { a = 1 } }"), "criteria.wrong-value-kind", 14},
        {change("status = 'assumption'", "state = 'assumption'"), "document.unknown-key", 13},
        {change("status = 'assumption'", "unit = 'm'\nstatus = 'assumption'"), "criteria.unknown-word", 13},
        {change("id = 'c'", "grades = ['street']\nid = 'c'"), "document.unknown-key", 7},
        {"edition = 'x'\n", "criteria.no-criteria", 0},
        {good + good.substr(good.find("[[criterion]]")), "criteria.duplicate-id", 0},
    };
    for (const auto& c : cases) {
        const auto parsed = suitability::parse_criteria(toml(c.text));
        ASSERT_FALSE(parsed) << c.text;
        EXPECT_EQ(parsed.error().code, c.code) << c.text;
        if (c.line > 0) {
            EXPECT_EQ(parsed.error().where.line, c.line) << c.text;
        }
    }
}

TEST(CriteriaFile, AKindsParametersAreMandatory) {
    const auto parsed =
        suitability::parse_criteria(toml(one_criterion("road_access", "{ points = [[0, 100], [1, 0]] }")));
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().code, "document.missing-key");
    EXPECT_EQ(parsed.error().values.at("key"), "grades");
}

TEST(CriteriaFile, AMisspeltKindIsSuggested) {
    const auto parsed =
        suitability::parse_criteria(toml(one_criterion("land_prize", "{ points = [[0, 100], [1, 0]] }")));
    EXPECT_EQ(parsed.error().values.at("did_you_mean"), "land_price");
}

} // namespace
} // namespace qipan::test
