#include "geo/geos_session.hpp"

#include <geos_c.h>

namespace qipan::geo {

namespace {

void keep_message(const char* message, void* into) {
    *static_cast<std::string*>(into) = message;
}

GEOSCoordSequence* to_sequence(GEOSContextHandle_t context, std::span<const Point> ring) {
    static_assert(sizeof(Point) == 2 * sizeof(double));
    return GEOSCoordSeq_copyFromBuffer_r(context, ring.empty() ? nullptr : &ring.front().x,
                                         static_cast<unsigned>(ring.size()), 0, 0);
}

GeosGeometry to_polygon(const GeosSession& session, GeometryView view, std::size_t part) {
    const GEOSContextHandle_t context = session.context();
    std::vector<GeosGeometry> rings;
    for (std::size_t r = 0; r < view.ring_count(part); ++r) {
        GEOSCoordSequence* sequence = to_sequence(context, view.ring(part, r));
        rings.push_back(session.own(sequence == nullptr ? nullptr : GEOSGeom_createLinearRing_r(context, sequence)));
        if (!rings.back()) {
            return session.own(nullptr);
        }
    }
    if (rings.empty()) {
        return session.own(GEOSGeom_createEmptyPolygon_r(context));
    }
    std::vector<GEOSGeometry*> holes;
    for (std::size_t r = 1; r < rings.size(); ++r) {
        holes.push_back(rings[r].release());
    }
    return session.own(
        GEOSGeom_createPolygon_r(context, rings.front().release(), holes.data(), static_cast<unsigned>(holes.size())));
}

GeosGeometry to_part(const GeosSession& session, GeometryView view, std::size_t part) {
    const GEOSContextHandle_t context = session.context();
    if (view.kind() == GeometryKind::polygon) {
        return to_polygon(session, view, part);
    }
    const auto ring = view.ring_count(part) == 0 ? std::span<const Point>() : view.ring(part, 0);
    GEOSCoordSequence* sequence = to_sequence(context, ring);
    if (sequence == nullptr) {
        return session.own(nullptr);
    }
    return session.own(view.kind() == GeometryKind::point ? GEOSGeom_createPoint_r(context, sequence)
                                                          : GEOSGeom_createLineString_r(context, sequence));
}

int multi_type(GeometryKind kind) {
    switch (kind) {
    case GeometryKind::point:
        return GEOS_MULTIPOINT;
    case GeometryKind::line:
        return GEOS_MULTILINESTRING;
    case GeometryKind::polygon:
        return GEOS_MULTIPOLYGON;
    case GeometryKind::none:
        break;
    }
    return GEOS_GEOMETRYCOLLECTION;
}

GeometryKind simple_kind(int type) {
    switch (type) {
    case GEOS_POINT:
        return GeometryKind::point;
    case GEOS_LINESTRING:
    case GEOS_LINEARRING:
        return GeometryKind::line;
    case GEOS_POLYGON:
        return GeometryKind::polygon;
    default: // the collections of a C enumeration
        return GeometryKind::none;
    }
}

void add_sequence(GEOSContextHandle_t context, const GEOSGeometry* simple, GeometryArray& out) {
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context, simple);
    unsigned size = 0;
    GEOSCoordSeq_getSize_r(context, sequence, &size);
    std::vector<Point> ring(size);
    if (size > 0) {
        GEOSCoordSeq_copyToBuffer_r(context, sequence, &ring.front().x, 0, 0);
    }
    out.add_ring(ring);
}

void add_simple(GEOSContextHandle_t context, const GEOSGeometry* simple, GeometryArray& out) {
    out.begin_part();
    if (GEOSGeomTypeId_r(context, simple) != GEOS_POLYGON) {
        add_sequence(context, simple, out);
        return;
    }
    add_sequence(context, GEOSGetExteriorRing_r(context, simple), out);
    const int holes = GEOSGetNumInteriorRings_r(context, simple);
    for (int i = 0; i < holes; ++i) {
        add_sequence(context, GEOSGetInteriorRingN_r(context, simple, i), out);
    }
}

/// Calls `use` with every non-empty point, line and polygon inside, however deep.
template <class Use>
void for_each_simple(GEOSContextHandle_t context, const GEOSGeometry* geometry, const Use& use) {
    if (GEOSisEmpty_r(context, geometry) != 0) {
        return;
    }
    if (simple_kind(GEOSGeomTypeId_r(context, geometry)) != GeometryKind::none) {
        use(geometry);
        return;
    }
    const int parts = GEOSGetNumGeometries_r(context, geometry);
    for (int i = 0; i < parts; ++i) {
        for_each_simple(context, GEOSGetGeometryN_r(context, geometry, i), use);
    }
}

} // namespace

void GeosFree::operator()(GEOSGeom_t* geometry) const {
    GEOSGeom_destroy_r(context, geometry);
}

GeosSession::GeosSession() : context_(GEOS_init_r()) {
    GEOSContext_setErrorMessageHandler_r(context_, keep_message, &last_error_);
}

GeosSession::~GeosSession() {
    GEOS_finish_r(context_);
}

GeosGeometry GeosSession::to_geos(GeometryView view) const {
    if (view.part_count() == 1) {
        return to_part(*this, view, 0);
    }
    std::vector<GeosGeometry> parts;
    for (std::size_t part = 0; part < view.part_count(); ++part) {
        parts.push_back(to_part(*this, view, part));
        if (!parts.back()) {
            return own(nullptr);
        }
    }
    std::vector<GEOSGeometry*> released;
    released.reserve(parts.size());
    for (GeosGeometry& part : parts) {
        released.push_back(part.release());
    }
    return own(GEOSGeom_createCollection_r(context_, multi_type(view.kind()), released.data(),
                                           static_cast<unsigned>(released.size())));
}

Geometry GeosSession::from_geos(const GEOSGeom_t* geometry, GeometryKind kind) const {
    GeometryArray out;
    out.begin_feature(kind);
    for_each_simple(context_, geometry, [&](const GEOSGeometry* simple) {
        if (simple_kind(GEOSGeomTypeId_r(context_, simple)) == kind) {
            add_simple(context_, simple, out);
        }
    });
    return Geometry(std::move(out));
}

GeometryKind GeosSession::kind_of(const GEOSGeom_t* geometry) const {
    GeometryKind kind = GeometryKind::none;
    for_each_simple(context_, geometry, [&](const GEOSGeometry* simple) {
        kind = std::max(kind, simple_kind(GEOSGeomTypeId_r(context_, simple)));
    });
    return kind;
}

tl::unexpected<core::Error> GeosSession::failure(const std::string& operation) const {
    return core::fail("geo.overlay-failed", {{"operation", operation}, {"reason", last_error_}});
}

} // namespace qipan::geo
