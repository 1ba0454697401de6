/// The store: one region in one GeoPackage (rollback journal, never WAL). Created from a recipe, read into an immutable
/// snapshot, changed only by whole transactions that name the revision they were made from (io/save.hpp).
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/error.hpp"
#include "core/progress.hpp"
#include "core/result.hpp"
#include "io/import.hpp"
#include "model/region.hpp"

namespace qipan::io {

enum class Existing { refuse, replace };
enum class Doubts { accept, refuse };

struct CreateOptions {
    Existing existing = Existing::refuse; ///< replace keeps the old store as `<name>.bak.gpkg`, and in the new one its
                                          ///< register and runs
    Doubts doubts = Doubts::accept;       ///< refuse: no store if the import has a warning or a rejected row
    std::string who{};
    std::string time_utc{}; ///< `2026-01-02T03:04:05Z`: the audit's and every time in the file
};

struct ImportOutcome {
    std::vector<core::Issue> issues{};
    std::vector<ImportCount> counts{};
    model::RegionInfo info{};
    bool stored = false; ///< false only for doubts that were to be refused
};

/// Imports, writes to a temporary file beside `store`, then renames: on any failure there is no new store, no temporary
/// file, and an old store is untouched. The same sources and time give the same bytes. `io.store-exists`, the errors of
/// import_recipe, `io.unwritable-store`, `core.unwritable-file`.
[[nodiscard]] core::Result<ImportOutcome> create_store(const std::filesystem::path& store,
                                                       const std::filesystem::path& recipe,
                                                       const std::filesystem::path& data_folder,
                                                       const CreateOptions& options,
                                                       const core::Progress& progress = {});

/// The whole store as a snapshot. Tables that are missing read as empty; columns that others added are ignored.
/// `core.unreadable-file`, `io.unreadable-store`, `io.not-a-store`, `io.newer-schema`, `io.older-schema`,
/// `work.stopped`.
[[nodiscard]] core::Result<model::RegionPtr> open_region(const std::filesystem::path& store,
                                                         const std::filesystem::path& data_folder,
                                                         const core::StopToken& stop = {});

/// A style for QGIS.
struct LayerStyle {
    std::string table{};
    std::string name{};
    std::string qml{};
    std::string sld{};
};

/// Replaces the store's styles (table layer_styles as QGIS makes it), each the default of its layer.
/// Changes no revision: styles are not data.
[[nodiscard]] core::Status write_layer_styles(const std::filesystem::path& store, std::span<const LayerStyle> styles,
                                              const std::string& time_utc);

} // namespace qipan::io
