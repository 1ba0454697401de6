#include "app/assign.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "app/analysis.hpp"
#include "app/find.hpp"
#include "app/register.hpp"
#include "conflict/check.hpp"
#include "io/documents.hpp"
#include "planning/plan.hpp"
#include "report/json_outcomes.hpp"

namespace qipan::app {
namespace {

/// Refuses a plan's name that is taken, before any work is done.
core::Status check_name(const model::Region& region, const AssignRequest& request) {
    const model::Layer& plans = region.layer(model::TableId::plans);
    const auto row = plans.find(request.plan);
    if (request.plan.empty()) {
        return core::fail("plan.empty-name");
    }
    if (!row || request.saving == Saving::no_save) {
        return {};
    }
    if (plans.number("adopted", *row) == 1.0) {
        return core::fail("plan.adopted", {{"plan", request.plan}});
    }
    if (request.replacing == Replacing::refuse) {
        return core::fail("plan.exists", {{"plan", request.plan}});
    }
    return {};
}

/// What stands, and what the plan adds to it.
model::Layout layout_of(const Analysis& board, const model::Plan& plan) {
    model::Layout layout = board.layout;
    for (const model::PlanPlacement& placement : plan.placements) {
        const auto row = board.region->projects().find(placement.project);
        const auto same = [&](const model::Placement& p) { return row && p.project == *row; };
        if (!row || std::ranges::any_of(layout, same)) {
            continue; // what stands already is in the layout
        }
        model::Placement added;
        added.project = *row;
        added.site = placement.site;
        added.pinned = placement.pinned;
        layout.push_back(std::move(added));
    }
    std::ranges::sort(layout, {}, &model::Placement::project);
    return layout;
}

core::Result<planning::PlanOutcome> solve(const Workspace& workspace, const AssignRequest& request,
                                          const Analysis& board, const core::Progress& progress) {
    const auto file = io::read_toml(workspace.data_folder / "assign" / "defaults.toml");
    if (!file) {
        return core::fail(file.error());
    }
    const auto defaults = planning::parse_defaults(*file);
    if (!defaults) {
        return core::fail(defaults.error());
    }
    planning::PlanRequest wish;
    wish.id = request.plan;
    wish.seed = static_cast<std::uint64_t>(request.seed);
    wish.epochs = request.epochs.value_or(0);
    if (request.time_limit_s) {
        constexpr int until_the_time_is_up = 1'000'000;
        wish.epochs = request.epochs.value_or(until_the_time_is_up);
        wish.time_limit = std::chrono::milliseconds(std::llround(*request.time_limit_s * 1000));
    }
    wish.threads = workspace.threads;
    wish.as_of = workspace.as_of;
    wish.unassessed = request.assessed == Assessed::only_assessed ? suitability::Unassessed::leave_out
                                                                  : suitability::Unassessed::keep_last;
    const planning::Context context{*board.region, *board.engine, board.criteria, board.links, *defaults};
    return planning::make_plan(context, wish, progress);
}

/// Keeps the plan and the findings that it has, in one transaction.
core::Result<std::int64_t> keep(const Workspace& workspace, const AssignRequest& request, const Analysis& board,
                                const AssignOutcome& outcome, conflict::CheckOutcome& found) {
    if (request.saving == Saving::no_save) {
        return board.region->info.revision;
    }
    auto update = register_check(workspace, *board.region, request.plan, found);
    Results results;
    results.action = "assign";
    results.plan = outcome.plan;
    results.replacing = request.replacing;
    results.run = make_run(workspace, board, &outcome.plan, update.counts, found.not_assessable.size());
    results.rows = std::move(update.rows);
    return save(workspace, request.store, *board.region, board.rules.edition, std::move(results));
}

} // namespace

core::Result<AssignOutcome> assign(const Workspace& workspace, const AssignRequest& request,
                                   const core::Progress& progress) {
    const auto analysis = open_analysis(workspace, request.store, progress.stop);
    if (!analysis) {
        return core::fail(analysis.error());
    }
    Analysis& board = **analysis;
    if (const auto sites = require_sites(*board.region); !sites) {
        return core::fail(sites.error());
    }
    if (const auto free = check_name(*board.region, request); !free) {
        return core::fail(free.error());
    }
    auto solved = solve(workspace, request, board, progress);
    if (!solved) {
        return core::fail(solved.error());
    }
    AssignOutcome outcome;
    outcome.region = board.region;
    outcome.plan = std::move(solved->plan);
    outcome.plan.base_revision = board.region->info.revision;
    // A stopped search keeps its best layout, so the check of that layout is not stopped with it.
    auto found = conflict::check(*board.engine, layout_of(board, outcome.plan),
                                 {.as_of = workspace.as_of, .plan = request.plan, .threads = workspace.threads}, {});
    if (!found) {
        return core::fail(found.error());
    }
    const auto revision = keep(workspace, request, board, outcome, *found);
    if (!revision) {
        return core::fail(revision.error());
    }
    outcome.findings = std::move(found->findings);
    outcome.revision = *revision;
    board.issues.insert(board.issues.end(), solved->issues.begin(), solved->issues.end());
    if (request.json == WithJson::yes) {
        const auto languages = languages_of(workspace);
        outcome.json = report::to_json(languages, envelope_of(workspace, board, "assign"),
                                       report::json_plan(languages, outcome.plan));
    }
    outcome.issues = std::move(board.issues);
    return outcome;
}

} // namespace qipan::app
