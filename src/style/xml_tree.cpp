#include "style/xml_tree.hpp"

#include <QXmlStreamReader>

#include "core/text.hpp"

namespace qipan::style {
namespace {

constexpr int deepest = 64;

class TreeReader {
public:
    TreeReader(std::string_view bytes, const std::string& file)
        : reader_(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()))), file_(file) {}

    core::Result<XmlNode> read() {
        XmlNode root;
        if (reader_.readNextStartElement()) {
            root = read_element(0);
        }
        while (!reader_.atEnd()) {
            reader_.readNext();
        }
        if (reader_.hasError()) {
            return core::fail("style.bad-xml", {{"reason", reader_.errorString().toStdString()}}, here());
        }
        return root;
    }

private:
    core::Place here() const {
        core::Place place;
        place.file = file_;
        place.line = static_cast<int>(reader_.lineNumber());
        place.column = static_cast<int>(reader_.columnNumber());
        return place;
    }

    XmlNode read_element(int depth) {
        XmlNode node;
        node.name = reader_.name().toString().toStdString();
        node.space = reader_.namespaceUri().toString().toStdString();
        node.place = here();
        for (const QXmlStreamAttribute& a : reader_.attributes()) {
            node.attributes.emplace_back(a.name().toString().toStdString(), a.value().toString().toStdString());
        }
        if (depth > deepest) {
            reader_.raiseError(QStringLiteral("too deep"));
        }
        read_content(node, depth);
        return node;
    }

    void read_content(XmlNode& node, int depth) {
        while (!reader_.atEnd()) {
            switch (reader_.readNext()) {
            case QXmlStreamReader::StartElement:
                node.children.push_back(read_element(depth + 1));
                break;
            case QXmlStreamReader::EndElement:
                return;
            case QXmlStreamReader::Characters:
                add_text(node);
                break;
            default: // comments and the like say nothing about the style
                break;
            }
        }
    }

    void add_text(XmlNode& node) const {
        const std::string text = reader_.text().toString().toStdString();
        if (!reader_.isCDATA() && core::trim(text).empty()) {
            return;
        }
        XmlNode piece;
        piece.text = reader_.isCDATA() ? text : std::string(core::trim(text));
        piece.place = here();
        node.children.push_back(std::move(piece));
    }

    QXmlStreamReader reader_;
    std::string file_;
};

} // namespace

const XmlNode* XmlNode::child(std::string_view wanted) const {
    for (const XmlNode& node : children) {
        if (node.name == wanted) {
            return &node;
        }
    }
    return nullptr;
}

std::string XmlNode::attribute(std::string_view wanted) const {
    for (const auto& [key, value] : attributes) {
        if (key == wanted) {
            return value;
        }
    }
    return {};
}

std::string XmlNode::own_text() const {
    std::string all;
    for (const XmlNode& node : children) {
        if (node.name.empty()) {
            all += node.text;
        }
    }
    return std::string(core::trim(all));
}

core::Result<XmlNode> parse_xml(std::string_view bytes, const std::string& file) {
    return TreeReader(bytes, file).read();
}

} // namespace qipan::style
