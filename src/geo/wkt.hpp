/// WKT for people: tests, findings, messages. Fixed decimals, `POLYGON ((0 0, 10 0, ...))`, single parts without MULTI.
#pragma once

#include <string>
#include <string_view>

#include "core/result.hpp"
#include "geo/geometry.hpp"

namespace qipan::geo {

/// Trailing zeros are dropped: 3 decimals write 500.100 as 500.1.
[[nodiscard]] std::string to_wkt(GeometryView geometry, int decimals = 3);
/// POINT, LINESTRING, POLYGON and their MULTI forms, EMPTY; `geo.bad-wkt` with the column.
[[nodiscard]] core::Result<Geometry> parse_wkt(std::string_view text);

} // namespace qipan::geo
