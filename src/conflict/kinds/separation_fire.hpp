/// Kind `separation`, between buildings: least distance by GB 50016-2014 (2018) table 3.4.1 as arithmetic
/// (standards.md 3.1): L = A + B1 + B2; A = high-rise, else class 甲, else base; B by each one's fire resistance;
/// less if both are 戊 and neither is high-rise. The numbers come from the rule: table `fire` with base_m, class_jia_m,
/// high_rise_m, high_rise_over_m, both_wu_less_m and resistance_m = { 一级, 二级, 三级, 四级 }.
/// The class is the one that a building was designed for. A building of several storeys is high-rise if
/// storeys x clear_height_m exceeds high_rise_over_m; if either is unknown, the pair is not assessable only where
/// that decides. Missing class or resistance: not assessable only within the greatest distance that may hold.
/// The rule holds between separate buildings, on one plot too; walls that shorten it (F-09) are the planner's to tick.
#pragma once

#include <array>

#include "conflict/parameters.hpp"
#include "conflict/subject.hpp"
#include "conflict/verdict.hpp"
#include "geo/measure.hpp"

namespace qipan::conflict {

struct FireDistanceRule {
    using Facts = geo::Nearest;
    const model::Rule* rule = nullptr;
    double base_m = 0;
    double class_jia_m = 0;
    double high_rise_m = 0;
    double high_rise_over_m = 0;
    double both_wu_less_m = 0;
    std::array<double, 4> resistance_m{}; ///< 一级 to 四级

    [[nodiscard]] SubjectKind subjects() const { return SubjectKind::building; }
    /// No pair further apart than this is of interest, metres.
    [[nodiscard]] double reach_m() const;
};

[[nodiscard]] core::Result<FireDistanceRule> parse_fire_distance(const model::Rule& rule);
[[nodiscard]] geo::Nearest measure(const FireDistanceRule& rule, const Subject& a, const Subject& b);
void judge(const FireDistanceRule& rule, const Subject& a, const Subject& b, const geo::Nearest& facts,
           Verdict& verdict);

} // namespace qipan::conflict
