/// Coordinate reference systems through PROJ. Axis order is always x east, y north (lon, lat), whatever the authority
/// says (standards.md G-12). A Crs is immutable and may be shared between threads.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/result.hpp"
#include "geo/geometry.hpp"

namespace qipan::geo {

class Crs {
public:
    Crs();
    ~Crs();
    Crs(const Crs&);
    Crs(Crs&&) noexcept;
    Crs& operator=(const Crs&);
    Crs& operator=(Crs&&) noexcept;

    /// `EPSG:4547`, `urn:ogc:def:crs:EPSG::4547`, WKT or a PROJ string. `geo.unknown-crs` names the text.
    [[nodiscard]] static core::Result<Crs> parse(std::string_view text);

    [[nodiscard]] bool valid() const { return impl_ != nullptr; }
    /// `EPSG:4547` where an authority is known, else WKT.
    [[nodiscard]] const std::string& name() const;
    /// The authority's title, e.g. `CGCS2000 / 3-degree Gauss-Kruger CM 114E`.
    [[nodiscard]] const std::string& title() const;
    [[nodiscard]] const std::string& wkt() const;
    /// Projected with metres as its unit.
    [[nodiscard]] bool is_projected_metres() const;
    [[nodiscard]] bool is_geographic() const;
    /// Central meridian of a transverse Mercator, degrees east; NaN for anything else.
    [[nodiscard]] double central_meridian() const;

private:
    struct Impl;
    std::shared_ptr<const Impl> impl_;
};

/// A transformation between two CRS. Not thread-safe: make one a thread.
class Transform {
public:
    [[nodiscard]] static core::Result<Transform> make(const Crs& from, const Crs& to);
    Transform(Transform&&) noexcept;
    Transform& operator=(Transform&&) noexcept;
    ~Transform();

    /// NaN coordinates where PROJ has no answer.
    [[nodiscard]] Point apply(Point p) const;
    /// In place; the number of points without an answer.
    std::size_t apply(std::span<Point> points) const;

private:
    struct Impl;
    explicit Transform(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// Geodesic measures on the CRS' ellipsoid (Karney 2013 through PROJ's geodesic.h): what reports print.
class Geodesy {
public:
    [[nodiscard]] static core::Result<Geodesy> make(const Crs& crs);
    Geodesy(Geodesy&&) noexcept;
    ~Geodesy();
    [[nodiscard]] double area_m2(GeometryView polygon) const;
    [[nodiscard]] double length_m(GeometryView geometry) const;
    /// Local scale error of the projection at a point, cm per km (0 = true scale).
    [[nodiscard]] double scale_error_cm_per_km(Point at) const;

private:
    struct Impl;
    explicit Geodesy(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// GCJ-02 or BD-09 longitude/latitude to WGS 84 by iterated inversion, error below 0.02 m inside China; points outside
/// China come back unchanged (standards.md G-18..20).
enum class WebOffset { gcj02, bd09 };
[[nodiscard]] Point to_wgs84(Point lon_lat, WebOffset from);

} // namespace qipan::geo
