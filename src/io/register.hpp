/// The register as stored rows: tables `findings` and `runs` of a snapshot to model values, and what survives when a
/// store is made anew.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "core/result.hpp"
#include "model/region.hpp"
#include "model/register.hpp"

namespace qipan::io {

/// Rows of one plan, or of the existing layout (`plan` empty), in stored order. A row of an older store without dates
/// counts as seen on the day of its run; a word that is none of ours as `active` and `warn`.
[[nodiscard]] std::vector<model::RegisterRow> read_register(const model::Region& region, std::string_view plan);
/// Oldest first.
[[nodiscard]] std::vector<model::Run> read_runs(const model::Region& region);

/// The named values of a row's sentence as stored, with what an approval needs beyond its columns:
/// `approved_margin`, `approved_effect`.
[[nodiscard]] core::Values stored_values(const model::RegisterRow& row);

/// What a store keeps through `create_store` with Existing::replace: the register and the runs of its existing layout.
/// A plan goes with the old store, and its findings and runs with it.
struct KeptRegister {
    std::int64_t revision = 0; ///< of the old store; 0 if there was none of ours
    std::shared_ptr<const model::Layer> findings;
    std::shared_ptr<const model::Layer> runs;
    std::vector<core::Issue> issues; ///< `io.register-not-kept` if the old rows cannot be read
};
/// Geometries are brought to `crs` if the old store has another one.
[[nodiscard]] KeptRegister keep_register(const std::filesystem::path& store, const std::string& crs);

} // namespace qipan::io
