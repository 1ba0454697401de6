/// Private to render: the list beside the map.
#pragma once

#include "render/theme.hpp"

namespace qipan::render {

/// Items with a number in the map.
[[nodiscard]] std::size_t numbered(const std::vector<ListedItem>& items);
/// Table of placements, or findings with their sentences, in the space; what does not fit is counted.
double draw_list(SheetPen& pen, const geo::Box& space, Theme theme, const std::vector<ListedItem>& items);

} // namespace qipan::render
