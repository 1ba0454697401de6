/// The worth of a layout, from scratch.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "assign/problem.hpp"

namespace qipan::assign {

/// Value of `choice` (one entry a project). Precondition: every entry is not_placed or a placement of its project.
/// Limits are not checked, except that a load beyond every expansion step is worth what all steps cost.
[[nodiscard]] std::int64_t evaluate(const Problem& problem, std::span<const std::int32_t> choice);

/// Cost of the cheapest prefix of expansion steps that carries `load`; none if even all steps do not.
[[nodiscard]] std::optional<std::int64_t> expansion_cost(const Problem& problem, std::int32_t row, std::int64_t load);

} // namespace qipan::assign
