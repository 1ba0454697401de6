#include "render/lists.hpp"

#include <algorithm>

namespace qipan::render {
namespace {

double draw_plan_table(SheetPen& pen, const geo::Box& space, const std::vector<ListedItem>& items) {
    const std::vector<TableColumn> columns{{pen.words("map.column.number"), 0.9, Align::centre},
                                           {pen.words("map.column.project"), 5, Align::left},
                                           {pen.words("map.column.site"), 2.6, Align::left},
                                           {pen.words("map.column.amount"), 2.2, Align::right},
                                           {pen.words("map.column.score"), 1.3, Align::right}};
    std::vector<TableRow> rows;
    for (const ListedItem& item : items) {
        TableRow row{{item.number}, item.colour};
        row.cells.insert(row.cells.end(), item.cells.begin(), item.cells.end());
        rows.push_back(std::move(row));
    }
    // a long table in small print rather than a short one with a remainder
    double text = pen.text_mm();
    while (text > pen.text_mm() * 0.78 && static_cast<double>(rows.size() + 1) * text * table_row_em > space.height()) {
        text *= 0.97;
    }
    SheetPen small(pen.canvas(), pen.catalogue(), text);
    return draw_table(small, space, columns, rows);
}

/// Height of one finding's sentence and clause.
double finding_height(const SheetPen& pen, const ListedItem& item, double width) {
    const double text = pen.text_mm();
    const auto sentence = wrap(item.cells[0], text * 0.95, Weight::regular, width);
    const auto clause = wrap(item.cells[1], text * 0.85, Weight::regular, width);
    return static_cast<double>(sentence.size()) * text * 0.95 * 1.45 +
           static_cast<double>(clause.size()) * text * 0.85 * 1.45 + text * 0.7;
}

double findings_height(const SheetPen& pen, const std::vector<ListedItem>& items, double width) {
    double height = 0;
    for (const ListedItem& item : items) {
        height += finding_height(pen, item, width - pen.text_mm() * 2.6);
    }
    return height;
}

double draw_finding_list(SheetPen& pen, const geo::Box& space, const std::vector<ListedItem>& items) {
    const double text = pen.text_mm();
    const double indent = text * 2.6;
    const double width = space.width() - indent;
    double y = space.min_y;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool last = i + 1 == items.size();
        if (y + finding_height(pen, items[i], width) + (last ? 0 : text * 2) > space.max_y) {
            pen.text(pen.words("map.more-rows", {{"count", std::to_string(items.size() - i)}}),
                     {space.min_x + indent, y + text}, {text * 0.9, false, ink::grey});
            return y + text * 1.6 - space.min_y;
        }
        const style::Marker disc{style::MarkerShape::circle, text * 1.7, 0, items[i].colour, std::nullopt};
        const geo::Point centre{space.min_x + text * 0.9, y + text * 0.75};
        pen.canvas().marker(centre, disc, "");
        const double size = text * (items[i].number.size() > 2 ? 0.72 : 0.9);
        pen.text(items[i].number, {centre.x, centre.y + size * cap_em * 0.5}, {size, true, ink::white, Align::centre});
        y += pen.paragraph(items[i].cells[0], {space.min_x + indent, y}, width, {text * 0.95});
        y += pen.paragraph(items[i].cells[1], {space.min_x + indent, y}, width, {text * 0.85, false, ink::grey});
        y += text * 0.7;
    }
    return y - space.min_y;
}

} // namespace

std::size_t numbered(const std::vector<ListedItem>& items) {
    return static_cast<std::size_t>(std::ranges::count_if(items, [](const ListedItem& i) { return i.at.has_value(); }));
}

double draw_list(SheetPen& pen, const geo::Box& space, Theme theme, const std::vector<ListedItem>& items) {
    const char* heading = theme == Theme::plan ? "map.list.plan" : "map.list.findings";
    const double used = pen.heading(pen.words(heading, {{"count", std::to_string(numbered(items))}}),
                                    {space.min_x, space.min_y}, space.width());
    const geo::Box rest{space.min_x, space.min_y + used, space.max_x, space.max_y};
    if (items.empty()) {
        pen.text(pen.words("map.list.none"), {rest.min_x, rest.min_y + pen.text_mm() * 1.2},
                 {pen.text_mm(), false, ink::grey});
        return used + pen.text_mm() * 2;
    }
    if (theme == Theme::plan) {
        return used + draw_plan_table(pen, rest, items);
    }
    double text = pen.text_mm();
    while (text > pen.text_mm() * 0.8 &&
           findings_height(SheetPen(pen.canvas(), pen.catalogue(), text), items, rest.width()) > rest.height()) {
        text *= 0.97;
    }
    SheetPen small(pen.canvas(), pen.catalogue(), text);
    return used + draw_finding_list(small, rest, items);
}

} // namespace qipan::render
