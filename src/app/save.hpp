/// How use cases write results back: one transaction with its audit row.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/analysis.hpp"
#include "model/finding.hpp"
#include "model/plan.hpp"

namespace qipan::app {

enum class Replacing { refuse, replace };

/// What one command leaves behind. Findings replace those of the same layout (`findings_of`: a plan's id, or empty).
struct Results {
    std::string action; ///< for the audit: `check`, `assign`
    std::optional<model::Plan> plan;
    Replacing replacing = Replacing::refuse;
    std::string findings_of;
    std::optional<std::span<const model::Finding>> findings; ///< the caller's
};

/// The store's new revision. `io.stale-revision` if somebody wrote in between.
[[nodiscard]] core::Result<std::int64_t> save(const Workspace& workspace, const std::filesystem::path& store,
                                              const Analysis& analysis, const Results& results);

} // namespace qipan::app
