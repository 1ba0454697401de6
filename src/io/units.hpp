/// Units of the planner's columns, in the words planners write, against the schema's canonical units.
/// Factors are fractions, so that 60 亩 is exactly 40000 m2 (15 亩 = 1 ha; standards.md, head). Sources of the others:
/// SI; 1 kgf/cm2 = 98.0665 kPa.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace qipan::io {

/// value in `to` = value in `from` * numerator / denominator.
struct UnitFactor {
    double numerator = 1;
    double denominator = 1;
    [[nodiscard]] double apply(double value) const { return value * numerator / denominator; }
    [[nodiscard]] bool same() const { return numerator == denominator; }
};

/// The factor from a planner's word to a canonical unit of the schema; nullopt if the word is unknown or measures
/// something else. Full-width letters, spaces and the squared sign don't matter: `万元`, `m²`, `平方米`, `ｋｍ`.
[[nodiscard]] std::optional<UnitFactor> unit_factor(std::string_view word, std::string_view canonical);
/// Words that fit a canonical unit, for 'did you mean'.
[[nodiscard]] std::vector<std::string_view> unit_words(std::string_view canonical);

/// The unit in the last pair of brackets of a heading, `用地面积（亩）` -> `亩`; empty if there is none.
[[nodiscard]] std::string_view unit_in_heading(std::string_view heading);

} // namespace qipan::io
