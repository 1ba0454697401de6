/// The weighted criteria of one site.
#pragma once

#include "model/score.hpp"
#include "suitability/subject.hpp"

namespace qipan::suitability {

/// Fills score, completeness, ranked and criteria (in the order of the criteria file; those that do not apply are
/// absent).
void weigh(const Subject& subject, const SiteFacts& facts, model::Candidate& candidate);

} // namespace qipan::suitability
