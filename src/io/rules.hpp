/// Rule packs from the data folder and from the region's own files.
#pragma once

#include <filesystem>
#include <span>

#include "core/result.hpp"
#include "model/rule.hpp"

namespace qipan::io {

/// `rules/**/*.toml` of the data folder in the order of their names, then `extra_files` as given, joined.
[[nodiscard]] core::Result<model::RuleSet> load_rules(const std::filesystem::path& data_folder,
                                                      std::span<const std::filesystem::path> extra_files = {});

} // namespace qipan::io
