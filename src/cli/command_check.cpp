#include "app/check.hpp"

#include <algorithm>
#include <map>

#include "cli/command_rows.hpp"
#include "cli/finding_lines.hpp"
#include "cli/print.hpp"
#include "core/files.hpp"
#include "core/text.hpp"

namespace qipan::cli {
namespace {

using model::Effect;

class CheckCommand : public Command {
public:
    void declare(Options& options) override {
        options.positional("region", store_, "cli.option.region");
        options.text("--plan", request_.plan, "cli.option.plan");
        options.text("--fail-on", fail_on_, "cli.option.fail-on");
        options.flag("--no-save", no_save_, "cli.option.no-save");
        options.flag("--json", json_, "cli.option.json");
    }

    int run(const Session& session) override {
        const auto limit = model::parse_effect(fail_on_.empty() ? "forbid" : fail_on_);
        if (!limit || *limit == Effect::info) {
            print_talk(session.workspace.catalogue().what("cli.bad-fail-on", {{"text", fail_on_}}) + "\n");
            return exit_usage;
        }
        request_.store = core::to_path(store_);
        request_.saving = no_save_ ? app::Saving::no_save : app::Saving::save;
        request_.json = json_ ? app::WithJson::yes : app::WithJson::no;
        const auto outcome = app::check(session.workspace, request_, session.progress);
        if (!outcome) {
            return print_failure(session.workspace, "check", outcome.error(), output_of(json_));
        }
        if (json_) {
            print_data(outcome->json);
        } else {
            print_summary(session.workspace, *outcome, request_.plan);
        }
        const auto counts = [&](const model::Finding& f) {
            return f.effect <= *limit && f.state != model::FindingState::approved;
        };
        const bool failed = !fail_on_.empty() && std::ranges::any_of(outcome->findings, counts);
        return failed ? exit_findings : exit_done;
    }

private:
    static void print_summary(const app::Workspace& workspace, const app::CheckOutcome& outcome,
                              const std::string& plan) {
        const core::Catalogue& words = workspace.catalogue();
        std::map<Effect, std::size_t> counts;
        for (const model::Finding& finding : outcome.findings) {
            ++counts[finding.effect];
            if (finding.effect != Effect::info) {
                print_data(finding_line(workspace, finding) + "\n");
            }
        }
        print_data(words.what("cli.check.total", {{"forbid", std::to_string(counts[Effect::forbid])},
                                                  {"permit", std::to_string(counts[Effect::permit])},
                                                  {"warn", std::to_string(counts[Effect::warn])},
                                                  {"info", std::to_string(counts[Effect::info])},
                                                  {"unknown", std::to_string(outcome.not_assessable.size())}}) +
                   "\n");
        if (plan.empty()) {
            print_data(states_line(words, outcome.counts));
        } else {
            const auto own = std::ranges::count(outcome.findings, plan, &model::Finding::plan);
            print_data(words.what("cli.check.of-plan", {{"plan", plan}, {"count", std::to_string(own)}}) + "\n");
        }
        print_issues(workspace, outcome.issues);
    }

    app::CheckRequest request_;
    std::string store_;
    std::string fail_on_;
    bool no_save_ = false;
    bool json_ = false;
};

} // namespace

std::unique_ptr<Command> make_check_command() {
    return std::make_unique<CheckCommand>();
}

} // namespace qipan::cli
