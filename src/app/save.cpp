#include "app/save.hpp"

#include "core/date.hpp"
#include "io/save.hpp"

namespace qipan::app {

core::Result<std::int64_t> save(const Workspace& workspace, const std::filesystem::path& store,
                                const Analysis& analysis, const Results& results) {
    io::SaveRequest request;
    request.base_revision = analysis.region->info.revision;
    request.audit.time_utc = workspace.time_utc;
    request.audit.who = workspace.user;
    request.audit.action = results.action;
    request.audit.rule_edition = analysis.rules.edition;
    for (const model::InputHash& input : analysis.region->info.inputs) {
        request.audit.inputs.emplace(input.name, input.sha256);
    }
    if (results.plan) {
        request.plan = results.plan;
        request.audit.seed = results.plan->seed;
    }
    request.old_plan = results.replacing == Replacing::replace ? io::OldPlan::replace : io::OldPlan::refuse;
    if (results.findings) {
        request.findings = io::FindingSet{results.findings_of, core::to_string(workspace.as_of), *results.findings};
    }
    return io::save_results(store, request);
}

} // namespace qipan::app
