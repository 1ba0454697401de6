/// The one capacity balance that score, assign, check and report share: what each source (and each main) can give, what
/// is taken off it, and who draws from it, firm and potential apart (practice.md 3), year by year. All amounts are in
/// model::balance_unit(utility).
///
/// Capacity of a year: what is there by its end, i.e. the source's own from its `ready_date` on and every expansion
/// whose `ready_date` has come. A project's load counts from the year of draw_start() on. The load of several projects
/// is the sum of their design demands times `sources.simultaneity` (1 if not stated); `reserved` and `existing_load`
/// are taken off as they stand.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "model/placement.hpp"

namespace qipan::network {

/// One placed project's demand for one utility.
struct Draw {
    model::Row project = 0;
    std::string project_id;
    double amount = 0; ///< design demand, before simultaneity; NaN if it could not be converted
    model::Commitment commitment = model::Commitment::none;
    bool existing = false;     ///< from the project's own record, not from a plan
    std::string missing;       ///< why `amount` is NaN: `demands.unit`, `demands.design`; else empty
    int from_year = 0;         ///< see draw_start
    bool assumed_year = false; ///< its date is not known
};

/// What can be given and what is taken at one time.
struct Amounts {
    double capacity = 0;      ///< NaN if not assessable
    double reserved = 0;      ///< not available to projects; 0 if not stated, or while the source is not there
    double existing_load = 0; ///< of users that are no projects; likewise
    double firm = 0;          ///< load of firm projects: simultaneity x sum of design demands
    double potential = 0;
    double early = 0; ///< placed projects before talks; counted in neither

    /// What is left after what is reserved, used and firm; negative if overdrawn. NaN if not assessable.
    [[nodiscard]] double left_firm() const { return capacity - reserved - existing_load - firm; }
    /// The same with potential demand taken off as well.
    [[nodiscard]] double left() const { return left_firm() - potential; }
    /// The same with all placed projects taken off, however early: what a plan must not overdraw.
    [[nodiscard]] double left_for_plan() const { return left() - early; }
};

struct YearAmounts : Amounts {
    int year = 0;
    double firm_assumed = 0; ///< the part of `firm` that counts in this year only for want of a date
    double potential_assumed = 0;
};

/// Can firm demand be met when one unit is out of work (practice.md 5)?
enum class Assurance {
    unknown,       ///< `reduced_capacity` is not stated
    assured,       ///< 保供
    interruptible, ///< 可中断
};
[[nodiscard]] std::string_view to_string(Assurance assurance);

/// One source or main, or (with `source` empty and no `main`) the demand for a utility that no source serves. The
/// amounts are those of the last of `years`: everything with a date has come, everybody draws.
struct Balance : Amounts {
    std::string source;
    std::optional<model::Row> row;      ///< in `sources`
    std::string main;                   ///< empty: this is a source's balance
    std::optional<model::Row> main_row; ///< in `mains`
    std::string utility;
    std::string unit;
    double simultaneity = 1;
    bool simultaneity_stated = false;
    double reduced_capacity = 0;      ///< NaN if not stated
    std::vector<YearAmounts> years;   ///< the as-of year and every later one in which something changes; never empty
    std::vector<Draw> draws;          ///< by project row
    std::vector<std::string> missing; ///< `sources.unit`, `sources.capacity`, ...: nothing can be said of it

    [[nodiscard]] bool assessable() const { return missing.empty(); }
    /// Amounts of any year: those of the last listed one at or before it (of the first for an earlier one).
    [[nodiscard]] const YearAmounts& at(int year) const;
    /// Of the amounts at the end, without expansions: nobody says what an expansion gives in the reduced state.
    [[nodiscard]] Assurance assurance() const;
};

/// Balances of every source in source-id order, then, by utility, the demand that no source serves (missing =
/// `sources.capacity`). A draw whose unit does not fit stands in the list with missing = `demands.unit` and is in no
/// sum. Placements of sites that the region lacks draw nothing. Precondition: `as_of` is a date; years begin there.
[[nodiscard]] std::vector<Balance> compute_balances(const model::Region& region, const model::Layout& layout,
                                                    core::Date as_of);

/// Balances of every main in main-id order, over the draws that MainFinder gives it. A main has no reserve and no
/// existing load; its simultaneity is its source's.
[[nodiscard]] std::vector<Balance> compute_main_balances(const model::Region& region, const model::Layout& layout,
                                                         core::Date as_of);

} // namespace qipan::network
