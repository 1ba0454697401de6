#include "app/assign.hpp"

#include "cli/command_rows.hpp"
#include "cli/print.hpp"
#include "core/files.hpp"
#include "core/text.hpp"

namespace qipan::cli {
namespace {

class AssignCommand : public Command {
public:
    void declare(Options& options) override {
        options.positional("region", store_, "cli.option.region");
        options.text("--plan", request_.plan, "cli.option.plan-name", Presence::required);
        options.integer("--epochs", epochs_, "cli.option.epochs");
        options.number("--time", time_, "cli.option.time");
        options.at_most_one_of({"--epochs", "--time"});
        options.integer("--seed", request_.seed, "cli.option.seed");
        options.flag("--assessed-only", assessed_only_, "cli.option.assessed-only");
        options.flag("--replace", replace_, "cli.option.replace-plan");
        options.flag("--no-save", no_save_, "cli.option.no-save");
        options.flag("--json", json_, "cli.option.json");
    }

    int run(const Session& session) override {
        const app::Workspace& workspace = session.workspace;
        if (epochs_ < -1 || epochs_ == 0 || epochs_ > 1'000'000) {
            print_talk(workspace.catalogue().what("cli.bad-epochs", {{"text", std::to_string(epochs_)}}) + "\n");
            return exit_usage;
        }
        request_.store = core::to_path(store_);
        if (epochs_ > 0) {
            request_.epochs = static_cast<int>(epochs_);
        }
        if (time_ > 0) {
            request_.time_limit_s = time_;
        }
        request_.assessed = assessed_only_ ? app::Assessed::only_assessed : app::Assessed::all;
        request_.replacing = replace_ ? app::Replacing::replace : app::Replacing::refuse;
        request_.saving = no_save_ ? app::Saving::no_save : app::Saving::save;
        request_.json = json_ ? app::WithJson::yes : app::WithJson::no;
        const auto outcome = app::assign(workspace, request_, session.progress);
        if (!outcome) {
            return print_failure(workspace, "assign", outcome.error(), output_of(json_));
        }
        if (json_) {
            print_data(outcome->json);
        } else {
            print_plan(workspace, *outcome);
        }
        return exit_done;
    }

private:
    static void print_plan(const app::Workspace& workspace, const app::AssignOutcome& outcome) {
        const core::Catalogue& words = workspace.catalogue();
        const model::Plan& plan = outcome.plan;
        print_issues(workspace, outcome.issues);
        const TableColumn columns[] = {{words.label("cli.assign.project")},
                                       {words.label("cli.assign.site")},
                                       {words.label("cli.assign.score"), Align::right},
                                       {words.label("cli.assign.pinned")}};
        std::vector<std::vector<std::string>> rows;
        for (const model::PlanPlacement& placement : plan.placements) {
            rows.push_back({outcome.region->projects().name_of(placement.project), to_string(placement.site),
                            core::fixed(placement.score, 1), placement.pinned ? words.label("cli.assign.pin") : ""});
        }
        print_data(format_table(columns, rows));
        for (const model::NotPlaced& left : plan.not_placed) {
            print_data(
                words.what("cli.assign.not-placed", {{"project", outcome.region->projects().name_of(left.project)},
                                                     {"reason", words.what(left.reason, left.values)}}) +
                "\n");
        }
        print_data(words.what("cli.assign.total", {{"plan", plan.id},
                                                   {"placed", std::to_string(plan.placements.size())},
                                                   {"left", std::to_string(plan.not_placed.size())},
                                                   {"status", words.label("label.plan_status." + plan.status)},
                                                   {"value", std::to_string(plan.value)},
                                                   {"bound", std::to_string(plan.bound)},
                                                   {"gap", core::fixed(plan.gap * 100, 2)},
                                                   {"epochs", std::to_string(plan.epochs)},
                                                   {"seed", std::to_string(plan.seed)}}) +
                   "\n" + words.label("cli.disclaimer") + "\n");
    }

    app::AssignRequest request_;
    std::string store_;
    std::int64_t epochs_ = -1;
    double time_ = 0;
    bool assessed_only_ = false;
    bool replace_ = false;
    bool no_save_ = false;
    bool json_ = false;
};

} // namespace

std::unique_ptr<Command> make_assign_command() {
    return std::make_unique<AssignCommand>();
}

} // namespace qipan::cli
