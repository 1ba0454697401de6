#include <cmath>

#include <gtest/gtest.h>

#include "geo/crs.hpp"

namespace qipan::geo {
namespace {

/// Metres between two places a few kilometres apart, good to a per mille.
double metres(Point a, Point b) {
    const double north = (a.y - b.y) * 111000;
    const double east = (a.x - b.x) * 111320 * std::cos(a.y / 57.29577951308232);
    return std::hypot(north, east);
}

// Published examples of the npm package coordtransform for Tiananmen: wgs84togcj02 and gcj02tobd09.
TEST(WebOffset, UndoesThePublishedExamples) {
    const Point tiananmen = {116.404, 39.915};
    const Point from_gcj = to_wgs84({116.41024449916938, 39.91640428150164}, WebOffset::gcj02);
    EXPECT_LT(metres(from_gcj, tiananmen), 0.001);
    // the BD-09 image of a GCJ-02 place must come back to that place's WGS 84
    const Point from_bd = to_wgs84({116.41036949371029, 39.92133699351021}, WebOffset::bd09);
    EXPECT_LT(metres(from_bd, to_wgs84(tiananmen, WebOffset::gcj02)), 0.001);
}

TEST(WebOffset, HasTheKnownSizeInShanxi) {
    // Taiyuan, Datong, Shuozhou, Yangquan, Changzhi, Jincheng, Xinzhou, Jinzhong, Linfen, Yuncheng, Lüliang
    for (const Point city : {Point{112.55, 37.87}, Point{113.30, 40.08}, Point{112.43, 39.33}, Point{113.58, 37.86},
                             Point{113.12, 36.20}, Point{112.85, 35.49}, Point{112.73, 38.42}, Point{112.75, 37.69},
                             Point{111.52, 36.09}, Point{111.01, 35.03}, Point{111.14, 37.52}}) {
        const double gcj = metres(city, to_wgs84(city, WebOffset::gcj02));
        const double bd = metres(city, to_wgs84(city, WebOffset::bd09));
        EXPECT_GT(gcj, 525) << city.x;
        EXPECT_LT(gcj, 620) << city.x;
        EXPECT_GT(bd, 1255) << city.x;
        EXPECT_LT(bd, 1425) << city.x;
    }
}

TEST(WebOffset, LeavesPlacesOutsideChinaAlone) {
    const Point paris = {2.35, 48.85};
    EXPECT_EQ(to_wgs84(paris, WebOffset::gcj02), paris);
    EXPECT_EQ(to_wgs84(paris, WebOffset::bd09), paris);
}

} // namespace
} // namespace qipan::geo
