#include <algorithm>
#include <set>

#include "conflict/kinds/double_booking_parts.hpp"
#include "conflict/record.hpp"
#include "core/text.hpp"
#include "core/units.hpp"

namespace qipan::conflict {
namespace {

using model::Project;
using model::Row;
using Plots = std::set<Row>;

/// Land that a firm project has been promised, or holds without a promise, on one or several plots.
struct LandClaim {
    Project project;
    Plots plots;
    double mu = 0;
    bool promised = false; ///< by contract
};

double mu_of(const model::Region& region, const Plots& plots) {
    double area_m2 = 0;
    for (const Row plot : plots) {
        area_m2 += region.plot_area_m2(plot);
    }
    return area_m2 / core::square_metres_per_mu;
}

/// The project's claim; nullopt if it has none to land of this region.
std::optional<LandClaim> claim_of(const model::Region& region, Project project, const model::Site* held) {
    const model::Contract* contract = latest_contract(project);
    std::optional<model::Site> site = contract != nullptr ? site_of(*contract) : std::nullopt;
    if (!site && held != nullptr) {
        site = *held;
    }
    if (!site || site->kind == model::SiteKind::floor) {
        return std::nullopt;
    }
    LandClaim claim;
    for (const Row plot : region.plots_of(*site)) {
        claim.plots.insert(plot);
    }
    claim.promised = contract != nullptr && contract->land_mu;
    if (claim.promised) {
        claim.mu = *contract->land_mu;
    } else {
        claim.mu = site->amount_m2 > 0 ? site->amount_m2 / core::square_metres_per_mu : mu_of(region, claim.plots);
    }
    claim.project = std::move(project);
    return claim.plots.empty() ? std::nullopt : std::optional(std::move(claim));
}

std::vector<LandClaim> collect(const model::Region& region, const model::Layout& layout) {
    const model::Layer& contracts = region.layer(model::TableId::contracts);
    std::vector<LandClaim> claims;
    for (Row row = 0; row < region.projects().size(); ++row) {
        const auto placed = std::ranges::lower_bound(layout, row, {}, &model::Placement::project);
        const bool held = placed != layout.end() && placed->project == row;
        if (!held && contracts.children_of(region.projects().id_of(row)).empty()) {
            continue;
        }
        Project project = model::project_at(region, row);
        if (project.commitment() != model::Commitment::firm) {
            continue;
        }
        if (auto claim = claim_of(region, std::move(project), held ? &placed->site : nullptr)) {
            claims.push_back(std::move(*claim));
        }
    }
    return claims;
}

bool within(const Plots& part, const Plots& whole) {
    return std::ranges::includes(whole, part);
}

bool touch(const Plots& a, const Plots& b) {
    return std::ranges::any_of(a, [&b](Row plot) { return b.contains(plot); });
}

/// Grounds on which claims may come together: each claim's own plots, and all plots that are linked by claims.
std::set<Plots> grounds_of(const std::vector<LandClaim>& claims) {
    std::set<Plots> grounds;
    std::vector<Plots> linked;
    for (const LandClaim& claim : claims) {
        grounds.insert(claim.plots);
        Plots all = claim.plots;
        for (const Plots& other : linked) {
            if (touch(other, claim.plots)) {
                all.insert(other.begin(), other.end());
            }
        }
        std::erase_if(linked, [&all](const Plots& other) { return within(other, all); });
        linked.push_back(std::move(all));
    }
    grounds.insert(linked.begin(), linked.end());
    return grounds;
}

void judge_ground(const DoubleBookingRule& rule, const model::Region& region, const Plots& ground,
                  const std::vector<LandClaim>& claims, Verdict& verdict) {
    Draft draft;
    double claimed = 0;
    std::string names;
    bool promised = false;
    std::size_t count = 0;
    for (const LandClaim& claim : claims) {
        if (within(claim.plots, ground)) {
            ++count;
            claimed += claim.mu;
            promised = promised || claim.promised;
            names += (names.empty() ? "" : "、") + claim.project.name + ' ' + core::fixed(claim.mu, 2);
            draft.objects.push_back(typed_id("project", claim.project.id));
        }
    }
    const double there = mu_of(region, ground);
    if (count < 2 || !promised || claimed <= there * (1 + area_share_tolerance)) {
        return;
    }
    model::Site site{ground.size() > 1 ? model::SiteKind::plots : model::SiteKind::plot, {}, 0};
    for (const Row plot : ground) {
        site.ids.emplace_back(region.plots().id_of(plot));
    }
    std::ranges::sort(site.ids);
    const SiteView view(region, site);
    std::ranges::copy(view.objects(), std::back_inserter(draft.objects));
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.variant = "land";
    draft.part = "land";
    draft.required = there;
    draft.measured = claimed;
    draft.margin = there - claimed;
    draft.unit = "mu";
    draft.geometry = geo::Geometry(view.ground());
    draft.values = {{"subject", view.name()}, {"projects", names}};
    verdict.findings.push_back(make_finding(std::move(draft)));
}

} // namespace

void judge_land(const DoubleBookingRule& rule, const model::Region& region, const model::Layout& layout,
                Verdict& verdict) {
    const std::vector<LandClaim> claims = collect(region, layout);
    for (const Plots& ground : grounds_of(claims)) {
        judge_ground(rule, region, ground, claims, verdict);
    }
}

} // namespace qipan::conflict
