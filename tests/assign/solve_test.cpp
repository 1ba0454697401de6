#include "assign/solve.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "assign/problem_builder.hpp"
#include "assign/random_problem.hpp"
#include "assign/solvers.hpp"
#include "assign/verify.hpp"

namespace qipan::assign {
namespace {

bool operator==(const EpochRecord& a, const EpochRecord& b) {
    return a.epoch == b.epoch && a.value == b.value && a.bound == b.bound;
}

void expect_same(const Outcome& a, const Outcome& b) {
    EXPECT_EQ(a.status, b.status);
    EXPECT_EQ(a.choice, b.choice);
    EXPECT_EQ(a.value, b.value);
    EXPECT_EQ(a.bound, b.bound);
    EXPECT_EQ(a.epochs, b.epochs);
    EXPECT_EQ(a.duals.price, b.duals.price);
    EXPECT_EQ(a.duals.message, b.duals.message);
    EXPECT_EQ(a.duals.share, b.duals.share);
    EXPECT_EQ(a.search_nodes, b.search_nodes);
    ASSERT_EQ(a.trace.size(), b.trace.size());
    for (std::size_t i = 0; i < a.trace.size(); ++i) {
        EXPECT_TRUE(a.trace[i] == b.trace[i]) << "epoch " << i + 1;
    }
}

TEST(Solve, GivesTheSameOutcomeOnOneTwoAndFourThreads) {
    const auto problem = test::region_problem({});
    SolveOptions options;
    options.epochs = 6;
    options.workers = 3;
    options.threads = 1;
    const auto one = solve(problem, options, {});
    options.threads = 2;
    expect_same(one, solve(problem, options, {}));
    options.threads = 4;
    expect_same(one, solve(problem, options, {}));
    EXPECT_TRUE(verify(problem, one).empty());
}

TEST(Solve, AnotherSeedTakesAnotherWay) {
    const auto problem = test::region_problem({80, 300, 30, 6, 0.9, 500, 3});
    SolveOptions options;
    options.epochs = 2;
    const auto one = solve(problem, options, {});
    options.seed = 2;
    EXPECT_NE(one.choice, solve(problem, options, {}).choice);
}

TEST(Solve, StoppedAfterAnEpochReplaysByThatNumberOfEpochs) {
    const auto problem = test::region_problem({60, 300, 30, 6, 0.9, 500, 2});
    SolveOptions options;
    options.epochs = 1000;
    core::Progress progress;
    progress.report = [&](std::string_view, std::size_t done, std::size_t) {
        if (done == 3) {
            progress.stop.request_stop();
        }
    };
    const auto stopped = solve(problem, options, progress);
    EXPECT_EQ(stopped.status, Status::stopped);
    EXPECT_EQ(stopped.epochs, 3);
    EXPECT_TRUE(verify(problem, stopped).empty());
    options.epochs = 3;
    auto replayed = solve(problem, options, {});
    EXPECT_EQ(replayed.status, Status::feasible);
    replayed.status = Status::stopped;
    expect_same(stopped, replayed);
}

TEST(Solve, ATimeLimitPicksTheLastFinishedEpoch) {
    const auto problem = test::region_problem({60, 300, 30, 6, 0.9, 500, 2});
    SolveOptions options;
    options.epochs = 1000;
    options.time_limit = std::chrono::milliseconds(1);
    auto limited = solve(problem, options, {});
    EXPECT_EQ(limited.status, Status::stopped);
    EXPECT_EQ(limited.epochs, 1);
    SolveOptions again;
    again.epochs = limited.epochs;
    limited.status = Status::feasible;
    expect_same(limited, solve(problem, again, {}));
}

TEST(Solve, CancelledFromAnotherThreadKeepsTheBestLayout) {
    const auto problem = test::region_problem({200, 1000, 40, 8, 0.9, 500, 4});
    SolveOptions options;
    options.epochs = 100000;
    core::Progress progress;
    std::thread canceller([stop = progress.stop] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        stop.request_stop();
    });
    const auto outcome = solve(problem, options, progress);
    canceller.join();
    EXPECT_EQ(outcome.status, Status::stopped);
    EXPECT_EQ(outcome.choice.size(), problem.projects());
    EXPECT_TRUE(verify(problem, outcome).empty());
}

TEST(Solve, CancelledBeforeItBeganHasNoLayout) {
    core::Progress progress;
    progress.stop.request_stop();
    const auto problem = test::region_problem({});
    const auto outcome = solve(problem, {}, progress);
    EXPECT_EQ(outcome.status, Status::stopped_before_any);
    EXPECT_TRUE(outcome.choice.empty());
    EXPECT_TRUE(verify(problem, outcome).empty());
}

TEST(Solve, TellsEachIncumbentWithItsBoundAndBothOnlyImprove) {
    const auto problem = test::region_problem({60, 300, 30, 6, 0.9, 500, 2});
    std::vector<std::pair<std::int64_t, std::int64_t>> told;
    SolveOptions options;
    options.epochs = 8;
    const auto outcome =
        solve(problem, options, {}, [&](std::int64_t value, std::int64_t bound) { told.emplace_back(value, bound); });
    ASSERT_GE(told.size(), 2U);
    for (std::size_t i = 1; i < told.size(); ++i) {
        EXPECT_GE(told[i].first, told[i - 1].first);
        EXPECT_LE(told[i].second, told[i - 1].second);
    }
    EXPECT_EQ(told.back().first, outcome.value);
    EXPECT_EQ(told.back().second, outcome.bound);
    EXPECT_EQ(outcome.trace.size(), 8U);
}

TEST(Solve, SaysWhenPinsOverloadARow) {
    ProblemBuilder builder;
    builder.add_row("plot", 1);
    for (const auto* name : {"a", "b"}) {
        builder.add_project({name, 10, no_unit});
        builder.pin(builder.add_placement({0, 5, {{0, 1}}, no_unit, false, {}}));
    }
    const auto problem = builder.build().value();
    for (const auto& solver : solvers()) {
        const auto outcome = solver.run(problem, {}, {}, {});
        EXPECT_EQ(outcome.status, Status::infeasible_pins) << solver.name;
        EXPECT_TRUE(outcome.choice.empty());
        EXPECT_TRUE(verify(problem, outcome).empty());
    }
}

TEST(Solve, SaysWhenAPinsCompanyCannotBeHad) {
    // a is pinned and needs b beside it, b does not fit the row
    ProblemBuilder builder;
    builder.add_row("steam", 1);
    builder.add_project({"a", 10, no_unit});
    builder.pin(builder.add_placement({0, 5, {}, no_unit, false, {}}));
    builder.add_project({"b", 10, no_unit});
    const auto b = builder.add_placement({1, 5, {{0, 2}}, no_unit, false, {}});
    builder.require(0, {b});
    const auto problem = builder.build().value();
    SolveOptions options;
    options.epochs = 2;
    EXPECT_EQ(solve(problem, options, {}).status, Status::infeasible_pins);
}

TEST(Solve, OpensAnIndustryOnceForManyAndNotForOne) {
    // each of three projects gains 4 in the north, whose opening costs 10: together they open it (12 - 10), two do not
    for (const int projects : {2, 3}) {
        ProblemBuilder builder;
        builder.add_opening({"C13", "north", 10});
        for (int p = 0; p < projects; ++p) {
            builder.add_project({"p", 0, no_unit});
            builder.add_placement({0, 4, {}, no_unit, false, {0}});
        }
        const auto problem = builder.build().value();
        SolveOptions options;
        options.epochs = 4;
        const auto outcome = solve(problem, options, {});
        EXPECT_EQ(outcome.status, Status::optimal);
        EXPECT_EQ(outcome.value, projects == 3 ? 2 : 0);
    }
}

TEST(Solve, KeepsAProjectWhereItIsUnlessMovingGainsMoreThanTheBonus) {
    for (const std::int64_t bonus : {3, 8}) {
        ProblemBuilder builder;
        builder.add_project({"p", 100, no_unit});
        builder.add_placement({0, 10, {}, no_unit, false, {}});
        builder.add_placement({1, 15, {}, no_unit, false, {}});
        builder.stay(0, bonus);
        const auto outcome = solve(builder.build().value(), {}, {});
        EXPECT_EQ(outcome.choice[0], bonus == 8 ? 0 : 1);
        EXPECT_EQ(outcome.value, bonus == 8 ? 18 : 15);
    }
}

TEST(Solve, AWarmStartIsNeverWorseThanWhatItStartsFrom) {
    const auto problem = test::region_problem({60, 300, 30, 6, 0.9, 500, 2});
    SolveOptions options;
    options.epochs = 8;
    const auto before = solve(problem, options, {});
    options.epochs = 1;
    options.warm = {before.choice, before.duals};
    const auto after = solve(problem, options, {});
    EXPECT_GE(after.value, before.value);
    EXPECT_LE(after.bound, before.certified);
    EXPECT_TRUE(verify(problem, after).empty());
}

TEST(Solve, AWarmStartGivesWayToANewPin) {
    auto problem = test::region_problem({60, 300, 30, 6, 0.9, 500, 2});
    SolveOptions options;
    options.epochs = 4;
    const auto before = solve(problem, options, {});
    const auto other =
        before.choice[5] == problem.first_placement[5] ? problem.first_placement[5] + 1 : problem.first_placement[5];
    problem.pin[5] = other;
    options.epochs = 1;
    options.warm = {before.choice, before.duals};
    const auto after = solve(problem, options, {});
    EXPECT_EQ(after.choice[5], other);
    EXPECT_TRUE(verify(problem, after).empty());
}

TEST(Solve, AnEmptyProblemIsSolved) {
    const auto problem = ProblemBuilder().build().value();
    for (const auto& solver : solvers()) {
        const auto outcome = solver.run(problem, {}, {}, {});
        EXPECT_EQ(outcome.status, Status::optimal) << solver.name;
        EXPECT_EQ(outcome.value, 0);
        EXPECT_TRUE(verify(problem, outcome).empty());
    }
}

TEST(Solvers, AreFoundByName) {
    EXPECT_EQ(solvers().front().name, "epochs");
    EXPECT_EQ(find_solver("greedy")->run, &solve_greedy);
    EXPECT_EQ(find_solver("exact")->run, &solve_exact);
    EXPECT_EQ(find_solver("simplex"), nullptr);
}

} // namespace
} // namespace qipan::assign
