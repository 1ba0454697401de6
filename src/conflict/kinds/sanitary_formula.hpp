/// Sanitary protection distance of fugitive emissions, GB/T 39499-2020 (method as GB/T 3840-1991):
/// Qc / Cm = (1 / A) (B L^C + 0.25 r^2)^0.5 L^D, r = (S / pi)^0.5; Qc kg/h, Cm mg/m3, S m2, L and r m. The coefficients
/// hang on the mean wind and on the band of L; they come from the rule (standards.md 3.3).
#pragma once

#include <array>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "core/document.hpp"

namespace qipan::conflict {

/// Coefficients for L up to `up_to_m`, from where the band before ends.
struct SanitaryBand {
    double up_to_m = std::numeric_limits<double>::infinity();
    std::array<double, 3> a{}; ///< of source class I, II, III
    double b = 0;
    double c = 0;
    double d = 0;
};

/// Bands of one class of mean wind.
struct SanitaryWind {
    std::optional<double> below_m_s; ///< winds below; else
    std::optional<double> up_to_m_s; ///< winds up to; neither: all that is left
    std::vector<SanitaryBand> bands;
};

/// Levels of the distance: steps of `step_m` up to `up_to_m`, from where the steps before end.
struct SanitaryStep {
    double up_to_m = std::numeric_limits<double>::infinity();
    double step_m = 0;
};

struct SanitaryTable {
    std::vector<SanitaryWind> winds;
    std::vector<SanitaryStep> steps;

    /// `winds` = rows { below_m_s or up_to_m_s, bands = rows { up_to_m, a = { I, II, III }, b, c, d } }, `steps` = rows
    /// { up_to_m, step_m }; the last row of each has no bound. `conflict.open-table` if it has, or another lacks one.
    [[nodiscard]] static core::Result<SanitaryTable> parse(const core::Document& rule);
    [[nodiscard]] const SanitaryWind& find_wind(double mean_m_s) const;
    /// The level at or above a distance > 0, and the one above a level.
    [[nodiscard]] double level_m(double distance_m) const;
    [[nodiscard]] double next_level_m(double level_m) const;
    /// Level of several pollutants: the highest; one higher if two or more share it. 0 for none.
    [[nodiscard]] double joint_level_m(std::span<const double> distances_m) const;
};

struct SanitarySource {
    double emission_kg_h = 0;
    double limit_mg_m3 = 0;
    double area_m2 = 0;
    std::size_t source_class = 0; ///< 0: I, 1: II, 2: III
};

/// Right side of the equation in a band.
[[nodiscard]] double sanitary_ratio(const SanitaryBand& band, const SanitarySource& source, double distance_m);
/// L before it is raised to a level, by bisection to 1e-12 relative, in the first band that contains its own result;
/// the bound between two bands if neither does. 0 without emission. Preconditions: limit > 0, area >= 0.
[[nodiscard]] double sanitary_distance_m(const SanitaryWind& wind, const SanitarySource& source);

} // namespace qipan::conflict
