/// Pages as bytes: a drawing told to a canvas becomes PNG, PDF or SVG. Same drawing, same bytes.
#pragma once

#include <functional>
#include <string>

#include "core/date.hpp"
#include "core/result.hpp"
#include "render/canvas.hpp"

namespace qipan::render {

using Drawing = std::function<void(Canvas&)>;

struct Page {
    double width_mm = 420;
    double height_mm = 297;
};

/// What a PDF says of itself: no clock, no machine; the date is the request's.
struct PdfInfo {
    std::string title;
    std::string author;
    core::Date date;
};

/// `render.image-too-large` above 400 million pixels, `render.unwritable-image` if Qt cannot encode.
[[nodiscard]] core::Result<std::string> draw_png(Page page, int dpi, const Drawing& drawing);
/// Vector, fonts embedded as subsets, text that can be searched. `render.pdf-failed` with the reason.
[[nodiscard]] core::Result<std::string> draw_pdf(Page page, const PdfInfo& info, const Drawing& drawing);
[[nodiscard]] std::string draw_svg(Page page, const std::string& title, const Drawing& drawing);

} // namespace qipan::render
