/// Use case: pre-assessment reports, one page a project, and an index.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/workspace.hpp"
#include "core/progress.hpp"

namespace qipan::app {

struct ReportRequest {
    std::filesystem::path store;
    std::string project;          ///< one project to a file, or empty: all of them to a folder
    std::string plan;             ///< empty: none is shown
    std::filesystem::path output; ///< a file, or a folder that is made if needed
};

struct ReportOutcome {
    std::size_t pages = 0;
    std::vector<core::Issue> issues;
};

/// Each file appears whole or not at all. `work.stopped` leaves the pages that are finished.
[[nodiscard]] core::Result<ReportOutcome> report(const Workspace& workspace, const ReportRequest& request,
                                                 const core::Progress& progress);

} // namespace qipan::app
