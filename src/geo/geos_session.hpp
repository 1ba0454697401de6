/// Inner bridge to GEOS' reentrant C API, for geo's own sources only. One session a call: no state is shared, so every
/// caller may run on its own thread. GEOS' types are only named here; its header stays in the .cpp files.
#pragma once

#include <memory>
#include <string>

#include "core/result.hpp"
#include "geo/geometry.hpp"

struct GEOSContextHandle_HS;
struct GEOSGeom_t;

namespace qipan::geo {

/// Frees a GEOS geometry through the context that made it.
struct GeosFree {
    GEOSContextHandle_HS* context = nullptr;
    void operator()(GEOSGeom_t* geometry) const;
};
using GeosGeometry = std::unique_ptr<GEOSGeom_t, GeosFree>;

class GeosSession {
public:
    GeosSession();
    ~GeosSession();
    GeosSession(const GeosSession&) = delete;
    GeosSession& operator=(const GeosSession&) = delete;

    [[nodiscard]] GEOSContextHandle_HS* context() const { return context_; }
    /// Takes ownership; null stays null.
    [[nodiscard]] GeosGeometry own(GEOSGeom_t* geometry) const { return GeosGeometry(geometry, GeosFree{context_}); }
    /// Null if GEOS refuses the shape (a ring with too few coordinates or not closed).
    [[nodiscard]] GeosGeometry to_geos(GeometryView view) const;
    /// The parts of `kind`; parts of other dimensions are left out.
    [[nodiscard]] Geometry from_geos(const GEOSGeom_t* geometry, GeometryKind kind) const;
    /// The kind of the parts with the highest dimension; `none` for an empty geometry.
    [[nodiscard]] GeometryKind kind_of(const GEOSGeom_t* geometry) const;
    /// `geo.overlay-failed` with the operation's name and GEOS' words.
    [[nodiscard]] tl::unexpected<core::Error> failure(const std::string& operation) const;

private:
    GEOSContextHandle_HS* context_ = nullptr;
    std::string last_error_;
};

} // namespace qipan::geo
