#include "assign/bound.hpp"

#include <gtest/gtest.h>

#include "assign/ascent.hpp"
#include "assign/brute_force.hpp"
#include "assign/problem_builder.hpp"
#include "assign/random_problem.hpp"
#include "core/random.hpp"

namespace qipan::assign {
namespace {

constexpr std::int64_t one = dual_scale;

// Two projects want the one plot: worth 10 and 8 there, 0 left out.
Problem two_on_one_plot() {
    ProblemBuilder builder;
    builder.add_row("plot", 1);
    builder.add_project({"a", 0, no_unit});
    builder.add_placement({0, 10, {{0, 1}}, no_unit, false, {}});
    builder.add_project({"b", 0, no_unit});
    builder.add_placement({0, 8, {{0, 1}}, no_unit, false, {}});
    return builder.build().value();
}

TEST(Bound, WithoutPricesIsTheSumOfBestValues) {
    const auto problem = two_on_one_plot();
    EXPECT_EQ(evaluate_bound(problem, all_options(problem), zero_duals(problem)), 18);
}

TEST(Bound, ThePriceOfTheLoserClosesTheGap) {
    // price 8: 10 - 8 = 2, 8 - 8 = 0, and 8 for the plot: 10, which is the optimum
    const auto problem = two_on_one_plot();
    auto duals = zero_duals(problem);
    duals.price[0] = 8 * one;
    EXPECT_EQ(evaluate_bound(problem, all_options(problem), duals), 10);
}

TEST(Bound, ANegativePriceCountsAsZero) {
    const auto problem = two_on_one_plot();
    auto duals = zero_duals(problem);
    duals.price[0] = -8 * one;
    EXPECT_EQ(evaluate_bound(problem, all_options(problem), duals), 18);
}

TEST(Bound, RoundsDownToWholePoints) {
    // price 6.5: 3.5 + 1.5 + 6.5 = 11.5; no layout of whole values lies between 11 and 11.5
    const auto problem = two_on_one_plot();
    auto duals = zero_duals(problem);
    duals.price[0] = 6 * one + one / 2;
    EXPECT_EQ(evaluate_bound(problem, all_options(problem), duals), 11);
    EXPECT_EQ(whole_points(-one / 2), -1);
    EXPECT_EQ(whole_points(-one), -1);
}

TEST(Bound, SharesDivideAnOpeningCostAmongItsProjects) {
    // Opening costs 10, two projects gain 4 each: opening never pays. Shares of 4 and 4 prove 0.
    ProblemBuilder builder;
    builder.add_opening({"C13", "north", 10});
    for (const auto* name : {"a", "b"}) {
        builder.add_project({name, 0, no_unit});
        builder.add_placement({0, 4, {}, no_unit, false, {0}});
    }
    const auto problem = builder.build().value();
    auto duals = zero_duals(problem);
    EXPECT_EQ(evaluate_bound(problem, all_options(problem), duals), 8);
    duals.share = {4 * one, 4 * one};
    EXPECT_EQ(evaluate_bound(problem, all_options(problem), duals), 0);
    // beyond its cost a share buys nothing: 2 x 0 + (14 - 10)
    duals.share = {7 * one, 7 * one};
    EXPECT_EQ(evaluate_bound(problem, all_options(problem), duals), 4);
}

TEST(Bound, AnExpansionIsBoughtOnlyWhenThePricePaysForIt) {
    // capacity 1, step +1 for 5; a and b need 1 each and gain 10 and 8: buying gives 18 - 5 = 13
    ProblemBuilder builder;
    builder.add_row("boiler", 1);
    builder.add_step(0, {1, 5});
    for (const auto value : {10, 8}) {
        builder.add_project({"p", 0, no_unit});
        builder.add_placement({0, value, {{0, 1}}, no_unit, false, {}});
    }
    const auto problem = builder.build().value();
    auto duals = zero_duals(problem);
    duals.price[0] = 5 * one;
    EXPECT_EQ(evaluate_bound(problem, all_options(problem), duals), 13);
}

TEST(Bound, MessagesMayTakeAPairTermApart) {
    // a: 0, b: 0, together +6 or forbidden; the optimum is 6 through the second placement of b
    ProblemBuilder builder;
    builder.add_project({"a", 0, no_unit});
    builder.add_placement({0, 0, {}, no_unit, false, {}});
    builder.add_project({"b", 0, no_unit});
    builder.add_placement({1, 3, {}, no_unit, false, {}});
    builder.add_placement({2, 0, {}, no_unit, false, {}});
    builder.forbid_pair(0, 1);
    builder.add_pair(0, 2, 6);
    const auto problem = builder.build().value();
    const auto open = all_options(problem);
    EXPECT_EQ(evaluate_bound(problem, open, zero_duals(problem)), 9);
    Ascent ascent(problem, open, zero_duals(problem));
    ascent.sweep({1, 0}, {});
    EXPECT_EQ(evaluate_bound(problem, open, ascent.duals()), 6);
}

TEST(Bound, HoldsForAnyDualsAtAll) {
    core::CounterRandom random(5);
    const auto noise = [&](std::vector<std::int64_t>& numbers) {
        for (auto& x : numbers) {
            x = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(60 * one))) - 20 * one;
        }
    };
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const auto problem = test::small_problem(seed, 10);
        const auto best = test::brute_force(problem);
        for (int trial = 0; best && trial < 5; ++trial) {
            auto duals = zero_duals(problem);
            noise(duals.price);
            noise(duals.message);
            noise(duals.share);
            EXPECT_GE(evaluate_bound(problem, all_options(problem), duals), best->value) << "seed " << seed;
            ++compared;
        }
    }
    EXPECT_GT(compared, 150);
}

TEST(Bound, SweepsComeWithinAFewPercentOfTheBestLayoutOnARegion) {
    const auto problem = test::region_problem({});
    const auto open = all_options(problem);
    const auto first = evaluate_bound(problem, open, zero_duals(problem));
    Ascent ascent(problem, open, zero_duals(problem));
    for (int i = 0; i < 40; ++i) {
        ascent.sweep({ascent.spread() * 0.02, 8}, {});
    }
    EXPECT_LT(evaluate_bound(problem, open, ascent.duals()), first - first / 20);
}

TEST(BoundDetail, AnOptionsLossLimitsEveryLayoutThatHasIt) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const auto problem = test::small_problem(seed, 1);
        const auto open = all_options(problem);
        const auto detail = detail_bound(problem, open, zero_duals(problem));
        for (std::size_t k = 0; k < problem.placements(); ++k) {
            auto pinned = problem;
            pinned.pin[static_cast<std::size_t>(problem.project_of[k])] = static_cast<std::int32_t>(k);
            if (const auto best = test::brute_force(pinned)) {
                EXPECT_GE(whole_points(detail.bound_scaled - detail.loss[k]), best->value);
            }
        }
    }
}

} // namespace
} // namespace qipan::assign
