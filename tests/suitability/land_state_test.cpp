#include "suitability/land_state.hpp"

#include <gtest/gtest.h>

#include "model/small_region.hpp"

namespace qipan::test {
namespace {

using suitability::Offer;
using suitability::offer_of;

TEST(LandState, SaysWhichPlotsMayBeOffered) {
    const struct {
        const char* status;
        const char* state;
        Offer offer;
    } cases[] = {
        {"available", "净地", Offer::open},
        {"planned", "未报批", Offer::open},
        {"available", "标准地", Offer::open},
        {"", "已批未征", Offer::open},
        {"available", "", Offer::open},
        {"", "", Offer::unknown},
        {"reserved", "净地", Offer::taken},
        {"occupied", "", Offer::taken},
        {"occupied", "闲置", Offer::stock},
        {"available", "低效", Offer::stock},
        {"", "低效", Offer::stock},
        {"reserved", "闲置", Offer::taken},
        {"occupied", "已建成", Offer::supplied},
        {"", "已挂牌", Offer::supplied},
        {"reserved", "已供未建", Offer::supplied},
        {"available", "已挂牌", Offer::contradictory},
        {"planned", "已建成", Offer::contradictory},
        {"occupied", "净地", Offer::contradictory},
    };
    for (const auto& c : cases) {
        EXPECT_EQ(offer_of(c.status, c.state), c.offer) << c.status << ' ' << c.state;
    }
}

TEST(LandState, AContradictionIsAnIssueAtThePlot) {
    const char* square = "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))";
    model::Region region;
    region.set_layer(
        model::TableId::plots,
        make_layer(model::TableId::plots,
                   {{{"id", "A"}, {"zone", "Z"}, {"status", "available"}, {"land_state", "净地"}, {"wkt", square}},
                    {{"id", "B"}, {"zone", "Z"}, {"status", "available"}, {"land_state", "已建成"}, {"wkt", square}}}));
    region.finish();
    const auto issues = suitability::check_land_states(region);
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_EQ(issues[0].code, "suitability.contradicting-status");
    EXPECT_EQ(core::to_string(issues[0].where), "plots/B.land_state");
    EXPECT_EQ(issues[0].values.at("land_state"), "已建成");
}

} // namespace
} // namespace qipan::test
