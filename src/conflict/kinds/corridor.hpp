/// Kind `corridor`: the least distance to a barrier, from the edge that the rule measures from.
/// Keys: between.barrier, between.where, measured_from (conflict/measured_from.hpp), distance_m (a number, or one for
/// each setting: city, suburb_housing, village_housing, elsewhere), projects, min_area_m2 (0.5), widest_half_width_m
/// (50: how far a line without half-width keeps its neighbours not assessable). applies_to = plot: land, and the
/// buildings on it; building: buildings alone. A centreline is measured to its edge by its half_width_m, a point
/// likewise; an outer edge and a polygon's edge as they stand. The strip of a point is a disc.
#pragma once

#include "conflict/edge_index.hpp"
#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/subject.hpp"
#include "conflict/verdict.hpp"
#include "geo/measure.hpp"

namespace qipan::conflict {

/// One barrier's strip within reach of a subject. Geometry only.
struct StripCrossing {
    std::size_t strip = 0;    ///< in the rule's strips
    double distance_m = 0;    ///< subject to the edge measured from; 0 if it reaches over it
    double area_m2 = 0;       ///< of the subject inside the strip
    geo::Geometry part;       ///< that area; the shortest connecting line if there is none
    geo::Geometry strip_near; ///< the strip near the subject: what the land loses
};

struct CorridorFacts {
    std::vector<StripCrossing> crossings; ///< by barrier row
    std::vector<std::size_t> unknown;     ///< strips near enough whose edge is not known
    std::optional<core::Error> error;
    [[nodiscard]] bool empty() const { return crossings.empty() && unknown.empty() && !error; }
};

struct CorridorRule {
    using Facts = CorridorFacts;
    struct Strip {
        model::Row barrier = 0;
        double required_m = 0;
        double offset_m = 0;      ///< from the stored geometry out to the edge measured from
        double reach_m = 0;       ///< beyond it, from the stored geometry, there is nothing to say
        double accuracy_m = 0;    ///< NaN if not stated
        std::string_view missing; ///< the datum without which the edge is not known
        bool by_setting = false;  ///< the rule asks for more in one setting than in another
        bool assumed = false;     ///< the widest value was taken because the setting is not known
    };
    const model::Rule* rule = nullptr;
    const model::Layer* barriers = nullptr;
    ProjectFilter projects;
    double min_area_m2 = 0;
    double widest_half_width_m = 0;
    std::vector<Strip> strips; // by barrier row
    EdgeIndex index;

    /// Rows of that table further away than this change nothing, metres.
    [[nodiscard]] double reach_m(model::TableId table) const;
};

[[nodiscard]] std::span<const Parameter> corridor_parameters();
[[nodiscard]] core::Result<CorridorRule> parse_corridor(const model::Rule& rule, const ParseContext& context);
[[nodiscard]] CorridorFacts measure(const CorridorRule& rule, const Subject& subject);
/// `project` is null for bare land and buildings.
void judge(const CorridorRule& rule, const Subject& subject, const CorridorFacts& facts, const model::Project* project,
           Verdict& verdict);

} // namespace qipan::conflict
