#include "planning/openings.hpp"

#include <algorithm>

namespace qipan::planning {
namespace {

bool leads(const model::Region& region, std::string_view zone, std::string_view industry) {
    const auto row = region.zones().find(zone);
    if (!row) {
        return false;
    }
    const auto leading = region.zones().column("leading_industries").list(*row);
    return std::ranges::any_of(leading, [&](std::string_view code) { return industry.starts_with(code); });
}

} // namespace

Openings::Openings(const Context& context, const model::Layout& fixed, assign::ProblemBuilder& builder)
    : context_(context), builder_(builder) {
    for (const model::Placement& placement : fixed) {
        const model::Project project = model::project_at(context.region, placement.project);
        standing_.emplace(project.industry_group(), context.region.zone_of(placement.site));
    }
}

std::int64_t Openings::cost_of(std::string_view industry, std::string_view zone) const {
    const model::Region& region = context_.region;
    if (leads(region, zone, industry)) {
        return context_.defaults.opening_leading;
    }
    for (const std::string_view other : region.zones_of_unit(region.coordination_unit_of(zone))) {
        if (other != zone && leads(region, other, industry)) {
            return context_.defaults.opening_leads_elsewhere;
        }
    }
    return context_.defaults.opening_neutral;
}

std::optional<std::int32_t> Openings::opening_of(const model::Project& project, std::string_view zone) {
    const std::pair key{std::string(project.industry_group()), std::string(zone)};
    if (standing_.contains(key)) {
        return std::nullopt;
    }
    const std::int64_t cost = cost_of(project.industry, zone);
    if (cost == 0) {
        return std::nullopt;
    }
    // one opening a group, zone and cost: two classes of a group may differ in what leads
    const std::string name = key.first;
    const std::pair numbered{name + "/" + std::to_string(cost), key.second};
    const auto [entry, fresh] = numbers_.try_emplace(numbered, 0);
    if (fresh) {
        entry->second = builder_.add_opening({name, key.second, cost});
    }
    return entry->second;
}

} // namespace qipan::planning
