#include "suitability/neighbours.hpp"

#include <algorithm>
#include <iterator>

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

namespace {

/// A finding between two projects, and not between plots or buildings as they stand.
bool is_between_projects(const model::Finding& finding) {
    return std::ranges::any_of(finding.objects, [](const std::string& o) { return o.starts_with("project:"); });
}

} // namespace

conflict::PairScreen Neighbours::screen(const Context& context, const model::Site& site,
                                        const model::Project& project) const {
    conflict::PairScreen all;
    if (neighbours_.empty()) {
        return all;
    }
    std::vector<std::uint32_t> near;
    index_.query(conflict::box_of(context.region, site).expanded(reach_m_), near);
    for (const std::uint32_t at : near) {
        const Neighbour& other = neighbours_[at];
        if (other.project.id == project.id) {
            continue;
        }
        conflict::PairScreen pair = conflict::screen_pair(context.engine, site, project, other.site, other.project);
        for (model::Finding& finding : pair.findings) {
            if (!other.counts && finding.effect < model::Effect::warn && is_between_projects(finding)) {
                finding.effect = model::Effect::warn;
            }
            all.findings.push_back(std::move(finding));
        }
        std::ranges::move(pair.not_assessable, std::back_inserter(all.not_assessable));
        all.needs_review = all.needs_review || (other.counts && pair.needs_review);
    }
    std::ranges::sort(all.findings, model::comes_before);
    const auto again = std::ranges::unique(all.findings, {}, &model::Finding::fingerprint); // a building's five tenants
    all.findings.erase(again.begin(), again.end());
    return all;
}

} // namespace qipan::suitability
