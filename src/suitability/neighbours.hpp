/// Who already stands so near a site that a pair rule (overlap, fire distance, distance between projects) may speak.
#pragma once

#include <vector>

#include "conflict/screen.hpp"
#include "geo/rtree.hpp"
#include "model/placement.hpp"
#include "model/project.hpp"

namespace qipan::suitability {

struct Context;

class Neighbours {
public:
    /// Everyone in the context's layout; whose distance rules refuse and whose only warn is Context::holders' to say.
    explicit Neighbours(const Context& context);

    /// What the pair rules say of `project` on `site` beside everyone within their reach, each finding once. What a
    /// rule between projects forbids or makes subject to consent beside one who does not count comes back as a
    /// warning, and what it lacks asks for no review; rules on plots and buildings as they stand keep their effect.
    /// The project itself is no neighbour of its own.
    [[nodiscard]] conflict::PairScreen screen(const Context& context, const model::Site& site,
                                              const model::Project& project) const;

private:
    struct Neighbour {
        model::Site site;
        model::Project project;
        bool counts = false;
    };
    double reach_m_ = -1; ///< negative: no pair rule
    std::vector<Neighbour> neighbours_;
    geo::RTree index_;
};

} // namespace qipan::suitability
