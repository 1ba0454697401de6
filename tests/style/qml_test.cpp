#include "style/qml.hpp"

#include <QXmlStreamReader>
#include <gtest/gtest.h>

namespace qipan::style {
namespace {

using Ask = style::Test; // inside a test the name means GoogleTest's class

Rule rule(const std::string& name, Filter filter) {
    Rule r;
    r.name = name;
    r.title_zh = name;
    r.filter = std::move(filter);
    r.symbols = {PolygonSymbol{Colour{1, 2, 3, 1}, std::nullopt, std::nullopt}};
    return r;
}

/// All attributes of the elements of that name, joined.
std::string attributes_of(const std::string& xml, const QString& element) {
    QXmlStreamReader reader(QByteArray::fromStdString(xml));
    std::string all;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element) {
            for (const auto& a : reader.attributes()) {
                all += a.name().toString().toStdString() + "=" + a.value().toString().toStdString() + ";";
            }
            all += "|";
        }
    }
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    return all;
}

TEST(QmlWriter, IsCategorisedWhereEveryRuleAsksOneFieldForOneValue) {
    Filter rest;
    rest.otherwise = true;
    const Style style{"plots",
                      "default",
                      "",
                      "",
                      {Pass{{rule("可供", {{{"status", Ask::equal, {"available"}}}, false}), rule("其他", rest)}}}};
    const std::string qml = write_qml(style);
    EXPECT_NE(attributes_of(qml, "renderer-v2").find("type=categorizedSymbol;"), std::string::npos);
    EXPECT_EQ(attributes_of(qml, "category"), "symbol=0;value=available;label=可供;type=string;render=true;|symbol=1;"
                                              "value=;label=其他;type=string;render=true;|");
}

TEST(QmlWriter, IsRuleBasedElseWithScalesAndLevels) {
    Rule coded =
        rule("工业", {{{"land_use", Ask::prefix, {"1001", "M"}}, {"land_use_scheme", Ask::equal, {"cn2023"}}}, false});
    coded.min_scale = 1000;
    coded.max_scale = 60000;
    const Style style{"plots", "default", "", "", {Pass{{coded}}, Pass{{rule("二", {})}}}};
    const std::string qml = write_qml(style);
    EXPECT_NE(attributes_of(qml, "renderer-v2").find("type=RuleRenderer;symbollevels=1;"), std::string::npos);
    EXPECT_NE(attributes_of(qml, "rule")
                  .find("filter=(\"land_use\" LIKE '1001%' OR \"land_use\" LIKE 'M%') AND \"land_use_scheme\"='cn2023';"
                        "label=工业;scalemindenom=1000;scalemaxdenom=60000;"),
              std::string::npos);
}

TEST(QmlWriter, WritesAHatchAsALinePatternAndALabelAsAnExpression) {
    Rule r = rule("区", {});
    r.symbols = {PolygonSymbol{std::nullopt, Hatch{{}, 2, 45}, std::nullopt},
                 TextSymbol{{{"", "name"}, {"'s\n", ""}}, 2.4, false, {}, Halo{}, LabelPlacement::point, 50}};
    const std::string qml = write_qml({"areas", "default", "", "", {Pass{{r}}}});
    EXPECT_NE(attributes_of(qml, "layer").find("class=LinePatternFill;"), std::string::npos);
    EXPECT_NE(attributes_of(qml, "text-style").find("fieldName=\"name\" || '''s\\n';isExpression=1;"),
              std::string::npos);
    EXPECT_NE(attributes_of(qml, "text-buffer").find("bufferDraw=1;"), std::string::npos);
}

} // namespace
} // namespace qipan::style
