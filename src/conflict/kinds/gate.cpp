#include "conflict/kinds/gate.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace qipan::conflict {
namespace {

using model::AppliesTo;
using model::Effect;
using Match = ProjectFilter::Match;

constexpr Parameter parameters[] = {
    {"field", ParameterType::text, true}, {"refuses", ParameterType::texts},  {"reviews", ParameterType::texts},
    {"only_from", ParameterType::table},  {"projects", ParameterType::table},
};
constexpr AppliesTo allowed[] = {AppliesTo::project};
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
    if (auto status = read_codes(rule, "refuses", gate, gate.refuses); !status) {
        return core::fail(status.error());
    }
    if (auto status = read_codes(rule, "reviews", gate, gate.reviews); !status) {
        return core::fail(status.error());
    }
    if (auto status = read_threshold(rule, gate); !status) {
        return core::fail(status.error());
    }
    auto projects = ProjectFilter::parse(rule, "projects");
    if (!projects) {
        return core::fail(projects.error());
    }
    gate.projects = std::move(*projects);
    if (gate.refuses.empty() && gate.reviews.empty()) {
        return core::fail("conflict.nothing-asked", {{"rule", rule.id}, {"expected", "refuses | reviews"}}, rule.place);
    }
    return gate;
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
    if (gate.threshold_field.empty()) {
        return "";
    }
    const auto number = number_of(project, gate.threshold_field);
    if (!number) {
        return "projects." + std::string(gate.threshold_field);
    }
    return *number < gate.threshold ? std::nullopt : std::optional<std::string>("");
}

/// The draft of what a code means, or nothing where it passes.
std::optional<Draft> draft_of(const Gate& gate, const model::Project& project, const std::string& code) {
    const bool refused = std::ranges::find(gate.refuses, code) != gate.refuses.end();
    if (!refused && std::ranges::find(gate.reviews, code) == gate.reviews.end()) {
        return std::nullopt;
    }
    Draft draft;
    draft.rule = gate.rule;
    draft.effect = refused ? gate.rule->effect : std::max(gate.rule->effect, Effect::warn);
    draft.variant = refused ? "refused" : "review";
    draft.part = "gate";
    draft.objects = {typed_id("project", project.id)};
    draft.required = no_figure;
    draft.measured = no_figure;
    draft.margin = no_figure;
    const std::string list(gate.field->code_list.empty() ? "yes_no" : gate.field->code_list);
    draft.values = {{"project", project.name}, {"code", list + '.' + code}};
    return draft;
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
    if (auto status = check_keys(source, parameters); !status) {
        return core::fail(status.error());
    }
    if (auto status = check_applies_to(source, allowed); !status) {
        return core::fail(status.error());
    }
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
    if (!missing->empty() || code.empty()) {
        const std::string object = typed_id("project", project.id);
        verdict.gaps.push_back(
            {rule.gate.rule, object, object, missing->empty() ? std::string(rule.gate.field->name) : *missing});
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
    if (!missing->empty() || facts.code.empty()) {
        const std::string holder = facts.object.empty() ? site.objects().front() : facts.object;
        const std::string field = facts.object.empty() ? "plots.zone" : "zones.plan_eia";
        const bool of_project = !missing->empty();
        verdict.gaps.push_back({rule.rule, of_project ? typed_id("project", project->id) : holder,
                                of_project ? holder : typed_id("project", project->id), of_project ? *missing : field});
    } else if (auto draft = draft_of(rule.gate, *project, facts.code)) {
        draft->objects.push_back(facts.object);
        std::ranges::copy(site.objects(), std::back_inserter(draft->objects));
        draft->values.emplace("holder", facts.name);
        draft->geometry = geo::Geometry(site.ground());
        draft->variant = draft->variant == "refused" ? "site_refused" : "site_review";
        verdict.findings.push_back(make_finding(std::move(*draft)));
    }
}

} // namespace qipan::conflict
