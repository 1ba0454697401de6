#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

#include "cli/print.hpp"
#include "core/text.hpp"

namespace qipan::cli {
namespace {

struct NamedCommand {
    std::string name;
    CLI::App* app = nullptr;
    std::unique_ptr<Options> options;
};

std::string_view without_dashes(std::string_view name) {
    const auto begin = name.find_first_not_of('-');
    return begin == std::string_view::npos ? std::string_view{} : name.substr(begin);
}

/// CLI11 pads by bytes; Chinese needs columns.
class WideFormatter : public CLI::Formatter {
public:
    std::string make_option(const CLI::Option* option, bool positional) const override {
        std::string line = "  " + make_option_name(option, positional) + make_option_opts(option);
        const std::size_t width = display_width(line);
        line +=
            width < column_width_ ? std::string(column_width_ - width, ' ') : "\n" + std::string(column_width_, ' ');
        return line + make_option_desc(option) + "\n";
    }
};

/// CLI11's own words in the user's language.
std::shared_ptr<CLI::Formatter> make_formatter(const core::Catalogue& words) {
    auto formatter = std::make_shared<WideFormatter>();
    constexpr std::pair<const char*, const char*> labels[] = {{"Usage", "cli.help.usage"},
                                                              {"OPTIONS", "cli.help.options"},
                                                              {"SUBCOMMAND", "cli.help.subcommand"},
                                                              {"Positionals", "cli.help.positionals"},
                                                              {"REQUIRED", "cli.help.required"},
                                                              {"TEXT", "cli.help.text"},
                                                              {"INT", "cli.help.int"},
                                                              {"FLOAT", "cli.help.float"}};
    for (const auto& [theirs, ours] : labels) {
        formatter->label(theirs, words.label(ours));
    }
    return formatter;
}

} // namespace

struct CommandLine::Impl {
    const core::Catalogue& words;
    CLI::App app;
    Options globals;
    std::vector<NamedCommand> commands;

    Impl(const core::Catalogue& catalogue, const std::string& version)
        : words(catalogue), app(catalogue.label("cli.title"), "qipan"), globals(&app, catalogue) {
        app.formatter(make_formatter(catalogue));
        app.option_defaults()->group(catalogue.label("cli.help.group.options"));
        app.set_help_flag("-h,--help", catalogue.label("cli.option.help"));
        app.set_version_flag("--version", version, catalogue.label("cli.option.version"));
        app.require_subcommand(1);
        app.fallthrough();
    }

    [[nodiscard]] const NamedCommand* asked() const {
        const auto found = std::ranges::find_if(commands, [](const NamedCommand& c) { return c.app->parsed(); });
        return found == commands.end() ? nullptr : &*found;
    }

    [[nodiscard]] std::string say(std::string_view code, const core::Values& values) const {
        return words.what(code, values) + words.hint(code, values);
    }

    /// Commands that may come next: all of them, or those below the one that was asked; empty behind the last.
    [[nodiscard]] std::vector<std::string> expected_commands() const {
        std::vector<std::string> names;
        if (const NamedCommand* command = asked()) {
            return command->options->subcommand().empty() ? command->options->subcommands() : names;
        }
        for (const NamedCommand& command : commands) {
            names.push_back(command.name);
        }
        return names;
    }

    /// The first word that nobody expects: before a command rather a word, behind it rather an option than its value.
    [[nodiscard]] std::string unknown_word() const {
        const std::vector<std::string> extra = app.remaining(true);
        const bool behind = expected_commands().empty();
        const auto preferred =
            std::ranges::find_if(extra, [&](const std::string& word) { return word.starts_with("-") == behind; });
        const std::string& word = preferred != extra.end() ? *preferred : extra.front();
        const std::string option = word.substr(0, word.find('='));
        return say(
            "cli.usage.unknown",
            {{"text", option}, {"did_you_mean", word.starts_with("-") ? near_option(option) : near_command(word)}});
    }

    [[nodiscard]] std::string near_command(std::string_view word) const {
        const std::vector<std::string> names = expected_commands();
        const std::vector<std::string_view> known(names.begin(), names.end());
        return core::nearest_word(word, known);
    }

    /// Compared without dashes, which would make unlike short names look alike.
    [[nodiscard]] std::string near_option(std::string_view word) const {
        std::vector<std::string_view> known = {"help", "version"};
        const auto add = [&](const Options& options) {
            for (const std::string_view name : options.names()) {
                known.push_back(without_dashes(name));
            }
        };
        add(globals);
        if (const NamedCommand* command = asked()) {
            add(command->options->innermost());
        }
        const std::string near = core::nearest_word(without_dashes(word), known);
        return near.empty() ? near : (near.size() > 1 ? "--" : "-") + near;
    }

    [[nodiscard]] bool has_unknown_option() const {
        return std::ranges::any_of(app.remaining(true), [](const std::string& word) { return word.starts_with("-"); });
    }

    /// CLI11 words its faults in English; the fact is kept, the sentence is ours.
    [[nodiscard]] std::string sentence(const CLI::ParseError& error) const {
        const std::string text = error.what();
        if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
            return unknown_word();
        }
        if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
            if (!expected_commands().empty()) {
                return unknown_or_no_command();
            }
            return has_unknown_option()
                       ? unknown_word()
                       : say("cli.usage.missing", {{"text", text.substr(0, text.find(" is required"))}});
        }
        if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr) { // Could not convert: --top = abc
            constexpr std::string_view before = ": ";
            const auto begin = text.find(before);
            const auto equals = text.find(" = ", begin);
            if (begin != std::string::npos && equals != std::string::npos) {
                const auto from = begin + before.size();
                return say("cli.usage.not-a-number",
                           {{"option", text.substr(from, equals - from)}, {"text", text.substr(equals + 3)}});
            }
        }
        if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
            // --plan: 1 required TEXT missing; --zone: At Most 1 required but received 2
            const bool twice = text.find("but received") != std::string::npos;
            return say(twice ? "cli.usage.twice" : "cli.usage.no-value", {{"option", text.substr(0, text.find(':'))}});
        }
        return say("cli.usage.bad-value", {{"text", text}});
    }

    /// CLI11 misses the command before it complains of a word that is none.
    [[nodiscard]] std::string unknown_or_no_command() const {
        if (!app.remaining(true).empty()) {
            return unknown_word();
        }
        std::string all;
        for (const std::string& name : expected_commands()) {
            all += (all.empty() ? "" : words.label("cli.list-separator")) + name;
        }
        return say("cli.usage.no-command", {{"commands", all}});
    }
};

CommandLine::CommandLine(const core::Catalogue& catalogue, const std::string& version)
    : impl_(std::make_unique<Impl>(catalogue, version)) {}
CommandLine::~CommandLine() = default;

Options& CommandLine::globals() {
    return impl_->globals;
}

Options& CommandLine::add_command(std::string_view name, std::string_view summary) {
    const core::Catalogue& words = impl_->words;
    CLI::App* app = impl_->app.add_subcommand(std::string(name), words.label(summary));
    app->group(words.label("cli.help.group.commands"));
    app->get_help_ptr()->group(words.label("cli.help.group.options"));
    impl_->commands.push_back({std::string(name), app, std::make_unique<Options>(app, words)});
    return *impl_->commands.back().options;
}

Parsed CommandLine::parse(int count, char** words) {
    Parsed parsed;
    try {
        impl_->app.parse(count, words);
    } catch (const CLI::CallForHelp&) {
        parsed.shown = impl_->app.help();
        return parsed;
    } catch (const CLI::CallForVersion& version) {
        parsed.shown = std::string(version.what()) + "\n";
        return parsed;
    } catch (const CLI::ParseError& error) {
        parsed.fault = impl_->sentence(error);
        return parsed;
    }
    const NamedCommand* asked = impl_->asked();
    if (asked != nullptr) {
        parsed.fault = asked->options->fault();
        parsed.command = static_cast<std::size_t>(asked - impl_->commands.data());
    }
    return parsed;
}

} // namespace qipan::cli
