/// Plan (方案): a whole-region set of recommendations with its value, bound and how it was made.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/error.hpp"
#include "model/site.hpp"

namespace qipan::model {

struct PlanPlacement {
    std::string project;
    Site site;
    double score = 0; ///< 0-100
    bool pinned = false;
    bool needs_review = false;
};

struct NotPlaced {
    std::string project;
    std::string reason; ///< message code
    core::Values values;
};

struct Plan {
    std::string id;
    std::string status; ///< optimal | feasible | stopped
    std::int64_t value = 0;
    std::int64_t bound = 0;
    double gap = 0; ///< (bound - value) / max(1, |bound|)
    std::int64_t seed = 0;
    int epochs = 0;
    std::string as_of;
    std::string rule_edition;
    std::string criteria_edition;
    std::int64_t base_revision = 0;
    std::vector<PlanPlacement> placements; ///< by project id
    std::vector<NotPlaced> not_placed;     ///< by project id
};

} // namespace qipan::model
