#include "render/relief.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>

namespace qipan::test {
namespace {

constexpr double cell = 30;

/// 40 x 30 cells of 30 m from (0, 0), height by the middle of each cell.
model::Terrain terrain_of(const std::function<double(double x, double y)>& height) {
    model::Terrain terrain;
    terrain.cell_m = cell;
    terrain.columns = 40;
    terrain.rows = 30;
    for (std::size_t row = 0; row < terrain.rows; ++row) { // northernmost first
        for (std::size_t column = 0; column < terrain.columns; ++column) {
            terrain.heights.push_back(
                static_cast<float>(height((static_cast<double>(column) + 0.5) * cell,
                                          (static_cast<double>(terrain.rows - 1 - row) + 0.5) * cell)));
        }
    }
    return terrain;
}

/// 60 mm x 40 mm of paper at 1 : 10 000, 600 m x 400 m of ground about a point.
render::Viewport view_at(geo::Point centre) {
    const auto crs = geo::Crs::parse("EPSG:4547");
    auto view = render::Viewport::make(*crs, *crs, centre, 10000, geo::Box{0, 0, 60, 40});
    EXPECT_TRUE(view);
    return *view;
}

int alpha_at(const render::Image& image, int column, int row) {
    return static_cast<int>(image.pixels[static_cast<std::size_t>(row * image.columns + column)] >> 24);
}

/// Lambert's cosine against light from the north-west, 45 degrees high: 60 where a slope gets none, 0 where flat.
int expected_alpha(double rise_east, double rise_north) {
    const double x = 2.5 * rise_east;
    const double y = 2.5 * rise_north;
    const double lit = (0.5 * x - 0.5 * y + std::sqrt(0.5)) / std::sqrt(x * x + y * y + 1);
    return static_cast<int>(std::lround(60 * std::clamp(1 - lit / std::sqrt(0.5), 0.0, 1.0)));
}

TEST(Relief, APlaneIsOneTintWhichItsSlopeDecides) {
    const std::pair<double, double> slopes[] = {{0, 0}, {-0.2, 0.1}, {0.1, -0.2}, {-0.5, 0.5}, {0.3, 0.3}};
    for (const auto& [east, north] : slopes) {
        const auto image =
            render::shade(terrain_of([&, e = east, n = north](double x, double y) { return 900 + e * x + n * y; }),
                          view_at({600, 450}));
        ASSERT_TRUE(image);
        ASSERT_EQ(image->columns, 180); // three pixels a millimetre
        ASSERT_EQ(image->rows, 120);
        for (int row = 0; row < image->rows; ++row) {
            for (int column = 0; column < image->columns; ++column) {
                ASSERT_NEAR(alpha_at(*image, column, row), expected_alpha(east, north), 1) << east << ' ' << north;
            }
        }
    }
}

TEST(Relief, ALitSlopeIsClearAndOneTurnedFromTheLightIsDark) {
    const auto towards =
        render::shade(terrain_of([](double x, double y) { return 0.1 * (x - y); }), view_at({600, 450}));
    const auto away = render::shade(terrain_of([](double x, double y) { return 0.3 * (y - x); }), view_at({600, 450}));
    EXPECT_EQ(alpha_at(*towards, 90, 60), 0);
    EXPECT_GT(alpha_at(*away, 90, 60), 30);
}

/// A bowl's slope grows evenly from its middle, so that each pixel has its own: 2 a x to the east, 2 a y to the north.
TEST(Relief, ABowlIsShadedAtEachPixelByTheSlopeThere) {
    const double a = 0.0008;
    const auto bowl = [a](double x, double y) { return a * ((x - 600) * (x - 600) + (y - 450) * (y - 450)); };
    const auto image = render::shade(terrain_of(bowl), view_at({600, 450}));
    ASSERT_TRUE(image);
    for (int row = 0; row < image->rows; ++row) {
        for (int column = 0; column < image->columns; ++column) {
            const double x = ((column + 0.5) / 3 - 30) * 10; // metres from the middle
            const double y = (20 - (row + 0.5) / 3) * 10;
            ASSERT_NEAR(alpha_at(*image, column, row), expected_alpha(2 * a * x, 2 * a * y), 1) << column << ' ' << row;
        }
    }
}

// 5 m cells, 2100 x 2100 of them in the frame: more than are worked out beforehand, so each pixel asks for its own.
TEST(Relief, ATerrainFarFinerThanThePaperIsShadedAlike) {
    model::Terrain terrain;
    terrain.cell_m = 5;
    terrain.columns = 2100;
    terrain.rows = 2100;
    for (std::size_t row = 0; row < terrain.rows; ++row) {
        for (std::size_t column = 0; column < terrain.columns; ++column) {
            terrain.heights.push_back(static_cast<float>(0.2 * 5 * static_cast<double>(terrain.rows - row) -
                                                         0.1 * 5 * static_cast<double>(column)));
        }
    }
    const auto crs = geo::Crs::parse("EPSG:4547");
    const auto view = render::Viewport::make(*crs, *crs, {5250, 5250}, 260000, geo::Box{0, 0, 40, 40}); // 10.4 km
    const auto image = render::shade(terrain, *view);
    ASSERT_TRUE(image);
    for (const int at : {2, 60, 117}) {
        EXPECT_NEAR(alpha_at(*image, at, at), expected_alpha(-0.1, 0.2), 1) << at;
    }
}

TEST(Relief, OutsideTheTerrainAndRoundAHoleThePaperStaysClear) {
    auto terrain = terrain_of([](double x, double y) { return 0.3 * (y - x); });
    terrain.heights[14 * 40 + 20] = std::numeric_limits<float>::quiet_NaN(); // middle at (615, 465)
    const auto image = render::shade(terrain, view_at({615, 465}));
    EXPECT_EQ(alpha_at(*image, 90, 60), 0);
    EXPECT_GT(alpha_at(*image, 5, 5), 0);
    const auto corner = render::shade(terrain, view_at({0, 900})); // the terrain is its lower right quarter
    EXPECT_EQ(alpha_at(*corner, 20, 20), 0);
    EXPECT_EQ(alpha_at(*corner, 160, 20), 0);
    EXPECT_EQ(alpha_at(*corner, 20, 100), 0);
    EXPECT_GT(alpha_at(*corner, 160, 100), 0);
    EXPECT_FALSE(render::shade(terrain, view_at({-5000, 450})));
    EXPECT_FALSE(render::shade({}, view_at({600, 450})));
}

} // namespace
} // namespace qipan::test
