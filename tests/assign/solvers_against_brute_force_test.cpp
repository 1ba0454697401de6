// Every solver of the table, on a few hundred small problems, against every layout there is.
#include <gtest/gtest.h>

#include <string>

#include "assign/bound.hpp"
#include "assign/brute_force.hpp"
#include "assign/evaluate.hpp"
#include "assign/random_problem.hpp"
#include "assign/solvers.hpp"
#include "assign/verify.hpp"

namespace qipan::assign {
namespace {

using test::brute_force;

class SolverOnFeature : public testing::TestWithParam<std::tuple<std::size_t, int>> {};

TEST_P(SolverOnFeature, FindsAtMostTheOptimumAndBoundsAtLeastIt) {
    const auto& solver = solvers()[std::get<0>(GetParam())];
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const auto problem = test::small_problem(seed, std::get<1>(GetParam()));
        const auto best = brute_force(problem);
        SolveOptions options;
        options.epochs = 4;
        options.threads = 1;
        const auto outcome = solver.run(problem, options, {}, {});
        for (const auto& issue : verify(problem, outcome)) {
            ADD_FAILURE() << issue.code;
        }
        if (!best) {
            EXPECT_TRUE(outcome.choice.empty());
            EXPECT_TRUE(outcome.status == Status::infeasible_pins || outcome.status == Status::stopped_before_any);
            continue;
        }
        EXPECT_NE(outcome.status, Status::infeasible_pins);
        EXPECT_GE(outcome.bound, best->value);
        if (!outcome.choice.empty()) {
            EXPECT_LE(outcome.value, best->value);
            EXPECT_EQ(test::worth(problem, outcome.choice), outcome.value);
        }
        if (solver.name != "greedy") {
            EXPECT_EQ(outcome.status, Status::optimal) << "gap " << outcome.gap;
            EXPECT_EQ(outcome.value, best->value);
        }
    }
}

std::string name_of(const testing::TestParamInfo<std::tuple<std::size_t, int>>& info) {
    constexpr const char* names[] = {"Rows",         "Pairs", "ForbiddenPairs", "Openings", "Steps", "Sets",
                                     "Requirements", "Pins",  "Stays",          "Units",    "All"};
    return std::string(solvers()[std::get<0>(info.param)].name) + names[std::get<1>(info.param)];
}

INSTANTIATE_TEST_SUITE_P(Table, SolverOnFeature,
                         testing::Combine(testing::Range<std::size_t>(0, solvers().size()),
                                          testing::Range(0, test::features)),
                         name_of);

TEST(Evaluate, AgreesWithTheOracleOnEveryBestLayout) {
    int compared = 0;
    for (std::uint64_t seed = 100; seed < 160; ++seed) {
        const auto problem = test::small_problem(seed, 10);
        if (const auto best = brute_force(problem)) {
            EXPECT_EQ(evaluate(problem, best->choice), best->value) << "seed " << seed;
            ++compared;
        }
    }
    EXPECT_GT(compared, 30);
}

} // namespace
} // namespace qipan::assign
