/// Private to cli: findings as lines, the same in every command that prints them.
#pragma once

#include <string>

#include "app/workspace.hpp"
#include "model/register.hpp"

namespace qipan::cli {

/// `[不符合] [已同意] sentence（clause） [待核]`, without a line feed; states other than new and active are named.
[[nodiscard]] std::string finding_line(const app::Workspace& workspace, const model::Finding& finding);
/// `按状态：新增 1，未办结 2，已同意 0，再次出现 0，已消除 3`, with a line feed.
[[nodiscard]] std::string states_line(const core::Catalogue& words, const model::StateCounts& states);

} // namespace qipan::cli
