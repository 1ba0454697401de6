/// Screening: may this project stand on this site, and may these two stand so near each other? The same measure and
/// judge as check(), so what is refused here is a finding there. Feeds recommending and the forbidden pairs of
/// assignment.
#pragma once

#include <memory>
#include <vector>

#include "conflict/engine.hpp"
#include "model/finding.hpp"
#include "model/project.hpp"
#include "model/site.hpp"

namespace qipan::conflict {

struct ScreenResult {
    std::vector<model::Finding> forbids; ///< not empty: refused
    std::vector<model::Finding> notes;   ///< permit, warn and info
    std::vector<model::NotAssessable> not_assessable;
    bool needs_review = false; ///< 需核: one of not_assessable is a forbid rule's
    double buildable_m2 = 0;   ///< of land: the largest part that forbidden strips and areas leave; else the floor's m2
    double least_width_m = 0;  ///< of that part; 0 for a floor
};

/// Geometry of all site rules at one site, measured once for any number of projects. Immutable; copies share. The
/// engine (and its region) must outlive it.
class Survey {
public:
    Survey(const Engine& engine, const model::Site& site);
    [[nodiscard]] ScreenResult screen(const model::Project& project) const;
    [[nodiscard]] const model::Site& site() const;

private:
    struct Impl;
    std::shared_ptr<const Impl> impl_;
};

/// One question; whoever asks for many projects keeps a Survey. A site that the region lacks has nothing to say.
[[nodiscard]] ScreenResult screen(const Engine& engine, const model::Site& site, const model::Project& project);

struct PairScreen {
    std::vector<model::Finding> findings; ///< most severe first
    std::vector<model::NotAssessable> not_assessable;
    bool needs_review = false; ///< 需核: one of not_assessable is a forbid rule's
};

/// What the pair kinds say of two placements. Overlap and fire distance hold between plots and buildings as they stand;
/// a pair on one and the same plot or building has only its projects' rules.
[[nodiscard]] PairScreen screen_pair(const Engine& engine, const model::Site& a, const model::Project& p,
                                     const model::Site& b, const model::Project& q);

/// What the project's own rules say of it (gates, its record), whether or not it has a site. Screening at a site gives
/// these findings too, but not what is not assessable here: that speaks of no site.
struct ProjectScreen {
    std::vector<model::Finding> findings; ///< most severe first
    std::vector<model::NotAssessable> not_assessable;
};
[[nodiscard]] ProjectScreen screen_project(const Engine& engine, const model::Project& project);

/// Widest distance at which any pair rule may speak; negative without such rules.
[[nodiscard]] double pair_reach_m(const Engine& engine);
/// Extent of the site's plots, or of its building; empty if the region lacks it.
[[nodiscard]] geo::Box box_of(const model::Region& region, const model::Site& site);

} // namespace qipan::conflict
