#include <algorithm>
#include <array>
#include <cmath>

#include "core/text.hpp"
#include "core/units.hpp"
#include "render/theme.hpp"

namespace qipan::render {
namespace {

using model::PlanPlacement;
using model::SiteKind;

std::string project_text(const model::Region& region, std::string_view project, std::string_view field) {
    const auto row = region.projects().find(project);
    return row ? std::string(region.projects().text(field, *row)) : std::string();
}

std::string joined_ids(const model::Site& site) {
    std::string text;
    for (const std::string& id : site.ids) {
        text += (text.empty() ? "" : "+") + id;
    }
    return text;
}

/// `56.20亩` of land, `3000㎡` of floor.
std::string amount(const SheetContext& context, const PlanPlacement& placement) {
    const model::Site& site = placement.site;
    if (site.kind == SiteKind::floor) {
        return context.catalogue.what("map.amount.m2", {{"amount", core::fixed(site.amount_m2, 0)}});
    }
    double area = site.amount_m2;
    if (site.kind != SiteKind::part) {
        area = 0;
        for (const model::Row plot : context.region.plots_of(site)) {
            area += context.region.plot_area_m2(plot);
        }
    }
    return context.catalogue.what("map.amount.mu", {{"amount", core::fixed(core::to_mu({area}).value, 2)}});
}

/// Geometry of a site's land or building.
std::vector<std::pair<std::string, geo::GeometryView>> shapes_of(const model::Region& region, const model::Site& site) {
    std::vector<std::pair<std::string, geo::GeometryView>> shapes;
    const model::Layer& layer = site.kind == SiteKind::floor ? region.buildings() : region.plots();
    for (const std::string& id : site.ids) {
        if (const auto row = layer.find(id)) {
            shapes.emplace_back(id, layer.geometry(*row));
        }
    }
    return shapes;
}

class PlacementDrawing {
public:
    PlacementDrawing(Canvas& canvas, MapScene& scene, const SheetContext& context)
        : canvas_(canvas), scene_(scene), context_(context), style_(context.styles.layers.find("assignments")),
          figure_style_(context.styles.layers.find("assignments", "figure")) {}

    std::vector<ListedItem> draw() {
        if (context_.request.plan == nullptr || style_ == nullptr) {
            return {};
        }
        canvas_.push_clip(scene_.view().frame());
        canvas_.begin_layer("assignments", context_.catalogue.what("map.layer.assignments"));
        for (const PlanPlacement& placement : context_.request.plan->placements) {
            add(placement);
        }
        canvas_.end_layer();
        canvas_.pop_clip();
        return std::move(items_);
    }

private:
    const style::Rule* rule_of(const PlanPlacement& placement) const {
        const char* name = placement.pinned ? "pinned" : "placed";
        return find_rule(*style_, name);
    }

    void add(const PlanPlacement& placement) {
        const style::Rule* rule = rule_of(placement);
        if (rule == nullptr) {
            return;
        }
        std::optional<geo::Point> at;
        for (const auto& [id, shape] : shapes_of(context_.region, placement.site)) {
            const bool seen = scene_.draw_symbols(canvas_, *rule, shape, "assignments/" + placement.project + "/" + id);
            if (seen && !at) {
                at = label_point(area_on_paper(shape, scene_.view()), scene_.view().frame());
            }
        }
        if (!at) {
            return;
        }
        scene_.note_use(*style_, *rule, 1, 0);
        list(placement, *rule, *at);
        draw_arrow(placement, *at);
    }

    void list(const PlanPlacement& placement, const style::Rule& rule, geo::Point at) {
        const std::string name = project_text(context_.region, placement.project, "name");
        ListedItem item;
        item.number = std::to_string(items_.size() + 1);
        item.name = name.empty() ? placement.project : name;
        item.cells = {item.name + (placement.pinned ? context_.catalogue.what("map.pinned-mark") : ""),
                      joined_ids(placement.site), amount(context_, placement), core::fixed(placement.score, 1)};
        item.colour = strong(rule);
        item.at = at;
        items_.push_back(std::move(item));
    }

    /// The outline's colour carries white figures better than the fill.
    static style::Colour strong(const style::Rule& rule) {
        for (const style::Symbol& symbol : rule.symbols) {
            const auto* polygon = std::get_if<style::PolygonSymbol>(&symbol);
            if (polygon != nullptr && polygon->stroke) {
                return polygon->stroke->colour;
            }
        }
        return ink::black;
    }

    /// From the home zone, where a project comes from another one; from the frame's edge if that lies outside.
    void draw_arrow(const PlanPlacement& placement, geo::Point to) {
        const std::string home = project_text(context_.region, placement.project, "home_zone");
        const auto seat = home.empty() || home == context_.region.zone_of(placement.site)
                              ? std::nullopt
                              : zone_seat(context_.region, home);
        const style::Rule* rule = figure_style_ == nullptr ? nullptr : find_rule(*figure_style_, "arrow");
        if (!seat || rule == nullptr || rule->symbols.empty()) {
            return;
        }
        const auto* look = std::get_if<style::LineSymbol>(&rule->symbols.front());
        const auto kept = clip_segment(scene_.view().to_paper(*seat), to, scene_.view().frame());
        if (!kept || look == nullptr || !look->stroke) {
            return;
        }
        const double length = std::hypot(kept->second.x - kept->first.x, kept->second.y - kept->first.y);
        const double keep_off = std::min(2.6, length / 2);
        const geo::Point tip{to.x + (kept->first.x - to.x) * keep_off / std::max(length, 0.01),
                             to.y + (kept->first.y - to.y) * keep_off / std::max(length, 0.01)};
        const std::array line{kept->first, tip};
        canvas_.arrow(line, {*look->stroke, 3}, "arrow/" + placement.project);
        scene_.note_use(*figure_style_, *rule, 1, 0);
    }

    Canvas& canvas_;
    MapScene& scene_;
    const SheetContext& context_;
    const style::Style* style_;
    const style::Style* figure_style_;
    std::vector<ListedItem> items_;
};

} // namespace

std::vector<ListedItem> draw_placements(Canvas& canvas, MapScene& scene, const SheetContext& context) {
    return PlacementDrawing(canvas, scene, context).draw();
}

} // namespace qipan::render
