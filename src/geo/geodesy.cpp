#include <cmath>

#include <geodesic.h>
#include <proj.h>

#include "geo/crs.hpp"
#include "geo/proj_session.hpp"

namespace qipan::geo {

struct Geodesy::Impl {
    ProjSession session;
    ProjObject to_lon_lat; // to the CRS' own geographic CRS: no change of datum
    geod_geodesic ellipsoid{};
    bool projected_metres = false;
};

Geodesy::Geodesy(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Geodesy::Geodesy(Geodesy&&) noexcept = default;
Geodesy::~Geodesy() = default;

core::Result<Geodesy> Geodesy::make(const Crs& crs) {
    auto impl = std::make_unique<Impl>();
    const ProjSession& session = impl->session;
    pj_ctx* context = session.context();
    impl->projected_metres = crs.is_projected_metres();
    const ProjObject definition(proj_create(context, crs.wkt().c_str()));
    const ProjObject geodetic(definition ? proj_crs_get_geodetic_crs(context, definition.get()) : nullptr);
    const char* wkt = geodetic ? proj_as_wkt(context, geodetic.get(), PJ_WKT2_2019, nullptr) : nullptr;
    const std::string geodetic_wkt = wkt == nullptr ? "" : wkt;
    const ProjObject ellipsoid(geodetic ? proj_get_ellipsoid(context, geodetic.get()) : nullptr);
    double semi_major = 0;
    double inverse_flattening = 0;
    if (!ellipsoid || proj_ellipsoid_get_parameters(context, ellipsoid.get(), &semi_major, nullptr, nullptr,
                                                    &inverse_flattening) == 0) {
        return core::fail("geo.no-ellipsoid", {{"crs", crs.name()}});
    }
    impl->to_lon_lat = make_operation(session, crs.wkt(), geodetic_wkt);
    if (!impl->to_lon_lat) {
        return core::fail("geo.no-transform", {{"from", crs.name()}, {"to", proj_get_name(geodetic.get())}});
    }
    geod_init(&impl->ellipsoid, semi_major, inverse_flattening == 0 ? 0 : 1 / inverse_flattening);
    return Geodesy(std::move(impl));
}

double Geodesy::area_m2(GeometryView polygon) const {
    if (polygon.kind() != GeometryKind::polygon) {
        return 0;
    }
    double total = 0;
    for (std::size_t part = 0; part < polygon.part_count(); ++part) {
        for (std::size_t r = 0; r < polygon.ring_count(part); ++r) {
            geod_polygon ring;
            geod_polygon_init(&ring, 0);
            for (const Point& p : polygon.ring(part, r)) {
                const Point at = apply_operation(impl_->to_lon_lat, p);
                geod_polygon_addpoint(&impl_->ellipsoid, &ring, at.y, at.x);
            }
            double area = 0;
            geod_polygon_compute(&impl_->ellipsoid, &ring, 0, 1, &area, nullptr);
            total += r == 0 ? std::abs(area) : -std::abs(area);
        }
    }
    return total;
}

double Geodesy::length_m(GeometryView geometry) const {
    if (geometry.kind() == GeometryKind::point) {
        return 0;
    }
    double total = 0;
    for (std::size_t part = 0; part < geometry.part_count(); ++part) {
        for (std::size_t r = 0; r < geometry.ring_count(part); ++r) {
            geod_polygon line;
            geod_polygon_init(&line, 1);
            for (const Point& p : geometry.ring(part, r)) {
                const Point at = apply_operation(impl_->to_lon_lat, p);
                geod_polygon_addpoint(&impl_->ellipsoid, &line, at.y, at.x);
            }
            double length = 0;
            geod_polygon_compute(&impl_->ellipsoid, &line, 0, 1, nullptr, &length);
            total += length;
        }
    }
    return total;
}

double Geodesy::scale_error_cm_per_km(Point at) const {
    if (!impl_->projected_metres) {
        return std::numeric_limits<double>::quiet_NaN(); // degrees have no scale
    }
    // proj_factors of PROJ 9.1 is wrong for a CRS with northing first, so the plane is compared with the geodesic:
    // over 200 m the curvature changes the quotient by less than 1e-9.
    constexpr double half = 100;
    constexpr double cm_per_km = 100000;
    const auto scale = [&](double dx, double dy) {
        const Point a = apply_operation(impl_->to_lon_lat, {at.x - dx, at.y - dy});
        const Point b = apply_operation(impl_->to_lon_lat, {at.x + dx, at.y + dy});
        double ground = 0;
        geod_inverse(&impl_->ellipsoid, a.y, a.x, b.y, b.x, &ground, nullptr, nullptr);
        return 2 * half / ground;
    };
    // The mean of both directions; a conformal projection has one scale in all of them.
    return (std::sqrt(scale(half, 0) * scale(0, half)) - 1) * cm_per_km;
}

} // namespace qipan::geo
