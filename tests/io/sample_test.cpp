#include <gmock/gmock.h>

#include "io/fixture.hpp"

using namespace qipan;
using namespace qipan::test;

namespace {

TEST_F(IoTest, SampleRegionImportsWithoutARejectedRow) {
    const fs::path recipe = data_folder / "regions" / "shanxi" / "region.toml";
    if (!fs::exists(recipe)) {
        GTEST_SKIP() << "no sample region at " << recipe;
    }
    const auto outcome = io::create_store(path("区域.gpkg"), recipe, data_folder, {.time_utc = noon});
    ASSERT_TRUE(outcome) << outcome.error().code << " " << core::to_string(outcome.error().where);
    for (const core::Issue& issue : outcome->issues) {
        EXPECT_NE(issue.severity, core::Severity::rejected) << issue.code << " " << core::to_string(issue.where);
    }
    EXPECT_TRUE(outcome->info.illustrative);
    const auto region = open();
    EXPECT_EQ(region->zones().size(), 7U);
    EXPECT_GE(region->plots().size(), 300U);
    EXPECT_GE(region->projects().size(), 80U);
}

} // namespace
