#include "geo/crs.hpp"

#include <array>
#include <cmath>

#include "geo/measure.hpp"
#include "geo/shapes.hpp"

namespace qipan::geo {
namespace {

Crs crs(std::string_view text) {
    auto parsed = Crs::parse(text);
    EXPECT_TRUE(parsed) << text;
    return parsed ? *parsed : Crs();
}

Transform between(std::string_view from, std::string_view to) {
    auto made = Transform::make(crs(from), crs(to));
    EXPECT_TRUE(made);
    return std::move(*made);
}

TEST(Crs, DescribesAGaussKrugerZone) {
    const Crs zone = crs("EPSG:4547");
    EXPECT_TRUE(zone.valid());
    EXPECT_EQ(zone.name(), "EPSG:4547");
    EXPECT_EQ(zone.title(), "CGCS2000 / 3-degree Gauss-Kruger CM 114E");
    EXPECT_TRUE(zone.is_projected_metres());
    EXPECT_FALSE(zone.is_geographic());
    EXPECT_EQ(zone.central_meridian(), 114);
    EXPECT_EQ(crs("EPSG:4525").central_meridian(), 111); // zone-prefixed easting
    EXPECT_EQ(crs("EPSG:32649").central_meridian(), 111);
}

TEST(Crs, DescribesAGeographicOne) {
    const Crs geographic = crs("EPSG:4490");
    EXPECT_TRUE(geographic.is_geographic());
    EXPECT_FALSE(geographic.is_projected_metres());
    EXPECT_TRUE(std::isnan(geographic.central_meridian()));
    EXPECT_TRUE(std::isnan(crs("EPSG:3857").central_meridian()));
}

TEST(Crs, FindsTheAuthorityInEverySpelling) {
    EXPECT_EQ(crs("urn:ogc:def:crs:EPSG::4547").name(), "EPSG:4547");
    EXPECT_EQ(crs(" EPSG:4547\n").name(), "EPSG:4547");
    EXPECT_EQ(crs(crs("EPSG:4547").wkt()).name(), "EPSG:4547");
    // the .prj file of a shapefile: easting first, no authority
    EXPECT_EQ(crs(R"(PROJCS["CGCS2000_3_Degree_GK_CM_114E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",)"
                  R"(DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],)"
                  R"(UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],)"
                  R"(PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],)"
                  R"(PARAMETER["Central_Meridian",114.0],PARAMETER["Scale_Factor",1.0],)"
                  R"(PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]])")
                  .name(),
              "EPSG:4547");
}

TEST(Crs, TakesALocalProjection) {
    const Crs local = crs("+proj=tmerc +lon_0=112.5 +x_0=500000 +ellps=GRS80 +units=m");
    EXPECT_TRUE(local.is_projected_metres());
    EXPECT_EQ(local.central_meridian(), 112.5);
    EXPECT_EQ(local.name(), local.wkt());
    EXPECT_FALSE(crs("+proj=tmerc +lon_0=112.5 +ellps=GRS80 +units=us-ft").is_projected_metres());
}

TEST(Crs, RefusesWhatItDoesNotKnow) {
    for (const char* text : {"EPSG:999999", "", "   ", "西安", "+proj=pipeline +step +proj=utm +zone=49", "PROJCS["}) {
        const auto parsed = Crs::parse(text);
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error().code, "geo.unknown-crs");
        EXPECT_EQ(parsed.error().values.at("text"), text);
    }
    EXPECT_FALSE(Crs().valid());
    EXPECT_EQ(Crs().name(), "");
    EXPECT_FALSE(Crs().is_geographic());
}

// The known vector for Taiyuan, 37.857 N 112.549 E, in both zones that meet there.
TEST(Transform, MatchesTheKnownVectorInBothZones) {
    const Point taiyuan = {112.549, 37.857};
    const Point zone38 = between("EPSG:4490", "EPSG:4547").apply(taiyuan);
    EXPECT_NEAR(zone38.x, 372304.62, 0.005);
    EXPECT_NEAR(zone38.y, 4192618.13, 0.005);
    const Point zone37 = between("EPSG:4490", "EPSG:4546").apply(taiyuan);
    EXPECT_NEAR(zone37.x, 636320.39, 0.005);
    EXPECT_NEAR(zone37.y, 4192756.74, 0.005);
    EXPECT_NEAR(between("EPSG:4490", "EPSG:4526").apply(taiyuan).x, 38372304.62, 0.005);
    EXPECT_NEAR(between("EPSG:4326", "EPSG:4547").apply(taiyuan).x, 372304.62, 0.005);
}

TEST(Transform, ComesBack) {
    const Point there = between("EPSG:4547", "EPSG:4546").apply({372304.62, 4192618.13});
    EXPECT_NEAR(there.x, 636320.39, 0.01);
    const Point back = between("EPSG:4546", "EPSG:4547").apply(there);
    EXPECT_NEAR(back.x, 372304.62, 1e-6);
    EXPECT_NEAR(back.y, 4192618.13, 1e-6);
}

TEST(Transform, CountsPointsWithoutAnAnswer) {
    const Transform transform = between("EPSG:4490", "EPSG:4547");
    const double infinity = std::numeric_limits<double>::infinity();
    std::array<Point, 4> points = {Point{112.549, 37.857}, Point{infinity, 0}, Point{112, 95}, Point{114, 38}};
    EXPECT_EQ(transform.apply(points), 2U);
    EXPECT_NEAR(points[0].x, 372304.62, 0.005);
    EXPECT_TRUE(std::isnan(points[1].x));
    EXPECT_TRUE(std::isnan(points[2].y));
    EXPECT_NEAR(points[3].x, 500000, 1e-6);
}

TEST(Transform, RefusesAnUnknownSide) {
    const auto made = Transform::make(Crs(), crs("EPSG:4547"));
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, "geo.no-transform");
}

Geodesy geodesy(std::string_view text) {
    auto made = Geodesy::make(crs(text));
    EXPECT_TRUE(made);
    return std::move(*made);
}

/// Area between two parallels for a difference of longitude, closed form on the ellipsoid (authalic function).
double zone_area(double low, double high, double degrees) {
    constexpr double a = 6378137;
    constexpr double f = 1 / 298.257222101;
    const double e2 = f * (2 - f);
    const double e = std::sqrt(e2);
    const double radian = std::atan(1.0) / 45;
    const auto q = [&](double latitude) {
        const double s = std::sin(latitude * radian);
        return (1 - e2) * (s / (1 - e2 * s * s) + std::atanh(e * s) / e);
    };
    return a * a / 2 * degrees * radian * (q(high) - q(low));
}

TEST(Geodesy, AreaOfAOneDegreeCell) {
    // Edges along the parallels every 0.01 degree, so that the geodesic polygon follows the parallels.
    std::vector<Point> ring;
    for (int i = 0; i <= 100; ++i) {
        ring.push_back({112 + i * 0.01, 37});
    }
    for (int i = 0; i <= 100; ++i) {
        ring.push_back({113 - i * 0.01, 38});
    }
    const double expected = zone_area(37, 38, 1); // 9 809 km2
    EXPECT_NEAR(expected / 1e6, 9800, 30);
    EXPECT_NEAR(geodesy("EPSG:4490").area_m2(make_polygon(ring).view()), expected, expected * 1e-8);
}

TEST(Geodesy, AreaDoesNotDependOnTheZone) {
    const auto plot =
        shape("POLYGON ((372000 4192000, 373000 4192000, 373000 4193000, 372000 4193000, 372000 4192000), "
              "(372400 4192400, 372600 4192400, 372600 4192600, 372400 4192600, 372400 4192400))");
    const Transform to_zone37 = between("EPSG:4547", "EPSG:4546");
    GeometryArray other;
    other.add(plot.view());
    other.transform([&](Point p) { return to_zone37.apply(p); });
    const double here = geodesy("EPSG:4547").area_m2(plot.view());
    EXPECT_NEAR(geodesy("EPSG:4546").area_m2(other[0]), here, 1);
    // 1.45 degrees off the meridian the plane shows about 0.04 % too much
    EXPECT_NEAR(here, 960000 / std::pow(1.0002, 2), 30);
}

TEST(Geodesy, LengthOfAMeridianDegree) {
    // 1 degree of meridian from 37 to 38 N on GRS 80: 110 987 m
    const auto meridian = shape("LINESTRING (112 37, 112 38)");
    EXPECT_NEAR(geodesy("EPSG:4490").length_m(meridian.view()), 110987, 5);
    EXPECT_EQ(geodesy("EPSG:4490").length_m(shape("POINT (112 37)").view()), 0);
    EXPECT_EQ(geodesy("EPSG:4490").area_m2(meridian.view()), 0);
}

// G-16: 21.6 cm/km at 37.5 N and 1.5 degrees off the central meridian, 9.6 cm/km at 1 degree.
TEST(Geodesy, ScaleErrorGrowsFromTheCentralMeridian) {
    const Geodesy zone = geodesy("EPSG:4547");
    const Transform to_plane = between("EPSG:4490", "EPSG:4547");
    EXPECT_NEAR(zone.scale_error_cm_per_km(to_plane.apply({112.5, 37.5})), 21.6, 0.1);
    EXPECT_NEAR(zone.scale_error_cm_per_km(to_plane.apply({115.0, 37.5})), 9.6, 0.1);
    EXPECT_NEAR(zone.scale_error_cm_per_km(to_plane.apply({114.0, 37.5})), 0, 1e-4);
    EXPECT_TRUE(std::isnan(geodesy("EPSG:4490").scale_error_cm_per_km({112.5, 37.5})));
}

TEST(Geodesy, ScaleErrorIsPlaneAgainstGeodesic) {
    const Transform to_plane = between("EPSG:4490", "EPSG:4547");
    const Point at = to_plane.apply({112.5, 37.5});
    const std::array<Point, 2> line = {Point{at.x - 500, at.y}, Point{at.x + 500, at.y}};
    const Geodesy zone = geodesy("EPSG:4547");
    const double ground = zone.length_m(make_line(line).view());
    EXPECT_NEAR((1000 / ground - 1) * 100000, zone.scale_error_cm_per_km(at), 0.01);
}

TEST(Geodesy, NeedsACrs) {
    const auto made = Geodesy::make(Crs());
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, "geo.no-ellipsoid");
}

} // namespace
} // namespace qipan::geo
