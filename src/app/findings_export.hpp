/// Use case: hand the register on as a file: GeoPackage that opens styled in QGIS, Excel workbook, or JSON.
#pragma once

#include <filesystem>

#include "app/findings.hpp"

namespace qipan::app {

/// The end of `file` decides: `.gpkg` (layers findings_polygon, findings_line, findings_point and the table
/// findings_table of those without geometry), `.xlsx`, `.json` (as `list_findings` gives it). Dates in the file are the
/// workspace's as_of, so the same request gives the same bytes. An old file stays on a failure.
/// `findings.unknown-format`, `findings.over-the-store` and the errors of list_findings and of the writers.
[[nodiscard]] core::Result<FindingsOutcome> export_findings(const Workspace& workspace, FindingsRequest request,
                                                            const std::filesystem::path& file);

} // namespace qipan::app
