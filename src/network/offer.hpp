/// What a source or a main can give, and from when, as its record says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/region.hpp"

namespace qipan::network {

/// Something that adds to a capacity from a day on; an empty date is 'from the start'.
struct Step {
    std::string ready_date;
    double amount = 0;
};

/// All amounts in the balance unit of the utility.
struct Offer {
    std::string utility;
    std::string unit;
    std::vector<std::string> missing; ///< why nothing can be said of it: `sources.capacity`, `sources.unit`, ...
    Step base;                        ///< NaN amount if missing
    std::vector<Step> expansions;     ///< by step; none comes before the base does
    double reserved = 0;              ///< 0 if not stated
    double existing_load = 0;
    double reduced_capacity = 0; ///< NaN if not stated
    double simultaneity = 1;
    bool simultaneity_stated = false;

    /// Capacity that is there by `date` (ISO), reserved and existing load not taken off; NaN if missing.
    [[nodiscard]] double capacity_by(std::string_view date) const;
    /// Is the base there by then? What is not there can have no reserve and no users.
    [[nodiscard]] bool there_by(std::string_view date) const { return base.ready_date <= date; }
};

/// Expansions that are planned or under construction and have no date are left out: nobody can count on them; one that
/// is recorded as existing counts from the start. A simultaneity outside (0, 1] is missing, not guessed.
[[nodiscard]] Offer offer_of_source(const model::Region& region, model::Row source);
/// Capacity and date are the main's own; the simultaneity is that of its source. An optional capacity that is not
/// stated is missing.
[[nodiscard]] Offer offer_of_main(const model::Region& region, model::Row main);
/// Of a utility that nothing serves.
[[nodiscard]] Offer no_offer(const std::string& utility);

} // namespace qipan::network
