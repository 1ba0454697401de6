#include "app/register.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>

#include "io/register.hpp"
#include "model/digest.hpp"

namespace qipan::app {
namespace {

using model::Finding;
using model::RegisterRow;

void show_states(const std::vector<RegisterRow>& rows, std::vector<Finding>& found) {
    std::unordered_map<std::string_view, model::FindingState> states;
    for (const RegisterRow& row : rows) {
        states.emplace(row.finding.fingerprint, row.finding.state);
    }
    for (Finding& finding : found) {
        if (const auto known = states.find(finding.fingerprint); finding.plan.empty() && known != states.end()) {
            finding.state = known->second;
        }
    }
}

std::vector<Finding> those_of(const std::vector<Finding>& found, const std::string& plan) {
    std::vector<Finding> own;
    std::ranges::copy_if(found, std::back_inserter(own), [&](const Finding& f) { return f.plan == plan; });
    return own;
}

} // namespace

conflict::RegisterUpdate register_check(const Workspace& workspace, const model::Region& region,
                                        const std::string& plan, conflict::CheckOutcome& found) {
    auto update = conflict::merge_register(io::read_register(region, ""), those_of(found.findings, ""),
                                           found.not_assessable, workspace.as_of);
    show_states(update.rows, found.findings);
    return plan.empty() ? std::move(update) : conflict::plan_rows(those_of(found.findings, plan), workspace.as_of);
}

model::Run make_run(const Workspace& workspace, const Analysis& analysis, const model::Plan* plan,
                    const model::StateCounts& counts, std::size_t not_assessable) {
    model::Run run;
    run.as_of = core::to_string(workspace.as_of);
    run.rule_edition = analysis.rules.edition;
    run.rules_sha256 = model::digest_of(analysis.rules);
    run.inputs_sha256 = model::digest_of(*analysis.region, workspace.threads);
    if (plan != nullptr) {
        run.plan = plan->id;
        run.inputs_sha256 = model::digest_with(run.inputs_sha256, *plan);
    }
    run.counts = counts;
    run.not_assessable = static_cast<std::int64_t>(not_assessable);
    return run;
}

Recency::Recency(const model::Region& region, const model::RuleSet& rules, int threads)
    : region_(region), rules_(rules), threads_(threads), runs_(io::read_runs(region)) {}

const model::Run* Recency::last_run(const std::string& plan) const {
    const model::Run* last = nullptr;
    for (const model::Run& run : runs_) {
        if (run.plan == plan && (last == nullptr || run.revision >= last->revision)) {
            last = &run;
        }
    }
    return last;
}

std::vector<std::string> Recency::checked() const {
    std::vector<std::string> plans;
    for (const model::Run& run : runs_) {
        plans.push_back(run.plan);
    }
    std::ranges::sort(plans);
    const auto rest = std::ranges::unique(plans);
    plans.erase(rest.begin(), rest.end());
    return plans;
}

model::Freshness Recency::of(const std::string& plan) {
    const model::Run* run = last_run(plan);
    if (run == nullptr) {
        return {};
    }
    if (region_digest_.empty()) {
        region_digest_ = model::digest_of(region_, threads_);
        rules_digest_ = model::digest_of(rules_);
    }
    std::string inputs = region_digest_;
    if (!plan.empty()) {
        const auto stored = stored_plan(region_, plan);
        inputs = stored ? model::digest_with(inputs, *stored) : std::string();
    }
    return {.checked = true,
            .inputs_changed = run->inputs_sha256 != inputs,
            .rules_changed = run->rules_sha256 != rules_digest_};
}

} // namespace qipan::app
