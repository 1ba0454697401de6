/// Legend made from the styles in use in the frame, never by hand.
#pragma once

#include <vector>

#include "render/scene.hpp"
#include "render/sheet_pen.hpp"

namespace qipan::render {

struct LegendItem {
    const style::Style* style = nullptr;
    const style::Rule* rule = nullptr;
    std::string words;
    std::string figure; ///< right-aligned: area in 亩, or a count; may be empty
};

/// Rules with a title that drew something, in the order of drawing themes: plots first, then lines, points, areas.
[[nodiscard]] std::vector<LegendItem> legend_items(const std::vector<UsedRule>& used, const core::Catalogue& catalogue);

/// How a legend fills a space: items with figures in one column (or two), the rest in as many as make it fit; the text
/// shrinks to 60 % before anything is left out.
struct LegendLayout {
    double text_mm = 2.6;
    int figure_columns = 1;
    int plain_columns = 1;
    double height_mm = 0;
};
[[nodiscard]] LegendLayout lay_out_legend(const std::vector<LegendItem>& items, const geo::Box& space, double text_mm);
/// Gives back the height used, at most the space's.
double draw_legend(SheetPen& pen, const geo::Box& space, const std::vector<LegendItem>& items, double scale);

} // namespace qipan::render
