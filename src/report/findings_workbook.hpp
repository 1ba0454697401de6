/// The register, or a plan's findings, as an Excel workbook: one row a finding, and a sheet of counts.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "report/captions.hpp"
#include "report/json_findings.hpp"

namespace qipan::report {

struct FindingsWorkbook {
    const PageContext& context; ///< its language is the workbook's
    const FindingsView& view;
    std::vector<std::string> zones;                 ///< of each row of the view, as text
    std::map<model::Effect, std::uint32_t> colours; ///< 0xRRGGBB of each effect; the cell is filled with a tint of it
    std::string notice{};                           ///< that the results are out of date; empty if they are not
};

/// The heading is frozen and filters; numbers are numbers (rounded to 0.001, finer than any tolerance), dates dates.
/// Dates of the file are the context's as_of, so the same request gives the same bytes. Writes `file` itself: give it a
/// temporary name. `report.unwritable-workbook` with the library's words.
[[nodiscard]] core::Status write_findings_workbook(const std::filesystem::path& file, const FindingsWorkbook& workbook);

} // namespace qipan::report
