#include "conflict/kinds/gate.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace qipan::conflict {
namespace {

using model::Effect;
using Match = ProjectFilter::Match;

constexpr Parameter parameters[] = {
    {"field", ParameterType::text, true},  {"refuses", ParameterType::texts},
    {"refuses_new", ParameterType::texts}, {"reviews", ParameterType::texts},
    {"only_from", ParameterType::table},   {"only_emitters", ParameterType::boolean, false, "", "false"},
    {"projects", ParameterType::table},
};
constexpr GateField fields[] = {
    {"projects.catalogue_class", "catalogue_class"},
    {"projects.market_access", "market_access"},
    {"projects.two_high", ""},
    {"projects.energy_review", "review_state"},
    {"projects.control_unit", "fit"},
    {"projects.plan_eia", "fit"},
    {"projects.emission_source", "review_state"},
    {"projects.land_route", "land_route"},
    {"projects.housing_on_site", ""},
    {"zone.plan_eia", "plan_eia"},
};
constexpr std::string_view yes_no[] = {"yes", "no"};
constexpr std::string_view numbers[] = {"energy_tce", "total_investment_wan", "fixed_investment_wan"};

std::string flag_word(std::optional<bool> flag) {
    return flag ? (*flag ? "yes" : "no") : "";
}

/// The project's code in a field; empty if it has none.
std::string code_of(const model::Project& project, std::string_view field) {
    if (field == "projects.catalogue_class") {
        return project.catalogue_class;
    }
    if (field == "projects.market_access") {
        return project.market_access;
    }
    if (field == "projects.two_high") {
        return flag_word(project.two_high);
    }
    if (field == "projects.energy_review") {
        return project.energy_review;
    }
    if (field == "projects.control_unit") {
        return project.control_unit;
    }
    if (field == "projects.plan_eia") {
        return project.plan_eia;
    }
    if (field == "projects.emission_source") {
        return project.emission_source;
    }
    if (field == "projects.land_route") {
        return project.land_route;
    }
    return flag_word(project.housing_on_site);
}

std::optional<double> number_of(const model::Project& project, std::string_view field) {
    if (field == "energy_tce") {
        return project.energy_tce;
    }
    return field == "total_investment_wan" ? project.total_investment_wan : project.fixed_investment_wan;
}

core::Status check_codes(const GateField& field, const std::vector<std::string>& codes, const core::Place& place) {
    const model::CodeList* list = model::find_code_list(field.code_list);
    const std::span<const std::string_view> known = list != nullptr ? list->codes : std::span(yes_no);
    for (const std::string& code : codes) {
        if (std::ranges::find(known, code) == known.end()) {
            return core::fail("conflict.unknown-class",
                              {{"class", code}, {"did_you_mean", core::nearest_word(code, known)}}, place);
        }
    }
    return {};
}

core::Status read_codes(const model::Rule& rule, std::string_view key, Gate& gate, std::vector<std::string>& codes) {
    auto read = rule.parameters.texts_or_empty(key);
    if (!read) {
        return core::fail(read.error());
    }
    codes = std::move(*read);
    const core::Document* place = rule.parameters.find(key);
    return check_codes(*gate.field, codes, place != nullptr ? place->place() : rule.place);
}

core::Status read_field(const model::Rule& rule, Gate& gate) {
    const auto name = rule.parameters.text("field");
    if (!name) {
        return core::fail(name.error());
    }
    const auto* found = std::ranges::find(fields, *name, &GateField::name);
    if (found == std::end(fields)) {
        std::vector<std::string_view> names;
        std::ranges::transform(fields, std::back_inserter(names), &GateField::name);
        return core::fail("conflict.unknown-field",
                          {{"field", *name}, {"did_you_mean", core::nearest_word(*name, names)}},
                          rule.parameters.find("field")->place());
    }
    gate.field = found;
    return {};
}

core::Status read_threshold(const model::Rule& rule, Gate& gate) {
    const core::Document* table = rule.parameters.find("only_from");
    if (table == nullptr) {
        return {};
    }
    if (auto status = core::refuse_unknown_keys(*table, numbers, "only_from"); !status) {
        return status;
    }
    for (const std::string_view name : numbers) {
        if (table->find(name) != nullptr) {
            if (!gate.threshold_field.empty()) {
                return core::fail("conflict.one-threshold", {{"rule", rule.id}}, table->place());
            }
            const auto value = length_of(*table, name);
            if (!value) {
                return core::fail(value.error());
            }
            gate.threshold_field = name;
            gate.threshold = *value;
        }
    }
    return {};
}

core::Result<Gate> read_gate(const model::Rule& rule) {
    Gate gate;
    gate.rule = &rule;
    if (auto status = read_field(rule, gate); !status) {
        return core::fail(status.error());
    }
    for (const auto& [key, codes] : {std::pair("refuses", &gate.refuses), std::pair("refuses_new", &gate.refuses_new),
                                     std::pair("reviews", &gate.reviews)}) {
        if (auto status = read_codes(rule, key, gate, *codes); !status) {
            return core::fail(status.error());
        }
    }
    if (auto status = read_threshold(rule, gate); !status) {
        return core::fail(status.error());
    }
    auto projects = ProjectFilter::parse(rule, "projects");
    const auto only_emitters = rule.parameters.boolean_or("only_emitters", false);
    if (!projects || !only_emitters) {
        return core::fail(!projects ? projects.error() : only_emitters.error());
    }
    gate.projects = std::move(*projects);
    gate.only_emitters = *only_emitters;
    if (gate.refuses.empty() && gate.refuses_new.empty() && gate.reviews.empty()) {
        return core::fail("conflict.nothing-asked",
                          {{"rule", rule.id}, {"expected", "refuses | refuses_new | reviews"}}, rule.place);
    }
    return gate;
}

/// The field as gaps and sentences name it.
std::string field_of(const Gate& gate) {
    return gate.field->name == "zone.plan_eia" ? "zones.plan_eia" : std::string(gate.field->name);
}

/// A datum that keeps the gate from speaking of this project; empty: none; nullopt: it need not pass the gate at all.
std::optional<std::string> missing_for(const Gate& gate, const model::Project& project) {
    switch (gate.projects.match(project)) {
    case Match::no:
        return std::nullopt;
    case Match::unknown:
        return std::string(gate.projects.missing(project));
    case Match::yes:
        break;
    }
    const auto emits = [](const model::Emission& emission) { return emission.t_per_year > 0; };
    if (gate.only_emitters && std::ranges::none_of(project.emissions, emits)) {
        return std::nullopt;
    }
    if (gate.threshold_field.empty()) {
        return "";
    }
    const auto number = number_of(project, gate.threshold_field);
    if (!number) {
        return "projects." + std::string(gate.threshold_field);
    }
    return *number < gate.threshold ? std::nullopt : std::optional<std::string>("");
}

bool has(const std::vector<std::string>& codes, const std::string& code) {
    return std::ranges::find(codes, code) != codes.end();
}

/// `projects.stage` where the code counts for new projects only and the stage is not known.
std::string missing_stage(const Gate& gate, const model::Project& project, const std::string& code) {
    return !project.stage && has(gate.refuses_new, code) && !has(gate.refuses, code) ? "projects.stage" : "";
}

/// The draft of what a code means, or nothing where it passes.
std::optional<Draft> draft_of(const Gate& gate, const model::Project& project, const std::string& code) {
    const bool is_new = project.stage && *project.stage < model::Stage::completed;
    const bool refused = has(gate.refuses, code) || (is_new && has(gate.refuses_new, code));
    if (!refused && !has(gate.reviews, code)) {
        return std::nullopt;
    }
    Draft draft;
    draft.rule = gate.rule;
    draft.effect = refused ? gate.rule->effect : std::max(gate.rule->effect, Effect::warn);
    draft.variant = !refused ? "review" : draft.effect == Effect::permit ? "permit" : "refused";
    draft.part = "gate";
    draft.objects = {typed_id("project", project.id)};
    draft.required = no_figure;
    draft.measured = no_figure;
    draft.margin = no_figure;
    const std::string list(gate.field->code_list.empty() ? "yes_no" : gate.field->code_list);
    draft.values = {{"project", project.name}, {"field", field_of(gate)}, {"code", list + '.' + code}};
    return draft;
}

std::string_view variant_at_site(std::string_view variant) {
    if (variant == "review") {
        return "site_review";
    }
    return variant == "permit" ? "site_permit" : "site_refused";
}

} // namespace

std::span<const GateField> gate_fields() {
    return fields;
}

std::span<const Parameter> gate_parameters() {
    return parameters;
}

core::Result<std::variant<ProjectGateRule, SiteGateRule>> parse_gate(const model::Rule& source,
                                                                     const ParseContext& /*context*/) {
    auto gate = read_gate(source);
    if (!gate) {
        return core::fail(gate.error());
    }
    if (gate->field->name.starts_with("zone.")) {
        return SiteGateRule{&source, std::move(*gate)};
    }
    return ProjectGateRule{std::move(*gate)};
}

void judge(const ProjectGateRule& rule, const model::Project& project, Verdict& verdict) {
    const auto missing = missing_for(rule.gate, project);
    if (!missing) {
        return;
    }
    const std::string code = code_of(project, rule.gate.field->name);
    const std::string lacks = !missing->empty() ? *missing : code.empty() ? field_of(rule.gate) : "";
    if (const std::string datum = lacks.empty() ? missing_stage(rule.gate, project, code) : lacks; !datum.empty()) {
        const std::string object = typed_id("project", project.id);
        verdict.gaps.push_back({rule.gate.rule, object, object, datum});
    } else if (auto draft = draft_of(rule.gate, project, code)) {
        verdict.findings.push_back(make_finding(std::move(*draft)));
    }
}

SiteGateFacts measure(const SiteGateRule& /*rule*/, const SiteView& site) {
    const model::Layer& parks = site.region().layer(model::TableId::parks);
    if (const auto park = site.park_row(); park && !parks.text("plan_eia", *park).empty()) {
        return {typed_id("park", parks.id_of(*park)), parks.name_of(*park), std::string(parks.text("plan_eia", *park))};
    }
    const model::Layer& zones = site.region().zones();
    if (const auto zone = site.zone_row()) {
        return {typed_id("zone", zones.id_of(*zone)), zones.name_of(*zone), std::string(zones.text("plan_eia", *zone))};
    }
    return {};
}

void judge(const SiteGateRule& rule, const SiteView& site, const SiteGateFacts& facts, const model::Project* project,
           Verdict& verdict) {
    if (project == nullptr || site.subjects().empty()) {
        return;
    }
    const auto missing = missing_for(rule.gate, *project);
    if (!missing) {
        return;
    }
    const std::string asked = typed_id("project", project->id);
    const std::string holder = facts.object.empty() ? site.objects().front() : facts.object;
    const std::string of_project = missing->empty() ? missing_stage(rule.gate, *project, facts.code) : *missing;
    if (!of_project.empty()) {
        verdict.gaps.push_back({rule.rule, asked, holder, of_project});
    } else if (facts.code.empty()) {
        verdict.gaps.push_back({rule.rule, holder, asked, facts.object.empty() ? "plots.zone" : "zones.plan_eia"});
    } else if (auto draft = draft_of(rule.gate, *project, facts.code)) {
        draft->objects.push_back(facts.object);
        std::ranges::copy(site.objects(), std::back_inserter(draft->objects));
        draft->values.emplace("holder", facts.name);
        draft->geometry = geo::Geometry(site.ground());
        draft->variant = variant_at_site(draft->variant);
        verdict.findings.push_back(make_finding(std::move(*draft)));
    }
}

} // namespace qipan::conflict
