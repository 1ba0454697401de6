/// Which projects a rule speaks of (keys `projects`, `others`).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/project.hpp"
#include "model/rule.hpp"

namespace qipan::conflict {

/// Which projects a rule speaks of: `projects = { ... }`, or a list of such tables of which one must hold. Within a
/// table all that is given must hold: pollution_class_min, pollution_class_max, industries, not_industries (prefixes),
/// fire_hazards, kinds, not_kinds (industry | infrastructure), chemical, discharges_water, two_high (true | false), and
/// if_unknown = { ... }, a table that decides instead of those last three where the project does not state them.
class ProjectFilter {
public:
    enum class Match { no, yes, unknown };

    /// The value under `key`; without one, a filter that every project and also bare land passes.
    [[nodiscard]] static core::Result<ProjectFilter> parse(const model::Rule& rule, std::string_view key);
    /// The same for a value wherever it stands.
    [[nodiscard]] static core::Result<ProjectFilter> parse(const core::Document& value);
    [[nodiscard]] bool everything() const { return any_.empty(); }
    /// Whether bare land and standing buildings pass: they do unless a project is asked for. A filter that only leaves
    /// projects out (not_industries, not_kinds) asks for none.
    [[nodiscard]] bool holds_for_bare() const;
    /// unknown: a datum of the project is missing. Infrastructure whose pollution class is not stated has none.
    [[nodiscard]] Match match(const model::Project& project) const { return judge(project).match; }
    /// The missing datum behind `unknown`: `projects.pollution_class`, `projects.fire_hazard`, `projects.chemical` ...
    [[nodiscard]] std::string_view missing(const model::Project& project) const { return judge(project).missing; }
    /// True if the project passes only by what `if_unknown` takes for a datum that it does not state.
    [[nodiscard]] bool assumes(const model::Project* project) const;
    /// Also for bare land: `yes` if it holds for bare land, else `no` without a project.
    [[nodiscard]] Match match(const model::Project* project) const;

    /// This filter, and the project's industry begins with one of `prefixes` (one or more).
    [[nodiscard]] ProjectFilter narrowed_to(const std::vector<std::string>& prefixes) const;

    friend bool operator==(const ProjectFilter&, const ProjectFilter&) = default;

private:
    struct Judgement {
        Match match = Match::yes;
        bool assumed = false;
        std::string_view missing;
    };
    /// One table.
    struct Condition {
        std::optional<int> class_min;
        std::optional<int> class_max;
        std::vector<std::string> industries;
        std::vector<std::string> also_industries; ///< of narrowed_to
        std::vector<std::string> not_industries;
        std::vector<std::string> hazards;
        std::vector<std::string> kinds;
        std::vector<std::string> not_kinds;
        std::optional<bool> chemical;
        std::optional<bool> discharges_water;
        std::optional<bool> two_high;
        std::vector<Condition> if_unknown; ///< one, or none

        [[nodiscard]] static core::Result<Condition> parse(const core::Document& table, bool nested);
        [[nodiscard]] core::Status read_lists(const core::Document& table);
        [[nodiscard]] core::Status read_statements(const core::Document& table);
        [[nodiscard]] bool only_leaves_out() const;
        [[nodiscard]] bool leaves_out(const model::Project& project) const;
        [[nodiscard]] Judgement judge_class(const model::Project& project) const;
        [[nodiscard]] Judgement judge_statements(const model::Project& project) const;
        [[nodiscard]] Judgement judge(const model::Project& project) const;
        friend bool operator==(const Condition&, const Condition&) = default;
    };
    [[nodiscard]] Judgement judge(const model::Project& project) const;

    std::vector<Condition> any_; ///< empty: everything
};

/// True if the industry code begins with one of the prefixes.
[[nodiscard]] bool has_industry(std::string_view industry, std::span<const std::string> prefixes);

} // namespace qipan::conflict
