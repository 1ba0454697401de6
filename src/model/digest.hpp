/// Digests of what a check depends on, so that a later run (or `info`) can tell whether its results still hold.
/// SHA-256 as 64 hex digits; the same content gives the same digest on any number of threads. They are compared, never
/// read: the bytes that are hashed are this file's own affair.
#pragma once

#include <string>
#include <string_view>

#include "model/plan.hpp"
#include "model/region.hpp"
#include "model/rule.hpp"

namespace qipan::model {

/// Every rule as it speaks: also a rule that is switched off, a changed value, wording or clause. Comments and the
/// order of packs do not count.
[[nodiscard]] std::string digest_of(const RuleSet& rules);

/// Every source table row by row, and the terrain.
[[nodiscard]] std::string digest_of(const Region& region, int threads);
/// What a plan's findings depend on: its region's digest, and who is placed where.
[[nodiscard]] std::string digest_with(std::string_view of_region, const Plan& plan);

} // namespace qipan::model
