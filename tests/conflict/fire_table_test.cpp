// GB 50016-2014 (2018) tables 3.4.1, 3.5.1 and 3.5.2 cell by cell: what the shipped rules together require, against the
// figures as the tables print them, not as any formula gives them.
#include <gtest/gtest.h>

#include <algorithm>
#include <span>

#include "conflict/case_reader.hpp"
#include "conflict/kinds/fire_requirement.hpp"

namespace qipan::test {
namespace {

using conflict::FireBuilding;
using conflict::FireRequirement;

/// Columns and rows of the tables.
FireBuilding factory(const char* hazard, const char* grade, bool high_rise = false) {
    return {.use = "factory", .hazard = hazard, .resistance = grade, .high_rise = high_rise};
}
FireBuilding store(const char* hazard, const char* grade, bool high_rise = false) {
    return {.use = "warehouse", .hazard = hazard, .resistance = grade, .high_rise = high_rise};
}
FireBuilding civil(const char* grade) {
    return {.use = "civil", .resistance = grade};
}
FireBuilding high_civil(int type) {
    return {.use = type == 1 ? "civil_high_1" : "civil_high_2", .resistance = "一级", .high_rise = true};
}
FireBuilding substation(double oil_t) {
    return {.use = "substation", .oil_t = oil_t};
}
FireBuilding jia_store(const char* items, double tonnes) {
    return {.use = "warehouse",
            .hazard = "甲",
            .resistance = "二级",
            .items = conflict::items_of(items),
            .stored_t = tonnes};
}

class ShippedFireRules {
public:
    ShippedFireRules() : rules_(shipped_rules()) {
        for (const model::Rule& rule : rules_.rules) {
            if (const core::Document* fire = rule.parameters.find("fire")) {
                auto parsed = FireRequirement::parse(*fire);
                EXPECT_TRUE(parsed) << rule.id;
                parsed_.emplace_back(&rule, *parsed);
            }
        }
    }
    /// The most that the rules that are on require; both ways round the same.
    [[nodiscard]] double required_m(const FireBuilding& a, const FireBuilding& b) const {
        double most = 0;
        for (const auto& [rule, requirement] : parsed_) {
            EXPECT_EQ(requirement.required_m(a, b), requirement.required_m(b, a)) << rule->id;
            most = std::max(most, rule->enabled ? requirement.required_m(a, b) : 0);
        }
        return most;
    }
    [[nodiscard]] const FireRequirement& find(std::string_view id) const {
        return std::ranges::find(parsed_, id, [](const auto& p) { return p.first->id; })->second;
    }

private:
    model::RuleSet rules_;
    std::vector<std::pair<const model::Rule*, FireRequirement>> parsed_;
};

struct Line {
    FireBuilding row;
    std::vector<double> cells;
};

void expect_table(std::span<const FireBuilding> columns, const std::vector<Line>& lines) {
    const ShippedFireRules rules;
    for (const Line& line : lines) {
        ASSERT_EQ(line.cells.size(), columns.size());
        for (std::size_t i = 0; i < columns.size(); ++i) {
            EXPECT_EQ(rules.required_m(line.row, columns[i]), line.cells[i])
                << line.row.use << ' ' << line.row.hazard << ' ' << line.row.resistance << " row, column " << i;
        }
    }
}

TEST(FireTable, FactoriesHaveEveryCellOf341) {
    const FireBuilding columns[] = {
        factory("甲", "二级"), factory("乙", "一级"), factory("乙", "三级"), factory("乙", "二级", true),
        factory("丙", "二级"), factory("丁", "三级"), factory("丙", "四级"), factory("丁", "二级", true),
        store("乙", "二级"),   store("丙", "四级"),   civil("二级"),         civil("三级"),
        civil("四级"),         high_civil(1),         high_civil(2),
    };
    expect_table(columns,
                 {
                     {factory("甲", "二级"), {12, 12, 14, 13, 12, 14, 16, 13, 12, 16, 25, 25, 25, 50, 50}},
                     {factory("乙", "二级"), {12, 10, 12, 13, 10, 12, 14, 13, 10, 14, 25, 25, 25, 50, 50}},
                     {factory("乙", "三级"), {14, 12, 14, 15, 12, 14, 16, 15, 12, 16, 25, 25, 25, 50, 50}},
                     {factory("乙", "二级", true), {13, 13, 15, 13, 13, 15, 17, 13, 13, 17, 25, 25, 25, 50, 50}},
                     {factory("丙", "一级"), {12, 10, 12, 13, 10, 12, 14, 13, 10, 14, 10, 12, 14, 20, 15}},
                     {factory("丙", "三级"), {14, 12, 14, 15, 12, 14, 16, 15, 12, 16, 12, 14, 16, 25, 20}},
                     {factory("丙", "四级"), {16, 14, 16, 17, 14, 16, 18, 17, 14, 18, 14, 16, 18, 25, 20}},
                     {factory("丙", "二级", true), {13, 13, 15, 13, 13, 15, 17, 13, 13, 17, 13, 15, 17, 20, 15}},
                     {factory("丁", "二级"), {12, 10, 12, 13, 10, 12, 14, 13, 10, 14, 10, 12, 14, 15, 13}},
                     {factory("丁", "三级"), {14, 12, 14, 15, 12, 14, 16, 15, 12, 16, 12, 14, 16, 18, 15}},
                     {factory("戊", "四级"), {16, 14, 16, 17, 14, 16, 18, 17, 14, 18, 14, 16, 18, 18, 15}},
                     {factory("戊", "二级", true), {13, 13, 15, 13, 13, 15, 17, 13, 13, 17, 13, 15, 17, 15, 13}},
                 });
}

TEST(FireTable, SubstationsHaveEveryCellOf341) {
    const FireBuilding columns[] = {
        factory("甲", "二级"),
        factory("乙", "三级"),
        store("乙", "二级"),
        factory("丙", "二级"),
        factory("丁", "三级"),
        store("戊", "四级"),
        factory("丁", "二级", true),
        civil("二级"),
        civil("三级"),
        civil("四级"),
        high_civil(1),
        high_civil(2),
    };
    expect_table(columns, {
                              {substation(4.9), {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
                              {substation(5), {25, 25, 25, 12, 15, 20, 12, 15, 20, 25, 20, 20}},
                              {substation(10), {25, 25, 25, 12, 15, 20, 12, 15, 20, 25, 20, 20}},
                              {substation(10.1), {25, 25, 25, 15, 20, 25, 15, 20, 25, 30, 25, 25}},
                              {substation(50), {25, 25, 25, 15, 20, 25, 15, 20, 25, 30, 25, 25}},
                              {substation(50.1), {25, 25, 25, 20, 25, 30, 20, 25, 30, 35, 30, 30}},
                          });
}

TEST(FireTable, WarehousesHaveTheCellsOf352) {
    const FireBuilding columns[] = {
        store("乙", "二级"), store("丙", "三级"), store("丁", "四级"), store("丙", "二级", true),
        civil("二级"),       civil("三级"),       civil("四级"),       high_civil(1),
        high_civil(2),
    };
    expect_table(columns, {
                              {store("乙", "二级"), {10, 12, 14, 13, 25, 25, 25, 50, 50}},
                              {store("丙", "二级"), {10, 12, 14, 13, 10, 12, 14, 20, 15}},
                              {store("丙", "三级"), {12, 14, 16, 15, 12, 14, 16, 25, 20}},
                              {store("丁", "四级"), {14, 16, 18, 17, 14, 16, 18, 18, 15}},
                              {store("戊", "二级", true), {13, 15, 17, 13, 13, 15, 17, 15, 13}},
                          });
}

TEST(FireTable, ClassWuIsTwoMetresLessAmongItself) {
    const FireBuilding columns[] = {factory("戊", "二级"), factory("戊", "四级"), store("戊", "三级"),
                                    factory("戊", "二级", true), factory("丁", "二级")};
    expect_table(columns, {
                              {factory("戊", "二级"), {8, 12, 10, 13, 10}},
                              {store("戊", "三级"), {10, 14, 12, 15, 12}},
                          });
}

TEST(FireTable, ClassJiaWarehousesHaveTheCellsOf351) {
    const FireBuilding low_public{.use = "important_public", .resistance = "二级", .high_rise = false};
    const FireBuilding open_fire{.use = "open_fire"};
    const FireBuilding columns[] = {high_civil(1),         low_public,          civil("三级"),         open_fire,
                                    factory("丁", "二级"), store("乙", "三级"), factory("丙", "四级"), substation(5),
                                    substation(5.1),       jia_store("5", 1)};
    expect_table(columns, {
                              {jia_store("1", 10), {50, 50, 25, 25, 12, 15, 20, 0, 25, 20}},
                              {jia_store("2、5", 10.1), {50, 50, 30, 30, 15, 20, 25, 0, 30, 20}},
                              {jia_store("3", 5), {50, 50, 30, 30, 15, 20, 25, 0, 30, 20}},
                              {jia_store("1,4", 5), {50, 50, 30, 30, 15, 20, 25, 0, 30, 20}},
                              {jia_store("4", 5.1), {50, 50, 40, 40, 20, 25, 30, 0, 40, 20}},
                          });
}

TEST(FireTable, ClassJiaAndYiKeepAwayFromOpenFireAndImportantPublicBuildings) {
    const FireBuilding low{.use = "important_public", .resistance = "二级"};
    const FireBuilding high{.use = "important_public", .resistance = "一级", .high_rise = true};
    const FireBuilding open_fire{.use = "open_fire"};
    const FireBuilding columns[] = {open_fire, low, high};
    expect_table(columns, {
                              {factory("甲", "二级"), {30, 50, 50}},
                              {factory("乙", "二级"), {30, 50, 50}},
                              {store("乙", "二级"), {0, 50, 50}},
                              {factory("丙", "二级"), {0, 10, 20}},
                              {factory("丁", "三级"), {0, 12, 18}},
                              {substation(20), {0, 20, 25}},
                          });
    const ShippedFireRules rules; // what may not be less for 乙: 25 m; 50 m is a `should`
    EXPECT_EQ(rules.find("separation.fire.jia_yi_civil").required_m(factory("乙", "二级"), low), 25);
    EXPECT_EQ(rules.find("separation.fire.jia_yi_high_civil").required_m(factory("乙", "二级"), low), 0);
}

TEST(FireTable, SmallStoresOfClassJiaMayStandCloserByTheRuleThatIsOff) {
    const ShippedFireRules rules;
    EXPECT_FALSE(shipped_rules().find("separation.fire.jia_stores")->enabled);
    const FireRequirement& rule = rules.find("separation.fire.jia_stores");
    EXPECT_EQ(rule.required_m(jia_store("3", 2), jia_store("1", 5)), 12);
    EXPECT_EQ(rule.required_m(jia_store("3", 2.1), jia_store("1", 5)), 20);
    EXPECT_EQ(rule.required_m(jia_store("3", 2), jia_store("1", 5.1)), 20);
    EXPECT_EQ(rule.required_m(jia_store("6", 4), jia_store("1", 5)), 12);
}

} // namespace
} // namespace qipan::test
