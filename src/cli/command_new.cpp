#include "app/new_region.hpp"

#include "cli/command_rows.hpp"
#include "cli/print.hpp"
#include "core/files.hpp"

namespace qipan::cli {
namespace {

class NewCommand : public Command {
public:
    void declare(Options& options) override {
        options.positional("region", store_, "cli.option.new-region");
        options.text("--from", recipe_, "cli.option.from", Presence::required);
        options.flag("--replace", replace_, "cli.option.replace");
        options.flag("--strict", strict_, "cli.option.strict");
        options.flag("--json", json_, "cli.option.json");
    }

    int run(const Session& session) override {
        app::NewRequest request;
        request.store = core::to_path(store_);
        request.recipe = core::to_path(recipe_);
        request.replacing = replace_ ? app::Replacing::replace : app::Replacing::refuse;
        request.strictness = strict_ ? app::Strictness::strict : app::Strictness::lenient;
        const auto outcome = app::new_region(session.workspace, request, session.progress);
        if (!outcome) {
            return print_failure(session.workspace, "new", outcome.error(), output_of(json_));
        }
        print_issues(session.workspace, outcome->import.issues);
        if (json_) {
            print_data(outcome->json);
        } else {
            print_counts(session.workspace.catalogue(), outcome->import);
        }
        return outcome->import.stored ? exit_done : exit_input;
    }

private:
    static void print_counts(const core::Catalogue& words, const io::ImportOutcome& import) {
        const TableColumn columns[] = {{words.label("cli.new.table")},
                                       {words.label("cli.new.file")},
                                       {words.label("cli.new.read"), Align::right},
                                       {words.label("cli.new.kept"), Align::right},
                                       {words.label("cli.new.repaired"), Align::right},
                                       {words.label("cli.new.rejected"), Align::right}};
        std::vector<std::vector<std::string>> rows;
        for (const io::ImportCount& count : import.counts) {
            rows.push_back({words.label("label.table." + count.role), count.file, std::to_string(count.read),
                            std::to_string(count.kept), std::to_string(count.repaired),
                            std::to_string(count.rejected)});
        }
        print_data(format_table(columns, rows));
        print_data(words.what(import.stored ? "cli.new.done" : "cli.new.refused",
                              {{"name", import.info.name},
                               {"crs", import.info.crs},
                               {"issues", std::to_string(import.issues.size())}}) +
                   "\n");
    }

    std::string store_;
    std::string recipe_;
    bool replace_ = false;
    bool strict_ = false;
    bool json_ = false;
};

} // namespace

std::unique_ptr<Command> make_new_command() {
    return std::make_unique<NewCommand>();
}

} // namespace qipan::cli
