#include <cmath>

#include <gtest/gtest.h>

#include "geo/predicates.hpp"

namespace qipan::geo {
namespace {

TEST(Orientation, SaysLeftRightAndOn) {
    EXPECT_EQ(orientation({0, 0}, {10, 0}, {5, 1}), 1);
    EXPECT_EQ(orientation({0, 0}, {10, 0}, {5, -1}), -1);
    EXPECT_EQ(orientation({0, 0}, {10, 0}, {99, 0}), 0);
    EXPECT_EQ(orientation({3, 3}, {3, 3}, {9, 9}), 0);
}

// Kettner et al., Classroom examples of robustness problems in geometric computations (2008): around (0.5, 0.5) the
// rounded determinant gives wrong and inconsistent signs; on the diagonal the answer is 0, above it 1, below it -1.
TEST(Orientation, IsExactWhereRoundedArithmeticIsNot) {
    const Point low = {12, 12};
    const Point high = {24, 24};
    const double step = std::ldexp(1.0, -53);
    for (int i = 0; i < 64; ++i) {
        for (int j = 0; j < 64; ++j) {
            const Point p = {0.5 + i * step, 0.5 + j * step};
            const int expected = p.y > p.x ? 1 : p.y < p.x ? -1 : 0;
            ASSERT_EQ(orientation(low, high, p), expected) << i << ' ' << j;
            ASSERT_EQ(orientation(high, low, p), -expected) << i << ' ' << j;
            ASSERT_EQ(orientation(p, low, high), expected) << i << ' ' << j;
        }
    }
}

} // namespace
} // namespace qipan::geo
