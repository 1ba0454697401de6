/// Geometry of a source row on its way into the region's CRS: offset, transformation, kind, validity.
#pragma once

#include <optional>
#include <vector>

#include "core/result.hpp"
#include "geo/crs.hpp"
#include "geo/geometry.hpp"
#include "io/import_row.hpp"
#include "io/recipe.hpp"
#include "io/source_layer.hpp"

namespace qipan::io {

enum class Fate { kept, repaired, rejected };

/// Prepares the geometries of one source; not thread-safe (it holds a transformation).
class GeometryImport {
public:
    /// `io.missing-crs` if neither recipe nor file names a CRS; `geo.*` if it is unknown; `io.offset-needs-degrees`.
    [[nodiscard]] static core::Result<GeometryImport> make(const RecipeSource& source, const SourceLayer& layer,
                                                           const geo::Crs& region);

    /// Appends the current feature's geometry to `to` unless the row is rejected; the issue says why.
    [[nodiscard]] Fate append(const RowPlan& plan, SourceLayer& layer, RowIssues& issues, geo::GeometryArray& to) const;

private:
    GeometryImport() = default;
    [[nodiscard]] std::optional<geo::GeometryArray> read(const RowPlan& plan, SourceLayer& layer,
                                                         RowIssues& issues) const;
    [[nodiscard]] bool move_to_region(geo::GeometryArray& geometry, RowIssues& issues) const;

    model::GeometryRule rule_ = model::GeometryRule::any;
    PairOrder order_ = PairOrder::lon_lat;
    std::optional<geo::WebOffset> offset_;
    std::optional<geo::Transform> transform_; ///< none: already in the region's CRS
};

} // namespace qipan::io
