/// The `result` part of `findings --json` and of the exported JSON: the register, or a plan's findings.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/register.hpp"
#include "report/json.hpp"

namespace qipan::report {

/// One run and whether it still holds.
struct CheckSummary {
    model::Run run;
    model::Freshness freshness;
};

/// Rows that a person asked for, in the order of every output.
struct FindingsView {
    std::string plan; ///< empty: the existing layout
    std::vector<model::RegisterRow> rows;
    std::optional<CheckSummary> last_check;
};

/// Rows of one group (model::group_of), in the order of its first row.
struct FindingGroup {
    std::string key;
    std::vector<const model::RegisterRow*> rows;
};
[[nodiscard]] std::vector<FindingGroup> group_rows(std::span<const model::RegisterRow> rows);

/// `{plan, findings: [{what check says of it, first_seen, last_seen, as_of, times_returned, approval}], groups:
/// [{group, rule, effect, count}], counts: {forbid: n, ...}, states: {new: n, ...}, last_check}`.
[[nodiscard]] core::Document json_findings(const Languages& languages, const FindingsView& view);
/// `{plan, as_of, revision, rule_edition, states, not_assessable, out_of_date, inputs_changed, rules_changed}`.
[[nodiscard]] core::Document json_check_summary(const CheckSummary& check);

} // namespace qipan::report
