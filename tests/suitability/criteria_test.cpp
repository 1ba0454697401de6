// Every kind of criterion with numbers worked out by hand on the small park (world.hpp).
#include <gtest/gtest.h>

#include "suitability/kinds.hpp"
#include "suitability/world.hpp"

namespace qipan::test {
namespace {

using model::TableId;

constexpr const char* identity = "{ points = [[-1000, 0], [100000000, 100]] }";

/// The only criterion of the first candidate.
model::CriterionScore criterion_of(const Park& park, const model::Project& project) {
    const World world(park);
    const auto score = world.score(project);
    EXPECT_EQ(score.candidates.size(), 1U);
    if (score.candidates.empty() || score.candidates[0].criteria.empty()) {
        ADD_FAILURE() << "no candidate, or the criterion does not apply; refused: "
                      << (score.refused.empty() ? "-" : score.refused[0].rule);
        return {};
    }
    return score.candidates[0].criteria[0];
}

bool applies(const Park& park, const model::Project& project) {
    const auto score = World(park).score(project);
    return !score.candidates.at(0).criteria.empty();
}

Park park_for(const std::string& kind, const std::string& value = identity, const std::string& more = "") {
    Park park = small_park();
    park.criteria = one_criterion(kind, value, more);
    return park;
}

/// Floor of 3000 m2 in building B on plot A.
Park with_building(Park park) {
    park.add(TableId::buildings, {{"id", "B"},
                                  {"plot", "A"},
                                  {"floor_area_m2", "5000"},
                                  {"floor_area_free_m2", "4000"},
                                  {"rent_cny_per_m2_month", "8"},
                                  {"fire_hazard", "丙"},
                                  {"status", "available"},
                                  {"wkt", "POLYGON ((10 10, 60 10, 60 60, 10 60, 10 10))"}});
    return park;
}
model::Project floor_project() {
    model::Project project = small_project();
    project.land_mu.reset();
    project.floor_m2 = 3000;
    return project;
}

TEST(AreaFit, IsTheSiteInPerCentOfTheNeed) {
    // 20000 m2 for 27 mu = 18000 m2 is 111.11 %; 100 at 100 %, 50 at 150 %
    const auto c = criterion_of(park_for("area_fit", "{ points = [[100, 100], [150, 50]] }"), small_project());
    EXPECT_NEAR(*c.raw, 111.1111, 1e-4);
    EXPECT_NEAR(*c.score, 88.8889, 1e-4);
    EXPECT_EQ(c.unit, "%");
    EXPECT_EQ(c.reason, "reason.area_fit");
    EXPECT_EQ(c.values.at("need_m2"), "18000");
    EXPECT_EQ(c.status, "assumption");
}

TEST(ShapeFit, IsLengthOverWidth) {
    const auto c = criterion_of(park_for("shape_fit", "{ points = [[1, 100], [3, 0]] }"), small_project());
    EXPECT_NEAR(*c.raw, 2, 1e-9); // 200 m by 100 m
    EXPECT_NEAR(*c.score, 50, 1e-9);
}

TEST(ShapeFit, SaysNothingOfAPartWhosePlaceIsOpen) {
    Park park = park_for("shape_fit", "{ points = [[1, 100], [3, 0]] }");
    park.row(TableId::plots)["divisible"] = "1";
    EXPECT_FALSE(applies(park, small_project()));
}

TEST(WidthFit, IsTheLeastWidthInPerCentOfTheNeed) {
    Park park = park_for("width_fit", "{ points = [[100, 0], [200, 100]] }");
    model::Project project = small_project();
    EXPECT_FALSE(applies(park, project));
    project.min_width_m = 80; // the plot is 100 m wide
    const auto c = criterion_of(park, project);
    EXPECT_NEAR(*c.raw, 125, 1e-6);
    EXPECT_NEAR(*c.score, 25, 1e-6);
}

TEST(LandUseFit, ComparesTheLandsClassWithTheProjects) {
    const struct {
        const char* land_use;
        int pollution;
        const char* word;
        double score;
    } cases[] = {{"100102", 2, "same", 100},
                 {"100102", 1, "lower_on_higher", 75},
                 {"1001", 3, "unclassed", 70},
                 {"100101", 3, "higher_on_lower", 0}};
    for (const auto& c : cases) {
        Park park =
            park_for("land_use_fit",
                     "{ categories = { same = 100, lower_on_higher = 75, unclassed = 70, higher_on_lower = 0 } }");
        park.row(TableId::plots)["land_use"] = c.land_use;
        model::Project project = small_project();
        project.pollution_class = c.pollution;
        const auto criterion = criterion_of(park, project);
        EXPECT_EQ(criterion.values.at("word"), c.word) << c.land_use;
        EXPECT_EQ(*criterion.score, c.score) << c.land_use;
        EXPECT_EQ(criterion.reason, std::string("reason.land_use_fit.") + c.word);
    }
}

TEST(LandUseFit, AnUnknownClassIsNotAssessable) {
    Park park = park_for("land_use_fit", "{ categories = { same = 100 } }");
    model::Project project = small_project();
    project.pollution_class.reset();
    EXPECT_EQ(criterion_of(park, project).values.at("missing"), "projects.pollution_class");
    park.row(TableId::plots)["land_use"] = "9999";
    EXPECT_EQ(criterion_of(park, small_project()).values.at("missing"), "plots.land_use");
}

TEST(IndustryFit, FollowsTheZonesOrderTheParkAndTheNeighbours) {
    const struct {
        const char* industry;
        const char* park_allowed;
        const char* word;
    } cases[] = {
        {"1392", "", "leading_first"},
        {"3841", "", "leading_second"},
        {"1441", "", "leads_elsewhere"},
        {"2710", "", "neutral"},
        {"2710", "27", "park"},
        {"1392", "13", "leading_first"},
        {"1392", "27", "leading_first_other_park"},
        {"3841", "27", "leading_second_other_park"},
    };
    for (const auto& c : cases) {
        Park park = park_for("industry_fit", "{ categories = { leading_first = 100 } }");
        park.add(TableId::zones, {{"id", "Y"},
                                  {"name", "乙区"},
                                  {"leading_industries", "144"},
                                  {"wkt", "POLYGON ((9000 0, 9001 0, 9001 1, 9000 0))"}});
        park.add(TableId::coordination_units, {{"id", "U"}, {"name", "统筹"}, {"zones", "Z;Y"}});
        park.add(TableId::parks,
                 {{"id", "K"}, {"zone", "Z"}, {"allowed_industries", c.park_allowed}, {"wkt", plot_a_wkt}});
        park.row(TableId::plots)["park"] = "K";
        park.criteria = one_criterion("industry_fit", std::string("{ categories = { ") + c.word + " = 42 } }");
        model::Project project = small_project();
        project.industry = c.industry;
        const auto criterion = criterion_of(park, project);
        EXPECT_EQ(criterion.reason, std::string("reason.industry_fit.") + c.word) << c.industry;
        EXPECT_EQ(criterion.score, 42) << c.industry;
    }
}

TEST(IndustryFit, AZoneThatLeadsInNothingIsNotAssessable) {
    Park park = park_for("industry_fit", "{ categories = { neutral = 45 } }");
    park.row(TableId::zones)["leading_industries"] = "";
    const auto c = criterion_of(park, small_project());
    EXPECT_FALSE(c.score.has_value());
    EXPECT_EQ(c.values.at("missing"), "zones.leading_industries");
}

model::Project steam_project() {
    model::Project project = small_project();
    project.demands = {demand("steam", 4, "t/h")};
    return project;
}

RowTexts steam_source() {
    return {{"id", "S"},           {"utility", "steam"},      {"capacity", "20"},      {"unit", "t/h"},
            {"reserved", "2"},     {"pressure_mpa", "0.8"},   {"pressure_basis", "g"}, {"temperature_c", "250"},
            {"serves_zones", "Z"}, {"wkt", "POINT (1200 50)"}};
}

TEST(UtilityReach, IsTheWayToTheNearestMainOrSource) {
    const std::string steam = "utilities = ['steam']";
    Park park = park_for("utility_reach", "{ points = [[0, 100], [1000, 0]] }", steam);
    park.add(TableId::sources, steam_source());
    EXPECT_FALSE(applies(park, small_project())); // no demand
    const auto to_source = criterion_of(park, steam_project());
    EXPECT_NEAR(*to_source.raw, 1000, 1e-6); // from x = 200 to 1200
    EXPECT_NEAR(*to_source.score, 0, 1e-6);
    park.add(TableId::mains, {{"id", "M1"}, {"utility", "steam"}, {"wkt", "LINESTRING (500 0, 500 100)"}});
    park.add(TableId::mains,
             {{"id", "M2"}, {"utility", "steam"}, {"status", "planned"}, {"wkt", "LINESTRING (210 0, 210 100)"}});
    park.add(TableId::mains, {{"id", "M3"}, {"utility", "gas"}, {"wkt", "LINESTRING (205 0, 205 100)"}});
    const auto to_main = criterion_of(park, steam_project());
    EXPECT_NEAR(*to_main.raw, 300, 1e-6); // a planned main brings nothing yet
    EXPECT_NEAR(*to_main.score, 70, 1e-6);
}

TEST(UtilityReach, AConnectedSiteHasNoWay) {
    Park park = park_for("utility_reach", "{ points = [[0, 100], [1000, 0]] }", "utilities = ['steam']");
    park.add(TableId::sources, steam_source());
    park.add(TableId::connections, {{"site", "plot:A"}, {"utility", "steam"}, {"status", "at_boundary"}});
    const auto c = criterion_of(park, steam_project());
    EXPECT_EQ(*c.raw, 0);
    EXPECT_EQ(c.reason, "reason.utility_reach.connected");
    park.row(TableId::connections)["status"] = "planned";
    EXPECT_NEAR(*criterion_of(park, steam_project()).raw, 1000, 1e-6);
}

TEST(UtilityMargin, IsWhatIsLeftAfterFirmProjectsAndThisOne) {
    Park park = park_for("utility_margin", "{ points = [[0, 0], [100, 100]] }", "utilities = ['steam']");
    park.add(TableId::sources, steam_source());
    const char* elsewhere = "POLYGON ((300 0, 400 0, 400 100, 300 100, 300 0))";
    park.add(TableId::plots, {{"id", "X"},
                              {"zone", "Z"},
                              {"land_use", "100102"},
                              {"land_use_scheme", "cn2023"},
                              {"status", "occupied"},
                              {"wkt", elsewhere}});
    park.add(TableId::projects,
             {{"id", "Q"}, {"name", "示例一"}, {"industry", "27"}, {"stage", "signed"}, {"site", "plot:X"}});
    park.add(TableId::demands, {{"project", "Q"}, {"utility", "steam"}, {"design", "5"}, {"unit", "t/h"}});
    // capacity 20 - 2 reserved = 18; less 5 firm = 13; less 4 = 9 of 18
    const auto c = criterion_of(park, steam_project());
    EXPECT_NEAR(*c.raw, 50, 1e-9);
    EXPECT_NEAR(*c.score, 50, 1e-9);
    EXPECT_EQ(c.values.at("source"), "S");
    park.row(TableId::demands)["design"] = "4.9"; // 18 - 4.9 is no round double
    EXPECT_EQ(criterion_of(park, steam_project()).values.at("left"), "13.1");
    park.row(TableId::projects)["stage"] = "talks"; // potential: not yet taken off
    EXPECT_NEAR(*criterion_of(park, steam_project()).raw, 100 * 14 / 18.0, 1e-9);
}

TEST(PressureMargin, ComparesInAbsoluteTerms) {
    Park park = park_for("pressure_margin", "{ points = [[0, 0], [1, 100]] }");
    park.add(TableId::sources, steam_source());
    model::Project project = steam_project();
    project.demands[0].pressure_mpa = 0.6;
    project.demands[0].pressure_basis = "g";
    EXPECT_NEAR(*criterion_of(park, project).raw, 0.2, 1e-9);
    project.demands[0].pressure_basis = "a";
    EXPECT_EQ(criterion_of(park, project).values.at("missing"), "sources.pressure_mpa"); // no elevation
    park.terrain = {{-2000, -2000}, 4000, 1, 1, {1000.0F}};
    // 0.8 MPa(g) at 1000 m is 0.8898746 MPa(a)
    EXPECT_NEAR(*criterion_of(park, project).raw, 0.2898746, 1e-6);
}

TEST(TemperatureMargin, IsSourceMinusNeed) {
    Park park = park_for("temperature_margin", "{ points = [[0, 0], [100, 100]] }");
    park.add(TableId::sources, steam_source());
    model::Project project = steam_project();
    project.demands[0].temperature_c = 180;
    EXPECT_NEAR(*criterion_of(park, project).score, 70, 1e-9);
}

TEST(RoadAccess, IsTheWayToARoadOfTheGrades) {
    Park park = park_for("road_access", "{ points = [[0, 100], [100, 0]] }", "grades = ['street', 'county']");
    EXPECT_EQ(criterion_of(park, small_project()).values.at("missing"), "roads.grade");
    park.add(TableId::roads, {{"id", "R1"}, {"grade", "national"}, {"wkt", "LINESTRING (0 -10, 200 -10)"}});
    park.add(TableId::roads, {{"id", "R2"}, {"grade", "county"}, {"wkt", "LINESTRING (0 -30, 200 -30)"}});
    park.add(TableId::roads, {{"id", "R3"}, {"grade", "street"}, {"wkt", "LINESTRING (0 -45, 200 -45)"}});
    const auto c = criterion_of(park, small_project());
    EXPECT_NEAR(*c.raw, 30, 1e-9);
    EXPECT_NEAR(*c.score, 70, 1e-9);
    EXPECT_EQ(c.values.at("road"), "R2");
}

TEST(Receptors, DistanceCountsByPollutionClass) {
    const char* variants = "classes = ['school']\n[criterion.variants]\n\"3\" = { points = [[0, 0], [1000, 100]] }";
    Park park = park_for("receptors", "{ points = [[0, 0], [300, 100]] }", variants);
    park.add(TableId::receptors, {{"id", "H"}, {"class", "homes"}, {"wkt", "POINT (210 50)"}});
    park.add(TableId::receptors, {{"id", "E"}, {"class", "school"}, {"wkt", "POINT (500 50)"}});
    const auto mild = criterion_of(park, small_project());
    EXPECT_NEAR(*mild.raw, 300, 1e-9);
    EXPECT_NEAR(*mild.score, 100, 1e-9);
    EXPECT_EQ(mild.values.at("receptor"), "E");
    model::Project serious = small_project();
    serious.pollution_class = 3;
    EXPECT_NEAR(*criterion_of(park, serious).score, 30, 1e-9);
    serious.pollution_class.reset();
    EXPECT_EQ(criterion_of(park, serious).values.at("missing"), "projects.pollution_class");
}

TEST(LandPrice, IsTheMeanByAreaOverAdjoiningPlots) {
    Park park = park_for("land_price", "{ points = [[0, 100], [200000, 0]] }");
    park.row(TableId::plots)["price_cny_per_mu"] = "100000";
    EXPECT_NEAR(*criterion_of(park, small_project()).score, 50, 1e-9);
    // B: 100 m x 100 m beside A at 130 000: (100 000 x 2 + 130 000 x 1) / 3 = 110 000
    park.add(TableId::plots, {{"id", "B"},
                              {"zone", "Z"},
                              {"land_use", "100102"},
                              {"land_use_scheme", "cn2023"},
                              {"status", "available"},
                              {"land_state", "净地"},
                              {"price_cny_per_mu", "130000"},
                              {"wkt", "POLYGON ((200 0, 300 0, 300 100, 200 100, 200 0))"}});
    model::Project large = small_project();
    large.land_mu = 42; // 28000 m2: neither alone
    const auto c = criterion_of(park, large);
    EXPECT_NEAR(*c.raw, 110000, 1e-6);
    EXPECT_NEAR(*c.score, 45, 1e-9);
    park.row(TableId::plots, 1).erase("price_cny_per_mu");
    EXPECT_EQ(criterion_of(park, large).values.at("missing"), "plots.price_cny_per_mu");
}

TEST(Rent, IsForFloorOnly) {
    const Park park = with_building(park_for("rent", "{ points = [[0, 100], [16, 0]] }"));
    EXPECT_NEAR(*criterion_of(park, floor_project()).score, 50, 1e-9);
    EXPECT_FALSE(applies(park, small_project()));
}

TEST(Readiness, IsTheLandsState) {
    const char* states = "{ categories = { '净地' = 95, '已征未净' = 60, building = 100 } }";
    Park park = park_for("readiness", states);
    EXPECT_EQ(*criterion_of(park, small_project()).score, 95);
    park.row(TableId::plots)["land_state"] = "已征未净";
    park.row(TableId::plots)["remaining_works"] = "迁改10kV线路";
    const auto c = criterion_of(park, small_project());
    EXPECT_EQ(*c.score, 60);
    EXPECT_EQ(c.reason, "reason.readiness.works");
    EXPECT_EQ(c.values.at("works"), "迁改10kV线路");
    park.row(TableId::plots)["land_state"] = "";
    EXPECT_EQ(criterion_of(park, small_project()).values.at("missing"), "plots.land_state");
    EXPECT_EQ(*criterion_of(with_building(park), floor_project()).score, 100);
}

TEST(ReadyDate, CountsTheDaysAfterThePlannedStart) {
    Park park = park_for("ready_date", "{ points = [[0, 100], [60, 0]] }");
    EXPECT_FALSE(applies(park, small_project()));
    model::Project project = small_project();
    project.start_date = "2026-06-01";
    EXPECT_EQ(*criterion_of(park, project).raw, 0); // 净地 is ready
    park.row(TableId::plots)["ready_date"] = "2026-07-01";
    const auto late = criterion_of(park, project);
    EXPECT_EQ(*late.raw, 30);
    EXPECT_EQ(*late.score, 50);
    EXPECT_EQ(late.reason, "reason.ready_date.late");
    park.row(TableId::plots)["ready_date"] = "2026-05-01";
    EXPECT_EQ(*criterion_of(park, project).raw, 0);
    park.row(TableId::plots)["ready_date"] = "";
    park.row(TableId::plots)["land_state"] = "已征未净";
    EXPECT_EQ(criterion_of(park, project).values.at("missing"), "plots.ready_date");
}

TEST(SupplyLinks, SumsWhatDistanceLeavesOfEachPartner) {
    Park park = park_for("supply_links", "{ points = [[0, 0], [2, 100]] }", "reach_m = 30000");
    park.links += "大豆,0121,1392,0.9,assumption\n豆渣,1392,1329,0.5,assumption\n";
    EXPECT_FALSE(applies(park, small_project())); // nobody to deal with
    // A's centroid is (100, 50): 3 km leave 0.9 of 0.9
    park.add(TableId::supplies, {{"id", "F"}, {"name", "大豆基地"}, {"product", "大豆"}, {"wkt", "POINT (3100 50)"}});
    const auto one = criterion_of(park, small_project());
    EXPECT_NEAR(*one.raw, 0.81, 1e-9);
    EXPECT_NEAR(*one.score, 40.5, 1e-9);
    EXPECT_EQ(one.values.at("partner"), "大豆基地");
    // a placed feed mill 600 m off: 0.5 x (1 - 0.6/30) = 0.49
    park.add(TableId::plots, {{"id", "X"},
                              {"zone", "Z"},
                              {"land_use", "100102"},
                              {"land_use_scheme", "cn2023"},
                              {"status", "occupied"},
                              {"wkt", "POLYGON ((650 0, 750 0, 750 100, 650 100, 650 0))"}});
    park.add(TableId::projects,
             {{"id", "Q"}, {"name", "示例饲料"}, {"industry", "1329"}, {"stage", "signed"}, {"site", "plot:X"}});
    EXPECT_NEAR(*criterion_of(park, small_project()).raw, 0.81 + 0.49, 1e-9);
}

TEST(Stock, BuildingsAndIdleLandComeBeforeNewLand) {
    const char* words = "{ categories = { building = 100, stock = 90, new_land = 60 } }";
    Park park = park_for("stock", words);
    EXPECT_EQ(*criterion_of(park, small_project()).score, 60);
    park.row(TableId::plots)["land_state"] = "闲置";
    EXPECT_EQ(*criterion_of(park, small_project()).score, 90);
    EXPECT_EQ(*criterion_of(with_building(park), floor_project()).score, 100);
}

TEST(CriterionKinds, EachKindHasItsOwnNameAndBothFunctions) {
    std::vector<std::string_view> names;
    for (const auto& kind : suitability::criterion_kinds()) {
        EXPECT_NE(kind.applies, nullptr) << kind.name;
        EXPECT_NE(kind.measure, nullptr) << kind.name;
        EXPECT_EQ(std::ranges::count(names, kind.name), 0) << kind.name;
        names.push_back(kind.name);
    }
    EXPECT_EQ(names.size(), 17U);
}

} // namespace
} // namespace qipan::test
