#include "assign/greedy.hpp"

#include <algorithm>
#include <limits>
#include <queue>

#include "assign/search_state.hpp"

namespace qipan::assign {

namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min() / 4;

struct Wish {
    std::int64_t regret = 0;
    std::int32_t project = 0;
    std::int32_t placement = not_placed;
};

struct LessUrgent {
    bool operator()(const Wish& a, const Wish& b) const {
        return a.regret != b.regret ? a.regret < b.regret : a.project > b.project;
    }
};

class Greedy {
public:
    Greedy(const Problem& problem, const std::vector<std::int64_t>& prices) : problem_(problem), state_(problem) {
        toll_.assign(problem.placements(), 0);
        for (std::size_t k = 0; k < toll_.size() && !prices.empty(); ++k) {
            for (const auto& use : problem.uses[k]) {
                toll_[k] += prices[static_cast<std::size_t>(use.row)] * use.amount;
            }
            toll_[k] /= dual_scale;
        }
    }

    GreedyLayout run() {
        GreedyLayout result;
        for (std::size_t p = 0; p < problem_.projects(); ++p) {
            if (problem_.pin[p] == not_placed) {
                continue;
            }
            if (!state_.fits(problem_.pin[p])) {
                result.pins_conflict = true;
                return result;
            }
            state_.put(problem_.pin[p]);
        }
        accompany_pins();
        // a placement may open the way for another that requires it
        while (place_all()) {
        }
        result.requirement_open = state_.broken() > 0;
        result.choice = state_.choice();
        return result;
    }

private:
    [[nodiscard]] bool is_free(std::int32_t k) const {
        const auto p = static_cast<std::size_t>(problem_.project_of[static_cast<std::size_t>(k)]);
        return state_.choice()[p] == not_placed && problem_.pin[p] == not_placed &&
               problem_.forbidden[static_cast<std::size_t>(k)] == 0;
    }

    void accompany_pins() {
        for (std::size_t i = 0; i < problem_.requirement_of.size(); ++i) {
            const auto subject = problem_.requirement_of[i];
            const auto p = static_cast<std::size_t>(problem_.project_of[static_cast<std::size_t>(subject)]);
            if (state_.choice()[p] != subject || state_.accompanied(subject)) {
                continue;
            }
            auto best = not_placed;
            for (const auto k : problem_.requirement_any[i]) {
                const bool possible = is_free(k) && state_.fits(k) && state_.accompanied(k);
                if (possible && (best == not_placed || state_.marginal(k) > state_.marginal(best))) {
                    best = k;
                }
            }
            if (best != not_placed) {
                state_.put(best);
            }
        }
    }

    /// Best and second of what is possible now; the second is at least 'not placed'.
    [[nodiscard]] Wish wish_of(std::int32_t project) const {
        Wish wish{lowest, project, not_placed};
        std::int64_t best = 0;
        std::int64_t second = lowest;
        for (auto k = problem_.first_placement[static_cast<std::size_t>(project)];
             k < problem_.first_placement[static_cast<std::size_t>(project) + 1]; ++k) {
            if (problem_.forbidden[static_cast<std::size_t>(k)] != 0 || !state_.fits(k) || !state_.accompanied(k)) {
                continue;
            }
            const auto worth = state_.marginal(k) - toll_[static_cast<std::size_t>(k)];
            if (state_.marginal(k) > 0 && (wish.placement == not_placed || worth > best)) {
                second = wish.placement == not_placed ? second : best;
                best = worth;
                wish.placement = k;
            } else {
                second = std::max(second, worth);
            }
        }
        wish.regret = wish.placement == not_placed ? lowest : best - std::max<std::int64_t>(second, 0);
        return wish;
    }

    bool place_all() {
        std::priority_queue<Wish, std::vector<Wish>, LessUrgent> queue;
        for (std::int32_t p = 0; p < static_cast<std::int32_t>(problem_.projects()); ++p) {
            if (state_.choice(p) == not_placed && problem_.pin[static_cast<std::size_t>(p)] == not_placed) {
                queue.push(wish_of(p));
            }
        }
        bool placed = false;
        while (!queue.empty()) {
            const Wish old = queue.top();
            queue.pop();
            const Wish now = wish_of(old.project);
            if (now.placement == not_placed) {
                continue;
            }
            if (!queue.empty() && LessUrgent{}(now, queue.top()) && now.regret < old.regret) {
                queue.push(now);
                continue;
            }
            state_.put(now.placement);
            placed = true;
        }
        return placed;
    }

    const Problem& problem_;
    SearchState state_;
    std::vector<std::int64_t> toll_;
};

} // namespace

GreedyLayout make_greedy(const Problem& problem, const std::vector<std::int64_t>& prices) {
    return Greedy(problem, prices).run();
}

} // namespace qipan::assign
