/// Kind `separation`, from placed projects to receptors: least distance between the site and homes, schools, villages.
/// Keys: between.receptor, between.where, distance_m, projects, eia_overrides (false). applies_to = plot (a floor is
/// measured from its building). The distance is from the site's land line: where in it the emitter will stand is not
/// known. With eia_overrides a project whose own assessment set a distance (projects.eia_distance_m) is not asked here:
/// that distance stands over every default, see kind `sanitary_distance`.
#pragma once

#include "conflict/parameters.hpp"
#include "conflict/subject.hpp"
#include "conflict/verdict.hpp"
#include "geo/measure.hpp"

namespace qipan::conflict {

struct ReceptorFacts {
    struct Near {
        model::Row receptor = 0;
        geo::Nearest nearest;
    };
    std::vector<Near> near; ///< by receptor row
    [[nodiscard]] bool empty() const { return near.empty(); }
};

struct ReceptorRule {
    using Facts = ReceptorFacts;
    const model::Rule* rule = nullptr;
    const model::Layer* receptors = nullptr;
    ProjectFilter projects;
    double distance_m = 0;
    bool eia_overrides = false;
    std::vector<model::Row> rows;
    geo::RTree index; // over rows, boxes grown by distance

    /// Rows of that table further away than this change nothing, metres.
    [[nodiscard]] double reach_m(model::TableId table) const {
        return table == model::TableId::receptors && !rows.empty() ? distance_m : 0;
    }
};

[[nodiscard]] core::Result<ReceptorRule> parse_receptor_distance(const model::Rule& rule, const ParseContext& context);
[[nodiscard]] ReceptorFacts measure(const ReceptorRule& rule, const Subject& subject);
/// Without a project there is nothing to judge.
void judge(const ReceptorRule& rule, const Subject& subject, const ReceptorFacts& facts, const model::Project* project,
           Verdict& verdict);

} // namespace qipan::conflict
