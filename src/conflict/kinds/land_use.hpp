/// Kind `land_use`: may this project stand on land of this use, and of this interference class (practice.md 2)?
/// Key `uses`: rows { industries = [prefixes], groups = [land-use groups], interference = "compare" | "ignore" }; the
/// row with the longest prefix of the project's industry speaks, a row with industries = [] for all others. On a group
/// that the row lacks: the rule's effect. Compared: a project of a higher class than the land's: the rule's effect; of
/// a lower one: info. applies_to = project. Infrastructure is not judged.
#pragma once

#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/subject.hpp"
#include "conflict/verdict.hpp"

namespace qipan::conflict {

struct LandUseFacts {
    std::optional<model::Row> plot; ///< none: a building that names no plot
    std::optional<model::LandUseClass> land;
    [[nodiscard]] bool empty() const { return false; }
};

struct LandUseRule {
    using Facts = LandUseFacts;
    struct Use {
        std::vector<std::string> industries;
        std::vector<std::string> groups;
        bool compare = true;
    };
    const model::Rule* rule = nullptr;
    std::vector<Use> uses;
    /// Rows of that table further away than this change nothing, metres.
    [[nodiscard]] double reach_m(model::TableId /*table*/) const { return 0; }
    /// nullptr if no row speaks for the industry.
    [[nodiscard]] const Use* find(std::string_view industry) const;
};

[[nodiscard]] std::span<const Parameter> land_use_parameters();
/// The groups of model::LandUseClass.
[[nodiscard]] std::span<const std::string_view> land_use_groups();
[[nodiscard]] core::Result<LandUseRule> parse_land_use(const model::Rule& rule, const ParseContext& context);
[[nodiscard]] LandUseFacts measure(const LandUseRule& rule, const Subject& subject);
/// Without a project there is nothing to judge.
void judge(const LandUseRule& rule, const Subject& subject, const LandUseFacts& facts, const model::Project* project,
           Verdict& verdict);

} // namespace qipan::conflict
