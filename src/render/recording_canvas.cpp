#include "render/recording_canvas.hpp"

#include <fmt/format.h>

#include "core/text.hpp"
#include "style/words.hpp"

namespace qipan::render {
namespace {

std::string mm(double value) {
    return core::fixed(value, 2);
}

std::string at(geo::Point p) {
    return mm(p.x) + "," + mm(p.y);
}

std::string points(std::span<const geo::Point> ring) {
    std::string out;
    for (const geo::Point p : ring) {
        out += (out.empty() ? "" : " ") + at(p);
    }
    return out;
}

std::string colour(const style::Colour& c) {
    return style::to_hex(c) + (c.opacity < 1 ? "/" + style::short_number(c.opacity) : "");
}

std::string stroke_text(const style::Stroke& s) {
    std::string out = colour(s.colour) + ":" + mm(s.width_mm);
    for (const double dash : s.dash_mm) {
        out += "-" + mm(dash);
    }
    return out;
}

std::string paint_text(const style::PolygonSymbol& paint) {
    std::string out;
    if (paint.fill) {
        out += " fill=" + colour(*paint.fill);
    }
    if (paint.hatch) {
        out += fmt::format(" hatch={}@{}/{}", stroke_text(paint.hatch->stroke),
                           style::short_number(paint.hatch->angle_deg), mm(paint.hatch->spacing_mm));
    }
    if (paint.stroke) {
        out += " stroke=" + stroke_text(*paint.stroke);
    }
    return out;
}

std::string of(const std::string& feature) {
    return feature.empty() ? "" : " [" + feature + "]";
}

std::string_view word(Align align) {
    switch (align) {
    case Align::left:
        return "left";
    case Align::centre:
        return "centre";
    case Align::right:
        return "right";
    }
    return "";
}

} // namespace

void RecordingCanvas::line(const std::string& call) {
    lines_.append(static_cast<std::size_t>(depth_) * 2, ' ');
    lines_ += call + "\n";
}

void RecordingCanvas::begin_layer(const std::string& id, const std::string& name) {
    line("layer " + id + " \"" + name + "\"");
    ++depth_;
}

void RecordingCanvas::end_layer() {
    --depth_;
    line("end");
}

void RecordingCanvas::push_clip(const geo::Box& box) {
    line("clip " + at({box.min_x, box.min_y}) + " " + at({box.max_x, box.max_y}));
    ++depth_;
}

void RecordingCanvas::pop_clip() {
    --depth_;
    line("unclip");
}

void RecordingCanvas::polygon(const Path& path, const style::PolygonSymbol& paint, const std::string& feature) {
    std::string rings;
    for (const Ring& ring : path) {
        rings += " (" + points(ring) + ")";
    }
    line("polygon" + of(feature) + paint_text(paint) + rings);
}

void RecordingCanvas::polyline(std::span<const geo::Point> points_of_line, const style::Stroke& stroke,
                               const std::string& feature) {
    line("polyline" + of(feature) + " stroke=" + stroke_text(stroke) + " (" + points(points_of_line) + ")");
}

void RecordingCanvas::marker(geo::Point where, const style::Marker& marker, const std::string& feature) {
    std::string call =
        fmt::format("marker{} {} {} {}", of(feature), style::to_word(marker.shape), mm(marker.size_mm), at(where));
    if (marker.rotation_deg != 0) {
        call += " turn=" + style::short_number(marker.rotation_deg);
    }
    line(call + paint_text({marker.fill, std::nullopt, marker.stroke}));
}

void RecordingCanvas::arrow(std::span<const geo::Point> points_of_line, const ArrowPaint& paint,
                            const std::string& feature) {
    line("arrow" + of(feature) + " stroke=" + stroke_text(paint.stroke) + " head=" + mm(paint.head_mm) + " (" +
         points(points_of_line) + ")");
}

void RecordingCanvas::text(const TextRun& run) {
    std::string call = fmt::format("text{} \"{}\" {} {} {}{} {}", of(run.feature), run.text, at(run.at),
                                   word(run.align), mm(run.size_mm), run.bold ? " bold" : "", colour(run.colour));
    if (run.rotation_deg != 0) {
        call += " turn=" + mm(run.rotation_deg);
    }
    line(call + (run.halo ? fmt::format(" halo={}:{}", colour(run.halo->colour), mm(run.halo->radius_mm)) : ""));
}

void RecordingCanvas::image(const geo::Box& box, const Image& image) {
    line(fmt::format("image {} {} {}x{}", at({box.min_x, box.min_y}), at({box.max_x, box.max_y}), image.columns,
                     image.rows));
}

} // namespace qipan::render
