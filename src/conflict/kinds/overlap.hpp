/// Kind `overlap`: two plots, or two buildings, that share ground. Keys: min_area_m2 (0.5: less is not reported),
/// sliver_area_m2 (1), sliver_width_m (0.2). Slivers (smaller or narrower than these; the width is twice the area by
/// the perimeter) are `info`, told apart from overlaps; two rows of the same shape are told apart as duplicates.
#pragma once

#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/subject.hpp"
#include "conflict/verdict.hpp"

namespace qipan::conflict {

struct OverlapFacts {
    double area_m2 = 0;
    double width_m = 0;
    bool duplicate = false; ///< the shared area is all of both, within 0.1 % and min_area_m2
    std::size_t parts = 0;
    geo::Geometry part;
    std::optional<core::Error> error;
};

struct OverlapRule {
    using Facts = OverlapFacts;
    const model::Rule* rule = nullptr;
    double min_area_m2 = 0;
    double sliver_area_m2 = 0;
    double sliver_width_m = 0;

    [[nodiscard]] SubjectKind subjects() const {
        return rule->applies_to == model::AppliesTo::pair_of_plots ? SubjectKind::land : SubjectKind::building;
    }
    [[nodiscard]] double reach_m() const { return 0; }
    [[nodiscard]] bool starts_at(model::Row /*row*/) const { return true; }
};

[[nodiscard]] std::span<const Parameter> overlap_parameters();
[[nodiscard]] core::Result<OverlapRule> parse_overlap(const model::Rule& rule, const ParseContext& context);
[[nodiscard]] OverlapFacts measure(const OverlapRule& rule, const Subject& a, const Subject& b);
void judge(const OverlapRule& rule, const Subject& a, const Subject& b, const OverlapFacts& facts, Verdict& verdict);

} // namespace qipan::conflict
