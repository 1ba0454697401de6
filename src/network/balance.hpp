/// The one capacity balance that score, assign, check and report share: what each source can give, what is reserved,
/// and who draws from it, firm and potential apart (practice.md 3). All amounts are in model::balance_unit(utility).
/// Amounts of a utility add up as they stand: no simultaneity factor is applied.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/placement.hpp"
#include "network/source_finder.hpp"

namespace qipan::network {

/// One placed project's demand for one utility.
struct Draw {
    model::Row project = 0;
    std::string project_id;
    double amount = 0; ///< design demand; NaN if it could not be converted
    model::Commitment commitment = model::Commitment::none;
    bool existing = false; ///< from the project's own record, not from a plan
    std::string missing;   ///< why `amount` is NaN: `demands.unit`; else empty
};

/// One source, or (with `source` empty) the demand for a utility that no source serves.
struct Balance {
    std::string source;
    std::optional<model::Row> row; ///< in `sources`
    std::string utility;
    std::string unit;
    double capacity = 0; ///< NaN if its unit does not fit the utility
    double reserved = 0; ///< not available to projects; 0 if not stated
    double firm = 0;
    double potential = 0;
    double early = 0;                 ///< placed projects before talks; counted in neither
    std::vector<Draw> draws;          ///< by project row
    std::vector<std::string> missing; ///< `sources.unit`, `sources.capacity`: nothing can be said of the source

    [[nodiscard]] bool assessable() const { return missing.empty(); }
    /// What is left after what is reserved and firm; negative if overdrawn. NaN if not assessable.
    [[nodiscard]] double left_firm() const { return capacity - reserved - firm; }
    /// The same with potential demand taken off as well.
    [[nodiscard]] double left() const { return left_firm() - potential; }
    /// The same with all placed projects taken off, however early: what a plan must not overdraw.
    [[nodiscard]] double left_for_plan() const { return left() - early; }
};

/// Balances of every source in source-id order, then, by utility, the demand that no source serves
/// (missing = `sources.capacity`). A draw whose unit does not fit stands in the list with missing = `demands.unit`
/// and is in no sum. Placements of sites that the region lacks draw nothing.
[[nodiscard]] std::vector<Balance> compute_balances(const model::Region& region, const model::Layout& layout);

} // namespace qipan::network
