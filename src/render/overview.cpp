#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

#include "core/text.hpp"
#include "render/furniture.hpp"
#include "render/legend.hpp"
#include "render/lists.hpp"
#include "render/sheet.hpp"

namespace qipan::render {
namespace {

constexpr double gap_mm = 5;
constexpr int small_labels_from = 66; // roads, rivers and sources of note; no plots, villages or zones
constexpr int small_labels_below = 90;
constexpr double overview_share = 0.27; // of the width, for the region in small

/// The sheet without a panel: the region on the left, cells in a grid on the right.
struct OverviewBoxes {
    geo::Box region;
    std::vector<geo::Box> cells;
};

OverviewBoxes cut(const SheetBoxes& boxes, std::size_t cells) {
    geo::Box all = boxes.map;
    all.max_x = boxes.footer.max_x;
    all.max_y = boxes.footer.min_y;
    OverviewBoxes out;
    out.region = {all.min_x, all.min_y, all.min_x + all.width() * overview_share, all.max_y};
    const geo::Box right{out.region.max_x + gap_mm, all.min_y, all.max_x, all.max_y};
    std::size_t columns = 1;
    double best = 0;
    for (std::size_t c = 1; c <= cells; ++c) { // the grid whose cells are nearest to squares
        const auto rows = (cells + c - 1) / c;
        const double side =
            std::min(right.width() / static_cast<double>(c), right.height() / static_cast<double>(rows));
        columns = side > best ? c : columns;
        best = std::max(best, side);
    }
    const std::size_t rows = (cells + columns - 1) / columns;
    const double width = (right.width() + gap_mm) / static_cast<double>(columns);
    const double height = (right.height() + gap_mm) / static_cast<double>(rows);
    for (std::size_t i = 0; i < columns * rows; ++i) {
        const double x = right.min_x + static_cast<double>(i % columns) * width;
        const std::size_t row = i / columns;
        const double y = right.min_y + static_cast<double>(row) * height;
        out.cells.push_back({x, y, x + width - gap_mm, y + height - gap_mm});
    }
    return out;
}

/// Whole degrees and halves across the frame, in light lines with figures at its edge.
void draw_graticule(SheetPen& pen, const Viewport& view) {
    const auto degrees = geo::Crs::parse("EPSG:4490");
    const auto forward =
        degrees ? geo::Transform::make(*degrees, view.crs()) : core::Result<geo::Transform>(core::fail("view.empty"));
    const auto backward =
        degrees ? geo::Transform::make(view.crs(), *degrees) : core::Result<geo::Transform>(core::fail("view.empty"));
    if (!forward || !backward) {
        return;
    }
    const geo::Box& f = view.frame();
    geo::Box span;
    for (const geo::Point corner : {geo::Point{f.min_x, f.min_y}, geo::Point{f.max_x, f.min_y},
                                    geo::Point{f.max_x, f.max_y}, geo::Point{f.min_x, f.max_y}}) {
        span.add(backward->apply(view.to_drawing(corner)));
    }
    const double step = span.height() > 1.5 ? 1 : span.height() > 0.4 ? 0.25 : 0.05;
    const auto draw = [&](bool meridian, double value) {
        Ring line;
        for (int i = 0; i <= 40; ++i) {
            const double other = meridian ? span.min_y + span.height() * i / 40 : span.min_x + span.width() * i / 40;
            line.push_back(
                view.drawing_to_paper(forward->apply(meridian ? geo::Point{value, other} : geo::Point{other, value})));
        }
        pen.canvas().polyline(line, {ink::pale, 0.12, {}, style::Cap::butt, style::Join::mitre}, "");
        const double size = pen.text_mm() * 0.72;
        const std::string words = fmt::format("{:g}°{}", value, meridian ? "E" : "N");
        const geo::Point end = line.front();
        const geo::Point at =
            meridian ? geo::Point{end.x + 0.6, f.max_y - 0.8} : geo::Point{f.min_x + 0.8, line.front().y - 0.5};
        if (f.expanded(-3).contains(
                {std::clamp(at.x, f.min_x + 3, f.max_x), std::clamp(at.y, f.min_y + 3, f.max_y - 3)})) {
            pen.text(words, at, {size, false, ink::grey});
        }
    };
    for (double k = std::ceil(span.min_x / step); k * step < span.max_x; ++k) {
        draw(true, k * step);
    }
    for (double k = std::ceil(span.min_y / step); k * step < span.max_y; ++k) {
        draw(false, k * step);
    }
}

/// A long name on two lines; a Chinese one breaks before its kind (开发区, 示范区, 专业镇), never inside it.
std::vector<std::string> balanced(const std::string& name, double size_mm) {
    constexpr double longest_mm = 26;
    constexpr std::size_t kind = 3;
    const double width = text_width_mm(name, size_mm, Weight::bold);
    const std::u32string points = core::to_code_points(name);
    if (width <= longest_mm || points.size() <= kind) {
        return {name};
    }
    if (points.back() < 0x2E80) {
        return wrap(name, size_mm, Weight::bold, width / std::ceil(width / longest_mm) + size_mm * 2);
    }
    return {core::to_utf8(std::u32string_view(points).substr(0, points.size() - kind)),
            core::to_utf8(std::u32string_view(points).substr(points.size() - kind))};
}

class Overview {
public:
    Overview(Canvas& canvas, const SheetContext& context, const Layout& layout)
        : context_(context), pen_(canvas, context.catalogue, layout.text_mm),
          boxes_(boxes_of(layout, PanelWidth::normal)) {}

    core::Status draw() {
        const auto map = resolve_view(context_.region, context_.request.view);
        if (!map) {
            return core::fail(map.error());
        }
        const OverviewBoxes cells = cut(boxes_, map->zones.size() + 1);
        geo::Box strip = boxes_.title;
        strip.max_x = boxes_.footer.max_x;
        draw_sheet_base(pen_, context_, boxes_, {map->place, strip});
        geo::Box box = map->box;
        box.min_y -= box.height() * 0.09; // the scale bar stands below the southernmost zone
        const auto view =
            Viewport::make(context_.region.crs, map->crs, box.centre(), nice_scale(box, cells.region), cells.region);
        if (!view) {
            return core::fail(view.error());
        }
        draw_region(*view);
        for (std::size_t i = 0; i < map->zones.size(); ++i) {
            if (const auto drawn = draw_zone(map->zones[i], cells.cells[i]); !drawn) {
                return drawn;
            }
        }
        geo::Box last = cells.cells[map->zones.size()];
        last.max_x = cells.cells.back().max_x; // the cells that are left over
        draw_key(last);
        return {};
    }

private:
    void draw_region(const Viewport& view) {
        Canvas& canvas = pen_.canvas();
        canvas.begin_layer("overview", pen_.words("map.locator"));
        pen_.fill(view.frame(), {0xfa, 0xf9, 0xf6, 1});
        canvas.push_clip(view.frame());
        draw_graticule(pen_, view);
        canvas.pop_clip();
        MapScene scene(context_.region, context_.styles.layers, view, context_.request.language);
        scene.keep_labels({1000, 1000});
        scene.draw(canvas, {{model::TableId::roads, "default", 0, 2}});
        canvas.push_clip(view.frame());
        draw_flows(view);
        draw_seats(view);
        canvas.pop_clip();
        pen_.box(view.frame(), 0.4, ink::black);
        const double text = pen_.text_mm();
        draw_north_arrow(pen_, {view.frame().max_x - text * 2.6, view.frame().min_y + text}, text * 5.5);
        const geo::Point corner{view.frame().min_x + 3, view.frame().max_y - text * 3.8};
        (void)draw_scale_bar(pen_, corner, view.frame().width() * 0.5, view.scale());
        canvas.end_layer();
    }

    void draw_seats(const Viewport& view) {
        LabelEngine labels(view.frame().expanded(-1));
        const geo::Box& f = view.frame(); // the scale bar and the north arrow have their corners
        labels.block({f.min_x, f.max_y - pen_.text_mm() * 5, f.min_x + f.width() * 0.62, f.max_y});
        labels.block({f.max_x - pen_.text_mm() * 5, f.min_y, f.max_x, f.min_y + pen_.text_mm() * 8});
        for (model::Row row = 0; row < context_.region.zones().size(); ++row) {
            const std::string id(context_.region.zones().id_of(row));
            const auto seat = zone_seat(context_.region, id);
            if (!seat) {
                continue;
            }
            const geo::Point at = view.to_paper(*seat);
            const style::Stroke rim{ink::white, 0.4, {}, style::Cap::butt, style::Join::mitre};
            pen_.canvas().marker(at, {style::MarkerShape::circle, 3, 0, ink::red, rim}, "zones/" + id);
            labels.block({at.x - 1.5, at.y - 1.5, at.x + 1.5, at.y + 1.5});
            style::TextSymbol look;
            look.size_mm = pen_.text_mm() * 1.08;
            look.bold = true;
            look.halo = style::Halo{ink::white, 0.5};
            look.colour = ink::black;
            Label label{balanced(context_.region.zones().name_of(id), look.size_mm), look, ""};
            labels.add_point(std::move(label), at, 2.2);
        }
        for (const PlacedLabel& placed : labels.place()) {
            for (const TextRun& run : placed.runs) {
                pen_.canvas().text(run);
            }
        }
    }

    /// Projects that a plan puts into another zone than their own: one arrow a pair of zones, its width by their
    /// number.
    void draw_flows(const Viewport& view) {
        std::map<std::pair<std::string, std::string>, int> flows;
        const model::Plan* plan = context_.request.plan;
        if (plan == nullptr || context_.request.theme != Theme::plan) {
            return;
        }
        for (const model::PlanPlacement& placement : plan->placements) {
            const auto row = context_.region.projects().find(placement.project);
            const std::string home = row ? std::string(context_.region.projects().text("home_zone", *row)) : "";
            const std::string zone(context_.region.zone_of(placement.site));
            if (!home.empty() && !zone.empty() && home != zone) {
                ++flows[{home, zone}];
            }
        }
        for (const auto& [pair, count] : flows) {
            const auto from = zone_seat(context_.region, pair.first);
            const auto to = zone_seat(context_.region, pair.second);
            if (from && to) {
                const std::array line{view.to_paper(*from), view.to_paper(*to)};
                const style::Stroke stroke{
                    {0xa3, 0x3a, 0x52, 0.85}, 0.4 + 0.15 * count, {}, style::Cap::butt, style::Join::mitre};
                pen_.canvas().arrow(line, {stroke, 3}, "flow/" + pair.first + "/" + pair.second);
            }
        }
    }

    core::Status draw_zone(const std::string& zone, const geo::Box& cell) {
        const double text = pen_.text_mm();
        ViewRequest request;
        request.zone = zone;
        const auto map = resolve_view(context_.region, request);
        pen_.text(elide(context_.region.zones().name_of(zone), text * 1.15, Weight::bold, cell.width() * 0.6),
                  {cell.min_x, cell.min_y + text * 1.15}, {text * 1.15, true, ink::black});
        const geo::Box frame{cell.min_x, cell.min_y + text * 1.9, cell.max_x, cell.max_y};
        if (!map) {
            pen_.box(frame, 0.3, ink::black); // a zone without any land drawn stays an empty frame
            return {};
        }
        const auto view =
            Viewport::make(context_.region.crs, map->crs, map->box.centre(), nice_scale(map->box, frame), frame);
        if (!view) {
            return core::fail(view.error());
        }
        pen_.canvas().begin_layer("zone-" + zone, map->place);
        MapScene scene(context_.region, context_.styles.layers, *view, context_.request.language);
        scene.keep_labels({small_labels_from, small_labels_below});
        const double bar = std::min(34.0, frame.width() * 0.45);
        const geo::Box bar_box{frame.min_x + 0.2, frame.max_y - text * 2.9, frame.min_x + bar * 1.12 + 4,
                               frame.max_y - 0.2};
        scene.labels().block(bar_box);
        const auto list = draw_theme(pen_.canvas(), scene, context_, Detail::small);
        note(scene.used_rules());
        pen_.box(frame, 0.3, ink::black);
        pen_.fill(bar_box, {255, 255, 255, 0.82});
        (void)draw_scale_bar(pen_, {frame.min_x + 2, frame.max_y - text * 2.7}, bar, view->scale());
        const std::string right = context_.request.theme == Theme::landuse
                                      ? scale_text(view->scale())
                                      : pen_.words("map.cell-count", {{"count", std::to_string(numbered(list))},
                                                                      {"scale", scale_text(view->scale())}});
        pen_.text(right, {cell.max_x, cell.min_y + text * 1.15}, {text * 0.9, false, ink::grey, Align::right});
        pen_.canvas().end_layer();
        return {};
    }

    /// Joins what all frames showed.
    void note(const std::vector<UsedRule>& used) {
        for (const UsedRule& u : used) {
            const auto same = std::ranges::find_if(
                used_, [&](const UsedRule& k) { return k.style == u.style && k.rule->name == u.rule->name; });
            if (same == used_.end()) {
                used_.push_back(u);
            } else {
                same->count += u.count;
                same->area_m2 += u.area_m2;
            }
        }
    }

    void draw_key(const geo::Box& cell) {
        const TitleRows rows = title_rows(pen_, context_, {});
        const double height = title_block_height(rows, cell.width(), pen_.text_mm());
        draw_title_block(pen_, {cell.min_x, cell.max_y - height, cell.max_x, cell.max_y}, rows);
        const std::vector<LegendItem> items = legend_items(used_, context_.catalogue);
        const geo::Box space{cell.min_x, cell.min_y, cell.max_x, cell.max_y - height - gap_mm};
        (void)draw_legend(pen_, space, items, 20000);
    }

    const SheetContext& context_;
    SheetPen pen_;
    SheetBoxes boxes_;
    std::vector<UsedRule> used_;
};

} // namespace

core::Status draw_overview_sheet(Canvas& canvas, const SheetContext& context, const Layout& layout) {
    return Overview(canvas, context, layout).draw();
}

} // namespace qipan::render
