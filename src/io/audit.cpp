#include "io/audit.hpp"

#include "core/files.hpp"
#include "io/gdal.hpp"
#include "io/json_text.hpp"
#include "io/store_tables.hpp"

namespace qipan::io {

bool append_audit(void* dataset, const AuditRow& row) {
    const CellView seed = row.seed ? CellView(static_cast<double>(*row.seed)) : CellView();
    TableWriter writer(dataset, model::TableId::audit);
    return writer.write(TableWriter::NamedCells{{"revision", static_cast<double>(row.revision)},
                                                {"time_utc", row.time_utc},
                                                {"who", row.who},
                                                {"action", row.action},
                                                {"inputs", to_json(row.inputs)},
                                                {"rule_edition", row.rule_edition},
                                                {"seed", seed}});
}

core::Result<std::vector<AuditRow>> read_audit(const std::filesystem::path& store) {
    core::Place place;
    place.file = core::to_utf8(store);
    take_back_killed_write(store);
    const GdalMessages messages;
    const Dataset dataset = Dataset::open(store, {.drivers = {"GPKG"}});
    std::vector<std::vector<std::string>> rows;
    if (dataset) {
        rows = query(dataset.get(), "SELECT revision, time_utc, who, action, inputs, rule_edition, seed FROM audit "
                                    "ORDER BY fid");
    }
    if (!dataset || messages.any_error()) {
        return core::fail("io.unreadable-store", {{"file", place.file}, {"reason", messages.text()}}, place);
    }
    std::vector<AuditRow> result;
    for (const auto& row : rows) {
        AuditRow& entry = result.emplace_back();
        entry.revision = std::strtoll(row[0].c_str(), nullptr, 10);
        entry.time_utc = row[1];
        entry.who = row[2];
        entry.action = row[3];
        entry.inputs = parse_json_values(row[4]).value_or(core::Values{});
        entry.rule_edition = row[5];
        if (!row[6].empty()) {
            entry.seed = std::strtoll(row[6].c_str(), nullptr, 10);
        }
    }
    return result;
}

} // namespace qipan::io
