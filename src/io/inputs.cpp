#include <array>

#include "core/files.hpp"
#include "core/sha256.hpp"
#include "io/import.hpp"
#include "io/names.hpp"

namespace qipan::io {

namespace fs = std::filesystem;

namespace {

/// The file itself and those beside it that GDAL reads along.
std::vector<fs::path> files_of(const fs::path& file) {
    std::vector<fs::path> files{file};
    if (file.extension() == ".shp" || file.extension() == ".SHP") {
        static constexpr std::array extensions{".dbf", ".DBF", ".prj", ".PRJ", ".cpg", ".CPG"};
        for (const char* extension : extensions) {
            const fs::path beside = fs::path(file).replace_extension(extension);
            std::error_code error;
            if (fs::exists(beside, error)) {
                files.push_back(beside);
            }
        }
    }
    return files;
}

} // namespace

core::Result<std::vector<model::InputHash>> hash_input(const fs::path& folder, const std::string& name) {
    const fs::path path = folder / core::to_path(name);
    std::vector<fs::path> files = files_of(path);
    std::error_code error;
    if (fs::is_directory(path, error)) {
        auto inside = list_files(path, "");
        if (!inside) {
            return core::fail(inside.error());
        }
        files = std::move(*inside);
    }
    std::vector<model::InputHash> hashes;
    for (const fs::path& file : files) {
        auto hash = core::sha256_file(file);
        if (!hash) {
            return core::fail(hash.error());
        }
        const std::u8string relative = file.lexically_relative(folder).generic_u8string();
        hashes.push_back({file == path ? name : std::string(relative.begin(), relative.end()), std::move(*hash)});
    }
    return hashes;
}

} // namespace qipan::io
