#include "app/report.hpp"

#include "cli/command_rows.hpp"
#include "cli/print.hpp"
#include "core/files.hpp"

namespace qipan::cli {
namespace {

class ReportCommand : public Command {
public:
    void declare(Options& options) override {
        options.positional("region", store_, "cli.option.region");
        options.text("--project", request_.project, "cli.option.project");
        options.flag("--all", all_, "cli.option.all");
        options.exactly_one_of({"--project", "--all"});
        options.text("--plan", request_.plan, "cli.option.plan-shown");
        options.text("-o,--output", output_, "cli.option.report-output", Presence::required);
    }

    int run(const Session& session) override {
        request_.store = core::to_path(store_);
        request_.output = core::to_path(output_);
        const auto outcome = app::report(session.workspace, request_, session.progress);
        if (!outcome) {
            return print_failure(session.workspace, "report", outcome.error(), Output::text);
        }
        print_issues(session.workspace, outcome->issues);
        print_talk(session.workspace.catalogue().what("cli.report.written",
                                                      {{"file", output_}, {"pages", std::to_string(outcome->pages)}}) +
                   "\n");
        return exit_done;
    }

private:
    app::ReportRequest request_;
    std::string store_;
    std::string output_;
    bool all_ = false;
};

} // namespace

std::unique_ptr<Command> make_report_command() {
    return std::make_unique<ReportCommand>();
}

} // namespace qipan::cli
