#include "assign/parse_gap.hpp"

#include <gtest/gtest.h>

#include "assign/brute_force.hpp"

namespace qipan::assign {
namespace {

TEST(ParseGap, ReadsCostsSizesAndCapacitiesByAgent) {
    // 2 agents, 3 jobs; job 3 costs 9 with agent 1 and 2 with agent 2, size 4 and 5
    const auto problem = parse_gap("2 3\n 1 2 9\n 5 6 2\n 1 2 4\n 3 3 5\n 6 7\n").value();
    EXPECT_EQ(problem.projects(), 3U);
    EXPECT_EQ(problem.capacity, (std::vector<std::int64_t>{6, 7}));
    EXPECT_EQ(problem.value[2 * 2 + 0], -9);
    EXPECT_EQ(problem.value[2 * 2 + 1], -2);
    EXPECT_EQ(problem.uses[2 * 2 + 1][0].row, 1);
    EXPECT_EQ(problem.uses[2 * 2 + 1][0].amount, 5);
    // jobs 1 and 2 with agent 1, job 3 with agent 2: 1 + 2 + 2
    EXPECT_EQ(test::brute_force(problem)->value, -5);
}

TEST(ParseGap, NamesTheLineOfWhatIsNoNumber) {
    const auto wrong = parse_gap("2 3\n1 2 9\n5 x 2\n");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, "assign.gap-malformed");
    EXPECT_EQ(wrong.error().where.line, 3);
    EXPECT_EQ(parse_gap("2 3\n1 2").error().where.line, 0);
    EXPECT_FALSE(parse_gap(""));
    EXPECT_FALSE(parse_gap("0 3"));
    EXPECT_FALSE(parse_gap("99999999 99999999 1"));
    EXPECT_FALSE(parse_gap("1 1 -4 1 1"));
}

} // namespace
} // namespace qipan::assign
