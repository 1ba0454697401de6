#include "render/lists.hpp"

#include <algorithm>
#include <array>

namespace qipan::render {
namespace {

/// Number, project, site, amount, score.
using Shares = std::array<double, 5>;
constexpr Shares one_column{0.9, 5, 2.6, 2.2, 1.3};
constexpr Shares two_columns{1.05, 5, 2.5, 2.1, 1.1};

std::vector<TableColumn> plan_columns(const SheetPen& pen, const Shares& shares) {
    return {{pen.words("map.column.number"), shares[0], Align::centre},
            {pen.words("map.column.project"), shares[1], Align::left},
            {pen.words("map.column.site"), shares[2], Align::left},
            {pen.words("map.column.amount"), shares[3], Align::right},
            {pen.words("map.column.score"), shares[4], Align::right}};
}

double table_height(std::size_t rows, double text_mm) {
    return static_cast<double>(rows + 1) * text_mm * table_row_em;
}

/// The size at which a table of `rows` fits, at least `least` of the full size.
double fitting_text(double text_mm, std::size_t rows, double height, double least) {
    double text = text_mm;
    while (text > text_mm * least && table_height(rows, text) > height) {
        text *= 0.97;
    }
    return text;
}

/// In small print, then in two columns, rather than short with a remainder: a number on the map must be in the list.
double draw_plan_table(SheetPen& pen, const geo::Box& space, const std::vector<ListedItem>& items) {
    constexpr double small_print = 0.78;
    constexpr double gap_mm = 4;
    std::vector<TableRow> rows;
    for (const ListedItem& item : items) {
        TableRow row{{item.number}, item.colour};
        row.cells.insert(row.cells.end(), item.cells.begin(), item.cells.end());
        rows.push_back(std::move(row));
    }
    const double text = fitting_text(pen.text_mm(), rows.size(), space.height(), small_print);
    SheetPen small(pen.canvas(), pen.catalogue(), text);
    if (table_height(rows.size(), text) <= space.height()) {
        return draw_table(small, space, plan_columns(pen, one_column), rows);
    }
    const auto room = static_cast<std::size_t>(std::max(1.0, space.height() / (text * table_row_em) - 1 + 1e-9));
    const std::size_t half = std::min(room, (rows.size() + 1) / 2);
    const double width = (space.width() - gap_mm) / 2;
    const auto columns = plan_columns(pen, two_columns);
    const std::vector<TableRow> left(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(half));
    const std::vector<TableRow> right(rows.begin() + static_cast<std::ptrdiff_t>(half), rows.end());
    const double used = draw_table(small, {space.min_x, space.min_y, space.min_x + width, space.max_y}, columns, left);
    return std::max(used,
                    draw_table(small, {space.max_x - width, space.min_y, space.max_x, space.max_y}, columns, right));
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
