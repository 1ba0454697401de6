#include <charconv>

#include "core/text.hpp"
#include "style/match.hpp"
#include "style/sld_reader.hpp"
#include "style/words.hpp"

namespace qipan::style {
namespace {

class SymbolReader {
public:
    SymbolReader(const model::TableSchema& table, SldFaults& faults) : table_(table), faults_(faults) {}

    Symbol read(const XmlNode& node) {
        if (node.name == "PolygonSymbolizer") {
            return read_polygon(node);
        }
        if (node.name == "LineSymbolizer") {
            return read_line(node);
        }
        if (node.name == "PointSymbolizer") {
            return read_point(node);
        }
        return read_text(node);
    }

private:
    PolygonSymbol read_polygon(const XmlNode& node) {
        faults_.allow(node, {"Fill", "Stroke"});
        PolygonSymbol symbol;
        if (const XmlNode* fill = node.child("Fill")) {
            if (const XmlNode* graphic = fill->child("GraphicFill")) {
                faults_.allow(*fill, {"GraphicFill"});
                symbol.hatch = read_hatch(*graphic);
            } else {
                symbol.fill = read_fill(*fill);
            }
        }
        if (const XmlNode* stroke = node.child("Stroke")) {
            symbol.stroke = read_stroke(*stroke);
        }
        return symbol;
    }

    LineSymbol read_line(const XmlNode& node) {
        faults_.allow(node, {"Stroke"});
        LineSymbol symbol;
        const XmlNode* stroke = faults_.need(node, "Stroke");
        if (stroke == nullptr) {
            return symbol;
        }
        const XmlNode* graphic = stroke->child("GraphicStroke");
        if (graphic == nullptr) {
            symbol.stroke = read_stroke(*stroke);
            return symbol;
        }
        faults_.allow(*stroke, {"GraphicStroke"});
        faults_.allow(*graphic, {"Graphic", "Gap"});
        if (const XmlNode* inner = faults_.need(*graphic, "Graphic")) {
            symbol.repeated = read_graphic(*inner);
        }
        if (const XmlNode* gap = faults_.need(*graphic, "Gap")) {
            symbol.gap_mm = faults_.pixels(*gap);
        }
        return symbol;
    }

    PointSymbol read_point(const XmlNode& node) {
        faults_.allow(node, {"Graphic"});
        PointSymbol symbol;
        if (const XmlNode* graphic = faults_.need(node, "Graphic")) {
            symbol.marker = read_graphic(*graphic);
        }
        return symbol;
    }

    /// `horline` turned by Rotation; QGIS reads and writes exactly this form.
    Hatch read_hatch(const XmlNode& graphic_fill) {
        Hatch hatch;
        faults_.allow(graphic_fill, {"Graphic"});
        const XmlNode* graphic = faults_.need(graphic_fill, "Graphic");
        const XmlNode* mark = graphic == nullptr ? nullptr : faults_.need(*graphic, "Mark");
        if (mark == nullptr) {
            return hatch;
        }
        faults_.allow(*graphic, {"Mark", "Size", "Rotation"});
        faults_.allow(*mark, {"WellKnownName", "Stroke"});
        const XmlNode* name = faults_.need(*mark, "WellKnownName");
        if (name != nullptr && name->own_text() != "horline") {
            faults_.bad_value(*name, "horline");
        }
        if (const XmlNode* stroke = faults_.need(*mark, "Stroke")) {
            hatch.stroke = read_stroke(*stroke);
        }
        if (const XmlNode* size = faults_.need(*graphic, "Size")) {
            hatch.spacing_mm = faults_.pixels(*size);
        }
        const XmlNode* rotation = graphic->child("Rotation");
        // SE turns clockwise, the model counter-clockwise
        hatch.angle_deg = rotation == nullptr ? 0 : 0 - faults_.number(*rotation, -360);
        return hatch;
    }

    Marker read_graphic(const XmlNode& graphic) {
        Marker marker;
        faults_.allow(graphic, {"Mark", "Size", "Rotation"});
        const XmlNode* mark = faults_.need(graphic, "Mark");
        if (mark == nullptr) {
            return marker;
        }
        faults_.allow(*mark, {"WellKnownName", "Fill", "Stroke"});
        if (const XmlNode* name = faults_.need(*mark, "WellKnownName")) {
            const auto shape = parse_shape(name->own_text());
            if (!shape) {
                faults_.bad_value(*name, "marker");
            }
            marker.shape = shape.value_or(MarkerShape::circle);
        }
        if (const XmlNode* fill = mark->child("Fill")) {
            marker.fill = read_fill(*fill);
        }
        if (const XmlNode* stroke = mark->child("Stroke")) {
            marker.stroke = read_stroke(*stroke);
        }
        if (const XmlNode* size = faults_.need(graphic, "Size")) {
            marker.size_mm = faults_.pixels(*size);
        }
        if (const XmlNode* rotation = graphic.child("Rotation")) {
            marker.rotation_deg = 0 - faults_.number(*rotation, -360);
        }
        return marker;
    }

    Colour read_colour(const XmlNode& node) {
        const auto colour = parse_hex(faults_.text(node));
        if (!colour) {
            faults_.bad_value(node, "colour");
        }
        return colour.value_or(Colour{});
    }

    double read_opacity(const XmlNode& node) {
        const double opacity = faults_.number(node, 0);
        if (opacity > 1) {
            faults_.bad_value(node, "opacity");
        }
        return opacity;
    }

    Colour read_fill(const XmlNode& fill) {
        Colour colour;
        faults_.allow(fill, {"SvgParameter"});
        for (const XmlNode& child : fill.children) {
            const std::string name = child.attribute("name");
            if (name == "fill") {
                const double opacity = colour.opacity;
                colour = read_colour(child);
                colour.opacity = opacity;
            } else if (name == "fill-opacity") {
                colour.opacity = read_opacity(child);
            } else {
                faults_.fault("style.unknown-element", {{"element", name}, {"in", "Fill"}}, child.place);
            }
        }
        return colour;
    }

    Stroke read_stroke(const XmlNode& node) {
        Stroke stroke;
        faults_.allow(node, {"SvgParameter"});
        for (const XmlNode& child : node.children) {
            read_stroke_parameter(stroke, child);
        }
        return stroke;
    }

    void read_stroke_parameter(Stroke& stroke, const XmlNode& child) {
        const std::string name = child.attribute("name");
        if (name == "stroke") {
            const double opacity = stroke.colour.opacity;
            stroke.colour = read_colour(child);
            stroke.colour.opacity = opacity;
        } else if (name == "stroke-opacity") {
            stroke.colour.opacity = read_opacity(child);
        } else if (name == "stroke-width") {
            stroke.width_mm = faults_.pixels(child);
        } else if (name == "stroke-dasharray") {
            read_dashes(stroke, child);
        } else if (name == "stroke-linecap") {
            const auto cap = parse_cap(faults_.text(child));
            cap ? void(stroke.cap = *cap) : faults_.bad_value(child, "cap");
        } else if (name == "stroke-linejoin") {
            const auto join = parse_join(faults_.text(child));
            join ? void(stroke.join = *join) : faults_.bad_value(child, "join");
        } else {
            faults_.fault("style.unknown-element", {{"element", name}, {"in", "Stroke"}}, child.place);
        }
    }

    void read_dashes(Stroke& stroke, const XmlNode& node) {
        const std::string text = faults_.text(node);
        for (const std::string_view part : core::split(text, ' ')) {
            const auto length = parse_number(part);
            if (!length || *length <= 0) {
                faults_.bad_value(node, "dashes");
                return;
            }
            stroke.dash_mm.push_back(*length * mm_per_pixel);
        }
        if (stroke.dash_mm.size() % 2 != 0) {
            faults_.bad_value(node, "dashes");
        }
    }

    TextSymbol read_text(const XmlNode& node) {
        TextSymbol symbol;
        faults_.allow(node, {"Label", "Font", "LabelPlacement", "Halo", "Fill", "VendorOption"});
        if (const XmlNode* label = faults_.need(node, "Label")) {
            read_label(symbol, *label);
        }
        if (const XmlNode* font = node.child("Font")) {
            read_font(symbol, *font);
        }
        if (const XmlNode* placement = node.child("LabelPlacement")) {
            faults_.allow(*placement, {"PointPlacement", "LinePlacement"});
            symbol.placement =
                placement->child("LinePlacement") != nullptr ? LabelPlacement::line : LabelPlacement::point;
        }
        if (const XmlNode* halo = node.child("Halo")) {
            read_halo(symbol, *halo);
        }
        if (const XmlNode* fill = node.child("Fill")) {
            symbol.colour = read_fill(*fill);
        }
        if (const XmlNode* option = node.child("VendorOption")) {
            read_option(symbol, *option);
        }
        return symbol;
    }

    void read_label(TextSymbol& symbol, const XmlNode& label) {
        faults_.allow(label, {"PropertyName"});
        for (const XmlNode& part : label.children) {
            if (part.name.empty()) {
                symbol.label.push_back({part.text, ""});
                continue;
            }
            const std::string field = part.own_text();
            if (!has_field(table_, field)) {
                faults_.fault("style.unknown-field", {{"field", field}, {"table", std::string(table_.name)}},
                              part.place);
            }
            symbol.label.push_back({"", field});
        }
    }

    void read_font(TextSymbol& symbol, const XmlNode& font) {
        faults_.allow(font, {"SvgParameter"});
        for (const XmlNode& child : font.children) {
            const std::string name = child.attribute("name");
            if (name == "font-size") {
                symbol.size_mm = faults_.pixels(child);
            } else if (name == "font-weight") {
                symbol.bold = faults_.text(child) == "bold";
            } else {
                faults_.fault("style.unknown-element", {{"element", name}, {"in", "Font"}}, child.place);
            }
        }
    }

    void read_halo(TextSymbol& symbol, const XmlNode& node) {
        faults_.allow(node, {"Radius", "Fill"});
        Halo halo;
        if (const XmlNode* radius = faults_.need(node, "Radius")) {
            halo.radius_mm = faults_.pixels(*radius);
        }
        if (const XmlNode* fill = faults_.need(node, "Fill")) {
            halo.colour = read_fill(*fill);
        }
        symbol.halo = halo;
    }

    void read_option(TextSymbol& symbol, const XmlNode& option) {
        if (option.attribute("name") != "priority") {
            faults_.fault("style.unknown-element", {{"element", option.attribute("name")}, {"in", "VendorOption"}},
                          option.place);
            return;
        }
        symbol.priority = static_cast<int>(faults_.number(option, 0));
    }

    const model::TableSchema& table_;
    SldFaults& faults_;
};

} // namespace

Symbol read_symbol(const XmlNode& node, const model::TableSchema& table, SldFaults& faults) {
    return SymbolReader(table, faults).read(node);
}

} // namespace qipan::style
