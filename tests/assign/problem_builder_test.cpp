#include "assign/problem_builder.hpp"

#include <gtest/gtest.h>

namespace qipan::assign {
namespace {

// Two projects with one placement each on one row.
ProblemBuilder two_projects() {
    ProblemBuilder builder;
    builder.add_row("steam", 10);
    builder.add_project({"a", 5, no_unit});
    builder.add_placement({7, 10, {{0, 3}, {0, 2}}, no_unit, false, {}});
    builder.add_project({"b", 5, no_unit});
    builder.add_placement({8, 20, {{0, 4}}, no_unit, false, {}});
    return builder;
}

std::string code_of(ProblemBuilder& builder) {
    const auto problem = builder.build();
    return problem ? "" : problem.error().code;
}

TEST(ProblemBuilder, SumsUsesOfOneRowAndTermsOfOnePair) {
    auto builder = two_projects();
    builder.add_pair(0, 1, 4);
    builder.add_pair(1, 0, 3);
    const auto problem = builder.build().value();
    ASSERT_EQ(problem.uses[0].size(), 1U);
    EXPECT_EQ(problem.uses[0][0].amount, 5);
    ASSERT_EQ(problem.partners[0].size(), 1U);
    EXPECT_EQ(problem.partners[0][0].value, 7);
    EXPECT_EQ(problem.partners[1][0].placement, 0);
    ASSERT_EQ(problem.edges.size(), 1U);
    EXPECT_EQ(problem.message_count, 4U);
}

TEST(ProblemBuilder, KeepsAForbiddenPairForbiddenWhateverElseIsAdded) {
    auto builder = two_projects();
    builder.add_pair(0, 1, 4);
    builder.forbid_pair(0, 1);
    builder.add_pair(0, 1, 4);
    EXPECT_EQ(builder.build().value().partners[0][0].value, forbidden_together);
}

TEST(ProblemBuilder, BuysStepsOfARowInTheOrderGiven) {
    auto builder = two_projects();
    builder.add_row("power", 1);
    builder.add_step(1, {5, 50});
    builder.add_step(0, {2, 20});
    builder.add_step(1, {6, 60});
    const auto problem = builder.build().value();
    ASSERT_EQ(problem.steps[1].size(), 2U);
    EXPECT_EQ(problem.steps[1][0].cost, 50);
    EXPECT_EQ(problem.steps[1][1].cost, 60);
}

TEST(ProblemBuilder, RefusesIndicesOutOfRange) {
    auto pair = two_projects();
    pair.add_pair(0, 9, 1);
    EXPECT_EQ(code_of(pair), "assign.bad-index");
    auto row = two_projects();
    row.add_placement({0, 1, {{3, 1}}, no_unit, false, {}});
    EXPECT_EQ(code_of(row), "assign.bad-index");
    auto opening = two_projects();
    opening.add_placement({0, 1, {}, no_unit, false, {0}});
    EXPECT_EQ(code_of(opening), "assign.bad-index");
    auto pin = two_projects();
    pin.pin(2);
    EXPECT_EQ(code_of(pin), "assign.bad-index");
    auto stay = two_projects();
    stay.stay(-1, 5);
    EXPECT_EQ(code_of(stay), "assign.bad-index");
    auto step = two_projects();
    step.add_step(4, {1, 1});
    EXPECT_EQ(code_of(step), "assign.bad-index");
    ProblemBuilder homeless;
    homeless.add_placement({});
    EXPECT_EQ(code_of(homeless), "assign.bad-index");
}

TEST(ProblemBuilder, RefusesNegativeAmounts) {
    auto capacity = two_projects();
    capacity.add_row("water", -1);
    EXPECT_EQ(code_of(capacity), "assign.negative-amount");
    auto use = two_projects();
    use.add_placement({0, 1, {{0, -1}}, no_unit, false, {}});
    EXPECT_EQ(code_of(use), "assign.negative-amount");
    auto step = two_projects();
    step.add_step(0, {1, -1});
    EXPECT_EQ(code_of(step), "assign.negative-amount");
    auto opening = two_projects();
    opening.add_opening({"C13", "north", -1});
    EXPECT_EQ(code_of(opening), "assign.negative-amount");
    auto penalty = two_projects();
    penalty.add_project({"c", -1, no_unit});
    EXPECT_EQ(code_of(penalty), "assign.negative-amount");
}

TEST(ProblemBuilder, RefusesContradictoryPins) {
    auto forbidden = two_projects();
    forbidden.pin(0);
    forbidden.forbid(0);
    EXPECT_EQ(code_of(forbidden), "assign.pin-forbidden");
    auto twice = two_projects();
    twice.add_placement({9, 1, {}, no_unit, false, {}});
    twice.pin(1);
    twice.pin(2);
    EXPECT_EQ(code_of(twice), "assign.pinned-twice");
}

TEST(ProblemBuilder, RefusesAPlacementOutsideTheUnitUnlessAnAgreementIsRecorded) {
    ProblemBuilder builder;
    builder.add_project({"a", 0, 1});
    builder.add_placement({0, 1, {}, 2, true, {}});
    EXPECT_EQ(code_of(builder), "");
    builder.add_project({"a", 0, 1});
    builder.add_placement({0, 1, {}, 2, false, {}});
    EXPECT_EQ(code_of(builder), "assign.outside-unit");
}

TEST(ProblemBuilder, RefusesPairsInOneProjectSetsOfOneAndValuesBeyondTheBoundsRange) {
    auto pair = two_projects();
    pair.add_placement({9, 1, {}, no_unit, false, {}});
    pair.add_pair(1, 2, 5);
    EXPECT_EQ(code_of(pair), "assign.pair-in-one-project");
    auto set = two_projects();
    set.forbid_set({1, 1});
    EXPECT_EQ(code_of(set), "assign.small-set");
    auto value = two_projects();
    value.add_placement({9, std::int64_t{1} << 41, {}, no_unit, false, {}});
    EXPECT_EQ(code_of(value), "assign.value-too-large");
}

TEST(ProblemBuilder, IsEmptyAfterBuilding) {
    auto builder = two_projects();
    EXPECT_EQ(builder.build().value().projects(), 2U);
    EXPECT_EQ(builder.build().value().projects(), 0U);
}

} // namespace
} // namespace qipan::assign
