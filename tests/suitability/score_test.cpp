#include "suitability/score.hpp"

#include <gtest/gtest.h>

#include "suitability/world.hpp"

namespace qipan::test {
namespace {

using model::TableId;

/// Two dimensions of weight 3 and 1; in the first price (weight 2) and area (weight 1), in the second readiness.
constexpr const char* two_dimensions = R"(
edition = 'test 2'
[[submodel]]
id = 'cost'
title = { zh = '代价', en = 'cost' }
weight = 3
[[submodel]]
id = 'build'
title = { zh = '建设', en = 'build' }
weight = 1
[[criterion]]
id = 'price'
kind = 'land_price'
submodel = 'cost'
weight = 2
title = { zh = '地价', en = 'price' }
direction = 'less'
status = 'assumption'
value = { points = [[0, 100], [200000, 0]] }
[[criterion]]
id = 'area'
kind = 'area_fit'
submodel = 'cost'
weight = 1
title = { zh = '面积', en = 'area' }
direction = 'less'
status = 'verified'
value = { points = [[100, 100], [200, 0]] }
[[criterion]]
id = 'width'
kind = 'width_fit'
submodel = 'build'
weight = 5
title = { zh = '面宽', en = 'width' }
direction = 'more'
status = 'assumption'
value = { points = [[100, 0], [200, 100]] }
[[criterion]]
id = 'state'
kind = 'readiness'
submodel = 'build'
weight = 5
title = { zh = '状态', en = 'state' }
direction = 'best_between'
status = 'assumption'
value = { categories = { '净地' = 90 } }
)";

RowTexts plot(const std::string& id, double x, double width, const std::string& price) {
    const std::string left = core::shortest(x);
    const std::string right = core::shortest(x + width);
    return {
        {"id", id},
        {"zone", "Z"},
        {"land_use", "100102"},
        {"land_use_scheme", "cn2023"},
        {"status", "available"},
        {"land_state", "净地"},
        {"price_cny_per_mu", price},
        {"wkt", "POLYGON ((" + left + " 0, " + right + " 0, " + right + " 100, " + left + " 100, " + left + " 0))"}};
}

std::vector<std::string> sites_of(const model::ProjectScore& score) {
    std::vector<std::string> sites;
    for (const auto& candidate : score.candidates) {
        sites.push_back(model::to_string(candidate.site));
    }
    return sites;
}
using Sites = std::vector<std::string>;

Park priced_park() {
    Park park = small_park();
    park.criteria = two_dimensions;
    park.row(TableId::plots) = plot("A", 0, 200, "100000");
    return park;
}

TEST(Score, IsTheMeanOfWhatAppliesByDimensionAndCriterion) {
    // width does not apply: build has only readiness.
    // cost 3/4: price 2/3 -> 1/2 x 50, area 1/3 -> 1/4 x (100 - 11.1111); build 1/4 x 90
    const auto score = World(priced_park()).score(small_project());
    ASSERT_EQ(score.candidates.size(), 1U);
    const auto& c = score.candidates[0];
    ASSERT_EQ(c.criteria.size(), 3U);
    EXPECT_NEAR(c.criteria[0].weight, 0.5, 1e-12);
    EXPECT_NEAR(c.criteria[1].weight, 0.25, 1e-12);
    EXPECT_NEAR(c.criteria[2].weight, 0.25, 1e-12);
    EXPECT_NEAR(c.score, 0.5 * 50 + 0.25 * (100 - 100 / 9.0) + 0.25 * 90, 1e-9);
    EXPECT_NEAR(c.completeness, 1, 1e-12);
    EXPECT_TRUE(c.ranked);
    EXPECT_EQ(score.criteria_edition, "test 2");
}

TEST(Score, AMissingDatumLowersTheCompletenessNotTheScore) {
    Park park = priced_park();
    park.row(TableId::plots)["price_cny_per_mu"] = "";
    park.row(TableId::plots)["land_state"] = "已征未净"; // no score for this word: unknown too
    const auto score = World(park).score(small_project());
    const auto& c = score.candidates.at(0);
    EXPECT_NEAR(c.score, 100 - 100 / 9.0, 1e-9); // the area alone
    EXPECT_NEAR(c.completeness, 0.25, 1e-12);
    EXPECT_FALSE(c.ranked); // below 0.6
    EXPECT_EQ(c.criteria[0].values.at("missing"), "plots.price_cny_per_mu");
    EXPECT_EQ(c.criteria[2].reason, "reason.word_without_score");
}

TEST(Score, TheCompletenessThresholdIsData) {
    Park park = priced_park();
    park.row(TableId::plots)["price_cny_per_mu"] = "";
    EXPECT_FALSE(World(park).score(small_project()).candidates.at(0).ranked); // 0.5 known
    park.criteria +=
        "[limits]\nlargest_waste_ratio = 1.6\narea_tolerance = 0\ncompleteness_min = 0.5\nadjoining_gap_m = "
        "1\nadjoining_plots_max = 3\nstatus = 'assumption'\n";
    EXPECT_TRUE(World(park).score(small_project()).candidates.at(0).ranked);
}

TEST(Score, RankedFirstThenAssessedThenScoreThenSite) {
    Park park = priced_park();
    park.add(TableId::plots, plot("B", 300, 200, "50000"));  // cheaper: first
    park.add(TableId::plots, plot("C", 600, 200, "100000")); // as A: after it by id
    park.add(TableId::plots, plot("D", 900, 200, "10000"));  // cheapest, but its status is unknown: for review
    park.row(TableId::plots, 3)["status"] = "";
    park.row(TableId::plots, 3)["land_state"] = "";
    park.add(TableId::plots, plot("E", 1200, 200, "")); // half unknown: listed apart
    const World world(park);
    EXPECT_EQ(sites_of(world.score(small_project())), (Sites{"plot:B", "plot:A", "plot:C", "plot:D", "plot:E"}));
    EXPECT_EQ(sites_of(world.score(small_project(), {.top = 2})), (Sites{"plot:B", "plot:A"}));
    EXPECT_EQ(sites_of(world.score(small_project(), {.unassessed = suitability::Unassessed::leave_out})),
              (Sites{"plot:B", "plot:A", "plot:C", "plot:E"}));
}

TEST(Score, ADivisiblePlotGivesThePartThatIsNeeded) {
    const struct {
        double land_mu;
        const char* least;
        const char* site; // empty: refused
        const char* why;
    } cases[] = {
        {15, "", "part:A#10000", ""},      // 10000 of 20000
        {15.001, "", "part:A#10001", ""},  // whole m2, rounded up
        {15, "9000", "part:A#10000", ""},  // the rest is large enough
        {20, "9000", "plot:A", ""},        // 13334 leaves 6666 < 9000: whole, within 1.6 times
        {30, "", "plot:A", ""},            // all of it
        {10.5, "9000", "part:A#9000", ""}, // 7000 is below the least part: 9000 is taken
        {3, "9000", "", "limit.waste"},    // 2000: neither 9000 nor 20000 is near
        {33, "", "", "limit.area"},
    };
    for (const auto& c : cases) {
        Park park = small_park();
        park.row(TableId::plots)["divisible"] = "1";
        park.row(TableId::plots)["min_part_m2"] = c.least;
        model::Project project = small_project();
        project.land_mu = c.land_mu;
        const auto score = World(park).score(project);
        EXPECT_EQ(sites_of(score), *c.site == 0 ? Sites{} : Sites{c.site}) << c.land_mu << ' ' << c.least;
        EXPECT_EQ(score.refused.empty() ? "" : score.refused[0].rule, c.why) << c.land_mu << ' ' << c.least;
    }
}

TEST(Score, PartsOfFirmProjectsAreOff) {
    Park park = small_park();
    park.row(TableId::plots)["divisible"] = "1";
    park.add(TableId::projects,
             {{"id", "Q"}, {"name", "示例一"}, {"industry", "27"}, {"stage", "signed"}, {"site", "part:A#12000"}});
    model::Project project = small_project();
    project.land_mu = 9; // 6000 of the 8000 left
    EXPECT_EQ(sites_of(World(park).score(project)), Sites{"part:A#6000"});
    project.land_mu = 12; // all 8000
    EXPECT_EQ(sites_of(World(park).score(project)), Sites{"part:A#8000"});
    project.land_mu = 13;
    const auto score = World(park).score(project);
    EXPECT_EQ(score.refused.at(0).rule, "limit.area");
    EXPECT_DOUBLE_EQ(score.refused[0].measured, 8000);
}

// A (200 m) and B (100 m) touch; C lies 50 m off; D touches B but is in another park.
//   |  A   | B |  D |     | C |
TEST(Score, AdjoiningPlotsAreTakenTogetherWhenNoneSuffices) {
    Park park = small_park();
    park.row(TableId::plots) = plot("A", 0, 200, "");
    park.add(TableId::plots, plot("B", 200, 100, ""));
    park.add(TableId::plots, plot("C", 450, 150, ""));
    park.add(TableId::plots, plot("D", 300, 100, ""));
    park.add(TableId::parks, {{"id", "K"}, {"zone", "Z"}, {"wkt", plot_a_wkt}});
    park.row(TableId::plots, 3)["park"] = "K";
    model::Project project = small_project();
    project.land_mu = 36; // 24000 m2
    const auto score = World(park).score(project);
    EXPECT_EQ(sites_of(score), Sites{"plots:A+B"});
    EXPECT_DOUBLE_EQ(score.candidates.at(0).area_m2, 30000);
    project.land_mu = 27; // A suffices: no pairs
    EXPECT_EQ(sites_of(World(park).score(project)), Sites{"plot:A"});
}

TEST(Score, ThreePlotsAreTakenWhenNoPairSuffices) {
    Park park = small_park();
    park.row(TableId::plots) = plot("A", 0, 100, "");
    park.add(TableId::plots, plot("B", 100, 100, ""));
    park.add(TableId::plots, plot("C", 200, 100, ""));
    model::Project project = small_project();
    project.land_mu = 42; // 28000 m2 of 30000
    EXPECT_EQ(sites_of(World(park).score(project)), Sites{"plots:A+B+C"});
}

TEST(Score, WithoutAnyNeedItSaysWhatIsMissing) {
    model::Project project = small_project();
    project.land_mu.reset();
    project.demands = {demand("steam", 5, "kVA")};
    const auto score = World(small_park()).score(project);
    EXPECT_EQ(score.missing, (std::vector<std::string>{"projects.land_mu", "demands.unit"}));
    EXPECT_TRUE(score.candidates.empty());
    EXPECT_TRUE(score.refused.empty());
}

TEST(Score, ADateThatDoesNotExistIsRefused) {
    const World world(small_park());
    const auto score = suitability::score_project(world.context(), small_project(), {});
    ASSERT_FALSE(score);
    EXPECT_EQ(score.error().code, "score.bad-request");
}

/// Everything in a score as text.
std::string print(const model::ProjectScore& score) {
    std::string text;
    for (const auto& c : score.candidates) {
        text += model::to_string(c.site) + ' ' + core::shortest(c.score) + ' ' + core::shortest(c.completeness) + '\n';
        for (const auto& criterion : c.criteria) {
            text +=
                "  " + criterion.criterion + ' ' + (criterion.score ? core::shortest(*criterion.score) : "-") + '\n';
        }
    }
    for (const auto& r : score.refused) {
        text += model::to_string(r.site) + ' ' + r.rule + '\n';
    }
    return text;
}

TEST(Score, IsTheSameForAnyNumberOfThreads) {
    Park park = priced_park();
    for (int i = 0; i < 500; ++i) {
        park.add(TableId::plots,
                 plot("N" + std::to_string(i), 300 + 210.0 * i, 150 + i % 100, std::to_string(60000 + i % 7 * 10000)));
    }
    const World world(park);
    const std::string one = print(world.score(small_project(), {.threads = 1}));
    EXPECT_GT(one.size(), 10000U);
    EXPECT_EQ(one, print(world.score(small_project(), {.threads = 2})));
    EXPECT_EQ(one, print(world.score(small_project(), {.threads = 4})));
}

TEST(Score, KeptSurveysChangeNothing) {
    const World world(priced_park());
    suitability::Surveys surveys(*world.engine);
    auto context = world.context();
    context.surveys = &surveys;
    for (int round = 0; round < 2; ++round) {
        const auto kept =
            suitability::score_project(context, small_project(), {.as_of = *core::parse_date("2026-06-01")});
        EXPECT_EQ(print(must(kept)), print(world.score(small_project())));
    }
}

TEST(Score, ASiteIsScoredAlikeAloneAndAmongAll) {
    const World world(priced_park());
    const auto alone = suitability::score_site(world.context(), small_project(), model::plot_site("A"),
                                               *core::parse_date("2026-06-01"));
    EXPECT_DOUBLE_EQ(alone.score, world.score(small_project()).candidates.at(0).score);
}

} // namespace
} // namespace qipan::test
