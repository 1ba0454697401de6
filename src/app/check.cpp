#include "app/check.hpp"

#include "app/analysis.hpp"
#include "app/save.hpp"
#include "conflict/check.hpp"
#include "report/json_outcomes.hpp"

namespace qipan::app {

core::Result<CheckOutcome> check(const Workspace& workspace, const CheckRequest& request,
                                 const core::Progress& progress) {
    auto analysis = open_analysis(workspace, request.store);
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
    CheckOutcome outcome;
    outcome.revision = board.region->info.revision;
    if (request.saving == Saving::save) {
        Results results;
        results.action = "check";
        results.findings_of = request.plan;
        results.findings = found->findings;
        const auto revision = save(workspace, request.store, board, results);
        if (!revision) {
            return core::fail(revision.error());
        }
        outcome.revision = *revision;
    }
    if (request.json == WithJson::yes) {
        const auto languages = languages_of(workspace);
        outcome.json = report::to_json(languages, envelope_of(workspace, board, "check"),
                                       report::json_check(languages, found->findings, found->not_assessable));
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
