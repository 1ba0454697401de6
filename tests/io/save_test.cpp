#include "io/save.hpp"

#include <gmock/gmock.h>

#include "geo/wkt.hpp"
#include "io/fixture_gdal.hpp"

using namespace qipan;
using namespace qipan::test;
using ::testing::ElementsAre;

namespace {

class SaveResults : public SmallRegion {
protected:
    void SetUp() override {
        SmallRegion::SetUp();
        ASSERT_TRUE(create());
    }
    void sql(const std::string& text) const {
        const io::GdalMessages quiet;
        const io::Dataset dataset = io::Dataset::open(path("区域.gpkg"), {.access = io::Access::update});
        EXPECT_TRUE(io::execute(dataset.get(), text)) << text << quiet.text();
    }
    std::string value(const std::string& text) const {
        const io::Dataset dataset = io::Dataset::open(path("区域.gpkg"), {});
        const auto rows = io::query(dataset.get(), text);
        return rows.empty() ? std::string() : rows.front().front();
    }
    core::Result<std::int64_t> save(const io::SaveRequest& request) const {
        return io::save_results(path("区域.gpkg"), request);
    }
    static io::SaveRequest request(std::int64_t base) {
        io::SaveRequest request;
        request.base_revision = base;
        request.audit = {.time_utc = "2026-01-03T08:00:00Z",
                         .who = "示例人员",
                         .action = "assign",
                         .inputs = {{"plots.geojson", "abc"}},
                         .rule_edition = "CN 2025-04",
                         .seed = 7};
        return request;
    }
    static model::Plan plan(const std::string& id) {
        model::Plan plan;
        plan.id = id;
        plan.status = "optimal";
        plan.value = 90;
        plan.bound = 100;
        plan.gap = 0.1;
        plan.seed = 7;
        plan.epochs = 1;
        plan.as_of = "2026-01-03";
        plan.rule_edition = "CN 2025-04";
        plan.criteria_edition = "2026";
        plan.base_revision = 1;
        plan.placements = {{"X1", model::plot_site("P1"), 87.5, true, true},
                           {"X2", model::part_site("1#地块", 12000), 60, false, false}};
        plan.not_placed = {{"X3", "assign.no-room", {{"missing_mu", "5"}}}};
        return plan;
    }
    static model::RegisterRow row(const std::string& fingerprint) {
        model::RegisterRow row;
        model::Finding& finding = row.finding;
        finding.fingerprint = fingerprint;
        finding.rule = "corridor.railway";
        finding.objects = {"barrier:B1", "plot:P1"};
        finding.effect = model::Effect::permit;
        finding.required = 15;
        finding.measured = 12.5;
        finding.margin = std::numeric_limits<double>::quiet_NaN();
        finding.unit = "m";
        finding.message = "finding.corridor";
        finding.values = {{"name", "太焦高铁"}};
        finding.geometry = *geo::parse_wkt("LINESTRING (500000 4000000, 500012.5 4000000)");
        row.as_of = "2026-01-03";
        row.first_seen = "2026-01-01";
        row.last_seen = "2026-01-03";
        return row;
    }
    static io::FindingSet set_of(const std::string& plan, const std::vector<std::string>& fingerprints) {
        io::FindingSet set{plan, {}};
        for (const std::string& fingerprint : fingerprints) {
            set.rows.push_back(row(fingerprint));
        }
        return set;
    }
};

TEST_F(SaveResults, WritesAPlanItsFindingsAndTheAudit) {
    io::SaveRequest results = request(1);
    results.plan = plan("春季方案");
    results.findings = io::FindingSet{"春季方案", {row("f1"), row("f2")}};
    const auto revision = save(results);
    ASSERT_TRUE(revision) << revision.error().code << revision.error().values.at("reason");
    EXPECT_EQ(*revision, 2);
    const auto region = open();
    EXPECT_EQ(region->info.revision, 2);
    const model::Layer& plans = region->layer(model::TableId::plans);
    ASSERT_EQ(plans.size(), 1U);
    EXPECT_EQ(plans.id_of(0), "春季方案");
    EXPECT_EQ(plans.number("bound", 0), 100);
    EXPECT_EQ(plans.number("adopted", 0), 0);
    const model::Layer& assignments = region->layer(model::TableId::assignments);
    ASSERT_EQ(assignments.size(), 3U);
    EXPECT_EQ(assignments.text("site", 0), "plot:P1");
    EXPECT_EQ(assignments.number("pinned", 0), 1);
    EXPECT_EQ(assignments.number("needs_review", 0), 1);
    EXPECT_EQ(assignments.text("site", 1), "part:1%23地块#12000");
    EXPECT_EQ(assignments.number("amount_m2", 1), 12000);
    EXPECT_TRUE(assignments.column("site").is_null(2));
    EXPECT_EQ(assignments.text("reason", 2), "assign.no-room");
    EXPECT_EQ(assignments.text("values", 2), R"({"missing_mu":"5"})");
    const model::Layer& findings = region->layer(model::TableId::findings);
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings.text("plan", 0), "春季方案");
    EXPECT_THAT(findings.column("objects").list(0), ElementsAre("barrier:B1", "plot:P1"));
    EXPECT_EQ(findings.number("measured", 0), 12.5);
    EXPECT_TRUE(findings.column("margin").is_null(0));
    EXPECT_EQ(findings.text("message", 0), "finding.corridor");
    EXPECT_EQ(findings.text("values", 0), R"({"name":"太焦高铁"})");
    EXPECT_EQ(geo::to_wkt(findings.geometry(0)), "LINESTRING (500000 4000000, 500012.5 4000000)");
    const auto audit = io::read_audit(path("区域.gpkg"));
    ASSERT_TRUE(audit);
    ASSERT_EQ(audit->size(), 2U);
    EXPECT_EQ((*audit)[0].action, "create");
    io::AuditRow expected = results.audit;
    expected.revision = 2;
    EXPECT_EQ((*audit)[1], expected);
}

TEST_F(SaveResults, IsRefusedIfTheStoreMovedOn) {
    ASSERT_TRUE(save(request(1)));
    const auto stale = save(request(1));
    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.error().code, "io.stale-revision");
    EXPECT_EQ(stale.error().values.at("now"), "2");
    EXPECT_EQ(io::read_audit(path("区域.gpkg"))->size(), 2U);
}

TEST_F(SaveResults, LeavesEverythingAsItWasOnAFailureHalfWay) {
    // the audit row is the last that is written
    sql("CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'disk full'); END");
    io::SaveRequest results = request(1);
    results.plan = plan("方案");
    results.findings = io::FindingSet{"", {row("f1")}};
    const auto saved = save(results);
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, "io.unwritable-store");
    EXPECT_THAT(saved.error().values.at("reason"), ::testing::HasSubstr("disk full"));
    const auto region = open();
    EXPECT_EQ(region->info.revision, 1);
    EXPECT_EQ(region->layer(model::TableId::plans).size(), 0U);
    EXPECT_EQ(region->layer(model::TableId::findings).size(), 0U);
}

TEST_F(SaveResults, IsRefusedWhileAnotherProgramWrites) {
    const io::GdalMessages quiet;
    const io::ScopedOption no_waiting("SQLITE_BUSY_TIMEOUT", "100");
    const io::Dataset other = io::Dataset::open(path("区域.gpkg"), {.access = io::Access::update});
    ASSERT_EQ(GDALDatasetStartTransaction(other.get(), FALSE), OGRERR_NONE);
    ASSERT_TRUE(io::execute(other.get(), "UPDATE qipan_meta SET value = '示例二' WHERE key = 'name'"));
    const auto saved = save(request(1));
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, "io.unwritable-store");
    EXPECT_EQ(GDALDatasetRollbackTransaction(other.get()), OGRERR_NONE);
    EXPECT_TRUE(save(request(1)));
}

TEST_F(SaveResults, ReplacesAPlanOnlyWhenAskedAndKeepsTheOldOne) {
    io::SaveRequest results = request(1);
    results.plan = plan("方案");
    ASSERT_TRUE(save(results));
    results.base_revision = 2;
    EXPECT_EQ(save(results).error().code, "io.plan-exists");
    results.old_plan = io::OldPlan::replace;
    results.plan->value = 95;
    ASSERT_TRUE(save(results));
    const auto region = open();
    const model::Layer& plans = region->layer(model::TableId::plans);
    ASSERT_EQ(plans.size(), 2U);
    EXPECT_EQ(plans.number("value", *plans.find("方案")), 95);
    EXPECT_EQ(plans.number("value", *plans.find("方案.bak")), 90);
    EXPECT_EQ(region->layer(model::TableId::assignments).children_of("方案").size(), 3U);
    EXPECT_EQ(region->layer(model::TableId::assignments).children_of("方案.bak").size(), 3U);
}

TEST_F(SaveResults, NeverReplacesAnAdoptedPlan) {
    io::SaveRequest results = request(1);
    results.plan = plan("方案");
    ASSERT_TRUE(save(results));
    sql("UPDATE plans SET adopted = 1");
    results.base_revision = 2;
    results.old_plan = io::OldPlan::replace;
    EXPECT_EQ(save(results).error().code, "io.plan-adopted");
}

TEST_F(SaveResults, KeepsTheSpatialIndexOfManyFindings) {
    std::vector<std::string> many;
    for (int i = 0; i < 9000; ++i) {
        many.push_back("f" + std::to_string(i));
    }
    io::SaveRequest results = request(1);
    for (const std::vector<std::string>& fingerprints : {{"first"}, many, many, {"last"}}) { // row by row, built anew
        results.findings = set_of("", fingerprints);
        ASSERT_TRUE(save(results));
        ++results.base_revision;
        EXPECT_EQ(value("SELECT count(*) FROM rtree_findings_geom"), std::to_string(fingerprints.size()));
        EXPECT_EQ(value("SELECT count(*) FROM gpkg_extensions WHERE table_name = 'findings' AND extension_name = "
                        "'gpkg_rtree_index'"),
                  "1");
    }
    const auto region = open();
    EXPECT_EQ(region->layer(model::TableId::findings).id_of(0), "last");
}

TEST_F(SaveResults, ReplacesTheFindingsOfTheSamePlanOnly) {
    io::SaveRequest results = request(1);
    results.findings = io::FindingSet{"", {row("f1"), row("f2")}};
    ASSERT_TRUE(save(results));
    results.base_revision = 2;
    results.findings = io::FindingSet{"方案", {row("f3")}};
    ASSERT_TRUE(save(results));
    results.base_revision = 3;
    results.findings = io::FindingSet{"", {row("f4")}};
    ASSERT_TRUE(save(results));
    const auto region = open();
    const model::Layer& findings = region->layer(model::TableId::findings);
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_TRUE(findings.find("f3"));
    EXPECT_TRUE(findings.find("f4"));
}

TEST_F(SaveResults, UsesARollbackJournal) {
    ASSERT_TRUE(save(request(1)));
    EXPECT_FALSE(fs::exists(path("区域.gpkg-wal")));
    EXPECT_EQ(bytes("区域.gpkg").substr(18, 2), "\x01\x01"); // read and write version 1: no WAL
}

TEST_F(SaveResults, BringAnOlderStoreUpToDate) {
    // version 1 had no contracts and no clause in its findings
    sql("DROP TABLE contracts");
    sql("DELETE FROM gpkg_contents WHERE table_name = 'contracts'");
    sql("DELETE FROM gpkg_ogr_contents WHERE table_name = 'contracts'");
    sql("ALTER TABLE findings DROP COLUMN clause");
    sql("UPDATE qipan_meta SET value = '1' WHERE key = 'schema_version'");
    const auto before = bytes("区域.gpkg");
    EXPECT_EQ(open()->info.schema, 1);
    EXPECT_EQ(bytes("区域.gpkg"), before) << "reading changes nothing";

    io::SaveRequest request = this->request(1);
    request.findings = io::FindingSet{"", {row("f1")}};
    ASSERT_TRUE(save(request));
    const auto region = open();
    EXPECT_EQ(region->info.schema, model::schema_version);
    EXPECT_EQ(region->layer(model::TableId::findings).size(), 1U);
    const io::GdalMessages quiet;
    const io::Dataset dataset = io::Dataset::open(path("区域.gpkg"), {});
    EXPECT_EQ(io::query(dataset.get(), "SELECT count(*) FROM pragma_table_info('findings') WHERE name = 'clause'"),
              (std::vector<std::vector<std::string>>{{"1"}}));
    EXPECT_EQ(io::query(dataset.get(), "SELECT count(*) FROM contracts"),
              (std::vector<std::vector<std::string>>{{"0"}}));
}

TEST_F(SaveResults, LeaveAnOlderStoreWholeWhenTheyFail) {
    sql("DROP TABLE contracts");
    sql("DELETE FROM gpkg_contents WHERE table_name = 'contracts'");
    sql("UPDATE qipan_meta SET value = '1' WHERE key = 'schema_version'");
    io::SaveRequest first = request(1);
    first.plan = plan("方案一");
    sql("INSERT INTO plans (id, adopted) VALUES ('方案一', 1)"); // an adopted plan is never replaced
    EXPECT_EQ(save(first).error().code, "io.plan-adopted");
    EXPECT_EQ(open()->info.schema, 1);
}

} // namespace
