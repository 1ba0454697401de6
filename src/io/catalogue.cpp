#include "io/catalogue.hpp"

#include <fmt/format.h>

#include "core/files.hpp"
#include "io/documents.hpp"
#include "io/names.hpp"

namespace qipan::io {

core::Result<core::Catalogue> load_catalogue(const std::filesystem::path& data_folder, core::Language language) {
    const auto folder = data_folder / "messages" / "parts";
    const std::string ending = fmt::format(".{}.toml", core::to_string(language));
    const auto files = list_files(folder, ending);
    if (!files) {
        return core::fail(files.error());
    }
    core::Catalogue whole;
    bool first = true;
    for (const auto& file : *files) {
        const auto document = read_toml(file);
        if (!document) {
            return core::fail(document.error());
        }
        auto part = core::Catalogue::parse(*document, language);
        if (!part) {
            return core::fail(part.error());
        }
        if (std::exchange(first, false)) {
            whole = std::move(*part);
        } else if (const auto merged = whole.merge(std::move(*part)); !merged) {
            return core::fail(merged.error());
        }
    }
    return whole;
}

} // namespace qipan::io
