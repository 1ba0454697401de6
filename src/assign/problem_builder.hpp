/// Builds a Problem piece by piece and refuses what does not fit together.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "assign/problem.hpp"
#include "core/result.hpp"

namespace qipan::assign {

struct ProjectSpec {
    std::string name;
    std::int64_t unplaced_penalty = 0; ///< >= 0
    std::int32_t unit = no_unit;
};

struct PlacementSpec {
    std::int32_t site = 0;
    std::int64_t value = 0;
    std::vector<Use> uses; ///< the same row twice is summed
    std::int32_t unit = no_unit;
    bool crosses_by_agreement = false;
    std::vector<std::int32_t> openings;
};

/// The numbers it gives out are the final ones. Mistakes are kept and reported by build(), the first one found:
/// `assign.bad-index`, `assign.negative-amount`, `assign.pinned-twice`, `assign.pin-forbidden`,
/// `assign.outside-unit`, `assign.pair-in-one-project`, `assign.small-set`, `assign.value-too-large`.
class ProblemBuilder {
public:
    std::int32_t add_row(std::string name, std::int64_t capacity);
    /// Steps of one row are bought in the order of these calls.
    void add_step(std::int32_t row, Step step);
    std::int32_t add_opening(Opening opening);
    std::int32_t add_project(ProjectSpec spec);
    /// Belongs to the project added last.
    std::int32_t add_placement(PlacementSpec spec);
    /// Terms of the same pair are summed; a forbidden pair stays forbidden.
    void add_pair(std::int32_t a, std::int32_t b, std::int32_t value);
    void forbid_pair(std::int32_t a, std::int32_t b) { add_pair(a, b, forbidden_together); }
    /// Not all of these together: at most all but one.
    void forbid_set(std::vector<std::int32_t> placements);
    /// `placement` may be chosen only with at least one of `any_of` (must be near).
    void require(std::int32_t placement, std::vector<std::int32_t> any_of);
    void pin(std::int32_t placement);
    void forbid(std::int32_t placement);
    /// Worth of keeping a project where the plan in force has it.
    void stay(std::int32_t placement, std::int64_t bonus);
    void reserve_pairs(std::size_t count) { pairs_.reserve(count); }

    /// The builder is empty afterwards.
    [[nodiscard]] core::Result<Problem> build();

private:
    struct Pair {
        std::int32_t a;
        std::int32_t b;
        std::int32_t value;
    };
    [[nodiscard]] core::Status check_numbers() const;
    [[nodiscard]] core::Status check_units() const;
    [[nodiscard]] core::Status check_relations() const;
    [[nodiscard]] core::Status check_size() const;
    [[nodiscard]] core::Status mark_placements();
    void link_steps();
    void link_pairs();
    void link_edges();
    void find_largest_terms();
    void link_openings();
    void link_sets();
    void link_requirements();
    [[nodiscard]] bool is_placement(std::int32_t k) const;
    [[nodiscard]] std::int64_t pair_magnitude() const;

    Problem made_;
    std::vector<std::pair<std::int32_t, Step>> steps_;
    std::vector<Pair> pairs_;
    std::vector<std::int32_t> pins_;
    std::vector<std::int32_t> forbids_;
    std::vector<std::pair<std::int32_t, std::int64_t>> stays_;
};

} // namespace qipan::assign
