#include "report/json_findings.hpp"
#include "report/json_outcomes.hpp"
#include "report/json_rules.hpp"
#include "report/json_summary.hpp"

#include <limits>

#include <gmock/gmock.h>

#include "report/sample.hpp"
#include "report/structure.hpp"

namespace qipan::report {
namespace {

using testing::HasSubstr;

class JsonSchema : public testing::Test {
protected:
    Sample sample;
    Languages languages{words(core::Language::zh), words(core::Language::en)};
    std::vector<core::Issue> issues{{"layout.unknown-site",
                                     {{"project", "P-01"}, {"site", "plot:X"}},
                                     core::Place{"项目.csv", 3, 0, "", "", "", {}},
                                     core::Severity::warning}};

    static CheckSummary a_check() {
        CheckSummary check;
        check.run.as_of = "2026-11-20";
        check.run.revision = 4;
        check.run.counts.by_state = {1, 2, 3, 4, 5};
        check.freshness = {.checked = true, .inputs_changed = true};
        return check;
    }
    /// The sample's findings as rows, the first approved.
    [[nodiscard]] FindingsView view() const {
        FindingsView view;
        for (const model::Finding& finding : sample.findings) {
            model::RegisterRow row;
            row.finding = finding;
            row.first_seen = row.last_seen = row.as_of = "2026-11-20";
            view.rows.push_back(std::move(row));
        }
        view.rows.at(0).finding.state = model::FindingState::approved;
        view.rows.at(0).approval = {.by = "张三", .reason = "已同意", .on = "2026-11-21", .until = "2027-01-01"};
        view.last_check = a_check();
        return view;
    }

    [[nodiscard]] std::string whole(std::string command, core::Document result) const {
        return to_json(languages, {std::move(command), sample.region.info, "2026-11-24", "CN 2025-04", issues},
                       std::move(result));
    }
};

TEST_F(JsonSchema, HoldsForCheck) {
    EXPECT_EQ(schema_problem("check", whole("check", json_check(languages, sample.findings, sample.gaps, {}))), "");
}

TEST_F(JsonSchema, HoldsForTheRegister) {
    EXPECT_EQ(schema_problem("findings", whole("findings", json_findings(languages, view()))), "");
    EXPECT_EQ(schema_problem("findings", whole("findings", json_findings(languages, {}))), "");
}

TEST_F(JsonSchema, TellsTheRegisterWhoApprovedWhatAndWhetherItStillHolds) {
    const std::string json = whole("findings", json_findings(languages, view()));
    EXPECT_THAT(json, HasSubstr(R"("by": "张三")"));
    EXPECT_THAT(json, HasSubstr(R"("until": "2027-01-01")"));
    EXPECT_THAT(json, HasSubstr(R"("state": "approved")"));
    EXPECT_THAT(json, HasSubstr(R"("out_of_date": true)"));
    EXPECT_THAT(json, HasSubstr(R"("inputs_changed": true)"));
    EXPECT_THAT(json, HasSubstr(R"("rules_changed": false)"));
    EXPECT_THAT(json, HasSubstr("\"id\": \"" + model::short_id(sample.findings[0]) + '"'));
}

TEST_F(JsonSchema, HoldsForRules) {
    model::Rule rule;
    rule.id = "corridor.road.county";
    rule.kind = "corridor";
    rule.title = {"县道", "county road"};
    rule.edition = "CN 2025-04";
    rule.override_reason = "示例";
    const RuleEntry entries[] = {{rule, {{"distance_m", "10"}}}};
    EXPECT_EQ(schema_problem("rules", whole("rules", json_rules(entries))), "");
    EXPECT_EQ(schema_problem("rules", whole("rules", json_rules({}))), "");
}

TEST_F(JsonSchema, HoldsForScore) {
    EXPECT_EQ(schema_problem("score", whole("score", json_score(languages, sample.score, 2))), "");
}

TEST_F(JsonSchema, HoldsForAssign) {
    EXPECT_EQ(schema_problem("assign", whole("assign", json_plan(languages, sample.plan))), "");
}

TEST_F(JsonSchema, HoldsForInfoAndNew) {
    const RegionSummary summary = summarise(sample.region);
    const std::vector<CheckSummary> checks{a_check()};
    const ImportLine line{"plots", "地块.geojson", 7, 6, 1, 1};
    EXPECT_EQ(schema_problem("info", whole("info", json_info(summary, checks))), "");
    EXPECT_EQ(schema_problem("new", whole("new", json_new("区域.gpkg", std::span(&line, 1), summary))), "");
}

TEST_F(JsonSchema, HoldsForAnError) {
    const core::Error error{"plan.unknown", {{"plan", "方案九"}}, {}, nullptr};
    EXPECT_EQ(schema_problem("error", error_json(words(), "map", error)), "");
}

TEST_F(JsonSchema, HoldsForAnEmptyRegion) {
    EXPECT_EQ(schema_problem("info", whole("info", json_info(summarise(model::Region()), {}))), "");
    EXPECT_EQ(schema_problem("check", whole("check", json_check(languages, {}, {}, {}))), "");
    EXPECT_EQ(schema_problem("score", whole("score", json_score(languages, {}, 0))), "");
}

TEST_F(JsonSchema, IsBrokenByAnotherCommandsResult) {
    EXPECT_THAT(schema_problem("check", whole("check", json_plan(languages, sample.plan))), HasSubstr("lacks"));
    EXPECT_THAT(schema_problem("check", whole("score", json_check(languages, {}, {}, {}))), HasSubstr("constant"));
}

TEST_F(JsonSchema, TurnsFiguresThatAreNoneIntoNull) {
    sample.findings[0].required = std::numeric_limits<double>::quiet_NaN();
    sample.findings[0].measured = std::numeric_limits<double>::infinity();
    const std::string json = whole("check", json_check(languages, sample.findings, {}, {}));
    EXPECT_THAT(json, HasSubstr("\"required\": null"));
    EXPECT_THAT(json, HasSubstr("\"measured\": null"));
    EXPECT_EQ(schema_problem("check", json), "");
}

TEST_F(JsonSchema, KeepsHostileTextInsideItsString) {
    sample.region.info.name = "\"}, \"x\": {\xff\n";
    EXPECT_EQ(schema_problem("info", whole("info", json_info(summarise(sample.region), {}))), "");
}

} // namespace
} // namespace qipan::report
