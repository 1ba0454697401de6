#include "conflict/shared_ground.hpp"

#include "conflict/overlap_area.hpp"
#include "geo/clip.hpp"
#include "geo/measure.hpp"
#include "geo/overlay.hpp"

namespace qipan::conflict {
namespace {

std::optional<geo::Geometry> clipped(geo::GeometryView a, geo::GeometryView b) {
    if (const auto window = geo::ConvexWindow::of(a)) {
        return window->clip(b);
    }
    const auto window = geo::ConvexWindow::of(b);
    return window ? window->clip(a) : std::nullopt;
}

/// A large area comes down to the surroundings of `a` before GEOS sees it.
core::Result<geo::Geometry> overlay(geo::GeometryView a, geo::GeometryView b) {
    constexpr double margin_m = 1;
    const auto near = geo::ConvexWindow::of(geo::bounds(a).expanded(margin_m)).clip(b);
    return geo::intersection(a, near && !near->empty() ? near->view() : b);
}

} // namespace

core::Result<SharedGround> shared_ground(geo::GeometryView a, geo::GeometryView b, double min_area_m2) {
    SharedGround shared;
    if (!geo::bounds(a).intersects(geo::bounds(b))) {
        return shared;
    }
    if (auto part = clipped(a, b)) {
        shared.area_m2 = geo::planar_area(part->view());
        if (shared.area_m2 >= min_area_m2) {
            shared.part = std::move(*part);
        }
        return shared;
    }
    shared.area_m2 = overlap_area(a, b);
    if (shared.area_m2 < min_area_m2 || shared.area_m2 == 0) {
        return shared;
    }
    auto part = overlay(a, b);
    if (!part) {
        return core::fail(part.error());
    }
    shared.part = std::move(*part);
    return shared;
}

} // namespace qipan::conflict
