#include "render/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "render/relief.hpp"

namespace qipan::render {
namespace {

using model::TableId;

std::string plots_variant(Theme theme) {
    switch (theme) {
    case Theme::landuse:
        return "landuse";
    case Theme::plan:
        return "plan";
    case Theme::findings:
        return "quiet";
    }
    return "default";
}

double disc_mm(const std::string& number) {
    return number.size() > 2 ? 5.0 : 4.2;
}

geo::Box disc_box(geo::Point at, double size) {
    return {at.x - size / 2, at.y - size / 2, at.x + size / 2, at.y + size / 2};
}

/// The point itself, or the nearest free place on rings about it.
geo::Point free_place(const CollisionGrid& taken, geo::Point at, double size, const geo::Box& frame) {
    const geo::Box room = frame.expanded(-size / 2 - 0.5);
    at = {std::clamp(at.x, room.min_x, room.max_x), std::clamp(at.y, room.min_y, room.max_y)};
    for (int ring = 0; ring < 12; ++ring) {
        for (int step = 0; step < (ring == 0 ? 1 : 8 * ring); ++step) {
            const double angle = 2 * std::numbers::pi * step / (8.0 * std::max(ring, 1)) - std::numbers::pi / 4;
            const double radius = ring * size * 0.75;
            const geo::Point p{at.x + radius * std::cos(angle), at.y + radius * std::sin(angle)};
            if (room.contains(p) && taken.is_free(disc_box(p, size))) {
                return p;
            }
        }
    }
    return at;
}

void draw_disc(Canvas& canvas, geo::Point at, double size, const ListedItem& item) {
    const style::Stroke rim{ink::white, 0.3, {}, style::Cap::butt, style::Join::mitre};
    canvas.marker(at, {style::MarkerShape::circle, size, 0, item.colour, rim}, "");
    TextRun run;
    run.text = item.number;
    run.size_mm = size * (item.number.size() > 2 ? 0.44 : 0.56);
    run.at = {at.x, at.y + run.size_mm * cap_em * 0.5};
    run.bold = true;
    run.colour = ink::white;
    run.align = Align::centre;
    canvas.text(run);
}

style::TextSymbol name_look() {
    style::TextSymbol look;
    look.size_mm = 2.5;
    look.bold = true;
    look.colour = {0x12, 0x3f, 0x49, 1};
    look.halo = style::Halo{ink::white, 0.45};
    look.priority = 92;
    return look;
}

} // namespace

std::vector<SceneStep> steps_below(Theme theme) {
    // water is the first pass of the barriers and lies under the roads; railways and lines lie above them
    return {{TableId::areas, "default", 0, 1},
            {TableId::plots, plots_variant(theme), 0, 1},
            {TableId::barriers, "default", 0, 1},
            {TableId::buildings, "default", 0, 1}};
}

std::vector<SceneStep> steps_above(Theme theme) {
    std::vector<SceneStep> steps{{TableId::roads},
                                 {TableId::barriers, "default", 1},
                                 {TableId::mains},
                                 {TableId::zones},
                                 {TableId::parks},
                                 {TableId::receptors},
                                 {TableId::sources},
                                 {TableId::plots, plots_variant(theme), 1},
                                 {TableId::areas, "default", 1},
                                 {TableId::buildings, "default", 1}};
    if (theme == Theme::landuse) {
        steps.push_back({TableId::supplies});
    }
    return steps;
}

std::vector<ListedItem> draw_theme(Canvas& canvas, MapScene& scene, const SheetContext& context, Detail detail) {
    if (const auto relief = detail == Detail::full ? shade(context.region.terrain, scene.view()) : std::nullopt) {
        canvas.image(scene.view().frame(), *relief);
    }
    scene.draw(canvas, steps_below(context.request.theme));
    std::vector<ListedItem> listed;
    if (context.request.theme == Theme::plan) {
        listed = draw_placements(canvas, scene, context);
    } else if (context.request.theme == Theme::findings) {
        listed = draw_findings(canvas, scene, context);
    }
    scene.draw(canvas, steps_above(context.request.theme));
    canvas.push_clip(scene.view().frame());
    draw_numbers(canvas, scene, listed, {context.catalogue, detail});
    scene.draw_labels(canvas, context.catalogue.what("map.layer.labels"));
    canvas.pop_clip();
    return listed;
}

void draw_numbers(Canvas& canvas, MapScene& scene, const std::vector<ListedItem>& items, const NumberOptions& options) {
    const auto& [words, detail] = options;
    CollisionGrid taken;
    canvas.begin_layer("numbers", words.what("map.layer.numbers"));
    for (const ListedItem& item : items) {
        if (!item.at) {
            continue;
        }
        const double size = disc_mm(item.number) * (detail == Detail::small ? 0.8 : 1);
        const geo::Point at = free_place(taken, *item.at, size, scene.view().frame());
        taken.add(disc_box(at, size));
        scene.labels().block(disc_box(at, size));
        if (std::hypot(at.x - item.at->x, at.y - item.at->y) > 0.1) {
            const std::array leader{*item.at, at};
            canvas.polyline(leader, {item.colour, 0.2, {}, style::Cap::butt, style::Join::mitre}, "");
        }
        draw_disc(canvas, at, size, item);
        if (!item.name.empty() && detail == Detail::full) {
            scene.labels().add_point({{item.name}, name_look(), ""}, at, size / 2 + 0.6);
        }
    }
    canvas.end_layer();
}

} // namespace qipan::render
