#include "app/new_region.hpp"

#include "app/analysis.hpp"
#include "app/styles.hpp"
#include "core/files.hpp"
#include "report/json_summary.hpp"

namespace qipan::app {
namespace {

/// One style a table, the one that its layer opens with.
core::Status write_styles(const Workspace& workspace, const std::filesystem::path& store) {
    const auto styles = load_styles(workspace);
    if (!styles) {
        return core::fail(styles.error());
    }
    std::vector<io::LayerStyle> rows;
    for (style::LayerStyle& style : style::layer_styles(styles->layers)) {
        if (style.use_as_default) {
            rows.push_back({std::move(style.table), std::move(style.name), std::move(style.qml), std::move(style.sld)});
        }
    }
    return io::write_layer_styles(store, rows, workspace.time_utc);
}

std::string make_json(const Workspace& workspace, const NewRequest& request, const io::ImportOutcome& import) {
    std::vector<report::ImportLine> lines;
    for (const io::ImportCount& count : import.counts) {
        lines.push_back({count.role, count.file, count.read, count.kept, count.repaired, count.rejected});
    }
    report::RegionSummary summary;
    if (import.stored) {
        if (const auto region = io::open_region(request.store, workspace.data_folder)) {
            summary = report::summarise(**region);
        }
    }
    const report::Envelope envelope{"new", import.info, core::to_string(workspace.as_of), {}, import.issues};
    return report::to_json(languages_of(workspace), envelope,
                           report::json_new(core::to_utf8(request.store.filename()), lines, summary));
}

} // namespace

core::Result<NewOutcome> new_region(const Workspace& workspace, const NewRequest& request,
                                    const core::Progress& progress) {
    io::CreateOptions options;
    options.existing = request.replacing == Replacing::replace ? io::Existing::replace : io::Existing::refuse;
    options.doubts = request.strictness == Strictness::strict ? io::Doubts::refuse : io::Doubts::accept;
    options.who = workspace.user;
    options.time_utc = workspace.time_utc;
    auto import = io::create_store(request.store, request.recipe, workspace.data_folder, options, progress);
    if (!import) {
        return core::fail(import.error());
    }
    if (import->stored) {
        if (const auto styled = write_styles(workspace, request.store); !styled) {
            return core::fail(styled.error());
        }
    }
    NewOutcome outcome;
    outcome.json = make_json(workspace, request, *import);
    outcome.import = std::move(*import);
    return outcome;
}

} // namespace qipan::app
