/// Large memory pages for large regions (decisions/0005): a check of a million plots spends a quarter of its time on
/// page faults with small ones.
#pragma once

#include <cstdint>
#include <span>

namespace qipan::core {

/// From this size of a file on the command line a second start pays.
inline constexpr std::uintmax_t large_file_bytes = std::uintmax_t{32} << 20U;

/// True if a word names a file of that size and the user has not tuned glibc's allocator himself (`GLIBC_TUNABLES`).
[[nodiscard]] bool large_pages_pay(std::span<const char* const> words);

/// Starts the program anew, in its place and with the same words, with glibc's allocator asking for large pages. Glibc
/// takes that wish at a start only. Returns if the second start is not possible; then all goes on as it is.
/// `words` ends with a null pointer, as main's do.
void restart_with_large_pages(char** words);

} // namespace qipan::core
