/// The label engine: every label finds a free place by priority, or stays away. No two labels overlap, none is cut by
/// the frame, none covers what was blocked. Deterministic: higher priority first, then the order of asking.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "render/canvas.hpp"

namespace qipan::render {

/// Boxes on paper with quick tests for overlap.
class CollisionGrid {
public:
    [[nodiscard]] bool is_free(const geo::Box& box) const;
    void add(const geo::Box& box);

private:
    std::map<std::pair<int, int>, std::vector<geo::Box>> cells_;
};

struct Label {
    std::vector<std::string> lines; ///< top to bottom
    style::TextSymbol look;         ///< size, weight, colour, halo, priority
    std::string feature;
};

struct PlacedLabel {
    std::vector<TextRun> runs;
    std::vector<geo::Box> boxes; ///< what the label covers
};

/// Width and height of a block of lines.
struct BlockSize {
    double width_mm = 0;
    double height_mm = 0;
};
[[nodiscard]] BlockSize block_size(const Label& label);

class LabelEngine {
public:
    explicit LabelEngine(const geo::Box& frame) : frame_(frame) {}

    /// Room that no label may take.
    void block(const geo::Box& box) { grid_.add(box); }
    /// Beside a marker: right, left, above, below and the corners, `clear_mm` away from the centre.
    void add_point(Label label, geo::Point at, double clear_mm);
    /// Wholly inside an area about an inner point; else its first line alone, else not at all.
    void add_inside(Label label, Path area, geo::Point centre);
    /// Centred on a point, or near it if that is taken (names of zones, villages, areas).
    void add_over(Label label, geo::Point centre);
    /// Along a straight enough piece of a line; the same words not again within 80 mm.
    void add_along(Label label, Ring line);

    /// Places all that was asked for since the last call.
    [[nodiscard]] std::vector<PlacedLabel> place();

private:
    enum class Kind { point, inside, over, along };
    struct Request {
        Label label;
        Kind kind;
        geo::Point at;
        double clear_mm = 0;
        Path area;
        Ring line;
        BlockSize size;
    };
    void add(Request request);
    [[nodiscard]] bool is_free(const std::vector<geo::Box>& boxes) const;
    [[nodiscard]] bool try_block(const Request& request, geo::Point centre, std::vector<PlacedLabel>& placed);
    [[nodiscard]] bool place_point(const Request& request, std::vector<PlacedLabel>& placed);
    [[nodiscard]] bool place_inside(Request request, std::vector<PlacedLabel>& placed);
    [[nodiscard]] bool place_over(const Request& request, std::vector<PlacedLabel>& placed);
    [[nodiscard]] bool place_along(const Request& request, std::vector<PlacedLabel>& placed);
    [[nodiscard]] bool try_along(const Request& request, double start_mm, std::vector<PlacedLabel>& placed);
    void take(PlacedLabel label, std::vector<PlacedLabel>& placed);

    geo::Box frame_;
    CollisionGrid grid_;
    std::vector<Request> requests_;
    std::map<std::string, std::vector<geo::Point>, std::less<>> along_; // words -> where they stand
};

inline constexpr double line_spacing_em = 1.15;

} // namespace qipan::render
