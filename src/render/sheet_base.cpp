#include <cmath>
#include <fmt/format.h>

#include "render/furniture.hpp"
#include "render/sheet.hpp"

namespace qipan::render {
namespace {

std::string_view theme_word(Theme theme) {
    switch (theme) {
    case Theme::landuse:
        return "landuse";
    case Theme::plan:
        return "plan";
    case Theme::findings:
        return "findings";
    }
    return "";
}

std::string date_text(const SheetContext& context) {
    return context.request.language == core::Language::zh ? core::to_chinese(context.request.as_of)
                                                          : core::to_string(context.request.as_of);
}

/// A red box that nobody overlooks: the data is made up.
void draw_mark(SheetPen& pen, const geo::Box& title) {
    const std::string words = pen.words("map.illustrative");
    const double size = pen.text_mm() * 1.15;
    const double width = text_width_mm(words, size, Weight::bold) + size * 1.4;
    const geo::Box box{title.max_x - width, title.max_y - size * 2 - 6.2, title.max_x, title.max_y - 6.2};
    pen.box(box, 0.35, ink::red);
    pen.text(words, {box.centre().x, box.centre().y + size * cap_em * 0.5}, {size, true, ink::red, Align::centre});
}

} // namespace

void draw_sheet_base(SheetPen& pen, const SheetContext& context, const SheetBoxes& boxes,
                     const SheetTitle& sheet_title) {
    const double text = pen.text_mm();
    const MapRequest& request = context.request;
    pen.canvas().begin_layer("sheet", pen.words("map.layer.sheet"));
    pen.box(boxes.neat, 0.7, ink::black);
    pen.box(boxes.neat.expanded(-1.2), 0.18, ink::black);
    const core::Values values{{"place", sheet_title.place}, {"plan", request.plan == nullptr ? "" : request.plan->id}};
    const std::string theme(theme_word(request.theme));
    const std::string title = pen.words("map.title." + theme, values);
    double size = text * 2.9;
    const geo::Box& strip = sheet_title.strip;
    const double most = strip.width() * 0.86;
    size = std::min(size, size * most / text_width_mm(title, size, Weight::bold));
    const double middle = strip.centre().x;
    pen.text(title, {middle, strip.min_y + text * 1.6 + size * 0.75}, {size, true, ink::black, Align::centre});
    pen.text(pen.words("map.subtitle." + theme, values), {middle, strip.min_y + text * 2.9 + size * 0.8 + text * 0.7},
             {text * 1.15, false, ink::grey, Align::centre});
    if (context.region.info.illustrative) {
        draw_mark(pen, strip);
    }
    const double baseline = boxes.footer.max_y - text * 1.15;
    pen.text(pen.words("map.footer.source", {{"region", context.region.info.name},
                                             {"revision", std::to_string(context.region.info.revision)},
                                             {"date", date_text(context)}}),
             {boxes.footer.min_x, baseline}, {text * 0.85, false, ink::grey});
    pen.text(pen.words("map.footer.disclaimer"), {boxes.footer.max_x, baseline},
             {text * 0.85, false, ink::grey, Align::right});
    pen.canvas().end_layer();
}

namespace {

/// Coordinate and height systems. Outside the national grid the map is drawn in the region's own and its heights are
/// not known.
void add_reference_rows(const SheetPen& pen, const SheetContext& context, const Projection& projection,
                        TitleRows& rows) {
    const auto whole = whole_region(context.region);
    if (whole && whole->crs.name() == context.region.crs.name() && !whole->crs.title().starts_with("CGCS2000")) {
        rows.emplace_back(pen.words("map.block.crs"), whole->crs.title());
        return;
    }
    const double meridian = projection.scale > 0 ? projection.crs.central_meridian() : std::nan("");
    rows.emplace_back(pen.words("map.block.crs"),
                      std::isfinite(meridian) ? pen.words("map.crs", {{"meridian", fmt::format("{:.0f}", meridian)}})
                                              : pen.words("map.crs-own"));
    rows.emplace_back(pen.words("map.block.height"), pen.words("map.height"));
}

} // namespace

std::vector<std::pair<std::string, std::string>> title_rows(const SheetPen& pen, const SheetContext& context,
                                                            const Projection& projection) {
    TitleRows rows;
    const MapRequest& request = context.request;
    if (!request.sheet_number.empty()) {
        rows.emplace_back(pen.words("map.block.number"), request.sheet_number);
    }
    if (!request.maker.empty()) {
        rows.emplace_back(pen.words("map.block.maker"), request.maker);
    }
    rows.emplace_back(pen.words("map.block.date"), date_text(context));
    if (projection.scale > 0) {
        rows.emplace_back(pen.words("map.block.scale"), scale_text(projection.scale));
    }
    add_reference_rows(pen, context, projection, rows);
    rows.emplace_back(pen.words("map.block.approval"), pen.words("map.approval"));
    rows.emplace_back(pen.words("map.block.secrecy"), pen.words("map.secrecy"));
    return rows;
}

} // namespace qipan::render
