/// Kind `control_index`: control indices of an industrial project's land (控制指标), each by itself: all must hold at
/// once, none makes up for another. Key `index`:
///   intensity     固定资产投资强度   fixed-asset investment / site        万元/亩 (never total investment)
///   far           容积率             counted floor area / site            -
///   coverage      建筑系数           footprint / site                     %
///   office_land   行政办公用地比重   office land / site                   %
///   green         绿地率             green land / site                    %
///   tax, output   亩均税收、亩均产出 a year, at target / site             万元/亩
///   height        建筑高度           of the tallest building              m
///   office_floor  行政办公面积比重   office floor / counted floor area    %
///   housing       非生产性配套设施   must not be on site                  yes or no
///   productive_land                  of a zone, not of a project: control_index_zone.hpp
/// `direction` = min | max (not for housing), `projects`, `zones` = { where }, `index_edition` = { zh, en } and one
/// threshold (control_limit.hpp). The site's land: measured; of a part, its amount. Floor sites and infrastructure are
/// not judged. office_floor and housing are the project's own: judged once a project, wherever it stands.
/// Not assessable: a figure of the project that the formula needs, or the threshold's own datum. Formulas: standards.md
/// 1.2 L08-4..6, 7.2 K-7. applies_to = project.
#pragma once

#include <string>
#include <variant>

#include "conflict/kinds/control_index_zone.hpp"
#include "conflict/kinds/control_limit.hpp"
#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/site_view.hpp"
#include "conflict/verdict.hpp"

namespace qipan::conflict {

struct Index; ///< a row of the list above

/// What both uses have in common.
struct IndexRule {
    const model::Rule* rule = nullptr;
    const Index* index = nullptr;
    bool is_minimum = false;
    ProjectFilter projects;
    std::optional<model::Where> zones;
    model::Bilingual edition; ///< of the index, as printed
    Threshold threshold;
};

struct ProjectIndexRule {
    IndexRule index;
};

struct SiteIndexFacts {
    double area_m2 = 0; ///< 0 for a floor
    [[nodiscard]] bool empty() const { return area_m2 <= 0; }
};
struct SiteIndexRule {
    using Facts = SiteIndexFacts;
    const model::Rule* rule = nullptr;
    IndexRule index;
    [[nodiscard]] bool concerns_bare() const { return false; }
    /// Rows of that table further away than this change nothing, metres.
    [[nodiscard]] double reach_m(model::TableId /*table*/) const { return 0; }
};

[[nodiscard]] std::span<const Parameter> control_index_parameters();
/// `conflict.unknown-word`, `conflict.one-of` unless there is exactly one threshold, and what parse_threshold() says.
[[nodiscard]] core::Result<std::variant<ProjectIndexRule, SiteIndexRule, ZoneIndexRule>>
parse_control_index(const model::Rule& rule, const ParseContext& context);
void judge(const ProjectIndexRule& rule, const model::Project& project, Verdict& verdict);
[[nodiscard]] SiteIndexFacts measure(const SiteIndexRule& rule, const SiteView& site);
void judge(const SiteIndexRule& rule, const SiteView& site, const SiteIndexFacts& facts, const model::Project* project,
           Verdict& verdict);

} // namespace qipan::conflict
