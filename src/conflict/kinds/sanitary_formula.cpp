#include "conflict/kinds/sanitary_formula.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "conflict/parameters.hpp"

namespace qipan::conflict {
namespace {

constexpr std::string_view wind_keys[] = {"below_m_s", "up_to_m_s", "bands"};
constexpr std::string_view band_keys[] = {"up_to_m", "a", "b", "c", "d"};
constexpr std::string_view step_keys[] = {"up_to_m", "step_m"};
constexpr std::string_view classes[] = {"I", "II", "III"};
constexpr double relative_end = 1e-13;
constexpr double level_tolerance = 1e-9; // steps: a level itself is not raised by rounding

/// Rows under `key`; there must be one.
core::Result<std::span<const core::Document>> rows_of(const core::Document& table, std::string_view key) {
    const core::Document* rows = table.find(key);
    if (rows == nullptr || rows->items().empty()) {
        return core::fail("document.missing-key", {{"key", std::string(key)}}, table.place());
    }
    return rows->items();
}

core::Status read_number(const core::Document& table, std::string_view key, double& value) {
    const auto number = length_of(table, key);
    if (!number) {
        return core::fail(number.error());
    }
    value = *number;
    return {};
}

/// The same for what the method divides by.
core::Status read_positive(const core::Document& table, std::string_view key, double& value) {
    if (auto status = read_number(table, key, value); !status || value > 0) {
        return status;
    }
    return core::fail("conflict.not-positive", {{"key", std::string(key)}}, table.find(key)->place());
}

/// Every row but the last says where it ends.
core::Status check_end(std::span<const core::Document> rows, const core::Document& row, bool bounded) {
    const bool last = &row == &rows.back();
    return bounded == !last ? core::Status{} : core::fail("conflict.open-table", {}, row.place());
}

core::Result<SanitaryBand> read_band(std::span<const core::Document> rows, const core::Document& table) {
    SanitaryBand band;
    if (auto status = core::refuse_unknown_keys(table, band_keys, "bands"); !status) {
        return core::fail(status.error());
    }
    const bool bounded = table.find("up_to_m") != nullptr;
    if (auto status = check_end(rows, table, bounded); !status) {
        return core::fail(status.error());
    }
    if (auto status = bounded ? read_number(table, "up_to_m", band.up_to_m) : core::Status{}; !status) {
        return core::fail(status.error());
    }
    const core::Document* a = table.find("a");
    if (a == nullptr) {
        return core::fail("document.missing-key", {{"key", "a"}}, table.place());
    }
    if (auto status = core::refuse_unknown_keys(*a, classes, "a"); !status) {
        return core::fail(status.error());
    }
    for (std::size_t i = 0; i < band.a.size(); ++i) {
        if (auto status = read_positive(*a, classes[i], band.a[i]); !status) {
            return core::fail(status.error());
        }
    }
    for (const auto& [key, value] : {std::pair("b", &band.b), std::pair("c", &band.c), std::pair("d", &band.d)}) {
        if (auto status = read_number(table, key, *value); !status) {
            return core::fail(status.error());
        }
    }
    return band;
}

core::Result<SanitaryWind> read_wind(std::span<const core::Document> rows, const core::Document& table) {
    SanitaryWind wind;
    if (auto status = core::refuse_unknown_keys(table, wind_keys, "winds"); !status) {
        return core::fail(status.error());
    }
    std::optional<double>* const bounds[] = {&wind.below_m_s, &wind.up_to_m_s};
    for (std::size_t i = 0; i < std::size(bounds); ++i) {
        if (table.find(wind_keys[i]) == nullptr) {
            continue;
        }
        double value = 0;
        if (auto status = read_number(table, wind_keys[i], value); !status) {
            return core::fail(status.error());
        }
        *bounds[i] = value;
    }
    if (auto status = check_end(rows, table, wind.below_m_s || wind.up_to_m_s); !status) {
        return core::fail(status.error());
    }
    const auto bands = rows_of(table, "bands");
    if (!bands) {
        return core::fail(bands.error());
    }
    for (const core::Document& row : *bands) {
        const auto band = read_band(*bands, row);
        if (!band) {
            return core::fail(band.error());
        }
        wind.bands.push_back(*band);
    }
    return wind;
}

core::Result<SanitaryStep> read_step(std::span<const core::Document> rows, const core::Document& table) {
    SanitaryStep step;
    if (auto status = core::refuse_unknown_keys(table, step_keys, "steps"); !status) {
        return core::fail(status.error());
    }
    const bool bounded = table.find("up_to_m") != nullptr;
    for (const core::Status& status : {check_end(rows, table, bounded), read_positive(table, "step_m", step.step_m),
                                       bounded ? read_number(table, "up_to_m", step.up_to_m) : core::Status{}}) {
        if (!status) {
            return core::fail(status.error());
        }
    }
    return step;
}

/// Where the ratio is reached between two distances, of which the lower gives less and the upper as much or more.
double bisect(const SanitaryBand& band, const SanitarySource& source, double ratio, double low, double high) {
    while (high - low > relative_end * high) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high) {
            break;
        }
        (sanitary_ratio(band, source, middle) < ratio ? low : high) = middle;
    }
    return high;
}

} // namespace

core::Result<SanitaryTable> SanitaryTable::parse(const core::Document& rule) {
    SanitaryTable table;
    const auto winds = rows_of(rule, "winds");
    const auto steps = rows_of(rule, "steps");
    if (!winds || !steps) {
        return core::fail(!winds ? winds.error() : steps.error());
    }
    for (const core::Document& row : *winds) {
        auto wind = read_wind(*winds, row);
        if (!wind) {
            return core::fail(wind.error());
        }
        table.winds.push_back(std::move(*wind));
    }
    for (const core::Document& row : *steps) {
        const auto step = read_step(*steps, row);
        if (!step) {
            return core::fail(step.error());
        }
        table.steps.push_back(*step);
    }
    return table;
}

const SanitaryWind& SanitaryTable::find_wind(double mean_m_s) const {
    const auto fits = [mean_m_s](const SanitaryWind& wind) {
        return (!wind.below_m_s || mean_m_s < *wind.below_m_s) && (!wind.up_to_m_s || mean_m_s <= *wind.up_to_m_s);
    };
    return *std::ranges::find_if(winds, fits); // the last row fits every wind
}

double SanitaryTable::level_m(double distance_m) const {
    double from = 0;
    for (const SanitaryStep& step : steps) {
        const double steps_up = (distance_m - from) / step.step_m;
        if (distance_m <= step.up_to_m + level_tolerance * step.step_m) {
            return from + std::max(1.0, std::ceil(steps_up - level_tolerance)) * step.step_m;
        }
        from = step.up_to_m;
    }
    return distance_m;
}

double SanitaryTable::next_level_m(double level) const {
    const auto step = std::ranges::find_if(steps, [level](const SanitaryStep& s) { return level < s.up_to_m; });
    return level + step->step_m; // the last has no bound
}

double SanitaryTable::joint_level_m(std::span<const double> distances_m) const {
    double highest = 0;
    std::size_t sharing = 0;
    for (const double distance : distances_m) {
        const double level = level_m(distance);
        sharing = level > highest ? 1 : sharing + (level == highest ? 1 : 0);
        highest = std::max(highest, level);
    }
    return sharing > 1 ? next_level_m(highest) : highest;
}

double sanitary_ratio(const SanitaryBand& band, const SanitarySource& source, double distance_m) {
    const double radius_squared = source.area_m2 / std::numbers::pi;
    return std::sqrt(band.b * std::pow(distance_m, band.c) + 0.25 * radius_squared) * std::pow(distance_m, band.d) /
           band.a[source.source_class];
}

double sanitary_distance_m(const SanitaryWind& wind, const SanitarySource& source) {
    const double ratio = source.emission_kg_h / source.limit_mg_m3;
    if (!(ratio > 0)) {
        return 0;
    }
    double from = 0;
    for (const SanitaryBand& band : wind.bands) {
        double to = band.up_to_m;
        if (std::isinf(to)) {
            to = std::max(1.0, 2 * from);
            while (sanitary_ratio(band, source, to) < ratio) {
                to *= 2;
            }
        }
        if (sanitary_ratio(band, source, to) >= ratio) {
            return sanitary_ratio(band, source, from) >= ratio ? from : bisect(band, source, ratio, from, to);
        }
        from = to;
    }
    return from;
}

} // namespace qipan::conflict
