#include "io/recipe.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "io/documents.hpp"

using namespace qipan;
using ::testing::ElementsAre;

namespace {

const std::string region = "[region]\nname = \"武乡\"\ncrs = \"EPSG:4547\"\n";
const std::string plots = "[[source]]\nrole = \"plots\"\nfile = \"a.shp\"\n";

core::Result<io::Recipe> parse(const std::string& text) {
    const auto document = io::parse_toml(text, "region.toml");
    EXPECT_TRUE(document) << text;
    return io::parse_recipe(*document, "folder");
}

core::Error refused(const std::string& text) {
    const auto recipe = parse(text);
    EXPECT_FALSE(recipe) << text;
    return recipe ? core::Error{} : recipe.error();
}

TEST(Recipe, ReadsEveryKey) {
    const auto recipe = parse(R"([region]
name = "山西示例区域"
crs = "EPSG:4547"
illustrative = true
terrain = "dem.asc"
terrain_crs = "EPSG:4547"
[[source]]
role = "plots"
file = "地块.csv"
layer = "地块"
crs = "EPSG:4490"
encoding = "GBK"
where = "状态 = '可用'"
id = ["乡镇", "编号"]
columns = { zone = "所属园区", land_use_scheme = { constant = "cn2023" }, allowed_industries = { constant = ["1392", 14] } }
values.status = { "可用" = "available" }
units.area_m2 = "亩"
lonlat = "坐标"
lonlat_order = "lat, lon"
open_options = ["A=1"]
offset = "gcj02"
header_row = 3
)");
    ASSERT_TRUE(recipe) << recipe.error().code;
    EXPECT_EQ(recipe->name, "山西示例区域");
    EXPECT_TRUE(recipe->illustrative);
    EXPECT_EQ(recipe->terrain, "dem.asc");
    ASSERT_EQ(recipe->sources.size(), 1U);
    const io::RecipeSource& source = recipe->sources[0];
    EXPECT_EQ(source.table, model::TableId::plots);
    EXPECT_EQ(source.file, "地块.csv");
    EXPECT_EQ(source.layer, "地块");
    EXPECT_EQ(source.crs, "EPSG:4490");
    EXPECT_EQ(source.encoding, "GBK");
    EXPECT_EQ(source.where, "状态 = '可用'");
    EXPECT_THAT(source.id, ElementsAre("乡镇", "编号"));
    EXPECT_EQ(source.columns.at("zone").column, "所属园区");
    EXPECT_THAT(*source.columns.at("land_use_scheme").constant, ElementsAre("cn2023"));
    EXPECT_THAT(*source.columns.at("allowed_industries").constant, ElementsAre("1392", "14"));
    EXPECT_EQ(source.values.at("status").at("可用"), "available");
    EXPECT_EQ(source.units.at("area_m2"), "亩");
    EXPECT_EQ(source.lonlat, "坐标");
    EXPECT_EQ(source.lonlat_order, io::PairOrder::lat_lon);
    EXPECT_THAT(source.open_options, ElementsAre("A=1"));
    EXPECT_EQ(source.offset, geo::WebOffset::gcj02);
    EXPECT_EQ(source.header_row, 3);
    EXPECT_EQ(source.place.line, 7);
}

TEST(Recipe, RefusesAnUnknownKeyAndNamesTheNearest) {
    const core::Error error = refused(region + plots + "encodng = \"GBK\"\n");
    EXPECT_EQ(error.code, "document.unknown-key");
    EXPECT_EQ(error.values.at("did_you_mean"), "encoding");
    EXPECT_EQ(error.where.file, "region.toml");
    EXPECT_EQ(error.where.line, 7);
    EXPECT_EQ(error.where.column, 1);
}

struct Mistake {
    std::string more; ///< after a valid [region] and a plots source
    std::string code;
    std::string did_you_mean;
};

TEST(Recipe, RefusesMistakesWithTheirPlace) {
    for (const Mistake& mistake : std::vector<Mistake>{
             {"columns = { zoen = \"所属\" }", "recipe.unknown-field", "zone"},
             {"values.statu = { \"可用\" = \"available\" }", "recipe.unknown-field", "status"},
             {"units.area_m2 = \"公倾\"", "recipe.unknown-unit", "公顷"},
             {"units.area_m2 = \"万元\"", "recipe.unknown-unit", ""},
             {"units.name = \"亩\"", "recipe.field-without-unit", ""},
             {"offset = \"gcj2\"", "recipe.unknown-offset", "gcj02"},
             {"lonlat = \"xy\"\nlonlat_order = \"lat,lon\"", "recipe.unknown-order", "lat, lon"},
             {"lon = \"x\"", "recipe.bad-position", ""},
             {"header_row = 0", "recipe.bad-header-row", ""},
             {"header_row = \"3\"", "document.wrong-type", ""},
             {"columns = { zone = { column = \"x\" } }", "document.unknown-key", ""},
             {"columns = { zone = 3 }", "document.wrong-type", ""},
             {"columns = \"zone\"", "document.wrong-type", ""},
             {"id = 3", "document.wrong-type", ""},
         }) {
        const core::Error error = refused(region + plots + mistake.more + "\n");
        EXPECT_EQ(error.code, mistake.code) << mistake.more;
        if (!mistake.did_you_mean.empty()) {
            EXPECT_EQ(error.values.at("did_you_mean"), mistake.did_you_mean) << mistake.more;
        }
        EXPECT_GE(error.where.line, 4) << mistake.more;
    }
}

TEST(Recipe, RefusesWhatIsMissing) {
    EXPECT_EQ(refused(plots).code, "document.missing-key");
    EXPECT_EQ(refused(region).code, "recipe.no-sources");
    EXPECT_EQ(refused(region + "[[source]]\nrole = \"plots\"\n").values.at("key"), "file");
    EXPECT_EQ(refused("[region]\nname = \"x\"\n" + plots).values.at("key"), "crs");
}

TEST(Recipe, RefusesAnUnknownRole) {
    const core::Error error = refused(region + "[[source]]\nrole = \"plot\"\nfile = \"a.shp\"\n");
    EXPECT_EQ(error.code, "recipe.unknown-role");
    EXPECT_EQ(error.values.at("did_you_mean"), "plots");
    EXPECT_EQ(refused(region + "[[source]]\nrole = \"audit\"\nfile = \"a.shp\"\n").code, "recipe.unknown-role");
}

TEST(Recipe, RefusesAnIdForATableWithoutOne) {
    EXPECT_EQ(refused(region + "[[source]]\nrole = \"demands\"\nfile = \"a.csv\"\nid = \"编号\"\n").code,
              "recipe.table-without-id");
}

TEST(Recipe, WantsAProjectedCrsInMetres) {
    const core::Error error = refused("[region]\nname = \"x\"\ncrs = \"EPSG:4490\"\n" + plots);
    EXPECT_EQ(error.code, "recipe.crs-not-metres");
    EXPECT_EQ(error.where.line, 3);
    EXPECT_EQ(refused("[region]\nname = \"x\"\ncrs = \"EPSG:nonsense\"\n" + plots).code, "geo.unknown-crs");
}

} // namespace
