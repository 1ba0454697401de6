#include "render/paper.hpp"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>

#include <cmath>

#include "render/fonts.hpp"
#include "render/painter_canvas.hpp"
#include "render/pdf_finish.hpp"
#include "render/qt_image.hpp"
#include "render/svg_canvas.hpp"

namespace qipan::render {
namespace {

constexpr double mm_per_inch = 25.4;
constexpr int pdf_resolution = 1200;
constexpr double most_pixels = 4e8;

} // namespace

core::Result<std::string> draw_png(Page page, int dpi, const Drawing& drawing) {
    const double pixels_per_mm = dpi / mm_per_inch;
    const double columns = std::round(page.width_mm * pixels_per_mm);
    const double rows = std::round(page.height_mm * pixels_per_mm);
    if (dpi < 1 || columns * rows > most_pixels) {
        return core::fail("render.image-too-large", {{"dpi", std::to_string(dpi)}});
    }
    ensure_application();
    QImage image(static_cast<int>(columns), static_cast<int>(rows), QImage::Format_RGB32);
    image.fill(Qt::white);
    const int dots = static_cast<int>(std::lround(dpi / mm_per_inch * 1000));
    image.setDotsPerMeterX(dots);
    image.setDotsPerMeterY(dots);
    {
        QPainter painter(&image);
        PainterCanvas canvas(painter, pixels_per_mm, GlyphMode::outlines);
        drawing(canvas);
    }
    return to_png(image);
}

core::Result<std::string> draw_pdf(Page page, const PdfInfo& info, const Drawing& drawing) {
    ensure_application();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(pdf_resolution);
        writer.setPageSize(
            QPageSize(QSizeF(page.width_mm, page.height_mm), QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        QPainter painter;
        if (!painter.begin(&writer)) {
            return core::fail("render.pdf-failed", {{"reason", "QPdfWriter"}});
        }
        PainterCanvas canvas(painter, pdf_resolution / mm_per_inch, GlyphMode::text);
        drawing(canvas);
    }
    return finish_pdf(bytes.toStdString(), info);
}

std::string draw_svg(Page page, const std::string& title, const Drawing& drawing) {
    SvgCanvas canvas(page.width_mm, page.height_mm, title);
    drawing(canvas);
    return canvas.finish();
}

} // namespace qipan::render
