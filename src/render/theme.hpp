/// Private to render: what each theme draws in a frame, and the list that stands beside it.
#pragma once

#include <string>
#include <vector>

#include "render/map.hpp"
#include "render/scene.hpp"
#include "render/sheet_pen.hpp"

namespace qipan::render {

/// What all parts of a sheet share.
struct SheetContext {
    const model::Region& region;
    const Styles& styles;
    const core::Catalogue& catalogue;
    const MapRequest& request;
};

/// A placement or finding that shows in the frame, with its number.
struct ListedItem {
    std::string number;
    std::vector<std::string> cells; ///< plan: project, site, amount, score; findings: sentence, clause
    style::Colour colour = ink::black;
    std::optional<geo::Point> at; ///< where its number stands in the map
    std::string name;             ///< label beside the number, if there is room
};

/// Layers below and above the theme's own drawing.
[[nodiscard]] std::vector<SceneStep> steps_below(Theme theme);
[[nodiscard]] std::vector<SceneStep> steps_above(Theme theme);

/// How much a frame tells: a whole sheet, or a small frame of an overview.
enum class Detail { full, small };
/// Draws the theme's layers in the frame, with labels, and gives back its list.
std::vector<ListedItem> draw_theme(Canvas& canvas, MapScene& scene, const SheetContext& context, Detail detail);

std::vector<ListedItem> draw_placements(Canvas& canvas, MapScene& scene, const SheetContext& context);
std::vector<ListedItem> draw_findings(Canvas& canvas, MapScene& scene, const SheetContext& context);

/// Numbers in coloured discs; one that would lie on another moves aside with a leader line. Labels keep off them; the
/// items' names are asked for as labels.
struct NumberOptions {
    const core::Catalogue& words;
    Detail detail = Detail::full;
};
void draw_numbers(Canvas& canvas, MapScene& scene, const std::vector<ListedItem>& items, const NumberOptions& options);

} // namespace qipan::render
