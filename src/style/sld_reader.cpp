#include "style/sld_reader.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "style/sld.hpp"
#include "style/words.hpp"

namespace qipan::style {

void SldFaults::fault(std::string code, core::Values values, const core::Place& place) {
    if (!error_) {
        error_ = core::Error{std::move(code), std::move(values), place, nullptr};
    }
}

void SldFaults::bad_value(const XmlNode& node, std::string_view expected) {
    fault("style.bad-value", {{"element", node.name}, {"text", text(node)}, {"expected", std::string(expected)}},
          node.place);
}

void SldFaults::allow(const XmlNode& node, std::initializer_list<std::string_view> names) {
    for (const XmlNode& child : node.children) {
        if (child.name.empty() || std::ranges::find(names, child.name) != names.end()) {
            continue;
        }
        fault("style.unknown-element", {{"element", child.name}, {"in", node.name}}, child.place);
    }
}

const XmlNode* SldFaults::need(const XmlNode& node, std::string_view name) {
    const XmlNode* found = node.child(name);
    if (found == nullptr) {
        fault("style.missing-element", {{"element", std::string(name)}, {"in", node.name}}, node.place);
    }
    return found;
}

std::string SldFaults::text(const XmlNode& node) {
    const XmlNode* literal = node.child("Literal");
    return literal != nullptr ? literal->own_text() : node.own_text();
}

double SldFaults::number(const XmlNode& node, double least) {
    const auto value = parse_number(text(node));
    if (!value || *value < least) {
        bad_value(node, "number");
    }
    return value.value_or(0);
}

namespace {

constexpr std::string_view known_spaces[] = {"http://www.opengis.net/sld", "http://www.opengis.net/se",
                                             "http://www.opengis.net/ogc"};

class StyleReader {
public:
    core::Result<Style> read(const XmlNode& root) {
        check_spaces(root);
        if (root.name != "StyledLayerDescriptor") {
            faults_.fault("style.unknown-element", {{"element", root.name}, {"in", ""}}, root.place);
        }
        faults_.allow(root, {"NamedLayer"});
        if (const XmlNode* layer = faults_.need(root, "NamedLayer")) {
            read_layer(*layer);
        }
        if (faults_.error()) {
            return core::fail(*faults_.error());
        }
        return std::move(style_);
    }

private:
    void check_spaces(const XmlNode& node) {
        if (!node.name.empty() && std::ranges::find(known_spaces, node.space) == std::end(known_spaces)) {
            faults_.fault("style.unknown-element", {{"element", node.name}, {"in", node.space}}, node.place);
        }
        for (const XmlNode& child : node.children) {
            check_spaces(child);
        }
    }

    void read_layer(const XmlNode& layer) {
        faults_.allow(layer, {"Name", "UserStyle"});
        const XmlNode* name = faults_.need(layer, "Name");
        const XmlNode* user_style = faults_.need(layer, "UserStyle");
        if (name == nullptr || user_style == nullptr) {
            return;
        }
        style_.table = faults_.text(*name);
        const auto table = model::find_table(style_.table);
        if (!table) {
            faults_.fault("style.unknown-table", {{"table", style_.table}}, name->place);
            return;
        }
        table_ = &model::schema(*table);
        read_style(*user_style);
    }

    void read_style(const XmlNode& node) {
        faults_.allow(node, {"Name", "Description", "FeatureTypeStyle"});
        if (const XmlNode* name = faults_.need(node, "Name")) {
            style_.name = faults_.text(*name);
        }
        read_titles(node, style_.title_zh, style_.title_en);
        for (const XmlNode& child : node.children) {
            if (child.name == "FeatureTypeStyle") {
                style_.passes.push_back(read_pass(child));
            }
        }
    }

    void read_titles(const XmlNode& node, std::string& title_zh, std::string& title_en) {
        const XmlNode* description = node.child("Description");
        if (description == nullptr) {
            return;
        }
        faults_.allow(*description, {"Title", "Abstract"});
        if (const XmlNode* title = description->child("Title")) {
            title_zh = faults_.text(*title);
        }
        if (const XmlNode* abstract = description->child("Abstract")) {
            title_en = faults_.text(*abstract);
        }
    }

    Pass read_pass(const XmlNode& node) {
        faults_.allow(node, {"Rule"});
        Pass pass;
        for (const XmlNode& child : node.children) {
            if (child.name == "Rule") {
                pass.rules.push_back(read_rule(child));
            }
        }
        return pass;
    }

    Rule read_rule(const XmlNode& node) {
        faults_.allow(node,
                      {"Name", "Description", "Filter", "ElseFilter", "MinScaleDenominator", "MaxScaleDenominator",
                       "PolygonSymbolizer", "LineSymbolizer", "PointSymbolizer", "TextSymbolizer"});
        Rule rule;
        if (const XmlNode* name = faults_.need(node, "Name")) {
            rule.name = faults_.text(*name);
        }
        read_titles(node, rule.title_zh, rule.title_en);
        for (const XmlNode& child : node.children) {
            if (child.name == "Filter") {
                rule.filter = read_filter(child, *table_, faults_);
            } else if (child.name == "ElseFilter") {
                rule.filter.otherwise = true;
            } else if (child.name == "MinScaleDenominator") {
                rule.min_scale = faults_.number(child, 0);
            } else if (child.name == "MaxScaleDenominator") {
                rule.max_scale = faults_.number(child, 0);
            } else if (child.name.ends_with("Symbolizer")) {
                rule.symbols.push_back(read_symbol(child, *table_, faults_));
            }
        }
        return rule;
    }

    Style style_;
    const model::TableSchema* table_ = nullptr;
    SldFaults faults_;
};

} // namespace

core::Result<Style> parse_sld(std::string_view bytes, const std::string& file) {
    const auto tree = parse_xml(bytes, file);
    if (!tree) {
        return core::fail(tree.error());
    }
    return StyleReader().read(*tree);
}

} // namespace qipan::style
