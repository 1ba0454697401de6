/// The checks of kind `double_booking` that speak of promises, each in its own file.
#pragma once

#include "conflict/kinds/double_booking.hpp"

namespace qipan::conflict {

/// Contracts and amounts are of declared areas, plots are measured: the two differ by the survey, not by a conflict.
inline constexpr double area_share_tolerance = 0.002;

/// `of = "land"`.
void judge_land(const DoubleBookingRule& rule, const model::Region& region, const model::Layout& layout,
                Verdict& verdict);
/// `of = "utility"`.
void judge_utility(const DoubleBookingRule& rule, const model::Region& region, const model::Layout& layout,
                   Verdict& verdict);
/// `of = "date"`: land handed over and utilities.
void judge_dates(const DoubleBookingRule& rule, const model::Region& region, const model::Layout& layout,
                 Verdict& verdict);

} // namespace qipan::conflict
