/// Options: what a command declares and what the user typed, over CLI11 (which no header shows).
/// Help texts are message codes, looked up in the language that the user asked for.
#pragma once

#include <cstdint>
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

    /// Long and short names, as typed.
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
    /// After parsing: the sentence of what the user gave together or left out; empty if all is well.
    [[nodiscard]] std::string fault() const;

private:
    struct Choice {
        std::vector<std::string> names;
        bool needed = false;
    };
    void note(std::string_view name);
    void choose(std::vector<std::string> names, bool needed);
    [[nodiscard]] std::string list_of(const std::vector<std::string>& names) const;

    void* app_;
    const core::Catalogue& catalogue_;
    std::vector<std::string> names_;
    std::vector<Choice> choices_;
};

} // namespace qipan::cli
