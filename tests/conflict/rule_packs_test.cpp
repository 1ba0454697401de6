// The shipped packs and sentences: every rule prepares, and every finding that a kind can make has its sentence.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

#include "conflict/case_reader.hpp"
#include "conflict/check.hpp"
#include "conflict/random_park.hpp"
#include "conflict/screen.hpp"
#include "core/messages.hpp"
#include "io/documents.hpp"
#include "io/where.hpp"

namespace qipan::test {
namespace {

core::Catalogue catalogue(core::Language language) {
    const std::string name = std::string("conflict.") + core::to_string(language) + ".toml";
    const auto document = io::read_toml(std::string(QIPAN_SOURCE_DIR) + "/data/messages/parts/" + name);
    EXPECT_TRUE(document) << name;
    auto parsed = core::Catalogue::parse(*document, language);
    EXPECT_TRUE(parsed) << name << ": " << (parsed ? "" : parsed.error().code);
    return *parsed;
}

TEST(RulePacks, AllPrepareAndSayWhereTheyComeFrom) {
    const model::RuleSet rules = shipped_rules();
    EXPECT_EQ(rules.edition, "CN 2025-04");
    const model::Region region;
    const auto engine = conflict::Engine::prepare(region, rules, io::make_where_compiler());
    EXPECT_TRUE(engine) << (engine ? "" : engine.error().code + " at " + core::to_string(engine.error().where));
    for (const model::Rule& rule : rules.rules) {
        EXPECT_FALSE(rule.title.zh.empty() || rule.title.en.empty()) << rule.id;
        EXPECT_EQ(rule.effect == model::Effect::permit, !rule.approval.zh.empty()) << rule.id;
        if (rule.status != model::RuleStatus::assumption && rule.kind != "capacity") {
            EXPECT_FALSE(rule.clause.empty() || rule.source.empty()) << rule.id;
        }
    }
}

TEST(RulePacks, HoldTheDistancesOfTheRegulations) {
    const model::RuleSet rules = shipped_rules();
    const std::pair<const char*, double> distances[] = {
        {"corridor.power_line.1_10kv", 5},
        {"corridor.power_line.35_110kv", 10},
        {"corridor.power_line.154_330kv", 15},
        {"corridor.power_line.500kv", 20},
        {"corridor.road.expressway", 30},
        {"corridor.road.national", 20},
        {"corridor.road.provincial", 15},
        {"corridor.road.county", 10},
        {"corridor.road.township", 5},
        {"corridor.telecom.cable", 1},
        {"corridor.oil_gas_pipeline.long_distance", 5},
    };
    for (const auto& [id, metres] : distances) {
        ASSERT_NE(rules.find(id), nullptr) << id;
        EXPECT_EQ(*rules.find(id)->parameters.number("distance_m"), metres) << id;
    }
}

/// standards.md 3.2, column by column; a row from memory stays off until a region has the text.
TEST(RulePacks, HoldThePetrochemicalTableAndKeepItOff) {
    constexpr const char* columns[] = {"liquefied_tanks", "liquid_tanks", "flare", "units", "facilities"};
    const std::pair<const char*, std::array<double, 5>> rows[] = {
        {"separation.petrochemical.homes", {150, 100, 120, 100, 25}},
        {"separation.petrochemical.plant", {120, 70, 120, 50, 70}},
        {"corridor.petrochemical.railway", {55, 45, 80, 35, 0}},
        {"corridor.petrochemical.expressway", {35, 30, 80, 30, 0}},
        {"corridor.petrochemical.road", {25, 20, 60, 20, 0}},
        {"corridor.petrochemical.substation", {80, 50, 120, 40, 25}},
        {"corridor.petrochemical.power_line", {0, 0, 80, 0, 0}},
        {"corridor.petrochemical.river", {25, 25, 80, 20, 0}},
    };
    const model::RuleSet rules = shipped_rules();
    std::ptrdiff_t cells = 0;
    for (const auto& [receiver, distances] : rows) {
        for (std::size_t i = 0; i < distances.size(); ++i) {
            const model::Rule* rule = rules.find(std::string(receiver) + '.' + columns[i]);
            ASSERT_EQ(rule != nullptr, distances[i] > 0) << receiver << ' ' << columns[i];
            if (rule != nullptr) {
                ++cells;
                EXPECT_EQ(*rule->parameters.number("distance_m"), distances[i]) << rule->id;
                EXPECT_FALSE(rule->enabled) << rule->id;
                EXPECT_EQ(rule->status, model::RuleStatus::assumption) << rule->id;
            }
        }
    }
    EXPECT_EQ(cells, std::ranges::count_if(rules.rules, [](const model::Rule& r) {
                  return r.id.find(".petrochemical.") != std::string::npos;
              }));
}

TEST(Sentences, BothLanguagesHaveTheSameCodesAndValues) {
    const auto zh = catalogue(core::Language::zh);
    const auto en = catalogue(core::Language::en);
    EXPECT_EQ(zh.codes(), en.codes());
}

/// Every named value of a sentence is given by the finding that uses it, in every case and many random parks.
TEST(Sentences, FindTheirValuesInEveryFinding) {
    const auto zh = catalogue(core::Language::zh);
    const auto en = catalogue(core::Language::en);
    std::set<std::string> said;
    const auto look = [&](const std::vector<model::Finding>& findings) {
        for (const model::Finding& finding : findings) {
            said.insert(finding.message);
            for (const auto* each : {&zh, &en}) {
                ASSERT_TRUE(each->has(finding.message)) << finding.message;
                for (const std::string& name : each->names_in(finding.message)) {
                    EXPECT_TRUE(finding.values.contains(name)) << finding.message << " lacks {" << name << '}';
                }
            }
        }
    };
    for (const std::string& name : case_names()) {
        const Case given = read_case(name);
        const model::Region region = given.region();
        const auto engine = conflict::Engine::prepare(region, given.rules, io::make_where_compiler());
        ASSERT_TRUE(engine);
        look(conflict::check(*engine, given.layout(region), {}, {})->findings);
    }
    const model::Region region = random_park(3);
    const auto engine = conflict::Engine::prepare(region, shipped_rules(), io::make_where_compiler());
    ASSERT_TRUE(engine);
    for (const model::Site& site : sites_of(region)) {
        const auto asked = conflict::screen(*engine, site, model::project_at(region, 2));
        look(asked.forbids);
        look(asked.notes);
    }
    for (const std::string& code : zh.codes()) {
        EXPECT_TRUE(!code.starts_with("finding.") || said.contains(code)) << code << " was never said";
    }
}

} // namespace
} // namespace qipan::test
