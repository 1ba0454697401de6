/// Rule packs from the data folder and from the region's own files.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "model/region.hpp"
#include "model/rule.hpp"

namespace qipan::io {

/// `rules/<country>/*.toml` of the data folder in the order of their names, then the packs that the region keeps, then
/// `extra_files` as given, joined with their overrides. Errors carry the file (or the pack's name), line and column.
[[nodiscard]] core::Result<model::RuleSet> load_rules(const std::filesystem::path& data_folder,
                                                      const model::Region* region = nullptr,
                                                      std::span<const std::filesystem::path> extra_files = {});

/// The region's own packs as texts, read from the files that its recipe names. Each must be a pack that joins with the
/// shipped rules; `document.*`, `rule.*`, `core.unreadable-file`.
struct RulePack {
    std::string name;
    std::string text;
};
[[nodiscard]] core::Result<std::vector<RulePack>> read_rule_packs(const std::filesystem::path& folder,
                                                                  std::span<const std::string> names,
                                                                  const std::filesystem::path& data_folder);

} // namespace qipan::io
