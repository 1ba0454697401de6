/// Which site a plot or building can be for a project: the whole plot, a part of a divisible one, adjoining plots, or a
/// share of a building's floor.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/score.hpp"
#include "suitability/limits.hpp"
#include "suitability/subject.hpp"

namespace qipan::suitability {

/// The site that `plot` would be, and why its area does not fit, if so: limit.area (too small) or limit.waste (too
/// large and not divisible, or what would be left is below min_part_m2).
///
/// A divisible plot gives a part of exactly the need (whole m2, at least min_part_m2), if what is left over is 0 or at
/// least min_part_m2; else all of it, if the waste allows. Parts of holders that count are off already.
struct LandChoice {
    model::Site site;
    std::string_view limit; ///< `area`, `waste`; empty if it fits
    Figures figures;

    [[nodiscard]] bool fits() const { return limit.empty(); }
    [[nodiscard]] bool too_small() const { return limit == "area"; }
};
[[nodiscard]] LandChoice choose_land(const Subject& subject, model::Row plot);
/// Area of a plot that no holder that counts has a part of, whole m2 (rounded down).
[[nodiscard]] double free_land_m2(const Subject& subject, model::Row plot);

/// Sets of `count` (2 or 3) plots out of `small`, each connected through gaps of at most Limits::adjoining_gap_m, in
/// one zone and one park, whose area fits the need and the waste. Least waste first (ties by id), at most `most`.
[[nodiscard]] std::vector<model::Site> adjoining_sites(const Subject& subject, std::span<const model::Row> small,
                                                       int count, std::size_t most);

} // namespace qipan::suitability
