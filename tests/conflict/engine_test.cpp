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
     "document.unknown-key", 11, "suburb_housing"},
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
    {"no_statement",
     "applies_to = \"plot\"\nkind = \"forbidden_area\"\nbetween = { area = \"flood\" }\n"
     "projects = { chemcal = true }",
     "document.unknown-key", 10, "chemical"},
    {"statement_is_no_word",
     "applies_to = \"plot\"\nkind = \"forbidden_area\"\nbetween = { area = \"flood\" }\n"
     "projects = { two_high = \"yes\" }",
     "document.wrong-type", 10, ""},
    {"project_kind",
     "applies_to = \"plot\"\nkind = \"forbidden_area\"\nbetween = { area = \"flood\" }\n"
     "projects = [{ chemical = true }, { not_kinds = [\"infrastruktur\"] }]",
     "conflict.unknown-class", 10, "infrastructure"},
    {"unknown_of_unknown",
     "applies_to = \"plot\"\nkind = \"forbidden_area\"\nbetween = { area = \"flood\" }\n"
     "projects = { chemical = true, if_unknown = { two_high = true, if_unknown = { kinds = [\"industry\"] } } }",
     "document.unknown-key", 10, ""},
    {"industries_from",
     "applies_to = \"plot\"\nkind = \"forbidden_area\"\nbetween = { area = \"control_unit\" }\n"
     "industries_from = \"aera\"",
     "conflict.unknown-word", 10, "area"},
    {"height_without_ratio",
     "applies_to = \"plot\"\nkind = \"height_limit\"\nbetween = { barrier = \"weather_station\" }\n"
     "measured_from = \"field_edge\"\nwithin_m = 800",
     "document.missing-key", 2, ""},
    {"height_edge",
     "applies_to = \"plot\"\nkind = \"height_limit\"\nbetween = { barrier = \"weather_station\" }\n"
     "measured_from = \"feld_edge\"\nwithin_m = 800\nheight_per_distance = 0.1",
     "conflict.unknown-edge", 10, "field_edge"},
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
    {"per", "applies_to = \"source\"\nkind = \"capacity\"\nutility = \"steam\"\nper = \"mains\"",
     "conflict.unknown-word", 10, "main"},
    {"counting", "applies_to = \"source\"\nkind = \"capacity\"\nutility = \"steam\"\ncounting = \"frim\"",
     "conflict.unknown-word", 10, "firm"},
    {"group", "applies_to = \"project\"\nkind = \"land_use\"\nuses = [{ groups = [\"industri\"] }]",
     "conflict.unknown-word", 9, "industry"},
    {"list", "applies_to = \"project\"\nkind = \"zone_industry\"\nlist = \"negative\"", "conflict.unknown-word", 9,
     "negative_list"},
    {"index",
     "applies_to = \"project\"\nkind = \"control_index\"\nindex = \"intensty\"\ndirection = \"min\"\nlimit = 1",
     "conflict.unknown-word", 9, "intensity"},
    {"two_limits",
     "applies_to = \"project\"\nkind = \"control_index\"\nindex = \"far\"\ndirection = \"min\"\nlimit = 1\nfrom = "
     "\"far_min\"",
     "conflict.one-of", 2, ""},
    {"condition_of_the_other_direction",
     "applies_to = \"project\"\nkind = \"control_index\"\nindex = \"far\"\ndirection = \"min\"\nfrom = \"far_max\"",
     "conflict.unknown-field", 11, "far_min"},
    {"level",
     "applies_to = \"project\"\nkind = \"control_index\"\nindex = \"intensity\"\ndirection = \"min\"\n"
     "by_level = { stat = 300 }",
     "conflict.unknown-class", 11, "state"},
    {"table_row",
     "applies_to = \"project\"\nkind = \"control_index\"\nindex = \"intensity\"\ndirection = \"min\"\n"
     "table = { grades = [5, 15], rows = [{ industries = [\"13\"], limits = [1, 2, 3] }] }",
     "conflict.bad-table-row", 11, ""},
    {"table_unit",
     "applies_to = \"project\"\nkind = \"control_index\"\nindex = \"far\"\ndirection = \"min\"\n"
     "table = { unit = \"wan_cny_per_ha\", rows = [] }",
     "conflict.unknown-word", 11, ""},
    {"own_index_from_a_plot",
     "applies_to = \"project\"\nkind = \"control_index\"\nindex = \"office_floor\"\ndirection = \"max\"\n"
     "by_level = { state = 1 }",
     "conflict.one-of", 2, ""},
    {"floor_of", "applies_to = \"building\"\nkind = \"floor_space\"\nof = \"hazard\"", "conflict.unknown-word", 9,
     "hazard_class"},
    {"pollutant", "applies_to = \"layout\"\nkind = \"emission_budget\"\npollutants = [\"CODd\"]",
     "conflict.unknown-class", 9, "COD"},
    {"digits", "applies_to = \"layout\"\nkind = \"duplicate_industry\"\ndigits = 5", "conflict.bad-digits", 9, ""},
    {"within_in", "applies_to = \"plot\"\nkind = \"within\"\nin = \"zones\"", "conflict.unknown-word", 9, "zone"},
    {"within_area", "applies_to = \"plot\"\nkind = \"within\"\nin = \"area\"", "document.missing-key", 2, ""},
    {"within_class", "applies_to = \"plot\"\nkind = \"within\"\nin = \"area\"\nbetween = { area = \"chemical_prak\" }",
     "conflict.unknown-class", 10, "chemical_park"},
    {"within_groups", "applies_to = \"plot\"\nkind = \"within\"\nin = \"land_use\"\ngroups = [\"industri\"]",
     "conflict.unknown-word", 10, "industry"},
    {"within_no_groups", "applies_to = \"plot\"\nkind = \"within\"\nin = \"land_use\"", "document.missing-key", 2, ""},
    {"frontage_grade", "applies_to = \"plot\"\nkind = \"frontage\"\nroads = [\"countie\"]\nmax_access_m = 9",
     "conflict.unknown-class", 9, "county"},
    {"frontage_no_roads", "applies_to = \"plot\"\nkind = \"frontage\"\nmax_access_m = 9", "document.missing-key", 2,
     ""},
    {"frontage_nothing", "applies_to = \"plot\"\nkind = \"frontage\"\nroads = [\"county\"]\nwithin_m = 9",
     "conflict.nothing-asked", 2, ""},
    {"frontage_negative", "applies_to = \"plot\"\nkind = \"frontage\"\nroads = [\"county\"]\nmin_frontage_m = -9",
     "conflict.negative-number", 10, ""},
    {"terrain_nothing", "applies_to = \"plot\"\nkind = \"terrain\"", "conflict.nothing-asked", 2, ""},
    {"terrain_key", "applies_to = \"plot\"\nkind = \"terrain\"\nmax_slop_percent = 9", "document.unknown-key", 9,
     "max_slope_percent"},
    {"terrain_building", "applies_to = \"building\"\nkind = \"terrain\"\nmax_rise_m = 9", "conflict.bad-applies-to", 7,
     ""},
    {"shape_nothing", "applies_to = \"plot\"\nkind = \"shape\"", "conflict.nothing-asked", 2, ""},
    {"shape_key", "applies_to = \"plot\"\nkind = \"shape\"\nmin_with_m = 9", "document.unknown-key", 9, "min_width_m"},
    {"shape_negative", "applies_to = \"plot\"\nkind = \"shape\"\nmin_area_m2 = -9", "conflict.negative-number", 9, ""},
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
