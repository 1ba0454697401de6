/// Use case: make a store from a recipe.
#pragma once

#include <filesystem>
#include <string>

#include "app/save.hpp"
#include "app/workspace.hpp"
#include "core/progress.hpp"
#include "io/store.hpp"

namespace qipan::app {

enum class Strictness { lenient, strict };

struct NewRequest {
    std::filesystem::path store;
    std::filesystem::path recipe;
    Replacing replacing = Replacing::refuse;
    Strictness strictness = Strictness::lenient;
};

struct NewOutcome {
    io::ImportOutcome import;
    std::string json;
};

/// Also writes the house's map styles into the store, so that QGIS opens it looking like Qipan's maps.
[[nodiscard]] core::Result<NewOutcome> new_region(const Workspace& workspace, const NewRequest& request,
                                                  const core::Progress& progress);

} // namespace qipan::app
