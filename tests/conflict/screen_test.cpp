#include "conflict/screen.hpp"

#include <gtest/gtest.h>

#include "conflict/case_reader.hpp"
#include "io/where.hpp"

namespace qipan::test {
namespace {

struct Asked {
    explicit Asked(const std::string& name)
        : given(read_case(name)), region(given.region()),
          engine(*conflict::Engine::prepare(region, given.rules, io::make_where_compiler())) {}
    [[nodiscard]] model::Project project(const std::string& id) const {
        return model::project_at(region, *region.projects().find(id));
    }
    Case given;
    model::Region region;
    conflict::Engine engine;
};

TEST(Screen, TellsWhatStripsLeaveOfTheLand) {
    const Asked park("corridor/remainder_too_small");
    const auto small = conflict::screen(park.engine, model::plot_site("B"), park.project("small"));
    EXPECT_TRUE(small.forbids.empty());
    ASSERT_EQ(small.notes.size(), 1U);
    EXPECT_EQ(small.notes.front().message, "finding.corridor.crossed");
    EXPECT_NEAR(small.buildable_m2, 9500, 0.01);
    EXPECT_NEAR(small.least_width_m, 95, 0.001);
    const auto large = conflict::screen(park.engine, model::plot_site("B"), park.project("large"));
    ASSERT_EQ(large.forbids.size(), 1U);
    EXPECT_NEAR(large.forbids.front().measured, 9500, 0.01);
    EXPECT_NEAR(large.forbids.front().required, 9600, 0.01);
}

TEST(Screen, GivesTheWholePlotWhereNothingCrossesIt) {
    const Asked park("land_use/silent_where_it_fits");
    const auto asked = conflict::screen(park.engine, model::plot_site("M2"), park.project("two"));
    EXPECT_NEAR(asked.buildable_m2, 10000, 0.01);
    EXPECT_NEAR(asked.least_width_m, 100, 0.001);
    const auto floor = conflict::screen(park.engine, model::floor_site("B", 500), park.project("floor"));
    EXPECT_EQ(floor.buildable_m2, 500);
}

TEST(Screen, JudgesAdjoiningPlotsAsOneLand) {
    const Asked park("forbidden_area/two_rules_together_leave_too_little");
    model::Project project = park.project("P");
    project.land_mu = 8.9; // 5933 m2 fit on plot A alone (6000 stay)
    EXPECT_TRUE(conflict::screen(park.engine, model::plot_site("A"), project).forbids.empty());
    project.land_mu = 9.01;
    EXPECT_FALSE(conflict::screen(park.engine, model::plot_site("A"), project).forbids.empty());
    // A and B lie apart: together they have no larger piece than A alone
    const model::Site both{model::SiteKind::plots, {"A", "B"}, 0};
    EXPECT_NEAR(conflict::screen(park.engine, both, project).buildable_m2, 6000, 0.01);
    EXPECT_EQ(conflict::screen(park.engine, both, project).forbids.size(), 2U);
}

TEST(Screen, ScalesPlanarGroundToTheMeasuredArea) {
    const Asked park("corridor/remainder_in_measured_area");
    const auto asked = conflict::screen(park.engine, model::plot_site("B"), park.project("large"));
    EXPECT_NEAR(asked.buildable_m2, 9690, 0.01);
    EXPECT_TRUE(asked.forbids.empty());
}

TEST(Screen, KeepsASiteWithAGapOnAForbidRuleForReview) {
    const Asked park("forbidden_area/polluters_only");
    const auto asked = conflict::screen(park.engine, model::plot_site("C"), park.project("unknown"));
    EXPECT_TRUE(asked.forbids.empty());
    EXPECT_TRUE(asked.needs_review);
    ASSERT_EQ(asked.not_assessable.size(), 1U);
    EXPECT_EQ(asked.not_assessable.front().missing, std::vector<std::string>{"projects.discharges_water"});
    EXPECT_FALSE(conflict::screen(park.engine, model::plot_site("B"), park.project("one")).needs_review);
}

TEST(Screen, RefusesAFloorInABuildingThatMustNotStand) {
    const Asked park("forbidden_area/farmland_takes_part_of_the_land");
    const auto asked = conflict::screen(park.engine, model::floor_site("B", 50), model::Project{});
    ASSERT_EQ(asked.forbids.size(), 1U);
    EXPECT_EQ(asked.forbids.front().fingerprint, "area.basic_farmland|area:F1,building:B|area");
}

TEST(Screen, SaysNothingOfASiteThatIsNotThere) {
    const Asked park("corridor/remainder_too_small");
    const auto asked = conflict::screen(park.engine, model::plot_site("nowhere"), park.project("small"));
    EXPECT_TRUE(asked.forbids.empty() && asked.notes.empty() && asked.not_assessable.empty());
    EXPECT_EQ(asked.buildable_m2, 0);
}

TEST(ScreenPair, RefusesFoodBesideHeavyIndustryWhicheverComesFirst) {
    const Asked park("separation/food_beside_class_3");
    const auto forth = conflict::screen_pair(park.engine, model::plot_site("A"), park.project("tofu"),
                                             model::plot_site("B"), park.project("chem"))
                           .findings;
    const auto back = conflict::screen_pair(park.engine, model::plot_site("B"), park.project("chem"),
                                            model::plot_site("A"), park.project("tofu"))
                          .findings;
    ASSERT_EQ(forth.size(), 1U);
    ASSERT_EQ(back.size(), 1U);
    EXPECT_EQ(forth.front().fingerprint, back.front().fingerprint);
    EXPECT_EQ(forth.front().measured, back.front().measured);
}

TEST(ScreenPair, MeasuresTwoProjectsOnOnePlotAsTouching) {
    const Asked park("separation/food_beside_class_3");
    const auto together = conflict::screen_pair(park.engine, model::part_site("A", 100), park.project("tofu"),
                                                model::part_site("A", 200), park.project("chem"))
                              .findings;
    ASSERT_EQ(together.size(), 1U);
    EXPECT_EQ(together.front().measured, 0);
}

TEST(Survey, AnswersManyProjectsFromOneMeasurement) {
    const Asked park("corridor/remainder_too_small");
    const conflict::Survey survey(park.engine, model::plot_site("B"));
    for (const char* id : {"small", "large", "small"}) {
        const auto kept = survey.screen(park.project(id));
        const auto fresh = conflict::screen(park.engine, model::plot_site("B"), park.project(id));
        ASSERT_EQ(kept.forbids.size(), fresh.forbids.size()) << id;
        EXPECT_EQ(kept.buildable_m2, fresh.buildable_m2) << id;
    }
}

} // namespace
} // namespace qipan::test
