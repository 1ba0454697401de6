#include "report/project_page.hpp"

#include <regex>
#include <set>

#include <gmock/gmock.h>

#include "report/sample.hpp"
#include "report/structure.hpp"

namespace qipan::report {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> headings(const PageStructure& page) {
    std::vector<std::string> found;
    for (const Section& section : page.sections) {
        found.push_back(section.heading);
    }
    return found;
}

TEST(ProjectPage, IsWellFormedInBothLanguages) {
    const Sample sample;
    EXPECT_EQ(read_page(sample.page()).problem, "");
    EXPECT_EQ(read_page(sample.page(core::Language::en)).problem, "");
}

TEST(ProjectPage, NumbersItsChaptersInOrder) {
    const Sample sample;
    EXPECT_THAT(headings(read_page(sample.page())),
                ElementsAre("一、项目概况", "二、选址建议", "三、位置图", "四、规则核查", "五、不可选载体及原因",
                            "六、待补资料", "附一　待核清单", "附二　输入文件与校验值"));
}

TEST(ProjectPage, LeavesEmptyChaptersOutAndClosesTheNumbersUp) {
    Sample sample;
    sample.score.refused.clear();
    sample.region.info.inputs.clear();
    const PageContext context = sample.context();
    const std::string page = project_page({.context = context, .project = sample.project, .score = sample.score});
    EXPECT_THAT(headings(read_page(page)),
                ElementsAre("一、项目概况", "二、选址建议", "三、规则核查", "四、待补资料", "附一　待核清单"));
}

TEST(ProjectPage, HasNoEmptyChapter) {
    const Sample sample;
    for (const Section& section : read_page(sample.page()).sections) {
        EXPECT_TRUE(section.text.size() > 10 || section.drawings > 0) << section.heading;
    }
}

TEST(ProjectPage, PrintsWhatEveryPaperMustSay) {
    const Sample sample;
    const std::string text = read_page(sample.page()).text;
    EXPECT_THAT(text, AllOf(HasSubstr("内部选址研究，不作为供地依据；工业用地依法公开出让"), HasSubstr("示例数据"),
                            HasSubstr("2026年11月24日"), HasSubstr("长治示例区"), HasSubstr("EPSG:4547"),
                            HasSubstr("CN 2025-04"), HasSubstr("QP 2026-11")));
}

TEST(ProjectPage, MarksIllustrativeDataOnlyWhereItIs) {
    Sample sample;
    sample.region.info.illustrative = false;
    EXPECT_THAT(read_page(sample.page()).text, Not(HasSubstr("示例数据")));
}

TEST(ProjectPage, RecommendsThePlansSiteAndNamesTheOwnBest) {
    const Sample sample;
    const std::string text = read_page(sample.page()).text;
    EXPECT_THAT(text, HasSubstr("推荐载体：地块 B（武乡经济技术开发区），综合得分 82.9，资料完整度 70%。"));
    EXPECT_THAT(text, HasSubstr("单独评分最高的是地块 A（89.0）"));
}

TEST(ProjectPage, RecommendsTheBestRankedSiteWithoutAPlan) {
    const Sample sample;
    const PageContext context = sample.context();
    EXPECT_EQ(recommended_site({.context = context, .project = sample.project, .score = sample.score}),
              model::plot_site("A"));
}

TEST(ProjectPage, SaysWhereAProjectStandsAlready) {
    Sample sample;
    sample.project.site = "plot:C";
    const PageStructure page = read_page(sample.page());
    EXPECT_THAT(page.text, HasSubstr("现有落位：地块 C（武乡经济技术开发区）。"));
    EXPECT_THAT(page.text, HasSubstr("如重新选址，得分最高的可选载体是地块 A（武乡经济技术开发区），89.0 分。"));
    EXPECT_THAT(page.text, Not(HasSubstr("推荐载体")));
}

TEST(ProjectPage, ListsTheRecommendedSiteWithItsRankHoweverFarDown) {
    Sample sample;
    sample.plan.placements.front().site = model::plot_site("C");
    const PageContext context = sample.context();
    const PageStructure page = read_page(project_page({.context = context,
                                                       .project = sample.project,
                                                       .score = sample.score,
                                                       .plan = &sample.plan,
                                                       .listed = 1,
                                                       .compared = 1}));
    EXPECT_THAT(page.rows, Contains(AllOf(Contains("3"), Contains(HasSubstr("地块 C")))));
    EXPECT_THAT(page.text, Not(HasSubstr("地块 B")));
}

// A: area 0.4 x 90 = 36 of 40, price 24 of 30, steam 19 of 20, readiness 10 of 10: all gain more than they lose.
// C: area 24 gained, 16 lost; price 24, 6; steam 6 gained, 14 lost; readiness 5, 5.
TEST(ProjectPage, ShowsWhereASiteGainsAndLosesItsPoints) {
    const Sample sample;
    const auto rows = read_page(sample.page()).rows;
    EXPECT_THAT(rows,
                Contains(AllOf(Contains(HasSubstr("地块 A")), Contains("面积匹配 36.0地价 24.0蒸汽接入距离 19.0"))));
    EXPECT_THAT(rows, Contains(AllOf(Contains(HasSubstr("地块 C")), Contains("蒸汽接入距离 14.0"))));
}

TEST(ProjectPage, PrintsSitesSideBySideWithReasons) {
    const Sample sample;
    const auto rows = read_page(sample.page()).rows;
    EXPECT_THAT(rows, Contains(ElementsAre(HasSubstr("地价"), "30.0%", HasSubstr("80地价 9.60 万元/亩"),
                                           HasSubstr("缺少数据：地价"), HasSubstr("80地价 9.60"))));
}

TEST(ProjectPage, PrintsFindingsWithRequiredMeasuredMarginAndClause) {
    const Sample sample;
    EXPECT_THAT(read_page(sample.page()).rows,
                Contains(ElementsAre("不符合", HasSubstr("最小宽度 12.5 m 小于所需 20.0 m"), "20 m", "12.5 m", "-7.5 m",
                                     "铁路安全管理条例 第27条")));
}

TEST(ProjectPage, CountsRefusedSitesByReasonAndSumsThem) {
    const Sample sample;
    const auto rows = read_page(sample.page()).rows;
    EXPECT_THAT(rows, Contains(ElementsAre("面积", "2", HasSubstr("地块 D：可建设面积 12346 m² 小于所需 40000 m²"))));
    EXPECT_THAT(rows, Contains(ElementsAre(HasSubstr("铁路线路安全保护区"), "1", HasSubstr("地块 F"))));
    EXPECT_THAT(rows, Contains(ElementsAre("合计", "3", "")));
}

TEST(ProjectPage, LeavesFiguresBlankThatARefusalLacks) {
    const Sample sample;
    EXPECT_THAT(read_page(sample.page()).rows,
                Contains(ElementsAre("地块 F", "武乡经济技术开发区", "铁路线路安全保护区", "", "", HasSubstr("P-09"))));
}

TEST(ProjectPage, IsADraftWhileAnUnverifiedValueDecides) {
    Sample sample;
    EXPECT_THAT(sample.page(), HasSubstr("class=\"watermark\""));
    for (model::Candidate& candidate : sample.score.candidates) {
        candidate.notes.clear();
        for (model::CriterionScore& criterion : candidate.criteria) {
            criterion.status = "verified";
        }
    }
    EXPECT_THAT(sample.page(), HasSubstr("class=\"watermark\"")) << "the refusal by an unverified rule still decides";
    sample.rules.rules.front().status = model::RuleStatus::verified;
    EXPECT_THAT(sample.page(), AllOf(Not(HasSubstr("class=\"watermark\"")), Not(HasSubstr("征求意见稿"))));
}

TEST(ProjectPage, ListsEveryUnverifiedValueOnce) {
    const Sample sample;
    const PageStructure page = read_page(sample.page());
    const auto annex = std::ranges::find(page.sections, std::string("附一　待核清单"), &Section::heading);
    ASSERT_NE(annex, page.sections.end());
    EXPECT_THAT(page.rows, Contains(ElementsAre("待核1", "评价因子", "面积匹配", "取值函数与权重", "")));
    EXPECT_THAT(page.rows, Contains(ElementsAre("待核4", "规则", "铁路线路安全保护区", "20 m", HasSubstr("第27条"))));
    EXPECT_THAT(annex->text, Not(HasSubstr("待核5")));
    EXPECT_THAT(annex->text, Not(HasSubstr("土地成熟度"))) << "a verified criterion";
}

TEST(ProjectPage, SaysPlainlyWhatAProjectLacks) {
    Sample sample;
    sample.project.land_mu.reset();
    sample.score = {
        .project = "P-01", .candidates = {}, .refused = {}, .missing = {"projects.land_mu"}, .criteria_edition = {}};
    const PageContext context = sample.context();
    const PageStructure page =
        read_page(project_page({.context = context, .project = sample.project, .score = sample.score}));
    EXPECT_THAT(page.text, HasSubstr("本项目未作选址评价，缺少：项目用地或厂房需求。"));
    EXPECT_THAT(headings(page), ElementsAre("一、项目概况", "附一　输入文件与校验值"));
}

TEST(ProjectPage, ListsUnknownFactsOnceAndInventsNone) {
    const Sample sample;
    const std::string text = read_page(sample.page()).text;
    EXPECT_THAT(text, HasSubstr("未提供：计划开工、责任领导、固定资产投资、年产值、年税收、产品。"));
}

TEST(ProjectPage, PrintsHostileNamesAsText) {
    Sample sample;
    const std::string hostile = "<script>alert(1)</script>\"'&";
    sample.project.name = hostile;
    sample.project.investor = hostile;
    sample.score.candidates[0].site = model::plot_site(hostile);
    sample.findings[0].objects = {"plot:" + hostile};
    sample.region.info.name = hostile;
    const std::string page = sample.page();
    const PageStructure structure = read_page(page);
    EXPECT_EQ(structure.problem, "");
    EXPECT_EQ(std::ranges::count(structure.elements, "script"), 1) << "only our own";
    EXPECT_THAT(structure.text, HasSubstr(hostile));
}

/// Words of two Latin letters or more that are no ids, units, editions or names of files.
std::set<std::string> foreign_words(const std::string& text) {
    static const std::set<std::string> allowed{"EPSG", "CN", "QP", "WX", "MPa", "SHA", "geojson", "csv"};
    static const std::regex latin("[A-Za-z]{2,}");
    std::set<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), latin), end; at != end; ++at) {
        const std::string word = at->str();
        const bool hash = word.find_first_not_of(word.front()) == std::string::npos && word.size() == 64;
        if (!hash && !allowed.contains(word)) {
            found.insert(word);
        }
    }
    return found;
}

TEST(ProjectPage, HasNoEnglishOnAChinesePage) {
    const Sample sample;
    EXPECT_THAT(foreign_words(read_page(sample.page()).text), IsEmpty());
}

TEST(ProjectPage, HasNoChineseCaptionOnAnEnglishPage) {
    const Sample sample;
    const PageStructure page = read_page(sample.page(core::Language::en));
    EXPECT_THAT(headings(page), ElementsAre("1  The project", "2  Recommended sites", "3  Location", "4  Rules",
                                            "5  Refused sites and why", "6  Data to be supplied",
                                            "Annex 1  Values to be verified", "Annex 2  Input files and hashes"));
}

TEST(ProjectPage, HasTheSameBytesTwice) {
    EXPECT_EQ(Sample().page(), Sample().page());
}

TEST(ProjectPage, FetchesNothing) {
    const std::string page = Sample().page();
    std::string rest = page;
    for (const std::string own : {"http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg"}) {
        for (auto at = rest.find(own); at != std::string::npos; at = rest.find(own)) {
            rest.erase(at, own.size());
        }
    }
    EXPECT_THAT(rest, AllOf(Not(HasSubstr("http")), Not(HasSubstr("url(")), Not(HasSubstr(" src="))));
}

} // namespace
} // namespace qipan::report
