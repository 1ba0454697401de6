/// A canvas that writes SVG 1.1: real <text>, a group for each layer, ids from features, clip paths and patterns.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "render/canvas.hpp"

namespace qipan::render {

/// The page in mm is the view box. Ids are unique: a feature drawn twice gets `-2`, `-3`, ...
class SvgCanvas final : public Canvas {
public:
    SvgCanvas(double width_mm, double height_mm, std::string title);
    /// The whole document. `width_px` > 0 states a size in CSS pixels in place of millimetres (inline figures).
    [[nodiscard]] std::string finish(double width_px = 0) const;

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
    [[nodiscard]] std::string id_attribute(const std::string& feature);
    [[nodiscard]] std::string hatch_pattern(const style::Hatch& hatch);

    double width_mm_;
    double height_mm_;
    std::string title_;
    std::string definitions_;
    std::string body_;
    std::set<std::string, std::less<>> ids_;
    std::map<std::string, std::string, std::less<>> patterns_; // definition -> id
    int clips_ = 0;
};

/// Text and attribute values for XML; characters that XML 1.0 forbids are left out.
[[nodiscard]] std::string escape_xml(std::string_view text);

} // namespace qipan::render
