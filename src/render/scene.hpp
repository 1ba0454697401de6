/// The map itself: a region's layers in their styles through a viewport, labels, and what was seen for the legend. The
/// screen and every export go through it, so what is seen is what is printed.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/messages.hpp"
#include "model/region.hpp"
#include "render/labels.hpp"
#include "render/viewport.hpp"
#include "style/style_set.hpp"

namespace qipan::render {

/// Some passes of one layer's style.
struct SceneStep {
    model::TableId table;
    std::string variant = "default";
    std::size_t first_pass = 0;
    std::size_t end_pass = 99;
};

/// A rule that drew something inside the frame.
struct UsedRule {
    const style::Style* style = nullptr;
    const style::Rule* rule = nullptr; ///< the first of its name with a title
    std::size_t count = 0;             ///< features in the frame
    double area_m2 = 0;                ///< of whole plots that show in the frame
};

/// Priorities of the labels that a frame asks for.
struct LabelRange {
    int from = 0;
    int below = 1000;
};
/// Names of whole zones stand from here.
inline constexpr int names_from = 95;

class MapScene {
public:
    MapScene(const model::Region& region, const style::StyleSet& styles, const Viewport& view, core::Language language);

    /// Draws the layers in order, clipped to the frame, and asks for their labels.
    void draw(Canvas& canvas, const std::vector<SceneStep>& steps);
    /// Places and draws the labels asked for so far, on top of everything.
    void draw_labels(Canvas& canvas, const std::string& layer_name);
    void keep_labels(LabelRange range) { kept_ = range; }
    [[nodiscard]] LabelEngine& labels() { return labels_; }
    [[nodiscard]] const Viewport& view() const { return view_; }

    /// In the order of styles and rules.
    [[nodiscard]] std::vector<UsedRule> used_rules() const;
    /// Legend entry for something drawn outside the layers (placements, findings).
    void note_use(const style::Style& style, const style::Rule& rule, std::size_t count, double area_m2);

    /// A rule's polygon and line symbols on a geometry, without labels; true if any of it shows in the frame.
    bool draw_symbols(Canvas& canvas, const style::Rule& rule, geo::GeometryView geometry, const std::string& feature);

private:
    struct Use {
        const style::Style* style;
        const style::Rule* rule;
        std::size_t order;
        std::vector<std::pair<model::Row, double>> rows; // seen rows with their areas
        std::size_t count = 0;
        double area_m2 = 0;
    };
    void draw_pass(Canvas& canvas, const model::Layer& layer, const style::Style& style, const style::Pass& pass);
    void add_labels(const model::Layer& layer, const style::Rule& rule, model::Row row);
    void note_row(const model::Layer& layer, const style::Style& style, const style::Rule& rule, model::Row row);
    Use& use_of(const style::Style& style, const style::Rule& rule);
    void draw_line(Canvas& canvas, const style::LineSymbol& symbol, const std::vector<Ring>& lines,
                   const std::string& feature);

    const model::Region& region_;
    const style::StyleSet& styles_;
    const Viewport& view_;
    core::Language language_;
    LabelEngine labels_;
    LabelRange kept_;
    std::vector<Use> uses_;
};

/// The rule of that name in any pass, or nullptr.
[[nodiscard]] const style::Rule* find_rule(const style::Style& style, std::string_view name);
/// The point where an area is labelled: the middle of what shows of it where that is convex, else the
/// centre of the largest circle in it; empty outside.
[[nodiscard]] std::optional<geo::Point> label_point(const Path& path, const geo::Box& frame);

} // namespace qipan::render
