/// Use case: what the rules are: those that ship, those of a region with its own packs and overrides, and whether a
/// pack that somebody writes would work.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "app/workspace.hpp"
#include "model/rule.hpp"

namespace qipan::app {

struct RulesRequest {
    std::filesystem::path store;              ///< empty: the shipped rules alone
    std::vector<std::filesystem::path> packs; ///< to be joined on trial
    std::string kind;                         ///< empty: all
    std::string status;                       ///< verified | secondary | assumption; empty: all
    std::string id;                           ///< beginning of the ids; empty: all
    WithJson json = WithJson::no;
};

/// A rule as people read it.
struct RuleText {
    model::Rule rule;
    std::string place; ///< file (below the data folder, if it lies there), line and column
    std::vector<std::pair<std::string, std::string>> parameters; ///< the kind's own keys as they would be written
};

struct RulesOutcome {
    std::vector<RuleText> rules; ///< by id
    std::string edition;
    std::string json;
};

/// Errors of the packs with file, line and column; `rules.unknown-kind` with `did_you_mean`, `rules.unknown-status`.
[[nodiscard]] core::Result<RulesOutcome> list_rules(const Workspace& workspace, const RulesRequest& request);
/// The one rule of that id; `rule.unknown-rule` with `did_you_mean`.
[[nodiscard]] core::Result<RulesOutcome> show_rule(const Workspace& workspace, const RulesRequest& request);
/// Parses and joins the packs and prepares every rule (also those switched off) for the region, or for an empty one, as
/// a check would. The outcome lists the rules that the packs add or change.
[[nodiscard]] core::Result<RulesOutcome> check_rules(const Workspace& workspace, const RulesRequest& request);

/// The reference of all kinds in Markdown, both languages: made from the table of kinds, kept as
/// data/rules/REFERENCE.md.
[[nodiscard]] std::string rules_reference(const Workspace& workspace);

} // namespace qipan::app
