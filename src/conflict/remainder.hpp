/// What strips and areas of `forbid` rules leave of a site's land, and whether that is enough for a project: the site
/// is refused only if its largest remaining part is smaller than the project's land, or narrower than its least width.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "conflict/parameters.hpp"
#include "conflict/subject.hpp"
#include "conflict/verdict.hpp"

namespace qipan::conflict {

/// What one rule takes away from a site's land.
struct Cut {
    const model::Rule* rule = nullptr;
    const ProjectFilter* projects = nullptr;
    std::vector<std::string> objects; ///< the barriers or areas
    std::vector<std::string> names;   ///< theirs
    std::vector<geo::GeometryView> cutters;
    std::vector<geo::GeometryView> lost; ///< the intruding parts
};

/// The largest remaining part.
struct Remainder {
    double area_m2 = 0; ///< as plots state theirs: planar area scaled to the measured one
    double width_m = 0; ///< least width over all directions
};

struct RemainderFacts {
    struct RuleCut {
        const model::Rule* rule = nullptr;
        const ProjectFilter* projects = nullptr;
        std::vector<std::string> objects;
        std::vector<std::string> names;
        geo::Geometry lost;
        Remainder alone; ///< if this rule were the only one
    };
    std::vector<std::string> site_objects;
    std::string site_name;
    std::vector<RuleCut> cuts; ///< by rule
    Remainder whole;           ///< nothing taken away
    /// Different conditions on projects among the cuts; bit i of a number below says that condition i holds.
    std::vector<const ProjectFilter*> conditions;
    std::vector<Remainder> by_conditions;
    std::optional<core::Error> error;
};

/// `land` are the plots of one site. Cuts of one rule must be joined. Geometry only.
[[nodiscard]] RemainderFacts measure_remainder(std::span<const Subject> land, std::span<const Cut> cuts);
/// Adds a finding for each rule that alone leaves too little; if none does alone but all together do, for each of them.
/// Returns what is left for this project.
Remainder judge_remainder(const RemainderFacts& facts, const model::Project& project, Verdict& verdict);

} // namespace qipan::conflict
