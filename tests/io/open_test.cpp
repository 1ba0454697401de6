#include "io/fixture_gdal.hpp"

#include <gmock/gmock.h>

#include "io/store_tables.hpp"

using namespace qipan;
using namespace qipan::test;

namespace {

class OpenStore : public SmallRegion {
protected:
    void SetUp() override {
        SmallRegion::SetUp();
        ASSERT_TRUE(create());
    }
    void sql(const std::string& text) const {
        const io::GdalMessages quiet;
        const io::Dataset dataset = io::Dataset::open(path("区域.gpkg"), {.access = io::Access::update});
        EXPECT_TRUE(io::execute(dataset.get(), text)) << text << quiet.text();
    }
    std::string error_code() const {
        const auto region = io::open_region(path("区域.gpkg"), data_folder);
        return region ? "" : region.error().code;
    }
};

TEST_F(OpenStore, RefusesWhatIsNoStore) {
    EXPECT_EQ(io::open_region(path("nothing.gpkg"), data_folder).error().code, "core.unreadable-file");
    EXPECT_EQ(io::open_region(path("region.toml"), data_folder).error().code, "io.not-a-store");
    write("damaged.gpkg", bytes("区域.gpkg").substr(0, 5000));
    EXPECT_FALSE(io::open_region(path("damaged.gpkg"), data_folder));
    write("empty.gpkg", "");
    EXPECT_EQ(io::open_region(path("empty.gpkg"), data_folder).error().code, "io.not-a-store");
}

TEST_F(OpenStore, StopsWhenItIsAskedTo) {
    const core::StopToken stop;
    stop.request_stop();
    const auto region = io::open_region(path("区域.gpkg"), data_folder, stop);
    ASSERT_FALSE(region);
    EXPECT_EQ(region.error().code, "work.stopped");
    EXPECT_TRUE(io::open_region(path("区域.gpkg"), data_folder, core::StopToken()));
}

TEST_F(OpenStore, RefusesAnotherGeoPackage) {
    io::prepare_gdal();
    GDALDatasetH data = GDALCreate(GDALGetDriverByName("GPKG"), core::to_utf8(path("other.gpkg")).c_str(), 0, 0, 0,
                                   GDT_Unknown, nullptr);
    GDALDatasetCreateLayer(data, "plots", nullptr, wkbPolygon, nullptr);
    GDALClose(data);
    EXPECT_EQ(io::open_region(path("other.gpkg"), data_folder).error().code, "io.not-a-store");
}

TEST_F(OpenStore, RefusesAnotherSchema) {
    sql("UPDATE qipan_meta SET value = '99' WHERE key = 'schema_version'");
    EXPECT_EQ(error_code(), "io.newer-schema");
    sql("UPDATE qipan_meta SET value = '0' WHERE key = 'schema_version'");
    EXPECT_EQ(error_code(), "io.not-a-store");
}

TEST_F(OpenStore, IgnoresColumnsThatOthersAdded) {
    sql("ALTER TABLE plots ADD COLUMN remark TEXT");
    sql("ALTER TABLE plots ADD COLUMN seen BOOLEAN");
    const auto region = open();
    EXPECT_EQ(region->plots().size(), 2U);
}

TEST_F(OpenStore, ReadsAMissingTableAsEmpty) {
    sql("DROP TABLE emissions");
    sql("DELETE FROM gpkg_contents WHERE table_name = 'emissions'");
    EXPECT_EQ(open()->layer(model::TableId::emissions).size(), 0U);
}

TEST_F(OpenStore, ReadsAMissingColumnAsNullUnlessItIsRequired) {
    sql("ALTER TABLE plots DROP COLUMN setting");
    EXPECT_TRUE(open()->plots().column("setting").is_null(0));
    sql("ALTER TABLE plots DROP COLUMN zone");
    EXPECT_EQ(error_code(), "io.missing-store-column");
}

TEST_F(OpenStore, RefusesAColumnOfAnotherType) {
    sql("ALTER TABLE plots DROP COLUMN area_m2");
    sql("ALTER TABLE plots ADD COLUMN area_m2 TEXT");
    EXPECT_EQ(error_code(), "io.bad-column-type");
}

TEST_F(OpenStore, RefusesAListThatIsNone) {
    sql("UPDATE plots SET allowed_industries = '1392;14' WHERE id = 'P1'");
    EXPECT_EQ(error_code(), "io.bad-column-type");
}

TEST_F(OpenStore, ReadsAColumnThatQgisMadeBoolean) {
    sql("ALTER TABLE plots DROP COLUMN divisible");
    sql("ALTER TABLE plots ADD COLUMN divisible BOOLEAN");
    sql("UPDATE plots SET divisible = 1 WHERE id = 'P2'");
    const auto region = open();
    EXPECT_TRUE(region->plots().column("divisible").is_null(0));
    EXPECT_EQ(region->plots().number("divisible", 1), 1);
}

} // namespace
