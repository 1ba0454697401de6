/// Well-known binary (OGC 06-103r4, ISO and EWKB type numbers, both byte orders) straight into and out of flat arrays.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "geo/geometry.hpp"

namespace qipan::io {

enum class WkbResult {
    ok,
    empty,  ///< appended as a feature without geometry
    mixed,  ///< a collection of different kinds; nothing appended
    broken, ///< cut short, a curve, or a number that is not finite; nothing appended
};

/// Appends one feature. Z and M are dropped; a collection of one kind becomes a multi-geometry; rings are taken as they
/// stand, except that an open one is closed.
[[nodiscard]] WkbResult append_wkb(std::span<const std::byte> wkb, geo::GeometryArray& to);

/// Whether to write MULTI forms even for one part.
enum class MultiForm { as_needed, always };
/// Little-endian ISO WKB. Precondition: not empty.
[[nodiscard]] std::vector<std::byte> to_wkb(geo::GeometryView geometry, MultiForm form);

} // namespace qipan::io
