#include "app/info.hpp"

#include "app/analysis.hpp"
#include "app/register.hpp"
#include "io/rules.hpp"
#include "io/store.hpp"
#include "report/json_summary.hpp"

namespace qipan::app {
namespace {

core::Result<std::vector<report::CheckSummary>> checks_of(const Workspace& workspace, const model::Region& region) {
    const auto rules = io::load_rules(workspace.data_folder, &region);
    if (!rules) {
        return core::fail(rules.error());
    }
    Recency recency(region, *rules, workspace.threads);
    std::vector<report::CheckSummary> checks;
    for (const std::string& plan : recency.checked()) {
        checks.push_back({*recency.last_run(plan), recency.of(plan)});
    }
    return checks;
}

} // namespace

core::Result<InfoOutcome> info(const Workspace& workspace, const std::filesystem::path& store) {
    auto region = io::open_region(store, workspace.data_folder);
    if (!region) {
        return core::fail(region.error());
    }
    InfoOutcome outcome;
    outcome.region = std::move(*region);
    outcome.summary = report::summarise(*outcome.region);
    auto checks = checks_of(workspace, *outcome.region);
    if (!checks) {
        return core::fail(checks.error());
    }
    outcome.checks = std::move(*checks);
    const report::Envelope envelope{"info", outcome.region->info, core::to_string(workspace.as_of), {}, {}};
    outcome.json =
        report::to_json(languages_of(workspace), envelope, report::json_info(outcome.summary, outcome.checks));
    return outcome;
}

} // namespace qipan::app
