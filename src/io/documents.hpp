/// Text formats to `core::Document`: TOML (rules, recipes, messages) and JSON. A parse error is `io.bad-toml` or
/// `io.bad-json` with the parser's own words, at file:line:column.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/document.hpp"
#include "core/result.hpp"

namespace qipan::io {

/// Every value has file, line and column; members stand in file order. A date or time becomes its ISO text. A leading
/// byte order mark is skipped.
[[nodiscard]] core::Result<core::Document> parse_toml(std::string_view text, std::string_view file_name);
/// `core.unreadable-file` if the file can't be read; places name the file by `path` as given.
[[nodiscard]] core::Result<core::Document> read_toml(const std::filesystem::path& path);

/// Values carry the file but no line. A key given twice is `io.duplicate-key`; nesting deeper than 200 is refused.
[[nodiscard]] core::Result<core::Document> parse_json(std::string_view text, std::string_view file_name);

} // namespace qipan::io
