/// Kind `forbidden_area`: land or a building inside an area of a class.
/// Keys: between.area, between.where, projects, min_area_m2 (0.5), industries_from = "area": the rule speaks of
/// projects whose industry is in the area's own forbidden_industries; an area without a list is not assessable.
/// applies_to = plot: land, and the buildings on it; building: buildings alone.
#pragma once

#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/subject.hpp"
#include "conflict/verdict.hpp"

namespace qipan::conflict {

struct AreaCrossing {
    model::Row area = 0;
    double area_m2 = 0;
    double width_m = 0; ///< twice the area by the perimeter of the part: what the layer's accuracy is held against
    geo::Geometry part;
};

struct AreaFacts {
    std::vector<AreaCrossing> crossings; ///< by area row
    std::vector<model::Row> unlisted;    ///< areas met whose list of industries is missing
    std::optional<core::Error> error;
    [[nodiscard]] bool empty() const { return crossings.empty() && unlisted.empty() && !error; }
};

struct AreaRule {
    using Facts = AreaFacts;
    const model::Rule* rule = nullptr;
    const model::Layer* areas = nullptr;
    ProjectFilter projects;
    double min_area_m2 = 0;
    bool list_missing = false; ///< industries_from = "area", and these areas have none
    std::vector<model::Row> rows;
    geo::RTree index; // over rows

    /// Rows of that table further away than this change nothing, metres.
    [[nodiscard]] double reach_m(model::TableId /*table*/) const { return 0; }
};

[[nodiscard]] std::span<const Parameter> forbidden_area_parameters();
/// One, or with industries_from one for each different list of the areas.
[[nodiscard]] core::Result<std::vector<AreaRule>> parse_forbidden_area(const model::Rule& rule,
                                                                       const ParseContext& context);
[[nodiscard]] AreaFacts measure(const AreaRule& rule, const Subject& subject);
/// `project` is null for bare land and buildings.
void judge(const AreaRule& rule, const Subject& subject, const AreaFacts& facts, const model::Project* project,
           Verdict& verdict);

} // namespace qipan::conflict
