#include "app/map.hpp"

#include "cli/command_rows.hpp"
#include "cli/print.hpp"
#include "core/files.hpp"

namespace qipan::cli {
namespace {

class MapCommand : public Command {
public:
    void declare(Options& options) override {
        options.positional("region", store_, "cli.option.region");
        options.text("--theme", request_.theme, "cli.option.theme", Presence::required);
        options.text("--layout", request_.layout, "cli.option.layout");
        options.text("--plan", request_.plan, "cli.option.plan-shown");
        options.text("--zone", request_.zone, "cli.option.zone");
        options.text("--coordination-unit", request_.coordination_unit, "cli.option.coordination-unit");
        options.text("--around", request_.around, "cli.option.around");
        options.text("--extent", request_.extent, "cli.option.extent");
        options.at_most_one_of({"--zone", "--coordination-unit", "--around", "--extent"});
        options.text("-o,--output", output_, "cli.option.map-output", Presence::required);
    }

    int run(const Session& session) override {
        request_.store = core::to_path(store_);
        request_.output = core::to_path(output_);
        if (request_.layout.empty()) {
            request_.layout = "a3-landscape";
        }
        if (const auto drawn = app::map(session.workspace, request_); !drawn) {
            return print_failure(session.workspace, "map", drawn.error(), Output::text);
        }
        print_talk(session.workspace.catalogue().what("cli.written", {{"file", output_}}) + "\n");
        return exit_done;
    }

private:
    app::MapRequest request_;
    std::string store_;
    std::string output_;
};

} // namespace

std::unique_ptr<Command> make_map_command() {
    return std::make_unique<MapCommand>();
}

} // namespace qipan::cli
