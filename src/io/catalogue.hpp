/// The message catalogue from the data folder: `messages/parts/*.<language>.toml`, one part a module.
#pragma once

#include <filesystem>

#include "core/messages.hpp"

namespace qipan::io {

/// All parts of one language joined, in the order of their names. `io.no-files` if there is none; a code in two parts
/// is `messages.duplicate-code`.
[[nodiscard]] core::Result<core::Catalogue> load_catalogue(const std::filesystem::path& data_folder,
                                                           core::Language language);

} // namespace qipan::io
