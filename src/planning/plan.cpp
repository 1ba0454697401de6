#include "planning/plan.hpp"

#include <algorithm>

#include "assign/solve.hpp"
#include "assign/verify.hpp"
#include "core/text.hpp"
#include "core/units.hpp"
#include "planning/candidates.hpp"
#include "planning/reasons.hpp"

namespace qipan::planning {
namespace {

assign::SolveOptions options_of(const Context& context, const PlanRequest& request) {
    assign::SolveOptions options;
    options.seed = request.seed;
    options.epochs = request.epochs > 0 ? request.epochs : context.defaults.epochs;
    options.time_limit = request.time_limit;
    options.workers = context.defaults.workers;
    options.threads = request.threads;
    return options;
}

void add_fixed(const Context& context, const PlanRequest& request, const PlanningProblem& problem, model::Plan& plan) {
    Board board(context, request.as_of);
    for (const model::Placement& placement : problem.fixed) {
        const model::Project project = model::project_at(context.region, placement.project);
        const model::Candidate judged =
            suitability::score_site(board.scoring(context), project, placement.site, request.as_of);
        plan.placements.push_back({project.id, placement.site, judged.score, true, judged.needs_review});
    }
}

bool is_pinned(const PlanRequest& request, const std::string& project) {
    return std::ranges::any_of(request.pins, [&](const Choice& c) { return c.project == project; });
}

void add_chosen(const PlanRequest& request, const PlanningProblem& problem, const assign::Outcome& outcome,
                model::Plan& plan) {
    for (std::size_t p = 0; p < outcome.choice.size(); ++p) {
        const auto project = static_cast<std::int32_t>(p);
        if (outcome.choice[p] == assign::not_placed) {
            plan.not_placed.push_back(explain_unplaced(problem, outcome.choice, project));
            continue;
        }
        const model::Candidate& candidate = problem.candidate(outcome.choice[p]);
        const std::string& id = problem.planned(project).project.id;
        plan.placements.push_back(
            {id, candidate.site, candidate.score, is_pinned(request, id), candidate.needs_review});
    }
    for (const PlannedProject& planned : problem.projects) {
        if (planned.candidates.empty()) {
            plan.not_placed.push_back(planned.left_out);
        }
    }
}

model::Plan make_record(const Context& context, const PlanRequest& request, const assign::Outcome& outcome) {
    model::Plan plan;
    plan.id = request.id;
    plan.status = assign::to_string(outcome.status);
    plan.value = outcome.value;
    plan.bound = outcome.bound;
    plan.gap = outcome.gap;
    plan.seed = static_cast<std::int64_t>(request.seed);
    plan.epochs = outcome.epochs;
    plan.as_of = core::to_string(request.as_of);
    plan.rule_edition = context.engine.edition();
    plan.criteria_edition = context.criteria.edition;
    plan.base_revision = context.region.info.revision;
    return plan;
}

core::Status check_outcome(const assign::Outcome& outcome, const std::vector<core::Issue>& violations) {
    if (outcome.status == assign::Status::infeasible_pins) {
        return core::fail("planning.infeasible-pins");
    }
    if (outcome.status == assign::Status::stopped_before_any) {
        return core::fail("planning.stopped");
    }
    if (!violations.empty()) {
        const core::Issue& first = violations.front();
        return core::fail(core::because({"planning.verification-failed", {}, {}, nullptr},
                                        {first.code, first.values, first.where, nullptr}));
    }
    return {};
}

} // namespace

core::Result<PlanOutcome> make_plan(const Context& context, const PlanRequest& request,
                                    const core::Progress& progress) {
    auto problem = make_problem(context, request, progress);
    if (!problem) {
        return core::fail(problem.error());
    }
    const assign::Outcome outcome = assign::solve(problem->problem, options_of(context, request), progress);
    PlanOutcome result;
    result.verification = assign::verify(problem->problem, outcome);
    if (const auto good = check_outcome(outcome, result.verification); !good) {
        return core::fail(good.error());
    }
    result.plan = make_record(context, request, outcome);
    result.trace = outcome.trace;
    result.issues = std::move(problem->issues);
    add_fixed(context, request, *problem, result.plan);
    add_chosen(request, *problem, outcome, result.plan);
    std::ranges::sort(result.plan.placements, {}, &model::PlanPlacement::project);
    std::ranges::sort(result.plan.not_placed, {}, &model::NotPlaced::project);
    return result;
}

Note site_note(const model::Site& site) {
    if (site.kind != model::SiteKind::part) {
        return {};
    }
    const double mu = core::to_mu(core::SquareMetres{site.amount_m2}).value;
    return {"planning.part", {{"area_mu", core::fixed(mu, 2)}}};
}

} // namespace qipan::planning
