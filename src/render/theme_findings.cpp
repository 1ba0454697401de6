#include <algorithm>
#include <cmath>
#include <set>

#include "core/text.hpp"
#include "geo/overlay.hpp"
#include "render/theme.hpp"

namespace qipan::render {
namespace {

constexpr std::string_view barrier_prefix = "barrier:";

style::Colour colour_of(const style::Rule& rule) {
    for (const style::Symbol& symbol : rule.symbols) {
        if (const auto* line = std::get_if<style::LineSymbol>(&symbol); line != nullptr && line->stroke) {
            return line->stroke->colour;
        }
    }
    return ink::black;
}

class FindingDrawing {
public:
    FindingDrawing(Canvas& canvas, MapScene& scene, const SheetContext& context)
        : canvas_(canvas), scene_(scene), context_(context), style_(context.styles.layers.find("findings")),
          bands_(context.styles.layers.find("findings", "bands")) {
        for (const model::Finding& finding : context.request.findings) {
            findings_.push_back(&finding);
        }
        std::ranges::stable_sort(findings_, [](const auto* a, const auto* b) { return model::comes_before(*a, *b); });
    }

    std::vector<ListedItem> draw() {
        if (style_ == nullptr || bands_ == nullptr) {
            return {};
        }
        canvas_.push_clip(scene_.view().frame());
        draw_affected();
        canvas_.begin_layer("findings-bands", context_.catalogue.what("map.layer.bands"));
        draw_bands();
        canvas_.end_layer();
        canvas_.begin_layer("findings", context_.catalogue.what("map.layer.findings"));
        const std::size_t infos = draw_infos();
        for (const model::Finding* finding : findings_) {
            add(*finding);
        }
        list_infos(infos);
        canvas_.end_layer();
        canvas_.pop_clip();
        return std::move(items_);
    }

private:
    /// Notes are many and ask for nothing: they show in their colour under the rest, without numbers.
    std::size_t draw_infos() {
        std::size_t count = 0;
        const style::Rule* rule = find_rule(*style_, model::to_string(model::Effect::info));
        for (const model::Finding* finding : findings_) {
            if (rule != nullptr && finding->effect == model::Effect::info && !finding->geometry.empty() &&
                scene_.draw_symbols(canvas_, *rule, finding->geometry.view(), "findings/" + finding->fingerprint)) {
                scene_.note_use(*style_, *rule, 1, 0);
                ++count;
            }
        }
        return count;
    }

    void list_infos(std::size_t count) {
        const style::Rule* rule = find_rule(*style_, model::to_string(model::Effect::info));
        if (count == 0 || rule == nullptr) {
            return;
        }
        ListedItem item;
        item.number = "i";
        item.cells = {context_.catalogue.what("map.list.infos", {{"count", std::to_string(count)}}), ""};
        item.colour = colour_of(*rule);
        items_.push_back(std::move(item));
    }

    /// The land and buildings that findings name, once each, under everything else.
    void draw_affected() {
        const style::Rule* rule = find_rule(*style_, "affected");
        std::set<std::string> objects;
        for (const model::Finding* finding : findings_) {
            if (finding->effect != model::Effect::info) {
                objects.insert(finding->objects.begin(), finding->objects.end());
            }
        }
        for (const std::string& object : objects) {
            const std::string id = object.substr(std::min(object.size(), object.find(':') + 1));
            const model::Layer& layer =
                object.starts_with("building:") ? context_.region.buildings() : context_.region.plots();
            const auto row =
                object.starts_with("plot:") || object.starts_with("building:") ? layer.find(id) : std::nullopt;
            if (rule != nullptr && row && scene_.draw_symbols(canvas_, *rule, layer.geometry(*row), "affected/" + id)) {
                scene_.note_use(*style_, *rule, 1, 0);
            }
        }
    }

    /// One band for a barrier and a distance, however many findings it has; the strictest effect names its colour.
    void draw_bands() {
        std::vector<std::pair<std::string, double>> drawn;
        for (const model::Finding* finding : findings_) {
            for (const std::string& object : finding->objects) {
                const std::pair<std::string, double> band{object, finding->required};
                if (finding->effect == model::Effect::info || !object.starts_with(barrier_prefix) ||
                    finding->unit != "m" || !std::isfinite(finding->required) ||
                    std::ranges::find(drawn, band) != drawn.end()) {
                    continue;
                }
                drawn.push_back(band);
                draw_band(*finding, object.substr(barrier_prefix.size()));
            }
        }
    }

    /// The true corridor: half width (of a centreline) and the distance that the rule asks for.
    void draw_band(const model::Finding& finding, const std::string& barrier) {
        const model::Layer& barriers = context_.region.layer(model::TableId::barriers);
        const auto row = barriers.find(barrier);
        const style::Rule* rule = find_rule(*bands_, std::string(model::to_string(finding.effect)) + "-band");
        if (!row || rule == nullptr) {
            return;
        }
        double distance = finding.required;
        if (barriers.text("geometry_is", *row) == "centreline") {
            distance += barriers.column("half_width_m").maybe(*row).value_or(0);
        }
        const geo::Geometry near = near_frame(barriers.geometry(*row), distance);
        const auto band =
            near.empty() ? core::Result<geo::Geometry>(geo::Geometry()) : geo::buffer(near.view(), distance);
        if (band && scene_.draw_symbols(canvas_, *rule, band->view(), "band/" + barrier)) {
            scene_.note_use(*bands_, *rule, 1, 0);
        }
    }

    /// A barrier may cross a province: only what can reach the frame is buffered.
    geo::Geometry near_frame(geo::GeometryView geometry, double distance) const {
        const geo::Box box = scene_.view().ground_box(6).expanded(distance * 1.1 + 10);
        auto part = geo::intersection(geometry, geo::make_box(box).view());
        return part ? std::move(*part) : geo::Geometry(geometry);
    }

    void add(const model::Finding& finding) {
        const style::Rule* rule = find_rule(*style_, model::to_string(finding.effect));
        if (rule == nullptr || finding.geometry.empty() || finding.effect == model::Effect::info) {
            return;
        }
        if (!scene_.draw_symbols(canvas_, *rule, finding.geometry.view(), "findings/" + finding.fingerprint)) {
            return;
        }
        scene_.note_use(*style_, *rule, 1, 0);
        ListedItem item;
        item.number = std::to_string(items_.size() + 1);
        item.cells = {context_.catalogue.what(finding.message, finding.values), finding.clause};
        item.colour = colour_of(*rule);
        item.at = place_of(finding.geometry.view());
        items_.push_back(std::move(item));
    }

    std::optional<geo::Point> place_of(geo::GeometryView geometry) const {
        const geo::Box& frame = scene_.view().frame();
        if (const Path path = area_on_paper(geometry, scene_.view()); !path.empty()) {
            return label_point(path, frame);
        }
        const auto points = points_on_paper(geometry, scene_.view());
        if (!points.empty()) {
            return points.front();
        }
        for (const Ring& line : lines_on_paper(geometry, scene_.view())) {
            const geo::Point middle{(line.front().x + line.back().x) / 2, (line.front().y + line.back().y) / 2};
            if (frame.contains(middle)) {
                return middle;
            }
        }
        return std::nullopt;
    }

    Canvas& canvas_;
    MapScene& scene_;
    const SheetContext& context_;
    const style::Style* style_;
    const style::Style* bands_;
    std::vector<const model::Finding*> findings_;
    std::vector<ListedItem> items_;
};

} // namespace

std::vector<ListedItem> draw_findings(Canvas& canvas, MapScene& scene, const SheetContext& context) {
    return FindingDrawing(canvas, scene, context).draw();
}

} // namespace qipan::render
