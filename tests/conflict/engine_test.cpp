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
    {"utility", "applies_to = \"source\"\nkind = \"capacity\"\nutility = \"stem\"", "conflict.unknown-class", 9,
     "steam"},
    {"group", "applies_to = \"project\"\nkind = \"land_use\"\nuses = [{ groups = [\"industri\"] }]",
     "conflict.unknown-word", 9, "industry"},
    {"list", "applies_to = \"project\"\nkind = \"zone_industry\"\nlist = \"negative\"", "conflict.unknown-word", 9, ""},
    {"disabled", "enabled = false\napplies_to = \"plot\"\nkind = \"corridor\"\ndistanc_m = 3", "document.unknown-key",
     10, "distance_m"},
    {"gate_field", "applies_to = \"project\"\nkind = \"gate\"\nfield = \"projects.two_hihg\"\nreviews = [\"yes\"]",
     "conflict.unknown-field", 9, "projects.two_high"},
    {"gate_code",
     "applies_to = \"project\"\nkind = \"gate\"\nfield = \"projects.market_access\"\nrefuses = [\"forbiden\"]",
     "conflict.unknown-class", 10, "forbidden"},
    {"gate_nothing", "applies_to = \"project\"\nkind = \"gate\"\nfield = \"projects.two_high\"",
     "conflict.nothing-asked", 2, ""},
    {"gate_thresholds",
     "applies_to = \"project\"\nkind = \"gate\"\nfield = \"projects.two_high\"\nreviews = [\"yes\"]\n"
     "only_from = { energy_tce = 1, total_investment_wan = 2 }",
     "conflict.one-threshold", 11, ""},
    {"gate_kinds",
     "applies_to = \"project\"\nkind = \"gate\"\nfield = \"projects.two_high\"\nreviews = [\"yes\"]\n"
     "projects = { kinds = [\"industri\"] }",
     "conflict.unknown-class", 11, "industry"},
    {"booking", "applies_to = \"layout\"\nkind = \"double_booking\"\nof = \"lnd\"", "conflict.unknown-word", 9, "land"},
    {"booking_applies", "applies_to = \"plot\"\nkind = \"double_booking\"\nof = \"land\"", "conflict.bad-applies-to", 7,
     ""},
    {"contract_field", "applies_to = \"project\"\nkind = \"contract_mismatch\"\nfield = \"land_m\"",
     "conflict.unknown-field", 9, "land_mu"},
    {"contract_direction",
     "applies_to = \"project\"\nkind = \"contract_mismatch\"\nfield = \"site\"\ndirection = \"les\"",
     "conflict.unknown-word", 10, "less"},
    {"schedule_check", "applies_to = \"project\"\nkind = \"schedule\"\ncheck = \"idel\"", "conflict.unknown-word", 9,
     "idle"},
    {"schedule_no_check", "applies_to = \"project\"\nkind = \"schedule\"", "document.missing-key", 2, ""},
    {"schedule_key_of_another_check", "applies_to = \"project\"\nkind = \"schedule\"\ncheck = \"overdue\"\nyears = 1",
     "document.unknown-key", 10, ""},
    {"schedule_half_a_year", "applies_to = \"project\"\nkind = \"schedule\"\ncheck = \"idle\"\nyears = 0.5",
     "document.wrong-type", 10, ""},
    {"completeness_field",
     "applies_to = \"project\"\nkind = \"completeness\"\nfields = [\"name\", \"land_mu|flor_m2\"]",
     "conflict.unknown-field", 9, "floor_m2"},
    {"completeness_stage",
     "applies_to = \"project\"\nkind = \"completeness\"\nfields = [\"name\"]\nfrom_stage = \"sined\"",
     "conflict.unknown-word", 10, "signed"},
    {"completeness_nothing", "applies_to = \"project\"\nkind = \"completeness\"\nfields = []", "conflict.nothing-asked",
     2, ""},
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
