#include "model/project.hpp"

#include "model/small_region.hpp"

namespace qipan::test {
namespace {

using model::Commitment;
using model::Project;
using model::Stage;
using model::TableId;

TEST(Project, IsFirmFromSigningOnOrWithLandGrantedAndPotentialInTalks) {
    Project project;
    EXPECT_EQ(project.commitment(), Commitment::none) << "unknown stage";
    const std::pair<Stage, Commitment> table[] = {
        {Stage::lead, Commitment::none},      {Stage::concept_, Commitment::none},
        {Stage::reserve, Commitment::none},   {Stage::talks, Commitment::potential},
        {Stage::signed_, Commitment::firm},   {Stage::under_construction, Commitment::firm},
        {Stage::completed, Commitment::firm}, {Stage::in_production, Commitment::firm},
        {Stage::at_target, Commitment::firm}};
    for (const auto& [stage, expected] : table) {
        project.stage = stage;
        EXPECT_EQ(project.commitment(), expected) << model::to_string(stage);
        EXPECT_EQ(model::parse_stage(model::to_string(stage)), stage);
    }
    project.stage = Stage::reserve;
    project.land_granted = true;
    EXPECT_EQ(project.commitment(), Commitment::firm);
}

TEST(Project, IsReadWithItsDemandsAndEmissions) {
    model::Region region;
    region.set_layer(TableId::projects, make_layer(TableId::projects, {{{"id", "P"},
                                                                        {"name", "示例豆制品项目一"},
                                                                        {"industry", "1392"},
                                                                        {"stage", "talks"},
                                                                        {"land_mu", "60"},
                                                                        {"must_have", "steam;water"}}}));
    region.set_layer(TableId::demands, make_layer(TableId::demands, {{{"project", "P"},
                                                                      {"utility", "steam"},
                                                                      {"design", "5"},
                                                                      {"unit", "t/h"},
                                                                      {"pressure_mpa", "0.6"},
                                                                      {"pressure_basis", "g"}}}));
    region.set_layer(TableId::emissions,
                     make_layer(TableId::emissions, {{{"project", "P"}, {"pollutant", "COD"}, {"t_per_year", "2.5"}}}));
    const Project project = model::project_at(region, 0);
    EXPECT_EQ(project.industry_group(), "139");
    EXPECT_EQ(project.stage, Stage::talks);
    EXPECT_EQ(project.land_mu, 60);
    EXPECT_FALSE(project.floor_m2);
    EXPECT_EQ(project.priority, 2) << "the default";
    EXPECT_EQ(project.must_have, (std::vector<std::string>{"steam", "water"}));
    ASSERT_NE(project.find_demand("steam"), nullptr);
    EXPECT_EQ(project.find_demand("steam")->pressure_basis, "g");
    EXPECT_EQ(project.find_demand("power"), nullptr);
    ASSERT_EQ(project.emissions.size(), 1U);
    EXPECT_EQ(project.emissions[0].t_per_year, 2.5);
}

TEST(BalanceUnit, ConvertsWhatFitsAndRefusesTheRest) {
    EXPECT_EQ(model::to_balance_unit("power", 31.5, "MVA"), 31500);
    EXPECT_EQ(model::to_balance_unit("power", 1200, "MW"), 1200000);
    EXPECT_EQ(model::to_balance_unit("water", 10, "m3/h"), 240);
    EXPECT_EQ(model::to_balance_unit("steam", 5, "t/h"), 5);
    EXPECT_FALSE(model::to_balance_unit("steam", 5, "MW")) << "steam in MW needs a state, not a factor";
    EXPECT_EQ(model::balance_unit("power"), "kVA");
    EXPECT_EQ(model::balance_unit("gas"), "m3/d");
    EXPECT_EQ(model::balance_unit("smoke"), "");
}

} // namespace
} // namespace qipan::test
