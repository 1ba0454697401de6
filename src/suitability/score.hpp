/// Scores one project against every site it might get: hard limits first, then the weighted criteria.
///
///   score = sum of weight x value over the known criteria / sum of their weights, 0-100
///   completeness = sum of the weights that are known; below Limits::completeness_min a candidate is listed apart
///
/// A dimension's weight is shared by those of its criteria that apply to the project and the kind of site; a dimension
/// without any drops out. A missing datum lowers the completeness, never the score.
#pragma once

#include "core/date.hpp"
#include "core/result.hpp"
#include "model/score.hpp"
#include "suitability/subject.hpp"

namespace qipan::suitability {

/// What becomes of sites that need a review (需核) because a forbid rule or a hard limit could not be assessed.
enum class Unassessed { keep_last, leave_out };

struct ScoreRequest {
    core::Date as_of{};
    int top = 0; ///< candidates kept at most; 0 = all
    Unassessed unassessed = Unassessed::keep_last;
    int threads = 0; ///< 0 = the machine's; the result does not depend on it
};

/// Candidates best first: ranked before unranked, assessed before those to review, then score, then site id. Without
/// land_mu and floor_m2 the result only says what is missing. `score.bad-request` for an as_of date that does not
/// exist.
[[nodiscard]] core::Result<model::ProjectScore> score_project(const Context& context, const model::Project& project,
                                                              const ScoreRequest& request);

/// The same judgement for one given site, e.g. the one a project already has; limits are not applied.
[[nodiscard]] model::Candidate score_site(const Context& context, const model::Project& project,
                                          const model::Site& site, core::Date as_of);

/// Data of the project itself that it cannot be scored without: `projects.land_mu`, `projects.industry`,
/// `demands.unit`.
[[nodiscard]] std::vector<std::string> missing_data(const model::Project& project);

} // namespace qipan::suitability
