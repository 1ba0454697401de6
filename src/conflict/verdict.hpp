/// What judging a rule gives: findings, and gaps (rules that could not be judged because a datum is missing).
#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.hpp"

namespace qipan::conflict {

/// A rule that could not be judged between `cause` (whose datum is missing, or what is met) and `subject`.
struct Gap {
    const model::Rule* rule = nullptr;
    std::string cause;
    std::string subject;
    std::string missing; ///< `barriers.half_width_m`
};

/// An operation of geometry that failed while a rule was judged.
struct Failure {
    const model::Rule* rule = nullptr;
    std::string subject;
    core::Error error;
};

struct Verdict {
    std::vector<model::Finding> findings;
    std::vector<Gap> gaps;
    std::vector<Failure> failures;
    void take(Verdict other);
};

/// A finding before its fingerprint and sentence are made.
struct Draft {
    const model::Rule* rule = nullptr;
    model::Effect effect = model::Effect::warn;
    std::vector<std::string> objects; ///< in any order; the fingerprint is made of them
    std::vector<std::string> others;  ///< take part too, but may come and go: objects that the fingerprint leaves out
    std::string_view variant;         ///< last word of the message code, `finding.<kind>.<variant>`
    std::string_view part;            ///< tells findings of one rule and the same objects apart
    double required = 0;
    double measured = 0;
    double margin = 0;
    std::string_view unit;
    geo::Geometry geometry;
    core::Values values;
    bool assumed = false; ///< a value was taken for want of a datum: the status becomes `assumption`
};

/// Adds to the draft's values `title_zh`, `title_en`, `required`, `measured`, `margin` (as a reader sees them: metres
/// to 0.1, square metres to 1 from 100 on, mu, 10k CNY and percent to 0.01, days whole) and, for a permit,
/// `approval_zh` and `approval_en`.
[[nodiscard]] model::Finding make_finding(Draft draft);

/// Rules hold within this, metres (conflicts.md): a distance is short only if it is short by more.
inline constexpr double distance_tolerance_m = 0.001;
/// The same for areas, square metres.
inline constexpr double area_tolerance_m2 = 0.01;
/// `required`, `measured`, `margin` of a kind that has no such figure.
inline constexpr double no_figure = std::numeric_limits<double>::quiet_NaN();

/// Word of `label.certainty` for a margin against a layer's accuracy (NaN: not stated): within it, survey first.
[[nodiscard]] std::string certainty(double margin_m, double accuracy_m);
/// Metres to 0.1, square metres to 0.1 and from 100 on to 1, as every sentence prints them.
[[nodiscard]] std::string metres_text(double metres);
[[nodiscard]] std::string area_text(double square_metres);

/// Gaps as the outcome lists them: one for each rule, cause and datum, with all the subjects it concerns.
[[nodiscard]] std::vector<model::NotAssessable> join_gaps(std::vector<Gap> gaps);

} // namespace qipan::conflict
