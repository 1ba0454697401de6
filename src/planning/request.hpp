/// What a whole-region plan is made from and what is asked of it.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "conflict/engine.hpp"
#include "core/date.hpp"
#include "model/site.hpp"
#include "planning/defaults.hpp"
#include "suitability/criteria.hpp"
#include "suitability/links.hpp"
#include "suitability/score.hpp"

namespace qipan::planning {

/// All of it outlives the plan's making.
struct Context {
    const model::Region& region;
    const conflict::Engine& engine;
    const suitability::Criteria& criteria;
    const suitability::Links& links;
    const Defaults& defaults;
};

/// A project on a site, as the planner says.
struct Choice {
    std::string project;
    model::Site site;
};

struct PlanRequest {
    std::string id;
    std::uint64_t seed = 1;
    std::int32_t epochs = 0; ///< 0 = the default; fixed work, so the same plan on any machine
    std::optional<std::chrono::milliseconds> time_limit; ///< only picks the last finished epoch
    std::int32_t threads = 0;
    core::Date as_of{};
    suitability::Unassessed unassessed = suitability::Unassessed::keep_last;
    std::vector<Choice> pins;     ///< must stand there
    std::vector<Choice> forbids;  ///< must not stand there
    std::vector<Choice> in_force; ///< the plan in force: staying is worth Defaults::stay_bonus
};

} // namespace qipan::planning
