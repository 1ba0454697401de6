#include "render/sheet_pen.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace qipan::render {

void SheetPen::text(const std::string& words, geo::Point at, const TextLook& look) {
    TextRun run;
    run.text = words;
    run.at = at;
    run.size_mm = look.size_mm;
    run.bold = look.bold;
    run.colour = look.colour;
    run.align = look.align;
    if (!words.empty()) {
        canvas_.text(run);
    }
}

double SheetPen::paragraph(const std::string& words, geo::Point top_left, double width_mm, const TextLook& look) {
    const double step = look.size_mm * 1.45;
    double y = top_left.y;
    for (const std::string& line : wrap(words, look.size_mm, look.bold ? Weight::bold : Weight::regular, width_mm)) {
        text(line, {top_left.x, y + look.size_mm * 1.05}, look);
        y += step;
    }
    return y - top_left.y;
}

void SheetPen::rule(geo::Point from, geo::Point to, double width_mm, const style::Colour& colour) {
    const std::array line{from, to};
    canvas_.polyline(line, {colour, width_mm, {}, style::Cap::butt, style::Join::mitre}, "");
}

void SheetPen::box(const geo::Box& b, double width_mm, const style::Colour& colour) {
    const Path path{{{b.min_x, b.min_y}, {b.max_x, b.min_y}, {b.max_x, b.max_y}, {b.min_x, b.max_y}}};
    canvas_.polygon(
        path, {std::nullopt, std::nullopt, style::Stroke{colour, width_mm, {}, style::Cap::butt, style::Join::mitre}},
        "");
}

void SheetPen::fill(const geo::Box& b, const style::Colour& colour) {
    const Path path{{{b.min_x, b.min_y}, {b.max_x, b.min_y}, {b.max_x, b.max_y}, {b.min_x, b.max_y}}};
    canvas_.polygon(path, {colour, std::nullopt, std::nullopt}, "");
}

double SheetPen::heading(const std::string& words, geo::Point top_left, double width_mm) {
    const double size = text_mm_ * 1.3;
    text(words, {top_left.x, top_left.y + size}, {size, true, ink::black, Align::left});
    const double y = top_left.y + size * 1.45;
    rule({top_left.x, y}, {top_left.x + width_mm, y}, 0.25, ink::black);
    return size * 1.45 + text_mm_ * 0.5;
}

namespace {

void draw_cells(SheetPen& pen, const geo::Box& row, const std::vector<TableColumn>& columns, const TableRow& cells,
                bool bold) {
    const double whole = std::accumulate(columns.begin(), columns.end(), 0.0,
                                         [](double sum, const TableColumn& c) { return sum + c.share; });
    const double size = pen.text_mm() * (bold ? 0.92 : 0.95);
    const double baseline = row.min_y + row.height() / 2 + size * cap_em * 0.5;
    double x = row.min_x;
    for (std::size_t i = 0; i < columns.size() && i < cells.cells.size(); ++i) {
        const double width = row.width() * columns[i].share / whole;
        const double pad = 0.8;
        const std::string words =
            elide(cells.cells[i], size, bold || i == 0 ? Weight::bold : Weight::regular, width - 2 * pad);
        const double at = columns[i].align == Align::left    ? x + pad
                          : columns[i].align == Align::right ? x + width - pad
                                                             : x + width / 2;
        pen.text(words, {at, baseline},
                 {size, bold || i == 0, i == 0 && !bold ? cells.first_colour : ink::black, columns[i].align});
        x += width;
    }
}

} // namespace

double draw_table(SheetPen& pen, const geo::Box& space, const std::vector<TableColumn>& columns,
                  const std::vector<TableRow>& rows) {
    const double step = pen.text_mm() * table_row_em;
    double y = space.min_y;
    TableRow headings;
    for (const TableColumn& column : columns) {
        headings.cells.push_back(column.heading);
    }
    pen.rule({space.min_x, y}, {space.max_x, y}, 0.4, ink::black);
    draw_cells(pen, {space.min_x, y, space.max_x, y + step}, columns, headings, true);
    y += step;
    pen.rule({space.min_x, y}, {space.max_x, y}, 0.2, ink::black);
    const auto room = static_cast<std::size_t>(std::max(0.0, (space.max_y - y) / step + 1e-9));
    const std::size_t shown = rows.size() <= room ? rows.size() : std::max<std::size_t>(room, 1) - 1;
    for (std::size_t i = 0; i < shown; ++i) {
        draw_cells(pen, {space.min_x, y, space.max_x, y + step}, columns, rows[i], false);
        y += step;
        pen.rule({space.min_x, y}, {space.max_x, y}, 0.08, ink::pale);
    }
    if (shown < rows.size()) {
        pen.text(pen.words("map.more-rows", {{"count", std::to_string(rows.size() - shown)}}),
                 {space.min_x + 0.8, y + step * 0.68}, {pen.text_mm() * 0.9, false, ink::grey, Align::left});
        y += step;
    }
    pen.rule({space.min_x, y}, {space.max_x, y}, 0.4, ink::black);
    return y - space.min_y;
}

} // namespace qipan::render
