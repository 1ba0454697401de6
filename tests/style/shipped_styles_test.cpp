#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

#include <QXmlStreamReader>

#include "render/region_maker.hpp"
#include "style/match.hpp"
#include "style/sld.hpp"
#include "style/style_set.hpp"

namespace qipan::style {
namespace {

const std::string source_dir = QIPAN_SOURCE_DIR;

StyleSet shipped() {
    auto set = StyleSet::load(source_dir + "/styles");
    EXPECT_TRUE(set.has_value()) << set.error().code << " " << to_string(set.error().where);
    return set.value_or(StyleSet());
}

/// First column of a code list.
std::vector<std::string> codes_in(const std::string& file) {
    std::ifstream in(source_dir + "/data/codes/" + file);
    std::vector<std::string> codes;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        codes.push_back(line.substr(0, line.find(',')));
    }
    EXPECT_FALSE(codes.empty()) << file;
    return codes;
}

TEST(ShippedStyles, EveryRoleHasOne) {
    const StyleSet set = shipped();
    for (const char* table : {"zones", "parks", "plots", "buildings", "sources", "mains", "barriers", "areas",
                              "receptors", "supplies", "roads", "findings", "assignments"}) {
        const Style* style = set.find(table);
        ASSERT_NE(style, nullptr) << table;
        EXPECT_EQ(style->name, "default");
        EXPECT_FALSE(style->title_zh.empty()) << table;
        EXPECT_FALSE(style->title_en.empty()) << table;
    }
    EXPECT_EQ(set.find("plots", "landuse")->name, "landuse");
    EXPECT_EQ(set.find("plots", "no-such-variant")->name, "default");
}

TEST(ShippedStyles, EveryLandUseCodeOfTheThreeSchemesHasOneColour) {
    const Style style = *shipped().find("plots", "landuse");
    for (const auto& [scheme, file] :
         {std::pair{"cn2023", "land_use_cn2023.csv"}, {"gb50137", "land_use_gb50137.csv"}}) {
        for (const std::string& code : codes_in(file)) {
            model::Region region;
            test::LayerMaker(model::TableId::plots)
                .row({{"id", "A"}, {"land_use", code}, {"land_use_scheme", scheme}}, "POLYGON ((0 0, 1 0, 1 1, 0 0))")
                .put_into(region);
            const auto rules = rules_for(style.passes.front(), region.plots(), 0, 10000);
            ASSERT_EQ(rules.size(), 1U) << scheme << " " << code;
        }
    }
}

TEST(ShippedStyles, ThreeClassesOfIndustryAreThreeTints) {
    const Style style = *shipped().find("plots", "landuse");
    std::set<std::string> colours;
    for (const char* code : {"100101", "100102", "100103"}) {
        model::Region region;
        test::LayerMaker(model::TableId::plots)
            .row({{"id", "A"}, {"land_use", code}, {"land_use_scheme", "cn2023"}}, "POLYGON ((0 0, 1 0, 1 1, 0 0))")
            .put_into(region);
        const Rule* rule = rules_for(style.passes.front(), region.plots(), 0, 10000).at(0);
        const Colour c = *std::get<PolygonSymbol>(rule->symbols.front()).fill;
        EXPECT_GT(c.red, c.green); // browns, as 187,150,116
        EXPECT_GT(c.green, c.blue);
        colours.insert(std::to_string(c.red) + "," + std::to_string(c.green));
    }
    EXPECT_EQ(colours.size(), 3U);
}

TEST(ShippedStyles, SurviveARoundTripAndMakeWellFormedQml) {
    for (const LayerStyle& row : layer_styles(shipped())) {
        const auto again = parse_sld(row.sld, row.table + ".sld");
        ASSERT_TRUE(again.has_value()) << row.table << " " << again.error().code;
        EXPECT_EQ(write_sld(*again), row.sld) << row.table;
        QXmlStreamReader reader(QByteArray::fromStdString(row.qml));
        while (!reader.atEnd()) {
            reader.readNext();
        }
        EXPECT_FALSE(reader.hasError()) << row.table << " " << reader.errorString().toStdString();
        EXPECT_EQ(row.use_as_default, row.name == "default");
    }
}

TEST(StyleSet, RefusesAFolderWithoutStyles) {
    const auto set = StyleSet::load(source_dir + "/styles/layouts");
    ASSERT_FALSE(set.has_value());
    EXPECT_EQ(set.error().code, "style.none-found");
}

} // namespace
} // namespace qipan::style
