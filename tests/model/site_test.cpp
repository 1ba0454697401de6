#include <gtest/gtest.h>

#include "model/site.hpp"

namespace qipan::model {
namespace {

TEST(Site, WritesItsCanonicalId) {
    EXPECT_EQ(to_string(plot_site("1#地块")), "plot:1%23地块");
    EXPECT_EQ(to_string(part_site("WX-07", 40020)), "part:WX-07#40020");
    EXPECT_EQ(to_string(floor_site("厂房A+B", 1200.5)), "floor:厂房A%2BB#1200.5");
    EXPECT_EQ(to_string(Site{SiteKind::plots, {"A", "B"}, 0}), "plots:A+B");
}

class SiteRoundTrip : public testing::TestWithParam<const char*> {};

TEST_P(SiteRoundTrip, ReadsWhatItWrote) {
    const auto site = parse_site(GetParam());
    ASSERT_TRUE(site);
    EXPECT_EQ(to_string(*site), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Ids, SiteRoundTrip,
                         testing::Values("plot:A", "plot:1%23地块", "plots:A+B+C%2B1", "part:A%3A%2C%3D%25#666.67",
                                         "floor:H 1#20000"));

class BadSite : public testing::TestWithParam<const char*> {};

TEST_P(BadSite, IsRefusedWithItsText) {
    const auto site = parse_site(GetParam());
    ASSERT_FALSE(site);
    EXPECT_EQ(site.error().code, "site.bad-id");
    EXPECT_EQ(site.error().values.at("site"), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Ids, BadSite,
                         testing::Values("", "A", "plot", "plot:", "lot:A", "plots:A", "plot:A+B", "part:A", "part:A#",
                                         "part:A#x", "part:A#-5", "floor:#5", "plots:A++B", "part:A#5m"));

TEST(Site, SortsTheIdsOfAdjoiningPlots) {
    EXPECT_EQ(to_string(parse_site("plots:B+A").value()), "plots:A+B");
}

} // namespace
} // namespace qipan::model
