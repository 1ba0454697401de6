/// The command line over CLI11 (which no header shows): commands with their options, help in the user's language, and
/// each fault as one sentence of ours.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"

namespace qipan::cli {

/// What the user asked for: a command, or a text to print (help, version), or a fault.
struct Parsed {
    std::optional<std::size_t> command; ///< in the order added
    std::string shown;                  ///< help or version
    std::string fault;                  ///< a sentence; empty if there is none
};

class CommandLine {
public:
    /// The catalogue must outlive it.
    CommandLine(const core::Catalogue& catalogue, const std::string& version);
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;
    ~CommandLine();

    /// Options that stand before or after every command.
    [[nodiscard]] Options& globals();
    [[nodiscard]] Options& add_command(std::string_view name, std::string_view summary);
    /// Fills the variables that the options are bound to. Opens no file.
    [[nodiscard]] Parsed parse(int count, char** words);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace qipan::cli
