/// The nearest row of a layer.
#pragma once

#include <functional>
#include <optional>

#include "model/layer.hpp"

namespace qipan::suitability {

struct Near {
    model::Row row = 0;
    double distance_m = 0;
};

/// The row nearest to `from` that `accept` takes; ties go to the lower row. nullopt if there is none.
[[nodiscard]] std::optional<Near> find_nearest(const model::Layer& layer, geo::GeometryView from,
                                               const std::function<bool(model::Row)>& accept);

} // namespace qipan::suitability
