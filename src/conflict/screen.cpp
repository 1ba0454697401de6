#include "conflict/screen.hpp"

#include <algorithm>

#include "conflict/failures.hpp"
#include "conflict/survey.hpp"

namespace qipan::conflict {
namespace {

bool has_forbid_gap(const Verdict& verdict) {
    return std::ranges::any_of(verdict.gaps, [](const Gap& gap) { return gap.rule->effect == model::Effect::forbid; });
}

/// A project that its own gates refuse has no site. What is not known of it alone says nothing about this site, so its
/// gaps stay out; screen_project() names them.
void judge_project(const PreparedRules& rules, const model::Project& project, Verdict& verdict) {
    Verdict own;
    for (const ProjectRule& rule : rules.projects) {
        judge(rule, project, own);
    }
    std::ranges::move(own.findings, std::back_inserter(verdict.findings));
}

} // namespace

struct Survey::Impl {
    Engine engine;
    SiteFactsOf facts;
};

Survey::Survey(const Engine& engine, const model::Site& site)
    : impl_(std::make_shared<Impl>(Impl{engine, measure_site(engine.rules(), engine.region(), site)})) {}

const model::Site& Survey::site() const {
    return impl_->facts.site;
}

ScreenResult Survey::screen(const model::Project& project) const {
    Verdict verdict;
    const Remainder rest = judge_site(impl_->engine.rules(), impl_->facts, project, verdict);
    turn_failures_into_gaps(verdict);
    judge_project(impl_->engine.rules(), project, verdict);
    ScreenResult result;
    std::ranges::sort(verdict.findings, model::comes_before);
    for (model::Finding& finding : verdict.findings) {
        auto& list = finding.effect == model::Effect::forbid ? result.forbids : result.notes;
        list.push_back(std::move(finding));
    }
    result.needs_review = has_forbid_gap(verdict);
    result.not_assessable = join_gaps(std::move(verdict.gaps));
    result.buildable_m2 = impl_->facts.remainder ? rest.area_m2 : impl_->facts.site.amount_m2;
    result.least_width_m = rest.width_m;
    return result;
}

ScreenResult screen(const Engine& engine, const model::Site& site, const model::Project& project) {
    return Survey(engine, site).screen(project);
}

PairScreen screen_pair(const Engine& engine, const model::Site& a, const model::Project& p, const model::Site& b,
                       const model::Project& q) {
    Verdict verdict;
    const std::vector<Subject> of_a = subjects_of(engine.region(), a);
    const std::vector<Subject> of_b = subjects_of(engine.region(), b);
    for (const StandingPairRule& rule : engine.rules().pairs) {
        for (const Subject& one : of_a) {
            for (const Subject& other : of_b) {
                examine_pair(rule, one, other, verdict);
            }
        }
    }
    for (const ProjectPairRule& rule : engine.rules().project_pairs) {
        examine_projects(rule, of_a, p, of_b, q, verdict);
    }
    turn_failures_into_gaps(verdict);
    std::ranges::sort(verdict.findings, model::comes_before);
    PairScreen result;
    result.findings = std::move(verdict.findings);
    result.needs_review = has_forbid_gap(verdict);
    result.not_assessable = join_gaps(std::move(verdict.gaps));
    return result;
}

ProjectScreen screen_project(const Engine& engine, const model::Project& project) {
    Verdict verdict;
    for (const ProjectRule& rule : engine.rules().projects) {
        judge(rule, project, verdict);
    }
    std::ranges::sort(verdict.findings, model::comes_before);
    return {std::move(verdict.findings), join_gaps(std::move(verdict.gaps))};
}

double pair_reach_m(const Engine& engine) {
    double reach = -1;
    for (const StandingPairRule& rule : engine.rules().pairs) {
        reach = std::max(reach, std::visit([](const auto& r) { return r.reach_m(); }, rule));
    }
    for (const ProjectPairRule& rule : engine.rules().project_pairs) {
        reach = std::max(reach, reach_m(rule));
    }
    return reach;
}

geo::Box box_of(const model::Region& region, const model::Site& site) {
    geo::Box box;
    for (const Subject& subject : subjects_of(region, site)) {
        box.add(subject.box());
    }
    return box;
}

} // namespace qipan::conflict
