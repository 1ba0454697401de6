#include "render/painter_canvas.hpp"

#include <QPainterPath>

#include <cmath>
#include <numbers>

#include "render/fonts.hpp"
#include "render/qt_image.hpp"

namespace qipan::render {
namespace {

constexpr double thinnest_pixels = 0.5;

QColor to_qcolor(const style::Colour& c) {
    QColor colour(c.red, c.green, c.blue);
    colour.setAlphaF(static_cast<float>(c.opacity));
    return colour;
}

Qt::PenCapStyle to_qt(style::Cap cap) {
    switch (cap) {
    case style::Cap::butt:
        return Qt::FlatCap;
    case style::Cap::round:
        return Qt::RoundCap;
    case style::Cap::square:
        return Qt::SquareCap;
    }
    return Qt::FlatCap;
}

Qt::PenJoinStyle to_qt(style::Join join) {
    switch (join) {
    case style::Join::mitre:
        return Qt::MiterJoin;
    case style::Join::round:
        return Qt::RoundJoin;
    case style::Join::bevel:
        return Qt::BevelJoin;
    }
    return Qt::MiterJoin;
}

QPolygonF to_polygon(std::span<const geo::Point> line) {
    QPolygonF polygon;
    polygon.reserve(static_cast<qsizetype>(line.size()));
    for (const geo::Point p : line) {
        polygon.append(QPointF(p.x, p.y));
    }
    return polygon;
}

QPainterPath to_painter_path(const Path& path) {
    QPainterPath out;
    out.setFillRule(Qt::OddEvenFill);
    for (const Ring& ring : path) {
        out.addPolygon(to_polygon(ring));
        out.closeSubpath();
    }
    return out;
}

} // namespace

PainterCanvas::PainterCanvas(QPainter& painter, double pixels_per_mm, GlyphMode glyphs)
    : painter_(painter), pixels_per_mm_(pixels_per_mm), glyphs_(glyphs) {
    painter_.save();
    painter_.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter_.scale(pixels_per_mm, pixels_per_mm);
}

PainterCanvas::~PainterCanvas() {
    painter_.restore();
}

void PainterCanvas::begin_layer(const std::string&, const std::string&) {}
void PainterCanvas::end_layer() {}

void PainterCanvas::push_clip(const geo::Box& box) {
    painter_.save();
    painter_.setClipRect(QRectF(box.min_x, box.min_y, box.width(), box.height()), Qt::IntersectClip);
}

void PainterCanvas::pop_clip() {
    painter_.restore();
}

QPen PainterCanvas::pen_of(const style::Stroke& stroke) const {
    const double least = thinnest_pixels / pixels_per_mm_;
    const double width = std::max(stroke.width_mm, least);
    style::Colour colour = stroke.colour;
    colour.opacity *= std::min(1.0, std::max(stroke.width_mm, least * 0.3) / least);
    QPen pen(to_qcolor(colour), width, Qt::SolidLine, to_qt(stroke.cap), to_qt(stroke.join));
    pen.setMiterLimit(4);
    if (!stroke.dash_mm.empty()) {
        QList<qreal> pattern;
        for (const double mm : stroke.dash_mm) {
            pattern.append(mm / width);
        }
        pen.setDashPattern(pattern);
    }
    return pen;
}

void PainterCanvas::polygon(const Path& path, const style::PolygonSymbol& paint, const std::string&) {
    const QPainterPath outline = to_painter_path(path);
    if (paint.fill) {
        painter_.fillPath(outline, to_qcolor(*paint.fill));
    }
    if (paint.hatch) {
        draw_hatch(outline, *paint.hatch, path_bounds(path));
    }
    if (paint.stroke) {
        painter_.strokePath(outline, pen_of(*paint.stroke));
    }
}

void PainterCanvas::draw_hatch(const QPainterPath& path, const style::Hatch& hatch, const geo::Box& box) {
    painter_.save();
    painter_.setClipPath(path, Qt::IntersectClip);
    painter_.setPen(pen_of(hatch.stroke));
    for (const auto& [from, to] : hatch_lines(hatch, box)) {
        painter_.drawLine(QPointF(from.x, from.y), QPointF(to.x, to.y));
    }
    painter_.restore();
}

void PainterCanvas::polyline(std::span<const geo::Point> line, const style::Stroke& stroke, const std::string&) {
    painter_.setPen(pen_of(stroke));
    painter_.setBrush(Qt::NoBrush);
    painter_.drawPolyline(to_polygon(line));
}

void PainterCanvas::marker(geo::Point at, const style::Marker& marker, const std::string&) {
    painter_.save();
    painter_.translate(at.x, at.y);
    painter_.setPen(marker.stroke ? pen_of(*marker.stroke) : QPen(Qt::NoPen));
    painter_.setBrush(marker.fill ? QBrush(to_qcolor(*marker.fill)) : QBrush(Qt::NoBrush));
    if (marker.shape == style::MarkerShape::circle) {
        painter_.drawEllipse(QPointF(0, 0), marker.size_mm / 2, marker.size_mm / 2);
    }
    const MarkerOutline outline = marker_outline(marker);
    for (const Ring& ring : outline.closed) {
        painter_.drawPolygon(to_polygon(ring));
    }
    for (const Ring& open : outline.open) {
        painter_.drawPolyline(to_polygon(open));
    }
    painter_.restore();
}

void PainterCanvas::arrow(std::span<const geo::Point> line, const ArrowPaint& paint, const std::string& feature) {
    polyline(line, paint.stroke, feature);
    const Ring head = arrow_head(line, paint.head_mm);
    if (!head.empty()) {
        painter_.fillPath(to_painter_path({head}), to_qcolor(paint.stroke.colour));
    }
}

void PainterCanvas::text(const TextRun& run) {
    const Weight weight = run.bold ? Weight::bold : Weight::regular;
    const QFont font = base_font(weight);
    const ShapedText shaped = shape_text(run.text, weight);
    const double scale = run.size_mm / base_font_pixels;
    const double left = run.align == Align::left ? 0 : run.align == Align::centre ? -shaped.width / 2 : -shaped.width;
    painter_.save();
    painter_.translate(run.at.x, run.at.y);
    painter_.rotate(-run.rotation_deg);
    painter_.scale(scale, scale);
    painter_.translate(left, 0);
    if (run.halo || glyphs_ == GlyphMode::outlines) {
        draw_outlines(shaped, run, font);
    }
    if (glyphs_ == GlyphMode::text) {
        painter_.setFont(font);
        painter_.setPen(to_qcolor(run.colour));
        for (const TextPiece& piece : shaped.pieces) {
            painter_.drawText(QPointF(piece.offset, 0), piece.words);
        }
    }
    painter_.restore();
}

void PainterCanvas::draw_outlines(const ShapedText& shaped, const TextRun& run, const QFont& font) {
    QPainterPath outlines;
    outlines.setFillRule(Qt::WindingFill);
    for (const TextPiece& piece : shaped.pieces) {
        outlines.addText(piece.offset, 0, font, piece.words);
    }
    if (run.halo) {
        const double width = run.halo->radius_mm * 2 * base_font_pixels / run.size_mm;
        painter_.strokePath(outlines,
                            QPen(to_qcolor(run.halo->colour), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    if (glyphs_ == GlyphMode::outlines) {
        painter_.fillPath(outlines, to_qcolor(run.colour));
    }
}

void PainterCanvas::image(const geo::Box& box, const Image& image) {
    painter_.drawImage(QRectF(box.min_x, box.min_y, box.width(), box.height()), to_qimage(image));
}

} // namespace qipan::render
