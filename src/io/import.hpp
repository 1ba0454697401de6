/// Import: a recipe and the planner's files become the tables of a region in memory. The files are only read.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/progress.hpp"
#include "core/result.hpp"
#include "geo/crs.hpp"
#include "io/recipe.hpp"
#include "model/codes.hpp"
#include "model/layer.hpp"
#include "model/region.hpp"

namespace qipan::io {

/// The table that an import ends with, one line a source: read = kept + rejected, repaired are among the kept.
struct ImportCount {
    std::string role;
    std::string file;
    std::size_t read = 0;
    std::size_t kept = 0;
    std::size_t repaired = 0;
    std::size_t rejected = 0;
};

/// Where a row of ours came from.
struct RowOrigin {
    std::uint32_t source = 0; ///< index in the recipe
    bool repaired = false;
};

/// A table while it is filled. `layer` is not finished; row r came from origins[r].
struct ImportTable {
    explicit ImportTable(model::TableId id) : layer(std::make_unique<model::Layer>(id)) {}
    std::unique_ptr<model::Layer> layer;
    std::vector<RowOrigin> origins{};
    std::unordered_set<std::string> ids{};
};

struct Import {
    Recipe recipe{};
    geo::Crs crs{};
    model::Codes codes{};
    std::vector<ImportTable> tables{}; ///< in the order of model::tables()
    model::Terrain terrain{};
    std::vector<model::InputHash> inputs{}; ///< recipe first, then sources in its order, each once, then rule packs
    std::vector<core::Issue> issues{};
    std::vector<ImportCount> counts{}; ///< one a source, in the recipe's order

    [[nodiscard]] ImportTable& table(model::TableId id) { return tables[static_cast<std::size_t>(id)]; }
};

/// Reads everything, checks everything, writes nothing. An Error means that no store can be made: a file or column that
/// is not there, no CRS, no row in a required table (`io.empty-table`), `io.stopped`.
[[nodiscard]] core::Result<Import> import_recipe(const std::filesystem::path& recipe,
                                                 const std::filesystem::path& data_folder,
                                                 const core::Progress& progress);

/// The SHA-256 of a source, with the files beside it that belong to it (.dbf, .prj, .cpg of a shapefile; the files in
/// the folder of a FileGDB).
[[nodiscard]] core::Result<std::vector<model::InputHash>> hash_input(const std::filesystem::path& folder,
                                                                     const std::string& name);

} // namespace qipan::io
