/// The program: parses the command line (which opens no file beyond Qipan's own data), runs one command, exits with
/// its code. The only catch-all of the tree stands here.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/command_line.hpp"
#include "cli/print.hpp"
#include "core/date.hpp"
#include "core/files.hpp"
#include "core/large_pages.hpp"
#include "core/text.hpp"

namespace qipan::cli {
namespace {

/// What a signal handler may touch: one flag that outlives everything.
const core::StopToken& interrupt_token() {
    static const core::StopToken token;
    return token;
}

void on_interrupt(int) {
    interrupt_token().request_stop();
}

std::string now_utc() {
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::hh_mm_ss time(now - day);
    return fmt::format("{}T{:02}:{:02}:{:02}Z", core::to_string(core::Date(day)), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

std::string user_name() {
    for (const char* variable : {"USER", "USERNAME", "LOGNAME"}) {
        if (const char* name = std::getenv(variable); name != nullptr && *name != '\0') {
            return name;
        }
    }
    return "unknown";
}

/// `--lang` is needed before help texts exist, so it is looked for ahead of parsing.
core::Language asked_language(int count, char** words) {
    for (int i = 1; i < count; ++i) {
        const std::string_view word = words[i];
        if (word == "--lang=en" || (word == "--lang" && i + 1 < count && std::string_view(words[i + 1]) == "en")) {
            return core::Language::en;
        }
    }
    return core::Language::zh;
}

/// Options that stand before or after every command.
struct GlobalWords {
    std::string language = "zh";
    std::int64_t threads = 0;
    std::string as_of;
};

void declare_globals(Options& options, GlobalWords& words) {
    options.text("--lang", words.language, "cli.option.lang");
    options.integer("--threads", words.threads, "cli.option.threads");
    options.text("--as-of", words.as_of, "cli.option.as-of");
}

/// Takes the words over; the sentence of the one that will not do, if any.
std::string apply_globals(const GlobalWords& words, app::Workspace& workspace) {
    constexpr std::int64_t most_threads = 1024;
    const core::Catalogue& catalogue = workspace.catalogue();
    if (words.language != "zh" && words.language != "en") {
        return catalogue.what("cli.bad-language", {{"text", words.language}});
    }
    if (words.threads < 0 || words.threads > most_threads) {
        return catalogue.what("cli.bad-threads",
                              {{"text", std::to_string(words.threads)}, {"most", std::to_string(most_threads)}});
    }
    workspace.threads = static_cast<int>(words.threads);
    workspace.time_utc = now_utc();
    workspace.user = user_name();
    const auto date = core::parse_date(words.as_of.empty() ? workspace.time_utc.substr(0, 10) : words.as_of);
    if (!date) {
        return catalogue.what("cli.bad-date", {{"text", words.as_of}});
    }
    workspace.as_of = *date;
    return {};
}

int usage_error(const core::Catalogue& catalogue, const std::string& sentence) {
    print_talk("qipan: " + sentence + catalogue.hint_mark() + catalogue.what("cli.see-help") + "\n");
    return exit_usage;
}

int run_command(Command& command, const app::Workspace& workspace) {
    std::signal(SIGINT, on_interrupt);
    std::signal(SIGTERM, on_interrupt);
    core::Progress progress;
    progress.stop = interrupt_token();
    return command.run({workspace, progress});
}

int run(int count, char** words) {
    auto workspace = app::open_workspace(core::executable_folder());
    if (!workspace) {
        print_talk("qipan: data folder not found: " + workspace.error().values["folder"] + "\n");
        return exit_internal;
    }
    workspace->language = asked_language(count, words);
    const core::Catalogue& catalogue = workspace->catalogue();
    CommandLine line(catalogue, "qipan " QIPAN_VERSION);
    GlobalWords globals;
    declare_globals(line.globals(), globals);
    std::vector<std::unique_ptr<Command>> made;
    for (const CommandRow& row : commands()) {
        made.push_back(row.make());
        made.back()->declare(line.add_command(row.name, row.summary));
    }
    const Parsed parsed = line.parse(count, words);
    if (!parsed.shown.empty()) {
        print_data(parsed.shown);
        return exit_done;
    }
    const std::string fault = parsed.fault.empty() ? apply_globals(globals, *workspace) : parsed.fault;
    if (!fault.empty() || !parsed.command) {
        return usage_error(catalogue, fault);
    }
    return run_command(*made[*parsed.command], *workspace);
}

} // namespace
} // namespace qipan::cli

int main(int count, char** words) {
    if (qipan::core::large_pages_pay({words + 1, words + std::max(count, 1)})) {
        qipan::core::restart_with_large_pages(words);
    }
    try {
        return qipan::cli::run(count, words);
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "qipan: internal: %s\n", failure.what());
    } catch (...) {
        std::fprintf(stderr, "qipan: internal\n");
    }
    return qipan::cli::exit_internal;
}
