#include "core/large_pages.hpp"

#ifdef __linux__
#include <unistd.h>
#endif

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace qipan::core {

namespace {

constexpr const char* tunables = "GLIBC_TUNABLES";

} // namespace

bool large_pages_pay(std::span<const char* const> words) {
    const auto is_large = [](const char* word) {
        std::error_code none;
        const std::uintmax_t bytes = std::filesystem::file_size(word, none);
        return !none && bytes >= large_file_bytes;
    };
    return std::getenv(tunables) == nullptr && std::ranges::any_of(words, is_large);
}

void restart_with_large_pages([[maybe_unused]] char** words) {
#ifdef __linux__
    // set, it also keeps the second start from starting a third
    if (setenv(tunables, "glibc.malloc.hugetlb=1", 0) == 0) {
        execv("/proc/self/exe", words);
        unsetenv(tunables);
    }
#endif
}

} // namespace qipan::core
