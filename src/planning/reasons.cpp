#include "planning/reasons.hpp"

#include <algorithm>
#include <optional>

#include "core/text.hpp"

namespace qipan::planning {
namespace {

std::int64_t amount_in(const assign::Problem& problem, std::int32_t placement, std::int32_t row) {
    const auto uses = problem.uses[static_cast<std::size_t>(placement)];
    const auto found = std::ranges::find(uses, row, &assign::Use::row);
    return found == uses.end() ? 0 : found->amount;
}

/// Projects that take something of a row in this layout, by assign index.
std::vector<std::int32_t> users_of(const assign::Problem& problem, std::span<const std::int32_t> choice,
                                   std::int32_t row) {
    std::vector<std::int32_t> users;
    for (std::size_t q = 0; q < choice.size(); ++q) {
        if (choice[q] != assign::not_placed && amount_in(problem, choice[q], row) > 0) {
            users.push_back(static_cast<std::int32_t>(q));
        }
    }
    return users;
}

std::string names_of(const PlanningProblem& problem, const std::vector<std::int32_t>& users) {
    std::string names;
    for (const std::int32_t user : users) {
        names += (names.empty() ? "" : ", ") + problem.planned(user).project.name;
    }
    return names;
}

/// Rows that cannot carry a placement beside what is chosen, in the order of its uses.
std::vector<std::int32_t> full_rows(const assign::Problem& problem, std::span<const std::int32_t> choice,
                                    std::int32_t placement) {
    std::vector<std::int32_t> full;
    for (const assign::Use& use : problem.uses[static_cast<std::size_t>(placement)]) {
        std::int64_t load = use.amount;
        for (const std::int32_t user : users_of(problem, choice, use.row)) {
            load += amount_in(problem, choice[static_cast<std::size_t>(user)], use.row);
        }
        if (load > problem.capacity[static_cast<std::size_t>(use.row)]) {
            full.push_back(use.row);
        }
    }
    return full;
}

std::optional<std::int32_t> find_enemy(const assign::Problem& problem, std::span<const std::int32_t> choice,
                                       std::int32_t placement) {
    for (const assign::Partner& partner : problem.partners[static_cast<std::size_t>(placement)]) {
        const std::int32_t other = problem.project_of[static_cast<std::size_t>(partner.placement)];
        if (partner.value == assign::forbidden_together &&
            choice[static_cast<std::size_t>(other)] == partner.placement) {
            return other;
        }
    }
    return std::nullopt;
}

/// A row, how many of the project's candidates it blocks, and the best of them.
struct Blocking {
    std::int32_t row = 0;
    int candidates = 0;
    std::int32_t first = 0;
};

/// What stands in the way of each candidate.
struct Obstacles {
    std::vector<Blocking> rows;        ///< in the order met
    std::optional<std::int32_t> free;  ///< the best candidate that nothing blocks
    std::optional<std::int32_t> enemy; ///< the first project that forbids a candidate as its neighbour
    std::int32_t beside = 0;           ///< that candidate
};

void meet(Obstacles& obstacles, std::int32_t row, std::int32_t placement) {
    const auto known = std::ranges::find(obstacles.rows, row, &Blocking::row);
    if (known == obstacles.rows.end()) {
        obstacles.rows.push_back({row, 1, placement});
    } else {
        ++known->candidates;
    }
}

Obstacles find_obstacles(const assign::Problem& problem, std::span<const std::int32_t> choice, std::int32_t project) {
    Obstacles obstacles;
    const std::int32_t begin = problem.first_placement[static_cast<std::size_t>(project)];
    for (std::int32_t k = begin; k < begin + problem.placements_of(project); ++k) {
        const auto full = full_rows(problem, choice, k);
        for (const std::int32_t row : full) {
            meet(obstacles, row, k);
        }
        const auto enemy = full.empty() ? find_enemy(problem, choice, k) : std::nullopt;
        if (enemy && !obstacles.enemy) {
            obstacles.enemy = enemy;
            obstacles.beside = k;
        }
        const bool barred = problem.forbidden[static_cast<std::size_t>(k)] != 0;
        if (full.empty() && !enemy && !barred && !obstacles.free) {
            obstacles.free = k;
        }
    }
    return obstacles;
}

core::Values describe(const PlanningProblem& problem, std::span<const std::int32_t> choice, const Blocking& blocking) {
    const RowMeaning& meaning = problem.rows[static_cast<std::size_t>(blocking.row)];
    const auto figure = [&](std::int64_t amount) {
        return core::shortest(static_cast<double>(amount) / meaning.scale);
    };
    const std::string kind = meaning.kind == RowKind::plot    ? "plot"
                             : meaning.kind == RowKind::floor ? "floor"
                                                              : meaning.utility;
    return {{"kind", kind},
            {"id", meaning.id},
            {"capacity", figure(problem.problem.capacity[static_cast<std::size_t>(blocking.row)])},
            {"need", figure(amount_in(problem.problem, blocking.first, blocking.row))},
            {"unit", meaning.unit},
            {"projects", names_of(problem, users_of(problem.problem, choice, blocking.row))}};
}

} // namespace

model::NotPlaced explain_unplaced(const PlanningProblem& problem, std::span<const std::int32_t> choice,
                                  std::int32_t project) {
    const Obstacles obstacles = find_obstacles(problem.problem, choice, project);
    model::NotPlaced reason{problem.planned(project).project.id, "planning.not_worth", {}};
    std::int32_t at = problem.problem.first_placement[static_cast<std::size_t>(project)];
    if (obstacles.free) {
        at = *obstacles.free;
    } else if (!obstacles.rows.empty()) {
        const auto most = std::ranges::max_element(obstacles.rows, {}, &Blocking::candidates); // the first of equals
        reason.reason = "planning.displaced";
        reason.values = describe(problem, choice, *most);
        at = most->first;
    } else if (obstacles.enemy) {
        reason.reason = "planning.neighbour";
        reason.values = {{"projects", problem.planned(*obstacles.enemy).project.name}};
        at = obstacles.beside;
    }
    reason.values.emplace("site", model::to_string(problem.candidate(at).site));
    return reason;
}

} // namespace qipan::planning
