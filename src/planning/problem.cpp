#include "planning/problem.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "planning/candidates.hpp"
#include "planning/neighbours.hpp"
#include "planning/openings.hpp"
#include "planning/rows.hpp"

namespace qipan::planning {
namespace {

std::int64_t penalty_of(const model::Project& project, const Defaults& defaults) {
    std::int64_t penalty = defaults.not_placed_earlier;
    if (project.commitment() == model::Commitment::firm) {
        penalty = defaults.not_placed_signed;
    } else if (project.commitment() == model::Commitment::potential) {
        penalty = defaults.not_placed_talks;
    }
    return penalty * std::max(0, project.priority) / 2;
}

/// Listed apart below the completeness threshold, a candidate counts score x completeness.
std::int64_t value_of(const model::Candidate& candidate, const Defaults& defaults) {
    const double score = candidate.ranked ? candidate.score : candidate.score * candidate.completeness;
    return std::llround(score * static_cast<double>(defaults.score_scale));
}

/// Numbers coordination units as they are met; no_unit for an empty home.
class Units {
public:
    explicit Units(const model::Region& region) : region_(region) {}
    std::int32_t of_zone(std::string_view zone) {
        if (zone.empty()) {
            return assign::no_unit;
        }
        const auto next = static_cast<std::int32_t>(numbers_.size());
        return numbers_.try_emplace(std::string(region_.coordination_unit_of(zone)), next).first->second;
    }

private:
    const model::Region& region_;
    std::map<std::string, std::int32_t> numbers_;
};

class Maker {
public:
    Maker(const Context& context, const PlanRequest& request, const core::Progress& progress)
        : context_(context), request_(request), progress_(progress), board_(context, request.as_of) {}

    core::Result<PlanningProblem> make();

private:
    void add_project(std::size_t index, Rows& rows, Openings& openings, Units& units);
    core::Status apply(const std::vector<Choice>& choices, void (assign::ProblemBuilder::*say)(std::int32_t));
    core::Result<std::int32_t> find_placement(const Choice& choice) const;
    [[nodiscard]] tl::unexpected<core::Error> refuse_pin(const PlannedProject& planned, const Choice& choice) const;
    void add_stays();
    core::Status add_wishes();

    const Context& context_;
    const PlanRequest& request_;
    const core::Progress& progress_;
    Board board_;
    assign::ProblemBuilder builder_;
    PlanningProblem made_;
    std::vector<PlacementRef> placements_;
};

void Maker::add_project(std::size_t index, Rows& rows, Openings& openings, Units& units) {
    const PlannedProject& planned = made_.projects[index];
    if (planned.candidates.empty()) {
        return;
    }
    builder_.add_project(
        {planned.project.id, penalty_of(planned.project, context_.defaults), units.of_zone(planned.project.home_zone)});
    made_.project_of.push_back(index);
    for (std::size_t c = 0; c < planned.candidates.size(); ++c) {
        const model::Candidate& candidate = planned.candidates[c];
        assign::PlacementSpec spec;
        spec.site = static_cast<std::int32_t>(c);
        spec.value = value_of(candidate, context_.defaults);
        spec.uses = rows.uses_of(planned.project, candidate);
        spec.unit = units.of_zone(candidate.zone);
        if (const auto opening = openings.opening_of(planned.project, candidate.zone)) {
            spec.openings.push_back(*opening);
        }
        builder_.add_placement(std::move(spec));
        made_.candidate_of.push_back(c);
        placements_.push_back({index, c});
    }
}

/// Why a pinned site is no candidate: asked again, now with the refusals.
tl::unexpected<core::Error> Maker::refuse_pin(const PlannedProject& planned, const Choice& choice) const {
    core::Values values = {{"project", choice.project}, {"site", model::to_string(choice.site)}, {"rule", "-"}};
    Board board(context_, request_.as_of);
    const auto score = suitability::score_project(board.scoring(context_), planned.project, {.as_of = request_.as_of});
    if (score) {
        const auto refusal = std::ranges::find_if(score->refused, [&](const model::Refusal& r) {
            return r.site.ids == choice.site.ids &&
                   (r.site.kind == model::SiteKind::floor) == (choice.site.kind == model::SiteKind::floor);
        });
        if (refusal != score->refused.end()) {
            values["rule"] = refusal->rule;
        }
    }
    return core::fail("planning.pin-refused", std::move(values));
}

core::Result<std::int32_t> Maker::find_placement(const Choice& choice) const {
    const auto planned =
        std::ranges::find(made_.projects, choice.project, [](const PlannedProject& p) { return p.project.id; });
    if (planned == made_.projects.end()) {
        return core::fail("planning.unknown-project", {{"project", choice.project}});
    }
    const auto index = static_cast<std::size_t>(planned - made_.projects.begin());
    const auto candidate = find_site(planned->candidates, choice.site);
    const auto placement = std::ranges::find_if(placements_, [&](const PlacementRef& ref) {
        return ref.project == index && static_cast<std::ptrdiff_t>(ref.candidate) == candidate;
    });
    if (placement == placements_.end()) {
        return refuse_pin(*planned, choice);
    }
    return static_cast<std::int32_t>(placement - placements_.begin());
}

core::Status Maker::apply(const std::vector<Choice>& choices, void (assign::ProblemBuilder::*say)(std::int32_t)) {
    for (const Choice& choice : choices) {
        const auto placement = find_placement(choice);
        if (!placement) {
            return core::fail(placement.error());
        }
        (builder_.*say)(*placement);
    }
    return {};
}

/// A place that is no candidate any more earns nothing; that is no error.
void Maker::add_stays() {
    for (std::size_t k = 0; k < placements_.size(); ++k) {
        const PlannedProject& planned = made_.projects[placements_[k].project];
        const model::Site& site = planned.candidates[placements_[k].candidate].site;
        const bool stays = std::ranges::any_of(
            request_.in_force, [&](const Choice& c) { return c.project == planned.project.id && c.site == site; });
        if (stays) {
            builder_.stay(static_cast<std::int32_t>(k), context_.defaults.stay_bonus);
        }
    }
}

core::Status Maker::add_wishes() {
    add_stays();
    if (auto pinned = apply(request_.pins, &assign::ProblemBuilder::pin); !pinned) {
        return pinned;
    }
    return apply(request_.forbids, &assign::ProblemBuilder::forbid);
}

core::Result<PlanningProblem> Maker::make() {
    auto projects = collect_projects(context_, board_, request_, progress_);
    if (!projects) {
        return core::fail(projects.error());
    }
    made_.projects = std::move(*projects);
    Rows rows(context_, board_, made_.projects, builder_);
    Openings openings(context_, board_.fixed, builder_);
    Units units(context_.region);
    for (std::size_t i = 0; i < made_.projects.size(); ++i) {
        add_project(i, rows, openings, units);
    }
    made_.rows = rows.take_meanings();
    add_links(context_, made_.projects, placements_, builder_);
    add_forbidden_pairs(context_, made_.projects, placements_, builder_);
    if (const auto wished = add_wishes(); !wished) {
        return core::fail(wished.error());
    }
    auto problem = builder_.build();
    if (!problem) {
        return core::fail(problem.error());
    }
    made_.problem = std::move(*problem);
    made_.fixed = std::move(board_.fixed);
    made_.issues = std::move(board_.issues);
    return std::move(made_);
}

} // namespace

core::Result<PlanningProblem> make_problem(const Context& context, const PlanRequest& request,
                                           const core::Progress& progress) {
    if (!request.as_of.ok()) {
        return core::fail("score.bad-request", {{"top", "0"}});
    }
    return Maker(context, request, progress).make();
}

} // namespace qipan::planning
