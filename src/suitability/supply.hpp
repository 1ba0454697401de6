/// How a utility stands at a site: connection, nearest main, the source that would feed it and what is left there.
#pragma once

#include <optional>
#include <string_view>

#include "suitability/subject.hpp"

namespace qipan::suitability {

[[nodiscard]] Connection connection_at(const Subject& subject, const SiteFacts& facts, std::string_view utility);

/// The source that feeds a site (network::source_for) and its balance without the project's own draw, in the tightest
/// year from the project's first draw on (network::draw_start). Both in the balance unit and as design demand, i.e.
/// divided by the source's simultaneity, so that a project's own design demand compares with them.
struct Supply {
    model::Row source = 0;
    double capacity = 0; ///< less what is reserved and used by others than projects
    double left = 0;     ///< capacity less the draws that count (Context::holders)
};
[[nodiscard]] std::optional<Supply> supply_at(const Subject& subject, const SiteFacts& facts, std::string_view utility);

/// Metres to the nearest existing main or source of a utility; nullopt if the region has neither.
[[nodiscard]] std::optional<double> distance_to_supply(const Subject& subject, const SiteFacts& facts,
                                                       std::string_view utility);

/// Source pressure minus needed pressure in absolute MPa, by the elevation of both places; nullopt if a datum is
/// missing.
[[nodiscard]] std::optional<double> pressure_margin(const Subject& subject, const SiteFacts& facts,
                                                    const model::Demand& demand);
/// Source temperature minus needed temperature, K.
[[nodiscard]] std::optional<double> temperature_margin(const Subject& subject, const SiteFacts& facts,
                                                       const model::Demand& demand);

} // namespace qipan::suitability
