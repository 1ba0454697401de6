/// The solvers by name. A new one is a file solve_<name>.cpp and a row in solvers.cpp; the shared suite runs it.
#pragma once

#include <span>
#include <string_view>

#include "assign/solve.hpp"

namespace qipan::assign {

struct Solver {
    std::string_view name;
    std::string_view sentence; ///< message code of what it does
    Outcome (*run)(const Problem&, const SolveOptions&, const core::Progress&, const OnIncumbent&);
};

/// The first is the default.
[[nodiscard]] std::span<const Solver> solvers();
/// nullptr if there is none of this name.
[[nodiscard]] const Solver* find_solver(std::string_view name);

} // namespace qipan::assign
