#include "io/fixture.hpp"

#include <gmock/gmock.h>

using namespace qipan;
using namespace qipan::test;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

/// The planner's own register: their names, their words, their units.
class ProjectRegister : public SmallRegion {
protected:
    io::ImportOutcome imported(const std::string& csv, const std::string& more) {
        write("台账.csv", csv);
        recipe(zones_source + plots_source + "[[source]]\nrole = \"projects\"\nfile = \"台账.csv\"\nid = \"编号\"\n" +
               more);
        auto outcome = create({.existing = io::Existing::replace, .time_utc = noon});
        EXPECT_TRUE(outcome) << (outcome ? "" : outcome.error().code + " " + core::to_string(outcome.error().where));
        region_ = outcome ? open() : nullptr;
        return outcome ? std::move(*outcome) : io::ImportOutcome{};
    }
    const model::Layer& projects() const { return region_->projects(); }
    model::RegionPtr region_;
};

TEST_F(ProjectRegister, IsReadInTheirWordsAndUnits) {
    const auto outcome =
        imported("编号,项目名称,行业,总投资（亿元）,用地,阶段,已供地,开工,主导,需要\n"
                 "X1,示例豆制品项目一,1392,2.4,\"1,234.5\",已签约,是,2026年3月1日,2,蒸汽、电力\n"
                 "X2,示例项目二,384,,６０,洽谈,否,20260401,1,\n",
                 "columns = { name = \"项目名称\", industry = \"行业\", total_investment_wan = \"总投资（亿元）\", "
                 "land_mu = \"用地\", stage = \"阶段\", land_granted = \"已供地\", start_date = \"开工\", "
                 "priority = \"主导\", must_have = \"需要\", kind = { constant = \"industry\" } }\n"
                 "values.stage = { \"已签约\" = \"signed\", \"洽谈\" = \"talks\" }\n"
                 "values.must_have = { \"蒸汽\" = \"steam\", \"电力\" = \"power\" }\n"
                 "units.land_mu = \"公顷\"\n");
    EXPECT_THAT(codes_of(outcome.issues), ElementsAre("io.unit-from-heading"));
    EXPECT_EQ(outcome.issues[0].severity, core::Severity::note);
    ASSERT_EQ(projects().size(), 2U);
    EXPECT_EQ(projects().text("name", 0), "示例豆制品项目一");
    EXPECT_EQ(projects().number("total_investment_wan", 0), 24000);
    EXPECT_EQ(projects().number("land_mu", 0), 1234.5 * 15);
    EXPECT_EQ(projects().text("stage", 0), "signed");
    EXPECT_EQ(projects().number("land_granted", 0), 1);
    EXPECT_EQ(projects().number("land_granted", 1), 0);
    EXPECT_EQ(projects().text("start_date", 0), "2026-03-01");
    EXPECT_EQ(projects().text("start_date", 1), "2026-04-01");
    EXPECT_THAT(projects().column("must_have").list(0), ElementsAre("steam", "power"));
    EXPECT_TRUE(projects().column("must_have").is_null(1));
    EXPECT_TRUE(projects().column("total_investment_wan").is_null(1));
    EXPECT_EQ(projects().number("land_mu", 1), 900);
    EXPECT_EQ(projects().text("kind", 1), "industry");
}

TEST_F(ProjectRegister, TakesTheUnitThatStandsInTheCell) {
    imported("编号,name,industry,land_mu\nX1,甲,1392,4公顷\nX2,乙,1392,60亩\nX3,丙,1392,60吨\n", "");
    EXPECT_EQ(projects().number("land_mu", 0), 60);
    EXPECT_EQ(projects().number("land_mu", 1), 60);
    EXPECT_TRUE(projects().column("land_mu").is_null(2));
}

TEST_F(ProjectRegister, DoubtsWhatItCannotRead) {
    const auto outcome =
        imported("编号,name,industry,land_mu,priority,start_date,land_granted,pollution_class,products\n"
                 "X1,甲,1392,约60,2.5,明年,部分,7,\n"
                 "X2,乙,1392,60,2,2026年6月,是,２,豆制品；饲料\n",
                 "");
    EXPECT_THAT(codes_of(outcome.issues), ElementsAre("io.bad-flag", "io.bad-number", "io.unknown-code", "io.not-whole",
                                                      "io.bad-date", "io.date-without-day"));
    EXPECT_TRUE(projects().column("land_mu").is_null(0));
    EXPECT_EQ(projects().number("pollution_class", 1), 2);
    EXPECT_EQ(projects().text("start_date", 1), "2026-06-01");
    EXPECT_THAT(projects().column("products").list(1), ElementsAre("豆制品", "饲料"));
}

TEST_F(ProjectRegister, JoinsAnIdFromSeveralColumns) {
    imported("编号,批次,name,industry\n1,2026春,甲,1392\n1,2026秋,乙,1392\n", "");
    EXPECT_EQ(projects().size(), 1U); // the number alone is not unique
    write("台账.csv", "编号,批次,name,industry\n1,2026春,甲,1392\n1,2026秋,乙,1392\n,2026秋,丙,1392\n");
    recipe(zones_source + plots_source +
           "[[source]]\nrole = \"projects\"\nfile = \"台账.csv\"\nid = [\"批次\", \"编号\"]\n");
    const auto outcome = create({.existing = io::Existing::replace, .time_utc = noon});
    ASSERT_TRUE(outcome);
    EXPECT_THAT(codes_of(outcome->issues), ElementsAre("io.missing-id"));
    const auto region = open();
    ASSERT_EQ(region->projects().size(), 2U);
    EXPECT_EQ(region->projects().id_of(0), "2026春-1");
    EXPECT_EQ(region->projects().id_of(1), "2026秋-1");
}

TEST_F(ProjectRegister, KeepsEverydayIdsAndNormalisesThem) {
    imported("编号,name,industry\n\"1#地块, 甲\",a,1392\nCaf\x65\xcc\x81,b,1392\n", "");
    EXPECT_EQ(projects().id_of(0), "1#地块, 甲");
    EXPECT_EQ(projects().id_of(1), "Caf\xc3\xa9");
}

TEST_F(ProjectRegister, NamesTheNearestParentOfAnUnknownIndustry) {
    const auto outcome = imported("编号,name,industry,inputs\nX1,甲,1399x,\nX2,乙,13,\n", "");
    EXPECT_EQ(find_issue(outcome.issues, "io.unknown-industry").values.at("did_you_mean"), "1399");
    EXPECT_EQ(projects().size(), 1U); // industry is required
    EXPECT_EQ(projects().text("industry", 0), "13");
}

TEST_F(ProjectRegister, ChecksThatUnitsFitTheirUtility) {
    write("d.csv", "project,utility,design,unit,pressure_mpa\nX1,steam,5,m3/d,0.6\n");
    const auto outcome =
        imported("编号,name,industry\nX1,甲,1392\n", "[[source]]\nrole = \"demands\"\nfile = \"d.csv\"\n");
    EXPECT_THAT(codes_of(outcome.issues), ElementsAre("io.pressure-without-basis", "io.unit-does-not-fit"));
}

TEST_F(ProjectRegister, ReportsLandThatContradictsItself) {
    write("plots.geojson", collection({plot_json("P1", 100, R"(,"status":"available","land_state":"已供未建")"),
                                       plot_json("P2", 300, R"(,"status":"available","land_state":"净地")")}));
    const auto outcome = imported("编号,name,industry\nX1,甲,1392\n", "");
    ASSERT_THAT(codes_of(outcome.issues), ElementsAre("io.contradicting-land"));
    EXPECT_EQ(outcome.issues[0].where.feature, "P1");
}

TEST_F(ProjectRegister, ResolvesSitesOfPlotsAndFloors) {
    write("b.geojson", collection({feature(R"("id":"B1","floor_area_m2":20000)", polygon(square(600, 600, 50)))}));
    const auto outcome = imported("编号,name,industry,site\nX1,甲,1392,plot:P1\nX2,乙,1392,floor:B1#3000\nX3,丙,1392,"
                                  "plot:P9\nX4,丁,1392,somewhere\n",
                                  "[[source]]\nrole = \"buildings\"\nfile = \"b.geojson\"\n");
    ASSERT_THAT(codes_of(outcome.issues), ElementsAre("io.unknown-reference", "io.unknown-reference"));
    EXPECT_EQ(outcome.issues[0].where.feature, "X3");
    EXPECT_EQ(outcome.issues[1].where.feature, "X4");
    EXPECT_EQ(projects().size(), 4U);
}

} // namespace
