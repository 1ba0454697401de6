#include "conflict/kinds/completeness.hpp"

#include <algorithm>

#include "conflict/subject.hpp"
#include "core/text.hpp"

namespace qipan::conflict {
namespace {

using model::Project;
using model::Stage;

constexpr Parameter parameters[] = {
    {"fields", ParameterType::texts, true},
    {"share_percent", ParameterType::number, false, "percent", "100"},
    {"from_stage", ParameterType::text, false, "", "lead"},
    {"before_stage", ParameterType::text},
    {"projects", ParameterType::table},
};
constexpr CompletenessField fields[] = {
    {"projects.name", [](const Project& p) { return !p.name.empty(); }},
    {"projects.industry", [](const Project& p) { return !p.industry.empty(); }},
    {"projects.stage", [](const Project& p) { return p.stage.has_value(); }},
    {"projects.investor", [](const Project& p) { return !p.investor.empty(); }},
    {"projects.kind", [](const Project& p) { return !p.kind.empty(); }},
    {"projects.home_zone", [](const Project& p) { return !p.home_zone.empty(); }},
    {"projects.fire_hazard", [](const Project& p) { return !p.fire_hazard.empty(); }},
    {"projects.start_date", [](const Project& p) { return !p.start_date.empty(); }},
    {"projects.leader", [](const Project& p) { return !p.leader.empty(); }},
    {"projects.site", [](const Project& p) { return !p.site.empty(); }},
    {"projects.catalogue_class", [](const Project& p) { return !p.catalogue_class.empty(); }},
    {"projects.market_access", [](const Project& p) { return !p.market_access.empty(); }},
    {"projects.energy_review", [](const Project& p) { return !p.energy_review.empty(); }},
    {"projects.control_unit", [](const Project& p) { return !p.control_unit.empty(); }},
    {"projects.plan_eia", [](const Project& p) { return !p.plan_eia.empty(); }},
    {"projects.emission_source", [](const Project& p) { return !p.emission_source.empty(); }},
    {"projects.land_route", [](const Project& p) { return !p.land_route.empty(); }},
    {"projects.total_investment_wan", [](const Project& p) { return p.total_investment_wan.has_value(); }},
    {"projects.fixed_investment_wan", [](const Project& p) { return p.fixed_investment_wan.has_value(); }},
    {"projects.output_wan", [](const Project& p) { return p.output_wan.has_value(); }},
    {"projects.tax_wan", [](const Project& p) { return p.tax_wan.has_value(); }},
    {"projects.jobs", [](const Project& p) { return p.jobs.has_value(); }},
    {"projects.land_mu", [](const Project& p) { return p.land_mu.has_value(); }},
    {"projects.floor_m2", [](const Project& p) { return p.floor_m2.has_value(); }},
    {"projects.min_width_m", [](const Project& p) { return p.min_width_m.has_value(); }},
    {"projects.clear_height_m", [](const Project& p) { return p.clear_height_m.has_value(); }},
    {"projects.floor_load_kpa", [](const Project& p) { return p.floor_load_kpa.has_value(); }},
    {"projects.pollution_class", [](const Project& p) { return p.pollution_class.has_value(); }},
    {"projects.completed_wan", [](const Project& p) { return p.completed_wan.has_value(); }},
    {"projects.paid_in_wan", [](const Project& p) { return p.paid_in_wan.has_value(); }},
    {"projects.energy_tce", [](const Project& p) { return p.energy_tce.has_value(); }},
    {"projects.two_high", [](const Project& p) { return p.two_high.has_value(); }},
    {"projects.chemical", [](const Project& p) { return p.chemical.has_value(); }},
    {"projects.discharges_water", [](const Project& p) { return p.discharges_water.has_value(); }},
    {"projects.building_area_m2", [](const Project& p) { return p.building_area_m2.has_value(); }},
    {"projects.footprint_m2", [](const Project& p) { return p.footprint_m2.has_value(); }},
    {"projects.office_land_m2", [](const Project& p) { return p.office_land_m2.has_value(); }},
    {"projects.office_floor_m2", [](const Project& p) { return p.office_floor_m2.has_value(); }},
    {"projects.green_m2", [](const Project& p) { return p.green_m2.has_value(); }},
    {"projects.height_m", [](const Project& p) { return p.height_m.has_value(); }},
    {"projects.housing_on_site", [](const Project& p) { return p.housing_on_site.has_value(); }},
    {"projects.built_area_m2", [](const Project& p) { return p.built_area_m2.has_value(); }},
    {"projects.inputs", [](const Project& p) { return !p.inputs.empty(); }},
    {"projects.products", [](const Project& p) { return !p.products.empty(); }},
    {"projects.wanted_zones", [](const Project& p) { return !p.wanted_zones.empty(); }},
    {"projects.must_have", [](const Project& p) { return !p.must_have.empty(); }},
    {"demands", [](const Project& p) { return !p.demands.empty(); }},
    {"emissions", [](const Project& p) { return !p.emissions.empty(); }},
    {"promises", [](const Project& p) { return !p.promises.empty(); }},
    {"contracts", [](const Project& p) { return !p.contracts.empty(); }},
    {"milestones", [](const Project& p) { return !p.milestones.empty(); }},
};

core::Result<const CompletenessField*> find_field(std::string_view word, const core::Place& place) {
    const auto* found = std::ranges::find(fields, word, &CompletenessField::word);
    if (found != std::end(fields)) {
        return found;
    }
    std::vector<std::string_view> words;
    std::ranges::transform(fields, std::back_inserter(words), &CompletenessField::word);
    return core::fail("conflict.unknown-field",
                      {{"field", std::string(word)}, {"did_you_mean", core::nearest_word(word, words)}}, place);
}

core::Status read_fields(const model::Rule& source, CompletenessRule& rule) {
    const auto written = source.parameters.texts_or_empty("fields");
    if (!written) {
        return core::fail(written.error());
    }
    if (written->empty()) {
        return core::fail("conflict.nothing-asked", {{"rule", source.id}, {"expected", "fields"}}, source.place);
    }
    for (const std::string& one : *written) {
        std::vector<const CompletenessField*> alternatives;
        for (const std::string_view word : core::split(one, '|')) {
            const auto field = find_field(word, source.parameters.find("fields")->place());
            if (!field) {
                return core::fail(field.error());
            }
            alternatives.push_back(*field);
        }
        rule.asked.push_back(std::move(alternatives));
    }
    return {};
}

core::Result<std::optional<Stage>> stage_or_none(const model::Rule& rule, std::string_view key) {
    const core::Document* child = rule.parameters.find(key);
    if (child == nullptr) {
        return std::optional<Stage>();
    }
    const auto text = child->text();
    if (!text) {
        return core::fail(text.error());
    }
    const auto stage = model::parse_stage(*text);
    if (!stage) {
        const auto& words = model::find_code_list("stage")->codes;
        return core::fail("conflict.unknown-word",
                          {{"word", *text}, {"did_you_mean", core::nearest_word(*text, words)}}, child->place());
    }
    return stage;
}

bool is_filled(const std::vector<const CompletenessField*>& alternatives, const Project& project) {
    return std::ranges::any_of(alternatives,
                               [&project](const CompletenessField* field) { return field->filled(project); });
}

bool concerns(const CompletenessRule& rule, const Project& project) {
    const Stage stage = project.stage.value_or(Stage::lead);
    return stage >= rule.from_stage && (!rule.before_stage || stage < *rule.before_stage) &&
           rule.projects.match(project) != ProjectFilter::Match::no;
}

} // namespace

std::span<const CompletenessField> completeness_fields() {
    return fields;
}

std::span<const Parameter> completeness_parameters() {
    return parameters;
}

core::Result<CompletenessRule> parse_completeness(const model::Rule& source, const ParseContext& /*context*/) {
    CompletenessRule rule;
    rule.rule = &source;
    if (auto status = read_fields(source, rule); !status) {
        return core::fail(status.error());
    }
    const auto from = stage_or_none(source, "from_stage");
    const auto before = stage_or_none(source, "before_stage");
    if (!from || !before) {
        return core::fail(!from ? from.error() : before.error());
    }
    const auto share = length_or(source.parameters, "share_percent", 100);
    auto projects = ProjectFilter::parse(source, "projects");
    if (!share || !projects) {
        return core::fail(!share ? share.error() : projects.error());
    }
    rule.from_stage = from->value_or(Stage::lead);
    rule.before_stage = *before;
    rule.share_percent = *share;
    rule.projects = std::move(*projects);
    return rule;
}

void judge(const CompletenessRule& rule, const Project& project, Verdict& verdict) {
    if (!concerns(rule, project)) {
        return;
    }
    std::string missing; // by `;`: the catalogue names each
    std::size_t filled = 0;
    for (const auto& alternatives : rule.asked) {
        if (is_filled(alternatives, project)) {
            ++filled;
        } else {
            missing += missing.empty() ? "" : ";";
            missing += alternatives.front()->name;
        }
    }
    const double percent = 100.0 * static_cast<double>(filled) / static_cast<double>(rule.asked.size());
    if (percent >= rule.share_percent) {
        return;
    }
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.variant = "missing";
    draft.part = "record";
    draft.objects = {typed_id("project", project.id)};
    draft.required = rule.share_percent;
    draft.measured = percent;
    draft.margin = percent - rule.share_percent;
    draft.unit = "percent";
    draft.values = {{"project", project.name},
                    {"fields", missing},
                    {"filled", std::to_string(filled)},
                    {"total", std::to_string(rule.asked.size())}};
    verdict.findings.push_back(make_finding(std::move(draft)));
}

} // namespace qipan::conflict
