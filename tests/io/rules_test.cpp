// A region's own packs: rules added, values changed and rules switched off, each with its reason.
#include "io/rules.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "io/fixture.hpp"

using namespace qipan;
using namespace qipan::test;

namespace {

constexpr const char* own_pack = R"(edition = "示例县 2026"

[[override]]
rule = "corridor.road.county"
reason = "示例：县道控制区按 12 m"
set = { distance_m = 12 }

[[override]]
rule = "corridor.telecom.cable"
reason = "示例：本区无通信线路资料"
enabled = false

[[rule]]
id = "corridor.local.canal"
kind = "corridor"
title = { zh = "示例渠道", en = "Sample canal" }
applies_to = "plot"
between = { barrier = "river" }
measured_from = "centre_line"
distance_m = 7
effect = "warn"
status = "assumption"
)";

class RegionRules : public SmallRegion {
protected:
    void SetUp() override {
        SmallRegion::SetUp();
        write("own.toml", own_pack);
    }
    core::Result<io::ImportOutcome> create_with(const std::string& region) const {
        recipe(zones_source + plots_source, region);
        return create();
    }
    core::Result<model::RuleSet> with(const std::string& pack) const {
        write("trial.toml", pack);
        const std::filesystem::path files[] = {path("trial.toml")};
        return io::load_rules(data_folder, nullptr, files);
    }
};

TEST_F(RegionRules, AreKeptInTheStoreAndJoinTheShippedOnes) {
    ASSERT_TRUE(create_with("rules = [\"own.toml\"]\n"));
    const auto region = open();
    const auto rules = io::load_rules(data_folder, region.get());
    ASSERT_TRUE(rules) << rules.error().code;
    EXPECT_NE(rules->find("corridor.local.canal"), nullptr);
    const model::Rule* county = rules->find("corridor.road.county");
    ASSERT_NE(county, nullptr);
    EXPECT_EQ(county->parameters.number("distance_m"), 12.0);
    EXPECT_EQ(county->override_reason, "示例：县道控制区按 12 m");
    EXPECT_EQ(county->override_place.file, "own.toml");
    EXPECT_EQ(county->override_place.line, 3);
    const model::Rule* cable = rules->find("corridor.telecom.cable");
    ASSERT_NE(cable, nullptr);
    EXPECT_FALSE(cable->enabled);
    EXPECT_TRUE(rules->edition.ends_with(" + 示例县 2026"));
    const auto is_own = [](const model::InputHash& input) { return input.name == "own.toml"; };
    EXPECT_TRUE(std::ranges::any_of(region->info.inputs, is_own));
}

TEST_F(RegionRules, ThatChangeAValueAreAnAssumptionUnlessTheySayOtherwise) {
    const auto rules = with(own_pack);
    ASSERT_TRUE(rules);
    EXPECT_EQ(rules->find("corridor.road.county")->status, model::RuleStatus::assumption);
    EXPECT_EQ(rules->find("corridor.telecom.cable")->status, model::RuleStatus::verified) << "only switched off";
    const auto sure = with("edition = \"e\"\n[[override]]\nrule = \"corridor.road.county\"\nreason = \"文件\"\n"
                           "set = { distance_m = 12, status = \"verified\", clause = \"示例文号\" }\n");
    ASSERT_TRUE(sure);
    EXPECT_EQ(sure->find("corridor.road.county")->status, model::RuleStatus::verified);
    EXPECT_EQ(sure->find("corridor.road.county")->clause, "示例文号");
}

struct BadOverride {
    const char* lines;
    const char* code;
    int line;
};

TEST_F(RegionRules, AreRefusedAtThePlaceOfTheirFault) {
    const BadOverride faults[] = {
        {"rule = \"corridor.road.county\"\n", "document.missing-key", 2},
        {"rule = \"corridor.road.county\"\nreason = \"\"\n", "document.missing-key", 2},
        {"rule = \"corridor.road.conty\"\nreason = \"r\"\nenabled = false\n", "rule.unknown-rule", 2},
        {"rule = \"corridor.road.county\"\nreason = \"r\"\nset = { kind = \"overlap\" }\n", "rule.fixed-key", 5},
        {"rule = \"corridor.road.county\"\nreason = \"r\"\nset = { effect = \"forbit\" }\n", "rule.unknown-word", 5},
        {"rule = \"corridor.road.county\"\nreson = \"r\"\n", "document.unknown-key", 4},
    };
    for (const BadOverride& fault : faults) {
        const auto rules = with(std::string("edition = \"e\"\n[[override]]\n") + fault.lines);
        ASSERT_FALSE(rules) << fault.lines;
        EXPECT_EQ(rules.error().code, fault.code) << fault.lines;
        EXPECT_EQ(rules.error().where.line, fault.line) << fault.lines;
        EXPECT_TRUE(rules.error().where.file.ends_with("trial.toml"));
    }
}

TEST_F(RegionRules, ThatDoNotParseLeaveNoStore) {
    write("own.toml", "edition = \"e\"\n[[override]]\nrule = \"nothing\"\nreason = \"r\"\n");
    const auto made = create_with("rules = [\"own.toml\"]\n");
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, "rule.unknown-rule");
    EXPECT_FALSE(std::filesystem::exists(path("区域.gpkg")));
    const auto lost = create_with("rules = [\"nowhere.toml\"]\n");
    EXPECT_FALSE(lost);
}

} // namespace
