/// Kind `height_limit`: near a station a building may be no higher than a share of its distance from it.
/// Keys: between.barrier, between.where, measured_from (conflict/measured_from.hpp), within_m, height_per_distance
/// (allowed height by distance), widest_half_width_m (50). applies_to = plot: buildings, and land with a project;
/// building: buildings alone. A building has its height_m, else storeys x clear_height_m; a project on land its own
/// height_m. A building is held against its nearest point. Land is refused if the project is too high even at its
/// farthest corner; if only the nearer part is too near, the finding is info and names the distance to be kept (it is
/// not taken from the remainder: the height is the project's, not the land's). Within reach without a height: not
/// assessable.
#pragma once

#include "conflict/measured_from.hpp"
#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/subject.hpp"
#include "conflict/verdict.hpp"
#include "geo/measure.hpp"

namespace qipan::conflict {

struct HeightFacts {
    struct Near {
        std::size_t station = 0;  ///< in the rule's stations
        double nearest_m = 0;     ///< subject to the edge measured from
        double farthest_m = 0;    ///< of the subject's corners
        geo::Geometry connection; ///< where the nearest distance is taken
    };
    std::vector<Near> near;           ///< by barrier row
    std::vector<std::size_t> unknown; ///< stations near enough whose edge is not known
    [[nodiscard]] bool empty() const { return near.empty() && unknown.empty(); }
};

struct HeightRule {
    using Facts = HeightFacts;
    struct Station {
        model::Row barrier = 0;
        EdgeOffset edge;
        double reach_m = 0; ///< from the stored geometry
    };
    const model::Rule* rule = nullptr;
    const model::Layer* barriers = nullptr;
    double within_m = 0;
    double height_per_distance = 0;
    std::vector<Station> stations; ///< by barrier row
    geo::RTree index;              ///< over stations

    /// Rows of that table further away than this change nothing, metres.
    [[nodiscard]] double reach_m(model::TableId table) const;
};

[[nodiscard]] std::span<const Parameter> height_limit_parameters();
[[nodiscard]] core::Result<HeightRule> parse_height_limit(const model::Rule& rule, const ParseContext& context);
[[nodiscard]] HeightFacts measure(const HeightRule& rule, const Subject& subject);
/// `project` is null for bare land, of which there is nothing to say, and buildings.
void judge(const HeightRule& rule, const Subject& subject, const HeightFacts& facts, const model::Project* project,
           Verdict& verdict);

} // namespace qipan::conflict
