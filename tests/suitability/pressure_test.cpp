#include "suitability/pressure.hpp"

#include <gtest/gtest.h>

namespace qipan::test {
namespace {

using suitability::atmosphere_mpa;
using suitability::pressure_margin_mpa;

// ISO 2533 tables: 101325 Pa at 0 m, 89874.6 Pa at 1000 m, 79495.2 Pa at 2000 m.
TEST(Pressure, TheAtmosphereFallsWithElevation) {
    EXPECT_NEAR(atmosphere_mpa(0), 0.101325, 1e-9);
    EXPECT_NEAR(atmosphere_mpa(1000), 0.0898746, 1e-6);
    EXPECT_NEAR(atmosphere_mpa(2000), 0.0794952, 1e-6);
}

TEST(Pressure, GaugeAndAbsoluteAreComparedByTheLocalAtmosphere) {
    // 0.8 MPa(g) at 1000 m is 0.8898746 MPa(a)
    EXPECT_NEAR(*pressure_margin_mpa({0.8, "g", 1000.0}, {0.85, "a", 1000.0}), 0.0398746, 1e-6);
    // a gauge at sea level compared as it stands would say 0.9 - 0.85
    EXPECT_NEAR(*pressure_margin_mpa({0.8, "g", 0.0}, {0.85, "a", 0.0}), 0.051325, 1e-6);
}

TEST(Pressure, TwoGaugesAtDifferentHeightsDifferByTheAir) {
    // 0.8 - 0.6 and the air between 500 m and 1000 m: 95461 - 89875 Pa
    EXPECT_NEAR(*pressure_margin_mpa({0.8, "g", 500.0}, {0.6, "g", 1000.0}), 0.2 + 0.005586, 2e-6);
}

TEST(Pressure, WithoutElevationTheSameBasisIsComparedAsItReads) {
    EXPECT_NEAR(*pressure_margin_mpa({0.8, "g", {}}, {0.6, "g", 1000.0}), 0.2, 1e-12);
    EXPECT_NEAR(*pressure_margin_mpa({0.8, "a", {}}, {0.6, "a", {}}), 0.2, 1e-12);
}

TEST(Pressure, DifferentBasesWithoutElevationCannotBeCompared) {
    EXPECT_FALSE(pressure_margin_mpa({0.8, "g", {}}, {0.6, "a", 1000.0}).has_value());
    EXPECT_FALSE(pressure_margin_mpa({0.8, "", 1000.0}, {0.6, "g", 1000.0}).has_value());
}

} // namespace
} // namespace qipan::test
