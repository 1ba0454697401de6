#include "io/gdal.hpp"

#include <algorithm>
#include <mutex>

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <gdal.h>
#include <ogr_api.h>

#include "core/files.hpp"

namespace qipan::io {

namespace {

void CPL_STDCALL collect(CPLErr level, CPLErrorNum, const char* text) {
    auto* messages = static_cast<std::vector<GdalMessages::Message>*>(CPLGetErrorHandlerUserData());
    if (level == CE_Warning || level == CE_Failure || level == CE_Fatal) {
        messages->push_back({level != CE_Warning, text});
    }
}

/// A NULL-terminated list of C strings as GDAL wants them.
class StringList {
public:
    explicit StringList(const std::vector<std::string>& items) {
        for (const std::string& item : items) {
            pointers_.push_back(item.c_str());
        }
        pointers_.push_back(nullptr);
    }
    /// nullptr for an empty list: GDAL then takes its own default.
    [[nodiscard]] const char* const* get() const { return pointers_.size() == 1 ? nullptr : pointers_.data(); }

private:
    std::vector<const char*> pointers_;
};

} // namespace

void prepare_gdal() {
    static std::once_flag once;
    std::call_once(once, [] {
        GDALAllRegister();
        // GDAL's own worker threads have no collector; they must not write to stderr
        CPLSetErrorHandler(CPLQuietErrorHandler);
    });
}

GdalMessages::GdalMessages() : messages_(std::make_unique<std::vector<Message>>()) {
    prepare_gdal();
    CPLPushErrorHandlerEx(collect, messages_.get());
    CPLErrorReset();
}

GdalMessages::~GdalMessages() {
    CPLPopErrorHandler();
}

std::string GdalMessages::text() const {
    std::string joined;
    for (auto message = messages_->begin(); message != messages_->end(); ++message) {
        const bool repeated = std::any_of(messages_->begin(), message,
                                          [&](const Message& earlier) { return earlier.text == message->text; });
        if (!repeated) {
            joined += (joined.empty() ? "" : "; ") + message->text;
        }
    }
    return joined;
}

bool GdalMessages::any_error() const {
    return std::ranges::any_of(*messages_, &Message::error);
}

ScopedOption::ScopedOption(const char* key, const std::string& value) : key_(key) {
    if (const char* old = CPLGetThreadLocalConfigOption(key, nullptr)) {
        old_ = old;
        had_old_ = true;
    }
    CPLSetThreadLocalConfigOption(key, value.c_str());
}

ScopedOption::~ScopedOption() {
    CPLSetThreadLocalConfigOption(key_, had_old_ ? old_.c_str() : nullptr);
}

Dataset& Dataset::operator=(Dataset&& other) noexcept {
    if (this != &other) {
        close();
        handle_ = std::exchange(other.handle_, nullptr);
    }
    return *this;
}

Dataset Dataset::open(const std::filesystem::path& path, const OpenRequest& request) {
    prepare_gdal();
    const unsigned flags = (request.access == Access::update ? GDAL_OF_UPDATE : GDAL_OF_READONLY) |
                           (request.content == Content::vector ? GDAL_OF_VECTOR : GDAL_OF_RASTER) |
                           GDAL_OF_VERBOSE_ERROR;
    const StringList drivers(request.drivers);
    const StringList options(request.options);
    return Dataset(GDALOpenEx(core::to_utf8(path).c_str(), flags, drivers.get(), options.get(), nullptr));
}

void Dataset::close() {
    if (handle_ != nullptr) {
        GDALClose(std::exchange(handle_, nullptr));
    }
}

void take_back_killed_write(const std::filesystem::path& store) {
    std::filesystem::path journal = store;
    journal += "-journal";
    std::error_code error;
    if (std::filesystem::exists(journal, error)) {
        const GdalMessages messages; // whoever opens the store next says what is wrong with it
        const Dataset dataset = Dataset::open(store, {.access = Access::update, .drivers = {"GPKG"}});
    }
}

bool execute(void* dataset, const std::string& sql) {
    CPLErrorReset();
    if (OGRLayerH rows = GDALDatasetExecuteSQL(dataset, sql.c_str(), nullptr, nullptr)) {
        GDALDatasetReleaseResultSet(dataset, rows);
    }
    return CPLGetLastErrorType() < CE_Failure;
}

std::vector<std::vector<std::string>> query(void* dataset, const std::string& sql) {
    std::vector<std::vector<std::string>> result;
    OGRLayerH rows = GDALDatasetExecuteSQL(dataset, sql.c_str(), nullptr, nullptr);
    if (rows == nullptr) {
        return result;
    }
    const int columns = OGR_FD_GetFieldCount(OGR_L_GetLayerDefn(rows));
    while (OGRFeatureH feature = OGR_L_GetNextFeature(rows)) {
        std::vector<std::string>& row = result.emplace_back();
        for (int i = 0; i < columns; ++i) {
            row.emplace_back(OGR_F_IsFieldSetAndNotNull(feature, i) != 0 ? OGR_F_GetFieldAsString(feature, i) : "");
        }
        OGR_F_Destroy(feature);
    }
    GDALDatasetReleaseResultSet(dataset, rows);
    return result;
}

std::string sql_text(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text) {
        quoted.append(c == '\'' ? 2 : 1, c);
    }
    return quoted + "'";
}

} // namespace qipan::io
