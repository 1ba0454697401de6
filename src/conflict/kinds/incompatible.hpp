/// Kind `incompatible`: two placed projects that must not stand close, by a matrix of industry, hazard and pollution
/// classes. Keys: within_m; pairs = rows { a = projects, b = projects, reason = { zh, en } }, both filters as
/// `projects` elsewhere; the first row that fits speaks. applies_to = pair_of_plots; a floor is measured from its
/// building.
#pragma once

#include <vector>

#include "conflict/kinds/separation_projects.hpp"
#include "conflict/parameter.hpp"

namespace qipan::conflict {

struct IncompatibleRule {
    using Facts = geo::Nearest;
    struct Pair {
        ProjectFilter a;
        ProjectFilter b;
        model::Bilingual reason;
    };
    const model::Rule* rule = nullptr;
    double within_m = 0;
    std::vector<Pair> pairs;

    /// Could a project be one of the two at all?
    [[nodiscard]] bool concerns(const model::Project& project) const;
    [[nodiscard]] double reach_m() const { return within_m; }
};

[[nodiscard]] std::span<const Parameter> incompatible_parameters();
[[nodiscard]] core::Result<IncompatibleRule> parse_incompatible(const model::Rule& rule, const ParseContext& context);
[[nodiscard]] geo::Nearest measure(const IncompatibleRule& rule, const Subject& a, const Subject& b);
void judge(const IncompatibleRule& rule, const Occupied& a, const Occupied& b, const geo::Nearest& facts,
           Verdict& verdict);

} // namespace qipan::conflict
