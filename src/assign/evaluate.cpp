#include "assign/evaluate.hpp"

#include <algorithm>
#include <vector>

#include "assign/outcome.hpp"

namespace qipan::assign {

const char* to_string(Status status) {
    switch (status) {
    case Status::optimal:
        return "optimal";
    case Status::feasible:
        return "feasible";
    case Status::stopped:
        return "stopped";
    case Status::stopped_before_any:
        return "stopped_before_any";
    case Status::infeasible_pins:
        return "infeasible_pins";
    }
    return "";
}

double gap_of(std::int64_t value, std::int64_t bound) {
    const auto size = std::max<std::int64_t>(1, bound < 0 ? -bound : bound);
    return static_cast<double>(bound - value) / static_cast<double>(size);
}

std::optional<std::int64_t> expansion_cost(const Problem& problem, std::int32_t row, std::int64_t load) {
    const auto r = static_cast<std::size_t>(row);
    std::int64_t capacity = problem.capacity[r];
    std::int64_t cost = 0;
    for (const auto& step : problem.steps[r]) {
        if (load <= capacity) {
            break;
        }
        capacity += step.extra;
        cost += step.cost;
    }
    return load <= capacity ? std::optional(cost) : std::nullopt;
}

namespace {

std::int64_t cost_of_all_steps(const Problem& problem, std::size_t row) {
    std::int64_t cost = 0;
    for (const auto& step : problem.steps[row]) {
        cost += step.cost;
    }
    return cost;
}

} // namespace

std::int64_t evaluate(const Problem& problem, std::span<const std::int32_t> choice) {
    std::int64_t total = 0;
    std::int64_t pairs_twice = 0;
    std::vector<std::int64_t> load(problem.rows(), 0);
    std::vector<std::uint8_t> open(problem.openings.size(), 0);
    for (std::size_t p = 0; p < problem.projects(); ++p) {
        if (choice[p] == not_placed) {
            total += problem.unplaced_value[p];
            continue;
        }
        const auto k = static_cast<std::size_t>(choice[p]);
        total += problem.value[k] + problem.stay_bonus[k];
        for (const auto& use : problem.uses[k]) {
            load[static_cast<std::size_t>(use.row)] += use.amount;
        }
        for (const auto opening : problem.openings_of[k]) {
            open[static_cast<std::size_t>(opening)] = 1;
        }
        for (const auto& partner : problem.partners[k]) {
            const auto q = static_cast<std::size_t>(problem.project_of[static_cast<std::size_t>(partner.placement)]);
            const bool both = choice[q] == partner.placement && partner.value != forbidden_together;
            pairs_twice += both ? partner.value : 0;
        }
    }
    for (std::size_t o = 0; o < open.size(); ++o) {
        total -= open[o] != 0 ? problem.openings[o].cost : 0;
    }
    for (std::size_t r = 0; r < load.size(); ++r) {
        total -= expansion_cost(problem, static_cast<std::int32_t>(r), load[r]).value_or(cost_of_all_steps(problem, r));
    }
    return total + pairs_twice / 2;
}

} // namespace qipan::assign
