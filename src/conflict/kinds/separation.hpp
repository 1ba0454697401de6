/// Kind `separation`: a least distance. What it lies between follows from applies_to: buildings (fire distances),
/// a placed project's plot and receptors, or two placed projects.
#pragma once

#include <span>
#include <variant>

#include "conflict/kinds/separation_fire.hpp"
#include "conflict/kinds/separation_projects.hpp"
#include "conflict/kinds/separation_receptor.hpp"
#include "conflict/parameter.hpp"

namespace qipan::conflict {

using SeparationRule = std::variant<FireDistanceRule, ReceptorRule, ProjectDistanceRule>;

/// Of all three; each takes its own.
[[nodiscard]] std::span<const Parameter> separation_parameters();
[[nodiscard]] core::Result<SeparationRule> parse_separation(const model::Rule& rule, const ParseContext& context);

} // namespace qipan::conflict
