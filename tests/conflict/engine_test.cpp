// What a rule file may get wrong, and where the error points.
#include "conflict/engine.hpp"

#include <gtest/gtest.h>

#include "conflict/check.hpp"
#include "conflict/kinds.hpp"
#include "io/documents.hpp"
#include "io/where.hpp"

namespace qipan::test {
namespace {

constexpr const char* head = R"(edition = "test"
[[rule]]
id = "r"
title = { zh = "规则", en = "rule" }
status = "verified"
effect = "forbid"
)"; // the lines below begin at line 7

core::Result<conflict::Engine> prepare(const std::string& rest) {
    static const model::Region region;
    const auto document = io::parse_toml(head + rest, "test.toml");
    EXPECT_TRUE(document);
    const auto rules = model::parse_rules(*document);
    EXPECT_TRUE(rules) << (rules ? "" : rules.error().code);
    return conflict::Engine::prepare(region, *rules, io::make_where_compiler());
}

struct BadRule {
    const char* name;
    const char* text;
    const char* code;
    int line;
    const char* did_you_mean;
};

class BadRuleTest : public testing::TestWithParam<BadRule> {};

TEST_P(BadRuleTest, IsRefusedAtItsPlace) {
    const auto engine = prepare(GetParam().text);
    ASSERT_FALSE(engine);
    EXPECT_EQ(engine.error().code, GetParam().code);
    EXPECT_EQ(engine.error().where.file, "test.toml");
    EXPECT_EQ(engine.error().where.line, GetParam().line);
    if (const auto mean = engine.error().values.find("did_you_mean"); mean != engine.error().values.end()) {
        EXPECT_EQ(mean->second, GetParam().did_you_mean);
    }
}

constexpr BadRule bad_rules[] = {
    {"kind", "applies_to = \"plot\"\nkind = \"coridor\"", "conflict.unknown-kind", 8, "corridor"},
    {"key", "applies_to = \"plot\"\nkind = \"corridor\"\ndistanc_m = 3", "document.unknown-key", 9, "distance_m"},
    {"class", "applies_to = \"plot\"\nkind = \"forbidden_area\"\nbetween = { area = \"basic_farmlnd\" }",
     "conflict.unknown-class", 9, "basic_farmland"},
    {"applies_to", "applies_to = \"source\"\nkind = \"forbidden_area\"\nbetween = { area = \"flood\" }",
     "conflict.bad-applies-to", 7, ""},
    {"edge",
     "applies_to = \"plot\"\nkind = \"corridor\"\nbetween = { barrier = \"road\" }\nmeasured_from = \"centreline\"\n"
     "distance_m = 1",
     "conflict.unknown-edge", 10, "centre_line"},
    {"no_edge", "applies_to = \"plot\"\nkind = \"corridor\"\nbetween = { barrier = \"road\" }\ndistance_m = 1",
     "document.missing-key", 2, ""},
    {"setting",
     "applies_to = \"plot\"\nkind = \"corridor\"\nbetween = { barrier = \"road\" }\nmeasured_from = \"centre_line\"\n"
     "distance_m = { city = 1, suburb = 2, village_housing = 3, elsewhere = 4 }",
     "document.unknown-key", 11, ""},
    {"negative", "applies_to = \"plot\"\nkind = \"forbidden_area\"\nmin_area_m2 = -1\nbetween = { area = \"flood\" }",
     "conflict.negative-number", 9, ""},
    {"where",
     "applies_to = \"plot\"\nkind = \"corridor\"\nmeasured_from = \"centre_line\"\ndistance_m = 1\n"
     "between = { barrier = \"road\", where = \"grad = 'county'\" }",
     "where.unknown-field", 11, "grade"},
    {"pollution",
     "applies_to = \"plot\"\nkind = \"forbidden_area\"\nbetween = { area = \"flood\" }\n"
     "projects = { pollution_class_min = 4 }",
     "conflict.bad-pollution-class", 10, ""},
    {"fire_use",
     "applies_to = \"pair_of_buildings\"\nkind = \"separation\"\n[rule.fire]\n"
     "rows = [{ a = { uses = [\"warehose\"] }, distance_m = 5 }]",
     "conflict.unknown-class", 10, "warehouse"},
    {"fire_both", "applies_to = \"pair_of_buildings\"\nkind = \"separation\"\n[rule.fire]\nbase_m = 10\nrows = []",
     "document.unknown-key", 10, ""},
    {"fire_height",
     "applies_to = \"pair_of_buildings\"\nkind = \"separation\"\n[rule.fire]\n"
     "rows = [{ a = { high_rise = true }, distance_m = 5 }]",
     "document.missing-key", 9, ""},
    {"fire_items",
     "applies_to = \"pair_of_buildings\"\nkind = \"separation\"\n[rule.fire]\n"
     "rows = [{ a = { stored_items = [\"7\"] }, distance_m = 5 }]",
     "conflict.unknown-class", 10, ""},
    {"basis",
     "applies_to = \"plot\"\nkind = \"sanitary_distance\"\nbetween = { receptor = \"homes\" }\nbasis = \"eai\"",
     "conflict.unknown-word", 10, "eia"},
    {"steps",
     "applies_to = \"plot\"\nkind = \"sanitary_distance\"\nbetween = { receptor = \"homes\" }\nbasis = \"computed\"\n"
     "pollutants = [\"dust\"]\n"
     "winds = [{ bands = [{ a = { I = 1, II = 1, III = 1 }, b = 1, c = 1, d = 1 }] }]\n"
     "steps = [{ up_to_m = 5, step_m = 1 }]",
     "conflict.open-table", 13, ""},
    {"step",
     "applies_to = \"plot\"\nkind = \"sanitary_distance\"\nbetween = { receptor = \"homes\" }\nbasis = \"computed\"\n"
     "pollutants = [\"dust\"]\n"
     "winds = [{ bands = [{ a = { I = 1, II = 1, III = 1 }, b = 1, c = 1, d = 1 }] }]\n"
     "steps = [{ step_m = 0 }]",
     "conflict.not-positive", 13, ""},
    {"keys_of_eia",
     "applies_to = \"plot\"\nkind = \"sanitary_distance\"\nbetween = { receptor = \"homes\" }\nbasis = \"eia\"\n"
     "within_m = 5",
     "document.unknown-key", 11, ""},
    {"compare", "applies_to = \"pair_of_plots\"\nkind = \"upwind\"\nwithin_m = 5\ncompare = \"shares\"",
     "conflict.unknown-word", 10, "share"},
    {"no_share", "applies_to = \"pair_of_plots\"\nkind = \"upwind\"\nwithin_m = 5\ncompare = \"share\"",
     "document.missing-key", 2, ""},
    {"idle_share",
     "applies_to = \"pair_of_plots\"\nkind = \"upwind\"\nwithin_m = 5\ncompare = \"dominant\"\nmax_share_percent = 5",
     "document.unknown-key", 11, ""},
    {"reason",
     "applies_to = \"pair_of_plots\"\nkind = \"incompatible\"\nwithin_m = 5\n"
     "pairs = [{ a = { industries = [\"13\"] }, b = { industries = [\"26\"] } }]",
     "document.missing-key", 10, ""},
    {"utility", "applies_to = \"source\"\nkind = \"capacity\"\nutility = \"stem\"", "conflict.unknown-class", 9,
     "steam"},
    {"group", "applies_to = \"project\"\nkind = \"land_use\"\nuses = [{ groups = [\"industri\"] }]",
     "conflict.unknown-word", 9, "industry"},
    {"list", "applies_to = \"project\"\nkind = \"zone_industry\"\nlist = \"negative\"", "conflict.unknown-word", 9, ""},
    {"disabled", "enabled = false\napplies_to = \"plot\"\nkind = \"corridor\"\ndistanc_m = 3", "document.unknown-key",
     10, "distance_m"},
};

INSTANTIATE_TEST_SUITE_P(All, BadRuleTest, testing::ValuesIn(bad_rules),
                         [](const testing::TestParamInfo<BadRule>& given) { return std::string(given.param.name); });

TEST(Engine, LeavesOutADisabledRule) {
    const std::string rule = "applies_to = \"source\"\nkind = \"capacity\"\nutility = \"steam\"\n";
    EXPECT_EQ(prepare(rule)->rules().capacity.size(), 1U);
    EXPECT_EQ(prepare(rule + "enabled = false\n")->rules().capacity.size(), 0U);
}

TEST(Engine, ChecksAnEmptyRegionInSilence) {
    const auto engine = prepare("applies_to = \"pair_of_plots\"\nkind = \"overlap\"\n");
    const auto outcome = conflict::check(*engine, {}, {}, {});
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->complete);
    EXPECT_TRUE(outcome->findings.empty() && outcome->not_assessable.empty() && outcome->issues.empty());
}

} // namespace
} // namespace qipan::test
