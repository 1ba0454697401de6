/// Writing results into a store: one transaction, refused if the store moved on since the snapshot was read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/error.hpp"
#include "core/result.hpp"
#include "model/plan.hpp"
#include "model/register.hpp"

namespace qipan::io {

/// One line of the append-only audit table.
struct AuditRow {
    std::int64_t revision = 0; ///< the one it made
    std::string time_utc{};
    std::string who{};
    std::string action{};  ///< `create`, `check`, `assign`, ...
    core::Values inputs{}; ///< name -> SHA-256; of a decision its own values: finding, by, reason, until
    std::string rule_edition{};
    std::optional<std::int64_t> seed{};

    friend bool operator==(const AuditRow&, const AuditRow&) = default;
};

/// All rows of one plan, or the register of the existing layout (`plan` empty).
struct FindingSet {
    std::string plan{};
    std::vector<model::RegisterRow> rows{};
};

enum class OldPlan { refuse, replace };

struct SaveRequest {
    std::int64_t base_revision = 0; ///< of the snapshot that the results were computed on
    AuditRow audit{};               ///< its revision is set here
    std::optional<model::Plan> plan{};
    OldPlan old_plan = OldPlan::refuse;           ///< replace keeps the old one as `<id>.bak`
    std::optional<FindingSet> findings{};         ///< replaces the stored set of the same plan
    std::optional<model::Run> run{};              ///< appended; its revision and base are set here
    std::optional<model::RegisterRow> decision{}; ///< a row of the register whose state and approval changed
};

/// The new revision. `io.stale-revision` if the store's is not the base, `io.plan-exists`, `io.plan-adopted` (an
/// adopted plan is never replaced), `io.unknown-finding` (a decision on a row that is not there), `io.unwritable-store`
/// (also while another program writes); the store is then as it was.
[[nodiscard]] core::Result<std::int64_t> save_results(const std::filesystem::path& store, const SaveRequest& request);

/// Oldest first.
[[nodiscard]] core::Result<std::vector<AuditRow>> read_audit(const std::filesystem::path& store);

} // namespace qipan::io
