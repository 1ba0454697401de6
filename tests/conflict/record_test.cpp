// Periods of years and what a record says of its progress; days by hand, from a calendar.
#include <gtest/gtest.h>

#include "conflict/record.hpp"

namespace qipan::test {
namespace {

core::Date day(const char* text) {
    return core::parse_date(text).value();
}

TEST(Period, EndsOnTheSameDayOrOnTheMonthsLast) {
    EXPECT_EQ(conflict::after_years(day("2025-11-23"), 1), day("2026-11-23"));
    EXPECT_EQ(conflict::after_years(day("2024-02-29"), 1), day("2025-02-28"));
    EXPECT_EQ(conflict::after_years(day("2024-02-29"), 2), day("2026-02-28"));
    EXPECT_EQ(conflict::after_years(day("2024-02-29"), 4), day("2028-02-29"));
    EXPECT_EQ(conflict::after_years(day("2023-02-28"), 1), day("2024-02-28")); // not the 29th: the day is there
    EXPECT_EQ(conflict::after_years(day("2099-12-31"), 1), day("2100-12-31"));
    EXPECT_EQ(conflict::after_years(day("2096-02-29"), 4), day("2100-02-28")); // 2100 is no leap year
}

TEST(Period, CountsDays) {
    EXPECT_EQ(conflict::days_between(day("2024-02-28"), day("2024-03-01")), 2);
    EXPECT_EQ(conflict::days_between(day("2023-02-28"), day("2023-03-01")), 1);
    EXPECT_EQ(conflict::days_between(day("2024-01-01"), day("2025-01-01")), 366);
    EXPECT_EQ(conflict::days_between(day("2026-11-24"), day("2026-11-24")), 0);
    EXPECT_EQ(conflict::days_between(day("2026-11-24"), day("2026-11-23")), -1);
}

TEST(Record, ReachedAStageByItsMilestonesElseByItsStage) {
    model::Project project;
    EXPECT_FALSE(conflict::has_started(project, day("2026-01-01")));
    project.stage = model::Stage::completed;
    EXPECT_TRUE(conflict::has_started(project, day("2026-01-01")));
    EXPECT_FALSE(conflict::has_reached(project, model::Stage::in_production, day("2026-01-01")));
    project.milestones = {{model::Stage::signed_, "", "2020-01-01"}, {model::Stage::under_construction, "", ""}};
    EXPECT_TRUE(conflict::has_started(project, day("2026-01-01"))); // an earlier stage and an open one say nothing
    project.milestones.back().done_date = "2026-01-02";
    EXPECT_FALSE(conflict::has_started(project, day("2026-01-01")));
    EXPECT_TRUE(conflict::has_started(project, day("2026-01-02")));
    project.milestones.push_back({model::Stage::completed, "", "2025-12-31"});
    EXPECT_TRUE(conflict::has_started(project, day("2026-01-01")));
}

TEST(Record, TakesTheLastContract) {
    model::Project project;
    EXPECT_EQ(conflict::latest_contract(project), nullptr);
    project.contracts.resize(2); // project_at sorts them by signed_date
    project.contracts[1].signed_date = "2025-01-01";
    EXPECT_EQ(conflict::latest_contract(project)->signed_date, "2025-01-01");
}

} // namespace
} // namespace qipan::test
