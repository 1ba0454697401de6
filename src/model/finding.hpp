/// Finding (问题): a rule broken at a place, by named objects, required against measured; and NotAssessable, a rule
/// that could not be judged because a datum is missing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "geo/geometry.hpp"
#include "model/rule.hpp"

namespace qipan::model {

enum class FindingState { new_, active, approved, resolved, returned };
[[nodiscard]] std::string_view to_string(FindingState state);
[[nodiscard]] std::optional<FindingState> parse_finding_state(std::string_view text);

/// `required`, `measured` and `margin` (measured against required, negative = short) are in `unit`; NaN where the kind
/// has no such figure. `objects` are typed ids, sorted: `barrier:B1`, `plot:A`, `project:P`.
struct Finding {
    std::string fingerprint; ///< rule id, sorted objects and part, as readable text
    std::string rule;
    std::vector<std::string> objects;
    Effect effect = Effect::warn;
    double required = 0;
    double measured = 0;
    double margin = 0;
    std::string unit;
    FindingState state = FindingState::new_;
    std::string plan;       ///< the plan it belongs to; empty for the existing layout
    geo::Geometry geometry; ///< the intruding part, or the shortest connecting line
    std::string message;    ///< code of its sentence, `finding.<kind>...`
    core::Values values;    ///< named values of the sentence
    std::string clause;
    RuleStatus status = RuleStatus::assumption;
};

/// A rule that could not be judged: neither a pass nor a finding.
struct NotAssessable {
    std::string rule;
    std::vector<std::string> objects;
    std::vector<std::string> missing; ///< `barriers.half_width_m`
    std::string cause{};              ///< the one of `objects` whose datum is missing; the others are judged against it
};

/// By effect, then rule, then objects: the order of every output.
[[nodiscard]] bool comes_before(const Finding& a, const Finding& b);

/// The objects that tell it from others, those of the fingerprint: a finding may name more (who draws on a source).
[[nodiscard]] std::vector<std::string> key_objects(const Finding& finding);
/// What findings are listed under: the rule and the first key object that is no plot, `corridor.railway|barrier:B1`;
/// with plots alone the first plot. A line that meets forty plots is one group of forty findings.
[[nodiscard]] std::string group_of(const Finding& finding);
/// Last part of the fingerprint: tells findings of one rule and the same objects apart.
[[nodiscard]] std::string_view part_of(const Finding& finding);
/// The readable id that a person types: the first eight hex digits of the fingerprint's SHA-256.
[[nodiscard]] std::string short_id(const Finding& finding);

} // namespace qipan::model
