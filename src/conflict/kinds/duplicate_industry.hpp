/// Kind `duplicate_industry`: several zones of one coordination unit pursue the same industry group (同质化,
/// practice.md 1: homogeneity is between zones, agglomeration within one is wanted). Keys:
///   digits       length of the group's code, 2-4 (3: 中类)
///   leading      false: placed projects of the group stand in two zones or more, unless two of those zones or more
///   lead
///                it, which is a matter of their lists; true: the lists themselves, two zones or more name the group
///   min_projects placed projects of the group in the unit from which it speaks (2; not with leading)
///   projects     which are counted
/// One finding a unit and group, about the zones that pursue it; measured = how many they are, more than 1 is reported.
/// Infrastructure is not counted. Not assessable: a project whose industry code is shorter than `digits`, in a unit of
/// two zones or more. A leading industry that is written shorter than `digits` covers every group that begins with it.
/// applies_to = layout.
#pragma once

#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/verdict.hpp"
#include "model/placement.hpp"

namespace qipan::conflict {

struct DuplicateIndustryRule {
    const model::Rule* rule = nullptr;
    std::size_t digits = 3;
    bool leading = false;
    std::size_t min_projects = 2;
    ProjectFilter projects;
};

[[nodiscard]] std::span<const Parameter> duplicate_industry_parameters();
/// `conflict.bad-digits` for digits other than 2, 3 and 4.
[[nodiscard]] core::Result<DuplicateIndustryRule> parse_duplicate_industry(const model::Rule& rule,
                                                                           const ParseContext& context);
void judge(const DuplicateIndustryRule& rule, const model::Region& region, const model::Layout& layout,
           Verdict& verdict);

} // namespace qipan::conflict
