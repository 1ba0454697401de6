// Public generalised assignment instances: value <= optimum <= bound (as maximisation), verified, the gap printed.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "assign/parse_gap.hpp"
#include "assign/solve.hpp"
#include "assign/verify.hpp"
#include "core/files.hpp"

namespace qipan::assign {
namespace {

std::filesystem::path folder() {
    return std::filesystem::path(QIPAN_SHARED_DIR) / "bench" / "gap";
}

/// Least cost of an instance by the table beside it.
std::int64_t optimum_of(const std::string& instance) {
    std::istringstream table(core::read_file(folder() / "best_known.csv").value());
    std::string line;
    while (std::getline(table, line)) {
        if (line.rfind(instance + ",", 0) == 0) {
            std::istringstream cells(line);
            std::string cell;
            for (int i = 0; i < 5; ++i) {
                std::getline(cells, cell, ',');
            }
            return std::atoll(cell.c_str());
        }
    }
    return 0;
}

class GapInstance : public testing::TestWithParam<const char*> {};

TEST_P(GapInstance, LiesBetweenValueAndBound) {
    if (!std::filesystem::exists(folder())) {
        GTEST_SKIP() << "no shared benchmark folder: " << folder().string();
    }
    const auto problem = parse_gap(core::read_file(folder() / GetParam()).value()).value();
    const auto optimum = -optimum_of(GetParam());
    ASSERT_LT(optimum, 0);
    SolveOptions options;
    options.epochs = 16;
    const auto outcome = solve(problem, options, {});
    EXPECT_TRUE(verify(problem, outcome).empty());
    EXPECT_LE(outcome.value, optimum);
    EXPECT_GE(outcome.bound, optimum);
    EXPECT_LT(outcome.gap, 0.02);
    std::cout << GetParam() << ": found " << -outcome.value << ", optimum " << -optimum << ", bound " << -outcome.bound
              << ", " << to_string(outcome.status) << " after " << outcome.epochs << " epochs\n";
}

INSTANTIATE_TEST_SUITE_P(Public, GapInstance,
                         testing::Values("cattrysse1994/gap1-0", "cattrysse1994/gap2-3", "cattrysse1994/gap3-1",
                                         "cattrysse1994/gap4-4", "cattrysse1994/gap5-2", "cattrysse1994/gap6-0",
                                         "cattrysse1994/gap7-1", "cattrysse1994/gap8-3", "cattrysse1994/gap9-2",
                                         "cattrysse1994/gap10-0", "cattrysse1994/gap11-4", "cattrysse1994/gap12-1",
                                         "chu1997/a05100", "chu1997/b05100", "chu1997/c05100", "chu1997/d05100"));

} // namespace
} // namespace qipan::assign
