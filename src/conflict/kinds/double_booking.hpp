/// Kind `double_booking`: one thing given to two firm projects (practice.md 4). Key `of`:
/// `site`: a plot or the floor of a building held by firm projects (signed and later, or land granted) that need more
/// of it than there is: two whole plots, or parts and floor shares whose sum exceeds the plot's measured area or the
/// building's floor area; also a firm project on a plot that is reserved for another one. applies_to = layout.
#pragma once

#include <vector>

#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/site_view.hpp"
#include "conflict/verdict.hpp"
#include "model/placement.hpp"

namespace qipan::conflict {

enum class BookingOf { site };

struct DoubleBookingRule {
    const model::Rule* rule = nullptr;
    BookingOf of = BookingOf::site;
};

[[nodiscard]] std::span<const Parameter> double_booking_parameters();
[[nodiscard]] core::Result<DoubleBookingRule> parse_double_booking(const model::Rule& rule,
                                                                   const ParseContext& context);
void judge(const DoubleBookingRule& rule, const model::Region& region, const model::Layout& layout, Verdict& verdict);

} // namespace qipan::conflict
