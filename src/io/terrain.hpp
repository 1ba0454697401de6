/// The elevation grid: from the planner's raster into memory, and in and out of the store's table `terrain` (a
/// GeoPackage gridded coverage of 32-bit floats, OGC 17-066r1, so that QGIS reads it).
#pragma once

#include <filesystem>
#include <vector>

#include "core/result.hpp"
#include "io/recipe.hpp"
#include "model/region.hpp"

namespace qipan::io {

/// Reads the recipe's terrain. A grid in another CRS, or with oblong cells, is resampled (bilinear) with an issue.
/// `io.unreadable-source`, `io.missing-crs`, `io.terrain-too-large` (over 100 million cells).
[[nodiscard]] core::Result<model::Terrain> import_terrain(const Recipe& recipe, std::vector<core::Issue>& issues);

/// Adds the table to an existing store. `io.unwritable-store` with GDAL's words.
[[nodiscard]] core::Status write_terrain(const std::filesystem::path& store, const model::Terrain& terrain,
                                         const std::string& crs);
/// Empty if the store has none.
[[nodiscard]] core::Result<model::Terrain> read_terrain(const std::filesystem::path& store);

} // namespace qipan::io
