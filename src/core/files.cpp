#include "core/files.hpp"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <random>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#ifdef _WIN32
#include <io.h>
#include <windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace qipan::core {

namespace fs = std::filesystem;

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

/// What the C library said last; some of its failures leave no number.
std::error_code last_error() {
    return {errno == 0 ? EIO : errno, std::generic_category()};
}

// ---- the operating system ----

#ifdef _WIN32

File open_file(const fs::path& path, const wchar_t* mode) {
    errno = 0;
    return File(_wfopen(path.c_str(), mode));
}
constexpr const wchar_t* to_read = L"rb";
constexpr const wchar_t* to_create = L"wbx";
constexpr const wchar_t* to_flush = L"r+b";

bool flush_to_disk(std::FILE* file) {
    return std::fflush(file) == 0 && _commit(_fileno(file)) == 0;
}

void flush_folder(const fs::path&) {} // NTFS journals the rename itself

#else

File open_file(const fs::path& path, const char* mode) {
    errno = 0;
    return File(std::fopen(path.c_str(), mode));
}
// "e": a child process must not inherit the handle
constexpr const char* to_read = "rbe";
constexpr const char* to_create = "wbxe";
constexpr const char* to_flush = "rbe"; // fsync needs no right to write

bool flush_to_disk(std::FILE* file) {
    return std::fflush(file) == 0 && ::fsync(::fileno(file)) == 0;
}

/// Makes the rename itself last. Not every file system can flush a folder, and the file is whole either way, so a
/// refusal is no failure.
void flush_folder(const fs::path& folder) {
    const int handle = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
}

#endif

// ---- reasons ----

std::string reason_of(const std::error_code& error) {
    static constexpr std::array<std::pair<std::errc, const char*>, 14> words{
        {{std::errc::no_such_file_or_directory, "not_found"},
         {std::errc::permission_denied, "access_denied"},
         {std::errc::operation_not_permitted, "access_denied"},
         {std::errc::no_space_on_device, "disk_full"},
#ifndef _WIN32
         {static_cast<std::errc>(EDQUOT), "disk_full"},
#else
         {std::errc::no_space_on_device, "disk_full"},
#endif
         {std::errc::file_too_large, "file_too_large"},
         {std::errc::is_a_directory, "is_folder"},
         {std::errc::not_a_directory, "not_a_folder"},
         {std::errc::read_only_file_system, "read_only"},
         {std::errc::filename_too_long, "name_too_long"},
         {std::errc::too_many_files_open, "too_many_open"},
         {std::errc::text_file_busy, "in_use"},
         {std::errc::device_or_resource_busy, "in_use"},
         {std::errc::io_error, "disk_failure"}}};
    for (const auto& [condition, word] : words) {
        if (error == condition) {
            return word;
        }
    }
    return error.message();
}

tl::unexpected<Error> file_error(const char* code, const fs::path& path, std::string reason) {
    Place place;
    place.file = to_utf8(path);
    return fail(code, {{"file", place.file}, {"reason", std::move(reason)}}, place);
}

tl::unexpected<Error> unreadable(const fs::path& path, const std::error_code& error) {
    return file_error("core.unreadable-file", path, reason_of(error));
}

tl::unexpected<Error> unwritable(const fs::path& path, const std::error_code& error) {
    return file_error("core.unwritable-file", path, reason_of(error));
}

// ---- writing ----

/// Removes a temporary file unless it was given its final name.
class TemporaryFile {
public:
    explicit TemporaryFile(fs::path path) : path_(std::move(path)) {}
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

/// The file behind a link, so that a write keeps the link; `path` itself if it is none.
fs::path behind_links(const fs::path& path) {
    std::error_code error;
    if (!fs::is_symlink(fs::symlink_status(path, error))) {
        return path;
    }
    fs::path target = fs::weakly_canonical(path, error);
    return error ? path : target;
}

/// A reason why `path` can't be replaced (a folder, a device), or none.
std::string refusal_to_replace(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status)) {
        return "is_folder";
    }
    return fs::exists(status) && !fs::is_regular_file(status) ? "not_a_file" : "";
}

std::error_code write_bytes(const fs::path& path, std::string_view bytes) {
    File file = open_file(path, to_create);
    if (!file) {
        return last_error();
    }
    if (std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size() || std::fflush(file.get()) != 0) {
        return last_error();
    }
    // some file systems report a full disk only here
    return std::fclose(file.release()) == 0 ? std::error_code() : last_error();
}

std::error_code flush_file(const fs::path& path) {
    const File file = open_file(path, to_flush);
    return file && flush_to_disk(file.get()) ? std::error_code() : last_error();
}

std::error_code keep_permissions(const fs::path& from, const fs::path& to) {
    std::error_code error;
    const fs::file_status old = fs::status(to, error);
    if (!fs::exists(old)) {
        return {};
    }
    fs::permissions(from, old.permissions(), error);
    return error;
}

} // namespace

Status read_blocks(const fs::path& path, const std::function<void(std::string_view)>& take) {
    const File file = open_file(path, to_read);
    if (!file) {
        return unreadable(path, last_error());
    }
    constexpr std::size_t block = 1 << 16;
    const auto buffer = std::make_unique<std::array<char, block>>();
    errno = 0;
    while (const std::size_t got = std::fread(buffer->data(), 1, block, file.get())) {
        take({buffer->data(), got});
        errno = 0;
    }
    if (std::ferror(file.get()) != 0) {
        return unreadable(path, last_error());
    }
    return {};
}

Result<std::string> read_file(const fs::path& path) {
    std::string bytes;
    const Status read = read_blocks(path, [&](std::string_view block) { bytes += block; });
    if (!read) {
        return fail(read.error());
    }
    return bytes;
}

Status write_file(const fs::path& path, std::string_view bytes) {
    const fs::path target = behind_links(path);
    const TemporaryFile temporary(temporary_beside(target));
    if (const auto error = write_bytes(temporary.path(), bytes)) {
        return unwritable(path, error);
    }
    return commit_file(temporary.path(), target);
}

Status commit_file(const fs::path& from, const fs::path& to) {
    const TemporaryFile temporary(from);
    const std::string refusal = refusal_to_replace(to);
    if (!refusal.empty()) {
        return file_error("core.unwritable-file", to, refusal);
    }
    if (const auto error = flush_file(from)) {
        return unwritable(to, error);
    }
    if (const auto error = keep_permissions(from, to)) {
        return unwritable(to, error);
    }
    std::error_code error;
    fs::rename(from, to, error);
    if (error) {
        return unwritable(to, error);
    }
    flush_folder(to.parent_path());
    return {};
}

fs::path temporary_beside(const fs::path& path) {
    // the old name is left out: with it a long one would become too long
    std::random_device source;
    const std::uint64_t number = (static_cast<std::uint64_t>(source()) << 32) | source();
    return path.parent_path() / (fs::path(fmt::format(".qipan-{:016x}.tmp", number)) += path.extension());
}

std::string to_utf8(const fs::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

fs::path to_path(std::string_view utf8) {
    return {std::u8string(utf8.begin(), utf8.end())};
}

fs::path executable_folder() {
#ifdef _WIN32
    std::wstring name(MAX_PATH, L'\0');
    DWORD length = GetModuleFileNameW(nullptr, name.data(), static_cast<DWORD>(name.size()));
    while (length == name.size()) { // cut off: the path is longer than the buffer
        name.resize(name.size() * 2);
        length = GetModuleFileNameW(nullptr, name.data(), static_cast<DWORD>(name.size()));
    }
    name.resize(length);
    return fs::path(name).parent_path();
#else
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error).parent_path();
#endif
}

} // namespace qipan::core
