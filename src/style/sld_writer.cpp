#include <QXmlStreamWriter>

#include <cmath>

#include "style/sld.hpp"
#include "style/words.hpp"

namespace qipan::style {
namespace {

QString q(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string pixels(double mm) {
    return short_number(mm / mm_per_pixel);
}

class SldWriter {
public:
    std::string write(const Style& style) {
        xml_.setAutoFormatting(true);
        xml_.setAutoFormattingIndent(1);
        xml_.writeStartDocument();
        xml_.writeStartElement("StyledLayerDescriptor");
        xml_.writeAttribute("version", "1.1.0");
        xml_.writeDefaultNamespace("http://www.opengis.net/sld");
        xml_.writeNamespace("http://www.opengis.net/se", "se");
        xml_.writeNamespace("http://www.opengis.net/ogc", "ogc");
        xml_.writeStartElement("NamedLayer");
        leaf("se:Name", style.table);
        xml_.writeStartElement("UserStyle");
        leaf("se:Name", style.name);
        titles(style.title_zh, style.title_en);
        for (const Pass& pass : style.passes) {
            xml_.writeStartElement("se:FeatureTypeStyle");
            for (const Rule& rule : pass.rules) {
                write_rule(rule);
            }
            xml_.writeEndElement();
        }
        xml_.writeEndDocument();
        return bytes_.toStdString();
    }

private:
    void leaf(const char* name, std::string_view text) { xml_.writeTextElement(name, q(text)); }

    void parameter(const char* name, std::string_view value) {
        xml_.writeStartElement("se:SvgParameter");
        xml_.writeAttribute("name", name);
        xml_.writeCharacters(q(value));
        xml_.writeEndElement();
    }

    void titles(const std::string& title_zh, const std::string& title_en) {
        if (title_zh.empty() && title_en.empty()) {
            return;
        }
        xml_.writeStartElement("se:Description");
        if (!title_zh.empty()) {
            leaf("se:Title", title_zh);
        }
        if (!title_en.empty()) {
            leaf("se:Abstract", title_en);
        }
        xml_.writeEndElement();
    }

    void write_rule(const Rule& rule) {
        xml_.writeStartElement("se:Rule");
        leaf("se:Name", rule.name);
        titles(rule.title_zh, rule.title_en);
        write_filter(rule.filter);
        if (rule.min_scale > 0) {
            leaf("se:MinScaleDenominator", short_number(rule.min_scale));
        }
        if (std::isfinite(rule.max_scale)) {
            leaf("se:MaxScaleDenominator", short_number(rule.max_scale));
        }
        for (const Symbol& symbol : rule.symbols) {
            std::visit([this](const auto& s) { write_symbol(s); }, symbol);
        }
        xml_.writeEndElement();
    }

    void write_filter(const Filter& filter) {
        if (filter.otherwise) {
            xml_.writeEmptyElement("se:ElseFilter");
            return;
        }
        if (filter.all.empty()) {
            return;
        }
        xml_.writeStartElement("ogc:Filter");
        if (filter.all.size() > 1) {
            xml_.writeStartElement("ogc:And");
        }
        for (const Condition& condition : filter.all) {
            write_condition(condition);
        }
        if (filter.all.size() > 1) {
            xml_.writeEndElement();
        }
        xml_.writeEndElement();
    }

    void write_condition(const Condition& condition) {
        if (condition.test == Test::is_null) {
            xml_.writeStartElement("ogc:PropertyIsNull");
            leaf("ogc:PropertyName", condition.field);
            xml_.writeEndElement();
            return;
        }
        if (condition.values.size() > 1) {
            xml_.writeStartElement("ogc:Or");
        }
        for (const std::string& value : condition.values) {
            write_comparison(condition, value);
        }
        if (condition.values.size() > 1) {
            xml_.writeEndElement();
        }
    }

    static const char* element_of(Test test) {
        switch (test) {
        case Test::equal:
            return "ogc:PropertyIsEqualTo";
        case Test::prefix:
            return "ogc:PropertyIsLike";
        case Test::less:
            return "ogc:PropertyIsLessThan";
        case Test::less_equal:
            return "ogc:PropertyIsLessThanOrEqualTo";
        case Test::greater:
            return "ogc:PropertyIsGreaterThan";
        case Test::greater_equal:
            return "ogc:PropertyIsGreaterThanOrEqualTo";
        case Test::is_null:
            return "ogc:PropertyIsNull";
        }
        return "";
    }

    void write_comparison(const Condition& condition, const std::string& value) {
        const bool prefix = condition.test == Test::prefix;
        xml_.writeStartElement(element_of(condition.test));
        if (prefix) {
            xml_.writeAttribute("wildCard", "*");
            xml_.writeAttribute("singleChar", "?");
            xml_.writeAttribute("escapeChar", "\\");
        }
        leaf("ogc:PropertyName", condition.field);
        leaf("ogc:Literal", prefix ? value + "*" : value);
        xml_.writeEndElement();
    }

    void write_fill(const Colour& fill) {
        xml_.writeStartElement("se:Fill");
        parameter("fill", to_hex(fill));
        if (fill.opacity < 1) {
            parameter("fill-opacity", short_number(fill.opacity));
        }
        xml_.writeEndElement();
    }

    void write_stroke(const Stroke& stroke) {
        xml_.writeStartElement("se:Stroke");
        parameter("stroke", to_hex(stroke.colour));
        if (stroke.colour.opacity < 1) {
            parameter("stroke-opacity", short_number(stroke.colour.opacity));
        }
        parameter("stroke-width", pixels(stroke.width_mm));
        std::string dashes;
        for (const double length : stroke.dash_mm) {
            dashes += (dashes.empty() ? "" : " ") + pixels(length);
        }
        if (!dashes.empty()) {
            parameter("stroke-dasharray", dashes);
        }
        if (stroke.cap != Cap::butt) {
            parameter("stroke-linecap", to_word(stroke.cap));
        }
        if (stroke.join != Join::mitre) {
            parameter("stroke-linejoin", to_word(stroke.join));
        }
        xml_.writeEndElement();
    }

    void size_and_rotation(double size_mm, double rotation_deg) {
        leaf("se:Size", pixels(size_mm));
        if (rotation_deg != 0) {
            xml_.writeStartElement("se:Rotation");
            leaf("ogc:Literal", short_number(-rotation_deg));
            xml_.writeEndElement();
        }
    }

    void write_hatch(const Hatch& hatch) {
        for (const char* name : {"se:Fill", "se:GraphicFill", "se:Graphic", "se:Mark"}) {
            xml_.writeStartElement(name);
        }
        leaf("se:WellKnownName", "horline");
        write_stroke(hatch.stroke);
        xml_.writeEndElement();
        size_and_rotation(hatch.spacing_mm, hatch.angle_deg);
        for (int i = 0; i < 3; ++i) {
            xml_.writeEndElement();
        }
    }

    void write_graphic(const Marker& marker) {
        xml_.writeStartElement("se:Graphic");
        xml_.writeStartElement("se:Mark");
        leaf("se:WellKnownName", to_word(marker.shape));
        if (marker.fill) {
            write_fill(*marker.fill);
        }
        if (marker.stroke) {
            write_stroke(*marker.stroke);
        }
        xml_.writeEndElement();
        size_and_rotation(marker.size_mm, marker.rotation_deg);
        xml_.writeEndElement();
    }

    void write_symbol(const PolygonSymbol& symbol) {
        xml_.writeStartElement("se:PolygonSymbolizer");
        if (symbol.hatch) {
            write_hatch(*symbol.hatch);
        } else if (symbol.fill) {
            write_fill(*symbol.fill);
        }
        if (symbol.stroke) {
            write_stroke(*symbol.stroke);
        }
        xml_.writeEndElement();
    }

    void write_symbol(const LineSymbol& symbol) {
        xml_.writeStartElement("se:LineSymbolizer");
        if (symbol.repeated) {
            xml_.writeStartElement("se:Stroke");
            xml_.writeStartElement("se:GraphicStroke");
            write_graphic(*symbol.repeated);
            xml_.writeStartElement("se:Gap");
            leaf("ogc:Literal", pixels(symbol.gap_mm));
            for (int i = 0; i < 3; ++i) {
                xml_.writeEndElement();
            }
        } else if (symbol.stroke) {
            write_stroke(*symbol.stroke);
        }
        xml_.writeEndElement();
    }

    void write_symbol(const PointSymbol& symbol) {
        xml_.writeStartElement("se:PointSymbolizer");
        write_graphic(symbol.marker);
        xml_.writeEndElement();
    }

    void write_symbol(const TextSymbol& symbol) {
        xml_.writeStartElement("se:TextSymbolizer");
        write_label(symbol);
        xml_.writeStartElement("se:Font");
        parameter("font-size", pixels(symbol.size_mm));
        if (symbol.bold) {
            parameter("font-weight", "bold");
        }
        xml_.writeEndElement();
        if (symbol.placement == LabelPlacement::line) {
            xml_.writeStartElement("se:LabelPlacement");
            xml_.writeEmptyElement("se:LinePlacement");
            xml_.writeEndElement();
        }
        if (symbol.halo) {
            xml_.writeStartElement("se:Halo");
            leaf("se:Radius", pixels(symbol.halo->radius_mm));
            write_fill(symbol.halo->colour);
            xml_.writeEndElement();
        }
        write_fill(symbol.colour);
        xml_.writeStartElement("se:VendorOption");
        xml_.writeAttribute("name", "priority");
        xml_.writeCharacters(QString::number(symbol.priority));
        xml_.writeEndElement();
        xml_.writeEndElement();
    }

    /// In one line: white space between the parts would be a part of the label.
    void write_label(const TextSymbol& symbol) {
        xml_.writeStartElement("se:Label");
        xml_.setAutoFormatting(false);
        for (const LabelPart& part : symbol.label) {
            if (part.field.empty()) {
                xml_.writeCDATA(q(part.literal));
            } else {
                leaf("ogc:PropertyName", part.field);
            }
        }
        xml_.writeEndElement();
        xml_.setAutoFormatting(true);
    }

    QByteArray bytes_;
    QXmlStreamWriter xml_{&bytes_};
};

} // namespace

std::string write_sld(const Style& style) {
    return SldWriter().write(style);
}

} // namespace qipan::style
