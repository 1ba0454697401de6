/// Names: of files in a folder, of columns, and ids as data.md wants them.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"

namespace qipan::io {

/// Files below `folder`, subfolders included, whose names end in `ending`, sorted by their UTF-8 path with `/`.
/// `io.no-files` if there is none.
[[nodiscard]] core::Result<std::vector<std::filesystem::path>> list_files(const std::filesystem::path& folder,
                                                                          std::string_view ending);

/// The column of that name: exact first, then without regard to ASCII case (a shapefile writes ID).
[[nodiscard]] std::optional<std::size_t> find_name(std::span<const std::string> names, std::string_view wanted);
/// The nearest of `names`, or empty.
[[nodiscard]] std::string nearest_name(std::string_view word, std::span<const std::string> names);

/// Normalisation form C (Unicode UAX #15, by ICU): the same name typed on two machines becomes the same bytes.
[[nodiscard]] std::string to_nfc(std::string_view text);
/// True if the text holds a control character (Unicode category Cc).
[[nodiscard]] bool has_control_character(std::string_view text);

} // namespace qipan::io
