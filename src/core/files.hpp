/// Whole-file reads and writes that survive a crash and a full disk. The one place where the operating system shows.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "core/result.hpp"

namespace qipan::core {

/// `core.unreadable-file` with the reason if it can't be read. The reason here and below is a word of the catalogue's
/// `label.file_reason` (`not_found`, `access_denied`, `disk_full`, ...), or the system's own text for a rare one.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path);

/// Hands the file's bytes to `take`, block by block, in order; fails as read_file does, perhaps after some blocks.
[[nodiscard]] Status read_blocks(const std::filesystem::path& path, const std::function<void(std::string_view)>& take);

/// Writes to a temporary name in the same folder, flushes to disk, then renames over `path`: a reader sees the old
/// bytes or the new ones, never a half. `core.unwritable-file` with the reason, and no temporary file left, on failure.
/// A link is followed, the permissions of an old file are kept, and only a regular file is ever replaced.
[[nodiscard]] Status write_file(const std::filesystem::path& path, std::string_view bytes);

/// Flushes a finished file to disk and renames it over `to` (same folder); for files that a library wrote.
/// On failure `to` is as it was and `from` is removed, so that no temporary file stays.
[[nodiscard]] Status commit_file(const std::filesystem::path& from, const std::filesystem::path& to);

/// A name for a temporary file beside `path` that no other process uses; it keeps the extension, which some libraries
/// read the format from.
[[nodiscard]] std::filesystem::path temporary_beside(const std::filesystem::path& path);

/// `path` as UTF-8 text for messages, and back. A POSIX name that is not UTF-8 passes through unchanged.
[[nodiscard]] std::string to_utf8(const std::filesystem::path& path);
[[nodiscard]] std::filesystem::path to_path(std::string_view utf8);

/// The folder of the running program's file; empty if the system does not tell.
[[nodiscard]] std::filesystem::path executable_folder();

} // namespace qipan::core
