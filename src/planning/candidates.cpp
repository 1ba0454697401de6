#include "planning/candidates.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "conflict/screen.hpp"
#include "network/balance.hpp"

namespace qipan::planning {
namespace {

using model::Row;

/// How little a refusal says about the project: every site abroad is refused for the unit, every taken one for its
/// state; what keeps it from a site that is on offer to it is the news.
int remoteness(std::string_view rule) {
    if (rule == "limit.unit" || rule == "limit.wanted_zones") {
        return 2;
    }
    return rule == "limit.status" || rule == "limit.taken" || rule == "limit.reserved" ? 1 : 0;
}

/// How far a refusal is from being none, as a share of what is required; infinite where it has no figures.
double shortfall(const model::Refusal& refusal) {
    const double share = std::abs(refusal.required - refusal.measured) / std::abs(refusal.required);
    return std::isfinite(share) ? share : std::numeric_limits<double>::infinity();
}

/// The kind of sentence that tells of a rule: its own where the figures mean something to a reader.
std::string refusal_code(const model::Refusal& refusal) {
    if (refusal.rule == "limit.land_class") {
        return "planning.not_industrial_land";
    }
    if (!refusal.rule.starts_with("limit.")) {
        return "planning.no_candidate_rule";
    }
    if (refusal.rule == "limit.capacity") {
        return "planning.no_candidate_supply";
    }
    if (refusal.rule == "limit.waste") {
        return "planning.no_candidate_waste"; // the one limit whose figure may not be exceeded
    }
    return std::isfinite(shortfall(refusal)) ? "planning.no_candidate_figures" : "planning.no_candidate";
}

/// What one refusal is for: its rule, and of a supply which.
std::string cause_of(const model::Refusal& refusal) {
    const auto utility = refusal.values.find("utility");
    return refusal.rule + (utility == refusal.values.end() ? "" : "/" + utility->second);
}

/// Refusals of one cause: at how many sites, and the one that comes closest to passing.
struct Cause {
    std::set<std::string> sites;
    const model::Refusal* nearest = nullptr;
};

/// What the nearest refusals say most often: rule, how many sites, and the one that comes closest.
model::NotPlaced explain_refusals(const std::vector<model::Refusal>& refused) {
    std::map<std::string, Cause> causes;
    for (const model::Refusal& refusal : refused) {
        Cause& cause = causes[cause_of(refusal)];
        cause.sites.insert(model::to_string(refusal.site));
        if (cause.nearest == nullptr || shortfall(refusal) < shortfall(*cause.nearest)) {
            cause.nearest = &refusal;
        }
    }
    const auto most = std::ranges::max_element(causes, {}, [](const auto& entry) {
        return std::pair(-remoteness(entry.second.nearest->rule), entry.second.sites.size());
    });
    if (most == causes.end()) {
        return {"", "planning.no_sites", {}};
    }
    const model::Refusal& nearest = *most->second.nearest;
    core::Values values = {{"rule", nearest.rule},
                           {"count", std::to_string(most->second.sites.size())},
                           {"site", model::to_string(nearest.site)}};
    values.insert(nearest.values.begin(), nearest.values.end());
    return {"", refusal_code(nearest), values};
}

/// Why a project takes no part whatever the sites are; reason empty if it does.
model::NotPlaced excuse(const model::Project& project) {
    if (project.kind == "infrastructure") {
        return {project.id, "planning.infrastructure", {}};
    }
    if (project.stage && *project.stage >= model::Stage::under_construction) {
        return {project.id, "planning.no_recorded_site", {{"stage", std::string(model::to_string(*project.stage))}}};
    }
    const auto missing = suitability::missing_data(project);
    if (!missing.empty()) {
        return {project.id, "planning.missing_data", {{"missing", missing.front()}}};
    }
    return {project.id, "", {}};
}

bool named(const PlanRequest& request, const std::string& project, const model::Site& site) {
    const auto is = [&](const Choice& c) { return c.project == project && c.site == site; };
    return std::ranges::any_of(request.pins, is) || std::ranges::any_of(request.forbids, is) ||
           std::ranges::any_of(request.in_force, is);
}

/// Keeps the best `most` and those that the request names, in order.
void cut(std::vector<model::Candidate>& candidates, const PlanRequest& request, const std::string& project,
         std::size_t most) {
    std::vector<model::Candidate> kept;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (i < most || named(request, project, candidates[i].site)) {
            kept.push_back(std::move(candidates[i]));
        }
    }
    candidates = std::move(kept);
}

core::Result<PlannedProject> plan_project(const Context& context, Board& board, const PlanRequest& request, Row row) {
    PlannedProject planned;
    planned.project = model::project_at(context.region, row);
    planned.left_out = excuse(planned.project);
    if (!planned.left_out.reason.empty()) {
        return planned;
    }
    auto score = suitability::score_project(
        board.scoring(context), planned.project,
        {.as_of = request.as_of, .top = 0, .unassessed = request.unassessed, .threads = request.threads});
    if (!score) {
        return core::fail(score.error());
    }
    planned.candidates = std::move(score->candidates);
    if (planned.candidates.empty()) {
        planned.left_out = explain_refusals(score->refused);
        planned.left_out.project = planned.project.id;
    }
    cut(planned.candidates, request, planned.project.id, static_cast<std::size_t>(context.defaults.candidates_most));
    return planned;
}

bool has_site(const model::Layout& fixed, Row row) {
    return std::ranges::any_of(fixed, [row](const model::Placement& p) { return p.project == row; });
}

} // namespace

Board::Board(const Context& context, core::Date date) : surveys(context.engine), as_of(date) {
    fixed = model::existing_layout(context.region, issues);
    balances = network::compute_balances(context.region, fixed, as_of);
}

suitability::Context Board::scoring(const Context& context) {
    return {context.region, context.engine, context.criteria,          context.links,
            balances,       fixed,          suitability::Holders::all, &surveys};
}

std::ptrdiff_t find_site(const std::vector<model::Candidate>& candidates, const model::Site& site) {
    const auto found = std::ranges::find(candidates, site, &model::Candidate::site);
    return found == candidates.end() ? -1 : found - candidates.begin();
}

core::Result<std::vector<PlannedProject>> collect_projects(const Context& context, Board& board,
                                                           const PlanRequest& request, const core::Progress& progress) {
    std::vector<PlannedProject> projects;
    const std::size_t count = context.region.projects().size();
    for (std::size_t i = 0; i < count; ++i) {
        progress.tell("progress.score", i, count);
        if (progress.stopped()) {
            return core::fail("planning.stopped");
        }
        if (has_site(board.fixed, static_cast<Row>(i))) {
            continue;
        }
        auto planned = plan_project(context, board, request, static_cast<Row>(i));
        if (!planned) {
            return core::fail(planned.error());
        }
        projects.push_back(std::move(*planned));
    }
    progress.tell("progress.score", count, count);
    return projects;
}

} // namespace qipan::planning
