/// A sheet's proportions, from styles/layouts/*.toml. Lengths are millimetres.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/document.hpp"
#include "core/result.hpp"
#include "render/paper.hpp"

namespace qipan::render {

enum class PanelSide { right, bottom };

struct Layout {
    std::string name;
    Page page;
    double margin_mm = 8;         ///< paper edge to neat line
    double title_height_mm = 22;  ///< strip above the map
    double footer_height_mm = 10; ///< strip below
    PanelSide panel_side = PanelSide::right;
    double panel_mm = 88;       ///< width of the panel at the right, height of one at the bottom
    double wide_panel_mm = 132; ///< the same for sheets with a table or list
    int panel_columns = 1;
    double text_mm = 2.6; ///< em of plain text; all other sizes follow
    double title_mm = 8;
};

/// Boxes of a sheet in page coordinates.
struct SheetBoxes {
    geo::Box neat;
    geo::Box title;
    geo::Box map;
    std::vector<geo::Box> columns; ///< of the panel
    geo::Box footer;
};
enum class PanelWidth { normal, wide };
[[nodiscard]] SheetBoxes boxes_of(const Layout& layout, PanelWidth width);

/// `document.unknown-key`, `document.missing-key`, `document.wrong-type`, `layout.bad-size`.
[[nodiscard]] core::Result<Layout> parse_layout(const core::Document& document);

/// Reads a TOML file into a Document; passed in by whoever can (io).
using DocumentReader = std::function<core::Result<core::Document>(const std::filesystem::path&)>;

} // namespace qipan::render
