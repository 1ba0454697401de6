/// Private to render: what stands round a map: frame and grid, scale bar, north arrow, locator, title block.
#pragma once

#include <string>
#include <vector>

#include "model/region.hpp"
#include "render/sheet_pen.hpp"
#include "render/view.hpp"
#include "render/viewport.hpp"

namespace qipan::render {

enum class GridFigures { kilometres, none };
/// Frame line, grid ticks and light crosses, figures of the projected grid in km outside the frame.
void draw_frame(SheetPen& pen, const Viewport& view, GridFigures figures);

/// Scale bar of round length, at most `width_mm` long, with the scale as text; gives back the height used.
double draw_scale_bar(SheetPen& pen, geo::Point top_left, double width_mm, double scale);

/// North of the grid, about `size_mm` high, centred in x.
void draw_north_arrow(SheetPen& pen, geo::Point top_centre, double size_mm);

/// The region in small with the frame of the map marked. Nothing if the map shows nearly all of it.
struct LocatorRequest {
    const model::Region& region;
    const Viewport& view;
    const std::vector<std::string>& zones; ///< those the map is about
};
void draw_locator(SheetPen& pen, const geo::Box& box, const LocatorRequest& request);

/// Captions and texts in ruled rows, side by side in a wide box.
using TitleRows = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] double title_block_height(const TitleRows& rows, double width_mm, double text_mm);
void draw_title_block(SheetPen& pen, const geo::Box& box, const TitleRows& rows);

/// `1:10 000` with thin groups of three.
[[nodiscard]] std::string scale_text(double scale);
/// 1, 2 or 5 times a power of ten, the largest not above `most`.
[[nodiscard]] double round_step(double most);

} // namespace qipan::render
