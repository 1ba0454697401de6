/// Kind `completeness`: does a project's record hold what its stage asks for? Keys: fields (names of the record's
/// fields and child tables, see completeness_fields; `a|b`: one of them is enough), share_percent (of the fields that
/// must be filled; 100), from_stage (lead), before_stage (none), projects. A project without a stage counts as a lead.
/// The one kind whose finding is that data are missing: nothing is ever not assessable here, and a datum that
/// `projects` asks for and that is missing counts as a match. One finding a project: filled share against
/// share_percent, with the names of what is missing. Flags that the record cannot leave open (land_granted, priority)
/// are no fields here. applies_to = project; asked whether or not the project has a site.
#pragma once

#include <vector>

#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/verdict.hpp"

namespace qipan::conflict {

struct CompletenessField {
    std::string_view name; ///< `projects.investor`, or a child table: `demands`
    bool (*filled)(const model::Project& project);
    /// As a rule writes it: `investor`, `demands`.
    [[nodiscard]] std::string_view word() const { return name.substr(name.find('.') + 1); }
};
[[nodiscard]] std::span<const CompletenessField> completeness_fields();

struct CompletenessRule {
    const model::Rule* rule = nullptr;
    std::vector<std::vector<const CompletenessField*>> asked; ///< any one of each is enough
    double share_percent = 100;
    model::Stage from_stage = model::Stage::lead;
    std::optional<model::Stage> before_stage;
    ProjectFilter projects;
};

[[nodiscard]] std::span<const Parameter> completeness_parameters();
/// `conflict.unknown-field`, `conflict.unknown-word` for a stage, `conflict.nothing-asked` without fields.
[[nodiscard]] core::Result<CompletenessRule> parse_completeness(const model::Rule& rule, const ParseContext& context);
void judge(const CompletenessRule& rule, const model::Project& project, Verdict& verdict);

} // namespace qipan::conflict
