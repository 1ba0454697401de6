#include "render/layout.hpp"

#include <array>

namespace qipan::render {
namespace {

constexpr std::array<std::string_view, 10> keys{
    "name",       "page_mm",  "margin_mm",     "title_height_mm", "footer_height_mm",
    "panel_side", "panel_mm", "wide_panel_mm", "panel_columns",   "text_mm"};
constexpr double frame_gap_mm = 6; // neat line to map frame: room for the grid's figures
constexpr double column_gap_mm = 5;

core::Result<Page> read_page(const core::Document& document) {
    const core::Document* page = document.find("page_mm");
    if (page == nullptr || page->items().size() != 2) {
        return core::fail("document.missing-key", {{"key", "page_mm"}}, document.place());
    }
    const auto width = page->items()[0].number();
    const auto height = page->items()[1].number();
    if (!width || !height) {
        return core::fail(!width ? width.error() : height.error());
    }
    return Page{*width, *height};
}

/// Reads the numbers of a layout; the first fault ends it.
class Numbers {
public:
    explicit Numbers(const core::Document& document) : document_(document) {}
    void read(std::string_view key, double& value) {
        const auto found = document_.number_or(key, value);
        if (!found && status_) {
            status_ = core::fail(found.error());
        }
        value = found.value_or(value);
    }
    [[nodiscard]] const core::Status& status() const { return status_; }

private:
    const core::Document& document_;
    core::Status status_;
};

bool has_room(const Layout& layout) {
    const SheetBoxes boxes = boxes_of(layout, PanelWidth::wide);
    return boxes.map.width() > 40 && boxes.map.height() > 40 && layout.text_mm >= 1 && layout.panel_columns >= 1 &&
           boxes.columns.front().width() > 30 && layout.page.width_mm < 2000 && layout.page.height_mm < 2000;
}

} // namespace

SheetBoxes boxes_of(const Layout& layout, PanelWidth width) {
    SheetBoxes boxes;
    const double m = layout.margin_mm;
    boxes.neat = {m, m, layout.page.width_mm - m, layout.page.height_mm - m};
    const double panel = width == PanelWidth::wide ? layout.wide_panel_mm : layout.panel_mm;
    geo::Box inner = boxes.neat.expanded(-frame_gap_mm);
    inner.min_y = boxes.neat.min_y + layout.title_height_mm;
    inner.max_y = boxes.neat.max_y - layout.footer_height_mm;
    boxes.map = inner;
    geo::Box whole = inner;
    if (layout.panel_side == PanelSide::right) {
        boxes.map.max_x = inner.max_x - panel - frame_gap_mm;
        whole.min_x = inner.max_x - panel;
        whole.min_y = boxes.neat.min_y + frame_gap_mm;
    } else {
        boxes.map.max_y = inner.max_y - panel - frame_gap_mm;
        whole.min_y = inner.max_y - panel;
    }
    boxes.title = {boxes.map.min_x, boxes.neat.min_y, boxes.map.max_x, boxes.map.min_y};
    boxes.footer = {inner.min_x, inner.max_y, inner.max_x, boxes.neat.max_y};
    const double step = (whole.width() + column_gap_mm) / layout.panel_columns;
    for (int i = 0; i < layout.panel_columns; ++i) {
        boxes.columns.push_back(
            {whole.min_x + step * i, whole.min_y, whole.min_x + step * (i + 1) - column_gap_mm, whole.max_y});
    }
    return boxes;
}

core::Result<Layout> parse_layout(const core::Document& document) {
    if (const auto known = core::refuse_unknown_keys(document, keys, "layout"); !known) {
        return core::fail(known.error());
    }
    Layout layout;
    const auto name = document.text("name");
    const auto page = read_page(document);
    const auto side = document.text_or("panel_side", "right");
    if (!name || !page || !side) {
        return core::fail(!name ? name.error() : !page ? page.error() : side.error());
    }
    layout.name = *name;
    layout.page = *page;
    layout.panel_side = *side == "bottom" ? PanelSide::bottom : PanelSide::right;
    Numbers numbers(document);
    double columns = 1;
    numbers.read("margin_mm", layout.margin_mm);
    numbers.read("title_height_mm", layout.title_height_mm);
    numbers.read("footer_height_mm", layout.footer_height_mm);
    numbers.read("panel_mm", layout.panel_mm);
    numbers.read("wide_panel_mm", layout.wide_panel_mm);
    numbers.read("panel_columns", columns);
    numbers.read("text_mm", layout.text_mm);
    if (!numbers.status()) {
        return core::fail(numbers.status().error());
    }
    layout.panel_columns = static_cast<int>(columns);
    layout.title_mm = layout.text_mm * 2.9;
    if ((*side != "right" && *side != "bottom") || !has_room(layout)) {
        return core::fail("layout.bad-size", {{"layout", layout.name}}, document.place());
    }
    return layout;
}

} // namespace qipan::render
