#include "cli/finding_lines.hpp"

#include "app/check.hpp"

namespace qipan::cli {

std::string finding_line(const app::Workspace& workspace, const model::Finding& finding) {
    const core::Catalogue& words = workspace.catalogue();
    std::string line = "[" + words.label("label.effect." + std::string(model::to_string(finding.effect))) + "] ";
    if (finding.state != model::FindingState::new_ && finding.state != model::FindingState::active) {
        line += "[" + words.label("label.finding_state." + std::string(model::to_string(finding.state))) + "] ";
    }
    line += app::sentence_of(workspace, finding);
    if (!finding.clause.empty()) {
        line += words.what("cli.clause", {{"clause", finding.clause}});
    }
    if (finding.status == model::RuleStatus::assumption) {
        line += " [" + words.label("label.rule_status.assumption") + "]";
    }
    return line;
}

std::string states_line(const core::Catalogue& words, const model::StateCounts& states) {
    core::Values values;
    for (const model::FindingState state : model::finding_states()) {
        values.emplace(model::to_string(state), std::to_string(states[state]));
    }
    return words.what("cli.states", values) + "\n";
}

} // namespace qipan::cli
