// The shipped packs and sentences: every rule prepares, and every finding that a kind can make has its sentence.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

#include "conflict/case_reader.hpp"
#include "conflict/check.hpp"
#include "conflict/parameters.hpp"
#include "conflict/random_park.hpp"
#include "conflict/screen.hpp"
#include "conflict/subject.hpp"
#include "core/messages.hpp"
#include "geo/measure.hpp"
#include "io/documents.hpp"
#include "io/where.hpp"

namespace qipan::test {
namespace {

core::Catalogue catalogue(core::Language language) {
    const std::string name = std::string("conflict.") + core::to_string(language) + ".toml";
    const auto document = io::read_toml(std::string(QIPAN_SOURCE_DIR) + "/data/messages/parts/" + name);
    EXPECT_TRUE(document) << name;
    auto parsed = core::Catalogue::parse(*document, language);
    EXPECT_TRUE(parsed) << name << ": " << (parsed ? "" : parsed.error().code);
    return *parsed;
}

TEST(RulePacks, AllPrepareAndSayWhereTheyComeFrom) {
    const model::RuleSet rules = shipped_rules();
    EXPECT_EQ(rules.edition, "CN 2025-04");
    const model::Region region;
    const auto engine = conflict::Engine::prepare(region, rules, io::make_where_compiler());
    EXPECT_TRUE(engine) << (engine ? "" : engine.error().code + " at " + core::to_string(engine.error().where));
    for (const model::Rule& rule : rules.rules) {
        EXPECT_FALSE(rule.title.zh.empty() || rule.title.en.empty()) << rule.id;
        EXPECT_EQ(rule.effect == model::Effect::permit, !rule.approval.zh.empty()) << rule.id;
        if (rule.status != model::RuleStatus::assumption && rule.kind != "capacity") {
            EXPECT_FALSE(rule.clause.empty() || rule.source.empty()) << rule.id;
        }
    }
}

TEST(RulePacks, HoldTheDistancesOfTheRegulations) {
    const model::RuleSet rules = shipped_rules();
    const std::pair<const char*, double> distances[] = {
        {"corridor.power_line.1_10kv", 5},
        {"corridor.power_line.35_110kv", 10},
        {"corridor.power_line.154_330kv", 15},
        {"corridor.power_line.500kv", 20},
        {"corridor.power_line.1_10kv_city", 5},
        {"corridor.power_line.35_110kv_city", 10},
        {"corridor.power_line.154_330kv_city", 15},
        {"corridor.power_line.500kv_city", 20},
        {"corridor.power_line.clearance.below_1kv", 1},
        {"corridor.power_line.clearance.1_10kv", 1.5},
        {"corridor.power_line.clearance.35kv", 3},
        {"corridor.power_line.clearance.66_110kv", 4},
        {"corridor.power_line.clearance.154_220kv", 5},
        {"corridor.power_line.clearance.330kv", 6},
        {"corridor.power_line.clearance.500kv", 8.5},
        {"corridor.power_line.height_clearance.110kv", 5},
        {"corridor.power_line.height_clearance.220kv", 6},
        {"corridor.power_line.height_clearance.330kv", 7},
        {"corridor.power_line.height_clearance.500kv", 9},
        {"corridor.power_line.height_clearance.750kv", 11.5},
        {"corridor.power_tower.up_to_35kv", 5},
        {"corridor.power_tower.from_66kv", 10},
        {"corridor.power_cable.underground", 0.75},
        {"corridor.road.expressway", 30},
        {"corridor.road.national", 20},
        {"corridor.road.provincial", 15},
        {"corridor.road.county", 10},
        {"corridor.road.township", 5},
        {"corridor.road.hazardous_goods", 100},
        {"corridor.bridge.hazardous_goods", 200},
        {"corridor.tunnel.hazardous_goods", 100},
        {"corridor.road.mining", 100},
        {"corridor.road.mining_township", 50},
        {"corridor.bridge.mining", 200},
        {"corridor.tunnel.mining", 100},
        {"corridor.railway.open_pit_mining", 1000},
        {"corridor.railway.groundwater", 200},
        {"corridor.railway.groundwater_works", 200},
        {"corridor.oil_gas_pipeline.long_distance", 5},
        {"corridor.oil_gas_pipeline.works", 50},
        {"corridor.oil_gas_pipeline.station_works", 100},
        {"corridor.oil_gas_pipeline.excavation", 200},
        {"corridor.oil_gas_pipeline.station_excavation", 500},
        {"corridor.oil_gas_pipeline.tunnel_mining", 1000},
        {"corridor.telecom.cable", 1},
        {"corridor.telecom.digging", 3},
        {"corridor.broadcast.medium_wave", 250},
        {"corridor.broadcast.short_wave", 500},
        {"corridor.broadcast.directional", 1000},
        {"corridor.broadcast.feeder", 3},
        {"corridor.broadcast.satellite_dish", 50},
        {"corridor.broadcast.dusty_plants", 1500},
        {"corridor.broadcast.fuel_depots", 500},
        {"corridor.weather_station.general_pollution", 200},
        {"corridor.weather_station.general_railway", 100},
        {"corridor.weather_station.general_road", 30},
        {"corridor.weather_station.national_pollution", 500},
        {"corridor.weather_station.national_railway", 200},
        {"corridor.weather_station.national_road", 50},
        {"corridor.airport.fence", 5},
        {"corridor.town_gas_pipe.low_medium", 0.5},
        {"corridor.town_gas_pipe.sub_high", 1.5},
        {"corridor.town_gas_pipe.high", 5},
        {"corridor.town_gas_pipe.low_medium_control", 5},
        {"corridor.town_gas_pipe.sub_high_control", 15},
        {"corridor.town_gas_pipe.high_control", 50},
    };
    for (const auto& [id, metres] : distances) {
        ASSERT_NE(rules.find(id), nullptr) << id;
        EXPECT_EQ(*rules.find(id)->parameters.number("distance_m"), metres) << id;
    }
}

TEST(RulePacks, KeepRowsFromMemoryOff) {
    const model::RuleSet rules = shipped_rules();
    int off = 0;
    for (const model::Rule& rule : rules.rules) {
        const bool from_memory = rule.source == "P-11" || rule.source == "P-29" || rule.source == "Z-03";
        off += from_memory ? 1 : 0;
        EXPECT_TRUE(!from_memory || (!rule.enabled && rule.status == model::RuleStatus::assumption)) << rule.id;
    }
    EXPECT_EQ(off, 7 + 6 + 1);
}

/// Rules about places: their silence means something only near what they are about.
bool is_about_a_place(const model::Rule& rule) {
    const core::Document* between = rule.parameters.find("between");
    const auto names = [between](const char* key) { return between != nullptr && between->find(key) != nullptr; };
    return (rule.kind == "separation" && names("receptor")) ||
           ((rule.kind == "corridor" || rule.kind == "forbidden_area" || rule.kind == "height_limit") &&
            (names("area") || names("barrier")));
}

/// What a rule is about, and how far from it its silence means something: a metre beyond what it asks for.
struct Neighbourhood {
    const model::Layer* layer = nullptr;
    std::vector<model::Row> rows;
    double reach_m = 1;
};

Neighbourhood neighbourhood(const model::Rule& rule, const model::Region& region) {
    using model::TableId;
    const core::Document& between = *rule.parameters.find("between");
    const conflict::BetweenKey key =
        between.find("area") != nullptr      ? conflict::BetweenKey{"area", TableId::areas, "area_class"}
        : between.find("barrier") != nullptr ? conflict::BetweenKey{"barrier", TableId::barriers, "barrier_class"}
                                             : conflict::BetweenKey{"receptor", TableId::receptors, "receptor_class"};
    Neighbourhood made{&region.layer(key.table), {}, 1};
    made.rows = *conflict::parse_between(rule, key, {region, io::make_where_compiler()});
    for (const char* name : {"distance_m", "within_m"}) {
        const core::Document* value = rule.parameters.find(name);
        if (value == nullptr) {
            continue;
        }
        double widest = value->is_table() ? 0 : *value->number();
        for (const auto& [setting, metres] : value->members()) {
            widest = std::max(widest, *metres.number());
        }
        made.reach_m += widest;
    }
    return made;
}

/// Land and buildings that a rule may speak of: with a condition on projects, those where a project stands.
std::vector<conflict::Subject> concerned(const model::Rule& rule, const model::Region& region,
                                         const model::Layout& layout) {
    std::vector<conflict::Subject> subjects;
    for (const model::Placement& placement : layout) {
        std::ranges::copy(conflict::subjects_of(region, placement.site), std::back_inserter(subjects));
    }
    const bool bare = rule.kind != "separation" && rule.parameters.find("industries_from") == nullptr &&
                      conflict::ProjectFilter::parse(rule, "projects")->holds_for_bare();
    for (model::Row row = 0; bare && row < region.buildings().size(); ++row) {
        subjects.push_back({&region, conflict::SubjectKind::building, row});
    }
    for (model::Row row = 0; bare && rule.kind != "height_limit" && row < region.plots().size(); ++row) {
        subjects.push_back({&region, conflict::SubjectKind::land, row});
    }
    return subjects;
}

/// True if the rule says nothing of a subject that lies near what it is about.
bool is_silent_nearby(const model::Rule& rule, const model::Region& region, const model::Layout& layout,
                      const conflict::CheckOutcome& outcome) {
    std::set<std::string> named;
    for (const model::Finding& finding : outcome.findings) {
        if (finding.rule == rule.id) {
            named.insert(finding.objects.begin(), finding.objects.end());
        }
    }
    for (const model::NotAssessable& gap : outcome.not_assessable) {
        if (gap.rule == rule.id) {
            named.insert(gap.objects.begin(), gap.objects.end());
        }
    }
    const Neighbourhood around = neighbourhood(rule, region);
    for (const conflict::Subject& subject : concerned(rule, region, layout)) {
        for (const model::Row row : around.rows) {
            const double half = around.layer->id() == model::TableId::barriers
                                    ? around.layer->column("half_width_m").maybe(row).value_or(0)
                                    : 0;
            const double gap = geo::distance(subject.geometry(), around.layer->geometry(row)).distance_m;
            if (!named.contains(subject.object()) && gap <= around.reach_m + half) {
                return true;
            }
        }
    }
    return false;
}

/// Which sorts of objects (`plot`, `project`, `zone` ...) a rule's findings name, and what there is of each sort.
std::string sort_of(const std::string& object) {
    return object.substr(0, object.find(':'));
}

std::vector<std::string> objects_of(const model::Region& region) {
    using model::TableId;
    std::vector<std::string> all;
    for (const auto& [sort, table] : {std::pair{"plot", TableId::plots}, std::pair{"building", TableId::buildings},
                                      std::pair{"project", TableId::projects}, std::pair{"source", TableId::sources},
                                      std::pair{"zone", TableId::zones}, std::pair{"main", TableId::mains}}) {
        const model::Layer& layer = region.layer(table);
        for (model::Row row = 0; row < layer.size(); ++row) {
            all.push_back(conflict::typed_id(sort, layer.id_of(row)));
        }
    }
    return all;
}

/// What each rule said in the cases that have it.
struct Said {
    std::set<std::string> sorts;  ///< of the objects in its findings
    std::set<std::string> silent; ///< sorts of the objects of which it said nothing, nor missed a datum
    bool silent_nearby = false;
};

void note(const model::Rule& rule, const model::Region& region, const model::Layout& layout,
          const conflict::CheckOutcome& outcome, Said& said) {
    std::set<std::string> named;
    for (const model::Finding& finding : outcome.findings) {
        if (finding.rule == rule.id) {
            for (const std::string& object : finding.objects) {
                said.sorts.insert(sort_of(object));
                named.insert(object);
            }
        }
    }
    for (const model::NotAssessable& gap : outcome.not_assessable) {
        if (gap.rule == rule.id) {
            named.insert(gap.objects.begin(), gap.objects.end());
        }
    }
    for (const std::string& object : objects_of(region)) {
        if (!named.contains(object)) {
            said.silent.insert(sort_of(object));
        }
    }
    said.silent_nearby =
        said.silent_nearby || (is_about_a_place(rule) && is_silent_nearby(rule, region, layout, outcome));
}

bool was_silent(const model::Rule& rule, const Said& said) {
    const auto has = [&said](const std::string& sort) { return said.silent.contains(sort); };
    return is_about_a_place(rule) ? said.silent_nearby : std::ranges::any_of(said.sorts, has);
}

/// Shipped with an empty table, which is for the user to fill: until then it can only be not assessable.
bool awaits_its_table(const model::Rule& rule) {
    const core::Document* table = rule.parameters.find("table");
    const core::Document* rows = table == nullptr ? nullptr : table->find("rows");
    return rows != nullptr && rows->items().empty();
}

TEST(RulePacks, HaveACaseInWhichEachRuleSpeaksAndOneInWhichItIsSilent) {
    std::map<std::string, Said> said;
    for (const std::string& name : case_names()) {
        const Case given = read_case(name);
        const model::Region region = given.region();
        const model::Layout layout = given.layout(region);
        const auto engine = conflict::Engine::prepare(region, given.rules, io::make_where_compiler(), given.as_of);
        ASSERT_TRUE(engine);
        const auto outcome = conflict::check(*engine, layout, {.as_of = given.day()}, {});
        for (const model::Rule& rule : given.rules.rules) {
            note(rule, region, layout, *outcome, said[rule.id]);
        }
    }
    const model::RuleSet shipped = shipped_rules();
    ASSERT_GT(std::ranges::count_if(shipped.rules, &model::Rule::enabled), 200);
    for (const model::Rule& rule : shipped.rules) {
        if (awaits_its_table(rule)) {
            EXPECT_TRUE(said.contains(rule.id) && said[rule.id].sorts.empty())
                << rule.id << " speaks without its table";
        } else if (rule.enabled) {
            EXPECT_FALSE(said[rule.id].sorts.empty()) << rule.id << " speaks in no case";
            EXPECT_TRUE(was_silent(rule, said[rule.id])) << rule.id << " is silent in no case";
        }
    }
    // a rule of no case is neither
    const model::Rule* unheard = shipped.find("corridor.power_line.planned.35kv");
    ASSERT_NE(unheard, nullptr);
    EXPECT_TRUE(said[unheard->id].sorts.empty());
    EXPECT_FALSE(was_silent(*unheard, said[unheard->id]));
}

/// standards.md 3.2, column by column; a row from memory stays off until a region has the text.
TEST(RulePacks, HoldThePetrochemicalTableAndKeepItOff) {
    constexpr const char* columns[] = {"liquefied_tanks", "liquid_tanks", "flare", "units", "facilities"};
    const std::pair<const char*, std::array<double, 5>> rows[] = {
        {"separation.petrochemical.homes", {150, 100, 120, 100, 25}},
        {"separation.petrochemical.plant", {120, 70, 120, 50, 70}},
        {"corridor.petrochemical.railway", {55, 45, 80, 35, 0}},
        {"corridor.petrochemical.expressway", {35, 30, 80, 30, 0}},
        {"corridor.petrochemical.road", {25, 20, 60, 20, 0}},
        {"corridor.petrochemical.substation", {80, 50, 120, 40, 25}},
        {"corridor.petrochemical.power_line", {0, 0, 80, 0, 0}},
        {"corridor.petrochemical.river", {25, 25, 80, 20, 0}},
    };
    const model::RuleSet rules = shipped_rules();
    std::ptrdiff_t cells = 0;
    for (const auto& [receiver, distances] : rows) {
        for (std::size_t i = 0; i < distances.size(); ++i) {
            const model::Rule* rule = rules.find(std::string(receiver) + '.' + columns[i]);
            ASSERT_EQ(rule != nullptr, distances[i] > 0) << receiver << ' ' << columns[i];
            if (rule != nullptr) {
                ++cells;
                EXPECT_EQ(*rule->parameters.number("distance_m"), distances[i]) << rule->id;
                EXPECT_FALSE(rule->enabled) << rule->id;
                EXPECT_EQ(rule->status, model::RuleStatus::assumption) << rule->id;
            }
        }
    }
    EXPECT_EQ(cells, std::ranges::count_if(rules.rules, [](const model::Rule& r) {
                  return r.id.find(".petrochemical.") != std::string::npos;
              }));
}

TEST(Sentences, BothLanguagesHaveTheSameCodesAndValues) {
    const auto zh = catalogue(core::Language::zh);
    const auto en = catalogue(core::Language::en);
    EXPECT_EQ(zh.codes(), en.codes());
}

/// Every named value of a sentence is given by the finding that uses it, in every case and many random parks.
TEST(Sentences, FindTheirValuesInEveryFinding) {
    const auto zh = catalogue(core::Language::zh);
    const auto en = catalogue(core::Language::en);
    std::set<std::string> said;
    const auto look = [&](const std::vector<model::Finding>& findings) {
        for (const model::Finding& finding : findings) {
            said.insert(finding.message);
            for (const auto* each : {&zh, &en}) {
                ASSERT_TRUE(each->has(finding.message)) << finding.message;
                for (const std::string& name : each->names_in(finding.message)) {
                    EXPECT_TRUE(finding.values.contains(name)) << finding.message << " lacks {" << name << '}';
                }
            }
        }
    };
    for (const std::string& name : case_names()) {
        const Case given = read_case(name);
        const model::Region region = given.region();
        const auto engine = conflict::Engine::prepare(region, given.rules, io::make_where_compiler(), given.as_of);
        ASSERT_TRUE(engine);
        look(conflict::check(*engine, given.layout(region), {.as_of = given.day()}, {})->findings);
    }
    const model::Region region = random_park(3);
    const auto engine = conflict::Engine::prepare(region, shipped_rules(), io::make_where_compiler());
    ASSERT_TRUE(engine);
    for (const model::Site& site : sites_of(region)) {
        const auto asked = conflict::screen(*engine, site, model::project_at(region, 2));
        look(asked.forbids);
        look(asked.notes);
    }
    for (const std::string& code : zh.codes()) {
        EXPECT_TRUE(!code.starts_with("finding.") || said.contains(code)) << code << " was never said";
    }
}

} // namespace
} // namespace qipan::test
