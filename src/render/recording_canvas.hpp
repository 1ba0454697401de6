/// A canvas that writes down what it is told, one line a call, stable: the exact golden of a map.
#pragma once

#include <string>

#include "render/canvas.hpp"

namespace qipan::render {

class RecordingCanvas final : public Canvas {
public:
    [[nodiscard]] const std::string& text_lines() const { return lines_; }

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
    void line(const std::string& call);
    std::string lines_;
    int depth_ = 0;
};

} // namespace qipan::render
