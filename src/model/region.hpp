/// Region: one immutable snapshot of everything in a store. Analysis takes `const Region&` and reads nothing else of
/// the planner's data. Layers are shared between snapshots, so a new snapshot copies only what changed.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "geo/crs.hpp"
#include "model/codes.hpp"
#include "model/layer.hpp"
#include "model/site.hpp"

namespace qipan::model {

/// A small elevation grid, metres above 1985 height datum, row 0 in the north; NaN where unknown.
struct Terrain {
    geo::Point south_west; ///< outer corner, region CRS
    double cell_m = 0;
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::vector<float> heights;

    [[nodiscard]] bool empty() const { return heights.empty(); }
    [[nodiscard]] std::optional<double> height_at(geo::Point p) const;
};

/// A source file with the SHA-256 of its bytes.
struct InputHash {
    std::string name;
    std::string sha256;
};

struct RegionInfo {
    std::string name;
    std::string crs; ///< EPSG:4547
    std::int64_t revision = 0;
    int schema = schema_version;
    bool illustrative = false; ///< 示例数据: marked so on every map and report
    std::vector<InputHash> inputs;
};

class Region {
public:
    RegionInfo info;
    geo::Crs crs;
    Codes codes;
    Terrain terrain;

    Region();
    [[nodiscard]] const Layer& layer(TableId id) const { return *layers_[static_cast<std::size_t>(id)]; }
    void set_layer(TableId id, std::shared_ptr<const Layer> layer) {
        layers_[static_cast<std::size_t>(id)] = std::move(layer);
    }
    [[nodiscard]] const Layer& plots() const { return layer(TableId::plots); }
    [[nodiscard]] const Layer& buildings() const { return layer(TableId::buildings); }
    [[nodiscard]] const Layer& projects() const { return layer(TableId::projects); }
    [[nodiscard]] const Layer& zones() const { return layer(TableId::zones); }

    /// The coordination unit of a zone: its id, or the zone's own id if no unit names it.
    [[nodiscard]] std::string_view coordination_unit_of(std::string_view zone) const;
    /// Zones of a unit (or the zone itself), in the unit's order.
    [[nodiscard]] std::vector<std::string_view> zones_of_unit(std::string_view unit) const;
    /// Zone of a plot or building (through its plot if the building names none); empty if unknown.
    [[nodiscard]] std::string_view zone_of(const Site& site) const;
    /// The plots whose land a site stands on: its plot(s), or the building's plot.
    [[nodiscard]] std::vector<Row> plots_of(const Site& site) const;
    /// Measured area of a plot (geodesic), m2: the stored one, else planar.
    [[nodiscard]] double plot_area_m2(Row plot) const;

    /// Call once after the layers are set: fills the look-ups above.
    void finish();

private:
    std::array<std::shared_ptr<const Layer>, table_count> layers_;
    std::map<std::string, std::string, std::less<>> unit_of_zone_;
};

using RegionPtr = std::shared_ptr<const Region>;

} // namespace qipan::model
