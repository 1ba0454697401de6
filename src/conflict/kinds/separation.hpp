/// Kind `separation`: a least distance. What it lies between follows from applies_to: buildings (fire distances),
/// a placed project's plot and receptors, or two placed projects.
#pragma once

#include <variant>

#include "conflict/kinds/separation_fire.hpp"
#include "conflict/kinds/separation_projects.hpp"
#include "conflict/kinds/separation_receptor.hpp"

namespace qipan::conflict {

using SeparationRule = std::variant<FireDistanceRule, ReceptorRule, ProjectDistanceRule>;

[[nodiscard]] core::Result<SeparationRule> parse_separation(const model::Rule& rule, const ParseContext& context);

} // namespace qipan::conflict
