/// Use case: say what a region's store holds.
#pragma once

#include <filesystem>
#include <string>

#include "app/workspace.hpp"
#include "model/region.hpp"
#include "report/summary.hpp"

namespace qipan::app {

struct InfoOutcome {
    model::RegionPtr region;
    report::RegionSummary summary;
    std::string json;
};

[[nodiscard]] core::Result<InfoOutcome> info(const Workspace& workspace, const std::filesystem::path& store);

} // namespace qipan::app
