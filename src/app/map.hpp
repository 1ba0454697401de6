/// Use case: draw one sheet.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>

#include "app/workspace.hpp"

namespace qipan::app {

struct MapRequest {
    std::filesystem::path store;
    std::string theme;  ///< landuse | plan | findings
    std::string layout; ///< a3-landscape
    std::string plan;
    std::string zone; ///< id or name; of zone, unit, around and extent at most one is given, none: an overview
    std::string coordination_unit;
    std::string around;           ///< id of a plot, building or project
    std::string extent;           ///< x1,y1,x2,y2 in the region's CRS
    std::filesystem::path output; ///< .png, .pdf or .svg
};

/// Computes the findings for the findings theme anew, so the sheet never shows a stale register. `map.unknown-format`,
/// `map.bad-extent`, `map.unknown-theme`, `core.unwritable-file`.
[[nodiscard]] core::Status map(const Workspace& workspace, const MapRequest& request);

} // namespace qipan::app
