/// From which year a project's demand counts.
#pragma once

#include "core/date.hpp"
#include "model/project.hpp"

namespace qipan::network {

struct DrawStart {
    int year = 0;
    bool assumed = false; ///< no date of production or completion is known
};

/// The year of the first of these that is known: nothing to wait for at stage in_production or later; the milestone
/// in_production, done or else planned; the milestone completed, done or else planned; `start_date`, the start of
/// construction, which is no later than the first draw (assumed). Without any: the as-of year (assumed). Never before
/// the as-of year.
[[nodiscard]] DrawStart draw_start(const model::Project& project, core::Date as_of);

} // namespace qipan::network
