// What the assignment problem of a small board looks like, number by number.
#include "planning/problem.hpp"

#include <gtest/gtest.h>

#include "planning/board.hpp"

namespace qipan::test {
namespace {

using model::TableId;

std::map<std::string, std::int64_t> rows_of(const planning::PlanningProblem& made) {
    std::map<std::string, std::int64_t> rows;
    for (std::size_t row = 0; row < made.problem.rows(); ++row) {
        rows[made.problem.row_names[row]] = made.problem.capacity[row];
    }
    return rows;
}
using Rows = std::map<std::string, std::int64_t>;

/// `row name` -> amount of a placement.
Rows uses_of(const planning::PlanningProblem& made, std::size_t placement) {
    Rows uses;
    for (const assign::Use& use : made.problem.uses[placement]) {
        uses[made.problem.row_names[static_cast<std::size_t>(use.row)]] = use.amount;
    }
    return uses;
}

TEST(PlanningProblem, ValuesArePointsOfScoreAndPenaltiesFollowStageAndPriority) {
    Park park = price_board();
    park.add(TableId::plots, offered("A", 0, "10000"));
    park.add(TableId::projects, wanting("P", "signed"));
    park.add(TableId::projects, wanting("Q", "talks"));
    park.add(TableId::projects, wanting("R", "reserve"));
    park.row(TableId::projects, 2)["priority"] = "3";
    park.add(TableId::projects, wanting("S", "lead"));
    park.row(TableId::projects, 3)["priority"] = "1";
    const auto made = PlanWorld(park).problem();
    EXPECT_EQ(made.problem.value, (std::vector<std::int64_t>{9000, 9000, 9000, 9000})); // score 90
    EXPECT_EQ(made.problem.unplaced_value, (std::vector<std::int64_t>{-30000, -15000, -12000, -4000}));
}

TEST(PlanningProblem, AnUnrankedCandidateCountsScoreTimesCompleteness) {
    Park park = price_board();
    park.add(TableId::plots, offered("A", 0, "10000"));
    park.row(TableId::plots)["land_state"] = "";
    park.criteria +=
        "[[criterion]]\nid = 'r'\nkind = 'readiness'\nsubmodel = 's'\nweight = 3\ntitle = { zh = '状态', en = 'r' }\n"
        "direction = 'best_between'\nstatus = 'assumption'\nvalue = { categories = { a = 1 } }\n";
    park.add(TableId::projects, wanting("P"));
    EXPECT_EQ(PlanWorld(park).problem().problem.value, std::vector<std::int64_t>{2250}); // 90 x 1/4
}

TEST(PlanningProblem, PlotsFloorsAndSourcesAreRows) {
    Park park = price_board();
    park.add(TableId::plots, offered("A", 0, "10000"));
    park.add(TableId::plots, offered("B", 250, "10000"));
    park.row(TableId::plots, 1)["divisible"] = "1";
    park.add(TableId::buildings, {{"id", "H"},
                                  {"zone", "Z"},
                                  {"floor_area_m2", "5000"},
                                  {"floor_area_free_m2", "4000.5"},
                                  {"fire_hazard", "丙"},
                                  {"status", "available"},
                                  {"wkt", box_wkt(900, 0, 50, 50)}});
    park.add(TableId::sources, {{"id", "S"},
                                {"utility", "steam"},
                                {"capacity", "20"},
                                {"unit", "t/h"},
                                {"reserved", "2.5"},
                                {"serves_zones", "Z"},
                                {"wkt", "POINT (0 500)"}});
    park.add(TableId::projects, wanting("P", "talks", "20"));
    park.row(TableId::projects)["floor_m2"] = "1500.2";
    park.add(TableId::demands, {{"project", "P"}, {"utility", "steam"}, {"design", "0.3"}, {"unit", "t/h"}});
    const auto made = PlanWorld(park).problem();
    EXPECT_EQ(rows_of(made), (Rows{{"plot:A", 1}, {"plot:B", 20000}, {"floor:H", 4000}, {"source:S/steam", 17500}}));
    // equal scores for A and B; the floor has no price and comes last
    ASSERT_EQ(made.problem.placements(), 3U);
    EXPECT_EQ(uses_of(made, 0), (Rows{{"plot:B", 13334}, {"source:S/steam", 300}})); // part:B sorts before plot:A
    EXPECT_EQ(uses_of(made, 1), (Rows{{"plot:A", 1}, {"source:S/steam", 300}}));
    EXPECT_EQ(uses_of(made, 2), (Rows{{"floor:H", 1501}, {"source:S/steam", 300}}));
}

TEST(PlanningProblem, WhoStandsAlreadyIsTakenOffTheRows) {
    Park park = price_board();
    park.add(TableId::plots, offered("A", 0, "10000"));
    park.row(TableId::plots)["divisible"] = "1";
    park.add(TableId::sources, {{"id", "S"},
                                {"utility", "steam"},
                                {"capacity", "20"},
                                {"unit", "t/h"},
                                {"serves_zones", "Z"},
                                {"wkt", "POINT (0 500)"}});
    park.add(TableId::projects, wanting("OLD", "talks")); // not firm, yet a plan moves nobody
    park.row(TableId::projects)["site"] = "part:A#8000";
    park.add(TableId::projects, wanting("P", "talks", "15"));
    for (const char* project : {"OLD", "P"}) {
        park.add(TableId::demands, {{"project", project}, {"utility", "steam"}, {"design", "6"}, {"unit", "t/h"}});
    }
    const auto made = PlanWorld(park).problem();
    EXPECT_EQ(rows_of(made), (Rows{{"plot:A", 12000}, {"source:S/steam", 14000}}));
    EXPECT_EQ(made.projects.size(), 1U);
    EXPECT_EQ(made.fixed.size(), 1U);
}

/// 10 t/h, 2 of them drawn; P, Q and R want 6 each, Q from 2028 on.
Park steam_over_the_years() {
    Park park = price_board();
    for (const char* plot : {"A", "B", "C", "D"}) {
        park.add(TableId::plots, offered(plot, 250.0 * (plot[0] - 'A'), "10000"));
    }
    park.add(TableId::sources, {{"id", "S"},
                                {"utility", "steam"},
                                {"capacity", "10"},
                                {"unit", "t/h"},
                                {"serves_zones", "Z"},
                                {"wkt", "POINT (0 500)"}});
    park.add(TableId::projects, wanting("OLD", "in_production"));
    park.row(TableId::projects)["site"] = "plot:A";
    park.add(TableId::demands, {{"project", "OLD"}, {"utility", "steam"}, {"design", "2"}, {"unit", "t/h"}});
    for (const char* project : {"P", "Q", "R"}) {
        park.add(TableId::projects, wanting(project, "signed"));
        park.add(TableId::demands, {{"project", project}, {"utility", "steam"}, {"design", "6"}, {"unit", "t/h"}});
    }
    park.add(TableId::milestones, {{"project", "Q"}, {"stage", "in_production"}, {"planned_date", "2028-09-30"}});
    return park;
}

TEST(PlanningProblem, ASourceHasARowForEachYearThatBinds) {
    Park park = steam_over_the_years();
    const auto steam_rows = [](const planning::PlanningProblem& made) {
        Rows rows = rows_of(made);
        std::erase_if(rows, [](const auto& row) { return row.first.starts_with("plot"); });
        return rows;
    };
    EXPECT_EQ(steam_rows(PlanWorld(park).problem()), (Rows{{"source:S/steam", 8000}}));
    park.add(TableId::expansions,
             {{"source", "S"}, {"step", "1"}, {"capacity_added", "5"}, {"ready_date", "2028-06-30"}});
    const auto made = PlanWorld(park).problem();
    EXPECT_EQ(steam_rows(made), (Rows{{"source:S/steam", 13000}, {"source:S/steam/2026", 8000}}));
    for (std::size_t k = 0; k < made.problem.placements(); ++k) {
        const auto uses = uses_of(made, k);
        EXPECT_EQ(uses.at("source:S/steam"), 6000);
        const bool from_now_on = made.planned(made.problem.project_of[k]).project.id != "Q";
        EXPECT_EQ(uses.contains("source:S/steam/2026"), from_now_on);
    }
}

TEST(PlanningProblem, ASourcesRowIsInDesignDemand) {
    Park park = steam_over_the_years();
    park.row(TableId::sources)["simultaneity"] = "0.8";
    park.row(TableId::sources)["existing_load"] = "1.2";
    EXPECT_EQ(rows_of(PlanWorld(park).problem()).at("source:S/steam"), 9000); // (10 - 1.2 - 0.8 x 2) / 0.8
}

TEST(PlanningProblem, OpeningsCostByWhoLeadsAndNothingWhereTheGroupStands) {
    Park park = price_board();
    park.tables[TableId::zones].clear();
    park.add(TableId::zones,
             {{"id", "Z"}, {"name", "甲"}, {"leading_industries", "139"}, {"wkt", box_wkt(-100, -100, 400, 400)}});
    park.add(TableId::zones,
             {{"id", "Y"}, {"name", "乙"}, {"leading_industries", "27"}, {"wkt", box_wkt(900, -100, 400, 400)}});
    park.add(TableId::coordination_units, {{"id", "U"}, {"name", "统筹"}, {"zones", "Z;Y"}});
    park.add(TableId::plots, offered("A", 0, "10000"));
    park.add(TableId::plots, offered("B", 1000, "10000"));
    park.row(TableId::plots, 1)["zone"] = "Y";
    park.add(TableId::projects, wanting("P")); // 1392 leads Z
    park.add(TableId::projects, wanting("Q"));
    park.row(TableId::projects, 1)["industry"] = "3311"; // leads nowhere
    planning::Defaults defaults = plan_defaults();
    defaults.opening_neutral = 1000;
    defaults.opening_leads_elsewhere = 3000;
    const auto made = PlanWorld(park, defaults).problem();
    std::vector<std::string> openings;
    for (const auto& opening : made.problem.openings) {
        openings.push_back(opening.group + '@' + opening.zone + '=' + std::to_string(opening.cost));
    }
    EXPECT_EQ(openings, (std::vector<std::string>{"139@Y=3000", "331@Z=1000", "331@Y=1000"}));
    // once a firm of the group stands in Y, another one opens nothing
    park.add(TableId::plots, offered("C", 1000, "10000", 200));
    park.row(TableId::plots, 2)["zone"] = "Y";
    park.row(TableId::plots, 2)["status"] = "occupied";
    park.add(TableId::projects, wanting("OLD", "signed"));
    park.row(TableId::projects, 2)["site"] = "plot:C";
    EXPECT_EQ(PlanWorld(park, defaults).problem().problem.openings.size(), 2U);
}

TEST(PlanningProblem, LinksFallWithTheDistance) {
    Park park = price_board();
    park.links += "豆渣,1392,1329,0.7,assumption\n";
    park.add(TableId::plots, offered("A", 0, "10000"));
    park.add(TableId::plots, offered("B", 3000, "10000"));
    park.add(TableId::projects, wanting("P"));
    park.add(TableId::projects, wanting("Q"));
    park.row(TableId::projects, 1)["industry"] = "1329";
    const auto made = PlanWorld(park).problem();
    // centroids 3000 m apart: 1000 x 0.7 x (1 - 3/30) = 630; on one plot it would be 700
    ASSERT_EQ(made.problem.partners[0].size(), 2U);
    EXPECT_EQ(made.problem.partners[0][0].value, 700);
    EXPECT_EQ(made.problem.partners[0][1].value, 630);
}

constexpr const char* food_rule =
    "edition = 'test'\n[[rule]]\nid = 'separation.food'\nkind = 'separation'\ntitle = { zh = '食品与三类工业', en = "
    "'food' }\n"
    "applies_to = 'pair_of_plots'\nprojects = { industries = ['13'] }\nothers = { pollution_class_min = 3 }\n"
    "distance_m = 100\neffect = 'forbid'\nstatus = 'assumption'\n";

Park food_and_foundry() {
    Park park = price_board();
    park.rules = food_rule;
    park.add(TableId::plots, offered("A", 0, "10000"));
    park.add(TableId::plots, offered("B", 250, "20000"));  // 50 m from A
    park.add(TableId::plots, offered("C", 1000, "30000")); // 550 m from B
    park.add(TableId::projects, wanting("FOOD"));
    park.add(TableId::projects, wanting("FOUNDRY"));
    park.row(TableId::projects, 1)["industry"] = "3391";
    park.row(TableId::projects, 1)["pollution_class"] = "3";
    return park;
}

TEST(PlanningProblem, NeighboursThatARuleForbidsAreForbiddenPairs) {
    const auto made = PlanWorld(food_and_foundry()).problem();
    ASSERT_EQ(made.problem.placements(), 6U);
    std::vector<std::string> pairs;
    for (std::size_t k = 0; k < 3; ++k) {
        for (const auto& partner : made.problem.partners[k]) {
            EXPECT_EQ(partner.value, assign::forbidden_together);
            pairs.push_back(made.candidate(static_cast<std::int32_t>(k)).site.ids[0] +
                            made.candidate(partner.placement).site.ids[0]);
        }
    }
    EXPECT_EQ(pairs, (std::vector<std::string>{"AA", "AB", "BA", "BB", "CC"})); // A and C, B and C are far enough
}

TEST(PlanningProblem, ACandidateBesideAForbiddenNeighbourThatStandsIsGone) {
    Park park = food_and_foundry();
    park.row(TableId::projects, 1)["site"] = "plot:A";
    const auto made = PlanWorld(park).problem();
    ASSERT_EQ(made.projects.size(), 1U);
    ASSERT_EQ(made.projects[0].candidates.size(), 1U);
    EXPECT_EQ(made.projects[0].candidates[0].site.ids[0], "C");
}

TEST(PlanningProblem, KeepsTheBestCandidatesAndThosePinned) {
    Park park = price_board();
    for (int i = 0; i < 10; ++i) {
        park.add(TableId::plots, offered("N" + std::to_string(i), 250.0 * i, std::to_string(10000 + 1000 * i)));
    }
    park.add(TableId::projects, wanting("P"));
    planning::Defaults defaults = plan_defaults();
    defaults.candidates_most = 3;
    auto request = PlanWorld::request();
    request.pins = {{"P", model::plot_site("N8")}};
    const auto made = PlanWorld(park, defaults).problem(request);
    std::string sites;
    for (const auto& candidate : made.projects[0].candidates) {
        sites += candidate.site.ids[0];
    }
    EXPECT_EQ(sites, "N0N1N2N8");
    EXPECT_EQ(made.problem.pin, std::vector<std::int32_t>{3});
}

TEST(PlanningProblem, AFairPinOnARefusedSiteNamesTheRule) {
    Park park = price_board();
    park.add(TableId::plots, offered("A", 0, "10000"));
    park.add(TableId::plots, offered("B", 250, "10000"));
    park.row(TableId::plots, 1)["status"] = "reserved";
    park.add(TableId::projects, wanting("P"));
    const PlanWorld world(park);
    auto request = PlanWorld::request();
    request.pins = {{"P", model::plot_site("B")}};
    const auto refused = planning::make_problem(world.context(), request, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "planning.pin-refused");
    EXPECT_EQ(refused.error().values.at("rule"), "limit.status");
    request.pins = {{"X", model::plot_site("B")}};
    EXPECT_EQ(planning::make_problem(world.context(), request, {}).error().code, "planning.unknown-project");
}

TEST(PlanningProblem, SaysWhyAProjectTakesNoPart) {
    Park park = price_board();
    park.criteria +=
        "[[other_land]]\nindustries = ['03']\ngroups = ['farming']\nreason = { zh = '养殖', en = 'breeding' }\n";
    park.add(TableId::plots, offered("A", 0, "10000"));
    park.add(TableId::projects, wanting("BUILT", "in_production"));
    park.add(TableId::projects, wanting("COW"));
    park.row(TableId::projects, 1)["industry"] = "0311";
    park.add(TableId::projects, wanting("HUGE", "talks", "900"));
    park.add(TableId::projects, wanting("NIL", "talks", ""));
    park.add(TableId::projects, wanting("ROAD"));
    park.row(TableId::projects, 4)["kind"] = "infrastructure";
    const auto made = PlanWorld(park).problem();
    std::vector<std::string> reasons;
    for (const auto& planned : made.projects) {
        reasons.push_back(planned.left_out.project + ' ' + planned.left_out.reason);
    }
    EXPECT_EQ(reasons, (std::vector<std::string>{"BUILT planning.no_recorded_site", "COW planning.not_industrial_land",
                                                 "HUGE planning.no_candidate_figures", "NIL planning.missing_data",
                                                 "ROAD planning.infrastructure"}));
    EXPECT_EQ(made.projects[1].left_out.values.at("reason_en"), "breeding");
    EXPECT_EQ(made.projects[2].left_out.values.at("rule"), "limit.area");
    EXPECT_EQ(made.projects[3].left_out.values.at("missing"), "projects.land_mu");
}

TEST(PlanningProblem, TheReasonComesFromTheSitesThatWereOnOffer) {
    Park park = price_board();
    park.add(TableId::zones, {{"id", "Y"}, {"name", "乙"}, {"wkt", box_wkt(9000, 0, 10, 10)}});
    park.add(TableId::plots, offered("A", 0, "10000"));
    for (int i = 1; i <= 3; ++i) { // three in another unit, two taken, one too small
        park.add(TableId::plots, offered("Y" + std::to_string(i), 250.0 * i, "10000"));
        park.tables[TableId::plots].back()["zone"] = "Y";
    }
    for (int i = 4; i <= 5; ++i) {
        park.add(TableId::plots, offered("T" + std::to_string(i), 250.0 * i, "10000"));
        park.tables[TableId::plots].back()["status"] = "reserved";
    }
    park.add(TableId::projects, wanting("P", "talks", "900"));
    park.row(TableId::projects)["home_zone"] = "Z";
    const auto reason_of = [](const Park& board) { return PlanWorld(board).problem().projects.at(0).left_out.values; };
    EXPECT_EQ(reason_of(park), (core::Values{{"rule", "limit.area"},
                                             {"count", "1"},
                                             {"site", "plot:A"},
                                             {"required", "600000"},
                                             {"measured", "20000"},
                                             {"unit", "m2"}}));
    park.tables[TableId::plots].erase(park.tables[TableId::plots].begin());
    EXPECT_EQ(reason_of(park), (core::Values{{"rule", "limit.status"},
                                             {"count", "2"},
                                             {"site", "plot:T4"},
                                             {"status", "reserved"},
                                             {"land_state", "净地"}}));
}

TEST(PlanningProblem, TheReasonNamesTheSiteThatComesClosest) {
    Park park = price_board();
    park.add(TableId::plots, offered("A", 0, "10000"));
    park.add(TableId::plots, offered("B", 250, "10000"));
    park.tables[TableId::plots].back()["wkt"] = box_wkt(250, 0, 240, 100); // 24000 m2, the larger of the two
    park.add(TableId::projects, wanting("P", "talks", "900"));
    const auto reason = PlanWorld(park).problem().projects.at(0).left_out;
    EXPECT_EQ(reason.reason, "planning.no_candidate_figures");
    EXPECT_EQ(reason.values.at("site"), "plot:B");
    EXPECT_EQ(reason.values.at("measured"), "24000");
}

TEST(PlanningProblem, APlotFarTooLargeIsSaidToBeTooLarge) {
    Park park = price_board();
    park.add(TableId::plots, offered("A", 0, "10000")); // 20000 m2, not divisible
    park.add(TableId::projects, wanting("P", "talks", "15"));
    const auto reason = PlanWorld(park).problem().projects.at(0).left_out;
    EXPECT_EQ(reason.reason, "planning.no_candidate_waste");
    EXPECT_EQ(reason.values.at("required"), "16000");
    EXPECT_EQ(reason.values.at("measured"), "20000");
}

TEST(PlanningProblem, ARuleThatRefusesEverySiteIsNamedByItsTitle) {
    Park park = price_board();
    park.add(TableId::plots, offered("A", 0, "10000"));
    park.add(TableId::areas, {{"id", "F"}, {"class", "basic_farmland"}, {"wkt", box_wkt(-10, -10, 250, 200)}});
    park.rules = farmland_rule;
    park.add(TableId::projects, wanting("P"));
    const auto reason = PlanWorld(park).problem().projects.at(0).left_out;
    EXPECT_EQ(reason.reason, "planning.no_candidate_rule");
    EXPECT_EQ(reason.values.at("title_zh"), "永久基本农田");
    EXPECT_EQ(reason.values.at("site"), "plot:A");
}

TEST(PlanningProblem, WhereNoSourceHasEnoughTheFullestIsNamed) {
    Park park = price_board();
    park.add(TableId::plots, offered("A", 0, "10000"));
    park.add(TableId::sources, {{"id", "S"},
                                {"utility", "steam"},
                                {"capacity", "20"},
                                {"unit", "t/h"},
                                {"pressure_mpa", "0.8"},
                                {"pressure_basis", "g"},
                                {"serves_zones", "Z"},
                                {"wkt", "POINT (100 50)"}});
    park.add(TableId::projects, wanting("P"));
    park.add(TableId::demands, {{"project", "P"}, {"utility", "steam"}, {"design", "35"}, {"unit", "t/h"}});
    const auto reason = PlanWorld(park).problem().projects.at(0).left_out;
    EXPECT_EQ(reason.reason, "planning.no_candidate_supply");
    EXPECT_EQ(reason.values.at("source"), "S");
    EXPECT_EQ(reason.values.at("measured"), "20");
    EXPECT_EQ(reason.values.at("required"), "35");
}

} // namespace
} // namespace qipan::test
