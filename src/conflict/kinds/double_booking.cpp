#include "conflict/kinds/double_booking.hpp"

#include <algorithm>
#include <map>

#include "conflict/kinds/double_booking_parts.hpp"
#include "core/text.hpp"

namespace qipan::conflict {
namespace {

using model::Row;

constexpr Parameter parameters[] = {{"of", ParameterType::text, true}};
constexpr std::string_view things[] = {"site", "land", "utility", "date"};

/// A firm project's claim on one plot or building.
struct Claim {
    model::Project project;
    double amount_m2 = 0; ///< all of it, for a whole plot
    bool whole = false;
};
using Claims = std::map<Row, std::vector<Claim>>; // by row of the thing: the order of the output

struct Booked {
    Claims plots;
    Claims buildings;
};

Booked collect(const model::Region& region, const model::Layout& layout) {
    Booked booked;
    for (const model::Placement& placement : layout) {
        const model::Project project = model::project_at(region, placement.project);
        if (project.commitment() != model::Commitment::firm) {
            continue;
        }
        for (const Subject& subject : subjects_of(region, placement.site)) {
            const bool land = subject.kind == SubjectKind::land;
            const bool whole = placement.site.amount_m2 <= 0;
            const double all =
                land ? region.plot_area_m2(subject.row) : region.buildings().number("floor_area_m2", subject.row);
            (land ? booked.plots : booked.buildings)[subject.row].push_back(
                {project, whole ? all : placement.site.amount_m2, whole});
        }
    }
    return booked;
}

void add_finding(const DoubleBookingRule& rule, const Subject& thing, const std::vector<Claim>& claims, double there,
                 Verdict& verdict) {
    double claimed = 0;
    std::string names;
    Draft draft;
    draft.objects = {thing.object()};
    for (const Claim& claim : claims) {
        claimed += claim.amount_m2;
        names += names.empty() ? "" : "、";
        names += claim.project.name + ' ' + area_text(claim.amount_m2) + " m²";
        draft.objects.push_back(typed_id("project", claim.project.id));
    }
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.variant = thing.kind == SubjectKind::land ? "plot" : "floor";
    draft.part = "site";
    draft.required = there;
    draft.measured = claimed;
    draft.margin = there - claimed;
    draft.unit = "m2";
    draft.geometry = geo::Geometry(thing.geometry());
    draft.values = {{"subject", thing.name()}, {"projects", names}};
    verdict.findings.push_back(make_finding(std::move(draft)));
}

void judge_claims(const DoubleBookingRule& rule, const Subject& thing, const std::vector<Claim>& claims,
                  Verdict& verdict) {
    const bool land = thing.kind == SubjectKind::land;
    const double there =
        land ? thing.region->plot_area_m2(thing.row) : thing.region->buildings().number("floor_area_m2", thing.row);
    double claimed = 0;
    for (const Claim& claim : claims) {
        claimed += claim.amount_m2;
    }
    if (claims.size() > 1 && claimed > there * (1 + area_share_tolerance)) {
        add_finding(rule, thing, claims, there, verdict);
    }
}

/// A plot set aside for one project and held by another.
void judge_reservation(const DoubleBookingRule& rule, const Subject& plot, const std::vector<Claim>& claims,
                       Verdict& verdict) {
    const model::Region& region = *plot.region;
    const std::string_view owner = region.plots().text("reserved_for", plot.row);
    if (owner.empty()) {
        return;
    }
    for (const Claim& claim : claims) {
        if (claim.project.id == owner) {
            continue;
        }
        Draft draft;
        draft.rule = rule.rule;
        draft.effect = rule.rule->effect;
        draft.variant = "reserved";
        draft.part = "reserved";
        draft.objects = {plot.object(), typed_id("project", claim.project.id), typed_id("project", owner)};
        draft.required = no_figure;
        draft.measured = no_figure;
        draft.margin = no_figure;
        draft.geometry = geo::Geometry(plot.geometry());
        draft.values = {{"subject", plot.name()},
                        {"project", claim.project.name},
                        {"other_project", region.projects().name_of(owner)}};
        verdict.findings.push_back(make_finding(std::move(draft)));
    }
}

/// `of = "site"`.
void judge_site(const DoubleBookingRule& rule, const model::Region& region, const model::Layout& layout,
                Verdict& verdict) {
    const Booked booked = collect(region, layout);
    for (const auto& [row, claims] : booked.plots) {
        const Subject plot{&region, SubjectKind::land, row};
        judge_claims(rule, plot, claims, verdict);
        judge_reservation(rule, plot, claims, verdict);
    }
    for (const auto& [row, claims] : booked.buildings) {
        judge_claims(rule, {&region, SubjectKind::building, row}, claims, verdict);
    }
}

} // namespace

std::span<const Parameter> double_booking_parameters() {
    return parameters;
}

core::Result<DoubleBookingRule> parse_double_booking(const model::Rule& source, const ParseContext& context) {
    const auto of = word_of(source.parameters, "of", things);
    if (!of) {
        return core::fail(of.error());
    }
    return DoubleBookingRule{&source, static_cast<BookingOf>(*of), context.as_of};
}

void judge(const DoubleBookingRule& rule, const model::Region& region, const model::Layout& layout, Verdict& verdict) {
    switch (rule.of) {
    case BookingOf::site:
        return judge_site(rule, region, layout, verdict);
    case BookingOf::land:
        return judge_land(rule, region, layout, verdict);
    case BookingOf::utility:
        return judge_utility(rule, region, layout, verdict);
    case BookingOf::date:
        return judge_dates(rule, region, layout, verdict);
    }
}

} // namespace qipan::conflict
