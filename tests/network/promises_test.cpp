// What is promised by each date against what is there by then, worked out by hand.
#include "network/promises.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "network/timeline.hpp"

namespace qipan::test {
namespace {

using model::TableId;

void promise(Timeline& park, const std::string& project, const std::string& amount, const std::string& unit,
             const std::string& by_date) {
    park.add(TableId::promises,
             {{"project", project}, {"utility", "steam"}, {"amount", amount}, {"unit", unit}, {"by_date", by_date}});
}

std::vector<network::SourcePromises> promises_of(const Timeline& park) {
    const model::Region region = park.region();
    return network::compute_promises(region, layout_of(region));
}

/// 10 t/h from 2025 on, 1 reserved, 2 for old users; 5 more from mid-2027.
Timeline plant() {
    Timeline park;
    park.source({{"id", "S"}, {"capacity", "10"}, {"reserved", "1"}, {"existing_load", "2"}, {"simultaneity", "0.5"}});
    park.add(TableId::expansions,
             {{"source", "S"}, {"step", "1"}, {"capacity_added", "5"}, {"ready_date", "2027-06-30"}});
    park.user("P1", "signed", "1").user("P2", "talks", "1");
    return park;
}

TEST(Promises, AddUpByDateAndMeetWhatIsThereThatDay) {
    Timeline park = plant();
    promise(park, "P2", "4", "t/h", "2027-06-30");
    promise(park, "P1", "5", "t/h", "2026-12-31");
    promise(park, "P1", "1", "t/h", "2027-06-29");
    const auto all = promises_of(park);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].source, "S");
    ASSERT_EQ(all[0].dates.size(), 3U);
    EXPECT_EQ(all[0].dates[0].by_date, "2026-12-31");
    EXPECT_DOUBLE_EQ(all[0].dates[0].promised, 5);
    EXPECT_DOUBLE_EQ(all[0].dates[0].available, 7);
    EXPECT_DOUBLE_EQ(all[0].dates[1].promised, 6);
    EXPECT_DOUBLE_EQ(all[0].dates[1].available, 7);
    EXPECT_DOUBLE_EQ(all[0].dates[2].promised, 10);
    EXPECT_DOUBLE_EQ(all[0].dates[2].available, 12); // the very day
    EXPECT_EQ(all[0].promises[2].project_id, "P2");
}

TEST(Promises, WithoutADateCountFromTheStart) {
    Timeline park = plant();
    promise(park, "P1", "3", "t/h", "");
    promise(park, "P2", "1", "t/h", "2026-12-31");
    const auto all = promises_of(park);
    ASSERT_EQ(all[0].dates.size(), 2U);
    EXPECT_EQ(all[0].dates[0].by_date, "");
    EXPECT_DOUBLE_EQ(all[0].dates[0].available, 7);
    EXPECT_DOUBLE_EQ(all[0].dates[1].promised, 4);
}

TEST(Promises, OfASourceThatIsNotThereYetHaveNothingBehindThem) {
    Timeline park;
    park.source({{"id", "S"}, {"capacity", "10"}, {"reserved", "4"}, {"ready_date", "2027-06-30"}});
    park.user("P1", "signed", "1");
    promise(park, "P1", "3", "t/h", "2026-12-31");
    EXPECT_DOUBLE_EQ(promises_of(park)[0].dates[0].available, 0);
}

TEST(Promises, InAnotherUnitAreInNoSum) {
    Timeline park = plant();
    promise(park, "P1", "3", "MW", "2026-12-31");
    const auto all = promises_of(park);
    EXPECT_EQ(all[0].promises[0].missing, "promises.unit");
    EXPECT_DOUBLE_EQ(all[0].dates[0].promised, 0);
}

TEST(Promises, ToWhoStandsNowhereBelongToNoSource) {
    Timeline park = plant();
    park.add(TableId::projects, {{"id", "P3"}, {"stage", "talks"}});
    promise(park, "P3", "3", "t/h", "2026-12-31");
    promise(park, "P1", "1", "t/h", "2026-12-31");
    const auto all = promises_of(park);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].source, "S");
    EXPECT_EQ(all[1].source, "");
    EXPECT_FALSE(all[1].assessable());
    EXPECT_EQ(all[1].promises[0].project_id, "P3");
    EXPECT_DOUBLE_EQ(all[1].dates[0].promised, 3);
    EXPECT_TRUE(std::isnan(all[1].dates[0].available));
}

} // namespace
} // namespace qipan::test
