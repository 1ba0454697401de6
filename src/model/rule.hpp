/// Rules as data: what conflicts.md calls a rule, parsed from a Document with the place of every key.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.hpp"
#include "model/where.hpp"

namespace qipan::model {

enum class Effect { forbid, permit, warn, info };
[[nodiscard]] std::string_view to_string(Effect effect);
[[nodiscard]] std::optional<Effect> parse_effect(std::string_view text);

/// How sure a value is; an assumption is shown as 待核 wherever it speaks.
enum class RuleStatus { verified, secondary, assumption };
[[nodiscard]] std::string_view to_string(RuleStatus status);

enum class AppliesTo { building, plot, pair_of_buildings, pair_of_plots, project, source, layout };
[[nodiscard]] std::string_view to_string(AppliesTo applies_to);

/// Text in both languages.
struct Bilingual {
    std::string zh;
    std::string en;
};

/// The part that all kinds share; what a kind needs beyond it stays in `parameters`, parsed and checked by the kind.
struct Rule {
    std::string id;
    std::string kind;
    Bilingual title;
    AppliesTo applies_to = AppliesTo::plot;
    Effect effect = Effect::warn;
    Bilingual approval; ///< what a `permit` asks for
    std::string clause;
    RuleStatus status = RuleStatus::assumption;
    std::string source; ///< row of the evidence table, e.g. `P-18`
    bool enabled = true;
    std::string edition;       ///< of the pack it came from
    core::Document parameters; ///< the rule's whole table
    core::Place place;
    std::string override_reason; ///< why a region changed it or switched it off; empty: it speaks as it was written
    core::Place override_place;
};

/// A region's change to a rule of another pack: keys that are set anew (`enabled` among them), and why.
struct RuleOverride {
    std::string rule;
    std::string reason;
    core::DocumentTable set;
    core::Place place;
};

struct RuleSet {
    std::vector<Rule> rules;             ///< sorted by id
    std::string edition;                 ///< editions of all packs, joined by ` + `
    std::vector<RuleOverride> overrides; ///< of a pack; join_rules applies them
    [[nodiscard]] const Rule* find(std::string_view id) const;
};

/// Keys that every rule may have; a kind adds its own.
[[nodiscard]] std::span<const std::string_view> common_rule_keys();
/// One pack: `edition = "..."`, `[[rule]]` tables and `[[override]]` tables { rule, reason, enabled, set = { key =
/// value } }. Errors carry file, line and column.
[[nodiscard]] core::Result<RuleSet> parse_rules(const core::Document& pack);
/// Packs joined and sorted, then their overrides applied in the order of the packs. A duplicate id is
/// `rule.duplicate-id` with both places; an override of no rule is `rule.unknown-rule` with `did_you_mean`, one of a
/// rule's id or kind `rule.fixed-key`. A rule whose values a region changed is an assumption unless the override says
/// what its status is.
[[nodiscard]] core::Result<RuleSet> join_rules(std::vector<RuleSet> packs);

} // namespace qipan::model
