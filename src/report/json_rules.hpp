/// The `result` part of `rules --json`.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "model/rule.hpp"
#include "report/json.hpp"

namespace qipan::report {

struct RuleEntry {
    model::Rule rule;
    std::vector<std::pair<std::string, std::string>> parameters; ///< as they would be written in TOML
};

/// `{rules: [{id, kind, title_zh, title_en, applies_to, effect, approval_zh, approval_en, clause, status, source,
/// edition, enabled, override_reason, parameters: {key: text}}], counts: {status: n}}`.
[[nodiscard]] core::Document json_rules(std::span<const RuleEntry> rules);

} // namespace qipan::report
