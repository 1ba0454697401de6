/// Analysis: one region opened with all that judging it needs: rules, criteria, links, the existing layout and its
/// balances. Made once a command; everything in it is read-only afterwards.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "app/workspace.hpp"
#include "conflict/engine.hpp"
#include "core/progress.hpp"
#include "model/placement.hpp"
#include "model/plan.hpp"
#include "network/balance.hpp"
#include "report/json.hpp"
#include "suitability/criteria.hpp"
#include "suitability/links.hpp"
#include "suitability/subject.hpp"

namespace qipan::app {

struct Analysis {
    model::RegionPtr region;
    model::RuleSet rules;
    std::unique_ptr<const conflict::Engine> engine;
    suitability::Criteria criteria;
    suitability::Links links;
    model::Layout layout;                   ///< what stands already
    std::vector<network::Balance> balances; ///< of `layout`
    std::vector<core::Issue> issues;

    /// Refers to this object, which must stay where it is.
    [[nodiscard]] suitability::Context context() const;
    /// Layout with a plan on top, or the existing one for an empty name; `plan.unknown`.
    [[nodiscard]] core::Result<model::Layout> layout_for(const std::string& plan,
                                                         std::vector<core::Issue>& doubts) const;
};

using AnalysisPtr = std::unique_ptr<Analysis>;

/// `work.stopped` if it was asked to stop while it read.
[[nodiscard]] core::Result<AnalysisPtr> open_analysis(const Workspace& workspace, const std::filesystem::path& store,
                                                      const core::StopToken& stop = {});

/// What the JSON of a command says beside its result.
[[nodiscard]] report::Envelope envelope_of(const Workspace& workspace, const Analysis& analysis, std::string command);
[[nodiscard]] report::Languages languages_of(const Workspace& workspace);

/// A stored plan as a result object (its placements and what was left out); `plan.unknown`.
[[nodiscard]] core::Result<model::Plan> stored_plan(const model::Region& region, const std::string& id);

} // namespace qipan::app
