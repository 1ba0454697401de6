/// Built-in hard limits before any score: each refusal names its rule (`limit.<name>`), what is required and what is
/// measured. A limit whose datum is missing is not assessable: the site stays a candidate, marked for review.
#pragma once

#include <vector>

#include "model/score.hpp"
#include "suitability/subject.hpp"

namespace qipan::suitability {

struct Verdict {
    std::vector<model::Refusal> refused;
    std::vector<model::NotAssessable> unknown;

    [[nodiscard]] bool out() const { return !refused.empty(); }
};

/// Who may be offered the site at all: limit.unit, limit.wanted_zones, limit.land_class, limit.status, limit.taken.
/// A site that fails one is not looked at further.
void check_standing(const Subject& subject, const SiteFacts& facts, Verdict& verdict);
/// What the site and its supplies offer: limit.floor, limit.clear_height, limit.floor_load, limit.fire_hazard,
/// limit.must_have, limit.capacity, limit.pressure, limit.temperature.
void check_offer(const Subject& subject, const SiteFacts& facts, Verdict& verdict);
/// What forbidden strips leave: limit.area, limit.width. After the screening.
void check_buildable(const Subject& subject, const SiteFacts& facts, Verdict& verdict);

/// Land that fits: the need less Limits::area_tolerance.
[[nodiscard]] double least_land_m2(const Subject& subject);
/// Floor of a building that nobody holds: the least of what the owner states as free (placed projects already off)
/// and the floor area less what holders that count have.
[[nodiscard]] double free_floor_m2(const Subject& subject, model::Row building);

/// One refusal; `required` and `measured` are NaN (no_figure) where the limit has no figure.
[[nodiscard]] model::Refusal refuse(const SiteFacts& facts, std::string_view limit, core::Values values);
struct Figures {
    double required = 0;
    double measured = 0;
    std::string_view unit;
};
[[nodiscard]] model::Refusal refuse(const SiteFacts& facts, std::string_view limit, const Figures& figures,
                                    core::Values values = {});

} // namespace qipan::suitability
