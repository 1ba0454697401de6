#include "core/parallel.hpp"

#include <atomic>
#include <mutex>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

namespace qipan::core {
namespace {

/// A sum whose rounding depends on the order of its terms, kept per chunk and joined by chunk number.
double sum_of_inverses(int threads) {
    constexpr std::size_t count = 10007;
    constexpr std::size_t chunk_size = 64;
    std::vector<double> sums((count + chunk_size - 1) / chunk_size);
    parallel_chunks(count, chunk_size, threads, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            sums[chunk] += 1.0 / static_cast<double>(i + 1);
        }
    });
    double sum = 0;
    for (const double part : sums) {
        sum += part;
    }
    return sum;
}

TEST(ParallelChunks, GivesTheSameBitsForEveryNumberOfThreads) {
    const double one = sum_of_inverses(1);
    EXPECT_NEAR(one, 9.788306, 1e-6); // ln(10007) + 0.5772157 + 1/20014
    EXPECT_EQ(one, sum_of_inverses(2));
    EXPECT_EQ(one, sum_of_inverses(4));
    EXPECT_EQ(one, sum_of_inverses(0));
}

TEST(ParallelChunks, CutsTheSameChunksForEveryNumberOfThreads) {
    using Chunk = std::tuple<std::size_t, std::size_t, std::size_t>;
    for (const int threads : {1, 2, 4}) {
        std::vector<Chunk> chunks(3);
        parallel_chunks(10, 4, threads, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
            chunks.at(chunk) = {chunk, begin, end};
        });
        EXPECT_EQ(chunks, (std::vector<Chunk>{{0, 0, 4}, {1, 4, 8}, {2, 8, 10}})) << threads;
    }
}

TEST(ParallelChunks, CallsNothingForNoItems) {
    parallel_chunks(0, 4, 2, [](std::size_t, std::size_t, std::size_t) { FAIL(); });
}

TEST(ParallelChunks, RethrowsAfterAllThreadsEnded) {
    for (const int threads : {1, 2, 4}) {
        std::atomic<int> inside{0};
        const auto work = [&](std::size_t chunk, std::size_t, std::size_t) {
            ++inside;
            if (chunk == 3) {
                --inside;
                throw std::runtime_error("chunk 3");
            }
            --inside;
        };
        try {
            parallel_chunks(100, 1, threads, work);
            FAIL() << threads;
        } catch (const std::runtime_error& error) {
            EXPECT_STREQ(error.what(), "chunk 3");
        }
        EXPECT_EQ(inside, 0);
    }
}

TEST(ThreadCount, IsAtLeastOne) {
    EXPECT_EQ(thread_count(3), 3);
    EXPECT_GE(thread_count(0), 1);
    EXPECT_GE(thread_count(-1), 1);
}

} // namespace
} // namespace qipan::core
