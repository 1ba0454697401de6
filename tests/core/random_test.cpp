#include "core/random.hpp"

#include <array>
#include <cstddef>
#include <limits>
#include <set>

#include <gtest/gtest.h>

namespace qipan::core {
namespace {

// Published: Rosetta Code, 'Pseudo-random numbers/Splitmix64', seed 1234567.
static_assert(split_mix64(1234567, 0) == 6457827717110365317ULL);
static_assert(split_mix64(1234567, 1) == 3203168211198807973ULL);
static_assert(split_mix64(1234567, 2) == 9817491932198370423ULL);
static_assert(split_mix64(1234567, 3) == 4593380528125082431ULL);
static_assert(split_mix64(1234567, 4) == 16408922859458223821ULL);

TEST(SplitMix64, GivesThePublishedValuesOfSeedZero) {
    EXPECT_EQ(split_mix64(0, 0), 0xE220A8397B1DCDAFULL);
    EXPECT_EQ(split_mix64(0, 1), 0x6E789E6AA1B965F4ULL);
    EXPECT_EQ(split_mix64(0, 2), 0x06C45D188009454FULL);
}

TEST(MultiplyWide, GivesBothHalvesOfTheProduct) {
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    // (2^64 - 1)^2 = (2^64 - 2) * 2^64 + 1
    EXPECT_EQ(multiply_wide(most, most).high, most - 1);
    EXPECT_EQ(multiply_wide(most, most).low, 1U);
    // (2^32 + 1)(2^32 - 1) = 2^64 - 1
    EXPECT_EQ(multiply_wide(0x100000001ULL, 0xFFFFFFFFULL).high, 0U);
    EXPECT_EQ(multiply_wide(0x100000001ULL, 0xFFFFFFFFULL).low, most);
    // (2^33 + 5) * 2^63 = 2^96 + 5 * 2^63 = (2^32 + 2) * 2^64 + 2^63
    EXPECT_EQ(multiply_wide((1ULL << 33) + 5, 1ULL << 63).high, (1ULL << 32) + 2);
    EXPECT_EQ(multiply_wide((1ULL << 33) + 5, 1ULL << 63).low, 1ULL << 63);
}

TEST(CounterRandom, RepeatsItself) {
    CounterRandom a(42, 7);
    CounterRandom b(42, 7);
    for (int i = 0; i < 100; ++i) {
        EXPECT_EQ(a.next_u64(), b.next_u64());
    }
}

TEST(CounterRandom, GivesEachSeedAndStreamItsOwnNumbers) {
    std::set<std::uint64_t> seen;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        for (std::uint64_t stream = 0; stream < 10; ++stream) {
            CounterRandom random(seed, stream);
            for (int i = 0; i < 100; ++i) {
                seen.insert(random.next_u64());
            }
        }
    }
    EXPECT_EQ(seen.size(), 10000U);
}

TEST(CounterRandom, DrawsBelowTheLimitWithoutBias) {
    // 60000 draws of 6 faces: mean 10000, standard deviation 91; the fixed seed makes the outcome fixed too
    std::array<int, 6> faces{};
    CounterRandom random(1);
    for (int i = 0; i < 60000; ++i) {
        ++faces.at(random.below(6));
    }
    for (const int face : faces) {
        EXPECT_NEAR(face, 10000, 400);
    }
}

TEST(CounterRandom, RefusesTheDrawsThatWouldBiasAHugeLimit) {
    // n = 3 * 2^62: without refusal each third value of [0, n) would come twice as often as the others
    const std::uint64_t n = 3ULL << 62;
    std::array<int, 3> by_remainder{};
    CounterRandom random(5);
    for (int i = 0; i < 30000; ++i) {
        const std::uint64_t value = random.below(n);
        ASSERT_LT(value, n);
        ++by_remainder.at(static_cast<std::size_t>(value % 3));
    }
    for (const int third : by_remainder) {
        EXPECT_NEAR(third, 10000, 500);
    }
}

TEST(CounterRandom, DrawsNothingButZeroBelowOne) {
    CounterRandom random(3);
    for (int i = 0; i < 10; ++i) {
        EXPECT_EQ(random.below(1), 0U);
    }
}

TEST(CounterRandom, DrawsUnitsInTheHalfOpenInterval) {
    CounterRandom random(9);
    double sum = 0;
    for (int i = 0; i < 10000; ++i) {
        const double unit = random.unit();
        ASSERT_GE(unit, 0.0);
        ASSERT_LT(unit, 1.0);
        sum += unit;
    }
    EXPECT_NEAR(sum / 10000, 0.5, 0.02); // standard deviation of the mean: 0.0029
}

} // namespace
} // namespace qipan::core
