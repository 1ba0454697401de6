/// A style whose layer mixes points, lines and polygons, taken apart for programs that want one kind a layer.
#pragma once

#include "geo/geometry.hpp"
#include "style/style.hpp"

namespace qipan::style {

/// The symbols that draw features of `kind`, with their rules and passes; labels stay. A rule that draws nothing of
/// this kind is dropped, and so is a pass without rules. The result is a style of its own for table `table`.
[[nodiscard]] Style part_for(const Style& style, geo::GeometryKind kind, std::string table);

} // namespace qipan::style
