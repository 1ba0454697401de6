#include "render/figure.hpp"

#include <algorithm>
#include <cmath>

#include "core/text.hpp"
#include "render/furniture.hpp"
#include "render/legend.hpp"
#include "render/svg_canvas.hpp"
#include "render/theme.hpp"

namespace qipan::render {
namespace {

constexpr Page figure_page{225, 150}; // 900 x 600 px at four pixels a millimetre
constexpr double figure_px = 900;
constexpr double text_mm = 3;
constexpr double key_mm = 11; // strip below the map
constexpr double near_m = 4000;
constexpr double around_m = 350;

struct Shown {
    model::Site site;
    std::size_t rank = 0; ///< 0: not among the ranked candidates
    bool chosen = false;
    geo::Box box;
};

geo::Box box_of(const model::Region& region, const model::Site& site) {
    geo::Box box;
    const model::Layer& layer = site.kind == model::SiteKind::floor ? region.buildings() : region.plots();
    for (const std::string& id : site.ids) {
        if (const auto row = layer.find(id)) {
            box.add(layer.boxes()[*row]);
        }
    }
    return box;
}

/// The chosen one first, then by rank.
std::vector<Shown> choose(const model::Region& region, const ProjectMapRequest& request) {
    std::vector<Shown> shown;
    const auto add = [&](const model::Site& site, std::size_t rank, bool chosen) {
        const geo::Box box = box_of(region, site);
        const bool far = !shown.empty() && !shown.front().box.expanded(near_m).intersects(box);
        if (!box.empty() && !far && shown.size() < request.most) {
            shown.push_back({site, rank, chosen, box});
        }
    };
    const std::vector<model::Candidate> none;
    const auto& candidates = request.score == nullptr ? none : request.score->candidates;
    const auto rank_of = [&](const model::Site& site) {
        const auto found = std::ranges::find(candidates, site, &model::Candidate::site);
        return found == candidates.end() ? 0 : static_cast<std::size_t>(found - candidates.begin()) + 1;
    };
    if (request.site) {
        add(*request.site, rank_of(*request.site), true);
    }
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (!request.site || candidates[i].site != *request.site) {
            add(candidates[i].site, i + 1, !request.site && i == 0);
        }
    }
    return shown;
}

class ProjectFigure {
public:
    ProjectFigure(Canvas& canvas, MapScene& scene, const SheetContext& context)
        : canvas_(canvas), scene_(scene), context_(context),
          style_(context.styles.layers.find("assignments", "figure")), pen_(canvas, context.catalogue, text_mm) {}

    void draw(const std::vector<Shown>& shown) {
        pen_.fill({0, 0, figure_page.width_mm, figure_page.height_mm}, ink::white);
        scene_.draw(canvas_, steps_below(Theme::plan));
        canvas_.push_clip(scene_.view().frame());
        canvas_.begin_layer("candidates", pen_.words("map.layer.assignments"));
        for (auto s = shown.rbegin(); s != shown.rend(); ++s) {
            draw_site(*s);
        }
        canvas_.end_layer();
        canvas_.pop_clip();
        scene_.draw(canvas_, steps_above(Theme::plan));
        canvas_.push_clip(scene_.view().frame());
        std::ranges::reverse(items_); // the chosen site's number finds its place first
        draw_numbers(canvas_, scene_, items_, {context_.catalogue, Detail::full});
        scene_.draw_labels(canvas_, pen_.words("map.layer.labels"));
        canvas_.pop_clip();
        pen_.box(scene_.view().frame(), 0.35, ink::black);
        draw_key();
    }

private:
    void draw_site(const Shown& shown) {
        const style::Rule* rule = style_ == nullptr ? nullptr : find_rule(*style_, shown.chosen ? "best" : "candidate");
        if (rule == nullptr) {
            return;
        }
        const model::Layer& layer =
            shown.site.kind == model::SiteKind::floor ? context_.region.buildings() : context_.region.plots();
        std::optional<geo::Point> at;
        std::string ids;
        for (const std::string& id : shown.site.ids) {
            const auto row = layer.find(id);
            ids += (ids.empty() ? "" : "+") + id;
            if (row && scene_.draw_symbols(canvas_, *rule, layer.geometry(*row), "site/" + id) && !at) {
                at = label_point(area_on_paper(layer.geometry(*row), scene_.view()), scene_.view().frame());
            }
        }
        scene_.note_use(*style_, *rule, 1, 0);
        ListedItem item;
        item.number = shown.rank == 0 ? "★" : std::to_string(shown.rank);
        item.name = ids;
        item.at = at;
        item.colour = shown.chosen ? style::Colour{0x8f, 0x2a, 0x1c, 1} : style::Colour{0x0f, 0x4d, 0x5a, 1};
        items_.push_back(std::move(item));
    }

    void draw_key() {
        const double top = scene_.view().frame().max_y + 3.2;
        double x = 0.5;
        for (const LegendItem& item : legend_items(scene_.used_rules(), context_.catalogue)) {
            if (item.style == style_) {
                const geo::Box swatch{x, top, x + 8, top + 4.4};
                if (const auto* polygon = std::get_if<style::PolygonSymbol>(&item.rule->symbols.front())) {
                    canvas_.polygon({{{swatch.min_x, swatch.min_y},
                                      {swatch.max_x, swatch.min_y},
                                      {swatch.max_x, swatch.max_y},
                                      {swatch.min_x, swatch.max_y}}},
                                    *polygon, "");
                }
                pen_.text(item.words, {x + 10, top + 3.3}, {text_mm});
                x += 14 + text_width_mm(item.words, text_mm, Weight::regular);
            }
        }
        pen_.text(pen_.words("map.figure.numbers"), {x, top + 3.3}, {text_mm, false, ink::grey});
        if (context_.region.info.illustrative) {
            pen_.text(pen_.words("map.illustrative"), {figure_page.width_mm - 62, top + 3.3},
                      {text_mm, true, ink::red, Align::right});
        }
        (void)draw_scale_bar(pen_, {figure_page.width_mm - 56, top - 2.2}, 40, scene_.view().scale());
        draw_north_arrow(pen_, {figure_page.width_mm - 5, top - 2.6}, 10);
    }

    Canvas& canvas_;
    MapScene& scene_;
    const SheetContext& context_;
    const style::Style* style_;
    SheetPen pen_;
    std::vector<ListedItem> items_;
};

} // namespace

core::Result<std::string> draw_project_map_svg(const model::Region& region, const Styles& styles,
                                               const core::Catalogue& catalogue, const ProjectMapRequest& request) {
    const std::vector<Shown> shown = choose(region, request);
    if (shown.empty()) {
        return core::fail("map.no-candidates");
    }
    geo::Box box;
    for (const Shown& s : shown) {
        box.add(s.box);
    }
    ViewRequest view_request;
    view_request.extent = box.expanded(around_m);
    const auto map = resolve_view(region, view_request);
    if (!map) {
        return core::fail(map.error());
    }
    const geo::Box frame{0.5, 0.5, figure_page.width_mm - 0.5, figure_page.height_mm - key_mm};
    const auto view = Viewport::make(region.crs, map->crs, map->box.centre(), nice_scale(map->box, frame), frame);
    if (!view) {
        return core::fail(view.error());
    }
    MapRequest map_request;
    map_request.theme = Theme::plan;
    map_request.language = request.language;
    const SheetContext context{region, styles, catalogue, map_request};
    MapScene scene(region, styles.layers, *view, request.language);
    SvgCanvas canvas(figure_page.width_mm, figure_page.height_mm, catalogue.what("map.figure.title"));
    ProjectFigure(canvas, scene, context).draw(shown);
    return canvas.finish(figure_px);
}

core::Result<std::string> draw_locator_svg(const model::Region& region, const core::Catalogue& catalogue,
                                           const std::string& zone) {
    ViewRequest request;
    request.zone = zone;
    const auto map = resolve_view(region, request);
    if (!map) {
        return core::fail(map.error());
    }
    const geo::Box frame{0.5, 0.5, 74.5, 99.5};
    const auto view = Viewport::make(region.crs, map->crs, map->box.centre(), nice_scale(map->box, frame), frame);
    if (!view) {
        return core::fail(view.error());
    }
    SvgCanvas canvas(75, 100, catalogue.what("map.locator"));
    SheetPen pen(canvas, catalogue, text_mm);
    draw_locator(pen, frame, {region, *view, map->zones});
    return canvas.finish(300);
}

std::string bar_svg(std::optional<double> score, const std::string& words) {
    constexpr double length = 60;
    constexpr double height = 4;
    SvgCanvas canvas(length + 16, height + 1, words);
    const auto bar = [](double to) { return Path{{{0.3, 0.5}, {to, 0.5}, {to, height + 0.5}, {0.3, height + 0.5}}}; };
    const style::Stroke rim{ink::pale, 0.2, {}, style::Cap::butt, style::Join::mitre};
    if (!score) {
        style::Stroke dashed = rim;
        dashed.dash_mm = {1, 0.8};
        canvas.polygon(bar(length), {std::nullopt, std::nullopt, dashed}, "");
    } else {
        const double share = std::clamp(*score, 0.0, 100.0) / 100;
        canvas.polygon(bar(length), {style::Colour{0xf1, 0xee, 0xe8, 1}, std::nullopt, rim}, "");
        canvas.polygon(bar(std::max(0.3, length * share)),
                       {style::Colour{0x2e, 0x7d, 0x8c, 1}, std::nullopt, std::nullopt}, "");
    }
    TextRun run;
    run.text = score ? core::fixed(*score, 1) : words;
    run.at = {length + 1.5, height / 2 + 0.5 + text_mm * cap_em * 0.5};
    run.size_mm = text_mm;
    run.colour = ink::black;
    canvas.text(run);
    return canvas.finish(304);
}

} // namespace qipan::render
