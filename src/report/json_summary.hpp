/// The `result` part of `info --json` and `new --json`.
#pragma once

#include <span>
#include <string>

#include "report/json.hpp"
#include "report/json_findings.hpp"
#include "report/summary.hpp"

namespace qipan::report {

/// What became of one source's rows: read = kept + rejected; repaired are among the kept.
struct ImportLine {
    std::string role;
    std::string file;
    std::size_t read = 0;
    std::size_t kept = 0;
    std::size_t repaired = 0;
    std::size_t rejected = 0;
};

/// `{tables: [{name, rows, area_m2, length_m}], coordination_units, plans, checks, land, projects, utilities,
/// illustrative}`.
[[nodiscard]] core::Document json_info(const RegionSummary& summary, std::span<const CheckSummary> checks);
/// `{store, sources: [{role, file, read, kept, repaired, rejected}], tables: [{name, rows, ...}]}`.
[[nodiscard]] core::Document json_new(std::string_view store, std::span<const ImportLine> lines,
                                      const RegionSummary& summary);

} // namespace qipan::report
