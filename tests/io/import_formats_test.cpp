#include "io/fixture_gdal.hpp"

#include <gmock/gmock.h>

using namespace qipan;
using namespace qipan::test;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

// 地块 甲 可用 in GBK
const std::string gbk_plot = "\xb5\xd8\xbf\xe9";
const std::string gbk_jia = "\xbc\xd7";

class Formats : public SmallRegion {
protected:
    io::ImportOutcome imported(const std::string& sources) {
        recipe(zones_source + sources);
        auto outcome = create({.existing = io::Existing::replace, .time_utc = noon});
        EXPECT_TRUE(outcome) << (outcome ? ""
                                         : outcome.error().code + " " + core::to_string(outcome.error().where) +
                                               outcome.error().values.rbegin()->second +
                                               outcome.error().values.begin()->second);
        return outcome ? std::move(*outcome) : io::ImportOutcome{};
    }
    std::string error_code(const std::string& sources) {
        recipe(zones_source + sources);
        const auto outcome = create({.existing = io::Existing::replace, .time_utc = noon});
        return outcome ? "" : outcome.error().code;
    }

    /// One square plot whose name is the bytes given; no .prj and no .cpg beside it, as exports from old programs are.
    void make_shapefile(const std::string& name_bytes) {
        io::prepare_gdal();
        GDALDatasetH data = GDALCreate(GDALGetDriverByName("ESRI Shapefile"), core::to_utf8(path("plots.shp")).c_str(),
                                       0, 0, 0, GDT_Unknown, nullptr);
        const char* options[] = {"ENCODING=", nullptr};
        OGRLayerH layer = GDALDatasetCreateLayer(data, "plots", nullptr, wkbPolygon, const_cast<char**>(options));
        for (const char* name : {"ID", "NAME"}) {
            OGRFieldDefnH field = OGR_Fld_Create(name, OFTString);
            EXPECT_EQ(OGR_L_CreateField(layer, field, 0), OGRERR_NONE);
            OGR_Fld_Destroy(field);
        }
        OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
        OGR_F_SetFieldString(feature, 0, "P1");
        OGR_F_SetFieldString(feature, 1, name_bytes.c_str());
        OGRGeometryH geometry = OGR_G_CreateGeometryFromJson(polygon(square(100, 100, 100)).c_str());
        OGR_F_SetGeometryDirectly(feature, geometry);
        EXPECT_EQ(OGR_L_CreateFeature(layer, feature), OGRERR_NONE);
        OGR_F_Destroy(feature);
        GDALClose(data);
        fs::remove(path("plots.cpg"));
        fs::remove(path("plots.prj"));
    }
    const std::string shapefile =
        "[[source]]\nrole = \"plots\"\nfile = \"plots.shp\"\ncolumns = { zone = { constant = \"Z1\" }, "
        "land_use = { constant = \"100101\" }, land_use_scheme = { constant = \"cn2023\" } }\n";
};

TEST_F(Formats, ShapefileInGbkWithoutCpgAndPrj) {
    make_shapefile(gbk_plot + gbk_jia);
    EXPECT_EQ(error_code(shapefile), "io.missing-crs");
    EXPECT_EQ(error_code(shapefile + "crs = \"EPSG:4547\"\n"), "io.bad-encoding");
    const auto outcome = imported(shapefile + "crs = \"EPSG:4547\"\nencoding = \"GBK\"\n");
    EXPECT_THAT(codes_of(outcome.issues), IsEmpty());
    EXPECT_EQ(open()->plots().text("name", 0), "地块甲");
    std::vector<std::string> inputs;
    for (const model::InputHash& input : outcome.info.inputs) {
        inputs.push_back(input.name);
    }
    EXPECT_THAT(inputs, ElementsAre("region.toml", "zones.geojson", "plots.shp", "plots.dbf"));
}

TEST_F(Formats, ShapefileInUtf8WithoutCpg) {
    make_shapefile("地块甲");
    imported(shapefile + "crs = \"EPSG:4547\"\n");
    EXPECT_EQ(open()->plots().text("name", 0), "地块甲");
}

TEST_F(Formats, CsvInGbkWithAWhereInChinese) {
    // 编号,名称,类别,经,纬 with one village and one row to be filtered away
    write("points.csv", "\xb1\xe0\xba\xc5,\xc3\xfb\xb3\xc6,kind,x,y\n1," + gbk_jia + ",village,114.001,36.13\n2," +
                            gbk_plot + ",village,114.002,36.13\n");
    const std::string source =
        "[[source]]\nrole = \"receptors\"\nfile = \"points.csv\"\ncrs = \"EPSG:4490\"\nlon = \"x\"\nlat = "
        "\"y\"\nid = \"编号\"\ncolumns = { name = \"名称\", class = \"kind\" }\nwhere = \"名称 = '甲'\"\n";
    EXPECT_EQ(error_code(source), "io.bad-encoding");
    imported(source + "encoding = \"GBK\"\n");
    const model::Layer& receptors = open()->layer(model::TableId::receptors);
    ASSERT_EQ(receptors.size(), 1U);
    EXPECT_EQ(receptors.text("name", 0), "甲");
}

TEST_F(Formats, GeoJsonWithAByteOrderMark) {
    write("plots.geojson", "\xef\xbb\xbf" + collection({plot_json("P1", 100)}));
    EXPECT_THAT(codes_of(imported(plots_source).issues), IsEmpty());
    EXPECT_EQ(open()->plots().size(), 1U);
}

TEST_F(Formats, GeoJsonWithoutCrsIsInDegrees) {
    // on the central meridian 114E of EPSG:4547 the easting is 500 km
    write("points.geojson",
          R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"R1","class":"village"},
        "geometry":{"type":"Point","coordinates":[114,36.13]}}]})");
    imported("[[source]]\nrole = \"receptors\"\nfile = \"points.geojson\"\n");
    EXPECT_NEAR(open()->layer(model::TableId::receptors).geometry(0).coordinates()[0].x, 500000, 0.001);
}

TEST_F(Formats, CsvWithLonLatInTwoColumnsOrInOne) {
    write("two.csv", "id,class,经度,纬度\nR1,village,114,36.13\nR2,village,东,36\n");
    write("one.csv", "id;class;coordinates\nR3;school;36.13, 114\n");
    const auto outcome = imported(
        "[[source]]\nrole = \"receptors\"\nfile = \"two.csv\"\ncrs = \"EPSG:4490\"\nlon = \"经度\"\nlat = \"纬度\"\n"
        "[[source]]\nrole = \"receptors\"\nfile = \"one.csv\"\ncrs = \"EPSG:4490\"\nlonlat = \"coordinates\"\n"
        "lonlat_order = \"lat, lon\"\n");
    EXPECT_THAT(codes_of(outcome.issues), ElementsAre("io.bad-position"));
    const model::Layer& receptors = open()->layer(model::TableId::receptors);
    ASSERT_EQ(receptors.size(), 2U);
    for (model::Row row = 0; row < 2; ++row) {
        EXPECT_NEAR(receptors.geometry(row).coordinates()[0].x, 500000, 0.001);
        // meridian arc to 36.13 N on CGCS2000: 4 000 km and some hundred metres
        EXPECT_NEAR(receptors.geometry(row).coordinates()[0].y, 4000000, 1000);
    }
}

TEST_F(Formats, Gcj02IsConvertedAndReported) {
    // 武乡: a GCJ-02 position moves by some hundred metres
    write("points.csv", "id,class,x,y\nR1,village,114.001,36.13\n");
    const std::string source = "[[source]]\nrole = \"receptors\"\nfile = \"points.csv\"\nlon = \"x\"\nlat = \"y\"\n";
    imported(source + "crs = \"EPSG:4326\"\n");
    const geo::Point plain = open()->layer(model::TableId::receptors).geometry(0).coordinates()[0];
    const auto outcome = imported(source + "crs = \"EPSG:4326\"\noffset = \"gcj02\"\n");
    EXPECT_THAT(codes_of(outcome.issues), ElementsAre("io.from-gcj02"));
    const geo::Point moved = open()->layer(model::TableId::receptors).geometry(0).coordinates()[0];
    const double off = std::hypot(moved.x - plain.x, moved.y - plain.y);
    EXPECT_GT(off, 100);
    EXPECT_LT(off, 1000);
    EXPECT_EQ(error_code(source + "crs = \"EPSG:4547\"\noffset = \"gcj02\"\n"), "io.offset-needs-degrees");
}

/// A workbook with a title above its heading:
///   项目台账 |          |        |
///   编号     | 名称     | 行业   | 用地（亩）
///   X1       | 示例豆制品 | 1392 | 60
void make_workbook(const fs::path& file, bool title) {
    io::prepare_gdal();
    GDALDatasetH data =
        GDALCreate(GDALGetDriverByName("XLSX"), core::to_utf8(file).c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    OGRLayerH layer = GDALDatasetCreateLayer(data, "台账", nullptr, wkbNone, nullptr);
    const std::vector<std::string> heading{"编号", "名称", "行业", "用地（亩）"};
    for (std::size_t i = 0; i < heading.size(); ++i) {
        const std::string name = title ? (i == 0 ? "项目台账" : fmt::format(" {}", i)) : heading[i];
        OGRFieldDefnH field = OGR_Fld_Create(name.c_str(), title || i < 2 ? OFTString : OFTReal);
        EXPECT_EQ(OGR_L_CreateField(layer, field, 0), OGRERR_NONE);
        OGR_Fld_Destroy(field);
    }
    std::vector<std::vector<std::string>> rows{{"X1", "示例豆制品", "1392", "60"}};
    if (title) {
        rows.insert(rows.begin(), heading);
    }
    for (const auto& row : rows) {
        OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
        for (std::size_t i = 0; i < row.size(); ++i) {
            OGR_F_SetFieldString(feature, static_cast<int>(i), row[i].c_str());
        }
        EXPECT_EQ(OGR_L_CreateFeature(layer, feature), OGRERR_NONE);
        OGR_F_Destroy(feature);
    }
    GDALClose(data);
}

const std::string workbook = "[[source]]\nrole = \"projects\"\nfile = \"台账.xlsx\"\nid = \"编号\"\n"
                             "columns = { name = \"名称\", industry = \"行业\", land_mu = \"用地（亩）\" }\n";

TEST_F(Formats, Workbook) {
    make_workbook(path("台账.xlsx"), false);
    EXPECT_THAT(codes_of(imported(workbook).issues), IsEmpty());
    const auto region = open();
    ASSERT_EQ(region->projects().size(), 1U);
    EXPECT_EQ(region->projects().id_of(0), "X1");
    EXPECT_EQ(region->projects().text("industry", 0), "1392"); // a number in the sheet
    EXPECT_EQ(region->projects().number("land_mu", 0), 60);
}

TEST_F(Formats, WorkbookWithATitleRow) {
    make_workbook(path("台账.xlsx"), true);
    EXPECT_THAT(codes_of(imported(workbook + "header_row = 2\nwhere = \"行业 = '1392'\"\n").issues), IsEmpty());
    EXPECT_EQ(open()->projects().number("land_mu", 0), 60);
}

TEST_F(Formats, FileWithSeveralLayersNeedsAName) {
    io::prepare_gdal();
    GDALDatasetH data =
        GDALCreate(GDALGetDriverByName("GPKG"), core::to_utf8(path("图.gpkg")).c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    for (const char* name : {"道路", "河流"}) {
        GDALDatasetCreateLayer(data, name, nullptr, wkbLineString, nullptr);
    }
    GDALClose(data);
    const std::string source = "[[source]]\nrole = \"roads\"\nfile = \"图.gpkg\"\nid = \"fid\"\n";
    EXPECT_EQ(error_code(source), "io.which-layer");
    EXPECT_EQ(error_code(source + "layer = \"道\"\n"), "io.unknown-layer");
}

TEST_F(Formats, OneFileFeedsSeveralRolesThroughWhere) {
    write("osm.geojson",
          collection({feature(R"("id":"1","kind":"rail")",
                              R"({"type":"LineString","coordinates":[[500000,4000000],[500900,4000000]]})"),
                      feature(R"("id":"2","kind":"street")",
                              R"({"type":"LineString","coordinates":[[500000,4000500],[500900,4000500]]})"),
                      feature(R"("id":"3","kind":"rail")", polygon(square(10, 10, 50)))}));
    const auto outcome = imported("[[source]]\nrole = \"barriers\"\nfile = \"osm.geojson\"\nwhere = \"kind = 'rail'\"\n"
                                  "columns = { class = { constant = \"railway\" } }\n"
                                  "[[source]]\nrole = \"roads\"\nfile = \"osm.geojson\"\nwhere = \"kind = 'street'\"\n"
                                  "columns = { grade = \"kind\" }\n");
    EXPECT_THAT(codes_of(outcome.issues), IsEmpty());
    const auto region = open();
    const model::Layer& barriers = region->layer(model::TableId::barriers);
    ASSERT_EQ(barriers.size(), 2U);
    EXPECT_EQ(barriers.geometry(0).kind(), geo::GeometryKind::line);
    EXPECT_EQ(barriers.geometry(1).kind(), geo::GeometryKind::polygon); // a polygon layer keeps its polygons
    EXPECT_EQ(region->layer(model::TableId::roads).text("grade", 0), "street");
}

TEST_F(Formats, ClosedLinesBecomePolygonsAndPolygonsBecomePointsWhereTheTableAsks) {
    write("lines.geojson", collection({feature(R"("id":"P1")", R"({"type":"LineString","coordinates":)" +
                                                                   square(100, 100, 100) + "}")}));
    write("plants.geojson", collection({feature(R"("id":"S1","utility":"steam","capacity":10,"unit":"t/h")",
                                                polygon(square(500, 500, 100)))}));
    const auto outcome =
        imported("[[source]]\nrole = \"plots\"\nfile = \"lines.geojson\"\ncolumns = { zone = { constant = \"Z1\" }, "
                 "land_use = { constant = \"100101\" }, land_use_scheme = { constant = \"cn2023\" } }\n"
                 "[[source]]\nrole = \"sources\"\nfile = \"plants.geojson\"\n");
    EXPECT_THAT(codes_of(outcome.issues), ElementsAre("io.closed-line", "io.polygon-to-point"));
    EXPECT_EQ(outcome.counts[1].repaired, 1U);
    const auto region = open();
    EXPECT_NEAR(region->plots().number("measured_m2", 0), 10000, 1);
    EXPECT_EQ(region->layer(model::TableId::sources).geometry(0).kind(), geo::GeometryKind::point);
}

TEST_F(Formats, ElevationsAreDroppedWithANote) {
    write(
        "plots.geojson",
        collection({feature(
            R"("id":"P1","zone":"Z1","land_use":"100101","land_use_scheme":"cn2023")",
            R"({"type":"Polygon","coordinates":[[[500100,4000100,900],[500200,4000100,900],[500200,4000200,900],[500100,4000100,900]]]})")}));
    const auto outcome = imported(plots_source);
    EXPECT_THAT(codes_of(outcome.issues), ElementsAre("io.z-dropped"));
    EXPECT_EQ(outcome.issues[0].severity, core::Severity::note);
}

} // namespace
