#include <algorithm>
#include <map>

#include "conflict/kinds/schedule.hpp"
#include "core/text.hpp"
#include "core/units.hpp"

namespace qipan::conflict {
namespace {

using model::Contract;
using model::Project;
using model::Row;
using model::Stage;
using model::TableId;
using Match = ProjectFilter::Match;

constexpr double percent_tolerance = 1e-9; // exactly a third is enough

/// One project's record and where it stands now.
struct Record {
    const model::Region& region;
    Row row;
    const Project& project;
    const model::Site* site; ///< nullptr: nowhere
};

std::string object_of(const Record& record) {
    return typed_id("project", record.project.id);
}

void add_gap(const ScheduleRule& rule, const Record& record, std::string missing, Verdict& verdict) {
    verdict.gaps.push_back({rule.rule, object_of(record), object_of(record), std::move(missing)});
}

/// A draft with the days that are allowed and the days that it has been.
Draft draft_of(const ScheduleRule& rule, const Record& record, std::string_view variant, int allowed, int found) {
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.variant = variant;
    draft.part = variant;
    draft.objects = {object_of(record)};
    draft.required = allowed;
    draft.measured = found;
    draft.margin = allowed - found;
    draft.unit = "days";
    draft.values = {{"project", record.project.name}, {"as_of", core::to_string(rule.as_of)}};
    if (record.site != nullptr) {
        draft.geometry = geo::Geometry(SiteView(record.region, *record.site).ground());
    }
    return draft;
}

/// Land is the thing that lies idle: its plots are objects too.
void add_plots(const Record& record, Draft& draft) {
    if (record.site != nullptr) {
        std::ranges::copy(SiteView(record.region, *record.site).objects(), std::back_inserter(draft.objects));
    }
}

void judge_idle(const ScheduleRule& rule, const Record& record, Verdict& verdict) {
    const Contract* contract = latest_contract(record.project);
    const auto granted = record.region.projects().column("land_granted").maybe(record.row);
    if (contract == nullptr || has_started(record.project, rule.as_of) || granted == 0.0) {
        return;
    }
    const auto agreed = core::parse_date(contract->agreed_start_date);
    if (!agreed) {
        if (granted) {
            add_gap(rule, record, "contracts.agreed_start_date", verdict);
        }
        return;
    }
    const core::Date end = after_years(*agreed, rule.years);
    if (rule.as_of <= end || (rule.under_years > 0 && rule.as_of > after_years(*agreed, rule.under_years))) {
        return;
    }
    if (!granted) {
        add_gap(rule, record, "projects.land_granted", verdict);
        return;
    }
    Draft draft = draft_of(rule, record, "idle", days_between(*agreed, end), days_between(*agreed, rule.as_of));
    add_plots(record, draft);
    draft.values.emplace("agreed", core::to_string(*agreed));
    draft.values.emplace("years", std::to_string(rule.years));
    verdict.findings.push_back(make_finding(std::move(draft)));
}

/// A part of a whole in percent, or the datum without which it is unknown.
struct Share {
    std::optional<double> percent;
    std::string missing;
};

Share share_of(std::optional<double> part, std::string_view part_name, std::optional<double> whole,
               std::string_view whole_name) {
    if (!part) {
        return {std::nullopt, std::string(part_name)};
    }
    if (!whole || *whole <= 0) {
        return {std::nullopt, std::string(whole_name)};
    }
    return {*part / *whole * 100, ""};
}

void judge_stopped(const ScheduleRule& rule, const Record& record, Verdict& verdict) {
    const Project& project = record.project;
    const auto since = core::parse_date(project.stopped_since);
    if (!since || !has_started(project, rule.as_of) || rule.as_of <= after_years(*since, rule.years)) {
        return;
    }
    const Contract* contract = latest_contract(project);
    std::optional<double> land_m2 = contract != nullptr && contract->land_mu ? contract->land_mu : project.land_mu;
    if (land_m2) {
        *land_m2 *= core::square_metres_per_mu;
    }
    const Share built = share_of(project.built_area_m2, "projects.built_area_m2", land_m2, "projects.land_mu");
    const Share invested = share_of(project.completed_wan, "projects.completed_wan", project.total_investment_wan,
                                    "projects.total_investment_wan");
    const auto below = [](const Share& share, double least) {
        return share.percent && *share.percent < least - percent_tolerance;
    };
    const bool little_built = below(built, rule.built_percent);
    const bool little_invested = below(invested, rule.invested_percent);
    if (!little_built && !little_invested) {
        for (const Share* share : {&built, &invested}) {
            if (!share->percent) {
                add_gap(rule, record, share->missing, verdict);
            }
        }
        return;
    }
    const core::Date end = after_years(*since, rule.years);
    Draft draft = draft_of(rule, record, "stopped", days_between(*since, end), days_between(*since, rule.as_of));
    add_plots(record, draft);
    const auto text = [](const Share& share) { return share.percent ? core::fixed(*share.percent, 2) : "?"; };
    draft.values.emplace("since", core::to_string(*since));
    draft.values.emplace("built", text(built));
    draft.values.emplace("invested", text(invested));
    verdict.findings.push_back(make_finding(std::move(draft)));
}

/// A stage and the day on which it should be reached; the earliest where a record gives several.
using Plan = std::map<Stage, core::Date>;

Plan plan_of(const ScheduleRule& rule, const Project& project) {
    Plan plan;
    const auto add = [&plan](Stage stage, const std::string& text) {
        if (const auto day = core::parse_date(text)) {
            const auto [entry, fresh] = plan.try_emplace(stage, *day);
            entry->second = fresh ? *day : std::min(entry->second, *day);
        }
    };
    if (!rule.of_contract) {
        for (const model::Milestone& milestone : project.milestones) {
            if (milestone.stage) {
                add(*milestone.stage, milestone.planned_date);
            }
        }
    } else if (const Contract* contract = latest_contract(project)) {
        add(Stage::under_construction, contract->agreed_start_date);
        add(Stage::completed, contract->agreed_completion_date);
        add(Stage::in_production, contract->agreed_production_date);
    }
    return plan;
}

void judge_overdue(const ScheduleRule& rule, const Record& record, Verdict& verdict) {
    for (const auto& [stage, day] : plan_of(rule, record.project)) {
        const int late = days_between(day, rule.as_of);
        if (late <= rule.days || has_reached(record.project, stage, rule.as_of)) {
            continue;
        }
        const std::string_view variant = rule.of_contract ? "overdue_contract" : "overdue";
        Draft draft = draft_of(rule, record, variant, rule.days, late);
        draft.part = model::to_string(stage);
        draft.values.emplace("stage", model::to_string(stage));
        draft.values.emplace("planned", core::to_string(day));
        verdict.findings.push_back(make_finding(std::move(draft)));
    }
}

void judge_handover(const ScheduleRule& rule, const Record& record, Verdict& verdict) {
    const Contract* contract = latest_contract(record.project);
    if (contract == nullptr || has_started(record.project, rule.as_of)) {
        return;
    }
    const auto start = core::parse_date(contract->agreed_start_date);
    const auto handover = core::parse_date(contract->land_handover_date);
    if (!start || !handover || days_between(*start, *handover) <= rule.days) {
        return;
    }
    Draft draft = draft_of(rule, record, "handover", rule.days, days_between(*start, *handover));
    draft.values.emplace("agreed", core::to_string(*start));
    draft.values.emplace("handover", core::to_string(*handover));
    verdict.findings.push_back(make_finding(std::move(draft)));
}

void judge_record(const ScheduleRule& rule, const Record& record, Verdict& verdict) {
    const auto match = rule.projects.match(record.project);
    if (match != Match::yes) {
        if (match == Match::unknown) {
            add_gap(rule, record, std::string(rule.projects.missing(record.project)), verdict);
        }
        return;
    }
    switch (rule.check) {
    case ScheduleCheck::idle:
        return judge_idle(rule, record, verdict);
    case ScheduleCheck::stopped:
        return judge_stopped(rule, record, verdict);
    case ScheduleCheck::overdue:
        return judge_overdue(rule, record, verdict);
    case ScheduleCheck::handover:
        return judge_handover(rule, record, verdict);
    case ScheduleCheck::ready: // a ReadyRule
        return;
    }
}

/// Spares reading the records that give the check nothing to look at.
bool may_speak(const ScheduleRule& rule, const model::Region& region, Row row) {
    if (rule.check == ScheduleCheck::stopped) {
        return !region.projects().text("stopped_since", row).empty();
    }
    const bool of_milestones = rule.check == ScheduleCheck::overdue && !rule.of_contract;
    const model::Layer& dates = region.layer(of_milestones ? TableId::milestones : TableId::contracts);
    return !dates.children_of(region.projects().id_of(row)).empty();
}

} // namespace

void judge(const ScheduleRule& rule, const model::Region& region, const model::Layout& layout, Verdict& verdict) {
    if (!rule.as_of.ok()) {
        return;
    }
    std::map<Row, const model::Site*> sites; // what a plan proposes is not where a project is late
    for (const model::Placement& placement : layout) {
        if (placement.existing) {
            sites.emplace(placement.project, &placement.site);
        }
    }
    for (Row row = 0; row < region.projects().size(); ++row) {
        if (!may_speak(rule, region, row)) {
            continue;
        }
        const Project project = model::project_at(region, row);
        const auto site = sites.find(row);
        judge_record(rule, {region, row, project, site == sites.end() ? nullptr : site->second}, verdict);
    }
}

} // namespace qipan::conflict
