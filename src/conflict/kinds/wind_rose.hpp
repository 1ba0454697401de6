/// Wind roses of a region's zones: table `winds` (zone, direction that the wind comes from, percent of hours) beside
/// zones.calm_percent.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "model/region.hpp"

namespace qipan::conflict {

/// Percent of all hours by direction, N NNE NE ... clockwise; calm hours blow nowhere.
struct WindRose {
    std::array<double, 16> percent{};
    std::string_view missing; ///< what keeps it from being used; empty: complete

    /// Sum of the directions within `sector_deg` (inclusive) of a bearing, degrees clockwise from north.
    [[nodiscard]] double share_from(double bearing_deg, double sector_deg) const;
    /// A most frequent direction within the sector, as a number of `percent`: the first if several share the most.
    [[nodiscard]] std::optional<std::size_t> dominant_from(double bearing_deg, double sector_deg) const;
};

class WindRoses {
public:
    WindRoses() = default;
    /// A rose is complete if directions and calm make 100 % to within 2; `winds.percent` is missing otherwise, and
    /// `zones.calm_percent` where the directions leave more than 5 % and the calm is not stated.
    explicit WindRoses(const model::Region& region);
    /// Of a zone; one without any wind is missing `winds.percent`.
    [[nodiscard]] const WindRose& find(std::string_view zone) const;

private:
    std::map<std::string, WindRose, std::less<>> by_zone_;
    WindRose none_{{}, "winds.percent"};
};

/// Degrees clockwise from grid north, 0 to 360, of `to` as seen from `from`; NaN if they coincide.
[[nodiscard]] double bearing_deg(geo::Point from, geo::Point to);
/// `N`, `NNE`, ...: the code of a direction.
[[nodiscard]] std::string_view direction_code(std::size_t direction);

} // namespace qipan::conflict
