/// Kind `gate`: 符合, 不符合 or 需核 before any score (practice.md 4): a field of the project, or of its site's park or
/// zone, holds one of a list of codes. Keys: field (see gate_fields), refuses (codes with the rule's effect),
/// refuses_new (the same for projects before 竣工验收 only; a project without a stage is not assessable), reviews
/// (codes that a person must look at: warn), only_from = { <number field> = value }: projects below need not pass,
/// only_emitters: nor do those without an emission above 0, projects. Any other code passes; an empty field is not
/// assessable. applies_to = project. Fields of the project are judged whether or not it has a site; `zone.plan_eia`
/// (the park's own, else the zone's) where it stands.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/site_view.hpp"
#include "conflict/verdict.hpp"

namespace qipan::conflict {

struct GateField {
    std::string_view name;      ///< `projects.catalogue_class`, `zone.plan_eia`
    std::string_view code_list; ///< empty for a flag, whose codes are `yes` and `no`
};
[[nodiscard]] std::span<const GateField> gate_fields();

/// What both uses of a gate have in common.
struct Gate {
    const model::Rule* rule = nullptr;
    const GateField* field = nullptr;
    std::vector<std::string> refuses;
    std::vector<std::string> refuses_new;
    std::vector<std::string> reviews;
    std::string_view threshold_field; ///< empty: every project
    double threshold = 0;
    bool only_emitters = false;
    ProjectFilter projects;
};

/// Judged once a project.
struct ProjectGateRule {
    Gate gate;
};
/// Judged where a project stands.
struct SiteGateFacts {
    std::string object; ///< `zone:Z` or `park:P`; empty: no zone known
    std::string name;
    std::string code;
    [[nodiscard]] bool empty() const { return false; }
};
struct SiteGateRule {
    using Facts = SiteGateFacts;
    const model::Rule* rule = nullptr;
    Gate gate;
    [[nodiscard]] bool concerns_bare() const { return false; }
    /// Rows of that table further away than this change nothing, metres.
    [[nodiscard]] double reach_m(model::TableId /*table*/) const { return 0; }
};

[[nodiscard]] std::span<const Parameter> gate_parameters();
/// `conflict.unknown-field`, `conflict.unknown-class` for a code that the field's list lacks, `conflict.nothing-asked`,
/// `conflict.one-threshold` for several numbers in only_from.
[[nodiscard]] core::Result<std::variant<ProjectGateRule, SiteGateRule>> parse_gate(const model::Rule& rule,
                                                                                   const ParseContext& context);
void judge(const ProjectGateRule& rule, const model::Project& project, Verdict& verdict);
[[nodiscard]] SiteGateFacts measure(const SiteGateRule& rule, const SiteView& site);
void judge(const SiteGateRule& rule, const SiteView& site, const SiteGateFacts& facts, const model::Project* project,
           Verdict& verdict);

} // namespace qipan::conflict
