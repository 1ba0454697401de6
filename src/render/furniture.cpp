#include "render/furniture.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "core/text.hpp"
#include "render/labels.hpp"
#include "style/words.hpp"

namespace qipan::render {
namespace {

constexpr double grid_spacing_mm = 60; // about one figure every six centimetres
constexpr double tick_mm = 1.6;

std::string kilometres(double metres, double step) {
    return core::fixed(metres / 1000, step >= 1000 ? 0 : step >= 100 ? 1 : 2);
}

TextRun grid_figure(const SheetPen& pen, const std::string& words, geo::Point at, double rotation) {
    TextRun run;
    run.text = words;
    run.at = at;
    run.size_mm = pen.text_mm() * 0.72;
    run.colour = ink::grey;
    run.align = Align::centre;
    run.rotation_deg = rotation;
    return run;
}

void draw_cross(SheetPen& pen, geo::Point at) {
    pen.rule({at.x - tick_mm, at.y}, {at.x + tick_mm, at.y}, 0.08, ink::grey);
    pen.rule({at.x, at.y - tick_mm}, {at.x, at.y + tick_mm}, 0.08, ink::grey);
}

/// Multiples of `step` strictly between two values.
std::vector<double> multiples(double from, double to, double step) {
    std::vector<double> all;
    for (double k = std::ceil(from / step); k * step < to; ++k) {
        all.push_back(k * step);
    }
    return all;
}

void draw_grid(SheetPen& pen, const Viewport& view) {
    const geo::Box& f = view.frame();
    const double step = round_step(grid_spacing_mm * view.scale() / 1000);
    const geo::Point low = view.to_drawing({f.min_x, f.max_y});
    const geo::Point high = view.to_drawing({f.max_x, f.min_y});
    const double size = pen.text_mm() * 0.72;
    for (const double east : multiples(low.x, high.x, step)) {
        const double x = view.drawing_to_paper({east, low.y}).x;
        for (const double y : {f.min_y, f.max_y}) {
            pen.rule({x, y}, {x, y + (y == f.min_y ? -tick_mm : tick_mm)}, 0.15, ink::black);
        }
        if (x - f.min_x > 8 && f.max_x - x > 8) {
            pen.canvas().text(grid_figure(pen, kilometres(east, step), {x, f.min_y - tick_mm - 0.5}, 0));
            pen.canvas().text(grid_figure(pen, kilometres(east, step), {x, f.max_y + tick_mm + size}, 0));
        }
        for (const double north : multiples(low.y, high.y, step)) {
            draw_cross(pen, view.drawing_to_paper({east, north}));
        }
    }
    for (const double north : multiples(low.y, high.y, step)) {
        const double y = view.drawing_to_paper({low.x, north}).y;
        for (const double x : {f.min_x, f.max_x}) {
            pen.rule({x, y}, {x + (x == f.min_x ? -tick_mm : tick_mm), y}, 0.15, ink::black);
        }
        if (y - f.min_y > 8 && f.max_y - y > 8) {
            pen.canvas().text(grid_figure(pen, kilometres(north, step), {f.min_x - tick_mm - 0.5, y}, 90));
            pen.canvas().text(grid_figure(pen, kilometres(north, step), {f.max_x + tick_mm + size, y}, 90));
        }
    }
}

} // namespace

double round_step(double most) {
    const double power = std::pow(10, std::floor(std::log10(most)));
    for (const double factor : {5.0, 2.0, 1.0}) {
        if (factor * power <= most) {
            return factor * power;
        }
    }
    return power;
}

std::string scale_text(double scale) {
    std::string digits = core::fixed(scale, 0);
    for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), " ");
    }
    return "1:" + digits;
}

void draw_frame(SheetPen& pen, const Viewport& view, GridFigures figures) {
    if (figures == GridFigures::kilometres) {
        pen.canvas().begin_layer("grid", pen.words("map.layer.grid"));
        draw_grid(pen, view);
        pen.canvas().end_layer();
    }
    pen.box(view.frame(), 0.4, ink::black);
}

double draw_scale_bar(SheetPen& pen, geo::Point top_left, double width_mm, double scale) {
    const double text = pen.text_mm();
    const double part_m = round_step(width_mm * scale / 1000 / 4.4);
    const double part = part_m * 1000 / scale;
    const bool km = part_m * 4 >= 2000;
    const double y = top_left.y + text * 1.6;
    const double height = text * 0.42;
    for (int i = 0; i < 4; ++i) {
        const geo::Box box{top_left.x + part * i, y, top_left.x + part * (i + 1), y + height};
        pen.fill(box, i % 2 == 0 ? ink::black : ink::white);
        pen.box(box, 0.18, ink::black);
    }
    const double figure = text_width_mm(style::short_number(part_m * 3), text * 0.8, Weight::regular);
    for (const int i : {0, 1, 2, 4}) {
        if (i == 1 && part < figure * 1.3) {
            continue; // too close to read
        }
        const double value = part_m * i / (km ? 1000 : 1);
        std::string words = style::short_number(value);
        if (i == 4) {
            words += km ? " km" : " m";
        }
        pen.text(words, {top_left.x + part * i, y - text * 0.35},
                 {text * 0.8, false, ink::black, i == 0 ? Align::left : Align::centre});
    }
    return text * 1.6 + height;
}

void draw_north_arrow(SheetPen& pen, geo::Point top, double size) {
    const double width = size * 0.22;
    const geo::Point tip{top.x, top.y + size * 0.26};
    const geo::Point notch{top.x, top.y + size * 0.82};
    const geo::Point left{top.x - width, top.y + size};
    const geo::Point right{top.x + width, top.y + size};
    const style::Stroke line{ink::black, 0.2, {}, style::Cap::butt, style::Join::mitre};
    pen.canvas().polygon({{tip, notch, left}}, {ink::black, std::nullopt, line}, "");
    pen.canvas().polygon({{tip, right, notch}}, {ink::white, std::nullopt, line}, "");
    pen.text(pen.words("map.north"), {top.x, top.y + size * 0.2}, {size * 0.24, true, ink::black, Align::centre});
}

void draw_locator(SheetPen& pen, const geo::Box& box, const LocatorRequest& request) {
    const auto whole = whole_region(request.region);
    if (!whole) {
        return;
    }
    const double text = pen.text_mm() * 0.8;
    // a broad picture of a tall region wastes its sides, so the names stand to the right of the points
    const double scale =
        std::max(whole->box.width() / (box.width() * 0.72), whole->box.height() / (box.height() * 0.86)) * 1000;
    const auto view = Viewport::make(request.region.crs, whole->crs, whole->box.centre(), scale, box);
    if (!view) {
        return;
    }
    pen.fill(box, {0xf6, 0xf4, 0xef, 1});
    pen.canvas().push_clip(box);
    LabelEngine labels(box.expanded(-0.5));
    const geo::Box mark = request.view.ground_box(0);
    geo::Box on_paper;
    on_paper.add(view->to_paper({mark.min_x, mark.min_y}));
    on_paper.add(view->to_paper({mark.max_x, mark.max_y}));
    const double least = std::max(0.0, (2.6 - std::max(on_paper.width(), on_paper.height())) / 2); // still to be seen
    pen.box(on_paper.expanded(least), 0.35, ink::red);
    labels.block(on_paper.expanded(least));
    for (model::Row row = 0; row < request.region.zones().size(); ++row) {
        const std::string id(request.region.zones().id_of(row));
        const auto seat = zone_seat(request.region, id);
        if (!seat) {
            continue;
        }
        const bool shown = std::ranges::find(request.zones, id) != request.zones.end();
        const geo::Point at = view->to_paper(*seat);
        const style::Colour colour = shown ? ink::red : ink::grey;
        pen.canvas().marker(at, {style::MarkerShape::circle, shown ? 1.7 : 1.2, 0, colour, std::nullopt}, "");
        labels.block({at.x - 1, at.y - 1, at.x + 1, at.y + 1});
        style::TextSymbol look;
        look.size_mm = text;
        look.bold = shown;
        look.colour = colour;
        look.priority = shown ? 90 : 50;
        labels.add_point({{request.region.zones().name_of(id)}, look, ""}, at, 1.6);
    }
    for (const PlacedLabel& placed : labels.place()) {
        pen.canvas().text(placed.runs.front());
    }
    pen.canvas().pop_clip();
    pen.box(box, 0.25, ink::black);
}

namespace {

constexpr double two_column_block_mm = 110;
constexpr double block_row_em = 1.85;

std::size_t block_columns(double width_mm) {
    return width_mm >= two_column_block_mm ? 2 : 1;
}

void draw_block_column(SheetPen& pen, const geo::Box& box, std::span<const std::pair<std::string, std::string>> rows) {
    const double text = pen.text_mm();
    const double step = text * block_row_em;
    double captions = 0;
    for (const auto& [caption, words] : rows) {
        captions = std::max(captions, text_width_mm(caption, text * 0.92, Weight::regular));
    }
    const double divide = box.min_x + captions + 2.4;
    double y = box.min_y;
    for (const auto& [caption, words] : rows) {
        const double baseline = y + step / 2 + text * cap_em * 0.5;
        pen.text(caption, {box.min_x + 1.2, baseline}, {text * 0.92, false, ink::grey});
        pen.text(elide(words, text * 0.95, Weight::regular, box.max_x - divide - 2), {divide + 1.2, baseline},
                 {text * 0.95});
        y += step;
        if (y < box.max_y - 0.1) {
            pen.rule({box.min_x, y}, {box.max_x, y}, 0.1, ink::pale);
        }
    }
    pen.rule({divide, box.min_y}, {divide, box.max_y}, 0.1, ink::pale);
}

} // namespace

double title_block_height(const TitleRows& rows, double width_mm, double text_mm) {
    const std::size_t columns = block_columns(width_mm);
    const std::size_t lines = (rows.size() + columns - 1) / columns;
    return static_cast<double>(lines) * text_mm * block_row_em;
}

void draw_title_block(SheetPen& pen, const geo::Box& box, const TitleRows& rows) {
    const std::size_t columns = block_columns(box.width());
    const std::size_t half = (rows.size() + columns - 1) / columns;
    const std::span all(rows);
    draw_block_column(pen, {box.min_x, box.min_y, columns == 1 ? box.max_x : box.centre().x, box.max_y},
                      all.first(half));
    if (columns == 2) {
        draw_block_column(pen, {box.centre().x, box.min_y, box.max_x, box.max_y}, all.subspan(half));
        pen.rule({box.centre().x, box.min_y}, {box.centre().x, box.max_y}, 0.2, ink::black);
    }
    pen.box(box, 0.35, ink::black);
}

} // namespace qipan::render
