/// How use cases write results back: one transaction with its audit row.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/analysis.hpp"
#include "model/plan.hpp"
#include "model/register.hpp"

namespace qipan::app {

enum class Replacing { refuse, replace };

/// What one command leaves behind. The rows replace those of the run's plan, or the register.
struct Results {
    std::string action; ///< for the audit: `check`, `assign`, `findings approve`
    std::optional<model::Plan> plan;
    Replacing replacing = Replacing::refuse;
    std::optional<model::Run> run;
    std::vector<model::RegisterRow> rows{};       ///< of the run
    std::optional<model::RegisterRow> decision{}; ///< one row whose state and approval changed
    core::Values decision_values{};               ///< for the audit: who decided what
};

/// The store's new revision, from the snapshot's. `io.stale-revision` if somebody wrote in between.
[[nodiscard]] core::Result<std::int64_t> save(const Workspace& workspace, const std::filesystem::path& store,
                                              const model::Region& region, const std::string& rule_edition,
                                              Results results);

} // namespace qipan::app
