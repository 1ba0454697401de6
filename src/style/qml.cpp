#include "style/qml.hpp"

#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "style/match.hpp"
#include "style/qml_expression.hpp"
#include "style/words.hpp"

namespace qipan::style {
namespace {

QString q(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string rgba(const Colour& c) {
    return fmt::format("{},{},{},{}", c.red, c.green, c.blue, std::lround(c.opacity * 255));
}

std::string dashes(const Stroke& stroke) {
    std::string text;
    for (const double mm : stroke.dash_mm) {
        text += (text.empty() ? "" : ";") + short_number(mm);
    }
    return text;
}

std::string_view pen_join(Join join) {
    return join == Join::mitre ? "miter" : to_word(join);
}

std::string_view pen_cap(Cap cap) {
    return cap == Cap::butt ? "flat" : to_word(cap);
}

/// A rule that draws, in one pass.
struct Drawn {
    const Rule* rule;
    std::size_t pass;
};

class QmlWriter {
public:
    QmlWriter(const Style& style, std::span<const FieldAlias> aliases) : style_(style), aliases_(aliases) {
        for (std::size_t pass = 0; pass < style.passes.size(); ++pass) {
            for (const Rule& rule : style.passes[pass].rules) {
                const auto is_text = [](const Symbol& s) { return std::holds_alternative<TextSymbol>(s); };
                if (!std::ranges::all_of(rule.symbols, is_text)) {
                    drawn_.push_back({&rule, pass});
                }
                if (std::ranges::any_of(rule.symbols, is_text)) {
                    labelled_.push_back(&rule);
                }
            }
        }
    }

    std::string write() {
        xml_.setAutoFormatting(true);
        xml_.setAutoFormattingIndent(1);
        xml_.writeStartDocument();
        xml_.writeDTD("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>");
        xml_.writeStartElement("qgis");
        xml_.writeAttribute("version", "3.22.0");
        xml_.writeAttribute("styleCategories", aliases_.empty() ? "Symbology|Labeling" : "Symbology|Labeling|Fields");
        xml_.writeAttribute("labelsEnabled", labelled_.empty() ? "0" : "1");
        write_renderer();
        if (!labelled_.empty()) {
            write_labelling();
        }
        if (!aliases_.empty()) {
            write_aliases();
        }
        xml_.writeEndDocument();
        return bytes_.toStdString();
    }

private:
    void attributes(std::initializer_list<std::pair<const char*, std::string>> list) {
        for (const auto& [key, value] : list) {
            xml_.writeAttribute(key, q(value));
        }
    }

    bool categorised() const {
        return !drawn_.empty() && style_.passes.size() == 1 && std::ranges::all_of(drawn_, [this](const Drawn& d) {
            const Filter& f = d.rule->filter;
            return d.rule->min_scale == 0 && std::isinf(d.rule->max_scale) &&
                   (f.otherwise || (f.all.size() == 1 && f.all[0].test == Test::equal && f.all[0].values.size() == 1 &&
                                    f.all[0].field == category_field()));
        });
    }

    std::string category_field() const {
        const auto& all = drawn_.front().rule->filter.all;
        return all.empty() ? "" : all.front().field;
    }

    void write_renderer() {
        xml_.writeStartElement("renderer-v2");
        const bool categories = categorised();
        attributes({{"type", categories ? "categorizedSymbol" : "RuleRenderer"},
                    {"symbollevels", style_.passes.size() > 1 ? "1" : "0"},
                    {"enableorderby", "0"},
                    {"forceraster", "0"}});
        if (categories) {
            xml_.writeAttribute("attr", q(category_field()));
            write_categories();
        } else {
            write_rules();
        }
        xml_.writeStartElement("symbols");
        for (std::size_t i = 0; i < drawn_.size(); ++i) {
            write_symbol(drawn_[i], i);
        }
        xml_.writeEndElement();
        xml_.writeEndElement();
    }

    void write_categories() {
        xml_.writeStartElement("categories");
        for (std::size_t i = 0; i < drawn_.size(); ++i) {
            const Rule& rule = *drawn_[i].rule;
            xml_.writeEmptyElement("category");
            attributes({{"symbol", std::to_string(i)},
                        {"value", rule.filter.otherwise ? "" : rule.filter.all[0].values[0]},
                        {"label", rule.title_zh},
                        {"type", "string"},
                        {"render", "true"}});
        }
        xml_.writeEndElement();
    }

    void write_rules() {
        xml_.writeStartElement("rules");
        xml_.writeAttribute("key", "root");
        for (std::size_t i = 0; i < drawn_.size(); ++i) {
            xml_.writeEmptyElement("rule");
            attributes({{"key", fmt::format("rule-{}", i)}, {"symbol", std::to_string(i)}});
            write_rule_terms(*drawn_[i].rule);
        }
        xml_.writeEndElement();
    }

    void write_rule_terms(const Rule& rule) {
        const std::string filter = rule.filter.otherwise ? "ELSE" : qml_expression(rule.filter);
        if (!filter.empty()) {
            xml_.writeAttribute("filter", q(filter));
        }
        if (!rule.title_zh.empty()) {
            xml_.writeAttribute("label", q(rule.title_zh));
        }
        if (rule.min_scale > 0) {
            xml_.writeAttribute("scalemindenom", q(short_number(rule.min_scale)));
        }
        if (std::isfinite(rule.max_scale)) {
            xml_.writeAttribute("scalemaxdenom", q(short_number(rule.max_scale)));
        }
    }

    void write_symbol(const Drawn& drawn, std::size_t number) {
        xml_.writeStartElement("symbol");
        attributes({{"name", std::to_string(number)},
                    {"type", symbol_type(*drawn.rule)},
                    {"alpha", "1"},
                    {"clip_to_extent", "1"},
                    {"force_rhr", "0"}});
        for (const Symbol& symbol : drawn.rule->symbols) {
            std::visit([&](const auto& s) { write_layer(s, drawn.pass); }, symbol);
        }
        xml_.writeEndElement();
    }

    static std::string symbol_type(const Rule& rule) {
        for (const Symbol& symbol : rule.symbols) {
            if (std::holds_alternative<PolygonSymbol>(symbol)) {
                return "fill";
            }
            if (std::holds_alternative<LineSymbol>(symbol)) {
                return "line";
            }
        }
        return "marker";
    }

    void start_layer(const char* kind, std::size_t pass) {
        xml_.writeStartElement("layer");
        attributes({{"class", kind}, {"pass", std::to_string(pass)}, {"enabled", "1"}, {"locked", "0"}});
    }

    void options(std::initializer_list<std::pair<const char*, std::string>> list) {
        xml_.writeStartElement("Option");
        xml_.writeAttribute("type", "Map");
        for (const auto& [name, value] : list) {
            xml_.writeEmptyElement("Option");
            attributes({{"name", name}, {"value", value}, {"type", "QString"}});
        }
        xml_.writeEndElement();
    }

    void write_layer(const PolygonSymbol& symbol, std::size_t pass) {
        if (symbol.hatch) {
            write_hatch(*symbol.hatch, pass);
        }
        if (symbol.hatch && !symbol.stroke) {
            return;
        }
        const bool filled = symbol.fill && !symbol.hatch;
        const Stroke stroke = symbol.stroke.value_or(Stroke{});
        start_layer("SimpleFill", pass);
        options({{"color", rgba(filled ? *symbol.fill : Colour{0, 0, 0, 0})},
                 {"style", filled ? "solid" : "no"},
                 {"outline_color", rgba(stroke.colour)},
                 {"outline_style", !symbol.stroke           ? "no"
                                   : stroke.dash_mm.empty() ? "solid"
                                                            : "dash"},
                 {"outline_width", short_number(stroke.width_mm)},
                 {"outline_width_unit", "MM"},
                 {"joinstyle", std::string(pen_join(stroke.join))}});
        xml_.writeEndElement();
    }

    void write_hatch(const Hatch& hatch, std::size_t pass) {
        start_layer("LinePatternFill", pass);
        options({{"angle", short_number(hatch.angle_deg)},
                 {"distance", short_number(hatch.spacing_mm)},
                 {"distance_unit", "MM"},
                 {"line_width", short_number(hatch.stroke.width_mm)},
                 {"color", rgba(hatch.stroke.colour)}});
        xml_.writeStartElement("symbol");
        attributes({{"name", "@hatch"}, {"type", "line"}, {"alpha", "1"}, {"clip_to_extent", "1"}, {"force_rhr", "0"}});
        write_line(hatch.stroke, 0);
        xml_.writeEndElement();
        xml_.writeEndElement();
    }

    void write_line(const Stroke& stroke, std::size_t pass) {
        start_layer("SimpleLine", pass);
        options({{"line_color", rgba(stroke.colour)},
                 {"line_width", short_number(stroke.width_mm)},
                 {"line_width_unit", "MM"},
                 {"line_style", "solid"},
                 {"capstyle", std::string(pen_cap(stroke.cap))},
                 {"joinstyle", std::string(pen_join(stroke.join))},
                 {"use_custom_dash", stroke.dash_mm.empty() ? "0" : "1"},
                 {"customdash", dashes(stroke)},
                 {"customdash_unit", "MM"}});
        xml_.writeEndElement();
    }

    void write_layer(const LineSymbol& symbol, std::size_t pass) {
        if (symbol.stroke) {
            write_line(*symbol.stroke, pass);
        }
        if (!symbol.repeated) {
            return;
        }
        start_layer("MarkerLine", pass);
        options({{"interval", short_number(symbol.gap_mm)},
                 {"interval_unit", "MM"},
                 {"placement", "interval"},
                 {"rotate", "1"}});
        xml_.writeStartElement("symbol");
        attributes(
            {{"name", "@marker"}, {"type", "marker"}, {"alpha", "1"}, {"clip_to_extent", "1"}, {"force_rhr", "0"}});
        write_marker(*symbol.repeated, 0);
        xml_.writeEndElement();
        xml_.writeEndElement();
    }

    void write_layer(const PointSymbol& symbol, std::size_t pass) { write_marker(symbol.marker, pass); }
    void write_layer(const TextSymbol&, std::size_t) {} // labels stand in the labelling

    void write_marker(const Marker& marker, std::size_t pass) {
        const Stroke stroke = marker.stroke.value_or(Stroke{});
        const std::string_view name =
            marker.shape == MarkerShape::x ? "cross2" : to_word(marker.shape); // QGIS' cross2 is the oblique one
        start_layer("SimpleMarker", pass);
        options({{"name", std::string(name)},
                 {"color", rgba(marker.fill.value_or(Colour{0, 0, 0, 0}))},
                 {"outline_color", rgba(stroke.colour)},
                 {"outline_style", marker.stroke ? "solid" : "no"},
                 {"outline_width", short_number(stroke.width_mm)},
                 {"outline_width_unit", "MM"},
                 {"size", short_number(marker.size_mm)},
                 {"size_unit", "MM"},
                 {"angle", short_number(-marker.rotation_deg)}});
        xml_.writeEndElement();
    }

    void write_labelling() {
        xml_.writeStartElement("labeling");
        xml_.writeAttribute("type", "rule-based");
        xml_.writeStartElement("rules");
        xml_.writeAttribute("key", "labels");
        std::size_t number = 0;
        for (const Rule* rule : labelled_) {
            for (const Symbol& symbol : rule->symbols) {
                if (const auto* text = std::get_if<TextSymbol>(&symbol)) {
                    write_label_rule(*rule, *text, number++);
                }
            }
        }
        xml_.writeEndElement();
        xml_.writeEndElement();
    }

    void write_label_rule(const Rule& rule, const TextSymbol& text, std::size_t number) {
        xml_.writeStartElement("rule");
        xml_.writeAttribute("key", q(fmt::format("label-{}", number)));
        write_rule_terms(rule);
        xml_.writeStartElement("settings");
        xml_.writeStartElement("text-style");
        attributes({{"fieldName", qml_label(text)},
                    {"isExpression", "1"},
                    {"fontFamily", "Noto Sans CJK SC"},
                    {"fontSize", short_number(text.size_mm)},
                    {"fontSizeUnit", "MM"},
                    {"fontWeight", text.bold ? "75" : "50"},
                    {"textColor", rgba(text.colour)}});
        if (text.halo) {
            xml_.writeEmptyElement("text-buffer");
            attributes({{"bufferDraw", "1"},
                        {"bufferSize", short_number(text.halo->radius_mm)},
                        {"bufferSizeUnits", "MM"},
                        {"bufferColor", rgba(text.halo->colour)}});
        }
        xml_.writeEndElement();
        xml_.writeEmptyElement("placement");
        attributes({{"placement", text.placement == LabelPlacement::line ? "2" : "1"},
                    {"priority", std::to_string(std::clamp(text.priority / 10, 0, 10))}});
        xml_.writeEndElement();
        xml_.writeEndElement();
    }

    void write_aliases() {
        xml_.writeStartElement("aliases");
        for (std::size_t i = 0; i < aliases_.size(); ++i) {
            xml_.writeEmptyElement("alias");
            attributes({{"index", std::to_string(i)}, {"field", aliases_[i].field}, {"name", aliases_[i].shown}});
        }
        xml_.writeEndElement();
    }

    const Style& style_;
    std::span<const FieldAlias> aliases_;
    std::vector<Drawn> drawn_;
    std::vector<const Rule*> labelled_;
    QByteArray bytes_;
    QXmlStreamWriter xml_{&bytes_};
};

} // namespace

std::string write_qml(const Style& style, std::span<const FieldAlias> aliases) {
    return QmlWriter(style, aliases).write();
}

} // namespace qipan::style
