#include "suitability/value_function.hpp"

#include <gtest/gtest.h>

#include "suitability/world.hpp"

namespace qipan::test {
namespace {

using suitability::agrees;
using suitability::Direction;
using suitability::parse_value_function;
using suitability::value_of;

suitability::ValueFunction made(const std::string& body) {
    const auto value = parse_value_function(*toml("value = " + body).find("value"));
    EXPECT_TRUE(value) << body << (value ? "" : value.error().code);
    return value ? *value : suitability::ValueFunction{};
}

TEST(ValueFunction, InterpolatesBetweenPointsAndIsFlatOutside) {
    const auto value = made("{ points = [[0, 100], [1000, 50], [3000, 0]] }");
    EXPECT_DOUBLE_EQ(value_of(value, -5), 100);
    EXPECT_DOUBLE_EQ(value_of(value, 0), 100);
    EXPECT_DOUBLE_EQ(value_of(value, 500), 75);
    EXPECT_DOUBLE_EQ(value_of(value, 1000), 50);
    EXPECT_DOUBLE_EQ(value_of(value, 2500), 12.5);
    EXPECT_DOUBLE_EQ(value_of(value, 9000), 0);
}

TEST(ValueFunction, BellIsBestAtItsCentre) {
    const auto value = made("{ gaussian = { centre = 2, spread = 0.5 } }");
    EXPECT_DOUBLE_EQ(value_of(value, 2), 100);
    EXPECT_NEAR(value_of(value, 2.5), 60.653066, 1e-6); // 100 exp(-1/2)
    EXPECT_NEAR(value_of(value, 1.5), 60.653066, 1e-6);
}

TEST(ValueFunction, SigmoidIsHalfAtItsMiddleAndFallsWithANegativeWidth) {
    const auto value = made("{ sigmoid = { middle = 500, width = -100 } }");
    EXPECT_DOUBLE_EQ(value_of(value, 500), 50);
    EXPECT_NEAR(value_of(value, 400), 73.105858, 1e-6); // 100 / (1 + 1/e)
    EXPECT_TRUE(agrees(value, Direction::less));
    EXPECT_FALSE(agrees(value, Direction::more));
}

TEST(ValueFunction, WordsHaveTheirOwnScoresAndOthersNone) {
    const auto value = made("{ categories = { '净地' = 95, '标准地' = 100 } }");
    EXPECT_EQ(value_of(value, "净地"), 95);
    EXPECT_FALSE(value_of(value, "未报批").has_value());
}

TEST(ValueFunction, ACurveMustRunInTheStatedDirection) {
    const auto falling = made("{ points = [[0, 100], [10, 0]] }");
    EXPECT_TRUE(agrees(falling, Direction::less));
    EXPECT_FALSE(agrees(falling, Direction::more));
    const auto hill = made("{ points = [[0, 0], [10, 100], [20, 0]] }");
    EXPECT_FALSE(agrees(hill, Direction::more));
    EXPECT_FALSE(agrees(hill, Direction::less));
    EXPECT_TRUE(agrees(hill, Direction::best_between));
}

TEST(ValueFunction, RefusesWhatIsNoFunction) {
    const std::pair<const char*, const char*> cases[] = {
        {"{ points = [[0, 100]] }", "too_few_points"},
        {"{ points = [[0, 100], [0, 50]] }", "points_not_ascending"},
        {"{ points = [[0, 100], [5, 101]] }", "score_out_of_range"},
        {"{ points = [[0, 100], [5]] }", "point_not_pair"},
        {"{ gaussian = { centre = 1, spread = 0 } }", "no_width"},
        {"{ gaussian = { centre = 1, spread = -1 } }", "no_width"},
        {"{ sigmoid = { middle = 1, width = 0 } }", "no_width"},
        {"{ categories = {} }", "no_categories"},
        {"{ categories = { a = -1 } }", "score_out_of_range"},
        {"{ points = [[0, 1], [1, 2]], sigmoid = { middle = 1, width = 1 } }", "not_one_function"},
        {"{}", "not_one_function"},
    };
    for (const auto& [body, problem] : cases) {
        const auto value = parse_value_function(*toml(std::string("value = ") + body).find("value"));
        ASSERT_FALSE(value) << body;
        EXPECT_EQ(value.error().code, "criteria.bad-value") << body;
        EXPECT_EQ(value.error().values.at("problem"), problem) << body;
    }
}

} // namespace
} // namespace qipan::test
