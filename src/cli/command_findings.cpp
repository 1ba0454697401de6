#include "app/findings.hpp"
#include "app/findings_export.hpp"

#include <algorithm>

#include "cli/command_rows.hpp"
#include "cli/finding_lines.hpp"
#include "cli/print.hpp"
#include "core/files.hpp"

namespace qipan::cli {
namespace {

class FindingsCommand : public Command {
public:
    void declare(Options& options) override {
        options_ = &options;
        Options& list = options.subcommand("list", "cli.findings.list");
        list.positional("region", store_, "cli.option.region");
        declare_filter(list);
        list.flag("--json", json_, "cli.option.json");
        Options& approve = options.subcommand("approve", "cli.findings.approve");
        declare_decision(approve);
        approve.text("--reason", decision_.reason, "cli.option.reason", Presence::required);
        approve.text("--until", until_, "cli.option.until", Presence::required);
        approve.text("--by", decision_.by, "cli.option.by");
        declare_decision(options.subcommand("reopen", "cli.findings.reopen"));
        Options& exporting = options.subcommand("export", "cli.findings.export");
        exporting.positional("region", store_, "cli.option.region");
        exporting.text("-o,--output", output_, "cli.option.findings-output", Presence::required);
        declare_filter(exporting);
    }

    int run(const Session& session) override {
        const std::string asked = options_->subcommand();
        const std::string fault = read_words(session.workspace.catalogue());
        if (!fault.empty()) {
            print_talk("qipan: " + fault + "\n");
            return exit_usage;
        }
        if (asked == "list") {
            return list(session.workspace);
        }
        return asked == "export" ? write_file(session.workspace) : decide(session.workspace, asked);
    }

private:
    void declare_filter(Options& options) {
        options.text("--state", state_, "cli.option.state");
        options.text("--rule", filter_.rule, "cli.option.rule");
        options.text("--effect", effect_, "cli.option.effect");
        options.text("--zone", filter_.zone, "cli.option.finding-zone");
        options.text("--project", filter_.project, "cli.option.finding-project");
        options.text("--leader", filter_.leader, "cli.option.leader");
        options.text("--plan", filter_.plan, "cli.option.finding-plan");
    }

    void declare_decision(Options& options) {
        options.positional("region", store_, "cli.option.region");
        options.positional("finding", decision_.finding, "cli.option.finding");
    }

    /// Takes the words of the options over; the sentence of the one that will not do, if any.
    std::string read_words(const core::Catalogue& words) {
        filter_.with_resolved = state_ == "all";
        if (!state_.empty() && !filter_.with_resolved) {
            filter_.state = model::parse_finding_state(state_);
            if (!filter_.state) {
                return words.what("cli.bad-state", {{"text", state_}});
            }
        }
        if (!effect_.empty()) {
            filter_.effect = model::parse_effect(effect_);
            if (!filter_.effect) {
                return words.what("cli.bad-effect", {{"text", effect_}});
            }
        }
        if (!until_.empty()) {
            const auto day = core::parse_date(until_);
            if (!day) {
                return words.what("cli.bad-date", {{"text", until_}});
            }
            decision_.until = *day;
        }
        return {};
    }

    int list(const app::Workspace& workspace) {
        const auto outcome = app::list_findings(workspace, {.store = core::to_path(store_),
                                                            .filter = filter_,
                                                            .json = json_ ? app::WithJson::yes : app::WithJson::no});
        if (!outcome) {
            return print_failure(workspace, "findings", outcome.error(), output_of(json_));
        }
        if (json_) {
            print_data(outcome->json);
            return exit_done;
        }
        print_groups(workspace, *outcome);
        print_totals(workspace, *outcome);
        return exit_done;
    }

    /// Notes are many and ask for nothing: they are listed where they were asked for.
    void print_groups(const app::Workspace& workspace, const app::FindingsOutcome& outcome) const {
        std::vector<model::RegisterRow> shown;
        for (const model::RegisterRow& row : outcome.view.rows) {
            if (row.finding.effect != model::Effect::info || filter_.effect) {
                shown.push_back(row);
            }
        }
        for (const report::FindingGroup& group : report::group_rows(shown)) {
            if (group.rows.size() > 1) {
                print_data(app::group_title(workspace, *outcome.region, group) + "\n");
            }
            for (const model::RegisterRow* row : group.rows) {
                print_data((group.rows.size() > 1 ? "  " : "") + line_of(workspace, *row));
            }
        }
    }

    static std::string line_of(const app::Workspace& workspace, const model::RegisterRow& row) {
        std::string line = model::short_id(row.finding) + "  " + finding_line(workspace, row.finding);
        if (row.finding.state == model::FindingState::approved) {
            line += workspace.catalogue().what(
                "cli.findings.approval",
                {{"by", row.approval.by}, {"until", row.approval.until}, {"reason", row.approval.reason}});
        }
        return line + "\n";
    }

    static void print_totals(const app::Workspace& workspace, const app::FindingsOutcome& outcome) {
        const core::Catalogue& words = workspace.catalogue();
        model::StateCounts states;
        std::size_t notes = 0;
        for (const model::RegisterRow& row : outcome.view.rows) {
            ++states[row.finding.state];
            notes += row.finding.effect == model::Effect::info ? 1 : 0;
        }
        print_data(words.what("cli.findings.total", {{"count", std::to_string(outcome.view.rows.size())},
                                                     {"all", std::to_string(outcome.all)},
                                                     {"notes", std::to_string(notes)}}) +
                   "\n");
        print_data(states_line(words, states));
        const std::string mark = outcome.view.last_check ? app::out_of_date(workspace, *outcome.view.last_check)
                                                         : words.what("findings.never-checked");
        if (!mark.empty()) {
            print_data(mark + "\n");
        }
    }

    int decide(const app::Workspace& workspace, const std::string& asked) {
        decision_.store = core::to_path(store_);
        const bool approving = asked == "approve";
        const auto outcome =
            approving ? app::approve_finding(workspace, decision_) : app::reopen_finding(workspace, decision_);
        if (!outcome) {
            return print_failure(workspace, "findings", outcome.error(), Output::text);
        }
        print_data(line_of(workspace, outcome->row));
        return exit_done;
    }

    int write_file(const app::Workspace& workspace) {
        const auto outcome = app::export_findings(workspace, {.store = core::to_path(store_), .filter = filter_},
                                                  core::to_path(output_));
        if (!outcome) {
            return print_failure(workspace, "findings", outcome.error(), Output::text);
        }
        const core::Catalogue& words = workspace.catalogue();
        print_data(words.what("cli.findings.written",
                              {{"file", output_}, {"count", std::to_string(outcome->view.rows.size())}}) +
                   "\n");
        const std::string mark = outcome->view.last_check ? app::out_of_date(workspace, *outcome->view.last_check)
                                                          : words.what("findings.never-checked");
        if (!mark.empty()) {
            print_talk(mark + "\n");
        }
        return exit_done;
    }

    const Options* options_ = nullptr;
    app::FindingFilter filter_;
    app::DecisionRequest decision_;
    std::string store_;
    std::string state_;
    std::string effect_;
    std::string until_;
    std::string output_;
    bool json_ = false;
};

} // namespace

std::unique_ptr<Command> make_findings_command() {
    return std::make_unique<FindingsCommand>();
}

} // namespace qipan::cli
