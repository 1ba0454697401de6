#include <gtest/gtest.h>

#include "model/rule.hpp"

namespace qipan::model {
namespace {

using core::Document;
using core::DocumentTable;

core::Place at(int line) {
    core::Place place;
    place.file = "pack.toml";
    place.line = line;
    place.column = 1;
    return place;
}

Document text(std::string value, int line = 1) {
    return {std::move(value), at(line)};
}

DocumentTable rule_table(std::string id) {
    return {{"id", text(std::move(id))},
            {"kind", text("corridor")},
            {"title", Document(DocumentTable{{"zh", text("公路")}, {"en", text("road")}}, at(1))},
            {"applies_to", text("plot")},
            {"effect", text("forbid", 7)},
            {"status", text("verified")},
            {"distance_m", Document(20.0, at(9))}};
}

Document pack(std::vector<DocumentTable> rules, std::string edition = "CN 2025-04") {
    core::DocumentArray array;
    for (DocumentTable& rule : rules) {
        array.emplace_back(std::move(rule), at(2));
    }
    return {DocumentTable{{"edition", text(std::move(edition))}, {"rule", Document(std::move(array), at(2))}}, at(1)};
}

TEST(Rules, ParsesTheCommonPartAndKeepsTheKindsParameters) {
    const auto set = parse_rules(pack({rule_table("corridor.road.national")}));
    ASSERT_TRUE(set);
    const Rule* rule = set->find("corridor.road.national");
    ASSERT_NE(rule, nullptr);
    EXPECT_EQ(rule->title.zh, "公路");
    EXPECT_EQ(rule->effect, Effect::forbid);
    EXPECT_EQ(rule->status, RuleStatus::verified);
    EXPECT_EQ(rule->edition, "CN 2025-04");
    EXPECT_TRUE(rule->enabled);
    EXPECT_EQ(rule->parameters.number("distance_m"), 20.0);
    EXPECT_EQ(set->find("corridor.road"), nullptr);
}

TEST(Rules, AMisspeltEffectNamesItsPlaceAndTheNearestWord) {
    auto table = rule_table("r");
    table[4].second = text("forbit", 7);
    const auto set = parse_rules(pack({table}));
    ASSERT_FALSE(set);
    EXPECT_EQ(set.error().code, "rule.unknown-word");
    EXPECT_EQ(set.error().values.at("did_you_mean"), "forbid");
    EXPECT_EQ(set.error().where.line, 7);
}

TEST(Rules, AMissingKeyIsNamed) {
    auto table = rule_table("r");
    table.erase(table.begin() + 1); // kind
    const auto set = parse_rules(pack({table}));
    ASSERT_FALSE(set);
    EXPECT_EQ(set.error().code, "document.missing-key");
    EXPECT_EQ(set.error().values.at("key"), "kind");
}

TEST(Rules, PacksJoinSortedAndNameTheirEditionsOnce) {
    auto a = parse_rules(pack({rule_table("b"), rule_table("a")}));
    auto b = parse_rules(pack({rule_table("c")}, "local"));
    auto c = parse_rules(pack({rule_table("d")}));
    const auto joined = join_rules({*a, *b, *c});
    ASSERT_TRUE(joined);
    ASSERT_EQ(joined->rules.size(), 4U);
    EXPECT_EQ(joined->rules.front().id, "a");
    EXPECT_EQ(joined->edition, "CN 2025-04 + local");
}

TEST(Rules, ADuplicateIdIsRefusedWithBothPlaces) {
    auto a = parse_rules(pack({rule_table("same")}));
    const auto joined = join_rules({*a, *a});
    ASSERT_FALSE(joined);
    EXPECT_EQ(joined.error().code, "rule.duplicate-id");
    EXPECT_EQ(joined.error().values.at("other"), "pack.toml:2:1");
}

} // namespace
} // namespace qipan::model
