#include "planning/plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "conflict/check.hpp"
#include "planning/board.hpp"

namespace qipan::test {
namespace {

using model::TableId;

Park two_plots() {
    Park park = price_board();
    park.add(TableId::plots, offered("A", 0, "10000"));
    park.add(TableId::plots, offered("B", 250, "40000"));
    return park;
}

TEST(Plan, GivesEachProjectItsOwnPlotAndIsProvenBest) {
    Park park = two_plots();
    park.add(TableId::projects, wanting("P"));
    park.add(TableId::projects, wanting("Q"));
    const auto outcome = PlanWorld(park).plan();
    EXPECT_EQ(outcome.plan.placements.size(), 2U);
    EXPECT_EQ(outcome.plan.value, 9000 + 6000);
    EXPECT_EQ(outcome.plan.bound, 15000);
    EXPECT_EQ(outcome.plan.status, "optimal");
    EXPECT_TRUE(outcome.verification.empty());
    EXPECT_EQ(outcome.plan.as_of, "2026-06-01");
    EXPECT_EQ(outcome.plan.rule_edition, "test");
    EXPECT_EQ(outcome.plan.criteria_edition, "test");
    EXPECT_FALSE(outcome.trace.empty());
}

TEST(Plan, ScarcePlotsGoToSignedProjects) {
    Park park = two_plots();
    park.add(TableId::projects, wanting("EARLY", "reserve"));
    park.add(TableId::projects, wanting("SIGNED", "signed"));
    park.add(TableId::projects, wanting("TALKS", "talks"));
    const auto plan = PlanWorld(park).plan().plan;
    ASSERT_EQ(plan.not_placed.size(), 1U);
    EXPECT_EQ(plan.not_placed[0].project, "EARLY");
    EXPECT_EQ(plan.not_placed[0].reason, "planning.displaced");
    EXPECT_EQ(plan.not_placed[0].values.at("kind"), "plot");
    EXPECT_EQ(plan.not_placed[0].values.at("site"), "plot:A");
    EXPECT_EQ(plan.value, 9000 + 6000 - 8000);
}

TEST(Plan, SteamIsSharedOnlyAsFarAsItGoes) {
    Park park = two_plots();
    park.add(TableId::sources, {{"id", "S"},
                                {"name", "首站"},
                                {"utility", "steam"},
                                {"capacity", "6"},
                                {"unit", "t/h"},
                                {"serves_zones", "Z"},
                                {"wkt", "POINT (0 500)"}});
    park.add(TableId::projects, wanting("P", "talks"));
    park.add(TableId::projects, wanting("Q", "signed"));
    for (const char* project : {"P", "Q"}) {
        park.add(TableId::demands, {{"project", project}, {"utility", "steam"}, {"design", "4"}, {"unit", "t/h"}});
    }
    const auto plan = PlanWorld(park).plan().plan;
    EXPECT_EQ(print(plan), "Q plot:A; not P (planning.displaced)");
    // plot A is taken too, but the steam is what keeps P from every plot
    EXPECT_EQ(plan.not_placed.at(0).values, (core::Values{{"kind", "steam"},
                                                          {"id", "S"},
                                                          {"capacity", "6"},
                                                          {"need", "4"},
                                                          {"unit", "t/h"},
                                                          {"projects", "示例Q"},
                                                          {"site", "plot:A"}}));
    park.row(TableId::sources)["capacity"] = "8";
    EXPECT_EQ(PlanWorld(park).plan().plan.placements.size(), 2U);
}

TEST(Plan, PartsOfADivisiblePlotAddUpToThePlot) {
    Park park = price_board();
    park.add(TableId::plots, offered("A", 0, "10000")); // 20000 m2
    park.row(TableId::plots)["divisible"] = "1";
    for (const char* project : {"P", "Q", "R"}) {
        park.add(TableId::projects, wanting(project, "talks", "12")); // 8000 m2 each
    }
    const auto plan = PlanWorld(park).plan().plan;
    ASSERT_EQ(plan.placements.size(), 2U);
    EXPECT_EQ(model::to_string(plan.placements[0].site), "part:A#8000");
    EXPECT_EQ(plan.not_placed.at(0).reason, "planning.displaced");
    EXPECT_EQ(plan.not_placed[0].values.at("unit"), "m2");
    EXPECT_EQ(plan.not_placed[0].values.at("capacity"), "20000");
    const auto note = planning::site_note(plan.placements[0].site);
    EXPECT_EQ(note.code, "planning.part");
    EXPECT_EQ(note.values.at("area_mu"), "12.00");
}

TEST(Plan, SeveralFirmsShareABuildingsFloor) {
    Park park = price_board();
    park.add(TableId::buildings, {{"id", "H"},
                                  {"zone", "Z"},
                                  {"floor_area_m2", "5000"},
                                  {"floor_area_free_m2", "5000"},
                                  {"fire_hazard", "丙"},
                                  {"status", "available"},
                                  {"wkt", box_wkt(900, 0, 50, 50)}});
    for (const auto& [project, floor] : {std::pair{"P", "3000"}, {"Q", "2000"}, {"R", "500"}}) {
        park.add(TableId::projects, wanting(project, "talks", ""));
        park.tables[TableId::projects].back()["floor_m2"] = floor;
    }
    park.row(TableId::projects, 2)["stage"] = "lead"; // the least to lose
    EXPECT_EQ(print(PlanWorld(park).plan().plan), "P floor:H#3000, Q floor:H#2000; not R (planning.displaced)");
}

TEST(Plan, AnIndustryThatCostsMoreToOpenThanItBringsIsNotWorthIt) {
    Park park = two_plots();
    park.add(TableId::projects, wanting("P", "lead"));
    planning::Defaults defaults = plan_defaults();
    defaults.not_placed_earlier = 500;
    defaults.opening_neutral = 20000;
    park.row(TableId::projects)["industry"] = "2710"; // leads nowhere
    const auto plan = PlanWorld(park, defaults).plan().plan;
    EXPECT_EQ(print(plan), "; not P (planning.not_worth)");
    EXPECT_EQ(plan.value, -500);
}

TEST(Plan, WhoStandsStaysAndIsPinned) {
    Park park = two_plots();
    park.add(TableId::projects, wanting("OLD", "signed"));
    park.row(TableId::projects)["site"] = "plot:A";
    park.add(TableId::projects, wanting("P"));
    const auto plan = PlanWorld(park).plan().plan;
    EXPECT_EQ(print(plan), "OLD plot:A!, P plot:B");
    EXPECT_DOUBLE_EQ(plan.placements[0].score, 90);
}

TEST(Plan, PinsAndForbidsAreKept) {
    Park park = two_plots();
    park.add(TableId::projects, wanting("P"));
    park.add(TableId::projects, wanting("Q"));
    auto request = PlanWorld::request();
    request.pins = {{"P", model::plot_site("B")}};
    EXPECT_EQ(print(PlanWorld(park).plan(request).plan), "P plot:B!, Q plot:A");
    request.pins = {};
    request.forbids = {{"Q", model::plot_site("A")}};
    EXPECT_EQ(print(PlanWorld(park).plan(request).plan), "P plot:A, Q plot:B");
}

TEST(Plan, TwoPinsOnOnePlotAreInfeasible) {
    Park park = two_plots();
    park.add(TableId::projects, wanting("P"));
    park.add(TableId::projects, wanting("Q"));
    auto request = PlanWorld::request();
    request.pins = {{"P", model::plot_site("A")}, {"Q", model::plot_site("A")}};
    const PlanWorld world(park);
    const auto plan = planning::make_plan(world.context(), request, {});
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().code, "planning.infeasible-pins");
}

TEST(Plan, ThePlanInForceIsKeptWhereNothingIsGained) {
    Park park = price_board();
    park.add(TableId::plots, offered("A", 0, "10000"));
    park.add(TableId::plots, offered("B", 250, "12000")); // 2 points of score, 200 points of value
    park.add(TableId::projects, wanting("P"));
    auto request = PlanWorld::request();
    request.in_force = {{"P", model::plot_site("B")}};
    EXPECT_EQ(print(PlanWorld(park).plan(request).plan), "P plot:B"); // staying is worth 300
    park.row(TableId::plots, 1)["price_cny_per_mu"] = "14000";
    EXPECT_EQ(print(PlanWorld(park).plan(request).plan), "P plot:A");
}

TEST(Plan, LinkedProjectsStandTogetherWhereItPays) {
    // two plots at each end; the far pair costs 2 points of score, being apart costs 700 x 20 km / 30 km
    Park park = price_board();
    park.links += "豆渣,1392,1329,0.7,assumption\n";
    park.add(TableId::plots, offered("A", 0, "10000"));
    park.add(TableId::plots, offered("B", 20000, "12000"));
    park.add(TableId::plots, offered("C", 20250, "12000"));
    park.add(TableId::projects, wanting("P"));
    park.add(TableId::projects, wanting("Q"));
    park.row(TableId::projects, 1)["industry"] = "1329";
    const auto plan = PlanWorld(park).plan().plan;
    // 8800 + 8800 + 700 (1 - 250/30000) = 694 against 9000 + 8800 + 700 (1 - 20000/30000) = 233
    EXPECT_EQ(plan.value, 8800 + 8800 + 694);
}

constexpr const char* food_rule =
    "edition = 'test'\n[[rule]]\nid = 'separation.food'\nkind = 'separation'\ntitle = { zh = '食品与三类工业', en = "
    "'food' }\n"
    "applies_to = 'pair_of_plots'\nprojects = { industries = ['13'] }\nothers = { pollution_class_min = 3 }\n"
    "distance_m = 300\neffect = 'forbid'\nstatus = 'assumption'\n"
    "[[rule]]\nid = 'area.farmland'\nkind = 'forbidden_area'\ntitle = { zh = '永久基本农田', en = 'farmland' }\n"
    "applies_to = 'plot'\nbetween = { area = 'basic_farmland' }\neffect = 'forbid'\nstatus = 'verified'\n";

/// 6 x 4 plots, farmland across some of them, food makers and foundries wanting them.
Park crowded_board() {
    Park park = price_board();
    park.rules = food_rule;
    for (int i = 0; i < 24; ++i) {
        park.add(TableId::plots, offered("N" + std::to_string(100 + i), 250.0 * (i % 6),
                                         std::to_string(10000 + 977 * i % 30000), 150.0 * (i / 6)));
        park.tables[TableId::plots].back()["divisible"] = i % 3 == 0 ? "1" : "0";
    }
    park.add(TableId::areas, {{"id", "F"}, {"class", "basic_farmland"}, {"wkt", box_wkt(-10, 40, 300, 200)}});
    for (int i = 0; i < 18; ++i) {
        park.add(TableId::projects,
                 wanting("P" + std::to_string(100 + i), i % 4 == 0 ? "signed" : "talks", std::to_string(10 + i)));
        park.tables[TableId::projects].back()["industry"] = i % 3 == 0 ? "3391" : "1392";
        park.tables[TableId::projects].back()["pollution_class"] = i % 3 == 0 ? "3" : "1";
    }
    return park;
}

TEST(Plan, ANeighbourThatARuleForbidsIsNamed) {
    Park park = price_board();
    park.rules = food_rule;
    park.add(TableId::plots, offered("A", 0, "10000"));
    park.add(TableId::plots, offered("B", 250, "10000"));
    park.add(TableId::projects, wanting("FOOD", "signed"));
    park.add(TableId::projects, wanting("FOUNDRY", "lead"));
    park.row(TableId::projects, 1)["industry"] = "3391";
    park.row(TableId::projects, 1)["pollution_class"] = "3";
    auto request = PlanWorld::request();
    request.pins = {{"FOOD", model::plot_site("A")}};
    request.forbids = {{"FOUNDRY", model::plot_site("A")}};
    const auto plan = PlanWorld(park).plan(request).plan;
    ASSERT_EQ(plan.not_placed.size(), 1U);
    EXPECT_EQ(plan.not_placed[0].reason, "planning.displaced"); // plot A itself comes first
    park.row(TableId::plots)["divisible"] = "1";                // now both could share A, but for the rule
    park.row(TableId::projects)["land_mu"] = "10";
    park.row(TableId::projects, 1)["land_mu"] = "12";
    request.pins = {};
    request.forbids = {};
    park.tables[TableId::plots].pop_back();
    const auto shared = PlanWorld(park).plan(request).plan;
    EXPECT_EQ(print(shared), "FOOD part:A#6667; not FOUNDRY (planning.neighbour)");
    EXPECT_EQ(shared.not_placed.at(0).values.at("projects"), "示例FOOD");
}

model::Layout layout_of(const model::Region& region, const model::Plan& plan) {
    model::Layout layout;
    for (const auto& placement : plan.placements) {
        layout.push_back(
            {*region.projects().find(placement.project), placement.site, placement.pinned, placement.pinned});
    }
    std::ranges::sort(layout, {}, &model::Placement::project);
    return layout;
}

std::vector<std::string> forbids_of(const PlanWorld& world, const model::Layout& layout) {
    const auto checked = must(
        conflict::check(*world.world.engine, layout, {.as_of = *core::parse_date("2026-06-01"), .plan = "plan"}, {}));
    std::vector<std::string> forbids;
    for (const auto& finding : checked.findings) {
        if (finding.effect == model::Effect::forbid) {
            forbids.push_back(finding.fingerprint);
        }
    }
    return forbids;
}

TEST(Plan, AddsNoForbidFindingToWhatStands) {
    const PlanWorld world(crowded_board());
    const auto plan = world.plan().plan;
    EXPECT_GE(plan.placements.size(), 8U);
    EXPECT_EQ(forbids_of(world, layout_of(world.world.region, plan)), forbids_of(world, world.world.layout));
    // and the check would have seen it: two placements side by side by hand
    model::Layout bad = {{0, model::plot_site("N110"), false, false}, {1, model::plot_site("N111"), false, false}};
    EXPECT_GT(forbids_of(world, bad).size(), forbids_of(world, world.world.layout).size());
}

constexpr const char* steam_rule = "edition = 'test'\n[[rule]]\nid = 'capacity.steam'\nkind = 'capacity'\n"
                                   "title = { zh = '供汽能力', en = 'steam' }\napplies_to = 'source'\n"
                                   "utility = 'steam'\neffect = 'forbid'\nstatus = 'verified'\n";

/// 8 of 10 t/h are free, 13 from 2028 on; five projects want 3, 4, 5, 6, 7, two of them from 2028 on.
Park steam_board() {
    Park park = price_board();
    park.rules = steam_rule;
    park.add(TableId::sources, {{"id", "S"},
                                {"utility", "steam"},
                                {"capacity", "10"},
                                {"unit", "t/h"},
                                {"reserved", "1.2"},
                                {"existing_load", "0.8"},
                                {"simultaneity", "0.9"},
                                {"serves_zones", "Z"},
                                {"wkt", "POINT (0 500)"}});
    park.add(TableId::expansions,
             {{"source", "S"}, {"step", "1"}, {"capacity_added", "5"}, {"ready_date", "2028-06-30"}});
    for (int i = 0; i < 5; ++i) {
        const std::string id = "P" + std::to_string(i);
        park.add(TableId::plots, offered("N" + std::to_string(i), 250.0 * i, "10000"));
        park.add(TableId::projects, wanting(id, "signed"));
        park.add(TableId::demands,
                 {{"project", id}, {"utility", "steam"}, {"design", std::to_string(3 + i)}, {"unit", "t/h"}});
        if (i % 2 == 1) {
            park.add(TableId::milestones,
                     {{"project", id}, {"stage", "in_production"}, {"planned_date", "2028-12-31"}});
        }
    }
    return park;
}

TEST(Plan, OverdrawsNoSourceInAnyYear) {
    const PlanWorld world(steam_board());
    const auto plan = world.plan().plan;
    // 0.9 x demand may be 8 now: 3 and 5 (P0, P2); 13 from 2028 on: 4 or 6 beside them, not both
    EXPECT_EQ(plan.placements.size(), 3U);
    EXPECT_TRUE(forbids_of(world, layout_of(world.world.region, plan)).empty());
    model::Layout all;
    for (model::Row row = 0; row < 5; ++row) {
        all.push_back({row, model::plot_site("N" + std::to_string(row)), false, false});
    }
    EXPECT_EQ(forbids_of(world, all), std::vector<std::string>{"capacity.steam|source:S|capacity"});
}

std::string print_all(const planning::PlanOutcome& outcome) {
    std::string text =
        print(outcome.plan) + ' ' + std::to_string(outcome.plan.value) + ' ' + std::to_string(outcome.plan.bound);
    for (const auto& record : outcome.trace) {
        text += ' ' + std::to_string(record.epoch) + ':' + std::to_string(record.value) + '/' +
                std::to_string(record.bound);
    }
    return text;
}

TEST(Plan, IsTheSameForAnyNumberOfThreads) {
    const PlanWorld world(crowded_board());
    auto request = PlanWorld::request();
    request.threads = 1;
    const std::string one = print_all(world.plan(request));
    for (const int threads : {2, 4}) {
        request.threads = threads;
        EXPECT_EQ(print_all(world.plan(request)), one) << threads;
    }
}

TEST(Plan, AStopBeforeAnyLayoutIsAnError) {
    Park park = two_plots();
    park.add(TableId::projects, wanting("P"));
    const PlanWorld world(park);
    core::Progress progress;
    progress.stop.request_stop();
    const auto plan = planning::make_plan(world.context(), PlanWorld::request(), progress);
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().code, "planning.stopped");
}

} // namespace
} // namespace qipan::test
