#include <cmath>
#include <numbers>

#include "geo/crs.hpp"

// The published reconstruction of GCJ-02 (wgtochina_lb.cpp, 2010, and its many descendants such as eviltransform,
// coordtransform and gcoord) and Baidu's BD-09 as a further shift of GCJ-02. Neither has an official definition.

namespace qipan::geo {

namespace {

constexpr double pi = std::numbers::pi;

/// Bounds of the published code; beyond them web maps use WGS 84 itself.
bool is_in_china(Point p) {
    return p.x >= 72.004 && p.x <= 137.8347 && p.y >= 0.8293 && p.y <= 55.8271;
}

double waves(double value, double long_wave, double longest_wave) {
    return (20 * std::sin(value * pi) + 40 * std::sin(value / 3 * pi)) * 2 / 3 +
           (long_wave * std::sin(value / 12 * pi) + longest_wave * std::sin(value / 30 * pi)) * 2 / 3;
}

Point to_gcj02(Point wgs84) {
    constexpr double axis = 6378245.0;            // Krassovsky 1940
    constexpr double e2 = 0.00669342162296594323; // its first eccentricity, squared
    const double x = wgs84.x - 105;
    const double y = wgs84.y - 35;
    const double ripple = (20 * std::sin(6 * x * pi) + 20 * std::sin(2 * x * pi)) * 2 / 3;
    const double root = std::sqrt(std::abs(x));
    const double north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + ripple + waves(y, 160, 320);
    const double east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + ripple + waves(x, 150, 300);
    const double latitude = wgs84.y / 180 * pi;
    const double w2 = 1 - e2 * std::sin(latitude) * std::sin(latitude);
    const double w = std::sqrt(w2);
    return {wgs84.x + east * 180 / (axis / w * std::cos(latitude) * pi),
            wgs84.y + north * 180 / (axis * (1 - e2) / (w2 * w) * pi)};
}

Point to_bd09(Point gcj02) {
    constexpr double wave = pi * 3000 / 180;
    const double radius = std::hypot(gcj02.x, gcj02.y) + 0.00002 * std::sin(gcj02.y * wave);
    const double angle = std::atan2(gcj02.y, gcj02.x) + 0.000003 * std::cos(gcj02.x * wave);
    return {radius * std::cos(angle) + 0.0065, radius * std::sin(angle) + 0.006};
}

Point apply_offset(Point wgs84, WebOffset to) {
    const Point gcj02 = to_gcj02(wgs84);
    return to == WebOffset::gcj02 ? gcj02 : to_bd09(gcj02);
}

} // namespace

Point to_wgs84(Point lon_lat, WebOffset from) {
    if (!is_in_china(lon_lat)) {
        return lon_lat;
    }
    // The offset changes by about 1 % of a step, so each round gains about two digits.
    constexpr int rounds = 30;
    constexpr double enough = 1e-11; // degrees, about a micrometre
    Point guess = lon_lat;
    for (int i = 0; i < rounds; ++i) {
        const Point image = apply_offset(guess, from);
        const Point step = {lon_lat.x - image.x, lon_lat.y - image.y};
        guess = {guess.x + step.x, guess.y + step.y};
        if (std::abs(step.x) < enough && std::abs(step.y) < enough) {
            break;
        }
    }
    return guess;
}

} // namespace qipan::geo
