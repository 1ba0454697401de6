/// What every drawing is told: a narrow surface with meaning (hatch, halo, feature ids), so that each back end does it
/// natively. Coordinates are millimetres on the page, x to the right, y DOWN; angles degrees counter-clockwise.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "geo/geometry.hpp"
#include "style/style.hpp"

namespace qipan::render {

using Ring = std::vector<geo::Point>;
/// Closed rings filled by the even-odd rule.
using Path = std::vector<Ring>;

enum class Align { left, centre, right };

/// One line of text; `at` is its baseline at the left end, the middle or the right end.
struct TextRun {
    std::string text;
    geo::Point at;
    double size_mm = 2.6; ///< em
    bool bold = false;
    style::Colour colour;
    std::optional<style::Halo> halo;
    Align align = Align::left;
    double rotation_deg = 0;
    std::string feature = {};
};

struct ArrowPaint {
    style::Stroke stroke;
    double head_mm = 2.5;
};

/// Pixels 0xAARRGGBB (not premultiplied), row 0 on top.
struct Image {
    int columns = 0;
    int rows = 0;
    std::vector<std::uint32_t> pixels;
};

/// Calls of begin_layer/end_layer and push_clip/pop_clip are balanced and nest. `feature` is empty or names the object
/// drawn (`plots/WX-01`); it reaches SVG ids and PDF attributes.
class Canvas {
public:
    virtual ~Canvas() = default;
    virtual void begin_layer(const std::string& id, const std::string& name) = 0;
    virtual void end_layer() = 0;
    virtual void push_clip(const geo::Box& box) = 0;
    virtual void pop_clip() = 0;
    virtual void polygon(const Path& path, const style::PolygonSymbol& paint, const std::string& feature) = 0;
    virtual void polyline(std::span<const geo::Point> line, const style::Stroke& stroke,
                          const std::string& feature) = 0;
    virtual void marker(geo::Point at, const style::Marker& marker, const std::string& feature) = 0;
    virtual void arrow(std::span<const geo::Point> line, const ArrowPaint& paint, const std::string& feature) = 0;
    virtual void text(const TextRun& run) = 0;
    virtual void image(const geo::Box& box, const Image& image) = 0;
};

/// Outline of a marker about the origin, y down; empty rings for `circle`, which back ends draw as one. Markers of
/// lines (cross, x, line) give open strokes of two points each.
struct MarkerOutline {
    Path closed;
    std::vector<Ring> open;
};
[[nodiscard]] MarkerOutline marker_outline(const style::Marker& marker);

/// Hatch lines over a box, at multiples of the spacing from the page's corner, so that neighbours meet.
[[nodiscard]] std::vector<std::pair<geo::Point, geo::Point>> hatch_lines(const style::Hatch& hatch,
                                                                         const geo::Box& box);

/// The head of an arrow: its tip is the line's end. Empty for a line shorter than the head.
[[nodiscard]] Ring arrow_head(std::span<const geo::Point> line, double head_mm);

[[nodiscard]] geo::Box path_bounds(const Path& path);

} // namespace qipan::render
