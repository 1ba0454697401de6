#include "app/check.hpp"

#include "app/analysis.hpp"
#include "app/register.hpp"
#include "app/save.hpp"
#include "conflict/check.hpp"
#include "report/json_outcomes.hpp"

namespace qipan::app {
namespace {

core::Result<Results> results_of(const Workspace& workspace, const Analysis& board, const std::string& plan,
                                 conflict::RegisterUpdate update, std::size_t not_assessable) {
    std::optional<model::Plan> stored;
    if (!plan.empty()) {
        auto found = stored_plan(*board.region, plan);
        if (!found) {
            return core::fail(found.error());
        }
        stored = std::move(*found);
    }
    Results results;
    results.action = "check";
    results.run = make_run(workspace, board, stored ? &*stored : nullptr, update.counts, not_assessable);
    results.rows = std::move(update.rows);
    return results;
}

} // namespace

core::Result<CheckOutcome> check(const Workspace& workspace, const CheckRequest& request,
                                 const core::Progress& progress) {
    auto analysis = open_analysis(workspace, request.store, progress.stop);
    if (!analysis) {
        return core::fail(analysis.error());
    }
    Analysis& board = **analysis;
    const auto layout = board.layout_for(request.plan, board.issues);
    if (!layout) {
        return core::fail(layout.error());
    }
    auto found =
        conflict::check(*board.engine, *layout,
                        {.as_of = workspace.as_of, .plan = request.plan, .threads = workspace.threads}, progress);
    if (!found) {
        return core::fail(found.error());
    }
    if (!found->complete) {
        return core::fail("work.stopped", {{"action", "check"}});
    }
    board.issues.insert(board.issues.end(), found->issues.begin(), found->issues.end());
    conflict::RegisterUpdate update = register_check(workspace, *board.region, request.plan, *found);
    CheckOutcome outcome;
    outcome.counts = update.counts;
    outcome.revision = board.region->info.revision;
    if (request.saving == Saving::save) {
        auto results = results_of(workspace, board, request.plan, std::move(update), found->not_assessable.size());
        if (!results) {
            return core::fail(results.error());
        }
        const auto revision = save(workspace, request.store, *board.region, board.rules.edition, std::move(*results));
        if (!revision) {
            return core::fail(revision.error());
        }
        outcome.revision = *revision;
    }
    if (request.json == WithJson::yes) {
        const auto languages = languages_of(workspace);
        outcome.json =
            report::to_json(languages, envelope_of(workspace, board, "check"),
                            report::json_check(languages, found->findings, found->not_assessable, outcome.counts));
    }
    outcome.findings = std::move(found->findings);
    outcome.not_assessable = std::move(found->not_assessable);
    outcome.issues = std::move(board.issues);
    return outcome;
}

std::string sentence_of(const Workspace& workspace, const model::Finding& finding) {
    return report::finding_sentence(workspace.catalogue(), finding);
}

} // namespace qipan::app
