#include "core/place.hpp"

#include <gtest/gtest.h>

#include "core/error.hpp"

namespace qipan::core {
namespace {

Place place_of(const char* file, int line, int column, const char* field) {
    Place place;
    place.file = file;
    place.line = line;
    place.column = column;
    place.field = field;
    return place;
}

TEST(Place, WritesTextFilesWithLineAndColumn) {
    EXPECT_EQ(to_string(place_of("plots.csv", 14, 3, "")), "plots.csv:14:3");
    EXPECT_EQ(to_string(place_of("plots.csv", 14, 0, "")), "plots.csv:14");
    EXPECT_EQ(to_string(place_of("plots.csv", 0, 3, "")), "plots.csv");
    EXPECT_EQ(to_string(place_of("plots.csv", 14, 3, "area_mu")), "plots.csv:14:3 area_mu");
}

TEST(Place, WritesLayersWithFeatureAndField) {
    Place place = place_of("region.gpkg", 0, 0, "land_use");
    place.layer = "plots";
    place.feature = "WX-01";
    EXPECT_EQ(to_string(place), "region.gpkg plots/WX-01.land_use");
    place.file.clear();
    place.field.clear();
    EXPECT_EQ(to_string(place), "plots/WX-01");
}

TEST(Place, IsSilentWhereNothingIsKnown) {
    EXPECT_EQ(to_string(Place()), "");
}

TEST(Error, KeepsItsCause) {
    const Error error = because({"outer", {}, {}, nullptr}, {"inner", {{"a", "1"}}, {}, nullptr});
    ASSERT_TRUE(error.cause);
    EXPECT_EQ(error.code, "outer");
    EXPECT_EQ(error.cause->code, "inner");
    EXPECT_EQ(error.cause->values.at("a"), "1");
}

TEST(Severity, HasAWordForEachDegree) {
    EXPECT_STREQ(to_string(Severity::note), "note");
    EXPECT_STREQ(to_string(Severity::warning), "warning");
    EXPECT_STREQ(to_string(Severity::rejected), "rejected");
}

} // namespace
} // namespace qipan::core
