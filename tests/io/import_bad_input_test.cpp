#include "io/fixture_gdal.hpp"

#include <gmock/gmock.h>

#include "core/sha256.hpp"

using namespace qipan;
using namespace qipan::test;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

/// No store can be made: the right error, and nothing left in the folder.
class UnusableInput : public SmallRegion {
protected:
    core::Error refused() {
        const auto before = files();
        const auto outcome = create();
        EXPECT_FALSE(outcome);
        EXPECT_EQ(files(), before);
        return outcome ? core::Error{} : outcome.error();
    }
};

TEST_F(UnusableInput, UnknownColumn) {
    recipe(zones_source + plots_source + "columns = { zone = \"zon\" }\n");
    const core::Error error = refused();
    EXPECT_EQ(error.code, "io.unknown-column");
    EXPECT_EQ(error.values.at("column"), "zon");
    EXPECT_EQ(error.values.at("did_you_mean"), "zone");
    EXPECT_EQ(error.where.line, 10);
}

TEST_F(UnusableInput, MissingColumnOfARequiredField) {
    write("plots.geojson", collection({feature(R"("id":"P1","land_use":"100101","land_use_scheme":"cn2023")",
                                               polygon(square(100, 100, 100)))}));
    const core::Error error = refused();
    EXPECT_EQ(error.code, "io.missing-column");
    EXPECT_EQ(error.values.at("field"), "zone");
}

TEST_F(UnusableInput, NoIdColumn) {
    write("zones.geojson", collection({feature(R"("code":"Z1","name":"区")", polygon(square(0, 0, 1000)))}));
    EXPECT_EQ(refused().code, "io.no-id");
}

TEST_F(UnusableInput, MissingCrs) {
    write("points.csv", "id,class,x,y\nR1,village,500100,4000100\n");
    recipe(zones_source + plots_source +
           "[[source]]\nrole = \"receptors\"\nfile = \"points.csv\"\nlon = \"x\"\nlat = \"y\"\n");
    const core::Error error = refused();
    EXPECT_EQ(error.code, "io.missing-crs");
    EXPECT_EQ(error.values.at("file"), "points.csv");
}

TEST_F(UnusableInput, UnknownCrs) {
    recipe(zones_source + plots_source + "crs = \"EPSG:1\"\n");
    EXPECT_EQ(refused().code, "geo.unknown-crs");
}

TEST_F(UnusableInput, MissingFile) {
    recipe(zones_source + plots_source + "[[source]]\nrole = \"roads\"\nfile = \"道路.shp\"\n");
    const core::Error error = refused();
    EXPECT_EQ(error.code, "core.unreadable-file");
    EXPECT_EQ(error.values.at("reason"), "not_found");
}

TEST_F(UnusableInput, UnreadableFile) {
    write("plots.geojson", "{\"type\": \"FeatureCollection\", \"features\": [");
    EXPECT_EQ(refused().code, "io.unreadable-source");
    write("plots.geojson", "this is no map");
    EXPECT_EQ(refused().code, "io.unreadable-source");
}

TEST_F(UnusableInput, EmptyRequiredLayer) {
    write("plots.geojson", collection({}));
    recipe(zones_source + plots_source +
           "columns = { zone = { constant = \"Z1\" }, land_use = { constant = \"100101\" }, "
           "land_use_scheme = { constant = \"cn2023\" } }\n");
    const core::Error error = refused();
    EXPECT_THAT((std::vector<std::string>{"io.empty-table", "io.no-id"}), Contains(error.code));
}

TEST_F(UnusableInput, NoRowLeftNamesTheFirstReason) {
    recipe(zones_source + plots_source + "columns = { land_use_scheme = { constant = \"gb50137\" } }\n");
    const core::Error error = refused();
    EXPECT_EQ(error.code, "io.empty-table");
    ASSERT_NE(error.cause, nullptr);
    EXPECT_EQ(error.cause->code, "io.unknown-land-use");
}

TEST_F(UnusableInput, WhereThatOgrRefuses) {
    recipe(zones_source + plots_source + "where = \"状态 = = 1\"\n");
    EXPECT_EQ(refused().code, "io.bad-where");
}

TEST_F(UnusableInput, TableWithoutGeometryForASpatialRole) {
    write("points.csv", "id,class\nR1,village\n");
    recipe(zones_source + "[[source]]\nrole = \"receptors\"\nfile = \"points.csv\"\n");
    EXPECT_EQ(refused().code, "io.no-geometry");
}

TEST_F(UnusableInput, FolderBelowARegularFile) {
    write("file", "x");
    const auto outcome =
        io::create_store(path("file") / "region.gpkg", path("region.toml"), data_folder, {.time_utc = noon});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, "core.unwritable-file");
    EXPECT_EQ(outcome.error().values.at("reason"), "not_a_folder");
}

TEST_F(UnusableInput, MissingFolder) {
    const auto outcome =
        io::create_store(path("no") / "region.gpkg", path("region.toml"), data_folder, {.time_utc = noon});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, "core.unwritable-file");
    EXPECT_EQ(outcome.error().values.at("reason"), "not_found");
}

TEST_F(UnusableInput, StoppedByTheUser) {
    const core::Progress progress;
    progress.stop.request_stop();
    const auto outcome =
        io::create_store(path("区域.gpkg"), path("region.toml"), data_folder, {.time_utc = noon}, progress);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, "io.stopped");
    EXPECT_FALSE(fs::exists(path("区域.gpkg")));
}

/// The store is made; the bad row is repaired or left out, the good ones stay.
class DoubtfulInput : public SmallRegion {
protected:
    io::ImportOutcome imported(const std::vector<std::string>& plots) {
        write("plots.geojson", collection(plots));
        auto outcome = create({.existing = io::Existing::replace, .time_utc = noon});
        EXPECT_TRUE(outcome) << (outcome ? "" : outcome.error().code);
        return outcome ? std::move(*outcome) : io::ImportOutcome{};
    }
};

TEST_F(DoubtfulInput, InvalidRingIsRepairedWithItsPlaceOnTheGround) {
    //  a bow tie: its lines cross at (550, 150) of the zone
    const std::string bow = "[[500500,4000100],[500600,4000200],[500600,4000100],[500500,4000200],[500500,4000100]]";
    const auto outcome =
        imported({plot_json("P1", 100),
                  feature(R"("id":"P2","zone":"Z1","land_use":"100101","land_use_scheme":"cn2023")", polygon(bow))});
    const core::Issue& issue = find_issue(outcome.issues, "io.invalid-ring");
    EXPECT_EQ(issue.where.file, "plots.geojson");
    EXPECT_EQ(issue.where.feature, "P2");
    ASSERT_TRUE(issue.where.ground);
    EXPECT_NEAR(issue.where.ground->x, 500550, 1e-3);
    EXPECT_NEAR(issue.where.ground->y, 4000150, 1e-3);
    EXPECT_EQ(outcome.counts[1].read, 2U);
    EXPECT_EQ(outcome.counts[1].kept, 2U);
    EXPECT_EQ(outcome.counts[1].repaired, 1U);
    EXPECT_NEAR(open()->plots().number("measured_m2", 1), 5000, 1); // two triangles of 100 x 50 / 2
}

TEST_F(DoubtfulInput, DuplicateIdIsRejectedTheSecondTime) {
    const auto outcome = imported({plot_json("P1", 100), plot_json("P1", 300), plot_json(" P1 ", 500)});
    EXPECT_EQ(outcome.counts[1].kept, 1U);
    EXPECT_EQ(outcome.counts[1].rejected, 2U);
    EXPECT_EQ(find_issue(outcome.issues, "io.duplicate-id").where.feature, "P1");
    EXPECT_NEAR(open()->plots().boxes()[0].min_x, 500100, 1e-6);
}

TEST_F(DoubtfulInput, UnknownCodeIsDroppedAndTheNearestNamed) {
    const auto outcome = imported({plot_json("P1", 100, R"(,"status":"availble","setting":"city")")});
    const core::Issue& issue = find_issue(outcome.issues, "io.unknown-code");
    EXPECT_EQ(issue.values.at("value"), "availble");
    EXPECT_EQ(issue.values.at("did_you_mean"), "available");
    EXPECT_EQ(issue.where.field, "status");
    const auto region = open();
    EXPECT_TRUE(region->plots().column("status").is_null(0));
    EXPECT_EQ(region->plots().text("setting", 0), "city");
}

TEST_F(DoubtfulInput, UnknownCodeOfARequiredFieldRejectsTheRow) {
    write("areas.geojson", collection({feature(R"("id":"A1","class":"farmland")", polygon(square(0, 0, 10))),
                                       feature(R"("id":"A2","class":"relics")", polygon(square(0, 0, 10)))}));
    recipe(zones_source + plots_source + "[[source]]\nrole = \"areas\"\nfile = \"areas.geojson\"\n");
    const auto outcome = imported({plot_json("P1", 100)});
    EXPECT_EQ(outcome.counts[2].rejected, 1U);
    EXPECT_EQ(find_issue(outcome.issues, "io.missing-value").where.feature, "A1");
    EXPECT_EQ(open()->layer(model::TableId::areas).id_of(0), "A2");
}

TEST_F(DoubtfulInput, LandUseOfTheWrongEditionIsRejected) {
    const auto outcome =
        imported({plot_json("P1", 100), feature(R"("id":"P2","zone":"Z1","land_use":"M1","land_use_scheme":"cn2023")",
                                                polygon(square(300, 100, 100)))});
    EXPECT_EQ(find_issue(outcome.issues, "io.unknown-land-use").values.at("value"), "M1");
    EXPECT_EQ(outcome.counts[1].rejected, 1U);
}

TEST_F(DoubtfulInput, LandUseFinerThanItsSchemeIsKept) {
    const auto outcome = imported({feature(R"("id":"P1","zone":"Z1","land_use":"10010199","land_use_scheme":"cn2023")",
                                           polygon(square(300, 100, 100)))});
    EXPECT_EQ(find_issue(outcome.issues, "io.finer-land-use").values.at("did_you_mean"), "100101");
    EXPECT_EQ(outcome.counts[1].kept, 1U);
}

TEST_F(DoubtfulInput, RowsWithoutIdValueOrGeometryAreRejected) {
    const std::string rest = R"("land_use":"100101","land_use_scheme":"cn2023")";
    const auto outcome =
        imported({plot_json("P1", 100), plot_json("", 300),
                  feature(R"("id":"P3","zone":null,)" + rest, polygon(square(500, 100, 100))),
                  feature(R"("id":"P4","zone":"Z1",)" + rest, "null"),
                  feature(R"("id":"P5","zone":"Z1",)" + rest, R"({"type":"Point","coordinates":[500000,4000000]})"),
                  plot_json("P6\\u0001", 700)});
    EXPECT_THAT(codes_of(outcome.issues), ElementsAre("io.missing-id", "io.missing-value", "io.empty-geometry",
                                                      "io.wrong-geometry", "io.bad-id"));
    EXPECT_EQ(outcome.counts[1].kept, 1U);
    EXPECT_EQ(outcome.counts[1].rejected, 5U);
}

TEST_F(DoubtfulInput, DeclaredAreaFiveParentsOffIsAnIssue) {
    const auto outcome =
        imported({plot_json("P1", 100, R"(,"area_m2":10400)"), plot_json("P2", 300, R"(,"area_m2":10600)")});
    ASSERT_THAT(codes_of(outcome.issues), ElementsAre("io.area-differs"));
    EXPECT_EQ(outcome.issues[0].where.feature, "P2");
    EXPECT_EQ(outcome.issues[0].values.at("measured_m2"), "10000");
    EXPECT_EQ(outcome.issues[0].values.at("percent"), "6.0");
}

TEST_F(DoubtfulInput, UnknownReferenceKeepsTheRow) {
    const auto outcome = imported({plot_json("P1", 100, R"(,"park":"K1")")});
    const core::Issue& issue = find_issue(outcome.issues, "io.unknown-reference");
    EXPECT_EQ(issue.values.at("id"), "K1");
    EXPECT_EQ(issue.values.at("target"), "parks");
    EXPECT_EQ(open()->plots().text("park", 0), "K1");
}

TEST_F(DoubtfulInput, ChildOfAnUnknownParentIsRejected) {
    write("projects.csv", "id,name,industry\nX1,示例项目,1392\n");
    write("demands.csv", "project,utility,design,unit\nX1,steam,5,t/h\nX2,steam,5,t/h\n");
    recipe(zones_source + plots_source +
           "[[source]]\nrole = \"projects\"\nfile = \"projects.csv\"\n"
           "[[source]]\nrole = \"demands\"\nfile = \"demands.csv\"\n");
    const auto outcome = imported({plot_json("P1", 100)});
    const core::Issue& issue = find_issue(outcome.issues, "io.unknown-reference");
    EXPECT_EQ(issue.values.at("id"), "X2");
    EXPECT_EQ(issue.values.at("did_you_mean"), "X1");
    EXPECT_EQ(issue.severity, core::Severity::rejected);
    EXPECT_EQ(outcome.counts[3].read, 2U);
    EXPECT_EQ(outcome.counts[3].kept, 1U);
    EXPECT_EQ(outcome.counts[3].rejected, 1U);
    EXPECT_EQ(open()->layer(model::TableId::demands).size(), 1U);
}

TEST_F(DoubtfulInput, PlotOutsideItsZoneIsAnIssue) {
    const auto outcome = imported({plot_json("P1", 1500)});
    const core::Issue& issue = find_issue(outcome.issues, "io.outside-zone");
    EXPECT_EQ(issue.values.at("distance_m"), "500"); // the zone ends at x = 1000
}

TEST_F(DoubtfulInput, LayerFarAwayIsGuessedAtInWords) {
    struct Case {
        std::string crs;
        std::string reason;
    };
    write("points.csv", "id,class,x,y\nR1,village,500100,4000100\nR2,village,500200,4000100\n");
    write("swapped.csv", "id,class,x,y\nR1,village,4000100,500100\nR2,village,4000100,500200\n");
    write("prefix.csv", "id,class,x,y\nR1,village,38500100,4000100\n");
    for (const auto& [file, reason] : std::vector<std::pair<std::string, std::string>>{{"swapped.csv", "swapped_axes"},
                                                                                       {"prefix.csv", "zone_prefix"}}) {
        recipe(zones_source + plots_source +
               "[[source]]\nrole = \"receptors\"\ncrs = \"EPSG:4547\"\nlon = \"x\"\nlat = \"y\"\nfile = \"" + file +
               "\"\n");
        const auto outcome = imported({plot_json("P1", 100)});
        EXPECT_EQ(find_issue(outcome.issues, "io.far-away").values.at("reason"), reason);
    }
    // EPSG:4545 is the zone of 108E: the same numbers lie 540 km further west
    recipe(zones_source + plots_source +
           "[[source]]\nrole = \"receptors\"\ncrs = \"EPSG:4545\"\nlon = \"x\"\nlat = \"y\"\nfile = \"points.csv\"\n");
    EXPECT_EQ(find_issue(imported({plot_json("P1", 100)}).issues, "io.far-away").values.at("reason"), "other_zone");
}

TEST_F(DoubtfulInput, IssuesAreStoredWithTheirPlace) {
    (void)imported({plot_json("P1", 100, R"(,"area_m2":20000,"status":"free")")});
    const model::Layer& issues = open()->layer(model::TableId::issues);
    ASSERT_EQ(issues.size(), 2U);
    EXPECT_EQ(issues.text("code", 0), "io.unknown-code");
    EXPECT_EQ(issues.text("file", 0), "plots.geojson");
    EXPECT_EQ(issues.text("feature", 0), "P1");
    EXPECT_EQ(issues.text("field", 0), "status");
    EXPECT_TRUE(issues.geometry(0).empty());
    EXPECT_EQ(issues.text("code", 1), "io.area-differs");
    EXPECT_NEAR(issues.geometry(1).coordinates()[0].x, 500150, 1e-3);
}

TEST_F(DoubtfulInput, IsRefusedWhenDoubtsAreToBeRefused) {
    write("plots.geojson", collection({plot_json("P1", 100), plot_json("P1", 300)}));
    const auto before = files();
    const auto outcome = create({.doubts = io::Doubts::refuse, .time_utc = noon});
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->stored);
    EXPECT_THAT(codes_of(outcome->issues), ElementsAre("io.duplicate-id"));
    EXPECT_EQ(files(), before);
}

TEST_F(DoubtfulInput, SourcesAreNeverWritten) {
    std::vector<std::string> before;
    for (const std::string& name : files()) {
        before.push_back(name + core::sha256(bytes(name)));
    }
    ASSERT_TRUE(create());
    std::vector<std::string> after;
    for (const std::string& name : files()) {
        if (name != "区域.gpkg") {
            after.push_back(name + core::sha256(bytes(name)));
        }
    }
    EXPECT_EQ(before, after);
}

} // namespace
