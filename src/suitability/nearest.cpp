#include "suitability/nearest.hpp"

#include "geo/measure.hpp"

namespace qipan::suitability {

std::optional<Near> find_nearest(const model::Layer& layer, geo::GeometryView from,
                                 const std::function<bool(model::Row)>& accept) {
    std::optional<Near> best;
    const auto reach = [&] { return best ? best->distance_m : std::numeric_limits<double>::infinity(); };
    layer.index().visit_nearest(geo::bounds(from), [&](std::uint32_t row, double) {
        if (!accept(row)) {
            return reach();
        }
        const double distance = geo::distance(from, layer.geometry(row), reach()).distance_m;
        if (distance < reach() || (best && distance == best->distance_m && row < best->row)) {
            best = Near{row, distance};
        }
        return reach();
    });
    return best;
}

} // namespace qipan::suitability
