/// The installation's styles and sheet layouts.
#pragma once

#include "app/workspace.hpp"
#include "render/map.hpp"

namespace qipan::app {

[[nodiscard]] core::Result<render::Styles> load_styles(const Workspace& workspace);

} // namespace qipan::app
