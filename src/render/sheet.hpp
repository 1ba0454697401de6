/// Private to render: whole sheets.
#pragma once

#include "render/theme.hpp"

namespace qipan::render {

/// One frame with its furniture.
[[nodiscard]] core::Status draw_single_sheet(Canvas& canvas, const SheetContext& context, const Layout& layout);
/// The whole region (or the unit asked for) in small, and one frame a zone.
[[nodiscard]] core::Status draw_overview_sheet(Canvas& canvas, const SheetContext& context, const Layout& layout);

/// Neat line, title, subtitle, marks and footer: what every sheet has.
struct SheetTitle {
    std::string place;
    geo::Box strip; ///< where title and mark stand
};
void draw_sheet_base(SheetPen& pen, const SheetContext& context, const SheetBoxes& boxes, const SheetTitle& title);
/// Rows of the title block.
struct Projection {
    double scale = 0; ///< 0: none stated
    geo::Crs crs;
};
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
title_rows(const SheetPen& pen, const SheetContext& context, const Projection& projection);

} // namespace qipan::render
