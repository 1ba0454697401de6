#include <algorithm>

#include <gdal.h>

#include "core/files.hpp"
#include "io/audit.hpp"
#include "io/gdal.hpp"
#include "io/json_text.hpp"
#include "io/register.hpp"
#include "io/store.hpp"
#include "io/store_tables.hpp"
#include "io/terrain.hpp"

namespace qipan::io {

namespace fs = std::filesystem;

namespace {

/// The files that GDAL or SQLite may leave beside an unfinished store.
class UnfinishedStore {
public:
    explicit UnfinishedStore(const fs::path& target) : path_(core::temporary_beside(target)) {}
    UnfinishedStore(const UnfinishedStore&) = delete;
    UnfinishedStore& operator=(const UnfinishedStore&) = delete;
    ~UnfinishedStore() {
        for (const char* suffix : {"", "-journal", ".aux.xml"}) {
            fs::path file = path_;
            std::error_code ignored;
            fs::remove(file += suffix, ignored);
        }
    }
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

core::Place store_place(const fs::path& store) {
    core::Place place;
    place.file = core::to_utf8(store);
    return place;
}

tl::unexpected<core::Error> unwritable(const fs::path& store, const GdalMessages& messages) {
    return core::fail("io.unwritable-store", {{"file", core::to_utf8(store)}, {"reason", messages.text()}},
                      store_place(store));
}

/// The import's issues as rows of their table.
std::unique_ptr<model::Layer> issue_layer(const std::vector<core::Issue>& issues) {
    auto layer = std::make_unique<model::Layer>(model::TableId::issues);
    const auto put = [&](std::string_view field, std::string_view value) {
        layer->column(*model::find_field(layer->schema(), field)).append_text(value);
    };
    for (const core::Issue& issue : issues) {
        put("code", issue.code);
        put("severity", core::to_string(issue.severity));
        put("file", issue.where.file);
        put("layer", issue.where.layer);
        put("feature", issue.where.feature);
        put("field", issue.where.field);
        put("values", to_json(issue.values));
        if (issue.where.ground) {
            layer->geometries().add(geo::make_point({issue.where.ground->x, issue.where.ground->y}).view());
        } else {
            layer->geometries().begin_feature(geo::GeometryKind::none);
        }
    }
    return layer;
}

core::Values input_values(const std::vector<model::InputHash>& inputs) {
    core::Values values;
    for (const model::InputHash& input : inputs) {
        values.emplace(input.name, input.sha256);
    }
    return values;
}

Meta meta_of(const Import& import, const model::RegionInfo& info, const CreateOptions& options) {
    return {{"schema_version", std::to_string(info.schema)},
            {"revision", std::to_string(info.revision)},
            {"name", info.name},
            {"crs", info.crs},
            {"illustrative", info.illustrative ? "1" : "0"},
            {"created", options.time_utc},
            {"inputs", to_json(input_values(import.inputs))}};
}

/// What goes into the new file.
struct Content {
    const Import& import;
    const model::RegionInfo& info;
    const KeptRegister& kept;
};

bool write_tables(void* dataset, const Content& content, const CreateOptions& options) {
    const auto& [import, info, kept] = content;
    bool written = GDALDatasetStartTransaction(dataset, FALSE) == OGRERR_NONE && create_tables(dataset, info.crs);
    for (const ImportTable& table : import.tables) {
        written = written && write_layer(dataset, *table.layer);
    }
    for (const auto* layer : {kept.findings.get(), kept.runs.get()}) {
        written = written && (layer == nullptr || write_layer(dataset, *layer));
    }
    const AuditRow audit{.revision = info.revision,
                         .time_utc = options.time_utc,
                         .who = options.who,
                         .action = "create",
                         .inputs = input_values(import.inputs)};
    return written && write_layer(dataset, *issue_layer(import.issues)) && append_audit(dataset, audit) &&
           write_meta(dataset, meta_of(import, info, options)) && GDALDatasetCommitTransaction(dataset) == OGRERR_NONE;
}

core::Status write_store(const fs::path& file, const Content& content, const CreateOptions& options) {
    const GdalMessages messages;
    const ScopedOption time("OGR_CURRENT_DATE", gpkg_time(options.time_utc));
    // the file has no name yet and is flushed as a whole before it gets one
    const ScopedOption no_flush("OGR_SQLITE_SYNCHRONOUS", "OFF");
    Dataset dataset(
        GDALCreate(GDALGetDriverByName("GPKG"), core::to_utf8(file).c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    const bool written = dataset && write_tables(dataset.get(), content, options);
    dataset.close();
    if (!written || messages.any_error()) {
        return unwritable(file, messages);
    }
    const model::Terrain& terrain = content.import.terrain;
    return terrain.empty() ? core::Status{} : write_terrain(file, terrain, content.info.crs);
}

core::Status keep_backup(const fs::path& store) {
    std::error_code error;
    if (!fs::exists(store, error)) {
        return {};
    }
    const fs::path backup = fs::path(store).replace_extension(".bak.gpkg");
    const fs::path copy = core::temporary_beside(backup);
    fs::copy_file(store, copy, error);
    if (error) {
        return core::fail("io.no-backup", {{"file", core::to_utf8(backup)}, {"reason", error.message()}},
                          store_place(store));
    }
    return core::commit_file(copy, backup);
}

/// A clear answer before the work begins: can a file be made in this folder?
core::Status check_folder(const fs::path& store) {
    const fs::path probe = core::temporary_beside(store);
    if (const auto written = core::write_file(probe, ""); !written) {
        core::Error error = written.error();
        error.where = store_place(store);
        error.values["file"] = error.where.file;
        return core::fail(std::move(error));
    }
    std::error_code ignored;
    fs::remove(probe, ignored);
    return {};
}

/// A journal that outlives its store would be played into the new one.
void drop_old_journal(const fs::path& store) {
    take_back_killed_write(store);
    std::error_code ignored;
    if (!fs::exists(store, ignored)) {
        fs::path journal = store;
        fs::remove(journal += "-journal", ignored);
    }
}

bool any_doubt(const std::vector<core::Issue>& issues) {
    return std::ranges::any_of(issues, [](const core::Issue& i) { return i.severity != core::Severity::note; });
}

} // namespace

core::Result<ImportOutcome> create_store(const fs::path& store, const fs::path& recipe, const fs::path& data_folder,
                                         const CreateOptions& options, const core::Progress& progress) {
    std::error_code error;
    if (options.existing == Existing::refuse && fs::exists(store, error)) {
        return core::fail("io.store-exists", {{"file", core::to_utf8(store)}}, store_place(store));
    }
    drop_old_journal(store);
    if (const auto writable = check_folder(store); !writable) {
        return core::fail(writable.error());
    }
    auto import = import_recipe(recipe, data_folder, progress);
    if (!import) {
        return core::fail(import.error());
    }
    ImportOutcome outcome;
    outcome.info.name = import->recipe.name;
    outcome.info.crs = import->crs.name();
    outcome.info.illustrative = import->recipe.illustrative;
    const KeptRegister kept = keep_register(store, outcome.info.crs);
    outcome.info.revision = kept.revision + 1; // so that a snapshot of the old one stays recognisably old
    import->issues.insert(import->issues.end(), kept.issues.begin(), kept.issues.end());
    outcome.info.inputs = import->inputs;
    outcome.issues = import->issues;
    outcome.counts = import->counts;
    if (options.doubts == Doubts::refuse && any_doubt(outcome.issues)) {
        return outcome;
    }
    progress.tell("progress.write", 0, 1);
    const UnfinishedStore unfinished(store);
    if (const auto written = write_store(unfinished.path(), {*import, outcome.info, kept}, options); !written) {
        return core::fail(written.error());
    }
    if (const auto backup = keep_backup(store); !backup) {
        return core::fail(backup.error());
    }
    if (const auto committed = core::commit_file(unfinished.path(), store); !committed) {
        return core::fail(committed.error());
    }
    progress.tell("progress.write", 1, 1);
    outcome.stored = true;
    return outcome;
}

} // namespace qipan::io
