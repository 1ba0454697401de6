/// Kind `sanitary_distance`: do receptors keep the sanitary protection distance from a placed project? Keys: basis =
/// computed (GB/T 39499-2020 from the project's fugitive emissions and the zone's mean wind, sanitary_formula.hpp) or
/// eia (projects.eia_distance_m, which stands over every computed distance); between.receptor, between.where; and for
/// computed: pollutants (those that the air carries), winds and steps (the standard's tables), emitters (projects that
/// are taken to emit unless their record says what they emit), within_m (1000: a missing figure matters only where a
/// receptor lies within it). applies_to = plot.
///
/// The distance is measured from the site's land line to the receptor's boundary: where in it the production unit will
/// stand is not known, so a receptor that keeps it keeps it from the unit too.
/// Unknown wind or source class: every one is tried; not assessable only where that decides. An unknown emission, limit
/// or area: not assessable where a receptor lies within within_m, beside what the other pollutants already show.
#pragma once

#include "conflict/kinds/sanitary_formula.hpp"
#include "conflict/kinds/separation_receptor.hpp"
#include "conflict/parameter.hpp"
#include "conflict/site_view.hpp"

namespace qipan::conflict {

struct SanitaryFacts {
    std::vector<ReceptorFacts::Near> near; ///< by receptor row, within the rule's reach
    std::optional<double> wind_m_s;        ///< of the site's zone
};

struct SanitaryRule {
    using Facts = SanitaryFacts;
    enum class Basis { computed, eia };
    const model::Rule* rule = nullptr;
    const model::Layer* receptors = nullptr;
    Basis basis = Basis::computed;
    SanitaryTable table;
    std::vector<std::string> pollutants;
    ProjectFilter emitters;
    double within_m = 0;
    double widest_m = 0; ///< the most that a stored project may need; a project from elsewhere that needs more is not
                         ///< assessable beyond it
    std::vector<model::Row> rows;
    geo::RTree index; // over rows, boxes grown by widest_m

    [[nodiscard]] bool concerns_bare() const { return false; }
    /// Rows of that table further away than this change nothing, metres.
    [[nodiscard]] double reach_m(model::TableId of) const { return of == model::TableId::receptors ? widest_m : 0; }
};

/// What a project needs as far as it is known; `missing` says what keeps `least_m` and `most_m` apart.
struct SanitaryNeed {
    double least_m = 0;
    double most_m = 0; ///< infinite if a figure is missing
    std::vector<std::string> missing;
    std::string pollutants_zh; ///< each with its distance before it is raised to a level
    std::string pollutants_en;
};
[[nodiscard]] SanitaryNeed sanitary_need(const SanitaryRule& rule, const model::Project& project,
                                         std::optional<double> wind_m_s);

[[nodiscard]] std::span<const Parameter> sanitary_distance_parameters();
[[nodiscard]] core::Result<SanitaryRule> parse_sanitary_distance(const model::Rule& rule, const ParseContext& context);
[[nodiscard]] SanitaryFacts measure(const SanitaryRule& rule, const SiteView& site);
/// Without a project there is nothing to judge.
void judge(const SanitaryRule& rule, const SiteView& site, const SanitaryFacts& facts, const model::Project* project,
           Verdict& verdict);

} // namespace qipan::conflict
