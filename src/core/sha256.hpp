/// SHA-256 (FIPS 180-4) of inputs: the trace from a result back to its sources.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/result.hpp"

namespace qipan::core {

/// 64 lower-case hex digits.
[[nodiscard]] std::string sha256(std::string_view bytes);
/// Reads the file in blocks; `core.unreadable-file` with the reason if it can't.
[[nodiscard]] Result<std::string> sha256_file(const std::filesystem::path& path);

} // namespace qipan::core
