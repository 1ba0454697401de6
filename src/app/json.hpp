/// The JSON of a failed command, for `--json`.
#pragma once

#include <string>
#include <string_view>

#include "app/workspace.hpp"
#include "core/error.hpp"

namespace qipan::app {

/// `{schema: 'qipan.error/1', ...}`.
[[nodiscard]] std::string error_json(const Workspace& workspace, std::string_view command, const core::Error& error);

} // namespace qipan::app
