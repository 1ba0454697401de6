#include "assign/solvers.hpp"

#include <algorithm>
#include <array>

namespace qipan::assign {

std::span<const Solver> solvers() {
    static constexpr std::array<Solver, 3> table{{
        {"epochs", "assign.solver.epochs", solve},
        {"greedy", "assign.solver.greedy", solve_greedy},
        {"exact", "assign.solver.exact", solve_exact},
    }};
    return table;
}

const Solver* find_solver(std::string_view name) {
    const auto table = solvers();
    const auto row =
        std::find_if(table.begin(), table.end(), [name](const Solver& solver) { return solver.name == name; });
    return row == table.end() ? nullptr : &*row;
}

} // namespace qipan::assign
