#include "report/structure.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QXmlStreamReader>

namespace qipan::report {
namespace {

class PageReader {
public:
    explicit PageReader(const std::string& page) : xml_(QString::fromStdString(page)) {}

    PageStructure read() {
        while (!xml_.atEnd()) {
            xml_.readNext();
            if (xml_.isStartElement()) {
                start(xml_.name().toString().toStdString());
            } else if (xml_.isEndElement()) {
                end(xml_.name().toString().toStdString());
            } else if (xml_.isCharacters() && !silent_) {
                add(xml_.text().toString().toStdString());
            }
        }
        found_.problem = xml_.hasError() ? xml_.errorString().toStdString() : "";
        return found_;
    }

private:
    void start(const std::string& tag) {
        found_.elements.push_back(tag);
        silent_ = silent_ || tag == "style" || tag == "script" || tag == "svg";
        heading_ = heading_ || tag == "h2";
        if (tag == "section") {
            found_.sections.emplace_back();
            in_section_ = true;
        } else if (tag == "svg" && in_section_) {
            ++found_.sections.back().drawings;
        } else if (tag == "tr") {
            found_.rows.emplace_back();
        } else if (tag == "td") {
            found_.rows.back().emplace_back();
            in_cell_ = true;
        }
    }
    void end(const std::string& tag) {
        silent_ = silent_ && tag != "style" && tag != "script" && tag != "svg";
        heading_ = heading_ && tag != "h2";
        in_section_ = in_section_ && tag != "section";
        in_cell_ = in_cell_ && tag != "td";
    }
    void add(const std::string& text) {
        found_.text += text + '\n';
        if (in_cell_) {
            // line feeds only shape the source
            std::ranges::remove_copy(text, std::back_inserter(found_.rows.back().back()), '\n');
        }
        if (in_section_) {
            (heading_ ? found_.sections.back().heading : found_.sections.back().text) += text;
        }
    }
    QXmlStreamReader xml_;
    PageStructure found_;
    bool silent_ = false;
    bool heading_ = false;
    bool in_section_ = false;
    bool in_cell_ = false;
};

QString type_of(const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::Null:
        return "null";
    case QJsonValue::Bool:
        return "boolean";
    case QJsonValue::Double:
        return "number";
    case QJsonValue::String:
        return "string";
    case QJsonValue::Array:
        return "array";
    case QJsonValue::Object:
        return "object";
    case QJsonValue::Undefined:
        break;
    }
    return "undefined";
}

bool fits_type(const QJsonValue& value, const QString& type) {
    if (type == "integer") {
        return value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger());
    }
    return type_of(value) == type;
}

class Schema {
public:
    explicit Schema(QJsonObject root) : root_(std::move(root)) {}

    QString judge(const QJsonValue& value) const { return judge(value, root_, "$"); }

private:
    QString judge(const QJsonValue& value, QJsonObject schema, const QString& at) const {
        if (schema.contains("$ref")) {
            schema = root_["$defs"].toObject()[schema["$ref"].toString().section('/', -1)].toObject();
        }
        if (schema.isEmpty()) {
            return at + ": no schema";
        }
        if (schema.contains("const") && schema["const"] != value) {
            return at + ": not the constant";
        }
        if (schema.contains("enum") && !schema["enum"].toArray().contains(value)) {
            return at + ": not in the enumeration";
        }
        if (schema.contains("type") && !any_type(value, schema["type"])) {
            return at + ": is " + type_of(value);
        }
        if (schema.contains("minimum") && value.toDouble() < schema["minimum"].toDouble()) {
            return at + ": too small";
        }
        if (schema.contains("anyOf")) {
            return judge_any(value, schema["anyOf"].toArray(), at);
        }
        if (value.isArray()) {
            return judge_items(value.toArray(), schema, at);
        }
        return value.isObject() ? judge_members(value.toObject(), schema, at) : QString();
    }
    /// Fits one of them; else what the first says.
    QString judge_any(const QJsonValue& value, const QJsonArray& schemas, const QString& at) const {
        for (const auto& schema : schemas) {
            if (judge(value, schema.toObject(), at).isEmpty()) {
                return {};
            }
        }
        return judge(value, schemas.first().toObject(), at);
    }
    static bool any_type(const QJsonValue& value, const QJsonValue& types) {
        if (types.isString()) {
            return fits_type(value, types.toString());
        }
        for (const auto& type : types.toArray()) {
            if (fits_type(value, type.toString())) {
                return true;
            }
        }
        return false;
    }
    QString judge_items(const QJsonArray& items, const QJsonObject& schema, const QString& at) const {
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QString problem = judge(items[i], schema["items"].toObject(), at + '[' + QString::number(i) + ']');
            if (!problem.isEmpty()) {
                return problem;
            }
        }
        return {};
    }
    QString judge_members(const QJsonObject& members, const QJsonObject& schema, const QString& at) const {
        for (const auto& key : schema["required"].toArray()) {
            if (!members.contains(key.toString())) {
                return at + ": lacks " + key.toString();
            }
        }
        const QJsonObject known = schema["properties"].toObject();
        for (auto member = members.begin(); member != members.end(); ++member) {
            const QJsonValue other = schema["additionalProperties"];
            if (!known.contains(member.key()) && !other.isObject()) {
                return at + ": unknown key " + member.key();
            }
            const QJsonObject own = known.contains(member.key()) ? known[member.key()].toObject() : other.toObject();
            const QString problem = judge(member.value(), own, at + '.' + member.key());
            if (!problem.isEmpty()) {
                return problem;
            }
        }
        return {};
    }
    QJsonObject root_;
};

QJsonDocument parse(const std::string& text) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(text));
}

} // namespace

PageStructure read_page(const std::string& page) {
    return PageReader(page).read();
}

std::string schema_problem(const std::string& name, const std::string& json) {
    std::ifstream file(std::string(QIPAN_SOURCE_DIR) + "/data/schema/" + name + ".schema.json");
    std::stringstream text;
    text << file.rdbuf();
    const QJsonDocument schema = parse(text.str());
    const QJsonDocument document = parse(json);
    if (!schema.isObject() || !document.isObject()) {
        return schema.isObject() ? "not an object" : "no such schema";
    }
    return Schema(schema.object()).judge(document.object()).toStdString();
}

} // namespace qipan::report
