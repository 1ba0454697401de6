#include "conflict/kinds/control_index.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "core/units.hpp"

namespace qipan::conflict {

/// What the numerator is divided by.
enum class Per { nothing, site_mu, site_m2, building };

struct Index {
    std::string_view name;
    std::string_view field; ///< of projects, for the gap
    std::optional<double> model::Project::*figure = nullptr;
    Per per = Per::site_m2;
    double factor = 1; ///< 100 for a percentage
    std::string_view unit;
};

namespace {

using model::Project;
using Match = ProjectFilter::Match;

constexpr Index indices[] = {
    {"intensity", "projects.fixed_investment_wan", &Project::fixed_investment_wan, Per::site_mu, 1, "wan_cny_per_mu"},
    {"far", "projects.building_area_m2", &Project::building_area_m2, Per::site_m2, 1, ""},
    {"coverage", "projects.footprint_m2", &Project::footprint_m2, Per::site_m2, 100, "percent"},
    {"office_land", "projects.office_land_m2", &Project::office_land_m2, Per::site_m2, 100, "percent"},
    {"green", "projects.green_m2", &Project::green_m2, Per::site_m2, 100, "percent"},
    {"tax", "projects.tax_wan", &Project::tax_wan, Per::site_mu, 1, "wan_cny_per_mu"},
    {"output", "projects.output_wan", &Project::output_wan, Per::site_mu, 1, "wan_cny_per_mu"},
    {"height", "projects.height_m", &Project::height_m, Per::nothing, 1, "m"},
    {"office_floor", "projects.office_floor_m2", &Project::office_floor_m2, Per::building, 100, "percent"},
    {"housing", "projects.housing_on_site", nullptr, Per::nothing, 1, ""},
};
constexpr Parameter parameters[] = {
    {"index", ParameterType::text, true},    {"direction", ParameterType::text}, {"limit", ParameterType::number},
    {"from", ParameterType::text},           {"by_level", ParameterType::table}, {"table", ParameterType::table},
    {"index_edition", ParameterType::table}, {"projects", ParameterType::table}, {"zones", ParameterType::table},
};
constexpr std::string_view directions[] = {"min", "max"};
constexpr double relative_tolerance = 1e-9; // quotients of decimals
constexpr int decimals = 2;

bool is_housing(const IndexRule& rule) {
    return rule.index->figure == nullptr;
}

core::Status read_index(const model::Rule& source, IndexRule& rule) {
    const auto name = source.parameters.text("index");
    if (!name) {
        return core::fail(name.error());
    }
    const auto* found = std::ranges::find(indices, *name, &Index::name);
    if (found == std::end(indices)) {
        std::vector<std::string_view> names;
        std::ranges::transform(indices, std::back_inserter(names), &Index::name);
        names.push_back(productive_land);
        return core::fail("conflict.unknown-word",
                          {{"word", *name}, {"did_you_mean", core::nearest_word(*name, names)}},
                          source.parameters.find("index")->place());
    }
    rule.index = found;
    return {};
}

core::Status read_threshold(const model::Rule& source, IndexRule& rule) {
    if (is_housing(rule)) {
        return {};
    }
    const auto direction = word_of(source.parameters, "direction", directions);
    if (!direction) {
        return core::fail(direction.error());
    }
    rule.is_minimum = *direction == 0;
    auto threshold = parse_threshold(source, {rule.index->name, rule.index->unit, rule.is_minimum});
    if (!threshold) {
        return core::fail(threshold.error());
    }
    rule.threshold = std::move(*threshold);
    return {};
}

core::Result<IndexRule> read_rule(const model::Rule& source, const ParseContext& context) {
    IndexRule rule;
    rule.rule = &source;
    if (auto status = read_index(source, rule); !status) {
        return core::fail(status.error());
    }
    if (auto status = read_threshold(source, rule); !status) {
        return core::fail(status.error());
    }
    auto zones = parse_zones(source, context);
    auto edition = parse_index_edition(source);
    auto projects = ProjectFilter::parse(source, "projects");
    if (!zones || !edition) {
        return core::fail(!zones ? zones.error() : edition.error());
    }
    if (!projects) {
        return core::fail(projects.error());
    }
    rule.zones = std::move(*zones);
    rule.edition = std::move(*edition);
    rule.projects = std::move(*projects);
    return rule;
}

/// Does the rule speak of this project? `missing` is the datum that keeps it from saying so.
struct Asked {
    bool asked = false;
    std::string missing;
};

Asked asks(const IndexRule& rule, const Project& project) {
    if (project.kind == "infrastructure") {
        return {};
    }
    const auto match = rule.projects.match(project);
    return {match != Match::no, std::string(match == Match::unknown ? rule.projects.missing(project) : "")};
}

/// The measured index with what it was made of, or the datum that is missing.
struct Measured {
    double value = 0;
    std::string inputs; ///< `9600 / 45`
    std::string missing;
};

std::string figure_text(double value) {
    const std::string text = core::fixed(value, decimals);
    return text.ends_with(".00") ? text.substr(0, text.size() - 3) : text;
}

Measured quotient(const Index& index, double figure, double divisor) {
    return {index.factor * figure / divisor, figure_text(figure) + " / " + figure_text(divisor), {}};
}

Measured measure_index(const Index& index, const Project& project, double area_m2) {
    const auto figure = project.*index.figure;
    if (!figure) {
        return {0, {}, std::string(index.field)};
    }
    switch (index.per) {
    case Per::nothing:
        break;
    case Per::site_mu:
        return quotient(index, *figure, core::to_mu(core::SquareMetres{area_m2}).value);
    case Per::site_m2:
        return quotient(index, *figure, area_m2);
    case Per::building:
        if (project.building_area_m2.value_or(0) <= 0) {
            return {0, {}, "projects.building_area_m2"};
        }
        return quotient(index, *figure, *project.building_area_m2);
    }
    return {*figure, figure_text(*figure), {}};
}

bool holds(const IndexRule& rule, double measured, double limit) {
    const double tolerance = relative_tolerance * std::max(1.0, limit);
    return rule.is_minimum ? measured >= limit - tolerance : measured <= limit + tolerance;
}

Draft draft_of(const IndexRule& rule, const Project& project) {
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.part = rule.index->name;
    draft.objects = {typed_id("project", project.id)};
    draft.required = no_figure;
    draft.measured = no_figure;
    draft.margin = no_figure;
    draft.values = {{"project", project.name},
                    {"index", std::string(rule.index->name)},
                    {"edition_zh", rule.edition.zh},
                    {"edition_en", rule.edition.en}};
    return draft;
}

void add_figures(const IndexRule& rule, const Measured& measured, const Limit& limit, Draft& draft) {
    draft.variant = limit.variant;
    draft.required = limit.value;
    draft.measured = measured.value;
    draft.margin = rule.is_minimum ? measured.value - limit.value : limit.value - measured.value;
    draft.unit = rule.index->unit;
    draft.values.emplace("direction", rule.is_minimum ? "min" : "max");
    draft.values.emplace("inputs", measured.inputs);
    draft.values.emplace("required", figure_text(limit.value));
    draft.values.emplace("measured", figure_text(measured.value));
    draft.values.insert(limit.values.begin(), limit.values.end());
}

/// On a floor the building's plot is not the project's, so there is no land to divide by.
bool wants_floor(const Project& project) {
    if (!project.site.empty()) {
        const auto site = model::parse_site(project.site);
        return site && site->kind == model::SiteKind::floor;
    }
    return project.floor_m2.has_value() && !project.land_mu.has_value();
}

/// What keeps the rule from being judged at the site: a gap is filed and true returned; also where it does not speak.
bool is_elsewhere(const SiteIndexRule& rule, const SiteView& site, const Project& project, Verdict& verdict) {
    if (!rule.index.zones) {
        return false;
    }
    if (const auto zone = site.zone_row()) {
        return !rule.index.zones->matches(site.region().zones(), *zone);
    }
    verdict.gaps.push_back({rule.rule, site.objects().front(), typed_id("project", project.id), "plots.zone"});
    return true;
}

} // namespace

std::span<const Parameter> control_index_parameters() {
    return parameters;
}

core::Result<std::variant<ProjectIndexRule, SiteIndexRule, ZoneIndexRule>>
parse_control_index(const model::Rule& source, const ParseContext& context) {
    if (const auto index = source.parameters.text_or("index", ""); index && *index == productive_land) {
        auto rule = parse_zone_index(source, context);
        return rule ? core::Result<std::variant<ProjectIndexRule, SiteIndexRule, ZoneIndexRule>>(std::move(*rule))
                    : core::fail(rule.error());
    }
    auto rule = read_rule(source, context);
    if (!rule) {
        return core::fail(rule.error());
    }
    const bool of_project = is_housing(*rule) || rule->index->per == Per::building;
    if (!of_project) {
        return SiteIndexRule{&source, std::move(*rule)};
    }
    if (!is_housing(*rule) && !std::holds_alternative<FixedLimit>(rule->threshold)) {
        return core::fail("conflict.one-of", {{"rule", source.id}, {"expected", "limit"}}, source.place);
    }
    return ProjectIndexRule{std::move(*rule)};
}

void judge(const ProjectIndexRule& rule, const Project& project, Verdict& verdict) {
    const IndexRule& index = rule.index;
    const Asked asked = asks(index, project);
    if (!asked.asked || wants_floor(project)) {
        return;
    }
    const std::string object = typed_id("project", project.id);
    Measured measured;
    if (!is_housing(index)) {
        measured = measure_index(*index.index, project, 0);
    } else if (!project.housing_on_site) {
        measured.missing = index.index->field;
    }
    const std::string missing = asked.missing.empty() ? measured.missing : asked.missing;
    if (!missing.empty()) {
        verdict.gaps.push_back({index.rule, object, object, missing});
        return;
    }
    Draft draft = draft_of(index, project);
    if (is_housing(index)) {
        if (*project.housing_on_site) {
            draft.variant = "housing";
            verdict.findings.push_back(make_finding(std::move(draft)));
        }
        return;
    }
    const double limit = std::get<FixedLimit>(index.threshold).value;
    if (!holds(index, measured.value, limit)) {
        add_figures(index, measured, {limit, "own", {}}, draft);
        verdict.findings.push_back(make_finding(std::move(draft)));
    }
}

SiteIndexFacts measure(const SiteIndexRule& /*rule*/, const SiteView& site) {
    return {site.is_land() ? site.area_m2() : 0};
}

void judge(const SiteIndexRule& rule, const SiteView& site, const SiteIndexFacts& facts, const Project* project,
           Verdict& verdict) {
    if (project == nullptr || facts.empty()) {
        return;
    }
    const Asked asked = asks(rule.index, *project);
    if (!asked.asked || is_elsewhere(rule, site, *project, verdict)) {
        return;
    }
    const LimitFound found = find_limit(rule.index.threshold, site, *project);
    const std::string object = typed_id("project", project->id);
    if (const auto* unknown = std::get_if<NoLimit>(&found)) {
        verdict.gaps.push_back({rule.rule, unknown->cause, object, unknown->missing});
        return;
    }
    const auto* limit = std::get_if<Limit>(&found);
    if (limit == nullptr) {
        return;
    }
    const Measured measured = measure_index(*rule.index.index, *project, facts.area_m2);
    if (const std::string missing = asked.missing.empty() ? measured.missing : asked.missing; !missing.empty()) {
        verdict.gaps.push_back({rule.rule, object, site.objects().front(), missing});
    } else if (!holds(rule.index, measured.value, limit->value)) {
        Draft draft = draft_of(rule.index, *project);
        std::ranges::copy(site.objects(), std::back_inserter(draft.objects));
        draft.geometry = geo::Geometry(site.ground());
        draft.values.emplace("subject", site.name());
        add_figures(rule.index, measured, *limit, draft);
        verdict.findings.push_back(make_finding(std::move(draft)));
    }
}

} // namespace qipan::conflict
