/// Command: declares its options, runs, prints; its row in commands.cpp is all that the program knows of it.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "app/workspace.hpp"
#include "cli/options.hpp"
#include "core/progress.hpp"

namespace qipan::cli {

/// Exit codes (house.md): permanent.
enum ExitCode : int {
    exit_done = 0,
    exit_findings = 1,
    exit_usage = 2,
    exit_input = 3,
    exit_stopped = 4,
    exit_internal = 70,
};

/// What a running command works with.
struct Session {
    const app::Workspace& workspace;
    const core::Progress& progress;
};

class Command {
public:
    virtual ~Command() = default;
    virtual void declare(Options& options) = 0;
    /// Prints data on stdout and talk on stderr; gives the exit code.
    virtual int run(const Session& session) = 0;
};

struct CommandRow {
    std::string_view name;
    std::string_view summary; ///< message code
    std::unique_ptr<Command> (*make)();
};

[[nodiscard]] std::span<const CommandRow> commands();

} // namespace qipan::cli
