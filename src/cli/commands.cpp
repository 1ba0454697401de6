#include "cli/command.hpp"

#include "cli/command_rows.hpp"

namespace qipan::cli {
namespace {

constexpr CommandRow rows[] = {
    {"new", "cli.new", make_new_command},          {"info", "cli.info", make_info_command},
    {"check", "cli.check", make_check_command},    {"map", "cli.map", make_map_command},
    {"score", "cli.score", make_score_command},    {"assign", "cli.assign", make_assign_command},
    {"report", "cli.report", make_report_command}, {"findings", "cli.findings", make_findings_command},
    {"rules", "cli.rules", make_rules_command},
};

} // namespace

std::span<const CommandRow> commands() {
    return rows;
}

} // namespace qipan::cli
