#include "model/placement.hpp"

#include <algorithm>

namespace qipan::model {
namespace {

bool exists(const Region& region, const Site& site) {
    const Layer& layer = site.kind == SiteKind::floor ? region.buildings() : region.plots();
    return std::ranges::all_of(site.ids, [&](const std::string& id) { return layer.find(id).has_value(); });
}

core::Issue unknown_site(std::string_view layer, std::string_view project, std::string_view site) {
    core::Place place;
    place.layer = std::string(layer);
    place.feature = std::string(project);
    place.field = "site";
    return {"layout.unknown-site",
            {{"project", std::string(project)}, {"site", std::string(site)}},
            place,
            core::Severity::rejected};
}

/// Appends the placement that a row names, or an issue.
void add_placement(const Region& region, const Layer& from, Placement placement, std::string_view project,
                   std::string_view text, Layout& layout, std::vector<core::Issue>& issues) {
    auto site = parse_site(text);
    if (!site || !exists(region, *site)) {
        issues.push_back(unknown_site(model::to_string(from.id()), project, text));
        return;
    }
    placement.site = std::move(*site);
    layout.push_back(std::move(placement));
}

} // namespace

Layout existing_layout(const Region& region, std::vector<core::Issue>& issues) {
    Layout layout;
    const Layer& projects = region.projects();
    for (Row row = 0; row < projects.size(); ++row) {
        if (const auto site = projects.text("site", row); !site.empty()) {
            Placement placement;
            placement.project = row;
            placement.existing = true;
            add_placement(region, projects, placement, projects.id_of(row), site, layout, issues);
        }
    }
    return layout;
}

core::Result<Layout> layout_with_plan(const Region& region, std::string_view plan, std::vector<core::Issue>& issues) {
    if (!region.layer(TableId::plans).find(plan)) {
        return core::fail("plan.unknown", {{"plan", std::string(plan)}});
    }
    Layout layout = existing_layout(region, issues);
    const Layer& assignments = region.layer(TableId::assignments);
    for (const Row row : assignments.children_of(plan)) {
        const auto project = region.projects().find(assignments.text("project", row));
        const auto site = assignments.text("site", row);
        const auto same_project = [&](const Placement& p) { return project && p.project == *project; };
        if (!project || site.empty() || std::ranges::any_of(layout, same_project)) {
            continue; // a plan lists what already stands too; the record itself has the last word
        }
        Placement placement;
        placement.project = *project;
        placement.pinned = assignments.number("pinned", row) == 1.0;
        add_placement(region, assignments, placement, assignments.text("project", row), site, layout, issues);
    }
    std::ranges::sort(layout, {}, &Placement::project);
    return layout;
}

} // namespace qipan::model
