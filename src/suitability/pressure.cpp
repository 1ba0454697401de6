#include "suitability/pressure.hpp"

#include <cmath>

namespace qipan::suitability {
namespace {

bool known(std::string_view basis) {
    return basis == "g" || basis == "a";
}

std::optional<double> absolute_mpa(const Pressure& p) {
    if (p.basis == "a") {
        return p.mpa;
    }
    return p.elevation_m ? std::optional(p.mpa + atmosphere_mpa(*p.elevation_m)) : std::nullopt;
}

} // namespace

double atmosphere_mpa(double elevation_m) {
    return 0.101325 * std::pow(1 - 2.25577e-5 * elevation_m, 5.25588);
}

std::optional<double> pressure_margin_mpa(const Pressure& at, const Pressure& needed) {
    if (!known(at.basis) || !known(needed.basis)) {
        return std::nullopt;
    }
    const auto have = absolute_mpa(at);
    const auto need = absolute_mpa(needed);
    if (have && need) {
        return *have - *need;
    }
    return at.basis == needed.basis ? std::optional(at.mpa - needed.mpa) : std::nullopt;
}

} // namespace qipan::suitability
