#include "app/info.hpp"

#include "app/analysis.hpp"
#include "io/store.hpp"
#include "report/json_summary.hpp"

namespace qipan::app {

core::Result<InfoOutcome> info(const Workspace& workspace, const std::filesystem::path& store) {
    auto region = io::open_region(store, workspace.data_folder);
    if (!region) {
        return core::fail(region.error());
    }
    InfoOutcome outcome;
    outcome.region = std::move(*region);
    outcome.summary = report::summarise(*outcome.region);
    const report::Envelope envelope{"info", outcome.region->info, core::to_string(workspace.as_of), {}, {}};
    outcome.json = report::to_json(languages_of(workspace), envelope, report::json_info(outcome.summary));
    return outcome;
}

} // namespace qipan::app
