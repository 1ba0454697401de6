// GB/T 39499-2020: the shipped table against roots of the equation found elsewhere (mpmath, 40 digits, Anderson's
// method on the logarithms, coefficients typed in anew), in every class of wind and every band; levels by hand.
#include <gtest/gtest.h>

#include <array>

#include "conflict/case_reader.hpp"
#include "conflict/kinds/sanitary_formula.hpp"

namespace qipan::test {
namespace {

using conflict::SanitarySource;
using conflict::SanitaryTable;

SanitaryTable shipped_table() {
    const model::RuleSet rules = shipped_rules();
    auto table = SanitaryTable::parse(rules.find("sanitary_distance.computed")->parameters);
    EXPECT_TRUE(table) << (table ? "" : table.error().code);
    return *table;
}

struct Root {
    double wind_m_s;
    SanitarySource source; // kg/h, mg/m3, m2, class I II III as 0 1 2
    double distance_m;
    double level_m;
};

constexpr Root roots[] = {
    // wind below 2 m/s, L up to 1000, 2000 and beyond
    {1.9, {0.05, 0.9, 1200, 0}, 2.86572050798529, 50},
    {1.9, {1.1, 0.45, 3000, 0}, 157.944987746403, 200},
    {0.5, {5, 0.5, 8000, 1}, 413.056093972176, 500},
    {1.0, {30, 0.5, 8000, 0}, 1403.79790618854, 1600},
    {1.0, {45, 0.5, 8000, 1}, 1806.0509557905, 2000},
    {1.0, {60, 0.5, 8000, 2}, 2158.48243592697, 2200},
    {1.0, {400, 0.3, 20000, 1}, 11316.8772832463, 11400},
    // 2 to 4 m/s, both included
    {2.0, {0.35, 1.2, 2500, 0}, 23.5732332371881, 50},
    {4.0, {0.8, 2.0, 900, 1}, 35.656879463981, 50},
    {3.0, {0.12, 0.45, 5000, 2}, 6.27188995487795, 50},
    {3.0, {0.12, 0.2, 0, 2}, 61.801208458066, 100},
    {3.0, {12.5, 0.9, 12000, 1}, 365.21132653313, 400},
    {3.0, {60, 0.5, 3000, 0}, 1869.71010210564, 2000},
    {3.0, {250, 0.2, 40000, 2}, 5052.23066373, 5200},
    // above 4 m/s
    {4.1, {0.02, 0.5, 400, 0}, 4.80097456516702, 50},
    {5.0, {1.5, 0.5, 6000, 1}, 90.8380763289738, 100},
    {5.0, {30, 0.3, 15000, 2}, 901.285203881188, 1000},
    {5.0, {40, 0.5, 9000, 1}, 961.215179782225, 1000},
    {5.0, {60, 0.5, 15000, 0}, 1563.63129208297, 1600},
    {5.0, {900, 0.5, 15000, 2}, 5262.72659565268, 5400},
};

TEST(SanitaryFormula, FindsTheRootsAndTheirLevels) {
    const SanitaryTable table = shipped_table();
    for (const Root& root : roots) {
        const double found = conflict::sanitary_distance_m(table.find_wind(root.wind_m_s), root.source);
        EXPECT_NEAR(found, root.distance_m, 1e-6 * root.distance_m)
            << root.wind_m_s << ' ' << root.source.emission_kg_h;
        EXPECT_EQ(table.level_m(found), root.level_m) << root.distance_m;
    }
}

TEST(SanitaryFormula, KeepsTheFirstBandThatContainsItsResultOrTheirBound) {
    const SanitaryTable table = shipped_table();
    const auto& wind = table.find_wind(3);
    // at 1000 m the first band gives 63.9803 and the second 63.5880: 63.8 has a root in both, the lower band counts
    EXPECT_NEAR(conflict::sanitary_distance_m(wind, {63.8, 1, 10000, 1}), 998.317142218572, 1e-3);
    // at 2000 m the second gives 202.8225 and the third 207.5829: 205 has a root in neither
    EXPECT_EQ(conflict::sanitary_distance_m(wind, {205, 1, 10000, 1}), 2000);
    EXPECT_EQ(conflict::sanitary_distance_m(wind, {0, 1, 10000, 1}), 0);
}

TEST(SanitaryFormula, RaisesToLevels) {
    const SanitaryTable table = shipped_table();
    const std::pair<double, double> levels[] = {{0.1, 50},      {50, 50},     {50.1, 100},   {100, 100},
                                                {100.1, 200},   {208, 300},   {999.9, 1000}, {1000, 1000},
                                                {1000.1, 1200}, {1055, 1200}, {1200, 1200},  {1201, 1400}};
    for (const auto& [distance, level] : levels) {
        EXPECT_EQ(table.level_m(distance), level) << distance;
    }
    const std::pair<double, double> next[] = {{50, 100}, {100, 200}, {900, 1000}, {1000, 1200}, {1200, 1400}};
    for (const auto& [level, above] : next) {
        EXPECT_EQ(table.next_level_m(level), above) << level;
    }
}

TEST(SanitaryFormula, TwoPollutantsAtOneLevelGoOneLevelUp) {
    const SanitaryTable table = shipped_table();
    EXPECT_EQ(table.joint_level_m(std::array{30.0, 40.0}), 100);
    EXPECT_EQ(table.joint_level_m(std::array{60.0, 90.0}), 200);
    EXPECT_EQ(table.joint_level_m(std::array{30.0, 60.0}), 100);
    EXPECT_EQ(table.joint_level_m(std::array{30.0, 40.0, 60.0}), 100);
    EXPECT_EQ(table.joint_level_m(std::array{910.0, 950.0}), 1200);
    EXPECT_EQ(table.joint_level_m(std::array{60.0}), 100);
    EXPECT_EQ(table.joint_level_m(std::span<const double>{}), 0);
}

} // namespace
} // namespace qipan::test
