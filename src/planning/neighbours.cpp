#include "planning/neighbours.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "conflict/kinds.hpp"
#include "conflict/screen.hpp"
#include "geo/rtree.hpp"
#include "suitability/subject.hpp"

namespace qipan::planning {
namespace {

bool any_forbid(const std::vector<model::Finding>& findings) {
    return std::ranges::any_of(findings, [](const model::Finding& f) { return f.effect == model::Effect::forbid; });
}

/// Answers 'may these two stand together', asking for the geometry of two sites once.
class PairJudge {
public:
    explicit PairJudge(const conflict::Engine& engine) : engine_(engine) {}

    bool forbidden(const model::Site& a, const model::Project& p, const model::Site& b, const model::Project& q) {
        return standing_forbidden(a, b) ||
               (may_collide(p, q) && any_forbid(conflict::screen_pair(engine_, a, p, b, q).findings));
    }

private:
    /// Rules on plots and buildings as they stand say the same for all projects.
    bool standing_forbidden(const model::Site& a, const model::Site& b) {
        if (engine_.rules().pairs.empty()) {
            return false;
        }
        auto key = std::minmax(model::to_string(a), model::to_string(b));
        const auto [entry, fresh] = standing_.try_emplace({key.first, key.second}, false);
        if (fresh) {
            const model::Project nobody;
            entry->second = any_forbid(conflict::screen_pair(engine_, a, nobody, b, nobody).findings);
        }
        return entry->second;
    }

    [[nodiscard]] bool may_collide(const model::Project& p, const model::Project& q) const {
        return std::ranges::any_of(engine_.rules().project_pairs, [&](const conflict::ProjectPairRule& rule) {
            return std::visit([&](const auto& r) { return r.concerns(p) && r.concerns(q); }, rule);
        });
    }

    const conflict::Engine& engine_;
    std::map<std::pair<std::string, std::string>, bool> standing_;
};

/// Placements of one project, end excluded.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct Linked {
    Range p;
    Range q;
    double weight = 0;
};

void link(const Linked& linked, const std::vector<geo::Point>& at, const Defaults& defaults,
          assign::ProblemBuilder& builder) {
    for (std::size_t k = linked.p.begin; k < linked.p.end; ++k) {
        for (std::size_t l = linked.q.begin; l < linked.q.end; ++l) {
            const double distance = std::hypot(at[k].x - at[l].x, at[k].y - at[l].y);
            const double worth = static_cast<double>(defaults.link_most) *
                                 suitability::decayed(linked.weight, distance, defaults.link_reach_m);
            if (const auto points = static_cast<std::int32_t>(std::llround(worth)); points > 0) {
                builder.add_pair(static_cast<std::int32_t>(k), static_cast<std::int32_t>(l), points);
            }
        }
    }
}

} // namespace

void add_forbidden_pairs(const Context& context, const std::vector<PlannedProject>& projects,
                         const std::vector<PlacementRef>& placements, assign::ProblemBuilder& builder) {
    const double reach = conflict::pair_reach_m(context.engine);
    if (reach < 0) {
        return;
    }
    std::vector<geo::Box> boxes;
    for (const PlacementRef& ref : placements) {
        boxes.push_back(conflict::box_of(context.region, projects[ref.project].candidates[ref.candidate].site));
    }
    const geo::RTree index(boxes);
    PairJudge judge(context.engine);
    std::vector<std::uint32_t> found;
    for (std::size_t k = 0; k < placements.size(); ++k) {
        index.query(boxes[k].expanded(reach), found);
        const PlannedProject& p = projects[placements[k].project];
        for (auto at = std::ranges::upper_bound(found, static_cast<std::uint32_t>(k)); at != found.end(); ++at) {
            const PlannedProject& q = projects[placements[*at].project];
            if (placements[*at].project != placements[k].project &&
                judge.forbidden(p.candidates[placements[k].candidate].site, p.project,
                                q.candidates[placements[*at].candidate].site, q.project)) {
                builder.forbid_pair(static_cast<std::int32_t>(k), static_cast<std::int32_t>(*at));
            }
        }
    }
}

void add_links(const Context& context, const std::vector<PlannedProject>& projects,
               const std::vector<PlacementRef>& placements, assign::ProblemBuilder& builder) {
    std::vector<geo::Point> at;
    std::map<std::size_t, Range> ranges; // by project
    for (std::size_t k = 0; k < placements.size(); ++k) {
        const auto& ref = placements[k];
        at.push_back(suitability::place_of(context.region, projects[ref.project].candidates[ref.candidate].site));
        ranges.try_emplace(ref.project, Range{k, k}).first->second.end = k + 1;
    }
    for (auto p = ranges.begin(); p != ranges.end(); ++p) {
        for (auto q = std::next(p); q != ranges.end(); ++q) {
            const double weight =
                suitability::link_strength(context.links, projects[p->first].project, projects[q->first].project)
                    .weight;
            if (weight > 0) {
                link(Linked{p->second, q->second, weight}, at, context.defaults, builder);
            }
        }
    }
}

} // namespace qipan::planning
