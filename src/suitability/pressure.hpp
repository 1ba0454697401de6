/// Pressures in MPa compared in absolute terms: a gauge reading is short of the absolute one by the local atmosphere,
/// which falls with elevation (about 0.090 MPa at 1000 m).
#pragma once

#include <optional>
#include <string_view>

namespace qipan::suitability {

/// Standard atmosphere, MPa, elevation in metres (ISO 2533: 0.101325 (1 - 2.25577e-5 h)^5.25588).
[[nodiscard]] double atmosphere_mpa(double elevation_m);

/// A pressure as written: basis `g` (表压) or `a` (绝压), and the elevation of where it is read.
struct Pressure {
    double mpa = 0;
    std::string_view basis;
    std::optional<double> elevation_m;
};

/// `at` minus `needed` in absolute MPa, positive when there is enough. With the same basis and an unknown elevation on
/// either side the readings are compared as they are; nullopt with different bases and an unknown elevation, or with a
/// basis that is missing.
[[nodiscard]] std::optional<double> pressure_margin_mpa(const Pressure& at, const Pressure& needed);

} // namespace qipan::suitability
