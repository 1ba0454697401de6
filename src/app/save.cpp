#include "app/save.hpp"

#include "io/save.hpp"

namespace qipan::app {

core::Result<std::int64_t> save(const Workspace& workspace, const std::filesystem::path& store,
                                const model::Region& region, const std::string& rule_edition, Results results) {
    io::SaveRequest request;
    request.base_revision = region.info.revision;
    request.audit.time_utc = workspace.time_utc;
    request.audit.who = workspace.user;
    request.audit.action = results.action;
    request.audit.rule_edition = rule_edition;
    request.audit.inputs = std::move(results.decision_values);
    for (const model::InputHash& input : region.info.inputs) {
        if (!results.decision) {
            request.audit.inputs.emplace(input.name, input.sha256);
        }
    }
    if (results.plan) {
        request.plan = std::move(results.plan);
        request.audit.seed = request.plan->seed;
    }
    request.old_plan = results.replacing == Replacing::replace ? io::OldPlan::replace : io::OldPlan::refuse;
    if (results.run) {
        request.findings = io::FindingSet{results.run->plan, std::move(results.rows)};
        request.run = std::move(results.run);
    }
    request.decision = std::move(results.decision);
    return io::save_results(store, request);
}

} // namespace qipan::app
