/// Subject: the one piece of land or the one building that a rule is asked about. A site has one or several.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/region.hpp"

namespace qipan::conflict {

enum class SubjectKind { land, building };

/// A row of plots or of buildings. The region must outlive it. Cheap to copy.
struct Subject {
    const model::Region* region = nullptr;
    SubjectKind kind = SubjectKind::land;
    model::Row row = 0;

    [[nodiscard]] const model::Layer& layer() const;
    [[nodiscard]] geo::GeometryView geometry() const { return layer().geometry(row); }
    [[nodiscard]] const geo::Box& box() const { return layer().boxes()[row]; }
    /// Typed id, `plot:A` or `building:B`.
    [[nodiscard]] std::string object() const;
    /// The name shown to people; the id where there is none.
    [[nodiscard]] std::string name() const;
    /// The plot: itself, or the one that the building names.
    [[nodiscard]] std::optional<model::Row> plot() const;
    /// Zone of the land, or the building's own; empty if unknown.
    [[nodiscard]] std::string_view zone() const;

    friend bool operator==(const Subject&, const Subject&) = default;
};

/// What a site consists of: its plots, or its building. Empty if the region lacks it.
[[nodiscard]] std::vector<Subject> subjects_of(const model::Region& region, const model::Site& site);

/// `barrier:B1`; ids are percent-encoded as in site ids.
[[nodiscard]] std::string typed_id(std::string_view type, std::string_view id);

} // namespace qipan::conflict
