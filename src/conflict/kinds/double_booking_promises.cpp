#include <algorithm>
#include <set>

#include "conflict/kinds/double_booking_parts.hpp"
#include "conflict/kinds/promises.hpp"
#include "conflict/record.hpp"
#include "core/text.hpp"

namespace qipan::conflict {
namespace {

using model::Row;
using model::TableId;
using Day = std::optional<core::Date>;

constexpr double amount_tolerance = 1e-9; // sums of decimals such as 0.1 + 0.2

std::string amount_text(double value) {
    const std::string text = core::fixed(value, 2);
    return text.ends_with(".00") ? text.substr(0, text.size() - 3) : text;
}

/// The day on which a promise is to be kept: its own, or as_of where that is past or none is given; nullopt if there is
/// no as_of either.
Day due(const Promised& promised, core::Date as_of) {
    if (!as_of.ok()) {
        return promised.by;
    }
    return promised.by ? std::max(*promised.by, as_of) : as_of;
}

double promised_by(const SourcePromises& source, core::Date as_of, Day day) {
    double sum = 0;
    for (const Promised& each : source.promised) {
        const Day when = due(each, as_of);
        sum += !when || (day && *when <= *day) ? each.amount : 0;
    }
    return sum;
}

bool short_of(double there, double promised) {
    return promised > there + amount_tolerance * std::max(1.0, std::abs(there));
}

void fill(const DoubleBookingRule& rule, Draft& draft, const model::Region& region, const SourcePromises& source) {
    const model::Layer& sources = region.layer(TableId::sources);
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.objects.push_back(typed_id("source", sources.id_of(source.source)));
    draft.geometry = geo::Geometry(sources.geometry(source.source));
    draft.values = {{"source", sources.name_of(source.source)},
                    {"utility", source.utility},
                    {"unit", std::string(model::balance_unit(source.utility))}};
}

void add_overrun(const DoubleBookingRule& rule, const model::Region& region, const SourcePromises& source, Day day,
                 double there, Verdict& verdict) {
    Draft draft;
    fill(rule, draft, region, source);
    std::string names;
    for (const Promised& each : source.promised) {
        const Day when = due(each, rule.as_of);
        if (!when || (day && *when <= *day)) {
            names += (names.empty() ? "" : "、") + each.project + ' ' + amount_text(each.amount);
            draft.objects.push_back(typed_id("project", each.project_id));
        }
    }
    draft.variant = "utility";
    draft.part = "utility";
    draft.required = there;
    draft.measured = promised_by(source, rule.as_of, day);
    draft.margin = there - draft.measured;
    draft.unit = model::balance_unit(source.utility);
    draft.values["required"] = amount_text(draft.required);
    draft.values["measured"] = amount_text(draft.measured);
    draft.values["margin"] = amount_text(draft.margin);
    draft.values["projects"] = names;
    draft.values["day"] = day ? core::to_string(*day) : "now";
    verdict.findings.push_back(make_finding(std::move(draft)));
}

/// The day on which the most is missing, the first of equals.
void judge_source(const DoubleBookingRule& rule, const model::Region& region, const SourcePromises& source,
                  Verdict& verdict) {
    const SourceSteps steps(region, source.source);
    std::set<Day> days;
    for (const Promised& each : source.promised) {
        days.insert(due(each, rule.as_of));
    }
    std::optional<Day> worst;
    double most = 0;
    for (const Day& day : days) {
        const double excess = promised_by(source, rule.as_of, day) - steps.by(day);
        if (short_of(steps.by(day), promised_by(source, rule.as_of, day)) && excess > most) {
            worst = day;
            most = excess;
        }
    }
    if (worst) {
        add_overrun(rule, region, source, *worst, steps.by(*worst), verdict);
    }
}

void add_late(const DoubleBookingRule& rule, Draft draft, core::Date promised, core::Date ready, Verdict& verdict) {
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    const std::string part = std::string(draft.variant) + '.' + core::to_string(promised); // one project, several days
    draft.part = part;
    draft.required = 0;
    draft.measured = days_between(promised, ready);
    draft.margin = -draft.measured;
    draft.unit = "days";
    draft.values["promised"] = core::to_string(promised);
    draft.values["ready"] = core::to_string(ready);
    verdict.findings.push_back(make_finding(std::move(draft)));
}

/// The first step that covers what is promised by the day, where the day itself does not.
Day covered_on(const SourceSteps& steps, core::Date by, double promised) {
    if (!short_of(steps.by(by), promised)) {
        return std::nullopt;
    }
    for (const core::Date day : steps.days()) {
        if (day > by && !short_of(steps.by(day), promised)) {
            return day;
        }
    }
    return std::nullopt; // never: a matter of amounts, not of days
}

void judge_late_source(const DoubleBookingRule& rule, const model::Region& region, const SourcePromises& source,
                       Verdict& verdict) {
    const SourceSteps steps(region, source.source);
    for (const Promised& each : source.promised) {
        if (!each.by) {
            continue;
        }
        const Day when = due(each, rule.as_of);
        if (const Day ready = covered_on(steps, *when, promised_by(source, rule.as_of, when))) {
            Draft draft;
            fill(rule, draft, region, source);
            draft.variant = "date_utility";
            draft.objects.push_back(typed_id("project", each.project_id));
            draft.values.emplace("project", each.project);
            draft.values.emplace("amount", amount_text(each.amount));
            add_late(rule, std::move(draft), *each.by, *ready, verdict);
        }
    }
}

/// Plots and buildings that the contract hands over.
std::vector<Subject> handed_over(const model::Region& region, const model::Layout& layout, Row row,
                                 const model::Contract& contract) {
    if (const auto site = site_of(contract)) {
        return subjects_of(region, *site);
    }
    const auto placed = std::ranges::lower_bound(layout, row, {}, &model::Placement::project);
    return placed != layout.end() && placed->project == row ? subjects_of(region, placed->site)
                                                            : std::vector<Subject>{};
}

void judge_handover(const DoubleBookingRule& rule, const Subject& land, const model::Project& project,
                    core::Date promised, Verdict& verdict) {
    const auto ready = core::parse_date(land.layer().text("ready_date", land.row));
    if (!ready) {
        if (!ready_without_date(land)) {
            const bool plot = land.kind == SubjectKind::land;
            verdict.gaps.push_back({rule.rule, land.object(), typed_id("project", project.id),
                                    plot ? "plots.ready_date" : "buildings.ready_date"});
        }
    } else if (*ready > promised && (!rule.as_of.ok() || *ready > rule.as_of)) {
        Draft draft;
        draft.variant = "date_land";
        draft.objects = {land.object(), typed_id("project", project.id)};
        draft.geometry = geo::Geometry(land.geometry());
        draft.values = {{"project", project.name}, {"subject", land.name()}};
        add_late(rule, std::move(draft), promised, *ready, verdict);
    }
}

} // namespace

void judge_utility(const DoubleBookingRule& rule, const model::Region& region, const model::Layout& layout,
                   Verdict& verdict) {
    for (const SourcePromises& source : collect_promises(*rule.rule, region, layout, verdict)) {
        judge_source(rule, region, source, verdict);
    }
}

void judge_dates(const DoubleBookingRule& rule, const model::Region& region, const model::Layout& layout,
                 Verdict& verdict) {
    for (const SourcePromises& source : collect_promises(*rule.rule, region, layout, verdict)) {
        judge_late_source(rule, region, source, verdict);
    }
    const model::Layer& contracts = region.layer(TableId::contracts);
    for (Row row = 0; row < region.projects().size(); ++row) {
        if (contracts.children_of(region.projects().id_of(row)).empty()) {
            continue;
        }
        const model::Project project = model::project_at(region, row);
        const model::Contract* contract = latest_contract(project);
        const auto promised = contract == nullptr ? std::nullopt : core::parse_date(contract->land_handover_date);
        if (!promised) {
            continue;
        }
        for (const Subject& land : handed_over(region, layout, row, *contract)) {
            judge_handover(rule, land, project, *promised, verdict);
        }
    }
}

} // namespace qipan::conflict
