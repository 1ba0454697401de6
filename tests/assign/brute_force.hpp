/// The oracle: every layout of a small problem, judged from the meaning of its fields, with no code of the solvers.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "assign/problem.hpp"

namespace qipan::assign::test {

struct Best {
    std::int64_t value = 0;
    std::vector<std::int32_t> choice;
};

/// None if no layout keeps all limits. Ties: the first in the order of counting.
[[nodiscard]] std::optional<Best> brute_force(const Problem& problem);

/// Value of one layout, or none if it breaks a limit.
[[nodiscard]] std::optional<std::int64_t> worth(const Problem& problem, const std::vector<std::int32_t>& choice);

} // namespace qipan::assign::test
