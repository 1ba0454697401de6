#include "io/register.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "geo/crs.hpp"
#include "geo/wkt.hpp"
#include "io/fixture_gdal.hpp"
#include "io/save.hpp"

using namespace qipan;
using namespace qipan::test;
using ::testing::ElementsAre;

namespace {

class RegisterInAStore : public SmallRegion {
protected:
    void SetUp() override {
        SmallRegion::SetUp();
        ASSERT_TRUE(create());
    }
    core::Result<std::int64_t> save(const io::SaveRequest& request) const {
        return io::save_results(path("区域.gpkg"), request);
    }
    static io::SaveRequest request(std::int64_t base) {
        io::SaveRequest request;
        request.base_revision = base;
        request.audit = {.time_utc = "2026-01-03T08:00:00Z", .who = "示例人员", .action = "check"};
        return request;
    }
    void sql(const std::string& text) const {
        const io::GdalMessages quiet;
        const io::Dataset dataset = io::Dataset::open(path("区域.gpkg"), {.access = io::Access::update});
        EXPECT_TRUE(io::execute(dataset.get(), text)) << text << quiet.text();
    }
    core::Result<io::ImportOutcome> replace() const {
        return create({.existing = io::Existing::replace, .time_utc = noon});
    }

    /// Every field filled, and an approval that was given.
    static model::RegisterRow full_row() {
        model::RegisterRow row;
        row.finding.fingerprint = "corridor.railway|barrier:B1,plot:1%23地块|strip";
        row.finding.rule = "corridor.railway";
        row.finding.objects = {"barrier:B1", "plot:1%23地块"};
        row.finding.effect = model::Effect::permit;
        row.finding.state = model::FindingState::approved;
        row.finding.required = 15;
        row.finding.measured = 12.5;
        row.finding.margin = -2.5;
        row.finding.unit = "m";
        row.finding.message = "finding.corridor.land";
        row.finding.values = {{"barrier", "太焦高铁"}};
        row.finding.clause = "铁路安全管理条例 第27条";
        row.finding.status = model::RuleStatus::secondary;
        row.finding.geometry = *geo::parse_wkt("LINESTRING (500000 4000000, 500012.5 4000000)");
        row.as_of = "2026-01-03";
        row.first_seen = "2025-06-01";
        row.last_seen = "2026-01-02";
        row.approval = {.by = "张三",
                        .reason = "铁路局'已'同意",
                        .on = "2025-07-01",
                        .until = "2026-12-31",
                        .measured = 12.6,
                        .margin = -2.4,
                        .effect = model::Effect::forbid};
        row.times_returned = 2;
        return row;
    }
    static void expect_full_row(const model::RegisterRow& row) {
        const model::RegisterRow expected = full_row();
        EXPECT_EQ(row.finding.fingerprint, expected.finding.fingerprint);
        EXPECT_EQ(row.finding.rule, "corridor.railway");
        EXPECT_THAT(row.finding.objects, ElementsAre("barrier:B1", "plot:1%23地块"));
        EXPECT_EQ(row.finding.effect, model::Effect::permit);
        EXPECT_EQ(row.finding.state, model::FindingState::approved);
        EXPECT_EQ(row.finding.required, 15);
        EXPECT_EQ(row.finding.measured, 12.5);
        EXPECT_EQ(row.finding.margin, -2.5);
        EXPECT_EQ(row.finding.unit, "m");
        EXPECT_EQ(row.finding.message, "finding.corridor.land");
        EXPECT_EQ(row.finding.values, (core::Values{{"barrier", "太焦高铁"}}));
        EXPECT_EQ(row.finding.clause, "铁路安全管理条例 第27条");
        EXPECT_EQ(row.finding.status, model::RuleStatus::secondary);
        EXPECT_EQ(row.as_of, "2026-01-03");
        EXPECT_EQ(row.first_seen, "2025-06-01");
        EXPECT_EQ(row.last_seen, "2026-01-02");
        EXPECT_EQ(row.approval.by, "张三");
        EXPECT_EQ(row.approval.reason, "铁路局'已'同意");
        EXPECT_EQ(row.approval.on, "2025-07-01");
        EXPECT_EQ(row.approval.until, "2026-12-31");
        EXPECT_EQ(row.approval.measured, 12.6);
        EXPECT_EQ(row.approval.margin, -2.4);
        EXPECT_EQ(row.approval.effect, model::Effect::forbid);
        EXPECT_EQ(row.times_returned, 2);
    }
    static model::RegisterRow plain_row(const std::string& fingerprint) {
        model::RegisterRow row;
        row.finding.fingerprint = fingerprint;
        row.finding.rule = "overlap.plots";
        row.finding.objects = {"plot:P1"};
        row.finding.margin = std::nan("");
        row.as_of = row.first_seen = row.last_seen = "2026-01-03";
        return row;
    }
    static model::Run run_of(const std::string& plan) {
        model::Run run;
        run.as_of = "2026-01-03";
        run.plan = plan;
        run.rule_edition = "CN 2025-04";
        run.rules_sha256 = "aa";
        run.inputs_sha256 = "bb";
        run.counts.by_state = {1, 2, 3, 4, 5};
        run.not_assessable = 6;
        return run;
    }
    void save_both() const {
        io::SaveRequest results = request(1);
        results.findings = io::FindingSet{"", {full_row(), plain_row("overlap.plots|plot:P1|")}};
        results.run = run_of("");
        ASSERT_TRUE(save(results));
    }
};

TEST_F(RegisterInAStore, ComesBackAsItWasWritten) {
    save_both();
    const auto region = open();
    const auto rows = io::read_register(*region, "");
    ASSERT_EQ(rows.size(), 2U);
    expect_full_row(rows[0]);
    EXPECT_EQ(geo::to_wkt(rows[0].finding.geometry.view()), "LINESTRING (500000 4000000, 500012.5 4000000)");
    EXPECT_EQ(region->layer(model::TableId::findings).text("part", 0), "strip");
    EXPECT_EQ(rows[1].finding.state, model::FindingState::new_);
    EXPECT_FALSE(rows[1].approval.given());
    EXPECT_TRUE(std::isnan(rows[1].approval.margin));
    EXPECT_TRUE(rows[1].finding.geometry.empty());
    EXPECT_EQ(rows[1].finding.values, core::Values{});
}

TEST_F(RegisterInAStore, KeepsARunForEachCheck) {
    save_both();
    io::SaveRequest of_plan = request(2);
    of_plan.findings = io::FindingSet{"方案一", {plain_row("p")}};
    of_plan.run = run_of("方案一");
    ASSERT_TRUE(save(of_plan));
    const auto region = open();
    const auto runs = io::read_runs(*region);
    ASSERT_EQ(runs.size(), 2U);
    EXPECT_EQ(runs[0].revision, 2);
    EXPECT_EQ(runs[0].base_revision, 1);
    EXPECT_EQ(runs[0].plan, "");
    EXPECT_EQ(runs[0].rules_sha256, "aa");
    EXPECT_EQ(runs[0].inputs_sha256, "bb");
    EXPECT_EQ(runs[0].rule_edition, "CN 2025-04");
    EXPECT_EQ(runs[0].counts, run_of("").counts);
    EXPECT_EQ(runs[0].counts[model::FindingState::returned], 5);
    EXPECT_EQ(runs[0].not_assessable, 6);
    EXPECT_EQ(runs[1].plan, "方案一");
    EXPECT_EQ(io::read_register(*region, "").size(), 2U);
    EXPECT_EQ(io::read_register(*region, "方案一").size(), 1U);
    EXPECT_EQ(io::read_register(*region, "方案二").size(), 0U);
}

TEST_F(RegisterInAStore, TakesADecisionOnOneRowAlone) {
    save_both();
    io::SaveRequest decide = request(2);
    decide.audit.action = "findings approve";
    decide.audit.inputs = {{"by", "李四"}, {"finding", "overlap.plots|plot:P1|"}};
    decide.decision = plain_row("overlap.plots|plot:P1|");
    decide.decision->finding.state = model::FindingState::approved;
    decide.decision->approval = {.by = "李四", .reason = "同一业主", .on = "2026-01-04", .until = "2026-06-30"};
    ASSERT_TRUE(save(decide));
    const auto region = open();
    EXPECT_EQ(region->info.revision, 3);
    const auto rows = io::read_register(*region, "");
    ASSERT_EQ(rows.size(), 2U);
    expect_full_row(rows[0]);
    EXPECT_EQ(rows[1].finding.state, model::FindingState::approved);
    EXPECT_EQ(rows[1].approval.by, "李四");
    EXPECT_TRUE(std::isnan(rows[1].approval.measured));
    EXPECT_EQ(rows[1].last_seen, "2026-01-03");
    EXPECT_EQ(io::read_audit(path("区域.gpkg"))->back().inputs, decide.audit.inputs);

    io::SaveRequest back = request(3);
    back.decision = plain_row("overlap.plots|plot:P1|");
    back.decision->finding.state = model::FindingState::active;
    ASSERT_TRUE(save(back));
    const auto reopened = open();
    EXPECT_FALSE(io::read_register(*reopened, "")[1].approval.given());
    EXPECT_TRUE(reopened->layer(model::TableId::findings).column("approved_by").is_null(1));
}

TEST_F(RegisterInAStore, RefusesADecisionOnAMovedStoreOrARowThatIsNotThere) {
    save_both();
    io::SaveRequest decide = request(1);
    decide.decision = full_row();
    EXPECT_EQ(save(decide).error().code, "io.stale-revision");
    decide.base_revision = 2;
    decide.decision->finding.fingerprint = "overlap.plots|plot:P9|";
    const auto unknown = save(decide);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, "io.unknown-finding");
    EXPECT_EQ(open()->info.revision, 2) << "nothing was written";
    EXPECT_EQ(io::read_audit(path("区域.gpkg"))->size(), 2U);
}

TEST_F(RegisterInAStore, StaysAsItWasWhenARunFailsHalfWay) {
    save_both();
    // the run and the audit are written after the rows
    sql("CREATE TRIGGER full BEFORE INSERT ON runs BEGIN SELECT RAISE(ABORT, 'disk full'); END");
    io::SaveRequest results = request(2);
    results.findings = io::FindingSet{"", {plain_row("overlap.plots|plot:P2|")}};
    results.run = run_of("");
    const auto failed = save(results);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, "io.unwritable-store");
    const auto region = open();
    EXPECT_EQ(region->info.revision, 2);
    const auto rows = io::read_register(*region, "");
    ASSERT_EQ(rows.size(), 2U);
    expect_full_row(rows[0]);
    EXPECT_EQ(io::read_runs(*region).size(), 1U);
}

TEST_F(RegisterInAStore, LeavesTheOldDecisionWhenTheNewOneFails) {
    save_both();
    sql("CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'disk full'); END");
    io::SaveRequest decide = request(2);
    decide.decision = full_row();
    decide.decision->finding.state = model::FindingState::active;
    decide.decision->approval = {};
    ASSERT_FALSE(save(decide));
    expect_full_row(io::read_register(*open(), "")[0]);
}

TEST_F(RegisterInAStore, MovesAPlansFindingsAndRunsToItsBackup) {
    io::SaveRequest results = request(1);
    results.plan.emplace().id = "方案一";
    results.findings = io::FindingSet{"方案一", {plain_row("old")}};
    results.run = run_of("方案一");
    ASSERT_TRUE(save(results));
    results.base_revision = 2;
    results.old_plan = io::OldPlan::replace;
    results.findings = io::FindingSet{"方案一", {plain_row("new")}};
    ASSERT_TRUE(save(results));
    const auto region = open();
    EXPECT_EQ(io::read_register(*region, "方案一").at(0).finding.fingerprint, "new");
    EXPECT_EQ(io::read_register(*region, "方案一.bak").at(0).finding.fingerprint, "old");
    EXPECT_EQ(io::read_runs(*region).at(0).plan, "方案一.bak");
    EXPECT_EQ(io::read_runs(*region).at(1).plan, "方案一");
}

TEST_F(RegisterInAStore, SurvivesAStoreThatIsMadeAnew) {
    save_both();
    io::SaveRequest of_plan = request(2);
    of_plan.findings = io::FindingSet{"方案一", {plain_row("p")}};
    of_plan.run = run_of("方案一");
    ASSERT_TRUE(save(of_plan));
    const auto made = replace();
    ASSERT_TRUE(made);
    EXPECT_EQ(made->info.revision, 4);
    EXPECT_EQ(made->issues.size(), 0U);
    const auto region = open();
    const auto rows = io::read_register(*region, "");
    ASSERT_EQ(rows.size(), 2U);
    expect_full_row(rows[0]);
    EXPECT_EQ(geo::to_wkt(rows[0].finding.geometry.view()), "LINESTRING (500000 4000000, 500012.5 4000000)");
    EXPECT_EQ(region->layer(model::TableId::findings).size(), 2U) << "the plan went, its findings with it";
    const auto runs = io::read_runs(*region);
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs[0].counts, run_of("").counts);
    EXPECT_EQ(runs[0].revision, 2);
}

TEST_F(RegisterInAStore, FollowsTheRegionIntoAnotherCrs) {
    save_both();
    write("region.toml", "[region]\nname = \"示例\"\ncrs = \"EPSG:4526\"\n" + zones_source + plots_source);
    ASSERT_TRUE(replace()); // CM 114E with a zone number before the easting: x + 38 000 000 m
    const auto rows = io::read_register(*open(), "");
    ASSERT_EQ(rows.size(), 2U);
    const auto points = rows[0].finding.geometry.view().coordinates();
    ASSERT_EQ(points.size(), 2U);
    EXPECT_NEAR(points[0].x, 38500000, 0.001);
    EXPECT_NEAR(points[0].y, 4000000, 0.001);
    EXPECT_NEAR(points[1].x, 38500012.5, 0.001);
}

TEST_F(RegisterInAStore, IsTakenFromAStoreOfAnEarlierVersion) {
    save_both();
    sql("DROP TABLE runs");
    sql("DELETE FROM gpkg_contents WHERE table_name = 'runs'");
    sql("DELETE FROM gpkg_ogr_contents WHERE table_name = 'runs'");
    for (const char* column : {"clause", "status", "part", "first_seen", "last_seen", "approved_by", "approved_reason",
                               "approved_on", "approved_until", "approved_measured", "times_returned"}) {
        sql(std::string("ALTER TABLE findings DROP COLUMN ") + column);
    }
    sql("UPDATE qipan_meta SET value = '1' WHERE key = 'schema_version'");
    const auto before = io::read_register(*open(), "");
    ASSERT_EQ(before.size(), 2U);
    EXPECT_EQ(before[0].first_seen, "2026-01-03") << "the day of the run that wrote it";
    EXPECT_EQ(before[0].last_seen, "2026-01-03");
    ASSERT_TRUE(replace());
    const auto region = open();
    EXPECT_EQ(io::read_register(*region, "").size(), 2U);
    EXPECT_EQ(io::read_runs(*region).size(), 0U);
    EXPECT_EQ(region->info.schema, model::schema_version);
}

TEST_F(RegisterInAStore, IsReportedLostWhenTheOldOneCannotBeRead) {
    save_both();
    sql("ALTER TABLE findings DROP COLUMN required");
    sql("ALTER TABLE findings ADD COLUMN required TEXT"); // a number is expected there
    const auto made = replace();
    ASSERT_TRUE(made);
    ASSERT_EQ(made->issues.size(), 1U);
    EXPECT_EQ(made->issues[0].code, "io.register-not-kept");
    EXPECT_EQ(io::read_register(*open(), "").size(), 0U);
    EXPECT_EQ(open()->layer(model::TableId::issues).size(), 1U);
}

TEST_F(RegisterInAStore, BeginsEmptyOverAFileThatIsNoStore) {
    write("区域.gpkg", "no store at all");
    const auto made = replace();
    ASSERT_TRUE(made);
    EXPECT_EQ(made->info.revision, 1);
    EXPECT_EQ(made->issues.size(), 0U);
}

} // namespace
