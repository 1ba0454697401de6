// The referee accepts what solve gives and names each kind of tampering.
#include "assign/verify.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "assign/problem_builder.hpp"
#include "assign/solve.hpp"

namespace qipan::assign {
namespace {

/// a, b, c on three plots; the layout a0 b1 c2 is the optimum.
///   placement: a 0 1 | b 2 3 | c 4 5
///   plot:        0 1 |   1 0 |   2 1
struct Board {
    ProblemBuilder builder;
    Board() {
        for (int r = 0; r < 3; ++r) {
            builder.add_row("plot " + std::to_string(r), 1);
        }
        builder.add_opening({"C13", "north", 3});
        const std::int32_t plots[3][2] = {{0, 1}, {1, 0}, {2, 1}};
        for (const auto& pair : plots) {
            builder.add_project({"p", 50, 1});
            builder.add_placement({pair[0], 20, {{pair[0], 1}}, 1, false, {0}});
            builder.add_placement({pair[1], 10, {{pair[1], 1}}, 1, false, {}});
        }
        builder.add_pair(0, 2, 5);
    }
};

Outcome solved(const Problem& problem) {
    SolveOptions options;
    options.epochs = 4;
    return solve(problem, options, {});
}

std::vector<std::string> codes(const Problem& problem, const Outcome& outcome) {
    std::vector<std::string> result;
    for (const auto& issue : verify(problem, outcome)) {
        result.push_back(issue.code);
    }
    return result;
}

bool names(const Problem& problem, const Outcome& outcome, const std::string& code) {
    const auto found = codes(problem, outcome);
    return std::find(found.begin(), found.end(), code) != found.end();
}

TEST(Verify, AcceptsTheSolversOutcomeWithTheHandComputedValue) {
    const auto problem = Board().builder.build().value();
    const auto outcome = solved(problem);
    EXPECT_EQ(codes(problem, outcome), std::vector<std::string>{});
    EXPECT_EQ(outcome.choice, (std::vector<std::int32_t>{0, 2, 4}));
    EXPECT_EQ(outcome.value, 20 + 20 + 20 + 5 - 3); // one opening however many use it
    EXPECT_EQ(outcome.status, Status::optimal);
}

TEST(Verify, RejectsALayoutOfTheWrongShape) {
    const auto problem = Board().builder.build().value();
    auto outcome = solved(problem);
    outcome.choice.pop_back();
    EXPECT_TRUE(names(problem, outcome, "assign.wrong-length"));
    outcome.choice.clear();
    EXPECT_TRUE(names(problem, outcome, "assign.wrong-length"));
    outcome.choice = {2, 2, 4};
    EXPECT_TRUE(names(problem, outcome, "assign.foreign-placement"));
    outcome.choice = {0, 2, 6};
    EXPECT_TRUE(names(problem, outcome, "assign.foreign-placement"));
}

TEST(Verify, RejectsAnOverloadedRow) {
    const auto problem = Board().builder.build().value();
    auto outcome = solved(problem);
    outcome.choice[0] = 1; // plot 1 holds b already
    EXPECT_TRUE(names(problem, outcome, "assign.row-overloaded"));
}

TEST(Verify, RejectsForbiddenPairsAndSets) {
    Board board;
    board.builder.forbid_pair(0, 4);
    board.builder.forbid_set({0, 2, 5});
    const auto problem = board.builder.build().value();
    auto outcome = solved(problem);
    outcome.choice = {0, 2, 4};
    EXPECT_TRUE(names(problem, outcome, "assign.pair-forbidden"));
    outcome.choice = {0, 2, 5};
    EXPECT_TRUE(names(problem, outcome, "assign.set-forbidden"));
}

TEST(Verify, RejectsIgnoredPinsAndForbiddenPlacements) {
    Board board;
    board.builder.pin(4);
    board.builder.forbid(3);
    const auto problem = board.builder.build().value();
    auto outcome = solved(problem);
    EXPECT_TRUE(codes(problem, outcome).empty());
    outcome.choice[2] = not_placed;
    EXPECT_TRUE(names(problem, outcome, "assign.pin-ignored"));
    outcome.choice = {not_placed, 3, 4};
    EXPECT_TRUE(names(problem, outcome, "assign.placement-forbidden"));
}

TEST(Verify, RejectsAPlacementOutsideItsUnit) {
    auto problem = Board().builder.build().value();
    const auto outcome = solved(problem);
    problem.placement_unit[2] = 2;
    EXPECT_TRUE(names(problem, outcome, "assign.outside-unit"));
    problem.crosses_by_agreement[2] = 1;
    EXPECT_FALSE(names(problem, outcome, "assign.outside-unit"));
}

TEST(Verify, RejectsALonelyPlacementThatNeedsCompany) {
    Board board;
    board.builder.require(2, {4});
    const auto problem = board.builder.build().value();
    auto outcome = solved(problem);
    EXPECT_TRUE(codes(problem, outcome).empty());
    outcome.choice = {0, 2, not_placed};
    EXPECT_TRUE(names(problem, outcome, "assign.requirement-unmet"));
}

TEST(Verify, RejectsWrongFigures) {
    const auto problem = Board().builder.build().value();
    const auto right = solved(problem);
    auto outcome = right;
    ++outcome.value;
    EXPECT_TRUE(names(problem, outcome, "assign.wrong-value"));
    outcome = right;
    --outcome.bound;
    EXPECT_TRUE(names(problem, outcome, "assign.bound-below-value"));
    outcome = right;
    outcome.gap += 0.01;
    EXPECT_TRUE(names(problem, outcome, "assign.wrong-gap"));
    outcome = right;
    outcome.bound += 5;
    EXPECT_TRUE(names(problem, outcome, "assign.false-optimum"));
    outcome = right;
    --outcome.certified;
    EXPECT_TRUE(names(problem, outcome, "assign.wrong-certificate"));
}

TEST(Verify, CountsTheExpansionStepsThatTheLoadNeeds) {
    // load 7 on capacity 3: steps +2 for 4 and +3 for 6 are both needed
    ProblemBuilder builder;
    builder.add_row("boiler", 3);
    builder.add_step(0, {2, 4});
    builder.add_step(0, {3, 6});
    builder.add_project({"a", 100, no_unit});
    builder.add_placement({0, 20, {{0, 7}}, no_unit, false, {}});
    const auto problem = builder.build().value();
    const auto outcome = solved(problem);
    EXPECT_EQ(outcome.value, 20 - 4 - 6);
    EXPECT_TRUE(codes(problem, outcome).empty());
}

} // namespace
} // namespace qipan::assign
