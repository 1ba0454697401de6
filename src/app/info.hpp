/// Use case: say what a region's store holds.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/workspace.hpp"
#include "model/region.hpp"
#include "report/json_findings.hpp"
#include "report/summary.hpp"

namespace qipan::app {

struct InfoOutcome {
    model::RegionPtr region;
    report::RegionSummary summary;
    std::vector<report::CheckSummary> checks; ///< the last of the existing layout, then of each plan that was checked
    std::string json;
};

[[nodiscard]] core::Result<InfoOutcome> info(const Workspace& workspace, const std::filesystem::path& store);

} // namespace qipan::app
