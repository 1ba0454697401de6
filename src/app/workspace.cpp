#include "app/workspace.hpp"

#include "core/files.hpp"
#include "io/catalogue.hpp"

namespace qipan::app {
namespace {

namespace fs = std::filesystem;

bool holds_data(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_directory(folder / "data" / "messages", ignored) && fs::is_directory(folder / "styles", ignored);
}

/// The folder that holds data/ and styles/; empty if there is none.
fs::path find_home(const fs::path& program_folder) {
    if (const fs::path installed = program_folder / ".." / "share" / "qipan"; holds_data(installed)) {
        return installed.lexically_normal();
    }
    for (fs::path folder = program_folder; folder.has_relative_path(); folder = folder.parent_path()) {
        if (holds_data(folder)) {
            return folder;
        }
    }
    return {};
}

} // namespace

core::Result<Workspace> open_workspace(const fs::path& program_folder) {
    const fs::path home = find_home(program_folder);
    if (home.empty()) {
        return core::fail("app.data-not-found", {{"folder", core::to_utf8(program_folder)}});
    }
    Workspace workspace;
    workspace.data_folder = home / "data";
    workspace.styles_folder = home / "styles";
    auto zh = io::load_catalogue(workspace.data_folder, core::Language::zh);
    if (!zh) {
        return core::fail(zh.error());
    }
    auto en = io::load_catalogue(workspace.data_folder, core::Language::en);
    if (!en) {
        return core::fail(en.error());
    }
    workspace.zh = std::move(*zh);
    workspace.en = std::move(*en);
    return workspace;
}

} // namespace qipan::app
