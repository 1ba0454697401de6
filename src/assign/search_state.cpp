#include "assign/search_state.hpp"

#include <algorithm>

namespace qipan::assign {

SearchState::SearchState(const Problem& problem)
    : problem_(problem), limit_(problem.capacity), choice_(problem.projects(), not_placed), load_(problem.rows(), 0),
      users_(problem.rows()), opened_(problem.openings.size(), 0), in_set_(problem.sets.size(), 0),
      support_(problem.requirement_of.size(), 0), gain_(problem.value), enemies_(problem.placements(), 0) {
    for (std::size_t r = 0; r < limit_.size(); ++r) {
        for (const auto& step : problem.steps[r]) {
            limit_[r] += step.extra;
        }
    }
    for (std::size_t k = 0; k < gain_.size(); ++k) {
        gain_[k] += problem.stay_bonus[k];
    }
    for (const auto worth : problem.unplaced_value) {
        value_ += worth;
    }
}

void SearchState::charge(std::size_t k, std::int64_t sign) {
    const auto one = static_cast<std::int32_t>(sign);
    for (const auto& use : problem_.uses[k]) {
        load_[static_cast<std::size_t>(use.row)] += sign * use.amount;
    }
    for (const auto opening : problem_.openings_of[k]) {
        opened_[static_cast<std::size_t>(opening)] += one;
    }
    for (const auto set : problem_.sets_of[k]) {
        in_set_[static_cast<std::size_t>(set)] += one;
    }
    for (const auto i : problem_.requirements_of[k]) {
        broken_ += support_[static_cast<std::size_t>(i)] == 0 ? one : 0;
    }
    for (const auto i : problem_.supports_of[k]) {
        const auto r = static_cast<std::size_t>(i);
        const auto subject = static_cast<std::size_t>(problem_.requirement_of[r]);
        const auto project = static_cast<std::size_t>(problem_.project_of[subject]);
        const bool active = choice_[project] == static_cast<std::int32_t>(subject) && subject != k;
        const bool met_before = support_[r] > 0;
        support_[r] += one;
        const bool met_after = support_[r] > 0;
        broken_ += active ? static_cast<std::int32_t>(met_before) - static_cast<std::int32_t>(met_after) : 0;
    }
}

void SearchState::tell_partners(std::size_t k, std::int64_t sign) {
    for (const auto& partner : problem_.partners[k]) {
        const auto l = static_cast<std::size_t>(partner.placement);
        if (partner.value == forbidden_together) {
            enemies_[l] += static_cast<std::int32_t>(sign);
        } else {
            gain_[l] += sign * partner.value;
        }
    }
}

void SearchState::put(std::int32_t placement) {
    const auto k = static_cast<std::size_t>(placement);
    value_ += marginal(placement);
    charge(k, 1);
    choice_[static_cast<std::size_t>(problem_.project_of[k])] = placement;
    for (const auto& use : problem_.uses[k]) {
        users_[static_cast<std::size_t>(use.row)].push_back(placement);
    }
    tell_partners(k, 1);
}

void SearchState::take(std::int32_t project) {
    const auto placement = choice_[static_cast<std::size_t>(project)];
    const auto k = static_cast<std::size_t>(placement);
    choice_[static_cast<std::size_t>(project)] = not_placed;
    charge(k, -1);
    for (const auto& use : problem_.uses[k]) {
        auto& list = users_[static_cast<std::size_t>(use.row)];
        *std::find(list.begin(), list.end(), placement) = list.back();
        list.pop_back();
    }
    tell_partners(k, -1);
    value_ -= marginal(placement);
}

void SearchState::lift(std::int32_t project) {
    charge(static_cast<std::size_t>(choice_[static_cast<std::size_t>(project)]), -1);
}

void SearchState::settle(std::int32_t project) {
    charge(static_cast<std::size_t>(choice_[static_cast<std::size_t>(project)]), 1);
}

std::int64_t SearchState::step_cost(std::size_t row, std::int64_t load) const {
    std::int64_t capacity = problem_.capacity[row];
    std::int64_t cost = 0;
    for (const auto& step : problem_.steps[row]) {
        if (load <= capacity) {
            break;
        }
        capacity += step.extra;
        cost += step.cost;
    }
    return cost;
}

bool SearchState::fills_a_set(std::size_t k) const {
    const auto sets = problem_.sets_of[k];
    return std::any_of(sets.begin(), sets.end(), [&](std::int32_t s) {
        return in_set_[static_cast<std::size_t>(s)] + 1 ==
               static_cast<std::int32_t>(problem_.sets[static_cast<std::size_t>(s)].size());
    });
}

bool SearchState::fits(std::int32_t placement) const {
    const auto k = static_cast<std::size_t>(placement);
    if (enemies_[k] > 0) {
        return false;
    }
    for (const auto& use : problem_.uses[k]) {
        if (load_[static_cast<std::size_t>(use.row)] + use.amount > limit_[static_cast<std::size_t>(use.row)]) {
            return false;
        }
    }
    return !fills_a_set(k);
}

bool SearchState::accompanied(std::int32_t placement) const {
    const auto list = problem_.requirements_of[static_cast<std::size_t>(placement)];
    return std::all_of(list.begin(), list.end(),
                       [&](std::int32_t i) { return support_[static_cast<std::size_t>(i)] > 0; });
}

std::int64_t SearchState::marginal(std::int32_t placement) const {
    const auto k = static_cast<std::size_t>(placement);
    std::int64_t worth = gain_[k] - problem_.unplaced_value[static_cast<std::size_t>(problem_.project_of[k])];
    for (const auto opening : problem_.openings_of[k]) {
        const auto o = static_cast<std::size_t>(opening);
        worth -= opened_[o] == 0 ? problem_.openings[o].cost : 0;
    }
    for (const auto& use : problem_.uses[k]) {
        const auto r = static_cast<std::size_t>(use.row);
        if (load_[r] + use.amount > problem_.capacity[r]) {
            worth -= step_cost(r, load_[r] + use.amount) - step_cost(r, load_[r]);
        }
    }
    return worth;
}

std::optional<SearchState::Overload> SearchState::overload(std::int32_t placement) const {
    for (const auto& use : problem_.uses[static_cast<std::size_t>(placement)]) {
        const auto r = static_cast<std::size_t>(use.row);
        if (load_[r] + use.amount > limit_[r]) {
            return Overload{use.row, load_[r] + use.amount - limit_[r]};
        }
    }
    return std::nullopt;
}

std::optional<std::int32_t> SearchState::opponent(std::int32_t placement) const {
    const auto k = static_cast<std::size_t>(placement);
    const auto is_chosen = [&](std::int32_t l) {
        return choice_[static_cast<std::size_t>(problem_.project_of[static_cast<std::size_t>(l)])] == l;
    };
    for (const auto& partner : problem_.partners[k]) {
        if (partner.value == forbidden_together && is_chosen(partner.placement)) {
            return partner.placement;
        }
    }
    for (const auto s : problem_.sets_of[k]) {
        const auto set = problem_.sets[static_cast<std::size_t>(s)];
        if (in_set_[static_cast<std::size_t>(s)] + 1 < static_cast<std::int32_t>(set.size())) {
            continue;
        }
        const auto other =
            std::find_if(set.begin(), set.end(), [&](std::int32_t l) { return l != placement && is_chosen(l); });
        if (other != set.end()) {
            return *other;
        }
    }
    return std::nullopt;
}

} // namespace qipan::assign
