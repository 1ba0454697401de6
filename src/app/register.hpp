/// The register in use cases: what a check makes of it, and whether its results still hold.
#pragma once

#include <string>
#include <vector>

#include "app/analysis.hpp"
#include "conflict/check.hpp"
#include "conflict/register.hpp"
#include "model/register.hpp"

namespace qipan::app {

/// The register after a check, or with a plan the plan's own rows. Sets the state of each of `found`: with a plan, the
/// findings of what stands show what a check of the existing layout, which alone changes the register, would make of
/// them.
[[nodiscard]] conflict::RegisterUpdate register_check(const Workspace& workspace, const model::Region& region,
                                                      const std::string& plan, conflict::CheckOutcome& found);

/// The record of that check: what it judged and what came out. Hashes the region.
[[nodiscard]] model::Run make_run(const Workspace& workspace, const Analysis& analysis, const model::Plan* plan,
                                  const model::StateCounts& counts, std::size_t not_assessable);

/// Compares runs with rules and inputs as they stand; hashes the region once, when it is first asked.
class Recency {
public:
    Recency(const model::Region& region, const model::RuleSet& rules, int threads);
    /// Of the last run of a plan, or of the existing layout (`plan` empty).
    [[nodiscard]] model::Freshness of(const std::string& plan);
    [[nodiscard]] const model::Run* last_run(const std::string& plan) const;
    /// Plans that were checked, the existing layout (empty) first.
    [[nodiscard]] std::vector<std::string> checked() const;

private:
    const model::Region& region_;
    const model::RuleSet& rules_;
    int threads_;
    std::vector<model::Run> runs_;
    std::string rules_digest_;
    std::string region_digest_;
};

} // namespace qipan::app
