#include "io/where.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/text.hpp"
#include "io/fixture_gdal.hpp"

using namespace qipan;
using ::testing::IsEmpty;

namespace {

struct BarrierRow {
    std::string cls;
    std::string name;
    std::string speed_class;
    double voltage_kv; // NaN: NULL
};

const double null = std::numeric_limits<double>::quiet_NaN();
const std::vector<BarrierRow> rows{
    {"railway", "太焦高铁", "high_speed", null},
    {"railway", "Taijiao line", "other", null},
    {"power_line", "110kV 武乡线", "", 110},
    {"power_line", "500kV", "", 500},
    {"road", "", "", null},
    {"river", "浊漳河's arm", "", 0},
};

model::Layer& barriers() {
    static model::Layer layer(model::TableId::barriers);
    if (layer.size() > 0) {
        return layer;
    }
    for (const BarrierRow& row : rows) {
        for (std::size_t i = 0; i < layer.schema().fields.size(); ++i) {
            const auto name = layer.schema().fields[i].name;
            model::Column& column = layer.column(i);
            if (name == "id") {
                column.append_text("B" + std::to_string(&row - rows.data()));
            } else if (name == "class") {
                column.append_text(row.cls);
            } else if (name == "name") {
                column.append_text(row.name);
            } else if (name == "speed_class") {
                column.append_text(row.speed_class);
            } else if (name == "voltage_kv") {
                column.append_number(row.voltage_kv);
            } else {
                column.append_null();
            }
        }
        layer.geometries().add(geo::make_point({0, 0}).view());
    }
    layer.finish();
    return layer;
}

/// The rows that OGR itself selects on a memory layer of the same content, as `013`.
std::string by_ogr(const std::string& where) {
    io::prepare_gdal();
    GDALDatasetH data = GDALCreate(GDALGetDriverByName("Memory"), "", 0, 0, 0, GDT_Unknown, nullptr);
    OGRLayerH layer = GDALDatasetCreateLayer(data, "barriers", nullptr, wkbNone, nullptr);
    for (const auto& [name, type] :
         {std::pair{"class", OFTString}, {"name", OFTString}, {"speed_class", OFTString}, {"voltage_kv", OFTReal}}) {
        OGRFieldDefnH field = OGR_Fld_Create(name, type);
        EXPECT_EQ(OGR_L_CreateField(layer, field, 0), OGRERR_NONE);
        OGR_Fld_Destroy(field);
    }
    for (const BarrierRow& row : rows) {
        OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
        int column = 0;
        for (const std::string& text : {row.cls, row.name, row.speed_class}) {
            if (text.empty()) {
                OGR_F_SetFieldNull(feature, column);
            } else {
                OGR_F_SetFieldString(feature, column, text.c_str());
            }
            ++column;
        }
        if (std::isnan(row.voltage_kv)) {
            OGR_F_SetFieldNull(feature, column);
        } else {
            OGR_F_SetFieldDouble(feature, column, row.voltage_kv);
        }
        EXPECT_EQ(OGR_L_CreateFeature(layer, feature), OGRERR_NONE);
        OGR_F_Destroy(feature);
    }
    EXPECT_EQ(OGR_L_SetAttributeFilter(layer, where.c_str()), OGRERR_NONE) << where;
    std::string selected;
    while (OGRFeatureH feature = OGR_L_GetNextFeature(layer)) {
        selected += std::to_string(OGR_F_GetFID(feature));
        OGR_F_Destroy(feature);
    }
    GDALClose(data);
    return selected;
}

std::string by_us(const std::string& where) {
    const auto compiled = io::compile_where(where, model::schema(model::TableId::barriers), {});
    if (!compiled) {
        return compiled.error().code;
    }
    std::string selected;
    for (model::Row row = 0; row < rows.size(); ++row) {
        selected += compiled->matches(barriers(), row) ? std::to_string(row) : "";
    }
    return selected;
}

// Expected rows are worked out by hand from the table above; OGR must agree.
const std::vector<std::pair<std::string, std::string>> shared_expressions{
    {"class = 'railway'", "01"},
    {"class <> 'railway'", "2345"},
    {"class != 'railway'", "2345"},
    {"class = 'railway' AND speed_class = 'high_speed'", "0"},
    {"class = 'road' OR class = 'river'", "45"},
    {"class = 'road' OR class = 'power_line' AND voltage_kv > 200", "34"},
    {"(class = 'road' OR class = 'power_line') AND voltage_kv > 200", "3"},
    {"NOT class = 'railway'", "2345"},
    {"NOT (class = 'railway' OR class = 'road')", "235"},
    {"class IN ('road', 'river')", "45"},
    {"class NOT IN ('road', 'river')", "0123"},
    {"voltage_kv IN (110, 500)", "23"},
    {"voltage_kv = 110", "2"},
    {"voltage_kv <> 110", "35"},
    {"voltage_kv < 110", "5"},
    {"voltage_kv <= 110", "25"},
    {"voltage_kv > 110", "3"},
    {"voltage_kv >= 110", "23"},
    {"voltage_kv >= 1.1e2", "23"},
    {"voltage_kv > -1", "235"},
    {"voltage_kv BETWEEN 110 AND 220", "2"},
    {"voltage_kv BETWEEN 0 AND 500 AND class = 'river'", "5"},
    {"voltage_kv IS NULL", "014"},
    {"voltage_kv IS NOT NULL", "235"},
    {"name IS NULL AND class = 'road'", "4"},
    {"name LIKE '%高铁'", "0"},
    {"name LIKE '%kV%'", "23"},
    {"name LIKE '500__'", "3"},
    {"name LIKE 'Taijiao%'", "1"},
    {"name NOT LIKE '%kV%' AND name IS NOT NULL", "015"},
    {"name = '浊漳河''s arm'", "5"},
    {"\"class\" = 'road'", "4"},
    {"CLASS = 'road'", "4"},
    {"class='road'or class='river'", "45"},
    {"not not class = 'road'", "4"},
};

TEST(CompileWhere, SelectsWhatTheStandardSaysAndWhatOgrSelects) {
    for (const auto& [where, expected] : shared_expressions) {
        EXPECT_EQ(by_us(where), expected) << where;
        EXPECT_EQ(by_ogr(where), expected) << where;
    }
}

TEST(CompileWhere, ComparesTextsExactlyWhereOgrIgnoresCase) {
    EXPECT_EQ(by_us("name = 'taijiao line'"), "");
    EXPECT_EQ(by_ogr("name = 'taijiao line'"), "1");
}

TEST(CompileWhere, LikeMindsTheCaseOfLettersAsOgrDoes) {
    EXPECT_EQ(by_us("name LIKE 'taijiao%'"), "");
    EXPECT_EQ(by_ogr("name LIKE 'taijiao%'"), "");
}

TEST(CompileWhere, KeepsUnknownUnknownUnderNotAsTheStandardSays) {
    // NULL > 100 is unknown, and so is its negation; OGR takes some of these for true
    EXPECT_EQ(by_us("NOT voltage_kv > 100"), "5");
    EXPECT_EQ(by_us("voltage_kv NOT BETWEEN 100 AND 200"), "35");
    EXPECT_EQ(by_us("name NOT LIKE '%kV%'"), "015");
    EXPECT_EQ(by_ogr("name NOT LIKE '%kV%'"), "0145");
}

TEST(CompileWhere, MatchesAllForABlankText) {
    EXPECT_EQ(by_us("  "), "012345");
}

core::Error refused(const std::string& where, model::TableId table = model::TableId::barriers) {
    core::Place place;
    place.file = "rules.toml";
    place.line = 7;
    const auto compiled = io::compile_where(where, model::schema(table), place);
    EXPECT_FALSE(compiled) << where;
    return compiled ? core::Error{} : compiled.error();
}

TEST(CompileWhere, NamesTheUnknownFieldAndTheNearest) {
    const core::Error error = refused("class = 'road' AND voltage_kw > 1");
    EXPECT_EQ(error.code, "where.unknown-field");
    EXPECT_EQ(error.values.at("field"), "voltage_kw");
    EXPECT_EQ(error.values.at("did_you_mean"), "voltage_kv");
    EXPECT_EQ(error.values.at("at"), "20");
    EXPECT_EQ(error.where.line, 7);
}

TEST(CompileWhere, NamesTheUnknownCodeAndTheNearest) {
    const core::Error error = refused("class = 'railwy'");
    EXPECT_EQ(error.code, "where.unknown-code");
    EXPECT_EQ(error.values.at("did_you_mean"), "railway");
    EXPECT_EQ(refused("class IN ('road', 'raod')").values.at("code"), "raod");
    EXPECT_EQ(refused("pollution_class = 7", model::TableId::projects).code, "where.unknown-code");
}

TEST(CompileWhere, CountsPositionsInCharactersNotBytes) {
    EXPECT_EQ(refused("name = '高铁' AND clas = 'road'").values.at("at"), "17");
}

TEST(CompileWhere, RefusesTypesThatDoNotFit) {
    EXPECT_EQ(refused("voltage_kv = '110'").code, "where.wrong-type");
    EXPECT_EQ(refused("class = 5").code, "where.wrong-type");
    EXPECT_EQ(refused("voltage_kv LIKE '1%'").code, "where.wrong-type");
    EXPECT_EQ(refused("zones = 'Z1'", model::TableId::coordination_units).code, "where.list-field");
}

TEST(CompileWhere, RefusesWhatIsBeyondTheSubset) {
    for (const char* where : {"voltage_kv + 1 > 3", "upper(class) = 'ROAD'", "class = name", "class = NULL",
                              "class ILIKE 'r%'", "name LIKE 'a' ESCAPE 'b'", "class = 'road'; DROP TABLE barriers",
                              "class IN (SELECT 1)", "class || 'x' = 'y'"}) {
        EXPECT_EQ(refused(where).code, "where.unsupported") << where;
    }
}

TEST(CompileWhere, RefusesBrokenSyntax) {
    for (const char* where :
         {"class =", "= 'road'", "class 'road'", "(class = 'road'", "class = 'road')", "class = 'road", "class IN ()",
          "class IN ('road'", "voltage_kv BETWEEN 1", "class = 'road' AND", "class IS", "NOT", "12abc = 3",
          "class ~ 'r'", "class NOT = 'road'", "and"}) {
        EXPECT_EQ(refused(where).code, where == std::string("and") ? "where.unknown-field" : "where.syntax") << where;
    }
}

TEST(CompileWhere, RefusesEndlessBrackets) {
    EXPECT_EQ(refused(std::string(10000, '(') + "class = 'road'").code, "where.syntax");
    std::string nots;
    for (int i = 0; i < 10000; ++i) {
        nots += "NOT ";
    }
    EXPECT_EQ(refused(nots + "class = 'road'").code, "where.syntax");
}

} // namespace
