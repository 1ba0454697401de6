/// Reading what kinds have in common from a rule's table: which rows a rule is about, and which projects.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "conflict/parameter.hpp"
#include "core/date.hpp"
#include "model/project.hpp"
#include "model/rule.hpp"

namespace qipan::conflict {

/// What a kind needs to turn a rule into something that can be asked.
struct ParseContext {
    const model::Region& region;
    const model::WhereCompiler& compile;
    core::Date as_of{}; ///< the day that rules about time speak of; not ok(): they have nothing to say
};

/// Refuses keys that neither all rules nor this kind know.
[[nodiscard]] core::Status check_keys(const model::Rule& rule, std::span<const std::string_view> own);
[[nodiscard]] core::Status check_keys(const model::Rule& rule, std::span<const Parameter> own);
/// `conflict.bad-applies-to` unless the rule's applies_to is one of `allowed`.
[[nodiscard]] core::Status check_applies_to(const model::Rule& rule, std::span<const model::AppliesTo> allowed);
/// A number >= 0: `conflict.negative-number` at its place otherwise; a missing key gives the fallback.
[[nodiscard]] core::Result<double> length_or(const core::Document& table, std::string_view key, double fallback);
/// The same for a key that must be there.
[[nodiscard]] core::Result<double> length_of(const core::Document& table, std::string_view key);

/// Rows of `table` that `between = { <key> = class or [classes], where = "..." }` chooses, ascending.
/// `conflict.unknown-class` with `did_you_mean` for a class that the code list lacks.
struct BetweenKey {
    std::string_view key; ///< barrier, area, receptor
    model::TableId table;
    std::string_view code_list;
};
[[nodiscard]] core::Result<std::vector<model::Row>> parse_between(const model::Rule& rule, const BetweenKey& key,
                                                                  const ParseContext& context);

/// `projects = { pollution_class_min, pollution_class_max, industries, fire_hazards, kinds }`: all that are given must
/// hold. A project of unknown kind is industry.
class ProjectFilter {
public:
    enum class Match { no, yes, unknown };

    /// The table under `key`; without one, a filter that every project and also bare land passes.
    [[nodiscard]] static core::Result<ProjectFilter> parse(const model::Rule& rule, std::string_view key);
    /// A table of that form wherever it stands.
    [[nodiscard]] static core::Result<ProjectFilter> parse(const core::Document& table);
    [[nodiscard]] bool everything() const {
        return !class_min_ && !class_max_ && industries_.empty() && hazards_.empty() && kinds_.empty();
    }
    /// unknown: a datum of the project is missing. Infrastructure whose pollution class is not stated has none.
    [[nodiscard]] Match match(const model::Project& project) const;
    /// The missing data behind `unknown`: `projects.pollution_class`, `projects.fire_hazard`.
    [[nodiscard]] std::string_view missing(const model::Project& project) const;
    /// Also for bare land: `yes` for a filter of everything, else `no` without a project.
    [[nodiscard]] Match match(const model::Project* project) const;

    friend bool operator==(const ProjectFilter&, const ProjectFilter&) = default;

private:
    std::optional<int> class_min_;
    std::optional<int> class_max_;
    std::vector<std::string> industries_;
    std::vector<std::string> hazards_;
    std::vector<std::string> kinds_;
};

/// True if the industry code begins with one of the prefixes.
[[nodiscard]] bool has_industry(std::string_view industry, std::span<const std::string> prefixes);

} // namespace qipan::conflict
