#include "render/relief.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace qipan::render {
namespace {

constexpr double pixels_per_mm = 3;
constexpr double exaggeration = 2.5;
constexpr std::size_t most_kept = 4'000'000; // slopes, 64 MB
constexpr double strongest = 60;             // of 255: a tint, never a picture that competes with the plots

struct Slope {
    double x = std::numeric_limits<double>::quiet_NaN(); ///< rise to the east
    double y = std::numeric_limits<double>::quiet_NaN(); ///< rise to the north
};

/// Slopes at the middles of the cells that a frame shows, by central differences, worked out once a cell and not once
/// a pixel. Rows grow northward.
class Slopes {
public:
    Slopes(const model::Terrain& terrain, const geo::Box& ground) : terrain_(terrain) {
        const auto first = [](double offset) { return std::max(0.0, std::floor(offset) - 1); };
        const auto end = [](double offset, std::size_t cells) {
            return std::clamp(std::ceil(offset) + 1, 0.0, static_cast<double>(cells));
        };
        const double d = terrain.cell_m;
        const geo::Point& corner = terrain.south_west;
        first_column_ = first((ground.min_x - corner.x) / d);
        first_row_ = first((ground.min_y - corner.y) / d);
        const double columns = end((ground.max_x - corner.x) / d, terrain.columns) - first_column_;
        const double rows = end((ground.max_y - corner.y) / d, terrain.rows) - first_row_;
        if (!(columns > 0) || !(rows > 0)) {
            return;
        }
        columns_ = static_cast<std::size_t>(columns);
        rows_ = static_cast<std::size_t>(rows);
        if (columns_ * rows_ > most_kept) {
            return; // far more cells than pixels: each pixel asks for its own four
        }
        slopes_.reserve(columns_ * rows_);
        for (std::size_t row = 0; row < rows_; ++row) {
            for (std::size_t column = 0; column < columns_; ++column) {
                slopes_.push_back(slope_of(column, row));
            }
        }
    }

    /// Between the middles of four cells, so that shades do not show the cells; NaN outside the terrain.
    [[nodiscard]] Slope at(geo::Point p) const {
        const double u = (p.x - terrain_.south_west.x) / terrain_.cell_m - 0.5 - first_column_;
        const double v = (p.y - terrain_.south_west.y) / terrain_.cell_m - 0.5 - first_row_;
        if (!(u >= 0) || !(v >= 0) || columns_ < 2 || rows_ < 2 || u >= static_cast<double>(columns_ - 1) ||
            v >= static_cast<double>(rows_ - 1)) {
            return {};
        }
        const auto column = static_cast<std::size_t>(u);
        const auto row = static_cast<std::size_t>(v);
        const double east = u - static_cast<double>(column);
        const double north = v - static_cast<double>(row);
        const Slope sw = slope_at(column, row);
        const Slope se = slope_at(column + 1, row);
        const Slope nw = slope_at(column, row + 1);
        const Slope ne = slope_at(column + 1, row + 1);
        const auto blend = [&](double a, double b, double c, double d) {
            return (a * (1 - east) + b * east) * (1 - north) + (c * (1 - east) + d * east) * north;
        };
        return {blend(sw.x, se.x, nw.x, ne.x), blend(sw.y, se.y, nw.y, ne.y)};
    }

private:
    [[nodiscard]] double height(std::size_t column, std::size_t row) const {
        return terrain_.heights[(terrain_.rows - 1 - row) * terrain_.columns + column];
    }
    /// By the window's columns and rows.
    [[nodiscard]] Slope slope_at(std::size_t column, std::size_t row) const {
        return slopes_.empty() ? slope_of(column, row) : slopes_[row * columns_ + column];
    }
    [[nodiscard]] Slope slope_of(std::size_t window_column, std::size_t window_row) const {
        const std::size_t column = window_column + static_cast<std::size_t>(first_column_);
        const std::size_t row = window_row + static_cast<std::size_t>(first_row_);
        if (column == 0 || row == 0 || column + 1 >= terrain_.columns || row + 1 >= terrain_.rows) {
            return {};
        }
        const double run = 2 * terrain_.cell_m;
        return {(height(column + 1, row) - height(column - 1, row)) / run,
                (height(column, row + 1) - height(column, row - 1)) / run};
    }

    const model::Terrain& terrain_;
    double first_column_ = 0;
    double first_row_ = 0;
    std::size_t columns_ = 0;
    std::size_t rows_ = 0;
    std::vector<Slope> slopes_;
};

/// 0-1.
double darkness(const Slope& slope) {
    const double x = slope.x * exaggeration;
    const double y = slope.y * exaggeration;
    const double lit = (x * 0.5 - y * 0.5 + std::sqrt(0.5)) / std::sqrt(x * x + y * y + 1); // light (-0.5, 0.5, 0.707)
    return std::clamp(1 - lit / std::sqrt(0.5), 0.0, 1.0);
}

} // namespace

std::optional<Image> shade(const model::Terrain& terrain, const Viewport& view) {
    if (terrain.empty()) {
        return std::nullopt;
    }
    const Slopes slopes(terrain, view.ground_box(1));
    const geo::Box& frame = view.frame();
    Image image;
    image.columns = static_cast<int>(frame.width() * pixels_per_mm);
    image.rows = static_cast<int>(frame.height() * pixels_per_mm);
    image.pixels.reserve(static_cast<std::size_t>(image.columns) * static_cast<std::size_t>(image.rows));
    bool any = false;
    for (int row = 0; row < image.rows; ++row) {
        for (int column = 0; column < image.columns; ++column) {
            const Slope slope = slopes.at(view.to_ground(
                {frame.min_x + (column + 0.5) / pixels_per_mm, frame.min_y + (row + 0.5) / pixels_per_mm}));
            const bool known = !std::isnan(slope.x) && !std::isnan(slope.y);
            any = any || known;
            const auto alpha = static_cast<std::uint32_t>(known ? std::lround(darkness(slope) * strongest) : 0);
            image.pixels.push_back(alpha << 24 | 0x5a4a3a);
        }
    }
    return any ? std::optional(std::move(image)) : std::nullopt;
}

} // namespace qipan::render
