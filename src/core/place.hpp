/// Where a fact stands: in a text file (file, line, column) or in a table (layer, feature, field).
#pragma once

#include <optional>
#include <string>

namespace qipan::core {

/// A place on the ground in the region's CRS, metres.
struct GroundPoint {
    double x = 0;
    double y = 0;
};

/// All parts optional; lines and columns count from 1, 0 = unknown.
struct Place {
    std::string file;
    int line = 0;
    int column = 0;
    std::string layer;
    std::string feature;
    std::string field;
    std::optional<GroundPoint> ground;

    friend bool operator==(const Place& a, const Place& b) {
        return a.file == b.file && a.line == b.line && a.column == b.column && a.layer == b.layer &&
               a.feature == b.feature && a.field == b.field;
    }
};

/// `plots.csv:14:3`, `region.gpkg plots/WX-01.land_use`; empty for an unknown place.
[[nodiscard]] std::string to_string(const Place& place);

} // namespace qipan::core
