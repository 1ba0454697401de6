#include "io/fixture_gdal.hpp"

#include <gmock/gmock.h>

#include "io/save.hpp"
#include "io/store_tables.hpp"
#include "io/terrain.hpp"

using namespace qipan;
using namespace qipan::test;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

namespace {

TEST_F(SmallRegion, IsCreatedAndReadBack) {
    const auto outcome = create();
    ASSERT_TRUE(outcome) << outcome.error().code;
    EXPECT_THAT(codes_of(outcome->issues), IsEmpty());
    EXPECT_TRUE(outcome->stored);
    const auto region = open();
    EXPECT_EQ(region->info.name, "示例");
    EXPECT_EQ(region->info.crs, "EPSG:4547");
    EXPECT_EQ(region->info.revision, 1);
    EXPECT_FALSE(region->info.illustrative);
    ASSERT_EQ(region->info.inputs.size(), 3U);
    ASSERT_EQ(region->plots().size(), 2U);
    EXPECT_EQ(region->plots().id_of(0), "P1");
    EXPECT_EQ(region->plots().id_of(1), "P2");
    EXPECT_EQ(region->plots().text("land_use", 1), "100101");
    // on the central meridian the projection is true to scale: 100 m x 100 m
    EXPECT_NEAR(region->plots().number("measured_m2", 0), 10000, 1);
    EXPECT_EQ(region->zones().text("name", 0), "示例开发区");
    EXPECT_THAT(files(), ElementsAre("plots.geojson", "region.toml", "zones.geojson", "区域.gpkg"));
}

TEST_F(SmallRegion, CreatedTwiceAtTheSameTimeHasTheSameBytes) {
    write("dem.asc", "ncols 3\nnrows 2\nxllcorner 500000\nyllcorner 4000000\ncellsize 50\nNODATA_value -9999\n"
                     "901 902 903\n904 -9999 906.5\n");
    recipe(zones_source + plots_source, "terrain = \"dem.asc\"\nterrain_crs = \"EPSG:4547\"\n");
    ASSERT_TRUE(
        io::create_store(path("一.gpkg"), path("region.toml"), data_folder, {.who = "示例人员", .time_utc = noon}));
    ASSERT_TRUE(
        io::create_store(path("二.gpkg"), path("region.toml"), data_folder, {.who = "示例人员", .time_utc = noon}));
    EXPECT_TRUE(bytes("一.gpkg") == bytes("二.gpkg"));
    ASSERT_TRUE(io::create_store(path("三.gpkg"), path("region.toml"), data_folder,
                                 {.who = "示例人员", .time_utc = "2026-01-02T12:00:01Z"}));
    EXPECT_FALSE(bytes("一.gpkg") == bytes("三.gpkg")); // the comparison can fail
}

TEST_F(SmallRegion, KeepsItsTerrain) {
    //        500000         500150
    //  4000100  901  902   903
    //  4000050  904  none  906.5
    //  4000000
    write("dem.asc", "ncols 3\nnrows 2\nxllcorner 500000\nyllcorner 4000000\ncellsize 50\nNODATA_value -9999\n"
                     "901 902 903\n904 -9999 906.5\n");
    recipe(zones_source + plots_source, "terrain = \"dem.asc\"\nterrain_crs = \"EPSG:4547\"\n");
    const auto outcome = create();
    ASSERT_TRUE(outcome) << outcome.error().code << outcome.error().values.at("reason");
    EXPECT_THAT(codes_of(outcome->issues), IsEmpty());
    const auto region = open();
    EXPECT_EQ(region->terrain.columns, 3U);
    EXPECT_EQ(region->terrain.rows, 2U);
    EXPECT_EQ(region->terrain.cell_m, 50);
    EXPECT_EQ(region->terrain.south_west, (geo::Point{500000, 4000000}));
    EXPECT_EQ(region->terrain.height_at({500010, 4000090}), 901);
    EXPECT_EQ(region->terrain.height_at({500140, 4000010}), 906.5);
    EXPECT_EQ(region->terrain.height_at({500075, 4000025}), std::nullopt);
}

TEST_F(SmallRegion, ResamplesATerrainInDegreesAndSaysSo) {
    write("dem.asc", "ncols 4\nnrows 4\nxllcorner 114\nyllcorner 36.12\ncellsize 0.005\nNODATA_value -9999\n"
                     "900 900 900 900\n900 900 900 900\n900 900 900 900\n900 900 900 900\n");
    recipe(zones_source + plots_source, "terrain = \"dem.asc\"\n");
    EXPECT_EQ(create().error().code, "io.missing-crs");
    recipe(zones_source + plots_source, "terrain = \"dem.asc\"\nterrain_crs = \"EPSG:4490\"\n");
    const auto outcome = create();
    ASSERT_TRUE(outcome) << outcome.error().code;
    EXPECT_THAT(codes_of(outcome->issues), ElementsAre("io.terrain-resampled"));
    EXPECT_EQ(open()->terrain.height_at({500900, 4000100}), 900);
}

TEST_F(SmallRegion, IsNotOverwrittenUnlessAsked) {
    ASSERT_TRUE(create());
    const std::string old = bytes("区域.gpkg");
    const auto refused = create();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "io.store-exists");
    EXPECT_TRUE(bytes("区域.gpkg") == old);
    write("plots.geojson", collection({plot_json("P9", 100)}));
    ASSERT_TRUE(create({.existing = io::Existing::replace, .time_utc = noon}));
    EXPECT_TRUE(bytes("区域.bak.gpkg") == old);
    const auto region = open();
    EXPECT_EQ(region->plots().id_of(0), "P9");
    EXPECT_EQ(region->info.revision, 2); // a snapshot of the old store stays recognisably old
}

TEST_F(SmallRegion, StaysAsItWasWhenAReplacementFails) {
    ASSERT_TRUE(create());
    const std::string old = bytes("区域.gpkg");
    write("plots.geojson", "nonsense");
    ASSERT_FALSE(create({.existing = io::Existing::replace, .time_utc = noon}));
    EXPECT_TRUE(bytes("区域.gpkg") == old);
    EXPECT_THAT(files(), ElementsAre("plots.geojson", "region.toml", "zones.geojson", "区域.gpkg"));
}

TEST_F(SmallRegion, IsAValidGeoPackageForOthers) {
    ASSERT_TRUE(create());
    const io::GdalMessages messages;
    const io::Dataset dataset = io::Dataset::open(path("区域.gpkg"), {});
    OGRLayerH plots = GDALDatasetGetLayerByName(dataset.get(), "plots");
    ASSERT_NE(plots, nullptr);
    EXPECT_EQ(OGR_L_GetGeomType(plots), wkbMultiPolygon);
    EXPECT_STREQ(OGR_L_GetGeometryColumn(plots), "geom");
    EXPECT_STREQ(OSRGetAuthorityCode(OGR_L_GetSpatialRef(plots), nullptr), "4547");
    EXPECT_TRUE(OGR_L_TestCapability(plots, OLCFastSpatialFilter)); // it has its index
    EXPECT_EQ(OGR_L_GetGeomType(GDALDatasetGetLayerByName(dataset.get(), "projects")), wkbNone);
    const auto times = io::query(dataset.get(), "SELECT DISTINCT CAST(last_change AS TEXT) FROM gpkg_contents");
    EXPECT_EQ(times, (std::vector<std::vector<std::string>>{{"2026-01-02T12:00:00.000Z"}}));
    const auto types = io::query(
        dataset.get(),
        "SELECT type FROM pragma_table_info('plots') WHERE name IN ('id', 'area_m2', 'divisible') ORDER BY name");
    EXPECT_EQ(types, (std::vector<std::vector<std::string>>{{"REAL"}, {"INTEGER"}, {"TEXT"}}));
    EXPECT_EQ(messages.text(), "");
}

/// Every table and every type: rows are made from the schema, stored, and compared cell by cell.
class EveryTable : public IoTest {
protected:
    static std::string word(const model::Field& field, int row) {
        if (const model::CodeList* list = model::find_code_list(field.codes)) {
            return std::string(list->codes[static_cast<std::size_t>(row) % list->codes.size()]);
        }
        return fmt::format("{} {} 文'\"号", field.name, row);
    }
    static void append(const model::Field& field, int row, model::Column& column) {
        if (row == 2 && !field.required) {
            return column.append_null();
        }
        switch (field.type) {
        case model::FieldType::text:
            return column.append_text(word(field, row));
        case model::FieldType::list:
            return column.append_list({word(field, row), word(field, row + 1)});
        case model::FieldType::date:
            return column.append_text("2026-01-0" + std::to_string(row + 1));
        case model::FieldType::boolean:
            return column.append_number(row % 2);
        case model::FieldType::integer:
            return column.append_number(row * 1e12 - 1);
        case model::FieldType::real:
            return column.append_number(row + 0.1);
        }
    }
    static geo::Geometry geometry(model::GeometryRule rule, int row) {
        const double x = 500000.123456789 + row;
        const std::vector<geo::Point> line{{x, 4000000}, {x + 1, 4000000}, {x + 1, 4000001}};
        const bool area = rule == model::GeometryRule::polygon ||
                          (row == 1 && rule != model::GeometryRule::point && rule != model::GeometryRule::line);
        const bool linear = rule == model::GeometryRule::line || rule == model::GeometryRule::line_or_polygon;
        return area ? geo::make_polygon(line) : linear ? geo::make_line(line) : geo::make_point({x, 4000000});
    }
};

TEST_F(EveryTable, ComesBackAsItWasWritten) {
    std::vector<std::unique_ptr<model::Layer>> layers;
    {
        const io::GdalMessages messages;
        io::Dataset dataset(GDALCreate(GDALGetDriverByName("GPKG"), core::to_utf8(path("区域.gpkg")).c_str(), 0, 0, 0,
                                       GDT_Unknown, nullptr));
        ASSERT_TRUE(io::create_tables(dataset.get(), "EPSG:4547")) << messages.text();
        for (const model::TableSchema& schema : model::tables()) {
            auto layer = std::make_unique<model::Layer>(schema.id);
            for (int row = 0; row < 3; ++row) {
                for (std::size_t i = 0; i < schema.fields.size(); ++i) {
                    append(schema.fields[i], row, layer->column(i));
                }
                if (layer->spatial()) {
                    layer->geometries().add(geometry(schema.geometry, row).view());
                }
            }
            layer->finish();
            ASSERT_TRUE(io::write_layer(dataset.get(), *layer)) << schema.name << messages.text();
            layers.push_back(std::move(layer));
        }
        ASSERT_TRUE(io::write_meta(dataset.get(), {{"schema_version", std::to_string(model::schema_version)},
                                                   {"revision", "1"},
                                                   {"crs", "EPSG:4547"},
                                                   {"name", "示例"}}));
        dataset.close();
        EXPECT_EQ(messages.text(), "");
    }
    const auto region = open();
    for (const auto& expected : layers) {
        const model::Layer& layer = region->layer(expected->id());
        ASSERT_EQ(layer.size(), 3U) << layer.schema().name;
        for (model::Row row = 0; row < 3; ++row) {
            for (std::size_t i = 0; i < layer.schema().fields.size(); ++i) {
                const model::Column& a = expected->column(i);
                const model::Column& b = layer.column(i);
                const auto where = fmt::format("{}.{} row {}", layer.schema().name, layer.schema().fields[i].name, row);
                EXPECT_EQ(a.is_null(row), b.is_null(row)) << where;
                if (a.is_text()) {
                    EXPECT_EQ(a.text(row), b.text(row)) << where;
                } else if (!a.is_null(row)) {
                    EXPECT_EQ(a.number(row), b.number(row)) << where;
                }
            }
            const auto a = expected->geometry(row);
            const auto b = layer.geometry(row);
            EXPECT_EQ(a.kind(), b.kind());
            EXPECT_TRUE(std::ranges::equal(a.coordinates(), b.coordinates())) << layer.schema().name;
        }
    }
}

TEST_F(SmallRegion, TakesLayerStylesAsQgisWritesThem) {
    ASSERT_TRUE(create());
    const std::vector<io::LayerStyle> styles{{"plots", "地块", "<qgis a='1'/>", "<sld/>"},
                                             {"findings", "问题", "<q/>", ""}};
    ASSERT_TRUE(io::write_layer_styles(path("区域.gpkg"), styles, noon));
    ASSERT_TRUE(io::write_layer_styles(path("区域.gpkg"), styles, noon)); // again: replaced, not doubled
    const io::GdalMessages messages;
    const io::Dataset dataset = io::Dataset::open(path("区域.gpkg"), {});
    const auto rows =
        io::query(dataset.get(), "SELECT f_table_name, f_geometry_column, styleName, styleQML, useAsDefault, "
                                 "CAST(update_time AS TEXT) FROM layer_styles ORDER BY id");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_THAT(rows[0], ElementsAre("plots", "geom", "地块", "<qgis a='1'/>", "1", "2026-01-02T12:00:00.000Z"));
    EXPECT_EQ(messages.text(), "");
    EXPECT_EQ(open()->info.revision, 1);
}

} // namespace
