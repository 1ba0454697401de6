#include "render/legend.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "core/text.hpp"
#include "core/units.hpp"
#include "style/match.hpp"

namespace qipan::render {
namespace {

constexpr double column_gap_mm = 4;
constexpr std::array<std::string_view, 13> order{"assignments", "findings", "plots",    "zones", "parks",
                                                 "buildings",   "roads",    "barriers", "mains", "sources",
                                                 "receptors",   "areas",    "supplies"};

std::size_t place_of(std::string_view table) {
    return static_cast<std::size_t>(std::ranges::find(order, table) - order.begin());
}

std::size_t place_of(const style::Style& style) {
    return place_of(std::string_view(style.table));
}

double row_height(double text_mm) {
    return text_mm * 1.75;
}

/// The symbols of all rules of one name, pass by pass.
std::vector<const style::Symbol*> symbols_of(const LegendItem& item, double scale) {
    std::vector<const style::Symbol*> symbols;
    for (const style::Pass& pass : item.style->passes) {
        for (const style::Rule& rule : pass.rules) {
            if (rule.name == item.rule->name && style::in_scale(rule, scale)) {
                for (const style::Symbol& symbol : rule.symbols) {
                    symbols.push_back(&symbol);
                }
                break; // one rule a pass: a name may stand for several schemes
            }
        }
    }
    return symbols;
}

/// As the map draws it: an area in its fill, a line in its strokes, a point as its marker.
void draw_swatch(Canvas& canvas, const LegendItem& item, const geo::Box& box, double scale) {
    const geo::Point c = box.centre();
    const Path rectangle{
        {{box.min_x, box.min_y}, {box.max_x, box.min_y}, {box.max_x, box.max_y}, {box.min_x, box.max_y}}};
    const std::array line{geo::Point{box.min_x, c.y}, geo::Point{box.max_x, c.y}};
    const std::vector<const style::Symbol*> symbols = symbols_of(item, scale);
    const auto any = [&](auto is) { return std::ranges::any_of(symbols, is); };
    const bool land = any([](const auto* s) { return std::holds_alternative<style::PolygonSymbol>(*s); });
    const bool lines = any([](const auto* s) { return std::holds_alternative<style::LineSymbol>(*s); });
    const bool as_area = land && (!lines || item.style->table == "findings");
    for (const style::Symbol* symbol : symbols) {
        if (const auto* polygon = std::get_if<style::PolygonSymbol>(symbol); polygon != nullptr && as_area) {
            canvas.polygon(rectangle, *polygon, "");
        } else if (const auto* stroke = std::get_if<style::LineSymbol>(symbol); stroke != nullptr && !as_area) {
            if (stroke->stroke) {
                canvas.polyline(line, *stroke->stroke, "");
            } else if (stroke->repeated) {
                canvas.marker({c.x - box.width() / 4, c.y}, *stroke->repeated, "");
                canvas.marker({c.x + box.width() / 4, c.y}, *stroke->repeated, "");
            }
        } else if (const auto* point = std::get_if<style::PointSymbol>(symbol);
                   point != nullptr && item.style->table != "findings") {
            style::Marker marker = point->marker; // small print has small signs
            marker.size_mm = std::min(marker.size_mm, box.height());
            canvas.marker(c, marker, "");
        }
    }
}

std::size_t place_in(const style::Style& style, std::string_view rule_name) {
    std::size_t place = 0;
    for (const style::Pass& pass : style.passes) {
        for (const style::Rule& rule : pass.rules) {
            if (rule.name == rule_name) {
                return place;
            }
            ++place;
        }
    }
    return place;
}

int rows_in(std::size_t count, int columns) {
    return (static_cast<int>(count) + columns - 1) / columns;
}

/// Words and figure need about this much; a column must not be narrower.
double widest(const std::vector<LegendItem>& items, double text_mm) {
    double width = 0;
    for (const LegendItem& item : items) {
        width = std::max(
            width, text_width_mm(item.words, text_mm * 0.95, Weight::regular) +
                       (item.figure.empty() ? 0 : text_width_mm(item.figure, text_mm * 0.95, Weight::regular) + 3));
    }
    return width + text_mm * 4.2;
}

struct Sections {
    std::vector<LegendItem> with_figures;
    std::vector<LegendItem> plain;
};

Sections sections_of(const std::vector<LegendItem>& items) {
    Sections s;
    for (const LegendItem& item : items) {
        (item.figure.empty() ? s.plain : s.with_figures).push_back(item);
    }
    return s;
}

int most_columns(const std::vector<LegendItem>& items, double width_mm, double text_mm) {
    if (items.empty()) {
        return 1;
    }
    // a few long names may be cut; columns follow what most need
    const bool figures = !items.front().figure.empty();
    const double need = figures ? widest(items, text_mm) : std::min(widest(items, text_mm), text_mm * 15);
    return std::clamp(static_cast<int>((width_mm + column_gap_mm) / (need + column_gap_mm)), 1, 4);
}

void draw_item(SheetPen& pen, const LegendItem& item, const geo::Box& row, double scale) {
    const double text = pen.text_mm();
    const double baseline = row.centre().y + text * cap_em * 0.5;
    const geo::Box swatch{row.min_x, row.min_y + row.height() * 0.17, row.min_x + text * 3.2,
                          row.max_y - row.height() * 0.17};
    draw_swatch(pen.canvas(), item, swatch, scale);
    const double figure = item.figure.empty() ? 0 : text_width_mm(item.figure, text * 0.95, Weight::regular) + 1;
    const double room = row.width() - text * 3.9 - figure;
    pen.text(elide(item.words, text * 0.95, Weight::regular, room), {swatch.max_x + text * 0.7, baseline},
             {text * 0.95});
    pen.text(item.figure, {row.max_x, baseline}, {text * 0.95, false, ink::black, Align::right});
}

double draw_section(SheetPen& pen, const geo::Box& space, const std::vector<LegendItem>& items,
                    std::pair<int, double> columns_and_scale) {
    const auto [columns, scale] = columns_and_scale;
    const int rows = rows_in(items.size(), columns);
    const double step = row_height(pen.text_mm());
    const double width = (space.width() - column_gap_mm * (columns - 1)) / columns;
    for (int i = 0; i < static_cast<int>(items.size()); ++i) {
        const int column = i / rows;
        const double x = space.min_x + column * (width + column_gap_mm);
        const double y = space.min_y + (i % rows) * step;
        draw_item(pen, items[static_cast<std::size_t>(i)], {x, y, x + width, y + step}, scale);
    }
    return rows * step;
}

} // namespace

std::vector<LegendItem> legend_items(const std::vector<UsedRule>& used, const core::Catalogue& catalogue) {
    std::vector<LegendItem> items;
    for (const UsedRule& u : used) {
        const std::string& words = catalogue.language() == core::Language::zh ? u.rule->title_zh : u.rule->title_en;
        if (words.empty()) {
            continue;
        }
        const bool land = u.style->table == "plots" && u.area_m2 > 0;
        items.push_back(
            {u.style, u.rule, words,
             land ? catalogue.what("map.amount.mu", {{"amount", core::fixed(core::to_mu({u.area_m2}).value, 1)}})
                  : ""});
    }
    // frames of an overview saw the rules in different orders; the style's own order holds
    std::ranges::stable_sort(items, {}, [](const LegendItem& i) {
        return std::tuple(place_of(*i.style), std::string_view(i.style->name), place_in(*i.style, i.rule->name));
    });
    // roads and findings are drawn from the least to the most important; a reader looks for the most important first
    for (const std::string_view table : {"roads", "findings"}) {
        const auto own = std::ranges::equal_range(items, place_of(table), {},
                                                  [](const LegendItem& i) { return place_of(*i.style); });
        std::ranges::reverse(own);
    }
    return items;
}

LegendLayout lay_out_legend(const std::vector<LegendItem>& items, const geo::Box& space, double text_mm) {
    const Sections sections = sections_of(items);
    LegendLayout best;
    for (double text = text_mm; text > text_mm * 0.6; text *= 0.95) {
        const int most_figures = most_columns(sections.with_figures, space.width(), text);
        const int most_plain = most_columns(sections.plain, space.width(), text);
        for (int figures = 1; figures <= most_figures; ++figures) {
            const int rows =
                rows_in(sections.with_figures.size(), figures) + rows_in(sections.plain.size(), most_plain);
            best = {text, figures, most_plain, text * 2.6 + rows * row_height(text)};
            if (best.height_mm <= space.height()) {
                return best;
            }
        }
    }
    return best;
}

double draw_legend(SheetPen& pen, const geo::Box& space, const std::vector<LegendItem>& items, double scale) {
    const LegendLayout layout = lay_out_legend(items, space, pen.text_mm());
    const Sections sections = sections_of(items);
    const double top = space.min_y + pen.heading(pen.words("map.legend"), {space.min_x, space.min_y}, space.width());
    SheetPen small(pen.canvas(), pen.catalogue(), layout.text_mm);
    // a figure should stand near its words
    const double wide = layout.text_mm * 30 * layout.figure_columns;
    const double right = std::min(space.max_x, space.min_x + wide);
    const double used = draw_section(small, {space.min_x, top, right, space.max_y}, sections.with_figures,
                                     {layout.figure_columns, scale});
    const double rest = draw_section(small, {space.min_x, top + used, space.max_x, space.max_y}, sections.plain,
                                     {layout.plain_columns, scale});
    return top - space.min_y + used + rest;
}

} // namespace qipan::render
