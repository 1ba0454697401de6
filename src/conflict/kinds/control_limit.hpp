/// Threshold of a control index: where the figure comes from that a project is held against. One of
///   limit    = 40                                  a number in the index's unit
///   from     = "far_min"                           the plot's own condition, a field of plots; a plot without one says
///                                                  nothing, of several plots the strictest counts
///   by_level = { state = 300, provincial = 200 }   by zones.level; a level that is not named says nothing, an unknown
///                                                  one is not assessable
///   table    = { codes, unit, grades, rows }       by industry and, with `grades`, by the zone's land grade:
///     codes  = "2017" or "2002", the edition of GB/T 4754 that the rows' prefixes are written in;
///     unit   = "wan_cny_per_ha" where the figures are per hectare (1 万元/亩 = 15 万元/ha);
///     grades = highest 土地等别 of each column; the zone's `land_grade` picks the first that reaches it;
///     rows   = { industries = [prefixes], limit = a number, or limits = one a grade }, longest prefix first.
/// A table without a row for the project's industry, also the empty one that waits for the official figures, is not
/// assessable (`control_index.table`), as is an industry code too short to tell rows apart and a missing land grade.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "conflict/parameters.hpp"
#include "conflict/site_view.hpp"

namespace qipan::conflict {

struct IndexTable {
    struct Row {
        std::vector<std::string> industries;
        std::vector<double> limits; ///< one, or one a grade; in the index's unit
    };
    bool codes_of_2002 = false;
    std::vector<double> grades;
    std::vector<Row> rows;
};

struct FixedLimit {
    double value = 0;
};
struct PlotCondition {
    std::string_view field; ///< of plots
    bool strictest_is_most = false;
};
struct LevelLimits {
    std::map<std::string, double, std::less<>> by_level;
};
using Threshold = std::variant<FixedLimit, PlotCondition, LevelLimits, IndexTable>;

/// What the index allows a threshold to be.
struct ThresholdOf {
    std::string_view index;
    std::string_view unit;
    bool is_minimum = false;
};
/// `conflict.one-of`, `conflict.unknown-field` for a condition that is none of the index, `conflict.unknown-class` for
/// a level, `conflict.unknown-word`, `conflict.bad-table-row`.
[[nodiscard]] core::Result<Threshold> parse_threshold(const model::Rule& rule, const ThresholdOf& index);

/// `zones` = { where = "..." }: the zones that a rule is about; nullopt: all.
[[nodiscard]] core::Result<std::optional<model::Where>> parse_zones(const model::Rule& rule,
                                                                    const ParseContext& context);
/// `index_edition` = { zh, en }, as findings print it; the pack's where there is none.
[[nodiscard]] core::Result<model::Bilingual> parse_index_edition(const model::Rule& rule);

struct Limit {
    double value = 0;
    std::string_view variant; ///< of the message: value, condition, level, industry, industry_and_grade
    core::Values values;      ///< how it was found
};
/// The datum that is missing, and the object that lacks it (empty: the rule itself).
struct NoLimit {
    std::string cause;
    std::string missing;
};
/// Nothing: the threshold does not speak of this site.
using LimitFound = std::variant<std::monostate, NoLimit, Limit>;
[[nodiscard]] LimitFound find_limit(const Threshold& threshold, const SiteView& site, const model::Project& project);

} // namespace qipan::conflict
