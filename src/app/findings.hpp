/// Use cases of the register: list its findings, approve one, take an approval back. See also app/findings_export.hpp.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/workspace.hpp"
#include "model/region.hpp"
#include "model/register.hpp"
#include "report/json_findings.hpp"

namespace qipan::app {

/// Which rows; every wish that is given must hold.
struct FindingFilter {
    std::optional<model::FindingState> state{}; ///< none: every state but resolved
    bool with_resolved = false;                 ///< every state
    std::string rule{};                         ///< beginning of the rule's id
    std::optional<model::Effect> effect{};
    std::string zone{};    ///< id or name: an object of the finding lies in it
    std::string project{}; ///< id: the finding names it, or the site where it stands
    std::string leader{};  ///< the same for any project of this leader
    std::string plan{};    ///< the findings of this plan instead of the register
};

struct FindingsRequest {
    std::filesystem::path store;
    FindingFilter filter{};
    WithJson json = WithJson::no;
};

struct FindingsOutcome {
    model::RegionPtr region;
    report::FindingsView view;
    std::size_t all = 0; ///< rows of the register or plan before the filter
    std::string json;    ///< if asked for
};

/// `zone.unknown`, `project.unknown`, `plan.unknown`, `findings.unknown-leader`.
[[nodiscard]] core::Result<FindingsOutcome> list_findings(const Workspace& workspace, const FindingsRequest& request);

/// A decision on one finding of the register.
struct DecisionRequest {
    std::filesystem::path store;
    std::string finding; ///< its fingerprint, or the beginning of its id
    std::string reason{};
    std::string by{}; ///< empty: the user
    core::Date until{};
};

struct DecisionOutcome {
    model::RegisterRow row;    ///< as it stands now
    std::int64_t revision = 0; ///< of the store
};

/// One transaction with its audit row. `findings.*` of conflict/register.hpp, `io.stale-revision`.
[[nodiscard]] core::Result<DecisionOutcome> approve_finding(const Workspace& workspace, const DecisionRequest& request);
[[nodiscard]] core::Result<DecisionOutcome> reopen_finding(const Workspace& workspace, const DecisionRequest& request);

/// The sentence that results are out of date; empty if they still hold.
[[nodiscard]] std::string out_of_date(const Workspace& workspace, const report::CheckSummary& check);
/// What a group of findings has in common, in words: the rule's title and its object, `国道建筑控制区 · 示例国道`.
[[nodiscard]] std::string group_title(const Workspace& workspace, const model::Region& region,
                                      const report::FindingGroup& group);
/// Zones that the objects of a finding lie in, by id.
[[nodiscard]] std::vector<std::string> zones_of(const model::Region& region, const model::Finding& finding);

} // namespace qipan::app
