/// Life cycle of the register: what one more run makes of the rows that are there. Pure logic: io reads and writes
/// them.
///
///   not there  -> found: new          new, active -> found: active       resolved -> found: returned
///   approved   -> found: approved while its end date has not passed and it is no worse than approved, else returned
///   returned   -> found: returned (it stays so until somebody decides)
///   any        -> not found, and the rule was assessable for its objects: resolved; the row stays
///   any        -> the rule is not assessable for its objects: everything stays as it was, last_seen too
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "core/result.hpp"
#include "model/register.hpp"

namespace qipan::conflict {

struct RegisterUpdate {
    std::vector<model::RegisterRow> rows; ///< by model::comes_before
    model::StateCounts counts;            ///< of `rows`
};

/// One run over the existing layout. `old` are the register's rows, `found` all findings of the run (one a
/// fingerprint). A rule that was switched off or dropped finds nothing, so its rows become resolved.
[[nodiscard]] RegisterUpdate merge_register(std::vector<model::RegisterRow> old, std::vector<model::Finding> found,
                                            std::span<const model::NotAssessable> not_assessable, core::Date as_of);

/// Rows of a plan's own findings: always new, replaced as a whole by each check of the plan; they live and die with it.
[[nodiscard]] RegisterUpdate plan_rows(std::vector<model::Finding> found, core::Date as_of);

/// The plan was adopted: its findings enter the register on that day as found. Rows that the plan does not name stay.
[[nodiscard]] RegisterUpdate adopt_findings(std::vector<model::RegisterRow> old,
                                            std::vector<model::RegisterRow> of_plan, core::Date as_of);

/// True if the finding is worse than what was approved: a more severe effect, or a margin that is smaller by more than
/// 1 mm, 0.01 m² or (other units) a millionth. Without a margin any change of the measured value counts as worse,
/// since nobody knows which way is better.
[[nodiscard]] bool is_worse(const model::Finding& now, const model::Approval& approved);

struct ApprovalRequest {
    std::string by;
    std::string reason;
    core::Date until{};
};
/// The row approved as it stands, also if it was before. `findings.resolved` if it is no longer found,
/// `findings.no-reason`, `findings.no-name`, `findings.date-passed`.
[[nodiscard]] core::Result<model::RegisterRow> approve(model::RegisterRow row, const ApprovalRequest& request,
                                                       core::Date as_of);
/// The approval taken back: active again. `findings.not-approved` for any other state.
[[nodiscard]] core::Result<model::RegisterRow> reopen(model::RegisterRow row);

/// The row that `text` names: a whole fingerprint, or the beginning of its SHA-256 (at least four digits) that no other
/// row has. `findings.unknown`, `findings.ambiguous` with the ids in question.
[[nodiscard]] core::Result<std::size_t> find_row(std::span<const model::RegisterRow> rows, std::string_view text);

} // namespace qipan::conflict
