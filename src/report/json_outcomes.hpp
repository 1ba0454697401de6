/// The `result` part of each command's JSON.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "model/plan.hpp"
#include "model/register.hpp"
#include "model/score.hpp"
#include "report/json.hpp"

namespace qipan::report {

/// `{findings: [...], not_assessable: [{rule, objects, missing}], counts: {forbid: n, ...}, states: {new: n, ...}}`.
[[nodiscard]] core::Document json_check(const Languages& languages, std::span<const model::Finding> findings,
                                        std::span<const model::NotAssessable> not_assessable,
                                        const model::StateCounts& states);
/// `{project, candidates: [{site, score, completeness, criteria}], refused, not_assessable: [{site, missing}]}`.
/// `top` limits the candidates (0: all).
[[nodiscard]] core::Document json_score(const Languages& languages, const model::ProjectScore& score, std::size_t top);
/// `{plan, value, bound, gap, epochs, status, placements: [{project, site, score, pinned}], not_placed}`.
[[nodiscard]] core::Document json_plan(const Languages& languages, const model::Plan& plan);
[[nodiscard]] core::Document json_finding(const Languages& languages, const model::Finding& finding);
/// `{new: n, active: n, approved: n, resolved: n, returned: n}`.
[[nodiscard]] core::Document json_states(const model::StateCounts& states);

/// One sentence of a finding in one language; a value that ends in `_zh` stands for the bare name in Chinese, `_en` in
/// English (a rule's title speaks both).
[[nodiscard]] std::string finding_sentence(const core::Catalogue& catalogue, const model::Finding& finding);

} // namespace qipan::report
