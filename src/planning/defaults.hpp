/// Defaults of whole-region assignment, from data/assign/defaults.toml (the file says what each number means).
#pragma once

#include <cstdint>
#include <string>

#include "core/document.hpp"
#include "core/result.hpp"

namespace qipan::planning {

struct Defaults {
    std::string edition;
    std::int32_t candidates_most = 15;
    std::int64_t score_scale = 100;
    std::int64_t not_placed_signed = 30000;
    std::int64_t not_placed_talks = 15000;
    std::int64_t not_placed_earlier = 8000;
    std::int64_t opening_leading = 0;
    std::int64_t opening_neutral = 1000;
    std::int64_t opening_leads_elsewhere = 3000;
    std::int64_t link_most = 1000;
    double link_reach_m = 30000;
    std::int64_t stay_bonus = 300;
    std::int32_t epochs = 40;
    std::int32_t workers = 2;
};

/// Every key is mandatory; `planning.bad-number` for one out of range, else the errors of Document.
[[nodiscard]] core::Result<Defaults> parse_defaults(const core::Document& document);

} // namespace qipan::planning
