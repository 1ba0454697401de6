/// Private to render: the canvas over QPainter, for pixels and for PDF.
#pragma once

#include <QPainter>

#include "render/canvas.hpp"
#include "render/fonts.hpp"

namespace qipan::render {

/// Pixels fill the outlines of glyphs (crisp at map sizes, the same everywhere); a PDF gets text that is text.
enum class GlyphMode { outlines, text };

class PainterCanvas final : public Canvas {
public:
    /// `pixels_per_mm` of the painter's device; pens thinner than half a pixel are drawn at half a pixel, paler.
    PainterCanvas(QPainter& painter, double pixels_per_mm, GlyphMode glyphs);
    ~PainterCanvas() override;
    PainterCanvas(const PainterCanvas&) = delete;
    PainterCanvas& operator=(const PainterCanvas&) = delete;

    void begin_layer(const std::string& id, const std::string& name) override;
    void end_layer() override;
    void push_clip(const geo::Box& box) override;
    void pop_clip() override;
    void polygon(const Path& path, const style::PolygonSymbol& paint, const std::string& feature) override;
    void polyline(std::span<const geo::Point> line, const style::Stroke& stroke, const std::string& feature) override;
    void marker(geo::Point at, const style::Marker& marker, const std::string& feature) override;
    void arrow(std::span<const geo::Point> line, const ArrowPaint& paint, const std::string& feature) override;
    void text(const TextRun& run) override;
    void image(const geo::Box& box, const Image& image) override;

private:
    [[nodiscard]] QPen pen_of(const style::Stroke& stroke) const;
    void draw_outlines(const ShapedText& shaped, const TextRun& run, const QFont& font);
    void draw_hatch(const QPainterPath& path, const style::Hatch& hatch, const geo::Box& box);

    QPainter& painter_;
    double pixels_per_mm_;
    GlyphMode glyphs_;
};

} // namespace qipan::render
