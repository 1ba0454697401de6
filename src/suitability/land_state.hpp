/// Which plots may be offered: status and land_state together (practice of the trade: 未报批 to 标准地 where the status
/// is available or planned; 闲置 and 低效 as stock; never 已挂牌, 已供未建, 已建成). Where the two contradict each
/// other the stricter counts and there is an issue.
#pragma once

#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "model/region.hpp"

namespace qipan::suitability {

enum class Offer {
    open,          ///< a candidate
    stock,         ///< a candidate out of existing stock
    unknown,       ///< neither field is filled: not assessable
    taken,         ///< reserved or occupied
    supplied,      ///< 已挂牌, 已供未建, 已建成
    contradictory, ///< the fields contradict each other; not offered
};

[[nodiscard]] Offer offer_of(std::string_view status, std::string_view land_state);
/// `suitability.contradicting-status` for every plot whose fields contradict each other, in row order.
[[nodiscard]] std::vector<core::Issue> check_land_states(const model::Region& region);

} // namespace qipan::suitability
