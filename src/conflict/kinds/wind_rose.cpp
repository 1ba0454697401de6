#include "conflict/kinds/wind_rose.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "model/codes.hpp"

namespace qipan::conflict {
namespace {

constexpr double step_deg = 22.5;
constexpr double angle_tolerance_deg = 1e-6; // a bearing right on a direction is so whatever the coordinates
constexpr double whole_tolerance_percent = 2;
constexpr double unstated_calm_percent = 5;

double angle_between(double a_deg, double b_deg) {
    const double turn = std::fmod(std::abs(a_deg - b_deg), 360.0);
    return std::min(turn, 360.0 - turn);
}

bool within(std::size_t direction, double bearing, double sector) {
    return angle_between(static_cast<double>(direction) * step_deg, bearing) <= sector + angle_tolerance_deg;
}

std::string_view what_is_missing(const WindRose& rose, double calm_percent) {
    const double blowing = std::accumulate(rose.percent.begin(), rose.percent.end(), 0.0);
    if (std::isnan(calm_percent) && blowing < 100 - unstated_calm_percent) {
        return "zones.calm_percent";
    }
    const double stated = std::isnan(calm_percent) ? 0 : calm_percent;
    const double allowed = std::isnan(calm_percent) ? unstated_calm_percent : whole_tolerance_percent;
    return std::abs(blowing + stated - 100) <= allowed ? "" : "winds.percent";
}

} // namespace

double WindRose::share_from(double bearing, double sector_deg) const {
    double share = 0;
    for (std::size_t direction = 0; direction < percent.size(); ++direction) {
        share += within(direction, bearing, sector_deg) ? percent[direction] : 0;
    }
    return share;
}

std::optional<std::size_t> WindRose::dominant_from(double bearing, double sector_deg) const {
    const double most = *std::ranges::max_element(percent);
    for (std::size_t direction = 0; direction < percent.size(); ++direction) {
        if (percent[direction] == most && within(direction, bearing, sector_deg)) {
            return direction;
        }
    }
    return std::nullopt;
}

WindRoses::WindRoses(const model::Region& region) {
    const model::Layer& winds = region.layer(model::TableId::winds);
    const auto codes = model::find_code_list("wind_direction")->codes;
    for (model::Row row = 0; row < winds.size(); ++row) {
        const auto direction = std::ranges::find(codes, winds.text("direction", row));
        const double percent = winds.number("percent", row);
        if (direction != codes.end() && !std::isnan(percent)) {
            WindRose& rose = by_zone_[std::string(winds.text("zone", row))];
            rose.percent[static_cast<std::size_t>(direction - codes.begin())] += percent;
        }
    }
    for (auto& [zone, rose] : by_zone_) {
        const auto row = region.zones().find(zone);
        rose.missing = what_is_missing(rose, row ? region.zones().number("calm_percent", *row)
                                                 : std::numeric_limits<double>::quiet_NaN());
    }
}

const WindRose& WindRoses::find(std::string_view zone) const {
    const auto found = by_zone_.find(zone);
    return found == by_zone_.end() ? none_ : found->second;
}

double bearing_deg(geo::Point from, geo::Point to) {
    const double east = to.x - from.x;
    const double north = to.y - from.y;
    if (east == 0 && north == 0) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    const double degrees = std::atan2(east, north) * 180 / std::numbers::pi;
    return degrees < 0 ? degrees + 360 : degrees;
}

std::string_view direction_code(std::size_t direction) {
    return model::find_code_list("wind_direction")->codes[direction];
}

} // namespace qipan::conflict
