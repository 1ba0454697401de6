#include "core/units.hpp"

#include <gtest/gtest.h>

namespace qipan::core {
namespace {

TEST(Units, FifteenMuAreAHectare) {
    EXPECT_DOUBLE_EQ(to_square_metres(Mu{15}).value, 10000);
    EXPECT_DOUBLE_EQ(to_mu(to_square_metres(Hectares{1})).value, 15);
    EXPECT_DOUBLE_EQ(to_hectares(to_square_metres(Mu{60})).value, 4);
}

TEST(Units, AddAndCompareWithinAUnit) {
    EXPECT_EQ((Metres{1} + Metres{2}).value, 3);
    EXPECT_EQ((Metres{1} - Metres{2} * 2).value, -3);
    EXPECT_LT(Mu{1}, Mu{2});
}

} // namespace
} // namespace qipan::core
