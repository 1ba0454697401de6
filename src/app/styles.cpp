#include "app/styles.hpp"

#include "io/documents.hpp"

namespace qipan::app {

core::Result<render::Styles> load_styles(const Workspace& workspace) {
    return render::load_styles(workspace.styles_folder,
                               [](const std::filesystem::path& path) { return io::read_toml(path); });
}

} // namespace qipan::app
