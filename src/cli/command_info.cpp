#include "app/findings.hpp"
#include "app/info.hpp"

#include "cli/command_rows.hpp"
#include "cli/print.hpp"
#include "core/files.hpp"
#include "core/text.hpp"
#include "core/units.hpp"

namespace qipan::cli {
namespace {

using report::RegionSummary;
using Rows = std::vector<std::vector<std::string>>;

std::string mu(double value) {
    return core::fixed(value, 2);
}

class InfoCommand : public Command {
public:
    void declare(Options& options) override {
        options.positional("region", store_, "cli.option.region");
        options.flag("--json", json_, "cli.option.json");
    }

    int run(const Session& session) override {
        const auto outcome = app::info(session.workspace, core::to_path(store_));
        if (!outcome) {
            return print_failure(session.workspace, "info", outcome.error(), output_of(json_));
        }
        if (json_) {
            print_data(outcome->json);
            return exit_done;
        }
        const core::Catalogue& words = session.workspace.catalogue();
        print_head(words, outcome->summary);
        print_tables(words, outcome->summary);
        print_ledger(words, outcome->summary);
        print_stages(words, outcome->summary);
        print_utilities(words, outcome->summary);
        print_plans(words, outcome->summary);
        print_checks(session.workspace, outcome->checks);
        return exit_done;
    }

private:
    static void print_head(const core::Catalogue& words, const RegionSummary& summary) {
        const model::RegionInfo& info = summary.info;
        print_data(words.what("cli.info.head", {{"name", info.name},
                                                {"crs", info.crs},
                                                {"revision", std::to_string(info.revision)},
                                                {"schema", std::to_string(info.schema)}}) +
                   "\n");
        if (info.illustrative) {
            print_data(words.label("cli.info.illustrative") + "\n");
        }
        for (const report::UnitSummary& unit : summary.coordination_units) {
            std::string zones;
            for (const std::string& zone : unit.zones) {
                zones += (zones.empty() ? "" : words.label("cli.list-separator")) + zone;
            }
            print_data(words.what("cli.info.unit", {{"name", unit.name}, {"zones", zones}}) + "\n");
        }
    }

    static void print_section(const core::Catalogue& words, std::string_view title,
                              std::span<const TableColumn> columns, const Rows& rows) {
        if (!rows.empty()) {
            print_data("\n" + words.label(title) + "\n" + format_table(columns, rows));
        }
    }

    static void print_tables(const core::Catalogue& words, const RegionSummary& summary) {
        const TableColumn columns[] = {{words.label("cli.info.table")},
                                       {words.label("cli.info.rows"), Align::right},
                                       {words.label("cli.info.size"), Align::right}};
        Rows rows;
        for (const report::TableSummary& table : summary.tables) {
            if (table.rows == 0) {
                continue;
            }
            std::string size;
            if (table.area_m2) {
                size = words.what("cli.info.mu", {{"mu", mu(core::to_mu(core::SquareMetres{*table.area_m2}).value)}});
            } else if (table.length_m) {
                size = words.what("cli.info.km", {{"km", core::fixed(*table.length_m / 1000, 1)}});
            }
            rows.push_back({words.label("label.table." + table.name), std::to_string(table.rows), size});
        }
        print_section(words, "cli.info.tables", columns, rows);
    }

    static void print_ledger(const core::Catalogue& words, const RegionSummary& summary) {
        std::vector<TableColumn> columns{{words.label("cli.info.zone")}};
        for (const char* figure : {"approved", "granted", "built", "approved-not-granted", "granted-not-used", "ready",
                                   "largest-ready", "floor-free"}) {
            columns.push_back({words.label(std::string("cli.info.") + figure), Align::right});
        }
        Rows rows;
        for (const report::LandLedger& ledger : summary.ledgers) {
            rows.push_back({ledger.name.empty() ? ledger.zone : ledger.name, mu(ledger.approved_mu),
                            mu(ledger.granted_mu), mu(ledger.built_mu), mu(ledger.approved_not_granted_mu),
                            mu(ledger.granted_not_used_mu), mu(ledger.ready_mu), mu(ledger.largest_contiguous_ready_mu),
                            core::fixed(ledger.floor_free_m2, 0)});
        }
        print_section(words, "cli.info.ledger", columns, rows);
    }

    static void print_stages(const core::Catalogue& words, const RegionSummary& summary) {
        const TableColumn columns[] = {{words.label("cli.info.stage")},
                                       {words.label("cli.info.industry"), Align::right},
                                       {words.label("cli.info.infrastructure"), Align::right},
                                       {words.label("cli.info.investment"), Align::right},
                                       {words.label("cli.info.unknown"), Align::right}};
        Rows rows;
        for (const report::StageSummary& stage : summary.stages) {
            const std::string name = stage.stage
                                         ? words.label("label.stage." + std::string(model::to_string(*stage.stage)))
                                         : words.label("cli.info.not-stated");
            rows.push_back({name, std::to_string(stage.industry), std::to_string(stage.infrastructure),
                            core::fixed(stage.total_investment_wan, 2), std::to_string(stage.investment_unknown)});
        }
        print_section(words, "cli.info.projects", columns, rows);
    }

    static void print_utilities(const core::Catalogue& words, const RegionSummary& summary) {
        const TableColumn columns[] = {{words.label("cli.info.utility")},
                                       {words.label("cli.info.sources"), Align::right},
                                       {words.label("cli.info.capacity"), Align::right},
                                       {words.label("cli.info.reserved"), Align::right},
                                       {words.label("cli.info.unit-name")}};
        Rows rows;
        for (const report::UtilitySummary& utility : summary.utilities) {
            rows.push_back({words.label("label.utility." + utility.utility), std::to_string(utility.sources),
                            core::fixed(utility.capacity, 0), core::fixed(utility.reserved, 0), utility.unit});
        }
        print_section(words, "cli.info.utilities", columns, rows);
    }

    static void print_plans(const core::Catalogue& words, const RegionSummary& summary) {
        const TableColumn columns[] = {{words.label("cli.info.plan")},
                                       {words.label("cli.info.as-of")},
                                       {words.label("cli.info.status")},
                                       {words.label("cli.info.placed"), Align::right},
                                       {words.label("cli.info.not-placed"), Align::right}};
        Rows rows;
        for (const report::PlanSummary& plan : summary.plans) {
            rows.push_back({plan.id, plan.as_of, words.label("label.plan_status." + plan.status),
                            std::to_string(plan.placed), std::to_string(plan.not_placed)});
        }
        print_section(words, "cli.info.plans", columns, rows);
    }

    static void print_checks(const app::Workspace& workspace, std::span<const report::CheckSummary> checks) {
        const core::Catalogue& words = workspace.catalogue();
        std::vector<TableColumn> columns{{words.label("cli.info.checked")}, {words.label("cli.info.as-of")}};
        for (const model::FindingState state : model::finding_states()) {
            columns.push_back(
                {words.label("label.finding_state." + std::string(model::to_string(state))), Align::right});
        }
        columns.push_back({words.label("cli.info.not-assessable"), Align::right});
        Rows rows;
        std::string marks;
        for (const report::CheckSummary& check : checks) {
            const model::Run& run = check.run;
            rows.push_back({run.plan.empty() ? words.label("cli.info.existing") : run.plan, run.as_of});
            for (const model::FindingState state : model::finding_states()) {
                rows.back().push_back(std::to_string(run.counts[state]));
            }
            rows.back().push_back(std::to_string(run.not_assessable));
            const std::string mark = app::out_of_date(workspace, check);
            marks += mark + (mark.empty() ? "" : "\n");
        }
        print_section(words, "cli.info.checks", columns, rows);
        print_data(marks);
    }

    std::string store_;
    bool json_ = false;
};

} // namespace

std::unique_ptr<Command> make_info_command() {
    return std::make_unique<InfoCommand>();
}

} // namespace qipan::cli
