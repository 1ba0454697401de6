#include "conflict/kinds/contract_mismatch.hpp"

#include <algorithm>
#include <cmath>

#include "conflict/record.hpp"
#include "core/text.hpp"
#include "core/units.hpp"

namespace qipan::conflict {
namespace {

using model::Contract;
using model::Project;

constexpr Parameter parameters[] = {
    {"field", ParameterType::text, true},
    {"tolerance_percent", ParameterType::number, false, "percent", "0"},
    {"direction", ParameterType::text, false, "", "differs"},
    {"from_stage", ParameterType::text},
    {"projects", ParameterType::table},
};
constexpr std::string_view directions[] = {"less", "more", "differs"};
constexpr double rounding = 1e-9; // of a figure: sums of decimals

/// A figure of the contract and its match in the record.
struct Figure {
    std::string_view field;
    std::string_view unit;
    std::optional<double> Contract::*promised;
    std::optional<double> Project::*recorded;
    std::string_view missing;
};
constexpr Figure figures[] = {
    {"fixed_investment_wan", "wan_cny", &Contract::fixed_investment_wan, &Project::fixed_investment_wan,
     "projects.fixed_investment_wan"},
    {"completed_wan", "wan_cny", &Contract::fixed_investment_wan, &Project::completed_wan, "projects.completed_wan"},
    {"output_wan", "wan_cny", &Contract::output_wan, &Project::output_wan, "projects.output_wan"},
    {"tax_wan", "wan_cny", &Contract::tax_wan, &Project::tax_wan, "projects.tax_wan"},
    {"building_area_m2", "m2", &Contract::building_area_m2, &Project::building_area_m2, "projects.building_area_m2"},
};
constexpr std::string_view fields[] = {"land_mu",    "site",    "fixed_investment_wan", "completed_wan",
                                       "output_wan", "tax_wan", "building_area_m2",     "industry"};

/// The field compared; `conflict.unknown-field` for any other.
core::Result<std::string_view> read_field(const model::Rule& rule) {
    const auto text = rule.parameters.text("field");
    if (!text) {
        return core::fail(text.error());
    }
    const auto* found = std::ranges::find(fields, *text);
    if (found == std::end(fields)) {
        return core::fail("conflict.unknown-field",
                          {{"field", *text}, {"did_you_mean", core::nearest_word(*text, fields)}},
                          rule.parameters.find("field")->place());
    }
    return *found;
}

core::Status read_words(const model::Rule& rule, ContractTerm& term) {
    const auto field = read_field(rule);
    if (!field) {
        return core::fail(field.error());
    }
    term.field = *field;
    const auto direction = word_of(rule.parameters, "direction", directions, static_cast<std::size_t>(term.direction));
    if (!direction) {
        return core::fail(direction.error());
    }
    term.direction = static_cast<Direction>(*direction);
    if (rule.parameters.find("from_stage") != nullptr) {
        const auto stage = word_of(rule.parameters, "from_stage", model::find_code_list("stage")->codes);
        if (!stage) {
            return core::fail(stage.error());
        }
        term.from_stage = static_cast<model::Stage>(*stage);
    }
    return {};
}

/// How far the measured figure misses the contract's, negative if it does; nullopt if it does not, beyond the
/// tolerance.
std::optional<double> shortfall(const ContractTerm& term, double promised, double measured) {
    const double margin = term.direction == Direction::less   ? measured - promised
                          : term.direction == Direction::more ? promised - measured
                                                              : -std::abs(measured - promised);
    const double tolerance = std::abs(promised) * (term.tolerance_percent / 100 + rounding);
    return margin < -tolerance ? std::optional(margin) : std::nullopt;
}

Draft draft_of(const ContractTerm& term, const Project& project, std::string_view variant) {
    Draft draft;
    draft.rule = term.rule;
    draft.effect = term.rule->effect;
    draft.variant = variant;
    draft.part = term.field;
    draft.objects = {typed_id("project", project.id)};
    draft.required = no_figure;
    draft.measured = no_figure;
    draft.margin = no_figure;
    draft.values = {{"project", project.name}, {"field", std::string(term.field)}};
    return draft;
}

void judge_industry(const ContractTerm& term, const Project& project, const Contract& contract, Verdict& verdict) {
    if (contract.industry.empty()) {
        return;
    }
    if (project.industry.empty()) {
        const std::string object = typed_id("project", project.id);
        verdict.gaps.push_back({term.rule, object, object, "projects.industry"});
    } else if (!project.industry.starts_with(contract.industry) && !contract.industry.starts_with(project.industry)) {
        Draft draft = draft_of(term, project, "industry");
        draft.values.emplace("promised", contract.industry);
        draft.values.emplace("recorded", project.industry);
        verdict.findings.push_back(make_finding(std::move(draft)));
    }
}

void judge_figure(const ContractTerm& term, const Figure& figure, const Project& project, const Contract& contract,
                  Verdict& verdict) {
    const auto promised = contract.*figure.promised;
    const auto recorded = project.*figure.recorded;
    if (!promised) {
        return;
    }
    if (!recorded) {
        const std::string object = typed_id("project", project.id);
        verdict.gaps.push_back({term.rule, object, object, std::string(figure.missing)});
        return;
    }
    if (const auto margin = shortfall(term, *promised, *recorded)) {
        Draft draft = draft_of(term, project, "figure");
        draft.required = *promised;
        draft.measured = *recorded;
        draft.margin = *margin;
        draft.unit = figure.unit;
        draft.values.emplace("unit", figure.unit);
        verdict.findings.push_back(make_finding(std::move(draft)));
    }
}

/// The contract that the term speaks of; nullptr if the project is not asked, or (a gap) if nobody knows whether it is.
const Contract* contract_for(const ContractTerm& term, const Project& project, Verdict& verdict) {
    const Contract* contract = latest_contract(project);
    const auto match = term.projects.match(project);
    const bool too_early = term.from_stage && (!project.stage || *project.stage < *term.from_stage);
    if (contract == nullptr || too_early || match == ProjectFilter::Match::no) {
        return nullptr;
    }
    if (match == ProjectFilter::Match::unknown) {
        const std::string object = typed_id("project", project.id);
        verdict.gaps.push_back({term.rule, object, object, std::string(term.projects.missing(project))});
        return nullptr;
    }
    return contract;
}

void judge_land(const SiteContractRule& rule, const SiteView& site, double area_m2, const Project& project,
                const Contract& contract, Verdict& verdict) {
    const double mu = area_m2 / core::square_metres_per_mu;
    if (!contract.land_mu) {
        return;
    }
    if (const auto margin = shortfall(rule.term, *contract.land_mu, mu)) {
        Draft draft = draft_of(rule.term, project, "land");
        std::ranges::copy(site.objects(), std::back_inserter(draft.objects));
        draft.required = *contract.land_mu;
        draft.measured = mu;
        draft.margin = *margin;
        draft.unit = "mu";
        draft.geometry = geo::Geometry(site.ground());
        draft.values.emplace("subject", site.name());
        verdict.findings.push_back(make_finding(std::move(draft)));
    }
}

/// Names of the plots or of the building of a site; its ids where the region lacks them.
std::string names_of(const model::Region& region, const model::Site& site) {
    const bool floor = site.kind == model::SiteKind::floor;
    const model::Layer& layer = floor ? region.buildings() : region.plots();
    std::string names;
    for (const std::string& id : site.ids) {
        names += (names.empty() ? "" : "、") + layer.name_of(id);
    }
    return names;
}

void judge_place(const SiteContractRule& rule, const SiteView& site, const Project& project, const Contract& contract,
                 Verdict& verdict) {
    const auto promised = site_of(contract);
    if (contract.site.empty()) {
        return;
    }
    if (!promised) {
        verdict.gaps.push_back({rule.rule, typed_id("project", project.id), site.objects().front(), "contracts.site"});
        return;
    }
    const bool promised_floor = promised->kind == model::SiteKind::floor;
    if (promised->ids == site.site().ids && promised_floor != site.is_land()) {
        return;
    }
    Draft draft = draft_of(rule.term, project, "site");
    std::ranges::copy(site.objects(), std::back_inserter(draft.objects));
    draft.geometry = geo::Geometry(site.ground());
    draft.values.emplace("subject", site.name());
    draft.values.emplace("promised", names_of(site.region(), *promised));
    verdict.findings.push_back(make_finding(std::move(draft)));
}

} // namespace

std::span<const Parameter> contract_mismatch_parameters() {
    return parameters;
}

core::Result<ContractTerm> parse_contract_mismatch(const model::Rule& source, const ParseContext& /*context*/) {
    ContractTerm term;
    term.rule = &source;
    if (auto status = read_words(source, term); !status) {
        return core::fail(status.error());
    }
    const auto tolerance = length_or(source.parameters, "tolerance_percent", 0);
    auto projects = ProjectFilter::parse(source, "projects");
    if (!tolerance || !projects) {
        return core::fail(!tolerance ? tolerance.error() : projects.error());
    }
    term.tolerance_percent = *tolerance;
    term.projects = std::move(*projects);
    return term;
}

bool asks_site(const ContractTerm& term) {
    return term.field == "land_mu" || term.field == "site";
}

void judge(const RecordContractRule& rule, const Project& project, Verdict& verdict) {
    const Contract* contract = contract_for(rule.term, project, verdict);
    if (contract == nullptr) {
        return;
    }
    if (rule.term.field == "industry") {
        judge_industry(rule.term, project, *contract, verdict);
    } else if (asks_site(rule.term)) {
        const bool stated = rule.term.field == "site" ? !contract->site.empty() : contract->land_mu.has_value();
        if (stated && project.site.empty()) {
            const std::string object = typed_id("project", project.id);
            verdict.gaps.push_back({rule.term.rule, object, object, "projects.site"});
        }
    } else {
        const auto* figure = std::ranges::find(figures, rule.term.field, &Figure::field);
        judge_figure(rule.term, *figure, project, *contract, verdict);
    }
}

HeldSiteFacts measure(const SiteContractRule& /*rule*/, const SiteView& site) {
    return {site.is_land() ? std::optional(site.area_m2()) : std::nullopt};
}

void judge(const SiteContractRule& rule, const SiteView& site, const HeldSiteFacts& facts, const Project* project,
           Verdict& verdict) {
    const Contract* contract =
        project != nullptr && !site.subjects().empty() ? contract_for(rule.term, *project, verdict) : nullptr;
    if (contract == nullptr) {
        return;
    }
    if (rule.term.field == "site") {
        judge_place(rule, site, *project, *contract, verdict);
    } else if (facts.area_m2) {
        judge_land(rule, site, *facts.area_m2, *project, *contract, verdict);
    }
}

} // namespace qipan::conflict
