/// CSV as RFC 4180 defines it, for the tables of the data folder: UTF-8, comma, first row is the header.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"

namespace qipan::io {

struct CsvRow {
    int line = 0; ///< where the row begins, from 1
    std::vector<std::string> cells;
};

struct CsvTable {
    std::string file;
    std::vector<std::string> names;
    std::vector<CsvRow> rows;
};

/// `io.bad-csv` with the line for an open quote or a row of another width than the header. Empty lines are skipped.
[[nodiscard]] core::Result<CsvTable> parse_csv(std::string_view text, std::string_view file_name);
/// Reads a file whose header must be exactly `columns`; `io.bad-header` otherwise.
[[nodiscard]] core::Result<CsvTable> read_csv(const std::filesystem::path& path,
                                              std::span<const std::string_view> columns);

} // namespace qipan::io
