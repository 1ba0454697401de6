/// What this module needs around GDAL: drivers registered once, messages collected instead of printed, handles and
/// thread-local options released on every path. GDAL's own headers stay in the .cpp files, so handles are `void*`.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.hpp"

namespace qipan::io {

/// Registers GDAL's drivers and silences its default output; cheap after the first call.
void prepare_gdal();

/// Collects what GDAL says on this thread while it lives; nothing is printed. Calls nest.
class GdalMessages {
public:
    GdalMessages();
    ~GdalMessages();
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;

    /// Warnings and errors in order, joined by `; `, without repetitions.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool any_error() const;

    struct Message {
        bool error = false;
        std::string text;
    };

private:
    std::unique_ptr<std::vector<Message>> messages_;
};

/// Sets a GDAL option for this thread while it lives.
class ScopedOption {
public:
    ScopedOption(const char* key, const std::string& value);
    ~ScopedOption();
    ScopedOption(const ScopedOption&) = delete;
    ScopedOption& operator=(const ScopedOption&) = delete;

private:
    const char* key_;
    std::string old_;
    bool had_old_ = false;
};

enum class Access { read, update };
enum class Content { vector, raster };

struct OpenRequest {
    Access access = Access::read;
    Content content = Content::vector;
    std::vector<std::string> drivers{}; ///< allowed drivers; empty = all
    std::vector<std::string> options{}; ///< `KEY=VALUE`
};

/// An open data set (GDALDatasetH), closed when it goes.
class Dataset {
public:
    explicit Dataset(void* handle = nullptr) : handle_(handle) {}
    Dataset(Dataset&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
    Dataset& operator=(Dataset&& other) noexcept;
    ~Dataset() { close(); }

    /// nullptr inside if GDAL cannot open it; GdalMessages tells why.
    [[nodiscard]] static Dataset open(const std::filesystem::path& path, const OpenRequest& request);
    [[nodiscard]] void* get() const { return handle_; }
    explicit operator bool() const { return handle_ != nullptr; }
    [[nodiscard]] void* release() { return std::exchange(handle_, nullptr); }
    /// Writes what is pending; look at GdalMessages::any_error afterwards.
    void close();

private:
    void* handle_ = nullptr;
};

/// Takes back what a killed writer left half written: SQLite does it when a program that may write opens the store; one
/// that may only read is refused. Nothing happens without a journal beside the store, or where it may not be written.
void take_back_killed_write(const std::filesystem::path& store);

/// Runs SQL that gives no rows. False if GDAL reported an error.
[[nodiscard]] bool execute(void* dataset, const std::string& sql);
/// Rows of a query as texts; a NULL is an empty text. Empty also on failure.
[[nodiscard]] std::vector<std::vector<std::string>> query(void* dataset, const std::string& sql);
/// 'text' with quotes doubled, for SQL.
[[nodiscard]] std::string sql_text(std::string_view text);

} // namespace qipan::io
