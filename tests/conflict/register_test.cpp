#include "conflict/register.hpp"

#include <gmock/gmock.h>

#include <limits>

#include "conflict/verdict.hpp"

namespace qipan::test {
namespace {

using conflict::merge_register;
using conflict::RegisterUpdate;
using model::Effect;
using model::Finding;
using model::FindingState;
using model::NotAssessable;
using model::RegisterRow;
using ::testing::ElementsAre;

constexpr double none = std::numeric_limits<double>::quiet_NaN();

core::Date day(std::string_view text) {
    return core::parse_date(text).value();
}

/// A plot in the strip of a railway: 20 m are asked for.
Finding strip(std::string_view plot, double measured_m = 18, Effect effect = Effect::permit) {
    Finding finding;
    finding.rule = "corridor.railway";
    finding.objects = {"barrier:B1", "plot:" + std::string(plot)};
    finding.fingerprint = "corridor.railway|barrier:B1,plot:" + std::string(plot) + "|strip";
    finding.effect = effect;
    finding.required = 20;
    finding.measured = measured_m;
    finding.margin = measured_m - 20;
    finding.unit = "m";
    return finding;
}

/// Runs one after the other, each on its day.
class Register {
public:
    RegisterUpdate run(std::string_view on, std::vector<Finding> found, std::vector<NotAssessable> gaps = {}) {
        RegisterUpdate update = merge_register(rows_, std::move(found), gaps, day(on));
        rows_ = update.rows;
        return update;
    }
    void approve(std::string_view on, std::string_view until) {
        rows_.at(0) =
            conflict::approve(rows_.at(0), {.by = "张三", .reason = "铁路局已同意", .until = day(until)}, day(on))
                .value();
    }
    const RegisterRow& row(std::size_t i = 0) const { return rows_.at(i); }
    FindingState state(std::size_t i = 0) const { return row(i).finding.state; }
    std::size_t size() const { return rows_.size(); }

private:
    std::vector<RegisterRow> rows_;
};

TEST(RegisterOfFindings, CallsAFindingNewTheFirstTimeAndActiveAfterwards) {
    Register book;
    book.run("2026-01-01", {strip("A")});
    EXPECT_EQ(book.state(), FindingState::new_);
    EXPECT_EQ(book.row().first_seen, "2026-01-01");
    EXPECT_EQ(book.row().last_seen, "2026-01-01");
    book.run("2026-02-01", {strip("A", 17)});
    EXPECT_EQ(book.state(), FindingState::active);
    EXPECT_EQ(book.row().first_seen, "2026-01-01");
    EXPECT_EQ(book.row().last_seen, "2026-02-01");
    EXPECT_EQ(book.row().finding.measured, 17) << "the row shows what the last run measured";
    book.run("2026-03-01", {strip("A")});
    EXPECT_EQ(book.state(), FindingState::active);
    EXPECT_EQ(book.row().times_returned, 0);
}

TEST(RegisterOfFindings, KeepsTheRowOfWhatIsNoLongerFound) {
    Register book;
    book.run("2026-01-01", {strip("A")});
    book.run("2026-02-01", {});
    ASSERT_EQ(book.size(), 1U);
    EXPECT_EQ(book.state(), FindingState::resolved);
    EXPECT_EQ(book.row().last_seen, "2026-01-01");
    EXPECT_EQ(book.row().as_of, "2026-02-01") << "the day that it was found resolved";
    book.run("2026-03-01", {});
    EXPECT_EQ(book.row().as_of, "2026-02-01");
}

TEST(RegisterOfFindings, CountsHowOftenAFindingReturns) {
    Register book;
    book.run("2026-01-01", {strip("A")});
    book.run("2026-02-01", {});
    book.run("2026-03-01", {strip("A")});
    EXPECT_EQ(book.state(), FindingState::returned);
    EXPECT_EQ(book.row().times_returned, 1);
    EXPECT_EQ(book.row().first_seen, "2026-01-01");
    book.run("2026-04-01", {strip("A")});
    EXPECT_EQ(book.state(), FindingState::returned) << "until somebody decides";
    EXPECT_EQ(book.row().times_returned, 1) << "it did not go away in between";
    book.run("2026-05-01", {});
    EXPECT_EQ(book.state(), FindingState::resolved);
    book.run("2026-06-01", {strip("A")});
    EXPECT_EQ(book.row().times_returned, 2);
}

TEST(RegisterOfFindings, LeavesAnApprovalUntilItsLastDay) {
    Register book;
    book.run("2026-01-01", {strip("A")});
    book.approve("2026-01-05", "2026-06-30");
    EXPECT_EQ(book.row().approval.by, "张三");
    EXPECT_EQ(book.row().approval.on, "2026-01-05");
    EXPECT_EQ(book.row().approval.measured, 18);
    book.run("2026-06-30", {strip("A")});
    EXPECT_EQ(book.state(), FindingState::approved);
    EXPECT_EQ(book.row().last_seen, "2026-06-30");
    book.run("2026-07-01", {strip("A")});
    EXPECT_EQ(book.state(), FindingState::returned);
    EXPECT_EQ(book.row().times_returned, 1);
    EXPECT_EQ(book.row().approval.reason, "铁路局已同意") << "what was decided stays readable";
}

TEST(RegisterOfFindings, ApprovesAgainWhatReturned) {
    Register book;
    book.run("2026-01-01", {strip("A")});
    book.approve("2026-01-01", "2026-01-31");
    book.run("2026-02-01", {strip("A", 17.5)});
    book.approve("2026-02-01", "2026-12-31");
    EXPECT_EQ(book.row().approval.measured, 17.5);
    book.run("2026-03-01", {strip("A", 17.5)});
    EXPECT_EQ(book.state(), FindingState::approved);
}

TEST(RegisterOfFindings, TakesAnApprovalBackWhenTheValueGetsWorseByMoreThanAMillimetre) {
    const auto state_after = [](double measured_m) {
        Register book;
        book.run("2026-01-01", {strip("A", 18)});
        book.approve("2026-01-01", "2026-12-31");
        book.run("2026-02-01", {strip("A", measured_m)});
        return book.state();
    };
    EXPECT_EQ(state_after(18), FindingState::approved);
    EXPECT_EQ(state_after(19), FindingState::approved) << "better";
    EXPECT_EQ(state_after(17.9995), FindingState::approved);
    EXPECT_EQ(state_after(17.998), FindingState::returned);
}

TEST(RegisterOfFindings, MeasuresWorseningAgainstWhatWasApprovedAndNotAgainstTheLastRun) {
    Register book;
    book.run("2026-01-01", {strip("A", 18)});
    book.approve("2026-01-01", "2026-12-31");
    book.run("2026-02-01", {strip("A", 17.9994)});
    book.run("2026-03-01", {strip("A", 17.9988)}); // 0.6 mm a run, 1.2 mm in all
    EXPECT_EQ(book.state(), FindingState::returned);
}

TEST(RegisterOfFindings, TakesAnApprovalBackWhenTheEffectOrTheRequirementGetsStricter) {
    Register book;
    book.run("2026-01-01", {strip("A", 18, Effect::permit)});
    book.approve("2026-01-01", "2026-12-31");
    Register stricter = book;
    stricter.run("2026-02-01", {strip("A", 18, Effect::forbid)});
    EXPECT_EQ(stricter.state(), FindingState::returned);
    Register milder = book;
    milder.run("2026-02-01", {strip("A", 18, Effect::warn)});
    EXPECT_EQ(milder.state(), FindingState::approved);
    Finding asked_more = strip("A", 18);
    asked_more.required = 30;
    asked_more.margin = -12;
    book.run("2026-02-01", {asked_more});
    EXPECT_EQ(book.state(), FindingState::returned);
}

TEST(RegisterOfFindings, KnowsAreasAndAmountsOfWhichLessIsBetter) {
    Finding now;
    now.unit = "m2"; // 100 m² of a plot lie in a reserve
    now.measured = 100.009;
    now.margin = -100.009;
    model::Approval approved{.on = "2026-01-01", .measured = 100, .margin = -100, .effect = Effect::warn};
    EXPECT_FALSE(conflict::is_worse(now, approved)) << "within 0.01 m²";
    now.margin = -100.02;
    EXPECT_TRUE(conflict::is_worse(now, approved));
    now.unit = "t/h"; // overdrawn by 12 t/h instead of 10
    approved.margin = -10;
    now.margin = -12;
    EXPECT_TRUE(conflict::is_worse(now, approved));
    now.margin = -9;
    EXPECT_FALSE(conflict::is_worse(now, approved));
}

TEST(RegisterOfFindings, TakesAnyChangeForWorseWhereNobodyKnowsTheWay) {
    Finding now;
    now.unit = "class";
    now.measured = 3;
    now.margin = none;
    const model::Approval approved{.on = "2026-01-01", .measured = 2, .margin = none, .effect = Effect::warn};
    EXPECT_TRUE(conflict::is_worse(now, approved));
    now.measured = 2;
    EXPECT_FALSE(conflict::is_worse(now, approved));
    now.measured = none; // no figure at all
    EXPECT_FALSE(conflict::is_worse(now, approved));
}

TEST(RegisterOfFindings, EndsAnApprovalWithTheFinding) {
    Register book;
    book.run("2026-01-01", {strip("A")});
    book.approve("2026-01-01", "2026-12-31");
    book.run("2026-02-01", {});
    EXPECT_EQ(book.state(), FindingState::resolved);
    book.run("2026-03-01", {strip("A")});
    EXPECT_EQ(book.state(), FindingState::returned);
}

TEST(RegisterOfFindings, DoesNotResolveWhatCannotBeAssessed) {
    Register book;
    book.run("2026-01-01", {strip("A")});
    book.approve("2026-01-01", "2026-12-31");
    const NotAssessable gap{
        "corridor.railway", {"barrier:B1", "plot:A", "plot:Z"}, {"barriers.half_width_m"}, "barrier:B1"};
    const RegisterUpdate update = book.run("2026-02-01", {}, {gap});
    EXPECT_EQ(book.state(), FindingState::approved);
    EXPECT_EQ(book.row().last_seen, "2026-01-01");
    EXPECT_EQ(book.row().as_of, "2026-01-01");
    EXPECT_EQ(update.counts[FindingState::approved], 1);
    book.run("2026-03-01", {});
    EXPECT_EQ(book.state(), FindingState::resolved) << "assessable again, and not there";
}

TEST(RegisterOfFindings, ResolvesWhatAnotherGapHasNothingToDoWith) {
    const auto state_beside = [](const NotAssessable& gap) {
        Register book;
        book.run("2026-01-01", {strip("A")});
        book.run("2026-02-01", {}, {gap});
        return book.state();
    };
    EXPECT_EQ(state_beside({"corridor.road", {"barrier:B1", "plot:A"}, {"x"}, "barrier:B1"}), FindingState::resolved)
        << "another rule";
    EXPECT_EQ(state_beside({"corridor.railway", {"barrier:B2", "plot:A"}, {"x"}, "barrier:B2"}), FindingState::resolved)
        << "another line";
    EXPECT_EQ(state_beside({"corridor.railway", {"barrier:B1", "plot:Z"}, {"x"}, "barrier:B1"}), FindingState::resolved)
        << "another plot";
    EXPECT_EQ(state_beside({"corridor.railway", {"plot:A"}, {"plots.geometry"}, "plot:A"}), FindingState::new_)
        << "nothing can be said of the plot";
}

TEST(RegisterOfFindings, TellsTheCauseOfAGapFromItsOtherObjects) {
    // two buildings stand far enough apart by now; a third one beside both states no fire hazard
    Finding pair;
    pair.rule = "separation.fire";
    pair.objects = {"building:A", "building:B"};
    pair.fingerprint = "separation.fire|building:A,building:B|";
    const NotAssessable third{
        "separation.fire", {"building:A", "building:B", "building:C"}, {"buildings.fire_hazard"}, "building:C"};
    Register book;
    book.run("2026-01-01", {pair});
    book.run("2026-02-01", {}, {third});
    EXPECT_EQ(book.state(), FindingState::resolved);
}

TEST(RegisterOfFindings, IsToldTheCauseByTheEngine) {
    model::Rule rule;
    rule.id = "separation.fire";
    const auto gaps = conflict::join_gaps({{&rule, "building:C", "building:B", "buildings.fire_hazard"},
                                           {&rule, "building:C", "building:A", "buildings.fire_hazard"}});
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(gaps[0].cause, "building:C");
    EXPECT_THAT(gaps[0].objects, ElementsAre("building:A", "building:B", "building:C"));
}

TEST(RegisterOfFindings, KeepsWhatAPlacedProjectAddsToAGapAndABalanceThatLacksADemand) {
    Finding remainder = strip("A");
    remainder.objects.emplace_back("project:X");
    remainder.fingerprint = "corridor.railway|barrier:B1,plot:A,project:X|remainder";
    Finding steam;
    steam.rule = "capacity.steam";
    steam.objects = {"project:W", "source:S1"}; // W draws on it; the fingerprint names the source alone
    steam.fingerprint = "capacity.steam|source:S1|";
    Register book;
    book.run("2026-01-01", {remainder, steam});
    book.run("2026-02-01", {},
             {{"corridor.railway", {"barrier:B1", "plot:A"}, {"barriers.half_width_m"}, "barrier:B1"},
              {"capacity.steam", {"project:X", "source:S1"}, {"demands.design"}, "project:X"}});
    EXPECT_EQ(book.state(0), FindingState::new_);
    EXPECT_EQ(book.state(1), FindingState::new_);
}

TEST(RegisterOfFindings, CountsRowsByStateAndSortsThemAsEveryOutput) {
    Register book;
    book.run("2026-01-01", {strip("A"), strip("B", 18, Effect::forbid), strip("C")});
    const RegisterUpdate update = book.run("2026-02-01", {strip("D", 18, Effect::warn), strip("C")});
    EXPECT_EQ(update.counts[FindingState::new_], 1);
    EXPECT_EQ(update.counts[FindingState::active], 1);
    EXPECT_EQ(update.counts[FindingState::resolved], 2);
    std::vector<std::string> plots;
    for (const RegisterRow& row : update.rows) {
        plots.push_back(row.finding.objects.back());
    }
    EXPECT_THAT(plots, ElementsAre("plot:B", "plot:A", "plot:C", "plot:D"));
}

TEST(RegisterOfFindings, GivesTheSameRowsForAnyOrderOfFindings) {
    Register one;
    Register other;
    one.run("2026-01-01", {strip("A"), strip("B"), strip("C")});
    other.run("2026-01-01", {strip("C"), strip("A"), strip("B")});
    one.run("2026-02-01", {strip("B"), strip("E")});
    other.run("2026-02-01", {strip("E"), strip("B")});
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_EQ(one.row(i).finding.fingerprint, other.row(i).finding.fingerprint);
        EXPECT_EQ(one.state(i), other.state(i));
    }
}

TEST(RegisterOfFindings, TakesAnAdoptedPlansFindingsInOnTheDayOfAdoption) {
    Register book;
    book.run("2026-01-01", {strip("A"), strip("B")});
    book.run("2026-02-01", {strip("B")}); // A is resolved
    Finding planned = strip("C");
    planned.plan = "方案一";
    Finding back = strip("A");
    back.plan = "方案一";
    const auto of_plan = conflict::plan_rows({planned, back}, day("2026-02-02"));
    EXPECT_EQ(of_plan.counts[FindingState::new_], 2);
    const auto adopted = conflict::adopt_findings({book.row(0), book.row(1)}, of_plan.rows, day("2026-03-01"));
    ASSERT_EQ(adopted.rows.size(), 3U);
    EXPECT_EQ(adopted.rows[0].finding.state, FindingState::returned);
    EXPECT_EQ(adopted.rows[1].finding.state, FindingState::active) << "B, which the plan does not name, stays";
    EXPECT_EQ(adopted.rows[1].last_seen, "2026-02-01");
    EXPECT_EQ(adopted.rows[2].finding.state, FindingState::new_);
    EXPECT_EQ(adopted.rows[2].first_seen, "2026-03-01");
    for (const RegisterRow& row : adopted.rows) {
        EXPECT_EQ(row.finding.plan, "");
    }
}

TEST(ApprovalOfAFinding, NeedsAReasonANameADayToComeAndAFindingThatIsThere) {
    Register book;
    book.run("2026-01-10", {strip("A")});
    const auto code = [&](std::string reason, std::string by, std::string_view until) {
        const auto done = conflict::approve(
            book.row(), {.by = std::move(by), .reason = std::move(reason), .until = day(until)}, day("2026-01-10"));
        return done ? std::string() : done.error().code;
    };
    EXPECT_EQ(code("同意", "张三", "2026-01-10"), "");
    EXPECT_EQ(code(" \t", "张三", "2026-06-01"), "findings.no-reason");
    EXPECT_EQ(code("同意", "", "2026-06-01"), "findings.no-name");
    EXPECT_EQ(code("同意", "张三", "2026-01-09"), "findings.date-passed");
    book.run("2026-01-10", {});
    EXPECT_EQ(code("同意", "张三", "2026-06-01"), "findings.resolved");
}

TEST(ApprovalOfAFinding, CanBeTakenBack) {
    Register book;
    book.run("2026-01-01", {strip("A")});
    EXPECT_EQ(conflict::reopen(book.row()).error().code, "findings.not-approved");
    book.approve("2026-01-01", "2026-12-31");
    const auto open = conflict::reopen(book.row());
    ASSERT_TRUE(open);
    EXPECT_EQ(open->finding.state, FindingState::active);
    EXPECT_FALSE(open->approval.given());
    EXPECT_EQ(open->times_returned, 0);
}

} // namespace
} // namespace qipan::test
