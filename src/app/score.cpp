#include "app/score.hpp"

#include "app/analysis.hpp"
#include "app/find.hpp"
#include "report/json_outcomes.hpp"
#include "suitability/need.hpp"
#include "suitability/score.hpp"

namespace qipan::app {
namespace {

core::Result<model::Project> asked_project(const model::Region& region, const ScoreRequest& request) {
    if (!request.need.empty()) {
        return suitability::parse_need(request.need, region);
    }
    return find_project(region, request.project);
}

} // namespace

core::Result<ScoreOutcome> score(const Workspace& workspace, const ScoreRequest& request) {
    auto analysis = open_analysis(workspace, request.store);
    if (!analysis) {
        return core::fail(analysis.error());
    }
    Analysis& board = **analysis;
    if (const auto sites = require_sites(*board.region); !sites) {
        return core::fail(sites.error());
    }
    auto project = asked_project(*board.region, request);
    if (!project) {
        return core::fail(project.error());
    }
    const auto unassessed = request.assessed == Assessed::only_assessed ? suitability::Unassessed::leave_out
                                                                        : suitability::Unassessed::keep_last;
    auto score = suitability::score_project(
        board.context(), *project, {.as_of = workspace.as_of, .unassessed = unassessed, .threads = workspace.threads});
    if (!score) {
        return core::fail(score.error());
    }
    ScoreOutcome outcome;
    if (request.json == WithJson::yes) {
        const auto languages = languages_of(workspace);
        outcome.json = report::to_json(languages, envelope_of(workspace, board, "score"),
                                       report::json_score(languages, *score, request.top));
    }
    for (const suitability::Criterion& criterion : board.criteria.criteria) {
        outcome.titles.emplace(criterion.id,
                               workspace.language == core::Language::zh ? criterion.title.zh : criterion.title.en);
    }
    outcome.region = board.region;
    outcome.project = std::move(*project);
    outcome.score = std::move(*score);
    outcome.issues = std::move(board.issues);
    return outcome;
}

} // namespace qipan::app
