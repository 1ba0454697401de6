#include "app/check.hpp"

#include <algorithm>
#include <map>

#include "cli/command_rows.hpp"
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
            print_summary(session.workspace, *outcome);
        }
        const auto counts = [&](const model::Finding& f) { return f.effect <= *limit; };
        const bool failed = !fail_on_.empty() && std::ranges::any_of(outcome->findings, counts);
        return failed ? exit_findings : exit_done;
    }

private:
    static void print_summary(const app::Workspace& workspace, const app::CheckOutcome& outcome) {
        const core::Catalogue& words = workspace.catalogue();
        std::map<Effect, std::size_t> counts;
        for (const model::Finding& finding : outcome.findings) {
            ++counts[finding.effect];
            if (finding.effect != Effect::info) {
                print_data(line_of(workspace, finding));
            }
        }
        print_data(words.what("cli.check.total", {{"forbid", std::to_string(counts[Effect::forbid])},
                                                  {"permit", std::to_string(counts[Effect::permit])},
                                                  {"warn", std::to_string(counts[Effect::warn])},
                                                  {"info", std::to_string(counts[Effect::info])},
                                                  {"unknown", std::to_string(outcome.not_assessable.size())}}) +
                   "\n");
        print_issues(workspace, outcome.issues);
    }

    static std::string line_of(const app::Workspace& workspace, const model::Finding& finding) {
        const core::Catalogue& words = workspace.catalogue();
        const std::string effect = words.label("label.effect." + std::string(model::to_string(finding.effect)));
        std::string line = "[" + effect + "] " + app::sentence_of(workspace, finding);
        if (!finding.clause.empty()) {
            line += words.what("cli.clause", {{"clause", finding.clause}});
        }
        if (finding.status == model::RuleStatus::assumption) {
            line += " [" + words.label("label.rule_status.assumption") + "]";
        }
        return line + "\n";
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
