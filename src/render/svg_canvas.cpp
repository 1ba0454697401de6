#include "render/svg_canvas.hpp"

#include <fmt/format.h>

#include "core/text.hpp"
#include "render/png.hpp"
#include "render/text_measure.hpp"
#include "style/words.hpp"

namespace qipan::render {
namespace {

std::string n(double value) {
    return style::short_number(value);
}

std::string path_data(std::span<const geo::Point> ring, bool close) {
    std::string out;
    for (const geo::Point p : ring) {
        out += (out.empty() ? "M" : "L") + n(p.x) + " " + n(p.y);
    }
    return out + (close ? "Z" : "");
}

std::string path_data(const Path& path) {
    std::string out;
    for (const Ring& ring : path) {
        out += path_data(ring, true);
    }
    return out;
}

std::string opacity(const char* name, double value) {
    return value < 1 ? fmt::format(" {}=\"{}\"", name, n(value)) : "";
}

std::string fill_attributes(const std::optional<style::Colour>& fill) {
    return fill ? fmt::format(" fill=\"{}\"{}", style::to_hex(*fill), opacity("fill-opacity", fill->opacity))
                : std::string(" fill=\"none\"");
}

std::string stroke_attributes(const style::Stroke& s) {
    std::string out = fmt::format(" stroke=\"{}\" stroke-width=\"{}\"{}", style::to_hex(s.colour), n(s.width_mm),
                                  opacity("stroke-opacity", s.colour.opacity));
    if (!s.dash_mm.empty()) {
        std::string dashes;
        for (const double d : s.dash_mm) {
            dashes += (dashes.empty() ? "" : " ") + n(d);
        }
        out += fmt::format(" stroke-dasharray=\"{}\"", dashes);
    }
    if (s.cap != style::Cap::butt) {
        out += fmt::format(" stroke-linecap=\"{}\"", style::to_word(s.cap));
    }
    if (s.join != style::Join::mitre) {
        out += fmt::format(" stroke-linejoin=\"{}\"", style::to_word(s.join));
    }
    return out;
}

/// Ids must not hold white space (SVG) and should be names that a script can select.
std::string safe_id(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto u = static_cast<unsigned char>(c);
        const bool plain =
            (u >= '0' && u <= '9') || (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || u == '-' || u >= 0x80;
        out += plain ? std::string(1, c) : c == '/' ? "." : fmt::format("_{:02x}", u);
    }
    return out.empty() || (out[0] >= '0' && out[0] <= '9') || out[0] == '-' ? "i" + out : out;
}

} // namespace

std::string escape_xml(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20) {
                out += c;
            }
        }
    }
    return out;
}

SvgCanvas::SvgCanvas(double width_mm, double height_mm, std::string title)
    : width_mm_(width_mm), height_mm_(height_mm), title_(std::move(title)) {}

std::string SvgCanvas::finish(double width_px) const {
    const std::string size =
        width_px > 0 ? fmt::format("width=\"{}\" height=\"{}\"", n(width_px), n(width_px * height_mm_ / width_mm_))
                     : fmt::format("width=\"{}mm\" height=\"{}mm\"", n(width_mm_), n(height_mm_));
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" {} "
        "viewBox=\"0 0 {} {}\" font-family=\"'Noto Sans CJK SC','Source Han Sans SC','Microsoft "
        "YaHei','PingFang SC',sans-serif\" fill-rule=\"evenodd\">\n<title>{}</title>\n<defs>\n{}</defs>\n"
        "{}</svg>\n",
        size, n(width_mm_), n(height_mm_), escape_xml(title_), definitions_, body_);
}

std::string SvgCanvas::id_attribute(const std::string& feature) {
    if (feature.empty()) {
        return {};
    }
    const std::string base = safe_id(feature);
    std::string id = base;
    for (int again = 2; !ids_.insert(id).second; ++again) {
        id = fmt::format("{}-{}", base, again);
    }
    return fmt::format(" id=\"{}\"", id);
}

void SvgCanvas::begin_layer(const std::string& id, const std::string& name) {
    body_ += fmt::format("<g{}><title>{}</title>\n", id_attribute("layer-" + id), escape_xml(name));
}

void SvgCanvas::end_layer() {
    body_ += "</g>\n";
}

void SvgCanvas::push_clip(const geo::Box& box) {
    const std::string id = fmt::format("clip-{}", ++clips_);
    ids_.insert(id);
    definitions_ += fmt::format("<clipPath id=\"{}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/></clipPath>\n",
                                id, n(box.min_x), n(box.min_y), n(box.width()), n(box.height()));
    body_ += fmt::format("<g clip-path=\"url(#{})\">\n", id);
}

void SvgCanvas::pop_clip() {
    body_ += "</g>\n";
}

std::string SvgCanvas::hatch_pattern(const style::Hatch& hatch) {
    // lines at multiples of the spacing from the page's corner, as hatch_lines draws them
    const std::string content = fmt::format(
        "patternUnits=\"userSpaceOnUse\" width=\"10\" height=\"{0}\" patternTransform=\"rotate({1}) translate(0 {2})\">"
        "<path d=\"M0 {3}L10 {3}\"{4}/></pattern>\n",
        n(hatch.spacing_mm), n(-hatch.angle_deg), n(-hatch.spacing_mm / 2), n(hatch.spacing_mm / 2),
        stroke_attributes(hatch.stroke));
    const auto [place, added] = patterns_.try_emplace(content, fmt::format("hatch-{}", patterns_.size() + 1));
    if (added) {
        ids_.insert(place->second);
        definitions_ += fmt::format("<pattern id=\"{}\" {}", place->second, content);
    }
    return place->second;
}

void SvgCanvas::polygon(const Path& path, const style::PolygonSymbol& paint, const std::string& feature) {
    const std::string data = path_data(path);
    const std::string stroke = paint.stroke ? stroke_attributes(*paint.stroke) : "";
    if (paint.fill || !paint.hatch) {
        body_ += fmt::format("<path{} d=\"{}\"{}{}/>\n", id_attribute(feature), data, fill_attributes(paint.fill),
                             paint.hatch ? "" : stroke);
    }
    if (paint.hatch) {
        body_ += fmt::format("<path{} d=\"{}\" fill=\"url(#{})\"{}/>\n", id_attribute(feature), data,
                             hatch_pattern(*paint.hatch), stroke);
    }
}

void SvgCanvas::polyline(std::span<const geo::Point> line, const style::Stroke& stroke, const std::string& feature) {
    body_ += fmt::format("<path{} d=\"{}\" fill=\"none\"{}/>\n", id_attribute(feature), path_data(line, false),
                         stroke_attributes(stroke));
}

void SvgCanvas::marker(geo::Point at, const style::Marker& marker, const std::string& feature) {
    const std::string paint = fill_attributes(marker.fill) + (marker.stroke ? stroke_attributes(*marker.stroke) : "");
    if (marker.shape == style::MarkerShape::circle) {
        body_ += fmt::format("<circle{} cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>\n", id_attribute(feature), n(at.x), n(at.y),
                             n(marker.size_mm / 2), paint);
        return;
    }
    const MarkerOutline outline = marker_outline(marker);
    std::string data = path_data(outline.closed);
    for (const Ring& open : outline.open) {
        data += path_data(open, false);
    }
    body_ += fmt::format("<path{} transform=\"translate({} {})\" d=\"{}\"{}/>\n", id_attribute(feature), n(at.x),
                         n(at.y), data, paint);
}

void SvgCanvas::arrow(std::span<const geo::Point> line, const ArrowPaint& paint, const std::string& feature) {
    polyline(line, paint.stroke, feature);
    const Ring head = arrow_head(line, paint.head_mm);
    if (!head.empty()) {
        body_ += fmt::format("<path d=\"{}\"{}/>\n", path_data(head, true), fill_attributes(paint.stroke.colour));
    }
}

void SvgCanvas::text(const TextRun& run) {
    const double width = text_width_mm(run.text, run.size_mm, run.bold ? Weight::bold : Weight::regular);
    std::string attributes = fmt::format(" font-size=\"{}\"{}{}", n(run.size_mm),
                                         run.bold ? " font-weight=\"700\"" : "", fill_attributes(run.colour));
    attributes += run.align == Align::left     ? ""
                  : run.align == Align::centre ? " text-anchor=\"middle\""
                                               : " text-anchor=\"end\"";
    if (run.halo) {
        attributes +=
            fmt::format(" stroke=\"{}\" stroke-width=\"{}\"{} stroke-linejoin=\"round\" paint-order=\"stroke\"",
                        style::to_hex(run.halo->colour), n(run.halo->radius_mm * 2),
                        opacity("stroke-opacity", run.halo->colour.opacity));
    }
    if (run.rotation_deg != 0) {
        attributes += fmt::format(" transform=\"rotate({} {} {})\"", n(-run.rotation_deg), n(run.at.x), n(run.at.y));
    }
    // the width that the layout was made with holds also where another font stands in
    body_ +=
        fmt::format("<text{} x=\"{}\" y=\"{}\" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"{}>{}</text>\n",
                    id_attribute(run.feature), n(run.at.x), n(run.at.y), n(width), attributes, escape_xml(run.text));
}

void SvgCanvas::image(const geo::Box& box, const Image& image) {
    body_ += fmt::format("<image x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" preserveAspectRatio=\"none\" "
                         "xlink:href=\"data:image/png;base64,{}\"/>\n",
                         n(box.min_x), n(box.min_y), n(box.width()), n(box.height()), png_base64(image));
}

} // namespace qipan::render
