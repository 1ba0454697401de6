#include "io/names.hpp"

#include <algorithm>
#include <ranges>

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "core/files.hpp"
#include "core/text.hpp"

namespace qipan::io {

namespace fs = std::filesystem;

namespace {

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    constexpr auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

std::u16string to_utf16(std::string_view text) {
    std::u16string wide(text.size(), u'\0'); // never longer than the UTF-8 form
    int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(wide.data(), static_cast<int32_t>(wide.size()), &length, text.data(),
                  static_cast<int32_t>(text.size()), &status);
    wide.resize(U_SUCCESS(status) ? static_cast<std::size_t>(length) : 0);
    return wide;
}

std::string from_utf16(std::u16string_view wide) {
    std::string text(wide.size() * 3, '\0');
    int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8(text.data(), static_cast<int32_t>(text.size()), &length, wide.data(), static_cast<int32_t>(wide.size()),
                &status);
    text.resize(U_SUCCESS(status) ? static_cast<std::size_t>(length) : 0);
    return text;
}

} // namespace

core::Result<std::vector<fs::path>> list_files(const fs::path& folder, std::string_view ending) {
    std::vector<std::pair<std::string, fs::path>> found;
    std::error_code error;
    for (auto entry = fs::recursive_directory_iterator(folder, error); !error && entry != fs::end(entry);
         entry.increment(error)) {
        if (core::to_utf8(entry->path().filename()).ends_with(ending) && entry->is_regular_file(error)) {
            const std::u8string name = entry->path().generic_u8string();
            found.emplace_back(std::string(name.begin(), name.end()), entry->path());
        }
    }
    if (found.empty()) {
        core::Place place;
        place.file = core::to_utf8(folder);
        return core::fail("io.no-files", {{"folder", place.file}, {"ending", std::string(ending)}}, place);
    }
    std::ranges::sort(found);
    std::vector<fs::path> paths;
    for (auto& [name, path] : found) {
        paths.push_back(std::move(path));
    }
    return paths;
}

std::optional<std::size_t> find_name(std::span<const std::string> names, std::string_view wanted) {
    auto found = std::ranges::find(names, wanted);
    if (found == names.end()) {
        found = std::ranges::find_if(names, [&](const std::string& name) { return equal_ignoring_case(name, wanted); });
    }
    if (found == names.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - names.begin());
}

std::string nearest_name(std::string_view word, std::span<const std::string> names) {
    const std::vector<std::string_view> views(names.begin(), names.end());
    return core::nearest_word(word, views);
}

std::string to_nfc(std::string_view text) {
    const bool ascii = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii) {
        return std::string(text);
    }
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* form = unorm2_getNFCInstance(&status);
    const std::u16string wide = to_utf16(text);
    const auto length = static_cast<int32_t>(wide.size());
    if (U_FAILURE(status) || wide.empty() || (unorm2_isNormalized(form, wide.data(), length, &status) != 0)) {
        return std::string(text);
    }
    std::u16string normal(wide.size() * 3 + 8, u'\0'); // UAX #15: NFC grows UTF-16 by at most 3
    const int32_t written =
        unorm2_normalize(form, wide.data(), length, normal.data(), static_cast<int32_t>(normal.size()), &status);
    if (U_FAILURE(status)) {
        return std::string(text);
    }
    normal.resize(static_cast<std::size_t>(written));
    return from_utf16(normal);
}

bool has_control_character(std::string_view text) {
    const std::u32string points = core::to_code_points(text);
    return std::ranges::any_of(points, [](char32_t c) { return c < 0x20 || (c >= 0x7f && c < 0xa0); });
}

} // namespace qipan::io
