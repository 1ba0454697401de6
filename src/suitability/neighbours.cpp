#include "suitability/neighbours.hpp"

#include <algorithm>

#include "suitability/subject.hpp"

namespace qipan::suitability {

Neighbours::Neighbours(const Context& context) : reach_m_(conflict::pair_reach_m(context.engine)) {
    if (reach_m_ < 0) {
        return;
    }
    std::vector<geo::Box> boxes;
    for (const model::Placement& placement : context.layout) {
        model::Project project = model::project_at(context.region, placement.project);
        const bool counts = context.counts(project);
        boxes.push_back(conflict::box_of(context.region, placement.site));
        neighbours_.push_back({placement.site, std::move(project), counts});
    }
    index_ = geo::RTree(boxes);
}

std::vector<model::Finding> Neighbours::screen(const Context& context, const model::Site& site,
                                               const model::Project& project) const {
    std::vector<model::Finding> findings;
    if (neighbours_.empty()) {
        return findings;
    }
    std::vector<std::uint32_t> near;
    index_.query(conflict::box_of(context.region, site).expanded(reach_m_), near);
    for (const std::uint32_t at : near) {
        const Neighbour& other = neighbours_[at];
        if (other.project.id == project.id) {
            continue;
        }
        for (model::Finding& finding :
             conflict::screen_pair(context.engine, site, project, other.site, other.project)) {
            if (!other.counts && finding.effect < model::Effect::warn) {
                finding.effect = model::Effect::warn;
            }
            findings.push_back(std::move(finding));
        }
    }
    std::ranges::sort(findings, model::comes_before);
    return findings;
}

} // namespace qipan::suitability
