/// Kind `separation`, between buildings: least distance by GB 50016-2014 (2018) 3.4 and 3.5 (standards.md 3.1). Key
/// `fire`: the formula of table 3.4.1 or rows of distances, each for the buildings that its sides choose
/// (fire_requirement.hpp). The class is the one that a building was designed for; a use that is not stated is a
/// factory. A missing datum is read in every way that it may be: if all ask for more than there is, it is a finding
/// with the least of them, if none does it is silent, else the pair is not assessable. The rule holds between separate
/// buildings, on one plot too; walls that shorten it (F-09) are the planner's to state in the register, never taken for
/// granted.
#pragma once

#include <cstdint>
#include <vector>

#include "conflict/kinds/fire_requirement.hpp"
#include "conflict/parameters.hpp"
#include "conflict/subject.hpp"
#include "conflict/verdict.hpp"
#include "geo/measure.hpp"

namespace qipan::conflict {

struct FireDistanceRule {
    using Facts = geo::Nearest;
    const model::Rule* rule = nullptr;
    FireRequirement requirement;
    std::vector<std::uint8_t> sides; ///< by building row: bit 1 may be `a`, bit 2 may be `b`
    std::uint8_t starting_side = 1;  ///< the bit that fewer buildings have

    [[nodiscard]] SubjectKind subjects() const { return SubjectKind::building; }
    /// No pair further apart than this is of interest, metres.
    [[nodiscard]] double reach_m() const { return requirement.reach_m(); }
    /// Every pair of interest has a building for which this holds.
    [[nodiscard]] bool starts_at(model::Row building) const { return (sides[building] & starting_side) != 0; }
    /// May the two be a pair that the rule is about?
    [[nodiscard]] bool concerns(model::Row a, model::Row b) const;
};

[[nodiscard]] core::Result<FireDistanceRule> parse_fire_distance(const model::Rule& rule, const ParseContext& context);
/// Infinite for two buildings that the rule does not concern.
[[nodiscard]] geo::Nearest measure(const FireDistanceRule& rule, const Subject& a, const Subject& b);
void judge(const FireDistanceRule& rule, const Subject& a, const Subject& b, const geo::Nearest& facts,
           Verdict& verdict);

} // namespace qipan::conflict
