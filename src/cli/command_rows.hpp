/// One maker a command; each stands in command_<name>.cpp.
#pragma once

#include <memory>

#include "cli/command.hpp"

namespace qipan::cli {

[[nodiscard]] std::unique_ptr<Command> make_new_command();
[[nodiscard]] std::unique_ptr<Command> make_info_command();
[[nodiscard]] std::unique_ptr<Command> make_check_command();
[[nodiscard]] std::unique_ptr<Command> make_findings_command();
[[nodiscard]] std::unique_ptr<Command> make_rules_command();
[[nodiscard]] std::unique_ptr<Command> make_map_command();
[[nodiscard]] std::unique_ptr<Command> make_score_command();
[[nodiscard]] std::unique_ptr<Command> make_assign_command();
[[nodiscard]] std::unique_ptr<Command> make_report_command();

} // namespace qipan::cli
