/// Kind `control_index`, index `productive_land`: the share of a zone's plots that is productive land (生产性用地比重).
/// Keys: limit (%, at least), groups (of land use: industry and storage), zones = { where }, index_edition. Share of
/// the measured area of all plots on record in the zone, roads and green included where they are plots: the source
/// (standards.md SX-4) names neither what is productive nor what the whole is, so that this reading is an assumption. A
/// zone without plots says nothing; one with a plot whose land-use group is unknown is not assessable
/// (`plots.land_use`), unless the share falls short, or is reached, whatever that plot is. applies_to = layout.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "conflict/parameters.hpp"
#include "conflict/verdict.hpp"
#include "model/placement.hpp"

namespace qipan::conflict {

inline constexpr std::string_view productive_land = "productive_land";

struct ZoneIndexRule {
    const model::Rule* rule = nullptr;
    double limit_percent = 0;
    std::vector<std::string> groups;
    std::optional<model::Where> zones;
    model::Bilingual edition;
};

[[nodiscard]] core::Result<ZoneIndexRule> parse_zone_index(const model::Rule& rule, const ParseContext& context);
void judge(const ZoneIndexRule& rule, const model::Region& region, const model::Layout& layout, Verdict& verdict);

} // namespace qipan::conflict
