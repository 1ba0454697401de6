#include "io/import_geometry.hpp"

#include <cmath>

#include "geo/measure.hpp"
#include "geo/overlay.hpp"
#include "io/cells.hpp"

namespace qipan::io {

namespace {

using core::Severity;
using geo::GeometryKind;
using model::GeometryRule;

bool allows(GeometryRule rule, GeometryKind kind) {
    switch (rule) {
    case GeometryRule::none:
        return false;
    case GeometryRule::point:
        return kind == GeometryKind::point;
    case GeometryRule::line:
        return kind == GeometryKind::line;
    case GeometryRule::polygon:
        return kind == GeometryKind::polygon;
    case GeometryRule::line_or_polygon:
        return kind == GeometryKind::line || kind == GeometryKind::polygon;
    case GeometryRule::point_or_polygon:
        return kind == GeometryKind::point || kind == GeometryKind::polygon;
    case GeometryRule::any:
        return true;
    }
    return false;
}

core::GroundPoint ground(geo::Point p) {
    return {p.x, p.y};
}

/// The polygon inside a closed line (a plot drawn as a polyline in CAD), or nothing if an end is open.
std::optional<geo::Geometry> close_lines(geo::GeometryView lines) {
    geo::GeometryArray array;
    array.begin_feature(GeometryKind::polygon);
    for (std::size_t part = 0; part < lines.part_count(); ++part) {
        const auto ring = lines.ring(part, 0);
        if (ring.size() < 4 || !(ring.front() == ring.back())) {
            return std::nullopt;
        }
        array.begin_part();
        array.add_ring(ring);
    }
    return geo::Geometry(std::move(array));
}

/// The same thing in a kind that the table takes, where that loses no meaning.
std::optional<geo::Geometry> convert_kind(GeometryRule rule, geo::GeometryView geometry, RowIssues& issues) {
    if (geometry.kind() == GeometryKind::line &&
        (rule == GeometryRule::polygon || rule == GeometryRule::point_or_polygon)) {
        auto polygon = close_lines(geometry);
        if (polygon) {
            issues.add_at(ground(geometry.coordinates().front()), "io.closed-line", {});
        }
        return polygon;
    }
    if (geometry.kind() == GeometryKind::polygon && rule == GeometryRule::point) {
        const auto inside = geo::point_on_surface(geometry);
        if (inside) {
            issues.add_at(ground(*inside), "io.polygon-to-point", {});
            return geo::make_point(*inside);
        }
    }
    return std::nullopt;
}

std::string kind_word(GeometryKind kind) {
    switch (kind) {
    case GeometryKind::point:
        return "point";
    case GeometryKind::line:
        return "line";
    case GeometryKind::polygon:
        return "polygon";
    case GeometryKind::none:
        break;
    }
    return "none";
}

/// Repairs what is invalid; nothing if it can't be repaired.
std::optional<geo::Geometry> repair(geo::GeometryView geometry, const geo::Fault& fault, RowIssues& issues) {
    auto valid = geo::make_valid(geometry);
    const bool usable = valid && !valid->empty() && valid->view().kind() == geometry.kind();
    core::Values values{{"reason", fault.reason}};
    issues.add_at(ground(fault.at), usable ? "io.invalid-ring" : "io.hopeless-geometry", std::move(values),
                  usable ? Severity::warning : Severity::rejected);
    return usable ? std::optional(std::move(*valid)) : std::nullopt;
}

} // namespace

core::Result<GeometryImport> GeometryImport::make(const RecipeSource& source, const SourceLayer& layer,
                                                  const geo::Crs& region) {
    GeometryImport import;
    import.rule_ = model::schema(source.table).geometry;
    import.order_ = source.lonlat_order;
    import.offset_ = source.offset;
    const std::string& text = source.crs.empty() ? layer.crs_wkt() : source.crs;
    if (text.empty()) {
        return core::fail("io.missing-crs", {{"file", source.file}}, source.place);
    }
    auto theirs = geo::Crs::parse(text);
    if (!theirs) {
        core::Error error = theirs.error();
        error.where = source.place;
        return core::fail(error);
    }
    if (source.offset) {
        if (!theirs->is_geographic()) {
            return core::fail("io.offset-needs-degrees", {{"file", source.file}, {"crs", theirs->name()}},
                              source.place);
        }
        theirs = geo::Crs::parse("EPSG:4326"); // what the offset is taken off from
    }
    if (theirs && theirs->name() != region.name()) {
        auto transform = geo::Transform::make(*theirs, region);
        if (!transform) {
            return core::fail(transform.error());
        }
        import.transform_ = std::move(*transform);
    }
    return import;
}

std::optional<geo::GeometryArray> GeometryImport::read(const RowPlan& plan, SourceLayer& layer,
                                                       RowIssues& issues) const {
    geo::GeometryArray array;
    if (plan.position.empty()) {
        const WkbResult result = layer.append_geometry(array);
        if (result == WkbResult::ok) {
            return array;
        }
        issues.add(result == WkbResult::empty   ? "io.empty-geometry"
                   : result == WkbResult::mixed ? "io.mixed-geometry"
                                                : "io.broken-geometry",
                   {}, {}, Severity::rejected);
        return std::nullopt;
    }
    std::string text = layer.text(plan.position[0]);
    if (plan.position.size() == 2) {
        text += " " + layer.text(plan.position[1]);
    }
    const auto pair = parse_pair(text);
    if (!pair) {
        issues.add("io.bad-position", {{"value", text}}, layer.names()[plan.position[0]], Severity::rejected);
        return std::nullopt;
    }
    const bool lat_first = plan.position.size() == 1 && order_ == PairOrder::lat_lon;
    array.add(geo::make_point(lat_first ? geo::Point{pair->second, pair->first} : geo::Point{pair->first, pair->second})
                  .view());
    return array;
}

bool GeometryImport::move_to_region(geo::GeometryArray& geometry, RowIssues& issues) const {
    if (offset_) {
        geometry.transform([this](geo::Point p) { return geo::to_wgs84(p, *offset_); });
    }
    if (transform_ && transform_->apply(geometry.coordinates()) > 0) {
        issues.add("io.outside-crs", {}, {}, Severity::rejected);
        return false;
    }
    return true;
}

Fate GeometryImport::append(const RowPlan& plan, SourceLayer& layer, RowIssues& issues, geo::GeometryArray& to) const {
    auto array = read(plan, layer, issues);
    if (!array || !move_to_region(*array, issues)) {
        return Fate::rejected;
    }
    geo::Geometry geometry(std::move(*array));
    Fate fate = Fate::kept;
    if (!allows(rule_, geometry.view().kind())) {
        auto converted = convert_kind(rule_, geometry.view(), issues);
        if (!converted) {
            issues.add("io.wrong-geometry", {{"found", kind_word(geometry.view().kind())}}, {}, Severity::rejected);
            return Fate::rejected;
        }
        geometry = std::move(*converted);
        fate = Fate::repaired;
    }
    if (rule_ == GeometryRule::point && geometry.view().part_count() > 1) {
        issues.add("io.many-points", {}, {}, Severity::rejected);
        return Fate::rejected;
    }
    if (const auto fault = geo::find_fault(geometry.view())) {
        auto valid = repair(geometry.view(), *fault, issues);
        if (!valid) {
            return Fate::rejected;
        }
        geometry = std::move(*valid);
        fate = Fate::repaired;
    }
    to.add(geometry.view());
    return fate;
}

} // namespace qipan::io
