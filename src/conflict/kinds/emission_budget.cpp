#include "conflict/kinds/emission_budget.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "conflict/subject.hpp"
#include "conflict/zone_places.hpp"
#include "core/text.hpp"

namespace qipan::conflict {
namespace {

using model::Commitment;
using model::Row;
using model::TableId;

constexpr Parameter parameters[] = {{"pollutants", ParameterType::texts}};
constexpr double amount_tolerance = 1e-9; // sums of decimals such as 0.1 + 0.2
constexpr int decimals = 3;               // a plant's quota is given in kilograms

struct Emitter {
    std::string project;
    std::string name;
    double t_per_year = 0;
    bool firm = false;
};

/// What is emitted in one zone, and what may be.
struct ZoneLoad {
    std::map<std::string, std::vector<Emitter>> emitters; ///< by pollutant, in the order of the layout
    std::map<std::string, double> room;
    std::vector<std::string> silent; ///< projects without any emission on record
};
using Loads = std::map<Row, ZoneLoad>; // by row of the zone: the order of the output

std::string amount(double t_per_year) {
    std::string text = core::fixed(t_per_year, decimals);
    text.erase(text.find_last_not_of('0') + 1);
    return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

std::map<std::string, double> room_of(const model::Region& region, Row zone) {
    const model::Layer& budgets = region.layer(TableId::emission_budgets);
    std::map<std::string, double> room;
    for (const Row row : budgets.children_of(region.zones().id_of(zone))) {
        const double limit = budgets.number("t_per_year", row);
        const auto [entry, added] = room.emplace(budgets.text("pollutant", row), limit);
        entry->second = added ? limit : std::min(entry->second, limit);
    }
    return room;
}

void add_project(const EmissionBudgetRule& rule, const model::Project& project, ZoneLoad& load) {
    if (project.emissions.empty() && project.kind != "infrastructure") {
        load.silent.push_back(typed_id("project", project.id));
    }
    std::map<std::string, double> sums; // a project may name a pollutant once for each of its stacks
    for (const model::Emission& emission : project.emissions) {
        if (rule.pollutants.empty() ||
            std::ranges::find(rule.pollutants, emission.pollutant) != rule.pollutants.end()) {
            sums[emission.pollutant] += emission.t_per_year;
        }
    }
    for (const auto& [pollutant, t_per_year] : sums) {
        if (t_per_year > 0) {
            load.emitters[pollutant].push_back(
                {project.id, project.name, t_per_year, project.commitment() == Commitment::firm});
        }
    }
}

Loads collect(const EmissionBudgetRule& rule, const model::Region& region, const model::Layout& layout) {
    Loads loads;
    for (const model::Placement& placement : layout) {
        const model::Project project = model::project_at(region, placement.project);
        const auto zone = region.zones().find(region.zone_of(placement.site));
        if (project.commitment() == Commitment::none || !zone) {
            continue;
        }
        const auto [load, added] = loads.try_emplace(*zone);
        if (added) {
            load->second.room = room_of(region, *zone);
        }
        add_project(rule, project, load->second);
    }
    for (auto& [zone, load] : loads) {
        for (auto& [pollutant, emitters] : load.emitters) {
            // the list in the sentence does not hang on how the records are written down
            std::ranges::sort(emitters, {}, &Emitter::project);
        }
    }
    return loads;
}

void add_gaps(const EmissionBudgetRule& rule, const std::string& zone, const ZoneLoad& load, Verdict& verdict) {
    for (const auto& [pollutant, emitters] : load.emitters) {
        for (const Emitter& emitter : emitters) {
            if (!load.room.contains(pollutant)) {
                verdict.gaps.push_back(
                    {rule.rule, zone, typed_id("project", emitter.project), "emission_budgets." + pollutant});
            }
        }
    }
    for (const std::string& project : load.silent) {
        if (!load.room.empty()) {
            verdict.gaps.push_back({rule.rule, project, zone, "emissions.t_per_year"});
        }
    }
}

/// One zone's load of one pollutant.
struct Load {
    Row zone = 0;
    std::string pollutant;
    double room = 0;
    double firm = 0;
    double all = 0;
    std::string draws; ///< `示例一 3.5, 示例二 2`
};

Load load_of(Row zone, const std::string& pollutant, double room, const std::vector<Emitter>& emitters) {
    Load load{zone, pollutant, room, 0, 0, {}};
    for (const Emitter& emitter : emitters) {
        load.firm += emitter.firm ? emitter.t_per_year : 0;
        load.all += emitter.t_per_year;
        load.draws += (load.draws.empty() ? "" : ", ") + emitter.name + ' ' + amount(emitter.t_per_year);
    }
    return load;
}

void judge_load(const EmissionBudgetRule& rule, const model::Layer& zones, const Load& load, Verdict& verdict) {
    const double tolerance = amount_tolerance * std::max(1.0, load.room);
    if (load.all <= load.room + tolerance) {
        return;
    }
    const bool firm = load.firm > load.room + tolerance;
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = firm ? rule.rule->effect : std::max(rule.rule->effect, model::Effect::warn);
    draft.variant = firm ? "firm" : "potential";
    draft.part = load.pollutant;
    draft.objects = {typed_id("zone", zones.id_of(load.zone))};
    draft.required = load.room;
    draft.measured = firm ? load.firm : load.all;
    draft.margin = load.room - draft.measured;
    draft.unit = "t/a";
    draft.geometry = places_of_zones(zones, std::span(&load.zone, 1));
    draft.values = {{"zone", zones.name_of(load.zone)}, {"pollutant", load.pollutant},
                    {"firm", amount(load.firm)},        {"potential", amount(load.all - load.firm)},
                    {"required", amount(load.room)},    {"measured", amount(draft.measured)},
                    {"margin", amount(draft.margin)},   {"draws", load.draws}};
    verdict.findings.push_back(make_finding(std::move(draft)));
}

} // namespace

std::span<const Parameter> emission_budget_parameters() {
    return parameters;
}

core::Result<EmissionBudgetRule> parse_emission_budget(const model::Rule& source, const ParseContext& /*context*/) {
    auto pollutants = source.parameters.texts_or_empty("pollutants");
    if (!pollutants) {
        return core::fail(pollutants.error());
    }
    const model::CodeList& known = *model::find_code_list("pollutant");
    for (const std::string& pollutant : *pollutants) {
        if (!model::has_code(known, pollutant)) {
            return core::fail("conflict.unknown-class",
                              {{"class", pollutant}, {"did_you_mean", core::nearest_word(pollutant, known.codes)}},
                              source.parameters.find("pollutants")->place());
        }
    }
    return EmissionBudgetRule{&source, std::move(*pollutants)};
}

void judge(const EmissionBudgetRule& rule, const model::Region& region, const model::Layout& layout, Verdict& verdict) {
    for (const auto& [zone, load] : collect(rule, region, layout)) {
        add_gaps(rule, typed_id("zone", region.zones().id_of(zone)), load, verdict);
        for (const auto& [pollutant, emitters] : load.emitters) {
            if (const auto room = load.room.find(pollutant); room != load.room.end()) {
                judge_load(rule, region.zones(), load_of(zone, pollutant, room->second, emitters), verdict);
            }
        }
    }
}

} // namespace qipan::conflict
