#include "model/placement.hpp"

#include "model/small_region.hpp"

namespace qipan::test {
namespace {

using model::TableId;

class Placements : public testing::Test {
protected:
    void SetUp() override {
        region.set_layer(TableId::plots, make_layer(TableId::plots, {{{"id", "A"}}, {{"id", "B"}}}));
        region.set_layer(TableId::projects, make_layer(TableId::projects, {{{"id", "P1"}, {"site", "plot:A"}},
                                                                           {{"id", "P2"}},
                                                                           {{"id", "P3"}, {"site", "plot:gone"}}}));
        region.set_layer(TableId::plans, make_layer(TableId::plans, {{{"id", "方案一"}}}));
        region.set_layer(TableId::assignments,
                         make_layer(TableId::assignments,
                                    {{{"plan", "方案一"}, {"project", "P2"}, {"site", "plot:B"}, {"pinned", "1"}},
                                     {{"plan", "方案一"}, {"project", "P1"}, {"site", "plot:B"}},
                                     {{"plan", "方案二"}, {"project", "P3"}, {"site", "plot:A"}}}));
        region.finish();
    }
    model::Region region;
    std::vector<core::Issue> issues;
};

TEST_F(Placements, TakesTheExistingLayoutFromTheProjectsAndReportsUnknownSites) {
    const auto layout = model::existing_layout(region, issues);
    ASSERT_EQ(layout.size(), 1U);
    EXPECT_EQ(model::to_string(layout[0].site), "plot:A");
    EXPECT_TRUE(layout[0].existing);
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_EQ(issues[0].code, "layout.unknown-site");
    EXPECT_EQ(issues[0].where.feature, "P3");
}

TEST_F(Placements, AddsThePlanButTheRecordHasTheLastWord) {
    const auto layout = model::layout_with_plan(region, "方案一", issues);
    ASSERT_TRUE(layout);
    ASSERT_EQ(layout->size(), 2U);
    EXPECT_EQ(model::to_string((*layout)[0].site), "plot:A") << "P1 stands where its record says";
    EXPECT_EQ(model::to_string((*layout)[1].site), "plot:B");
    EXPECT_TRUE((*layout)[1].pinned);
    EXPECT_FALSE((*layout)[1].existing);
}

TEST_F(Placements, RefusesAPlanThatIsNotThere) {
    const auto layout = model::layout_with_plan(region, "方案九", issues);
    ASSERT_FALSE(layout);
    EXPECT_EQ(layout.error().code, "plan.unknown");
}

} // namespace
} // namespace qipan::test
