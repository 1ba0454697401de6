#include "geo/overlay.hpp"

#include <cmath>

#include <geos_c.h>

#include "geo/geos_session.hpp"

namespace qipan::geo {

namespace {

/// The union of all views of one kind; null if GEOS fails.
GeosGeometry unite_in(const GeosSession& session, std::span<const GeometryView> views) {
    std::vector<GeosGeometry> parts;
    for (const GeometryView& view : views) {
        parts.push_back(session.to_geos(view));
        if (!parts.back()) {
            return session.own(nullptr);
        }
    }
    std::vector<GEOSGeometry*> released;
    released.reserve(parts.size());
    for (GeosGeometry& part : parts) {
        released.push_back(part.release());
    }
    const GeosGeometry all = session.own(GEOSGeom_createCollection_r(
        session.context(), GEOS_GEOMETRYCOLLECTION, released.data(), static_cast<unsigned>(released.size())));
    return session.own(all ? GEOSUnaryUnion_r(session.context(), all.get()) : nullptr);
}

/// A fault GEOS would answer with a refusal to build the geometry at all.
std::optional<Fault> find_shape_fault(GeometryKind kind, std::span<const Point> ring) {
    if (ring.empty()) {
        return std::nullopt;
    }
    const std::size_t least = kind == GeometryKind::polygon ? 4 : kind == GeometryKind::line ? 2 : 1;
    if (ring.size() < least) {
        return Fault{"Too few points in geometry component", ring.front()};
    }
    if (kind == GeometryKind::polygon && ring.front() != ring.back()) {
        return Fault{"Ring is not closed", ring.back()};
    }
    return std::nullopt;
}

std::optional<Fault> find_shape_fault(GeometryView geometry) {
    for (std::size_t part = 0; part < geometry.part_count(); ++part) {
        for (std::size_t r = 0; r < geometry.ring_count(part); ++r) {
            if (auto fault = find_shape_fault(geometry.kind(), geometry.ring(part, r))) {
                return fault;
            }
        }
    }
    return std::nullopt;
}

/// Closed rings of at least four finite coordinates: what GEOS can build. A part without an outer ring is dropped.
Geometry make_buildable(GeometryView geometry) {
    GeometryArray out;
    out.begin_feature(geometry.kind());
    for (std::size_t part = 0; part < geometry.part_count(); ++part) {
        for (std::size_t r = 0; r < geometry.ring_count(part); ++r) {
            const auto source = geometry.ring(part, r);
            std::vector<Point> ring(source.begin(), source.end());
            std::erase_if(ring, [](Point p) { return !std::isfinite(p.x) || !std::isfinite(p.y); });
            if (geometry.kind() == GeometryKind::polygon && !ring.empty() && ring.front() != ring.back()) {
                ring.push_back(ring.front());
            }
            const bool usable = !ring.empty() && !find_shape_fault(geometry.kind(), ring);
            if (!usable && r == 0) {
                break;
            }
            if (r == 0) {
                out.begin_part();
            }
            if (usable) {
                out.add_ring(ring);
            }
        }
    }
    return Geometry(std::move(out));
}

} // namespace

core::Result<Geometry> intersection(GeometryView a, GeometryView b) {
    const GeosSession session;
    const GeosGeometry left = session.to_geos(a);
    const GeosGeometry right = session.to_geos(b);
    if (!left || !right) {
        return session.failure("intersection");
    }
    const GeosGeometry common = session.own(GEOSIntersection_r(session.context(), left.get(), right.get()));
    if (!common) {
        return session.failure("intersection");
    }
    const GeometryKind kind = session.kind_of(common.get());
    return session.from_geos(common.get(), kind == GeometryKind::none ? std::min(a.kind(), b.kind()) : kind);
}

core::Result<Geometry> difference(GeometryView a, std::span<const GeometryView> cutters) {
    const GeosSession session;
    const Box box = bounds(a);
    GeosGeometry rest = session.to_geos(a);
    if (!rest) {
        return session.failure("difference");
    }
    // A cutter of lower dimension than `a` takes nothing away that a closed geometry could show.
    for (const GeometryKind kind : {GeometryKind::polygon, GeometryKind::line, GeometryKind::point}) {
        std::vector<GeometryView> near;
        for (const GeometryView& cutter : cutters) {
            if (cutter.kind() == kind && kind >= a.kind() && bounds(cutter).intersects(box)) {
                near.push_back(cutter);
            }
        }
        if (near.empty()) {
            continue;
        }
        const GeosGeometry cut = unite_in(session, near);
        if (!cut) {
            return session.failure("difference");
        }
        rest = session.own(GEOSDifference_r(session.context(), rest.get(), cut.get()));
        if (!rest) {
            return session.failure("difference");
        }
    }
    return session.from_geos(rest.get(), a.kind());
}

core::Result<Geometry> unite(std::span<const GeometryView> parts) {
    std::vector<GeometryView> filled;
    for (const GeometryView& part : parts) {
        if (!part.empty()) {
            filled.push_back(part);
        }
    }
    if (filled.empty()) {
        return parts.empty() ? Geometry() : Geometry(parts.front());
    }
    const GeometryKind kind = filled.front().kind();
    for (const GeometryView& part : filled) {
        if (part.kind() != kind) {
            return core::fail("geo.mixed-kinds"); // a union of both would have to drop one
        }
    }
    const GeosSession session;
    const GeosGeometry united = unite_in(session, filled);
    if (!united) {
        return session.failure("union");
    }
    return session.from_geos(united.get(), kind);
}

core::Result<Geometry> buffer(GeometryView geometry, double distance_m) {
    const GeosSession session;
    const GEOSContextHandle_t context = session.context();
    const GeosGeometry source = session.to_geos(geometry);
    if (!source || !std::isfinite(distance_m)) {
        return session.failure("buffer");
    }
    constexpr int quadrant_segments = 16;
    GEOSBufferParams* params = GEOSBufferParams_create_r(context);
    GEOSBufferParams_setQuadrantSegments_r(context, params, quadrant_segments);
    GEOSBufferParams_setEndCapStyle_r(context, params, GEOSBUF_CAP_ROUND);
    GEOSBufferParams_setJoinStyle_r(context, params, GEOSBUF_JOIN_ROUND);
    const GeosGeometry grown = session.own(GEOSBufferWithParams_r(context, source.get(), params, distance_m));
    GEOSBufferParams_destroy_r(context, params);
    if (!grown) {
        return session.failure("buffer");
    }
    return session.from_geos(grown.get(), GeometryKind::polygon);
}

std::optional<Fault> find_fault(GeometryView geometry) {
    if (auto fault = find_shape_fault(geometry)) {
        return fault;
    }
    for (const Point& p : geometry.coordinates()) {
        if (!std::isfinite(p.x) || !std::isfinite(p.y)) {
            return Fault{"Invalid Coordinate", p};
        }
    }
    const GeosSession session;
    const GeosGeometry subject = session.to_geos(geometry);
    if (!subject) {
        return Fault{session.failure("validity").value().values.at("reason"), geometry.coordinates().front()};
    }
    char* reason = nullptr;
    GEOSGeometry* place = nullptr;
    const char valid = GEOSisValidDetail_r(session.context(), subject.get(), 0, &reason, &place);
    const GeosGeometry owned_place = session.own(place);
    std::optional<Fault> fault;
    if (valid != 1) {
        fault = Fault{reason == nullptr ? std::string() : reason, geometry.coordinates().front()};
        const Geometry at = place == nullptr ? Geometry() : session.from_geos(place, GeometryKind::point);
        fault->at = at.empty() ? fault->at : at.view().coordinates().front();
    }
    if (reason != nullptr) {
        GEOSFree_r(session.context(), reason);
    }
    return fault;
}

core::Result<Geometry> make_valid(GeometryView geometry) {
    const Geometry buildable = make_buildable(geometry);
    const GeosSession session;
    const GEOSContextHandle_t context = session.context();
    const GeosGeometry source = session.to_geos(buildable.view());
    if (!source) {
        return session.failure("make_valid");
    }
    GEOSMakeValidParams* params = GEOSMakeValidParams_create_r(context);
    GEOSMakeValidParams_setMethod_r(context, params, GEOS_MAKE_VALID_STRUCTURE);
    GEOSMakeValidParams_setKeepCollapsed_r(context, params, 0);
    const GeosGeometry valid = session.own(GEOSMakeValidWithParams_r(context, source.get(), params));
    GEOSMakeValidParams_destroy_r(context, params);
    if (!valid) {
        return session.failure("make_valid");
    }
    return session.from_geos(valid.get(), geometry.kind());
}

} // namespace qipan::geo
