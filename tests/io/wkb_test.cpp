#include "io/wkb.hpp"

#include <gtest/gtest.h>

#include "geo/wkt.hpp"
#include "io/fixture_gdal.hpp"

using namespace qipan;

namespace {

std::vector<std::byte> ogr_wkb(const std::string& wkt, OGRwkbByteOrder order) {
    char* text = const_cast<char*>(wkt.c_str());
    OGRGeometryH geometry = nullptr;
    EXPECT_EQ(OGR_G_CreateFromWkt(&text, nullptr, &geometry), OGRERR_NONE) << wkt;
    std::vector<std::byte> wkb(OGR_G_WkbSizeEx(geometry));
    OGR_G_ExportToIsoWkb(geometry, order, reinterpret_cast<unsigned char*>(wkb.data()));
    OGR_G_DestroyGeometry(geometry);
    return wkb;
}

TEST(Wkb, OfOgrIsReadInBothByteOrdersWithoutZAndM) {
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"POINT (1 2)", "POINT (1 2)"},
             {"POINT Z (1 2 3)", "POINT (1 2)"},
             {"LINESTRING ZM (0 0 1 1,5 5 1 1)", "LINESTRING (0 0, 5 5)"},
             {"POLYGON ((0 0,4 0,4 4,0 0),(1 1,2 1,2 2,1 1))", "POLYGON ((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 2, 1 1))"},
             {"MULTIPOLYGON (((0 0,4 0,4 4,0 0)),((9 9,10 9,10 10,9 9)))",
              "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)), ((9 9, 10 9, 10 10, 9 9)))"},
             {"GEOMETRYCOLLECTION (POINT (1 1),POINT (2 2))", "MULTIPOINT (1 1, 2 2)"},
         }) {
        for (const OGRwkbByteOrder order : {wkbNDR, wkbXDR}) {
            geo::GeometryArray array;
            ASSERT_EQ(io::append_wkb(ogr_wkb(from, order), array), io::WkbResult::ok) << from;
            const std::string ours = geo::to_wkt(array[0]);
            const auto expected = geo::parse_wkt(to);
            ASSERT_TRUE(expected);
            EXPECT_EQ(ours, geo::to_wkt(expected->view())) << from;
        }
    }
}

TEST(Wkb, WrittenByUsIsWhatOgrWrites) {
    for (const char* wkt : {"POINT (1 2)", "LINESTRING (0 0,5 5,6 7)", "POLYGON ((0 0,4 0,4 4,0 0),(1 1,2 1,2 2,1 1))",
                            "MULTILINESTRING ((0 0,1 1),(2 2,3 3))"}) {
        const auto wkb = ogr_wkb(wkt, wkbNDR);
        geo::GeometryArray array;
        ASSERT_EQ(io::append_wkb(wkb, array), io::WkbResult::ok);
        EXPECT_EQ(io::to_wkb(array[0], io::MultiForm::as_needed), wkb) << wkt;
    }
    geo::GeometryArray array;
    ASSERT_EQ(io::append_wkb(ogr_wkb("LINESTRING (0 0,5 5)", wkbNDR), array), io::WkbResult::ok);
    EXPECT_EQ(io::to_wkb(array[0], io::MultiForm::always), ogr_wkb("MULTILINESTRING ((0 0,5 5))", wkbNDR));
}

TEST(Wkb, OfNothingIsAnEmptyFeature) {
    for (const char* wkt : {"POINT EMPTY", "POLYGON EMPTY", "MULTIPOLYGON EMPTY", "GEOMETRYCOLLECTION EMPTY"}) {
        geo::GeometryArray array;
        EXPECT_EQ(io::append_wkb(ogr_wkb(wkt, wkbNDR), array), io::WkbResult::empty) << wkt;
        EXPECT_EQ(array.size(), 1U);
    }
}

TEST(Wkb, OfMixedKindsOrCurvesIsRefused) {
    geo::GeometryArray array;
    EXPECT_EQ(io::append_wkb(ogr_wkb("GEOMETRYCOLLECTION (POINT (1 1),LINESTRING (0 0,1 1))", wkbNDR), array),
              io::WkbResult::mixed);
    EXPECT_EQ(io::append_wkb(ogr_wkb("CIRCULARSTRING (0 0,1 1,2 0)", wkbNDR), array), io::WkbResult::broken);
    EXPECT_EQ(array.size(), 0U);
}

TEST(Wkb, CutShortAnywhereIsBrokenAndLeavesNoTrace) {
    const auto whole = ogr_wkb("MULTIPOLYGON (((0 0,4 0,4 4,0 0)),((9 9,10 9,10 10,9 9)))", wkbNDR);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        geo::GeometryArray array;
        EXPECT_EQ(io::append_wkb(std::span(whole).first(length), array), io::WkbResult::broken) << length;
        EXPECT_EQ(array.size(), 0U);
    }
}

TEST(Wkb, WithAHugeCountIsBrokenNotAHugeAllocation) {
    auto wkb = ogr_wkb("LINESTRING (0 0,5 5)", wkbNDR);
    for (std::size_t i = 5; i < 9; ++i) {
        wkb[i] = std::byte{0xff};
    }
    geo::GeometryArray array;
    EXPECT_EQ(io::append_wkb(wkb, array), io::WkbResult::broken);
}

TEST(Wkb, WithAnOpenRingIsClosed) {
    auto wkb = ogr_wkb("POLYGON ((0 0,4 0,4 4,0 4))", wkbNDR);
    geo::GeometryArray array;
    ASSERT_EQ(io::append_wkb(wkb, array), io::WkbResult::ok);
    const auto ring = array[0].ring(0, 0);
    EXPECT_EQ(ring.size(), 5U);
    EXPECT_EQ(ring.front(), ring.back());
}

} // namespace
