#include "render/scene.hpp"

#include <algorithm>
#include <cmath>

#include "geo/measure.hpp"
#include "geo/overlay.hpp"
#include "render/polyline.hpp"
#include "style/match.hpp"

namespace qipan::render {
namespace {

constexpr double least_labelled_mm2 = 12;
constexpr double least_outlined_mm = 0.2; // smaller things are dots of colour without an outline

bool shows(const Path& path, const geo::Box& frame) {
    return paper_area(clip_path(path, frame)) > 0.01;
}

bool line_shows(const std::vector<Ring>& lines, const geo::Box& frame) {
    return std::ranges::any_of(lines, [&](const Ring& line) {
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            if (clip_segment(line[i], line[i + 1], frame)) {
                return true;
            }
        }
        return false;
    });
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t from = 0;
    for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', from)) {
        lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    lines.push_back(text.substr(from));
    return lines;
}

std::string feature_name(const model::Layer& layer, model::Row row) {
    return std::string(layer.schema().name) + "/" + std::string(layer.id_of(row));
}

/// Land is labelled inside its own outline; names of larger things may stand across it.
bool labelled_inside(model::TableId table) {
    return table == model::TableId::plots || table == model::TableId::buildings;
}

/// The ring turns one way only; nearly straight corners count as straight, doubled points as one.
bool is_convex(const Ring& ring) {
    Ring corners;
    for (const geo::Point& p : ring) {
        if (corners.empty() || !(corners.back() == p)) {
            corners.push_back(p);
        }
    }
    if (corners.size() > 1 && corners.front() == corners.back()) {
        corners.pop_back();
    }
    const std::size_t count = corners.size();
    bool left = false;
    bool right = false;
    for (std::size_t i = 0; i < count; ++i) {
        const geo::Point& a = corners[i];
        const geo::Point& b = corners[(i + 1) % count];
        const geo::Point& c = corners[(i + 2) % count];
        const double turn = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
        const double slack = 1e-3 * std::hypot(b.x - a.x, b.y - a.y) * std::hypot(c.x - b.x, c.y - b.y);
        left = left || turn > slack;
        right = right || turn < -slack;
    }
    return count > 2 && left != right;
}

struct Drawn {
    std::size_t rule;
    model::Row row;
    auto operator<=>(const Drawn&) const = default;
};

} // namespace

const style::Rule* find_rule(const style::Style& style, std::string_view name) {
    for (const style::Pass& pass : style.passes) {
        for (const style::Rule& rule : pass.rules) {
            if (rule.name == name) {
                return &rule;
            }
        }
    }
    return nullptr;
}

std::optional<geo::Point> label_point(const Path& path, const geo::Box& frame) {
    const Path seen = clip_path(path, frame);
    if (seen.empty()) {
        return std::nullopt;
    }
    const Ring* largest = &seen.front();
    for (const Ring& ring : seen) {
        largest = paper_area({ring}) > paper_area({*largest}) ? &ring : largest;
    }
    const geo::Geometry land = geo::make_polygon(*largest);
    if (is_convex(*largest)) { // most plots: its middle looks right and costs nothing
        return geo::centroid(land.view());
    }
    const auto circle = geo::inscribed_circle(land.view());
    return circle ? std::optional(circle->centre) : std::nullopt;
}

MapScene::MapScene(const model::Region& region, const style::StyleSet& styles, const Viewport& view,
                   core::Language language)
    : region_(region), styles_(styles), view_(view), language_(language), labels_(view.frame().expanded(-0.6)) {}

void MapScene::draw(Canvas& canvas, const std::vector<SceneStep>& steps) {
    canvas.push_clip(view_.frame());
    for (const SceneStep& step : steps) {
        const model::Layer& layer = region_.layer(step.table);
        const style::Style* style = styles_.find(layer.schema().name, step.variant);
        if (style == nullptr || layer.size() == 0) {
            continue;
        }
        const bool partial = step.first_pass > 0;
        canvas.begin_layer(style->table + (partial ? "-upper" : ""),
                           language_ == core::Language::zh ? style->title_zh : style->title_en);
        for (std::size_t pass = step.first_pass; pass < std::min(step.end_pass, style->passes.size()); ++pass) {
            draw_pass(canvas, layer, *style, style->passes[pass]);
        }
        canvas.end_layer();
    }
    canvas.pop_clip();
}

void MapScene::draw_pass(Canvas& canvas, const model::Layer& layer, const style::Style& style,
                         const style::Pass& pass) {
    std::vector<Drawn> drawn;
    for (const model::Row row : layer.index().query(view_.ground_box(6))) {
        for (const style::Rule* rule : style::rules_for(pass, layer, row, view_.scale())) {
            drawn.push_back({static_cast<std::size_t>(rule - pass.rules.data()), row});
        }
    }
    std::ranges::sort(drawn); // rules further down lie above, whatever the order of rows
    for (const Drawn& d : drawn) {
        const style::Rule& rule = pass.rules[d.rule];
        if (draw_symbols(canvas, rule, layer.geometry(d.row), feature_name(layer, d.row))) {
            note_row(layer, style, rule, d.row);
            add_labels(layer, rule, d.row);
        }
    }
}

bool MapScene::draw_symbols(Canvas& canvas, const style::Rule& rule, geo::GeometryView geometry,
                            const std::string& feature) {
    const Path path = area_on_paper(geometry, view_);
    const std::vector<Ring> lines = lines_on_paper(geometry, view_);
    const std::vector<geo::Point> points = points_on_paper(geometry, view_);
    const geo::Box box = path_bounds(path);
    const bool tiny = !path.empty() && std::max(box.width(), box.height()) < least_outlined_mm;
    bool seen = false;
    for (const style::Symbol& symbol : rule.symbols) {
        if (const auto* polygon = std::get_if<style::PolygonSymbol>(&symbol); polygon != nullptr && !path.empty()) {
            seen = seen || shows(path, view_.frame());
            canvas.polygon(path, tiny ? style::PolygonSymbol{polygon->fill, std::nullopt, std::nullopt} : *polygon,
                           feature);
        } else if (const auto* line = std::get_if<style::LineSymbol>(&symbol)) {
            seen = seen || line_shows(lines, view_.frame());
            draw_line(canvas, *line, lines, feature);
        } else if (const auto* point = std::get_if<style::PointSymbol>(&symbol)) {
            const auto centre = path.empty() ? std::nullopt : label_point(path, view_.frame());
            for (const geo::Point at : centre ? std::vector{*centre} : points) {
                seen = true;
                canvas.marker(at, point->marker, feature);
                const double r = point->marker.size_mm / 2;
                labels_.block({at.x - r, at.y - r, at.x + r, at.y + r});
            }
        }
    }
    const bool only_text = std::ranges::all_of(
        rule.symbols, [](const style::Symbol& s) { return std::holds_alternative<style::TextSymbol>(s); });
    return seen || (only_text && (!points.empty() || shows(path, view_.frame()) || line_shows(lines, view_.frame())));
}

void MapScene::draw_line(Canvas& canvas, const style::LineSymbol& symbol, const std::vector<Ring>& lines,
                         const std::string& feature) {
    for (const Ring& line : lines) {
        if (symbol.stroke) {
            canvas.polyline(line, *symbol.stroke, feature);
        }
        if (!symbol.repeated || symbol.gap_mm < 0.2) {
            continue;
        }
        const double length = length_mm(line);
        for (double at = symbol.gap_mm / 2; at < length; at += symbol.gap_mm) {
            style::Marker marker = *symbol.repeated;
            marker.rotation_deg += direction_deg(line, at);
            canvas.marker(point_at(line, at), marker, "");
        }
    }
}

void MapScene::add_labels(const model::Layer& layer, const style::Rule& rule, model::Row row) {
    for (const style::Symbol& symbol : rule.symbols) {
        const auto* look = std::get_if<style::TextSymbol>(&symbol);
        const bool kept = look != nullptr && look->priority >= kept_.from && look->priority < kept_.below;
        const std::string text = !kept ? "" : style::label_text(*look, layer, row);
        if (text.empty()) {
            continue;
        }
        Label label{lines_of(text), *look, feature_name(layer, row)};
        const geo::GeometryView geometry = layer.geometry(row);
        if (look->placement == style::LabelPlacement::line) {
            for (Ring& line : lines_on_paper(geometry, view_)) {
                labels_.add_along(label, std::move(line));
            }
            continue;
        }
        for (const geo::Point at : points_on_paper(geometry, view_)) {
            labels_.add_point(label, at, look->size_mm * 0.75);
        }
        Path path = area_on_paper(geometry, view_);
        if (path.empty() || (labelled_inside(layer.id()) && paper_area(path) < least_labelled_mm2)) {
            continue;
        }
        const auto centre = label_point(path, view_.frame());
        if (centre && labelled_inside(layer.id())) {
            labels_.add_inside(std::move(label), std::move(path), *centre);
        } else if (centre) {
            labels_.add_over(std::move(label), *centre);
        }
    }
}

void MapScene::draw_labels(Canvas& canvas, const std::string& layer_name) {
    canvas.begin_layer("labels", layer_name);
    for (const PlacedLabel& placed : labels_.place()) {
        for (const TextRun& run : placed.runs) {
            canvas.text(run);
        }
    }
    canvas.end_layer();
}

MapScene::Use& MapScene::use_of(const style::Style& style, const style::Rule& rule) {
    for (Use& use : uses_) {
        if (use.style == &style && use.rule->name == rule.name) {
            use.rule = use.rule->title_zh.empty() ? &rule : use.rule;
            return use;
        }
    }
    std::size_t order = 0;
    for (const style::Pass& pass : style.passes) {
        for (const style::Rule& other : pass.rules) {
            if (other.name == rule.name) {
                uses_.push_back({&style, &rule, order, {}, 0, 0});
                return uses_.back();
            }
            ++order;
        }
    }
    uses_.push_back({&style, &rule, order, {}, 0, 0});
    return uses_.back();
}

void MapScene::note_row(const model::Layer& layer, const style::Style& style, const style::Rule& rule, model::Row row) {
    Use& use = use_of(style, rule);
    const double area = layer.id() == model::TableId::plots ? region_.plot_area_m2(row) : 0;
    use.rows.emplace_back(row, area);
}

void MapScene::note_use(const style::Style& style, const style::Rule& rule, std::size_t count, double area_m2) {
    Use& use = use_of(style, rule);
    use.count += count;
    use.area_m2 += area_m2;
}

std::vector<UsedRule> MapScene::used_rules() const {
    std::vector<Use> sorted = uses_;
    const auto place = [this](const style::Style* style) {
        return std::ranges::find_if(styles_.styles(), [&](const style::Style& s) { return &s == style; }) -
               styles_.styles().begin();
    };
    std::ranges::stable_sort(sorted, {}, [&](const Use& u) { return std::pair(place(u.style), u.order); });
    std::vector<UsedRule> used;
    for (Use& use : sorted) {
        std::ranges::sort(use.rows); // a row drawn in two passes counts once
        use.rows.erase(std::ranges::unique(use.rows).begin(), use.rows.end());
        for (const auto& [row, area] : use.rows) {
            use.area_m2 += area;
        }
        used.push_back({use.style, use.rule, use.count + use.rows.size(), use.area_m2});
    }
    return used;
}

} // namespace qipan::render
