/// Recheck: a check brought up to date after an edit. Only what the edit touches is judged again; the outcome equals
/// that of a whole check of the new snapshot (a property test over random edits holds the two together).
#pragma once

#include <memory>

#include "conflict/check.hpp"
#include "conflict/edits.hpp"

namespace qipan::conflict {

/// What each unit of a check said. Immutable; copies share. The engine it was made with is kept (copies share it), and
/// the region that the engine was prepared for must live until the memory is dropped.
class CheckMemory {
public:
    struct Impl;
    CheckMemory() = default;
    explicit CheckMemory(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
    /// False for a memory of nothing: of a check that was stopped.
    [[nodiscard]] explicit operator bool() const { return impl_ != nullptr; }
    [[nodiscard]] const Impl* get() const { return impl_.get(); }

private:
    std::shared_ptr<const Impl> impl_;
};

struct RememberedCheck {
    CheckOutcome outcome;
    CheckMemory memory;
    std::size_t units_judged = 0; ///< plots, buildings, pairs, placements and records that were asked
};

/// check(), keeping what a recheck needs.
[[nodiscard]] core::Result<RememberedCheck> check_and_remember(const Engine& engine, const model::Layout& layout,
                                                               const CheckRequest& request,
                                                               const core::Progress& progress);

/// The check of `engine`'s region and `layout`, given that of an earlier snapshot and what was edited since. `engine`
/// is the new snapshot's. Differences between the two layouts are found here. A whole check is made where an edit
/// touches what everything rests on: `edits.everything`, the first or last row of a class of barriers, areas, receptors
/// or roads, another day, another plan's id, or an empty memory.
[[nodiscard]] core::Result<RememberedCheck> recheck(const CheckMemory& before, const Engine& engine,
                                                    const model::Layout& layout, const Edits& edits,
                                                    const CheckRequest& request, const core::Progress& progress);

} // namespace qipan::conflict
