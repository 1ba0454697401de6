/// The program: parses the command line (which opens no file beyond Qipan's own data), runs one command, exits with
/// its code. The only catch-all of the tree stands here.
#include <CLI/CLI.hpp>

#include <fmt/format.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/print.hpp"
#include "core/date.hpp"
#include "core/files.hpp"
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

void declare_globals(CLI::App& app, GlobalWords& words, const core::Catalogue& catalogue) {
    app.add_option("--lang", words.language, catalogue.label("cli.option.lang"))->check(CLI::IsMember({"zh", "en"}));
    app.add_option("--threads", words.threads, catalogue.label("cli.option.threads"))->check(CLI::Range(0, 1024));
    app.add_option("--as-of", words.as_of, catalogue.label("cli.option.as-of"));
}

/// False if `--as-of` is no date.
bool apply_globals(const GlobalWords& words, app::Workspace& workspace) {
    workspace.threads = static_cast<int>(words.threads);
    workspace.time_utc = now_utc();
    workspace.user = user_name();
    const auto date = core::parse_date(words.as_of.empty() ? workspace.time_utc.substr(0, 10) : words.as_of);
    if (date) {
        workspace.as_of = *date;
    }
    return date.has_value();
}

int usage_error(const core::Catalogue& catalogue, const std::string& what) {
    print_talk("qipan: " + what + "; " + catalogue.what("cli.see-help") + "\n");
    return exit_usage;
}

/// CLI11 words its faults in English; the fact is kept, the sentence is ours.
std::string usage_sentence(const core::Catalogue& catalogue, const CLI::ParseError& error) {
    const std::string text = error.what();
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        const std::string word = text.substr(std::min(text.size(), text.find(": ") + 2));
        std::vector<std::string_view> names;
        for (const CommandRow& row : commands()) {
            names.push_back(row.name);
        }
        return catalogue.what("cli.usage.unknown", {{"text", word}}) +
               catalogue.hint("cli.usage.unknown", {{"did_you_mean", core::nearest_word(word, names)}});
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
        const std::string name = text.substr(0, text.find(" is required"));
        return catalogue.what("cli.usage.missing", {{"text", name}});
    }
    return catalogue.what("cli.usage.bad-value", {{"text", text}});
}

core::Progress make_progress() {
    core::Progress progress;
    progress.stop = interrupt_token();
    return progress;
}

int run(int count, char** words) {
    auto workspace = app::open_workspace(core::executable_folder());
    if (!workspace) {
        print_talk("qipan: data folder not found: " + workspace.error().values["folder"] + "\n");
        return exit_internal;
    }
    workspace->language = asked_language(count, words);
    const core::Catalogue& catalogue = workspace->catalogue();

    CLI::App app(catalogue.label("cli.title"), "qipan");
    app.set_version_flag("--version", "qipan " QIPAN_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    GlobalWords globals;
    declare_globals(app, globals, catalogue);
    std::vector<std::unique_ptr<Command>> made;
    for (const CommandRow& row : commands()) {
        auto* sub = app.add_subcommand(std::string(row.name), catalogue.label(row.summary));
        Options options(sub, catalogue);
        made.push_back(row.make());
        made.back()->declare(options);
    }
    try {
        app.parse(count, words);
    } catch (const CLI::CallForHelp& help) {
        return app.exit(help);
    } catch (const CLI::CallForVersion& version) {
        return app.exit(version);
    } catch (const CLI::ParseError& error) {
        return usage_error(catalogue, usage_sentence(catalogue, error));
    }
    if (!apply_globals(globals, *workspace)) {
        return usage_error(catalogue, catalogue.what("cli.bad-date", {{"text", globals.as_of}}));
    }
    std::signal(SIGINT, on_interrupt);
    std::signal(SIGTERM, on_interrupt);
    const core::Progress progress = make_progress();
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (app.got_subcommand(std::string(commands()[i].name))) {
            return made[i]->run({*workspace, progress});
        }
    }
    return exit_usage;
}

} // namespace
} // namespace qipan::cli

int main(int count, char** words) {
    try {
        return qipan::cli::run(count, words);
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "qipan: internal: %s\n", failure.what());
    } catch (...) {
        std::fprintf(stderr, "qipan: internal\n");
    }
    return qipan::cli::exit_internal;
}
