/// Kind `double_booking`: one thing given to two firm projects (practice.md 4), or promised beyond what there is. Key
/// `of`:
///
/// `site`: a plot or the floor of a building held by firm projects (signed and later, or land granted) that need more
/// of it than there is: two whole plots, or parts and floor shares whose sum exceeds the plot's measured area or the
/// building's floor area; also a firm project on a plot that is reserved for another one.
///
/// `land`: the contracts' land_mu of firm projects on the same plots (the latest contract's site, else the site held)
/// against the plots' measured area in mu, 0.2 % aside; a firm project without such a figure counts with what it holds.
/// Asked of each claim's plots and of all plots that claims link; at least two projects, one of them by contract.
///
/// `utility`: promises by the source that would serve each project (its placement, else its contract's site), against
/// what is there by each promised day: capacity from its ready_date, expansions from theirs (without a date only those
/// that exist), less reserved and existing_load. A promise without a day, or of a day that is past, is due as_of. All
/// promises count, whatever the project's stage, in full (no simultaneity: an amount was promised). The day that is
/// worst speaks. Not assessable: no site, no source, a unit that does not fit, no capacity.
///
/// `date`: land_handover_date before a plot's or building's ready_date (not assessable: no date and the land not
/// ready), and by_date before the day on which the source's steps cover all that is promised until then; what has come
/// by as_of is late no more.
///
/// applies_to = layout.
#pragma once

#include <vector>

#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/site_view.hpp"
#include "conflict/verdict.hpp"
#include "model/placement.hpp"

namespace qipan::conflict {

enum class BookingOf { site, land, utility, date };

struct DoubleBookingRule {
    const model::Rule* rule = nullptr;
    BookingOf of = BookingOf::site;
    core::Date as_of{};
};

[[nodiscard]] std::span<const Parameter> double_booking_parameters();
[[nodiscard]] core::Result<DoubleBookingRule> parse_double_booking(const model::Rule& rule,
                                                                   const ParseContext& context);
void judge(const DoubleBookingRule& rule, const model::Region& region, const model::Layout& layout, Verdict& verdict);

} // namespace qipan::conflict
