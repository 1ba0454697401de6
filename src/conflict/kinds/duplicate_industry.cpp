#include "conflict/kinds/duplicate_industry.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "conflict/subject.hpp"
#include "conflict/zone_places.hpp"
#include "core/text.hpp"

namespace qipan::conflict {
namespace {

using model::Row;

constexpr Parameter parameters[] = {
    {"digits", ParameterType::number, false, "", "3"},
    {"leading", ParameterType::boolean, false, "", "false"},
    {"min_projects", ParameterType::number, false, "", "2"},
    {"projects", ParameterType::table},
};
constexpr std::size_t least_digits = 2;
constexpr std::size_t most_digits = 4;

/// One group in one unit: which zones pursue it, by row, with their projects (sorted ids; empty of a list).
using Pursuit = std::map<Row, std::set<std::string>>;
/// By unit and group: the order of the output.
using Pursuits = std::map<std::pair<std::string, std::string>, Pursuit>;

bool leads(const model::Layer& zones, Row zone, std::string_view group) {
    return std::ranges::any_of(zones.column("leading_industries").list(zone), [group](std::string_view code) {
        return !code.empty() && (group.starts_with(code) || code.starts_with(group));
    });
}

bool has_several_zones(const model::Region& region, std::string_view unit) {
    return region.zones_of_unit(unit).size() > 1;
}

Pursuits pursued_by_projects(const DuplicateIndustryRule& rule, const model::Region& region,
                             const model::Layout& layout, Verdict& verdict) {
    Pursuits pursuits;
    for (const model::Placement& placement : layout) {
        const model::Project project = model::project_at(region, placement.project);
        const auto zone = region.zones().find(region.zone_of(placement.site));
        const auto match = rule.projects.match(project);
        if (!zone || project.kind == "infrastructure" || match == ProjectFilter::Match::no) {
            continue;
        }
        const std::string_view zone_id = region.zones().id_of(*zone);
        const std::string unit(region.coordination_unit_of(zone_id));
        const bool too_short = project.industry.size() < rule.digits;
        if (too_short || match == ProjectFilter::Match::unknown) {
            if (has_several_zones(region, unit)) {
                verdict.gaps.push_back({rule.rule, typed_id("project", project.id), typed_id("zone", zone_id),
                                        too_short ? "projects.industry" : std::string(rule.projects.missing(project))});
            }
            continue;
        }
        pursuits[{unit, project.industry.substr(0, rule.digits)}][*zone].insert(project.id);
    }
    return pursuits;
}

Pursuits pursued_by_lists(const DuplicateIndustryRule& rule, const model::Region& region) {
    const model::Layer& zones = region.zones();
    Pursuits pursuits;
    for (Row zone = 0; zone < zones.size(); ++zone) {
        const std::string unit(region.coordination_unit_of(zones.id_of(zone)));
        for (const std::string_view code : zones.column("leading_industries").list(zone)) {
            pursuits[{unit, std::string(code.substr(0, rule.digits))}][zone];
        }
    }
    for (auto& [key, pursuit] : pursuits) {
        for (Row zone = 0; zone < zones.size(); ++zone) {
            if (region.coordination_unit_of(zones.id_of(zone)) == key.first && leads(zones, zone, key.second)) {
                pursuit[zone];
            }
        }
    }
    return pursuits;
}

std::size_t count_projects(const Pursuit& pursuit) {
    std::size_t count = 0;
    for (const auto& [zone, projects] : pursuit) {
        count += projects.size();
    }
    return count;
}

bool is_duplicate(const DuplicateIndustryRule& rule, const model::Layer& zones, std::string_view group,
                  const Pursuit& pursuit) {
    if (pursuit.size() < 2 || rule.leading) {
        return pursuit.size() > 1;
    }
    const auto leading =
        std::ranges::count_if(pursuit, [&](const auto& entry) { return leads(zones, entry.first, group); });
    return leading < 2 && count_projects(pursuit) >= rule.min_projects;
}

std::string join(std::vector<std::string> names) {
    std::ranges::sort(names);
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : "、") + name;
    }
    return text;
}

/// `武乡 2（甲厂、乙厂）、屯留 1（丙厂）`: zone, how many, which.
std::string list_zones(const model::Region& region, const Pursuit& pursuit) {
    std::vector<std::string> zones;
    for (const auto& [zone, ids] : pursuit) {
        std::vector<std::string> names;
        std::ranges::transform(ids, std::back_inserter(names),
                               [&region](const std::string& id) { return region.projects().name_of(id); });
        zones.push_back(region.zones().name_of(zone) +
                        (ids.empty() ? "" : ' ' + std::to_string(ids.size()) + " (" + join(std::move(names)) + ')'));
    }
    return join(std::move(zones));
}

std::string leaders(const model::Layer& zones, std::string_view group, const Pursuit& pursuit) {
    std::vector<std::string> names;
    for (const auto& [zone, projects] : pursuit) {
        if (leads(zones, zone, group)) {
            names.push_back(zones.name_of(zone));
        }
    }
    return join(std::move(names));
}

void add_finding(const DuplicateIndustryRule& rule, const model::Region& region,
                 const Pursuits::value_type& unit_and_group, Verdict& verdict) {
    const auto& [key, pursuit] = unit_and_group;
    const model::Layer& units = region.layer(model::TableId::coordination_units);
    const auto* industry = region.codes.industries.find(key.second);
    const std::string leader = leaders(region.zones(), key.second, pursuit);
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.variant = rule.leading ? "leading" : leader.empty() ? "unled" : "led";
    draft.part = key.second;
    std::vector<Row> rows;
    for (const auto& [zone, projects] : pursuit) {
        draft.objects.push_back(typed_id("zone", region.zones().id_of(zone)));
        rows.push_back(zone);
    }
    draft.required = 1;
    draft.measured = static_cast<double>(pursuit.size());
    draft.margin = draft.required - draft.measured;
    draft.unit = "zones";
    draft.geometry = places_of_zones(region.zones(), rows);
    draft.values = {{"unit_name", units.name_of(key.first)},
                    {"industry", key.second + (industry == nullptr ? "" : ' ' + industry->name_zh)},
                    {"zones", list_zones(region, pursuit)},
                    {"count", std::to_string(count_projects(pursuit))},
                    {"leader", leader}};
    verdict.findings.push_back(make_finding(std::move(draft)));
}

core::Result<std::size_t> whole_number(const model::Rule& rule, std::string_view key, std::size_t fallback) {
    const core::Document* value = rule.parameters.find(key);
    if (value == nullptr) {
        return fallback;
    }
    const auto number = value->integer();
    if (!number) {
        return core::fail(number.error());
    }
    if (*number < 0) {
        return core::fail("conflict.negative-number", {{"key", std::string(key)}}, value->place());
    }
    return static_cast<std::size_t>(*number);
}

} // namespace

std::span<const Parameter> duplicate_industry_parameters() {
    return parameters;
}

core::Result<DuplicateIndustryRule> parse_duplicate_industry(const model::Rule& source,
                                                             const ParseContext& /*context*/) {
    const auto digits = whole_number(source, "digits", 3);
    const auto min_projects = whole_number(source, "min_projects", 2);
    const auto leading = source.parameters.boolean_or("leading", false);
    auto projects = ProjectFilter::parse(source, "projects");
    if (!digits || !min_projects) {
        return core::fail(!digits ? digits.error() : min_projects.error());
    }
    if (!leading || !projects) {
        return core::fail(!leading ? leading.error() : projects.error());
    }
    if (*digits < least_digits || *digits > most_digits) {
        return core::fail("conflict.bad-digits", {{"value", std::to_string(*digits)}},
                          source.parameters.find("digits")->place());
    }
    return DuplicateIndustryRule{&source, *digits, *leading, *min_projects, std::move(*projects)};
}

void judge(const DuplicateIndustryRule& rule, const model::Region& region, const model::Layout& layout,
           Verdict& verdict) {
    const Pursuits pursuits =
        rule.leading ? pursued_by_lists(rule, region) : pursued_by_projects(rule, region, layout, verdict);
    for (const auto& entry : pursuits) {
        if (is_duplicate(rule, region.zones(), entry.first.second, entry.second)) {
            add_finding(rule, region, entry, verdict);
        }
    }
}

} // namespace qipan::conflict
