#include "assign/bound.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace qipan::assign {

namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min() / 4;

/// Prices and shares below zero would not be valid.
std::int64_t at_least_zero(std::int64_t x) {
    return std::max<std::int64_t>(x, 0);
}

std::int64_t rows_term(const Problem& problem, const Duals& duals) {
    std::int64_t total = 0;
    for (std::size_t r = 0; r < problem.rows(); ++r) {
        const auto price = at_least_zero(duals.price[r]);
        std::int64_t best = price * problem.capacity[r];
        std::int64_t worth = best;
        for (const auto& step : problem.steps[r]) {
            worth += price * step.extra - dual_scale * step.cost;
            best = std::max(best, worth);
        }
        total += best;
    }
    for (std::size_t s = 0; s < problem.sets.size(); ++s) {
        total +=
            at_least_zero(duals.price[problem.rows() + s]) * (static_cast<std::int64_t>(problem.sets[s].size()) - 1);
    }
    for (std::size_t o = 0; o < problem.openings.size(); ++o) {
        std::int64_t worth = -dual_scale * problem.openings[o].cost;
        for (auto i = problem.opening_projects.first[o]; i < problem.opening_projects.first[o + 1]; ++i) {
            worth += at_least_zero(duals.share[i]);
        }
        total += at_least_zero(worth);
    }
    return total;
}

/// Value of a placement under prices and shares, messages apart.
std::int64_t reduced_value(const Problem& problem, const Duals& duals, std::size_t k) {
    const auto sets = problem.rows();
    const auto requirements = sets + problem.sets.size();
    std::int64_t worth = dual_scale * (problem.value[k] + problem.stay_bonus[k]);
    for (const auto& use : problem.uses[k]) {
        worth -= at_least_zero(duals.price[static_cast<std::size_t>(use.row)]) * use.amount;
    }
    for (const auto s : problem.sets_of[k]) {
        worth -= at_least_zero(duals.price[sets + static_cast<std::size_t>(s)]);
    }
    for (const auto i : problem.requirements_of[k]) {
        worth -= at_least_zero(duals.price[requirements + static_cast<std::size_t>(i)]);
    }
    for (const auto i : problem.supports_of[k]) {
        worth += at_least_zero(duals.price[requirements + static_cast<std::size_t>(i)]);
    }
    for (auto i = problem.openings_of.first[k]; i < problem.openings_of.first[k + 1]; ++i) {
        worth -= at_least_zero(duals.share[problem.share_of[i]]);
    }
    return worth;
}

/// max over open (k, l) of s(k, l) - m(k) - m(l), every pair exact: unlisted ones are worth 0, forbidden ones nothing.
class EdgeTerm {
public:
    EdgeTerm(const Problem& problem, const OpenOptions& open, const Duals& duals)
        : problem_(problem), open_(open), duals_(duals), listed_(problem.placements(), not_placed) {}

    std::int64_t largest(const Edge& edge) {
        sort_far_end(edge);
        const auto p = static_cast<std::size_t>(edge.p);
        const auto first = problem_.first_placement[p];
        const auto count = problem_.placements_of(edge.p);
        std::int64_t best = lowest;
        if (open_.unplaced[p] != 0 && !far_.empty()) {
            best = far_.front().first - duals_.message[edge.message_p + static_cast<std::size_t>(count)];
        }
        for (std::int32_t i = 0; i < count; ++i) {
            const bool is_open = open_.placement[static_cast<std::size_t>(first) + static_cast<std::size_t>(i)] != 0;
            const auto partner = is_open ? best_partner(edge, first + i) : lowest;
            if (partner != lowest) {
                best = std::max(best, partner - duals_.message[edge.message_p + static_cast<std::size_t>(i)]);
            }
        }
        return best;
    }

private:
    /// The far end's open options by -message, best first; 'not placed' is -1.
    void sort_far_end(const Edge& edge) {
        far_.clear();
        const auto q = static_cast<std::size_t>(edge.q);
        const auto first = problem_.first_placement[q];
        const auto count = problem_.placements_of(edge.q);
        for (std::int32_t i = 0; i < count; ++i) {
            if (open_.placement[static_cast<std::size_t>(first) + static_cast<std::size_t>(i)] != 0) {
                far_.emplace_back(-duals_.message[edge.message_q + static_cast<std::size_t>(i)], first + i);
            }
        }
        if (open_.unplaced[q] != 0) {
            far_.emplace_back(-duals_.message[edge.message_q + static_cast<std::size_t>(count)], not_placed);
        }
        std::sort(far_.begin(), far_.end(), std::greater<>());
    }

    std::int64_t best_partner(const Edge& edge, std::int32_t k) {
        const auto first = problem_.first_placement[static_cast<std::size_t>(edge.q)];
        const auto last = problem_.first_placement[static_cast<std::size_t>(edge.q) + 1];
        const auto terms = problem_.partners[static_cast<std::size_t>(k)];
        std::int64_t best = lowest;
        auto term = std::lower_bound(terms.begin(), terms.end(), first, [](const Partner& partner, std::int32_t bound) {
            return partner.placement < bound;
        });
        for (; term != terms.end() && term->placement < last; ++term) {
            const auto l = static_cast<std::size_t>(term->placement);
            if (term->value < 0) {
                listed_[l] = k; // 0 would flatter this pair, so it is passed over below
            }
            if (term->value != forbidden_together && open_.placement[l] != 0) {
                const auto at = edge.message_q + static_cast<std::size_t>(term->placement - first);
                best = std::max(best, dual_scale * term->value - duals_.message[at]);
            }
        }
        const auto unlisted = std::find_if(far_.begin(), far_.end(), [&](const auto& option) {
            return option.second == not_placed || listed_[static_cast<std::size_t>(option.second)] != k;
        });
        return unlisted == far_.end() ? best : std::max(best, unlisted->first);
    }

    const Problem& problem_;
    const OpenOptions& open_;
    const Duals& duals_;
    std::vector<std::int32_t> listed_;
    std::vector<std::pair<std::int64_t, std::int32_t>> far_;
};

/// Sums of the messages that arrive at each placement and at 'not placed' of each project.
struct Arriving {
    std::vector<std::int64_t> placement;
    std::vector<std::int64_t> unplaced;
};

void add_messages(const Problem& problem, const Duals& duals, Arriving& sums) {
    const auto add = [&](std::int32_t project, std::size_t from) {
        const auto p = static_cast<std::size_t>(project);
        for (auto k = problem.first_placement[p]; k < problem.first_placement[p + 1]; ++k) {
            sums.placement[static_cast<std::size_t>(k)] += duals.message[from++];
        }
        sums.unplaced[p] += duals.message[from];
    };
    for (const auto& edge : problem.edges) {
        add(edge.p, edge.message_p);
        add(edge.q, edge.message_q);
    }
}

} // namespace

bool OpenOptions::empty(const Problem& problem, std::int32_t project) const {
    const auto p = static_cast<std::size_t>(project);
    const auto begin = placement.begin();
    return unplaced[p] == 0 && std::find(begin + problem.first_placement[p], begin + problem.first_placement[p + 1],
                                         1) == begin + problem.first_placement[p + 1];
}

OpenOptions all_options(const Problem& problem) {
    OpenOptions open;
    open.unplaced.assign(problem.projects(), 1);
    open.placement.resize(problem.placements());
    for (std::size_t k = 0; k < problem.placements(); ++k) {
        const auto p = static_cast<std::size_t>(problem.project_of[k]);
        const bool pinned = problem.pin[p] != not_placed;
        open.placement[k] = !pinned ? problem.forbidden[k] == 0 : problem.pin[p] == static_cast<std::int32_t>(k);
        open.unplaced[p] = pinned ? 0 : 1;
    }
    return open;
}

Duals zero_duals(const Problem& problem) {
    Duals duals;
    duals.price.assign(problem.rows() + problem.sets.size() + problem.requirement_of.size(), 0);
    duals.message.assign(problem.message_count, 0);
    duals.share.assign(problem.opening_projects.items.size(), 0);
    return duals;
}

std::int64_t quick_bound(const Problem& problem) {
    std::int64_t total = 0;
    for (std::size_t p = 0; p < problem.projects(); ++p) {
        std::int64_t best = problem.unplaced_value[p];
        for (auto k = static_cast<std::size_t>(problem.first_placement[p]);
             k < static_cast<std::size_t>(problem.first_placement[p + 1]); ++k) {
            best = std::max(best, problem.value[k] + problem.stay_bonus[k]);
        }
        total += best;
    }
    for (const auto& edge : problem.edges) {
        total += edge.largest;
    }
    return total;
}

std::int64_t whole_points(std::int64_t scaled) {
    return scaled >= 0 ? scaled / dual_scale : -((-scaled + dual_scale - 1) / dual_scale);
}

BoundDetail detail_bound(const Problem& problem, const OpenOptions& open, const Duals& duals) {
    BoundDetail detail;
    Arriving worth{std::vector<std::int64_t>(problem.placements(), 0),
                   std::vector<std::int64_t>(problem.projects(), 0)};
    add_messages(problem, duals, worth);
    std::int64_t total = rows_term(problem, duals);
    for (std::size_t p = 0; p < problem.projects(); ++p) {
        worth.unplaced[p] += dual_scale * problem.unplaced_value[p];
        std::int64_t best = open.unplaced[p] != 0 ? worth.unplaced[p] : lowest;
        for (auto k = static_cast<std::size_t>(problem.first_placement[p]);
             k < static_cast<std::size_t>(problem.first_placement[p + 1]); ++k) {
            worth.placement[k] =
                open.placement[k] != 0 ? worth.placement[k] + reduced_value(problem, duals, k) : lowest;
            best = std::max(best, worth.placement[k]);
        }
        if (best == lowest) {
            detail.bound_scaled = no_layout;
            return detail;
        }
        total += best;
        worth.unplaced[p] = best - worth.unplaced[p];
        for (auto k = problem.first_placement[p]; k < problem.first_placement[p + 1]; ++k) {
            worth.placement[static_cast<std::size_t>(k)] = best - worth.placement[static_cast<std::size_t>(k)];
        }
    }
    EdgeTerm term(problem, open, duals);
    for (const auto& edge : problem.edges) {
        const auto best = term.largest(edge);
        if (best == lowest) {
            detail.bound_scaled = no_layout; // each open pair of the two projects is forbidden
            return detail;
        }
        total += best;
    }
    detail.bound_scaled = total;
    detail.loss = std::move(worth.placement);
    detail.unplaced_loss = std::move(worth.unplaced);
    return detail;
}

std::int64_t evaluate_bound(const Problem& problem, const OpenOptions& open, const Duals& duals) {
    const auto scaled = detail_bound(problem, open, duals).bound_scaled;
    return scaled == no_layout ? no_layout : whole_points(scaled);
}

} // namespace qipan::assign
