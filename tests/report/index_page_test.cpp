#include "report/index_page.hpp"

#include <limits>

#include <gmock/gmock.h>

#include "report/sample.hpp"
#include "report/structure.hpp"

namespace qipan::report {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

struct Board {
    Sample sample;
    std::vector<IndexEntry> entries;
    std::vector<BalanceLine> balances;
    std::vector<LandLedger> ledgers = land_ledgers(sample.region);

    Board() {
        add("P-01", "示例豆制品项目一", model::Stage::talks, 12000.005);
        add("P-02", "示例供水管网", model::Stage::signed_, 800);
        add("P-03", "示例储能项目", model::Stage::talks, 0.005);
        entries[0].site = model::plot_site("B");
        entries[0].score = 82.86;
        entries[0].findings = 3;
        entries[0].verdicts = 1;
        entries[0].link = "P-01.html";
        entries[1].project.kind = "infrastructure";
        entries[1].missing = {"projects.land_mu"};
        entries[2].project.total_investment_wan.reset();
        balances = {{"示例供汽首站", "steam", "t/h", 100, 60, 30, 0, 10},
                    {"示例变电站", "power", "kVA", 50000, 52000, 1000, 0, -3000},
                    {"", "gas", "m3/d", std::numeric_limits<double>::quiet_NaN(), 500, 0, 0,
                     std::numeric_limits<double>::quiet_NaN()}};
    }
    void add(std::string id, std::string name, model::Stage stage, double investment) {
        IndexEntry entry;
        entry.project.id = std::move(id);
        entry.project.name = std::move(name);
        entry.project.stage = stage;
        entry.project.total_investment_wan = investment;
        entries.push_back(std::move(entry));
    }
    [[nodiscard]] std::string page(core::Language language = core::Language::zh) const {
        const PageContext context = sample.context(language);
        return index_page({.context = context,
                           .entries = entries,
                           .plan = &sample.plan,
                           .balances = balances,
                           .ledgers = ledgers,
                           .map_svg = sample_map()});
    }
};

TEST(IndexPage, IsWellFormedAndNumbered) {
    const PageStructure page = read_page(Board().page());
    EXPECT_EQ(page.problem, "");
    std::vector<std::string> headings;
    for (const Section& section : page.sections) {
        headings.push_back(section.heading);
    }
    EXPECT_THAT(headings,
                ElementsAre("一、项目总账", "二、统筹方案", "三、落位总图", "四、项目与选址建议",
                            "五、未落位项目及原因", "六、土地台账（亩）", "七、要素余缺", "附一　输入文件与校验值"));
}

// 12000.005 prints as 12000.01 (half away from zero), so the total of what is printed is 12800.01.
TEST(IndexPage, SumsTheRowsAsTheyArePrinted) {
    const auto rows = read_page(Board().page()).rows;
    EXPECT_THAT(rows, Contains(ElementsAre("洽谈", "2", "2", "0", "12000.01", "1")));
    EXPECT_THAT(rows, Contains(ElementsAre("签约", "1", "0", "1", "800.00", "0")));
    EXPECT_THAT(rows, Contains(ElementsAre("合计", "3", "2", "1", "12800.01", "1")));
}

TEST(IndexPage, ListsEveryProjectInfrastructureToo) {
    const PageStructure page = read_page(Board().page());
    EXPECT_THAT(page.rows, Contains(AllOf(Contains("示例豆制品项目一P-01"), Contains("地块 B武乡经济技术开发区"),
                                          Contains("82.9"), Contains("3"), Contains("1"))));
    EXPECT_THAT(page.rows, Contains(AllOf(Contains("示例供水管网P-02"), Contains("基础设施类"),
                                          Contains("未评价，缺少项目用地或厂房需求"))));
    EXPECT_THAT(page.rows, Contains(AllOf(Contains("示例储能项目P-03"), Contains("无可行选址"))));
}

TEST(IndexPage, LinksToThePagesThatExist) {
    const std::string page = Board().page();
    EXPECT_THAT(page, HasSubstr("<a href=\"P-01.html\">示例豆制品项目一</a>"));
    EXPECT_THAT(page, Not(HasSubstr("href=\"\"")));
}

TEST(IndexPage, TellsThePlanInWordsAndWhyProjectsAreLeftOut) {
    const PageStructure page = read_page(Board().page());
    EXPECT_THAT(page.text, AllOf(HasSubstr("可行"), HasSubstr("2.00%"), HasSubstr("9800"), HasSubstr("10000")));
    EXPECT_THAT(page.rows, Contains(ElementsAre("示例供水管网P-02", HasSubstr("可建设面积 12346 m²"))));
}

// Zone WX: A 60000 + B 60000 + C 60000 + D 30000 m2 = 90 + 90 + 90 + 45 mu; ready A, B, D; A and B adjoin. C is idle.
// Zone TL: E built 45 mu; F states nothing and counts in no column.
TEST(IndexPage, PrintsTheLandLedgerInMu) {
    const auto rows = read_page(Board().page()).rows;
    EXPECT_THAT(rows, Contains(ElementsAre("武乡经济技术开发区", "315.00", "90.00", "0.00", "225.00", "90.00", "90.00",
                                           "0.00", "225.00", "90.00", "180.00")));
    EXPECT_THAT(rows, Contains(ElementsAre("屯留经济技术开发区", "45.00", "45.00", "45.00", "0.00", "0.00", "0.00",
                                           "0.00", "0.00", "0.00", "0.00")));
    EXPECT_THAT(rows, Contains(ElementsAre("合计", "360.00", "135.00", "45.00", "225.00", "90.00", "90.00", "0.00",
                                           "225.00", "90.00", "180.00")));
}

TEST(IndexPage, ShowsOverCommittedSourcesAndUnknownOnesBlank) {
    const std::string page = Board().page();
    const auto rows = read_page(page).rows;
    EXPECT_THAT(rows, Contains(ElementsAre("电力", "示例变电站", "kVA", "50000", "52000", "1000", "0", "-3000")));
    EXPECT_THAT(rows, Contains(ElementsAre("天然气", "无供应源", "m³/d", "", "500", "0", "0", "")));
    EXPECT_THAT(page, HasSubstr("class=\"over\""));
}

TEST(IndexPage, NamesTheTightestYearAndTheReducedStateWhereTheyAreKnown) {
    Board board;
    board.balances[0].year = 2027;
    board.balances[1].assurance = "interruptible";
    const auto rows = read_page(board.page()).rows;
    EXPECT_THAT(rows, Contains(ElementsAre("蒸汽", "示例供汽首站", "t/h", "100", "60", "30", "0", "10", "2027", "")));
    EXPECT_THAT(
        rows, Contains(ElementsAre("电力", "示例变电站", "kVA", "50000", "52000", "1000", "0", "-3000", "", "可中断")));
    EXPECT_THAT(board.page(), HasSubstr("最紧年份"));
    EXPECT_THAT(Board().page(), Not(HasSubstr("最紧年份")));
}

TEST(IndexPage, SpeaksEnglishToo) {
    const PageStructure page = read_page(Board().page(core::Language::en));
    EXPECT_EQ(page.problem, "");
    EXPECT_THAT(page.text, HasSubstr("Siting overview"));
}

TEST(IndexPage, IsEmptyOfChaptersForAnEmptyRegion) {
    const Sample sample;
    PageContext context = sample.context();
    model::Region nothing;
    const PageContext bare{nothing, context.words};
    const PageStructure page = read_page(index_page({.context = bare, .entries = {}}));
    EXPECT_EQ(page.problem, "");
    EXPECT_TRUE(page.sections.empty());
}

TEST(IndexPage, HasTheSameBytesTwice) {
    EXPECT_EQ(Board().page(), Board().page());
}

} // namespace
} // namespace qipan::report
