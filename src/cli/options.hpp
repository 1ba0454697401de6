/// Options: what a command declares and what the user typed, over CLI11 (which no header shows).
/// Help texts are message codes, looked up in the language that the user asked for.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/messages.hpp"

namespace qipan::cli {

enum class Presence { optional, required };

/// One command's options. Each call binds a variable that must outlive parsing.
class Options {
public:
    /// `app` is a CLI::App.
    Options(void* app, const core::Catalogue& catalogue) : app_(app), catalogue_(catalogue) {}

    void positional(std::string_view name, std::string& into, std::string_view help);
    void text(std::string_view name, std::string& into, std::string_view help, Presence presence = Presence::optional);
    void integer(std::string_view name, std::int64_t& into, std::string_view help);
    void number(std::string_view name, double& into, std::string_view help);
    void flag(std::string_view name, bool& into, std::string_view help);
    /// Exactly one of `names` (each declared before) must be given.
    void exactly_one_of(std::vector<std::string> names);
    /// At most one of `names` may be given.
    void at_most_one_of(std::vector<std::string> names);
    /// A command of its own below this one, `findings list`; then one of them must be given. `summary` as in
    /// commands.cpp.
    Options& subcommand(std::string_view name, std::string_view summary);

    /// Long and short names, as typed.
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
    /// Names of the commands below, in the order declared.
    [[nodiscard]] std::vector<std::string> subcommands() const;
    /// After parsing: the one that was given; empty if none was.
    [[nodiscard]] std::string subcommand() const;
    /// The options that count: those of the command below that was given, else these.
    [[nodiscard]] const Options& innermost() const;
    /// After parsing: the sentence of what the user gave together or left out; empty if all is well.
    [[nodiscard]] std::string fault() const;

private:
    struct Below {
        std::string name;
        std::unique_ptr<Options> options;
    };
    struct Choice {
        std::vector<std::string> names;
        bool needed = false;
    };
    void note(std::string_view name);
    void choose(std::vector<std::string> names, bool needed);
    [[nodiscard]] const Below* given() const;
    [[nodiscard]] std::string list_of(const std::vector<std::string>& names) const;

    void* app_;
    const core::Catalogue& catalogue_;
    std::vector<std::string> names_;
    std::vector<Choice> choices_;
    std::vector<Below> below_;
};

} // namespace qipan::cli
