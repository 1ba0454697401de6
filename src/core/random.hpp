/// Random numbers that are the same on every platform: no generator or distribution of <random> is used, since the
/// standard leaves its distributions open. Not for secrets. Numbers are counted, so a stream can be entered anywhere.
#pragma once

#include <cassert>
#include <cstdint>

namespace qipan::core {

/// Output `index` (from 0) of the SplitMix64 generator seeded with `seed`.
/// Source: G. Steele, D. Lea, C. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014, with the
/// finaliser constants of S. Vigna, splitmix64.c (D. Stafford's variant 13).
[[nodiscard]] constexpr std::uint64_t split_mix64(std::uint64_t seed, std::uint64_t index) {
    std::uint64_t z = seed + (index + 1) * 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

/// The 128-bit product of two 64-bit numbers; no compiler extension, so that each compiler gives the same.
struct WideProduct {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
};

[[nodiscard]] constexpr WideProduct multiply_wide(std::uint64_t a, std::uint64_t b) {
    constexpr std::uint64_t mask = 0xffffffffULL;
    const std::uint64_t low = (a & mask) * (b & mask);
    const std::uint64_t cross = (a >> 32) * (b & mask) + (low >> 32);
    const std::uint64_t middle = (a & mask) * (b >> 32) + (cross & mask);
    return {(a >> 32) * (b >> 32) + (cross >> 32) + (middle >> 32), (middle << 32) | (low & mask)};
}

/// One stream of random numbers. The same (seed, stream) gives the same numbers; streams of a seed never share a key,
/// so each chunk of a parallel loop can take its chunk number as its stream.
class CounterRandom {
public:
    explicit constexpr CounterRandom(std::uint64_t seed, std::uint64_t stream = 0)
        : key_(split_mix64(split_mix64(seed, 0) ^ stream, 0)) {}

    [[nodiscard]] constexpr std::uint64_t next_u64() { return split_mix64(key_, counter_++); }

    /// Uniform in [0, n), n >= 1, without bias. Source: D. Lemire, Fast random integer generation in an interval,
    /// ACM TOMACS 29(1), 2019, algorithm 5.
    [[nodiscard]] constexpr std::uint64_t below(std::uint64_t n) {
        assert(n > 0);
        WideProduct product = multiply_wide(next_u64(), n);
        if (product.low < n) {
            const std::uint64_t refused = (0 - n) % n; // 2^64 mod n
            while (product.low < refused) {
                product = multiply_wide(next_u64(), n);
            }
        }
        return product.high;
    }

    /// Uniform in [0, 1): one of the 2^53 multiples of 2^-53.
    [[nodiscard]] constexpr double unit() { return static_cast<double>(next_u64() >> 11) * 0x1.0p-53; }

private:
    std::uint64_t key_;
    std::uint64_t counter_ = 0;
};

} // namespace qipan::core
