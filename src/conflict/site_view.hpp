/// SiteView: a whole site, its plots taken together or its building, as the kinds see it that ask about land as a
/// whole.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "conflict/subject.hpp"

namespace qipan::conflict {

/// Cheap to copy; the region must outlive it.
class SiteView {
public:
    SiteView(const model::Region& region, const model::Site& site);
    /// A plot as it stands, or a building.
    explicit SiteView(const Subject& subject);

    [[nodiscard]] const model::Region& region() const { return *region_; }
    [[nodiscard]] const model::Site& site() const { return site_; }
    /// Its plots, or its building; empty if the region lacks it.
    [[nodiscard]] const std::vector<Subject>& subjects() const { return subjects_; }
    [[nodiscard]] bool is_land() const { return !subjects_.empty() && subjects_.front().kind == SubjectKind::land; }
    /// The ground as one geometry: adjoining plots are united once, when the view is made. Should that fail, the plots
    /// stand side by side in one geometry.
    [[nodiscard]] geo::GeometryView ground() const;
    [[nodiscard]] geo::Box box() const;
    /// Land: the sum of the plots' measured areas; of a part, its amount. Floor: its amount. m2.
    [[nodiscard]] double area_m2() const;
    /// Typed ids of the subjects, and their names joined by `、`.
    [[nodiscard]] std::vector<std::string> objects() const;
    [[nodiscard]] std::string name() const;
    /// The first plot: the land's, or the one on which the building stands.
    [[nodiscard]] std::optional<model::Row> plot() const;
    [[nodiscard]] std::string_view zone() const;
    /// Row of the zone; nullopt if unknown.
    [[nodiscard]] std::optional<model::Row> zone_row() const;
    /// Row of the first plot's park.
    [[nodiscard]] std::optional<model::Row> park_row() const;

private:
    void unite();

    const model::Region* region_ = nullptr;
    model::Site site_;
    std::vector<Subject> subjects_;
    std::shared_ptr<const geo::Geometry> united_; ///< of several plots
};

} // namespace qipan::conflict
