#include "assign/brute_force.hpp"

#include <algorithm>
#include <set>

namespace qipan::assign::test {

namespace {

using Chosen = std::set<std::int32_t>;

bool limits_kept(const Problem& problem, const std::vector<std::int32_t>& choice, const Chosen& chosen) {
    for (std::size_t p = 0; p < choice.size(); ++p) {
        if (problem.pin[p] != not_placed && choice[p] != problem.pin[p]) {
            return false;
        }
    }
    for (const auto k : chosen) {
        if (problem.forbidden[static_cast<std::size_t>(k)] != 0) {
            return false;
        }
        for (const auto& partner : problem.partners[static_cast<std::size_t>(k)]) {
            if (partner.value == forbidden_together && chosen.count(partner.placement) != 0) {
                return false;
            }
        }
    }
    for (std::size_t s = 0; s < problem.sets.size(); ++s) {
        const auto set = problem.sets[s];
        if (std::all_of(set.begin(), set.end(), [&](auto k) { return chosen.count(k) != 0; })) {
            return false;
        }
    }
    for (std::size_t i = 0; i < problem.requirement_of.size(); ++i) {
        const auto any = problem.requirement_any[i];
        const bool met = std::any_of(any.begin(), any.end(), [&](auto k) { return chosen.count(k) != 0; });
        if (chosen.count(problem.requirement_of[i]) != 0 && !met) {
            return false;
        }
    }
    return true;
}

/// Cost of the steps that the loads need; none if a row can't carry its load.
std::optional<std::int64_t> rows_cost(const Problem& problem, const Chosen& chosen) {
    std::int64_t total = 0;
    for (std::size_t r = 0; r < problem.rows(); ++r) {
        std::int64_t load = 0;
        for (const auto k : chosen) {
            for (const auto& use : problem.uses[static_cast<std::size_t>(k)]) {
                load += use.row == static_cast<std::int32_t>(r) ? use.amount : 0;
            }
        }
        std::int64_t room = problem.capacity[r];
        std::size_t bought = 0;
        while (room < load && bought < problem.steps[r].size()) {
            room += problem.steps[r][bought].extra;
            total += problem.steps[r][bought].cost;
            ++bought;
        }
        if (room < load) {
            return std::nullopt;
        }
    }
    return total;
}

} // namespace

std::optional<std::int64_t> worth(const Problem& problem, const std::vector<std::int32_t>& choice) {
    Chosen chosen;
    std::int64_t total = 0;
    for (std::size_t p = 0; p < choice.size(); ++p) {
        if (choice[p] == not_placed) {
            total += problem.unplaced_value[p];
        } else {
            chosen.insert(choice[p]);
            total += problem.value[static_cast<std::size_t>(choice[p])] +
                     problem.stay_bonus[static_cast<std::size_t>(choice[p])];
        }
    }
    const auto steps = rows_cost(problem, chosen);
    if (!steps || !limits_kept(problem, choice, chosen)) {
        return std::nullopt;
    }
    total -= *steps;
    std::set<std::int32_t> open;
    for (const auto k : chosen) {
        const auto list = problem.openings_of[static_cast<std::size_t>(k)];
        open.insert(list.begin(), list.end());
        for (const auto& partner : problem.partners[static_cast<std::size_t>(k)]) {
            total += partner.placement > k && chosen.count(partner.placement) != 0 ? partner.value : 0;
        }
    }
    for (const auto o : open) {
        total -= problem.openings[static_cast<std::size_t>(o)].cost;
    }
    return total;
}

std::optional<Best> brute_force(const Problem& problem) {
    std::optional<Best> best;
    std::vector<std::int32_t> choice(problem.projects(), not_placed);
    while (true) {
        const auto value = worth(problem, choice);
        if (value && (!best || *value > best->value)) {
            best = Best{*value, choice};
        }
        std::size_t p = 0;
        for (; p < choice.size(); ++p) {
            // counts not_placed, first, ..., last of each project
            const auto first = problem.first_placement[p];
            const auto last = problem.first_placement[p + 1];
            const auto next = choice[p] == not_placed ? first : choice[p] + 1;
            choice[p] = next < last ? next : not_placed;
            if (choice[p] != not_placed) {
                break;
            }
        }
        if (p == choice.size()) {
            return best;
        }
    }
}

} // namespace qipan::assign::test
