/// Use case: check the existing layout, or a plan on top of it, against every rule.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/workspace.hpp"
#include "core/progress.hpp"
#include "model/register.hpp"

namespace qipan::app {

enum class Saving { save, no_save };

struct CheckRequest {
    std::filesystem::path store;
    std::string plan; ///< empty: the existing layout
    Saving saving = Saving::save;
    WithJson json = WithJson::no;
};

struct CheckOutcome {
    std::vector<model::Finding> findings; ///< in the order of every output, each with its state
    std::vector<model::NotAssessable> not_assessable;
    std::vector<core::Issue> issues;
    model::StateCounts counts; ///< of the register, or with a plan of the plan's own findings
    std::int64_t revision = 0; ///< of the store after saving
    std::string json;          ///< if asked for
};

/// Brings the register (or the plan's own findings) up to date and appends the run, in one transaction; with
/// Saving::no_save the states are worked out the same way and nothing is written. `work.stopped` if it was cancelled:
/// nothing is saved then.
[[nodiscard]] core::Result<CheckOutcome> check(const Workspace& workspace, const CheckRequest& request,
                                               const core::Progress& progress);

/// The sentence of a finding in the workspace's language.
[[nodiscard]] std::string sentence_of(const Workspace& workspace, const model::Finding& finding);

} // namespace qipan::app
