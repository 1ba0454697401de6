/// A small region with all that a score needs, from row texts, TOML and CSV. The park of most tests, 1 mark = 100 m:
///
///     y
///   100  +-----------+
///        |     A     |      A: 200 m x 100 m = 20000 m2 = 30 mu, zone Z
///     0  +-----------+
///        0          200  x
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "io/documents.hpp"
#include "io/where.hpp"
#include "model/placement.hpp"
#include "model/small_region.hpp"
#include "suitability/criteria.hpp"
#include "suitability/links.hpp"
#include "suitability/score.hpp"

namespace qipan::test {

inline constexpr const char* plot_a_wkt = "POLYGON ((0 0, 200 0, 200 100, 0 100, 0 0))";

/// Basic farmland may not be built on.
inline constexpr const char* farmland_rule =
    "edition = 'test'\n[[rule]]\nid = 'area.farmland'\nkind = 'forbidden_area'\n"
    "title = { zh = '永久基本农田', en = 'farmland' }\napplies_to = 'plot'\n"
    "between = { area = 'basic_farmland' }\neffect = 'forbid'\nstatus = 'verified'\n";

/// What a region is made of; change it before World is built.
struct Park {
    std::map<model::TableId, std::vector<RowTexts>> tables;
    std::string criteria; ///< TOML
    std::string rules = "edition = 'test'";
    std::string links = "product,from_industry,to_industry,weight,status\n";
    model::Terrain terrain;

    RowTexts& row(model::TableId table, std::size_t index = 0) { return tables[table][index]; }
    void add(model::TableId table, RowTexts row) { tables[table].push_back(std::move(row)); }
};

inline core::Document toml(const std::string& text) {
    auto document = io::parse_toml(text, "test.toml");
    EXPECT_TRUE(document) << "bad TOML in a test";
    return document ? *document : core::Document{};
}

/// One criterion in one dimension; `more` are further keys of the criterion.
inline std::string one_criterion(const std::string& kind, const std::string& value, const std::string& more = "") {
    return "edition = 'test'\n[[submodel]]\nid = 's'\ntitle = { zh = '维', en = 's' }\nweight = 1\n"
           "[[criterion]]\nid = 'c'\nkind = '" +
           kind + "'\nsubmodel = 's'\nweight = 1\ntitle = { zh = '因子', en = 'c' }\ndirection = 'best_between'\n" +
           "status = 'assumption'\nvalue = " + value + "\n" + more + "\n";
}

inline model::Codes test_codes() {
    model::Codes codes;
    codes.industries = model::Classification({{"13", "农副食品加工业", ""},
                                              {"139", "其他农副食品加工", "13"},
                                              {"1392", "豆制品制造", "139"},
                                              {"1399", "其他未列明农副食品加工", "139"},
                                              {"27", "医药制造业", ""}});
    auto& classes = codes.land_use_classes["cn2023"];
    classes["1001"] = {"industry", 0};
    classes["100101"] = {"industry", 1};
    classes["100102"] = {"industry", 2};
    classes["100103"] = {"industry", 3};
    classes["06"] = {"farming", 0};
    return codes;
}

/// Zone Z with plot A on offer, class-2 industrial land.
inline Park small_park() {
    Park park;
    using model::TableId;
    park.add(TableId::zones, {{"id", "Z"},
                              {"name", "甲区"},
                              {"leading_industries", "139;38"},
                              {"wkt", "POLYGON ((-5000 -5000, 5000 -5000, 5000 5000, -5000 5000, -5000 -5000))"}});
    park.add(TableId::plots, {{"id", "A"},
                              {"zone", "Z"},
                              {"land_use", "100102"},
                              {"land_use_scheme", "cn2023"},
                              {"status", "available"},
                              {"land_state", "净地"},
                              {"wkt", plot_a_wkt}});
    park.criteria = one_criterion("area_fit", "{ points = [[100, 100], [150, 50]] }");
    return park;
}

/// 27 mu = 18000 m2 of bean products, class 2.
inline model::Project small_project() {
    model::Project project;
    project.id = "P";
    project.name = "示例豆制品项目";
    project.industry = "1392";
    project.land_mu = 27;
    project.pollution_class = 2;
    project.fire_hazard = "丙";
    return project;
}

inline model::Demand demand(const std::string& utility, double design, const std::string& unit) {
    model::Demand made;
    made.utility = utility;
    made.design = design;
    made.unit = unit;
    return made;
}

/// The value, or an exception that fails the test with the error's code.
template <class T>
T must(core::Result<T> result) {
    if (!result) {
        throw std::runtime_error(result.error().code + " at " + core::to_string(result.error().where));
    }
    return std::move(*result);
}

/// The park made ready for scoring. Stays where it is: parts refer to each other.
class World {
public:
    explicit World(const Park& park) {
        for (const auto& [table, rows] : park.tables) {
            region.set_layer(table, make_layer(table, rows));
        }
        region.codes = test_codes();
        region.terrain = park.terrain;
        region.finish();
        const model::RuleSet rules = must(model::parse_rules(toml(park.rules)));
        engine = std::make_unique<conflict::Engine>(
            must(conflict::Engine::prepare(region, rules, io::make_where_compiler())));
        criteria = must(suitability::parse_criteria(toml(park.criteria)));
        links = must(suitability::parse_links(park.links, "links.csv"));
        std::vector<core::Issue> issues;
        layout = model::existing_layout(region, issues);
        EXPECT_TRUE(issues.empty());
        balances = network::compute_balances(region, layout, *core::parse_date("2026-06-01"));
    }
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    [[nodiscard]] suitability::Context context() const {
        return {.region = region,
                .engine = *engine,
                .criteria = criteria,
                .links = links,
                .balances = balances,
                .layout = layout};
    }
    [[nodiscard]] model::ProjectScore score(const model::Project& project,
                                            suitability::ScoreRequest request = {}) const {
        if (!request.as_of.ok()) {
            request.as_of = *core::parse_date("2026-06-01");
        }
        return must(suitability::score_project(context(), project, request));
    }

    model::Region region;
    std::unique_ptr<conflict::Engine> engine;
    suitability::Criteria criteria;
    suitability::Links links;
    model::Layout layout;
    std::vector<network::Balance> balances;
};

} // namespace qipan::test
