#include "conflict/kinds/land_use.hpp"

#include <algorithm>
#include <limits>

namespace qipan::conflict {
namespace {

using model::Effect;

constexpr Parameter parameters[] = {
    {"uses", ParameterType::table, true},
};
constexpr std::string_view use_keys[] = {"industries", "groups", "interference"};
constexpr std::string_view groups[] = {"industry", "storage", "utilities", "transport", "homes", "public",
                                       "commerce", "green",   "farming",   "water",     "other"};
constexpr std::string_view interferences[] = {"compare", "ignore"};

core::Result<LandUseRule::Use> parse_use(const core::Document& table) {
    if (auto status = core::refuse_unknown_keys(table, use_keys, "uses"); !status) {
        return core::fail(status.error());
    }
    auto industries = table.texts_or_empty("industries");
    auto allowed_groups = table.texts_or_empty("groups");
    const auto interference = table.text_or("interference", "compare");
    if (!industries || !allowed_groups) {
        return core::fail(!industries ? industries.error() : allowed_groups.error());
    }
    if (!interference) {
        return core::fail(interference.error());
    }
    const core::Document* place = table.find("groups");
    if (auto status = check_words(*allowed_groups, groups, place != nullptr ? place->place() : table.place());
        !status) {
        return core::fail(status.error());
    }
    if (auto status = check_words({*interference}, interferences, table.place()); !status) {
        return core::fail(status.error());
    }
    return LandUseRule::Use{std::move(*industries), std::move(*allowed_groups), *interference == "compare"};
}

/// Everything that a finding of this kind has, whatever it says.
Draft draft_of(const LandUseRule& rule, const Subject& subject, const LandUseFacts& facts,
               const model::Project& project) {
    const model::Layer& plots = subject.region->plots();
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.part = "use";
    draft.objects = {subject.object(), typed_id("project", project.id)};
    draft.required = no_figure;
    draft.measured = no_figure;
    draft.margin = no_figure;
    draft.geometry = geo::Geometry(subject.geometry());
    draft.values = {{"subject", subject.name()},
                    {"project", project.name},
                    {"industry", project.industry},
                    {"land_use", std::string(plots.text("land_use", *facts.plot))},
                    {"group", facts.land->group}};
    return draft;
}

} // namespace

std::span<const Parameter> land_use_parameters() {
    return parameters;
}

std::span<const std::string_view> land_use_groups() {
    return groups;
}

const LandUseRule::Use* LandUseRule::find(std::string_view industry) const {
    const Use* best = nullptr;
    std::size_t longest = 0;
    for (const Use& use : uses) {
        if (use.industries.empty() && best == nullptr) {
            best = &use;
        }
        for (const std::string& prefix : use.industries) {
            if (!prefix.empty() && prefix.size() > longest && industry.starts_with(prefix)) {
                best = &use;
                longest = prefix.size();
            }
        }
    }
    return best;
}

core::Result<LandUseRule> parse_land_use(const model::Rule& source, const ParseContext& /*context*/) {
    LandUseRule rule;
    rule.rule = &source;
    const core::Document* rows = source.parameters.find("uses");
    if (rows == nullptr || rows->items().empty()) {
        return core::fail("document.missing-key", {{"key", "uses"}}, source.place);
    }
    for (const core::Document& row : rows->items()) {
        auto use = parse_use(row);
        if (!use) {
            return core::fail(use.error());
        }
        rule.uses.push_back(std::move(*use));
    }
    return rule;
}

LandUseFacts measure(const LandUseRule& /*rule*/, const Subject& subject) {
    LandUseFacts facts;
    facts.plot = subject.plot();
    if (facts.plot) {
        const model::Layer& plots = subject.region->plots();
        facts.land = subject.region->codes.land_use_class(plots.text("land_use_scheme", *facts.plot),
                                                          plots.text("land_use", *facts.plot));
    }
    return facts;
}

void judge(const LandUseRule& rule, const Subject& subject, const LandUseFacts& facts, const model::Project* project,
           Verdict& verdict) {
    if (project == nullptr || project->kind == "infrastructure") {
        return;
    }
    const LandUseRule::Use* use = rule.find(project->industry);
    if (use == nullptr) {
        return;
    }
    const auto gap = [&](std::string_view missing) {
        verdict.gaps.push_back({rule.rule, typed_id("project", project->id), subject.object(), std::string(missing)});
    };
    if (!facts.plot || !facts.land) {
        gap(facts.plot ? "plots.land_use" : "buildings.plot");
        return;
    }
    Draft draft = draft_of(rule, subject, facts, *project);
    if (std::ranges::find(use->groups, facts.land->group) == use->groups.end()) {
        draft.variant = facts.land->group == "industry" ? "not_for_industrial_land" : "not_industrial_land";
        verdict.findings.push_back(make_finding(std::move(draft)));
        return;
    }
    if (!use->compare) {
        return;
    }
    if (!project->pollution_class || facts.land->interference == 0) {
        gap(!project->pollution_class ? "projects.pollution_class" : "plots.land_use");
        return;
    }
    if (*project->pollution_class == facts.land->interference) {
        return;
    }
    const bool worse = *project->pollution_class > facts.land->interference;
    draft.effect = worse ? rule.rule->effect : Effect::info;
    draft.variant = worse ? "class_too_high" : "class_lower";
    draft.required = facts.land->interference;
    draft.measured = *project->pollution_class;
    draft.margin = draft.required - draft.measured;
    draft.unit = "class";
    verdict.findings.push_back(make_finding(std::move(draft)));
}

} // namespace qipan::conflict
