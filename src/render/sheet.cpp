#include "render/sheet.hpp"

#include <algorithm>

#include "render/furniture.hpp"
#include "render/legend.hpp"
#include "render/lists.hpp"

namespace qipan::render {
namespace {

constexpr double block_gap_mm = 5;
constexpr double locator_mm = 46; // kept free for it where the legend allows

/// What the panel holds, once the map is drawn.
struct PanelContent {
    const Viewport& view;
    const MapView& map;
    std::vector<LegendItem> legend;
    std::vector<ListedItem> list;
};

/// Fills the panel's columns: top blocks downwards, the title block at the foot of the last column.
class Panel {
public:
    Panel(SheetPen& pen, const SheetContext& context, const SheetBoxes& boxes)
        : pen_(pen), context_(context), columns_(boxes.columns) {}

    void draw(const PanelContent& content) {
        pen_.canvas().begin_layer("panel", pen_.words("map.layer.panel"));
        draw_foot(content);
        draw_head(content);
        if (columns_.size() > 1) {
            draw_in_columns(content);
        } else if (context_.request.theme == Theme::landuse) {
            draw_legend_first(content);
        } else {
            draw_list_first(content);
        }
        pen_.canvas().end_layer();
    }

private:
    void draw_foot(const PanelContent& content) {
        const TitleRows rows = title_rows(pen_, context_, {content.view.scale(), content.view.crs()});
        geo::Box& last = columns_.back();
        const double height = title_block_height(rows, last.width(), pen_.text_mm());
        draw_title_block(pen_, {last.min_x, last.max_y - height, last.max_x, last.max_y}, rows);
        last.max_y -= height + block_gap_mm;
    }

    /// North arrow and scale bar share a line.
    void draw_head(const PanelContent& content) {
        geo::Box& first = columns_.front();
        const double text = pen_.text_mm();
        const double arrow = text * 6;
        draw_north_arrow(pen_, {first.max_x - arrow * 0.4, first.min_y}, arrow);
        pen_.text(pen_.words("map.scale", {{"scale", scale_text(content.view.scale())}}),
                  {first.min_x, first.min_y + text * 1.5}, {text * 1.3, true, ink::black});
        (void)draw_scale_bar(pen_, {first.min_x, first.min_y + text * 2.3}, std::min(75.0, first.width() - arrow * 1.2),
                             content.view.scale());
        first.min_y += arrow + block_gap_mm;
    }

    void draw_legend_first(const PanelContent& content) {
        geo::Box column = columns_.front();
        geo::Box legend = column;
        legend.max_y -= locator_mm + block_gap_mm;
        if (lay_out_legend(content.legend, legend, pen_.text_mm()).text_mm < pen_.text_mm() * 0.85) {
            legend = column; // a readable legend comes before a locator
        }
        column.min_y += draw_legend(pen_, legend, content.legend, content.view.scale()) + block_gap_mm;
        draw_small_map(content, column);
    }

    /// The list above, the legend at the foot, the locator between them if there is room.
    void draw_list_first(const PanelContent& content) {
        geo::Box column = columns_.front();
        geo::Box legend = column;
        legend.min_y += column.height() * (content.list.size() > 12 ? 0.68 : 0.5);
        const double height = lay_out_legend(content.legend, legend, pen_.text_mm()).height_mm;
        legend.min_y = legend.max_y - std::min(height, legend.height());
        (void)draw_legend(pen_, legend, content.legend, content.view.scale());
        column.max_y = legend.min_y - block_gap_mm;
        column.min_y += draw_list(pen_, column, context_.request.theme, content.list) + block_gap_mm;
        draw_small_map(content, column);
    }

    void draw_in_columns(const PanelContent& content) {
        (void)draw_legend(pen_, columns_.back(), content.legend, content.view.scale());
        if (context_.request.theme == Theme::landuse) {
            draw_small_map(content, columns_.front());
        } else {
            (void)draw_list(pen_, columns_.front(), context_.request.theme, content.list);
        }
    }

    /// In what is left at the foot of a column, if it is enough.
    void draw_small_map(const PanelContent& content, geo::Box space) {
        const double heading = pen_.text_mm() * 2.6;
        const double height = std::min(space.height() - heading, space.width() * 0.95);
        if (height < 28 || content.map.zones.size() == context_.region.zones().size()) {
            return;
        }
        space.min_y = space.max_y - height - heading;
        const double used = pen_.heading(pen_.words("map.locator"), {space.min_x, space.min_y}, space.width());
        draw_locator(pen_, {space.min_x, space.min_y + used, space.max_x, space.max_y},
                     {context_.region, content.view, content.map.zones});
    }

    SheetPen& pen_;
    const SheetContext& context_;
    std::vector<geo::Box> columns_;
};

} // namespace

core::Status draw_single_sheet(Canvas& canvas, const SheetContext& context, const Layout& layout) {
    const auto map = resolve_view(context.region, context.request.view);
    if (!map) {
        return core::fail(map.error());
    }
    const SheetBoxes boxes =
        boxes_of(layout, context.request.theme == Theme::landuse ? PanelWidth::normal : PanelWidth::wide);
    const auto view =
        Viewport::make(context.region.crs, map->crs, map->box.centre(), nice_scale(map->box, boxes.map), boxes.map);
    if (!view) {
        return core::fail(view.error());
    }
    SheetPen pen(canvas, context.catalogue, layout.text_mm);
    draw_sheet_base(pen, context, boxes, {map->place, boxes.title});
    MapScene scene(context.region, context.styles.layers, *view, context.request.language);
    if (map->zones.size() == 1) {
        scene.keep_labels({0, names_from}); // the sheet's title names its zone
    }
    std::vector<ListedItem> list = draw_theme(canvas, scene, context, Detail::full);
    draw_frame(pen, *view, GridFigures::kilometres);
    Panel(pen, context, boxes)
        .draw({*view, *map, legend_items(scene.used_rules(), context.catalogue), std::move(list)});
    return {};
}

} // namespace qipan::render
