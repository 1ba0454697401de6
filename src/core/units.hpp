/// Quantities that carry their unit in the type, and the conversions a planner uses.
/// 1 ha = 15 mu exactly; 1 mu = 10000/15 m2 (standards.md, head). 1 万元/亩 = 15 万元/ha.
#pragma once

#include <compare>

namespace qipan::core {

/// A double with a unit tag. `value` is in the unit that the tag names.
template <class Tag>
struct Quantity {
    double value = 0;
    friend constexpr auto operator<=>(const Quantity&, const Quantity&) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return {a.value + b.value}; }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return {a.value - b.value}; }
    friend constexpr Quantity operator*(Quantity a, double k) { return {a.value * k}; }
};

using Metres = Quantity<struct MetresTag>;
using SquareMetres = Quantity<struct SquareMetresTag>;
using Hectares = Quantity<struct HectaresTag>;
using Mu = Quantity<struct MuTag>;
/// 万元, 10 000 CNY.
using WanYuan = Quantity<struct WanYuanTag>;

inline constexpr double square_metres_per_mu = 10000.0 / 15.0;

[[nodiscard]] constexpr SquareMetres to_square_metres(Mu a) {
    return {a.value * square_metres_per_mu};
}
[[nodiscard]] constexpr SquareMetres to_square_metres(Hectares a) {
    return {a.value * 10000.0};
}
[[nodiscard]] constexpr Mu to_mu(SquareMetres a) {
    return {a.value / square_metres_per_mu};
}
[[nodiscard]] constexpr Hectares to_hectares(SquareMetres a) {
    return {a.value / 10000.0};
}

} // namespace qipan::core
