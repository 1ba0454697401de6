/// Kind `separation`, between two placed projects: least distance between the sites of those that `projects` chooses
/// and those that `others` chooses (food plants and 三类 industry). Keys: distance_m, projects, others.
/// applies_to = pair_of_plots; a floor is measured from its building. Two projects on one site are 0 m apart.
#pragma once

#include "conflict/parameters.hpp"
#include "conflict/subject.hpp"
#include "conflict/verdict.hpp"
#include "geo/measure.hpp"

namespace qipan::conflict {

struct ProjectDistanceRule {
    using Facts = geo::Nearest;
    const model::Rule* rule = nullptr;
    ProjectFilter projects;
    ProjectFilter others;
    double distance_m = 0;

    /// Could a project be one of the two at all?
    [[nodiscard]] bool concerns(const model::Project& project) const;
    [[nodiscard]] double reach_m() const { return distance_m; }
};

/// A subject with the project that stands, or would stand, on it.
struct Occupied {
    Subject subject;
    const model::Project* project = nullptr;
};

[[nodiscard]] core::Result<ProjectDistanceRule> parse_project_distance(const model::Rule& rule);
[[nodiscard]] geo::Nearest measure(const ProjectDistanceRule& rule, const Subject& a, const Subject& b);
void judge(const ProjectDistanceRule& rule, const Occupied& a, const Occupied& b, const geo::Nearest& facts,
           Verdict& verdict);

} // namespace qipan::conflict
