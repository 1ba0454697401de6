#include "io/save.hpp"

#include <algorithm>
#include <cmath>
#include <future>
#include <utility>

#include <fmt/format.h>
#include <gdal.h>

#include "core/files.hpp"
#include "core/text.hpp"
#include "io/audit.hpp"
#include "io/gdal.hpp"
#include "io/json_text.hpp"
#include "io/migrate.hpp"
#include "io/register.hpp"
#include "io/store_tables.hpp"

namespace qipan::io {

namespace {

using NamedCells = TableWriter::NamedCells;

/// A transaction that is undone unless it is committed.
class Transaction {
public:
    explicit Transaction(void* dataset) : dataset_(dataset) {
        open_ = GDALDatasetStartTransaction(dataset, FALSE) == OGRERR_NONE;
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction() {
        if (open_) {
            (void)GDALDatasetRollbackTransaction(dataset_);
        }
    }
    [[nodiscard]] bool commit() {
        open_ = open_ && GDALDatasetCommitTransaction(dataset_) != OGRERR_NONE;
        return !open_;
    }
    [[nodiscard]] bool is_open() const { return open_; }

private:
    void* dataset_;
    bool open_ = false;
};

bool write_plan_row(void* dataset, const model::Plan& plan) {
    return TableWriter(dataset, model::TableId::plans)
        .write(NamedCells{{"id", plan.id},
                          {"as_of", plan.as_of},
                          {"status", plan.status},
                          {"value", static_cast<double>(plan.value)},
                          {"bound", static_cast<double>(plan.bound)},
                          {"gap", plan.gap},
                          {"seed", static_cast<double>(plan.seed)},
                          {"epochs", static_cast<double>(plan.epochs)},
                          {"rule_edition", plan.rule_edition},
                          {"criteria_edition", plan.criteria_edition},
                          {"base_revision", static_cast<double>(plan.base_revision)},
                          {"adopted", 0.0}});
}

bool write_plan(void* dataset, const model::Plan& plan) {
    TableWriter assignments(dataset, model::TableId::assignments);
    const auto write_placement = [&](const model::PlanPlacement& placed) {
        const CellView amount = placed.site.amount_m2 > 0 ? CellView(placed.site.amount_m2) : CellView();
        return assignments.write(NamedCells{{"plan", plan.id},
                                            {"project", placed.project},
                                            {"site", model::to_string(placed.site)},
                                            {"amount_m2", amount},
                                            {"score", placed.score},
                                            {"pinned", placed.pinned ? 1.0 : 0.0},
                                            {"needs_review", placed.needs_review ? 1.0 : 0.0}});
    };
    const auto write_not_placed = [&](const model::NotPlaced& left) {
        return assignments.write(NamedCells{
            {"plan", plan.id}, {"project", left.project}, {"reason", left.reason}, {"values", to_json(left.values)}});
    };
    return write_plan_row(dataset, plan) && std::ranges::all_of(plan.placements, write_placement) &&
           std::ranges::all_of(plan.not_placed, write_not_placed);
}

void* make_row(const TableWriter& writer, const FindingSet& set, const model::RegisterRow& row) {
    const model::Finding& finding = row.finding;
    return writer.make(NamedCells{{"fingerprint", finding.fingerprint},
                                  {"plan", set.plan},
                                  {"rule", finding.rule},
                                  {"objects", finding.objects.empty() ? std::string() : to_json(finding.objects)},
                                  {"effect", std::string(model::to_string(finding.effect))},
                                  {"state", std::string(model::to_string(finding.state))},
                                  {"required", finding.required},
                                  {"measured", finding.measured},
                                  {"unit", finding.unit},
                                  {"margin", finding.margin},
                                  {"message", finding.message},
                                  {"values", to_json(row.approval.given() ? stored_values(row) : finding.values)},
                                  {"as_of", row.as_of},
                                  {"clause", finding.clause},
                                  {"status", std::string(model::to_string(finding.status))},
                                  {"part", std::string(model::part_of(finding))},
                                  {"first_seen", row.first_seen},
                                  {"last_seen", row.last_seen},
                                  {"approved_by", row.approval.by},
                                  {"approved_reason", row.approval.reason},
                                  {"approved_on", row.approval.on},
                                  {"approved_until", row.approval.until},
                                  {"approved_measured", row.approval.measured},
                                  {"times_returned", static_cast<double>(row.times_returned)}},
                       finding.geometry.view());
}

/// Rows that are made, or inserted and to be freed.
using Block = std::vector<void*>;

/// While one block of rows is inserted, the one before it is freed and the next is made beside it.
bool insert_findings(void* dataset, const FindingSet& set) {
    constexpr std::size_t rows_a_block = 4096;
    TableWriter writer(dataset, model::TableId::findings);
    const auto make_block = [&](std::size_t begin, const Block& inserted) {
        std::ranges::for_each(inserted, &TableWriter::free);
        Block rows;
        for (const model::RegisterRow& row :
             std::span(set.rows).subspan(begin, std::min(rows_a_block, set.rows.size() - begin))) {
            rows.push_back(make_row(writer, set, row));
        }
        return rows;
    };
    const auto start_block = [&](std::size_t begin, Block inserted) {
        // without a thread to spare, the block is made when it is asked for
        return std::async(std::launch::async | std::launch::deferred, make_block, std::min(begin, set.rows.size()),
                          std::move(inserted));
    };
    auto next = start_block(0, {});
    Block rows;
    bool good = true;
    for (std::size_t begin = 0; begin < set.rows.size(); begin += rows_a_block) {
        Block inserted = std::exchange(rows, next.get());
        next = start_block(good ? begin + rows_a_block : set.rows.size(), std::move(inserted));
        for (void* row : rows) {
            good = good && writer.insert(row);
        }
    }
    std::ranges::for_each(next.get(), &TableWriter::free);
    std::ranges::for_each(rows, &TableWriter::free);
    return good;
}

bool write_findings(void* dataset, const FindingSet& set) {
    // a trigger updates the spatial index row by row; for many rows it is faster to build it anew
    constexpr std::size_t many_rows = 1000;
    const auto spatial_index = [&](const char* action) {
        return query(dataset, fmt::format("SELECT {}('findings', 'geom')", action)) ==
               std::vector<std::vector<std::string>>{{"1"}};
    };
    const bool rebuild = set.rows.size() >= many_rows && spatial_index("DisableSpatialIndex");
    const std::string same_plan = set.plan.empty() ? "plan IS NULL" : "plan = " + sql_text(set.plan);
    return execute(dataset, "DELETE FROM findings WHERE " + same_plan) && insert_findings(dataset, set) &&
           (!rebuild || spatial_index("CreateSpatialIndex"));
}

bool write_run(void* dataset, const model::Run& run, std::int64_t base_revision) {
    NamedCells cells{{"revision", static_cast<double>(base_revision + 1)},
                     {"base_revision", static_cast<double>(base_revision)},
                     {"as_of", run.as_of},
                     {"plan", run.plan},
                     {"rule_edition", run.rule_edition},
                     {"rules_sha256", run.rules_sha256},
                     {"inputs_sha256", run.inputs_sha256},
                     {"not_assessable_count", static_cast<double>(run.not_assessable)}};
    for (const auto& [state, column] :
         {std::pair{model::FindingState::new_, "new_count"}, std::pair{model::FindingState::active, "active_count"},
          std::pair{model::FindingState::approved, "approved_count"},
          std::pair{model::FindingState::resolved, "resolved_count"},
          std::pair{model::FindingState::returned, "returned_count"}}) {
        cells.emplace_back(column, static_cast<double>(run.counts[state]));
    }
    return TableWriter(dataset, model::TableId::runs).write(cells);
}

/// NULL for an empty text, as everywhere.
std::string sql_or_null(std::string_view text) {
    return text.empty() ? "NULL" : sql_text(text);
}

/// One row of the register gets another state and approval; what was found of it stays.
core::Status write_decision(void* dataset, const model::RegisterRow& row) {
    const model::Approval& approval = row.approval;
    const std::string measured = std::isnan(approval.measured) ? "NULL" : core::shortest(approval.measured);
    const bool done = execute(
        dataset, fmt::format("UPDATE findings SET state = {}, approved_by = {}, approved_reason = {}, "
                             "approved_on = {}, approved_until = {}, approved_measured = {}, \"values\" = {} "
                             "WHERE plan IS NULL AND fingerprint = {}",
                             sql_text(model::to_string(row.finding.state)), sql_or_null(approval.by),
                             sql_or_null(approval.reason), sql_or_null(approval.on), sql_or_null(approval.until),
                             measured, sql_text(to_json(stored_values(row))), sql_text(row.finding.fingerprint)));
    if (!done) {
        return core::fail("io.unwritable-store");
    }
    if (query(dataset, "SELECT changes()") != std::vector<std::vector<std::string>>{{"1"}}) {
        return core::fail("io.unknown-finding", {{"finding", row.finding.fingerprint}});
    }
    return {};
}

/// Makes room for a plan of that id. The error is about the plan, not about the file.
core::Status retire_plan(void* dataset, const std::string& id, OldPlan old_plan) {
    const std::string same = " = " + sql_text(id);
    const auto rows = query(dataset, "SELECT adopted FROM plans WHERE id" + same);
    if (rows.empty()) {
        return {};
    }
    if (old_plan == OldPlan::refuse || rows.front().front() == "1") {
        return core::fail(rows.front().front() == "1" ? "io.plan-adopted" : "io.plan-exists", {{"plan", id}});
    }
    const std::string backup = sql_text(id + ".bak");
    for (const std::string& sql :
         {"DELETE FROM plans WHERE id = " + backup, "DELETE FROM assignments WHERE plan = " + backup,
          "DELETE FROM findings WHERE plan = " + backup, "DELETE FROM runs WHERE plan = " + backup,
          "UPDATE plans SET id = " + backup + " WHERE id" + same,
          "UPDATE assignments SET plan = " + backup + " WHERE plan" + same,
          "UPDATE findings SET plan = " + backup + " WHERE plan" + same,
          "UPDATE runs SET plan = " + backup + " WHERE plan" + same}) {
        if (!execute(dataset, sql)) {
            return core::fail("io.unwritable-store");
        }
    }
    return {};
}

/// Takes SQLite's write lock and moves the revision on; false if it is not the base.
bool take_revision(void* dataset, std::int64_t base) {
    const std::string next = std::to_string(base + 1);
    return execute(dataset, fmt::format("UPDATE {} SET value = '{}' WHERE key = 'revision' AND value = '{}'",
                                        meta_table, next, base)) &&
           query(dataset, "SELECT changes()") == std::vector<std::vector<std::string>>{{"1"}};
}

core::Status write_results(void* dataset, const SaveRequest& request) {
    if (request.plan) {
        if (const auto room = retire_plan(dataset, request.plan->id, request.old_plan); !room) {
            return room;
        }
    }
    if (request.decision) {
        if (const auto decided = write_decision(dataset, *request.decision); !decided) {
            return decided;
        }
    }
    AuditRow audit = request.audit;
    audit.revision = request.base_revision + 1;
    const bool written = (!request.plan || write_plan(dataset, *request.plan)) &&
                         (!request.findings || write_findings(dataset, *request.findings)) &&
                         (!request.run || write_run(dataset, *request.run, request.base_revision)) &&
                         append_audit(dataset, audit);
    return written ? core::Status{} : core::fail("io.unwritable-store");
}

core::Place store_place(const std::filesystem::path& store) {
    core::Place place;
    place.file = core::to_utf8(store);
    return place;
}

} // namespace

core::Result<std::int64_t> save_results(const std::filesystem::path& store, const SaveRequest& request) {
    const core::Place place = store_place(store);
    const GdalMessages messages;
    const ScopedOption time("OGR_CURRENT_DATE", gpkg_time(request.audit.time_utc));
    const auto unwritable = [&] {
        return core::fail("io.unwritable-store", {{"file", place.file}, {"reason", messages.text()}}, place);
    };
    Dataset dataset = Dataset::open(store, {.access = Access::update, .drivers = {"GPKG"}});
    if (!dataset) {
        return unwritable();
    }
    Transaction transaction(dataset.get());
    if (!transaction.is_open()) {
        return unwritable();
    }
    if (!take_revision(dataset.get(), request.base_revision)) {
        const Meta meta = read_meta(dataset.get());
        const auto found = meta.find("revision");
        const std::string now = found == meta.end() ? "" : found->second;
        if (now.empty() || now == std::to_string(request.base_revision)) {
            return unwritable();
        }
        return core::fail("io.stale-revision",
                          {{"file", place.file}, {"base", std::to_string(request.base_revision)}, {"now", now}}, place);
    }
    const Meta meta = read_meta(dataset.get());
    const auto crs = meta.find("crs");
    if (crs == meta.end() || !migrate(dataset.get(), crs->second)) {
        return unwritable();
    }
    if (const auto written = write_results(dataset.get(), request); !written) {
        core::Error error = written.error();
        error.where = place;
        if (error.code == "io.unwritable-store") {
            return unwritable();
        }
        return core::fail(std::move(error));
    }
    if (!transaction.commit()) {
        return unwritable();
    }
    return request.base_revision + 1;
}

} // namespace qipan::io
