/// Problem: the whole region as one assignment (maximise). Integers everywhere, flat arrays, no geometry, no files.
///
///   maximise   sum value + stay_bonus of chosen placements, unplaced_value of projects left out
///            + sum of pair terms between chosen placements
///            - opening costs of every opening that a chosen placement belongs to
///            - costs of the expansion steps bought, in order, to carry the load of each row
///   subject to one placement or none a project; load of each row within capacity and steps; no forbidden pair;
///            of each forbidden set S at most |S|-1; a placement with a requirement only beside one of its list;
///            pins kept, forbidden placements unused; a placement lies in its project's coordination unit.
///
/// Made by ProblemBuilder (problem_builder.hpp), which guarantees every index and sign; read-only afterwards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "assign/lists.hpp"

namespace qipan::assign {

/// The choice of a project that is left out.
inline constexpr std::int32_t not_placed = -1;
/// No coordination unit: the project or placement is free of that rule.
inline constexpr std::int32_t no_unit = -1;
/// A pair term of this value means: never both.
inline constexpr std::int32_t forbidden_together = std::numeric_limits<std::int32_t>::min();

/// What a placement takes of a capacity row; amount >= 0, in the row's unit.
struct Use {
    std::int32_t row = 0;
    std::int64_t amount = 0;
};

/// The other placement of a pair term and the term's value (or forbidden_together).
struct Partner {
    std::int32_t placement = 0;
    std::int32_t value = 0;
};

/// An expansion of a row (boiler, transformer, main); the steps of a row are bought in their order.
struct Step {
    std::int64_t extra = 0;
    std::int64_t cost = 0;
};

/// Two projects with at least one pair term; message_p and message_q are where the bound's messages of each end
/// start: one for each placement of the project and one for 'not placed'.
struct Edge {
    std::int32_t p = 0;
    std::int32_t q = 0;
    std::size_t message_p = 0;
    std::size_t message_q = 0;
    std::int32_t largest = 0; ///< the largest pair term, at least 0
};

/// Opening an industry group in a zone.
struct Opening {
    std::string group;
    std::string zone;
    std::int64_t cost = 0;
};

struct Problem {
    // Projects; placements of project p are first_placement[p] .. first_placement[p + 1] - 1.
    std::vector<std::string> project_names;
    std::vector<std::int32_t> first_placement{0};
    std::vector<std::int64_t> unplaced_value; ///< minus the penalty
    std::vector<std::int32_t> project_unit;
    std::vector<std::int32_t> pin; ///< the placement the project must have, or not_placed for no pin

    // Placements.
    std::vector<std::int32_t> project_of;
    std::vector<std::int32_t> site; ///< the caller's number of the site
    std::vector<std::int32_t> placement_unit;
    std::vector<std::uint8_t> crosses_by_agreement; ///< 1: another unit than the project's, by a recorded agreement
    std::vector<std::uint8_t> forbidden;            ///< 1: may not be chosen
    std::vector<std::int64_t> value;
    std::vector<std::int64_t> stay_bonus;
    Lists<Use> uses;         ///< sorted by row, each row once
    Lists<Partner> partners; ///< sorted by placement; every term stands in both lists
    Lists<std::int32_t> openings_of;
    std::vector<std::size_t> share_of; ///< beside openings_of.items: position in opening_projects.items

    // Rows.
    std::vector<std::string> row_names;
    std::vector<std::int64_t> capacity;
    Lists<Step> steps;

    std::vector<Opening> openings;
    Lists<std::int32_t> opening_projects; ///< for each opening the projects that may need it, sorted

    Lists<std::int32_t> sets;    ///< forbidden sets of placements, sorted
    Lists<std::int32_t> sets_of; ///< for each placement

    std::vector<std::int32_t> requirement_of; ///< the placement that needs company
    Lists<std::int32_t> requirement_any;      ///< at least one of these
    Lists<std::int32_t> requirements_of;      ///< for each placement: the requirements it has
    Lists<std::int32_t> supports_of;          ///< for each placement: the requirements it fulfils

    std::vector<Edge> edges; ///< sorted by (p, q), p < q
    std::size_t message_count = 0;

    [[nodiscard]] std::size_t projects() const { return unplaced_value.size(); }
    [[nodiscard]] std::size_t placements() const { return value.size(); }
    [[nodiscard]] std::size_t rows() const { return capacity.size(); }
    [[nodiscard]] std::int32_t placements_of(std::int32_t project) const {
        return first_placement[static_cast<std::size_t>(project) + 1] -
               first_placement[static_cast<std::size_t>(project)];
    }
};

} // namespace qipan::assign
