/// Use case: recommend a site for every project, the whole region at once, and store the plan.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/check.hpp"
#include "app/save.hpp"
#include "app/score.hpp"
#include "app/workspace.hpp"
#include "core/progress.hpp"
#include "model/plan.hpp"

namespace qipan::app {

struct AssignRequest {
    std::filesystem::path store;
    std::string plan;
    std::optional<int> epochs;          ///< fixed work: replays to the byte
    std::optional<double> time_limit_s; ///< only picks the last finished epoch
    std::int64_t seed = 1;
    Assessed assessed = Assessed::all;
    Replacing replacing = Replacing::refuse;
    Saving saving = Saving::save;
    WithJson json = WithJson::no;
};

struct AssignOutcome {
    model::RegionPtr region;
    model::Plan plan;
    std::vector<model::Finding> findings; ///< of the layout with the plan, as `check --plan` gives them
    std::vector<core::Issue> issues;
    std::int64_t revision = 0;
    std::string json; ///< if asked for
};

/// `plan.exists` without Replacing::replace, `plan.adopted` always for an adopted one, `work.stopped` if it was
/// cancelled before any layout.
[[nodiscard]] core::Result<AssignOutcome> assign(const Workspace& workspace, const AssignRequest& request,
                                                 const core::Progress& progress);

} // namespace qipan::app
