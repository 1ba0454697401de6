#include "render/relief.hpp"

#include <algorithm>
#include <cmath>

namespace qipan::render {
namespace {

constexpr double pixels_per_mm = 3;
constexpr double exaggeration = 2.5;
constexpr double strongest = 60; // of 255: a tint, never a picture that competes with the plots

/// Between the middles of four cells, so that shades do not show the cells.
std::optional<double> smooth_height(const model::Terrain& terrain, geo::Point p) {
    const double d = terrain.cell_m;
    const double column = std::floor((p.x - terrain.south_west.x) / d - 0.5);
    const double row = std::floor((p.y - terrain.south_west.y) / d - 0.5);
    const geo::Point corner{terrain.south_west.x + (column + 0.5) * d, terrain.south_west.y + (row + 0.5) * d};
    const auto a = terrain.height_at(corner);
    const auto b = terrain.height_at({corner.x + d, corner.y});
    const auto c = terrain.height_at({corner.x, corner.y + d});
    const auto e = terrain.height_at({corner.x + d, corner.y + d});
    if (!a || !b || !c || !e) {
        return std::nullopt;
    }
    const double u = (p.x - corner.x) / d;
    const double v = (p.y - corner.y) / d;
    return (*a * (1 - u) + *b * u) * (1 - v) + (*c * (1 - u) + *e * u) * v;
}

/// Darkness 0-1 of a place; nullopt outside the terrain.
std::optional<double> darkness_at(const model::Terrain& terrain, geo::Point p) {
    const double d = terrain.cell_m;
    const auto west = smooth_height(terrain, {p.x - d, p.y});
    const auto east = smooth_height(terrain, {p.x + d, p.y});
    const auto south = smooth_height(terrain, {p.x, p.y - d});
    const auto north = smooth_height(terrain, {p.x, p.y + d});
    if (!west || !east || !south || !north) {
        return std::nullopt;
    }
    const double slope_x = (*east - *west) / (2 * d) * exaggeration;
    const double slope_y = (*north - *south) / (2 * d) * exaggeration;
    const double length = std::sqrt(slope_x * slope_x + slope_y * slope_y + 1);
    const double lit = (slope_x * 0.5 - slope_y * 0.5 + std::sqrt(0.5)) / length; // normal . light (-0.5, 0.5, 0.707)
    return std::clamp(1 - lit / std::sqrt(0.5), 0.0, 1.0);
}

} // namespace

std::optional<Image> shade(const model::Terrain& terrain, const Viewport& view) {
    if (terrain.empty()) {
        return std::nullopt;
    }
    const geo::Box& frame = view.frame();
    Image image;
    image.columns = static_cast<int>(frame.width() * pixels_per_mm);
    image.rows = static_cast<int>(frame.height() * pixels_per_mm);
    image.pixels.reserve(static_cast<std::size_t>(image.columns) * static_cast<std::size_t>(image.rows));
    bool any = false;
    for (int row = 0; row < image.rows; ++row) {
        for (int column = 0; column < image.columns; ++column) {
            const geo::Point at{frame.min_x + (column + 0.5) / pixels_per_mm,
                                frame.min_y + (row + 0.5) / pixels_per_mm};
            const auto dark = darkness_at(terrain, view.to_ground(at));
            any = any || dark;
            const auto alpha = static_cast<std::uint32_t>(std::lround(dark.value_or(0) * strongest));
            image.pixels.push_back(alpha << 24 | 0x5a4a3a);
        }
    }
    return any ? std::optional(std::move(image)) : std::nullopt;
}

} // namespace qipan::render
