#include "conflict/kinds/floor_space.hpp"

#include <algorithm>
#include <map>

#include "core/text.hpp"

namespace qipan::conflict {
namespace {

using model::Project;
using model::Row;

constexpr Parameter parameters[] = {{"of", ParameterType::text, true}};
constexpr std::string_view things[] = {"area", "hazard_class"};
constexpr std::string_view classes[] = {"甲", "乙", "丙", "丁", "戊"}; // the worst first
/// As double_booking: shares are declared areas.
constexpr double area_share_tolerance = 0.002;

bool exceeds(double claimed, double there) {
    return claimed > there * (1 + area_share_tolerance);
}

/// True if the project's own record says that it stands there.
bool stands_there(const Project& project, const model::Site& site) {
    const auto recorded = project.site.empty() ? core::fail("site.bad-id") : model::parse_site(project.site);
    return recorded && recorded->kind == model::SiteKind::floor && recorded->ids == site.ids;
}

Draft draft_of(const model::Rule& rule, const Subject& building) {
    Draft draft;
    draft.rule = &rule;
    draft.effect = rule.effect;
    draft.objects = {building.object()};
    draft.geometry = geo::Geometry(building.geometry());
    draft.values = {{"subject", building.name()}};
    return draft;
}

void add_area(Draft& draft, double free_m2, double taken_m2) {
    draft.required = free_m2;
    draft.measured = taken_m2;
    draft.margin = free_m2 - taken_m2;
    draft.unit = "m2";
}

void judge_area(const FloorSpaceRule& rule, const SiteView& site, const FloorFacts& facts, const Project& project,
                Verdict& verdict) {
    if (stands_there(project, site.site())) {
        return;
    }
    const Subject& building = site.subjects().front();
    if (!facts.free_m2) {
        verdict.gaps.push_back(
            {rule.rule, building.object(), typed_id("project", project.id), "buildings.floor_area_free_m2"});
    } else if (exceeds(site.area_m2(), *facts.free_m2)) {
        Draft draft = draft_of(*rule.rule, building);
        draft.variant = "area";
        draft.part = "area";
        draft.objects.push_back(typed_id("project", project.id));
        draft.values.emplace("project", project.name);
        add_area(draft, *facts.free_m2, site.area_m2());
        verdict.findings.push_back(make_finding(std::move(draft)));
    }
}

void judge_hazard(const FloorSpaceRule& rule, const SiteView& site, const FloorFacts& facts, const Project& project,
                  Verdict& verdict) {
    const Subject& building = site.subjects().front();
    const std::string object = typed_id("project", project.id);
    if (project.fire_hazard.empty()) {
        verdict.gaps.push_back({rule.rule, object, building.object(), "projects.fire_hazard"});
        return;
    }
    if (facts.fire_hazard.empty()) {
        verdict.gaps.push_back({rule.rule, building.object(), object, "buildings.fire_hazard"});
        return;
    }
    if (std::ranges::find(classes, project.fire_hazard) >= std::ranges::find(classes, facts.fire_hazard)) {
        return;
    }
    Draft draft = draft_of(*rule.rule, building);
    draft.variant = "hazard_class";
    draft.part = "hazard";
    draft.objects.push_back(object);
    draft.required = no_figure;
    draft.measured = no_figure;
    draft.margin = no_figure;
    draft.values.emplace("project", project.name);
    draft.values.emplace("class", facts.fire_hazard);
    draft.values.emplace("project_class", project.fire_hazard);
    verdict.findings.push_back(make_finding(std::move(draft)));
}

/// Who holds floor of one building.
struct Tenant {
    Project project;
    double amount_m2 = 0;
    bool moves_in = false;
};
using Tenants = std::map<Row, std::vector<Tenant>>; // by row of the building: the order of the output

Tenants tenants_of(const model::Region& region, const model::Layout& layout) {
    Tenants tenants;
    for (const model::Placement& placement : layout) {
        if (placement.site.kind != model::SiteKind::floor || placement.site.ids.empty()) {
            continue;
        }
        if (const auto row = region.buildings().find(placement.site.ids.front())) {
            const double whole = region.buildings().number("floor_area_m2", *row);
            Project project = model::project_at(region, placement.project);
            const bool moves_in = !placement.existing && !stands_there(project, placement.site);
            tenants[*row].push_back(
                {std::move(project), placement.site.amount_m2 > 0 ? placement.site.amount_m2 : whole, moves_in});
        }
    }
    return tenants;
}

/// Firm claims of several beyond the whole building: `double_booking` says so.
bool is_double_booked(const std::vector<Tenant>& tenants, double whole_m2) {
    double firm_m2 = 0;
    std::size_t count = 0;
    for (const Tenant& tenant : tenants) {
        if (tenant.project.commitment() == model::Commitment::firm) {
            firm_m2 += tenant.amount_m2;
            ++count;
        }
    }
    return count > 1 && exceeds(firm_m2, whole_m2);
}

void judge_total(const FloorTotalRule& rule, const Subject& building, const std::vector<Tenant>& tenants,
                 Verdict& verdict) {
    const model::Layer& buildings = building.layer();
    const auto free_m2 = buildings.column("floor_area_free_m2").maybe(building.row);
    if (!free_m2 || is_double_booked(tenants, buildings.number("floor_area_m2", building.row))) {
        return; // of each project not assessable; or reported elsewhere
    }
    double taken_m2 = 0;
    std::string names;
    Draft draft = draft_of(*rule.rule, building);
    for (const Tenant& tenant : tenants) {
        if (!tenant.moves_in) {
            continue;
        }
        if (exceeds(tenant.amount_m2, *free_m2)) {
            return; // it alone is the fault
        }
        taken_m2 += tenant.amount_m2;
        names += (names.empty() ? "" : "、") + tenant.project.name + ' ' + area_text(tenant.amount_m2) + " m²";
        draft.objects.push_back(typed_id("project", tenant.project.id));
    }
    if (exceeds(taken_m2, *free_m2)) {
        draft.variant = "total";
        draft.part = "total";
        draft.values.emplace("projects", names);
        add_area(draft, *free_m2, taken_m2);
        verdict.findings.push_back(make_finding(std::move(draft)));
    }
}

} // namespace

std::span<const Parameter> floor_space_parameters() {
    return parameters;
}

core::Result<FloorSpaceRule> parse_floor_space(const model::Rule& source, const ParseContext& /*context*/) {
    const auto of = word_of(source.parameters, "of", things);
    if (!of) {
        return core::fail(of.error());
    }
    return FloorSpaceRule{&source, static_cast<FloorAsk>(*of)};
}

FloorFacts measure(const FloorSpaceRule& /*rule*/, const SiteView& site) {
    if (site.subjects().empty() || site.is_land()) {
        return {};
    }
    const Subject& building = site.subjects().front();
    return {building.row, building.layer().column("floor_area_free_m2").maybe(building.row),
            std::string(building.layer().text("fire_hazard", building.row))};
}

void judge(const FloorSpaceRule& rule, const SiteView& site, const FloorFacts& facts, const Project* project,
           Verdict& verdict) {
    if (project == nullptr || facts.empty()) {
        return;
    }
    switch (rule.of) {
    case FloorAsk::area:
        judge_area(rule, site, facts, *project, verdict);
        break;
    case FloorAsk::hazard_class:
        judge_hazard(rule, site, facts, *project, verdict);
        break;
    }
}

void judge(const FloorTotalRule& rule, const model::Region& region, const model::Layout& layout, Verdict& verdict) {
    for (const auto& [row, tenants] : tenants_of(region, layout)) {
        judge_total(rule, {&region, SubjectKind::building, row}, tenants, verdict);
    }
}

} // namespace qipan::conflict
