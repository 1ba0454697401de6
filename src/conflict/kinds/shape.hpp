/// Kind `shape`: is a site's land large, wide and compact enough? Keys: min_area_m2 (measured, geodesic), min_width_m
/// (least width of the convex hull, rotating calipers), min_circle_m (diameter of the largest inscribed circle; its
/// radius is found to 1 % of the longer side, and what that accuracy leaves open is no finding), projects. At least one
/// minimum. applies_to = plot; bare plots are asked where `projects` is absent, adjoining plots that a project takes
/// are asked as one.
#pragma once

#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/site_view.hpp"
#include "conflict/verdict.hpp"

namespace qipan::conflict {

struct ShapeFacts {
    std::optional<double> area_m2; ///< each only where the rule asks for it
    std::optional<double> width_m;
    std::optional<double> circle_m;
    double circle_accuracy_m = 0; ///< by which circle_m may fall short of the true one
    std::optional<core::Error> error;
    [[nodiscard]] bool empty() const { return !area_m2 && !width_m && !circle_m && !error; }
};

struct ShapeRule {
    using Facts = ShapeFacts;
    const model::Rule* rule = nullptr;
    ProjectFilter projects;
    std::optional<double> min_area_m2;
    std::optional<double> min_width_m;
    std::optional<double> min_circle_m;

    /// Rows of that table further away than this change nothing, metres.
    [[nodiscard]] double reach_m(model::TableId /*table*/) const { return 0; }
    [[nodiscard]] bool concerns_bare() const { return projects.holds_for_bare(); }
};

[[nodiscard]] std::span<const Parameter> shape_parameters();
/// `conflict.nothing-asked` without any minimum.
[[nodiscard]] core::Result<ShapeRule> parse_shape(const model::Rule& rule, const ParseContext& context);
[[nodiscard]] ShapeFacts measure(const ShapeRule& rule, const SiteView& site);
/// `project` is null for bare land.
void judge(const ShapeRule& rule, const SiteView& site, const ShapeFacts& facts, const model::Project* project,
           Verdict& verdict);

} // namespace qipan::conflict
