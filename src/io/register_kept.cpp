#include <algorithm>
#include <cstdlib>

#include <gdal.h>

#include "core/files.hpp"
#include "io/arrow_reader.hpp"
#include "io/gdal.hpp"
#include "io/register.hpp"
#include "io/store_tables.hpp"

namespace qipan::io {
namespace {

using model::Layer;
using model::Row;

void copy_cell(const model::Column& from, Row row, model::Column& to) {
    if (from.is_text()) {
        to.append_text(from.text(row)); // a list's items are joined the same way in both
    } else {
        to.append_number(from.number(row));
    }
}

/// The rows that belong to no plan.
std::shared_ptr<Layer> without_plans(const Layer& layer) {
    auto kept = std::make_shared<Layer>(layer.id());
    for (Row row = 0; row < layer.size(); ++row) {
        if (!layer.text("plan", row).empty()) {
            continue;
        }
        for (std::size_t i = 0; i < layer.schema().fields.size(); ++i) {
            copy_cell(layer.column(i), row, kept->column(i));
        }
        if (layer.spatial()) {
            kept->geometries().add(layer.geometry(row));
        }
    }
    return kept;
}

core::Status transform(Layer& layer, const std::string& from, const std::string& to) {
    if (from == to) {
        return {};
    }
    const auto old_crs = geo::Crs::parse(from);
    const auto new_crs = geo::Crs::parse(to);
    if (!old_crs || !new_crs) {
        return core::fail(old_crs ? new_crs.error() : old_crs.error());
    }
    const auto change = geo::Transform::make(*old_crs, *new_crs);
    if (!change) {
        return core::fail(change.error());
    }
    (void)change->apply(layer.geometries().coordinates());
    return {};
}

core::Result<std::shared_ptr<Layer>> read_kept(void* dataset, model::TableId table, const core::Place& place) {
    void* stored = GDALDatasetGetLayerByName(dataset, std::string(model::to_string(table)).c_str());
    if (stored == nullptr) {
        return std::make_shared<Layer>(table); // an older store
    }
    auto layer = read_table(stored, table, place);
    if (!layer) {
        return core::fail(layer.error());
    }
    return without_plans(**layer);
}

core::Status read_both(void* dataset, const Meta& meta, const std::string& crs, const core::Place& place,
                       KeptRegister& kept) {
    auto findings = read_kept(dataset, model::TableId::findings, place);
    if (!findings) {
        return core::fail(findings.error());
    }
    auto runs = read_kept(dataset, model::TableId::runs, place);
    if (!runs) {
        return core::fail(runs.error());
    }
    const auto old_crs = meta.find("crs");
    if (const auto moved = transform(**findings, old_crs == meta.end() ? crs : old_crs->second, crs); !moved) {
        return moved;
    }
    (*findings)->finish();
    (*runs)->finish();
    kept.findings = std::move(*findings);
    kept.runs = std::move(*runs);
    return {};
}

} // namespace

KeptRegister keep_register(const std::filesystem::path& store, const std::string& crs) {
    KeptRegister kept;
    std::error_code error;
    if (!std::filesystem::exists(store, error)) {
        return kept;
    }
    core::Place place;
    place.file = core::to_utf8(store);
    const GdalMessages messages;
    const Dataset dataset = Dataset::open(store, {.drivers = {"GPKG"}});
    const Meta meta = dataset ? read_meta(dataset.get()) : Meta{};
    const auto revision = meta.find("revision");
    if (revision == meta.end()) {
        return kept;
    }
    kept.revision = std::strtoll(revision->second.c_str(), nullptr, 10);
    if (const auto read = read_both(dataset.get(), meta, crs, place, kept); !read) {
        kept.issues.push_back({"io.register-not-kept",
                               {{"file", place.file}, {"reason", read.error().code + ' ' + messages.text()}},
                               place,
                               core::Severity::warning});
    }
    return kept;
}

} // namespace qipan::io
