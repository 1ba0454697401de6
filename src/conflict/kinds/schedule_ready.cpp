#include <algorithm>

#include "conflict/kinds/schedule.hpp"

namespace qipan::conflict {
namespace {

using model::Project;
using model::Row;
using model::Stage;
using model::TableId;

void add_land(const ReadyRule& rule, const SiteView& site, ReadyFacts& facts) {
    for (const Subject& subject : site.subjects()) {
        const auto ready = core::parse_date(subject.layer().text("ready_date", subject.row));
        if (ready && *ready > rule.as_of) {
            facts.waits.push_back({subject.object(), subject.name(), "", ready, ""});
        } else if (!ready && !ready_without_date(subject)) {
            const bool land = subject.kind == SubjectKind::land;
            facts.waits.push_back({subject.object(), subject.name(), "", std::nullopt,
                                   land ? "plots.ready_date" : "buildings.ready_date"});
        }
    }
}

void add_source(const ReadyRule& rule, const SiteView& site, const std::string& utility, ReadyFacts& facts) {
    const auto row = rule.finder->find(site.site(), utility);
    if (!row) {
        return; // the capacity kind says that nothing serves the site
    }
    const model::Layer& sources = site.region().layer(TableId::sources);
    const auto ready = core::parse_date(sources.text("ready_date", *row));
    const std::string_view status = sources.text("status", *row);
    const std::string object = typed_id("source", sources.id_of(*row));
    if (ready && *ready > rule.as_of) {
        facts.waits.push_back({object, sources.name_of(*row), utility, ready, ""});
    } else if (!ready && !status.empty() && status != "existing") {
        facts.waits.push_back({object, sources.name_of(*row), utility, std::nullopt, "sources.ready_date"});
    }
}

/// Land is needed when the works begin, a utility when production does.
struct Need {
    std::optional<core::Date> day;
    std::string_view missing;
    bool over = false; ///< the project has come so far
};

std::optional<core::Date> first_of(std::initializer_list<std::optional<core::Date>> days) {
    for (const auto& day : days) {
        if (day) {
            return day;
        }
    }
    return std::nullopt;
}

Need need_of(const ReadyRule& rule, const Project& project) {
    const model::Contract* contract = latest_contract(project);
    const auto agreed = [contract](std::string model::Contract::*field) {
        return contract == nullptr ? std::nullopt : core::parse_date(contract->*field);
    };
    if (rule.of_utility) {
        return {
            first_of({planned_day(project, Stage::in_production), agreed(&model::Contract::agreed_production_date)}),
            "milestones.planned_date", has_reached(project, Stage::in_production, rule.as_of)};
    }
    return {first_of({core::parse_date(project.start_date), planned_day(project, Stage::under_construction),
                      agreed(&model::Contract::agreed_start_date)}),
            "projects.start_date", has_started(project, rule.as_of)};
}

void add_finding(const ReadyRule& rule, const SiteView& site, const Readiness& wait, const Project& project,
                 core::Date needed, Verdict& verdict) {
    const int late = days_between(needed, *wait.ready);
    if (late <= rule.days) {
        return;
    }
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.variant = rule.of_utility ? "ready_utility" : "ready_land";
    draft.part = wait.utility.empty() ? std::string_view("ready") : std::string_view(wait.utility);
    draft.objects = site.objects();
    draft.objects.push_back(wait.object);
    draft.objects.push_back(typed_id("project", project.id));
    draft.required = rule.days;
    draft.measured = late;
    draft.margin = rule.days - late;
    draft.unit = "days";
    draft.geometry = geo::Geometry(site.ground());
    draft.values = {{"project", project.name},
                    {"subject", wait.name},
                    {"utility", wait.utility},
                    {"ready", core::to_string(*wait.ready)},
                    {"needed", core::to_string(needed)}};
    verdict.findings.push_back(make_finding(std::move(draft)));
}

} // namespace

ReadyFacts measure(const ReadyRule& rule, const SiteView& site) {
    ReadyFacts facts;
    if (!rule.as_of.ok()) {
        return facts;
    }
    if (!rule.of_utility) {
        add_land(rule, site, facts);
    }
    for (const std::string& utility : rule.utilities) {
        add_source(rule, site, utility, facts);
    }
    return facts;
}

void judge(const ReadyRule& rule, const SiteView& site, const ReadyFacts& facts, const Project* project,
           Verdict& verdict) {
    const auto match = project == nullptr ? ProjectFilter::Match::no : rule.projects.match(*project);
    if (match == ProjectFilter::Match::no || facts.waits.empty()) {
        return;
    }
    const Need need = need_of(rule, *project);
    const std::string asked = typed_id("project", project->id);
    for (const Readiness& wait : facts.waits) {
        if (need.over || (!wait.utility.empty() && project->find_demand(wait.utility) == nullptr)) {
            continue;
        }
        if (match == ProjectFilter::Match::unknown) {
            verdict.gaps.push_back({rule.rule, asked, wait.object, std::string(rule.projects.missing(*project))});
        } else if (!wait.ready) {
            verdict.gaps.push_back({rule.rule, wait.object, asked, wait.missing});
        } else if (!need.day) {
            verdict.gaps.push_back({rule.rule, asked, wait.object, std::string(need.missing)});
        } else {
            add_finding(rule, site, wait, *project, *need.day, verdict);
        }
    }
}

} // namespace qipan::conflict
