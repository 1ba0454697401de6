/// The official classifications from `codes/` of the data folder: industries and land use.
#pragma once

#include <filesystem>

#include "core/result.hpp"
#include "model/codes.hpp"

namespace qipan::io {

/// Reads industries_2017.csv and land_use_<scheme>.csv (code,name_zh,parent) and land_use_classes.csv
/// (scheme,code_prefix,group,interference). Each scheme whose file is present is loaded. A code given twice or a parent
/// that is not there is `io.bad-codes` with the line.
[[nodiscard]] core::Result<model::Codes> load_codes(const std::filesystem::path& data_folder);

} // namespace qipan::io
