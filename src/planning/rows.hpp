/// Capacity rows of a plan: plots, floors, sources, made as placements ask for them.
#pragma once

#include <map>
#include <optional>

#include "assign/problem_builder.hpp"
#include "planning/candidates.hpp"

namespace qipan::planning {

class Rows {
public:
    /// `projects` must hold every candidate of the plan: a plot's row is in m2 as soon as one of them is a part of it.
    Rows(const Context& context, Board& board, const std::vector<PlannedProject>& projects,
         assign::ProblemBuilder& builder);

    /// What a project on a candidate takes; makes the rows that are new.
    [[nodiscard]] std::vector<assign::Use> uses_of(const model::Project& project, const model::Candidate& candidate);
    [[nodiscard]] std::vector<RowMeaning> take_meanings() { return std::move(meanings_); }

private:
    [[nodiscard]] assign::Use plot_use(const std::string& plot, const model::Site& site);
    [[nodiscard]] assign::Use floor_use(const model::Site& site);
    void add_source_uses(const model::Demand& demand, const model::Site& site, int from_year,
                         std::vector<assign::Use>& uses);
    std::int32_t add_row(const std::string& key, std::int64_t capacity, RowMeaning meaning);

    const Context& context_;
    Board& board_;
    assign::ProblemBuilder& builder_;
    suitability::Context scoring_;
    suitability::Board holders_;
    model::Project no_project_;
    suitability::Subject nobody_;
    std::map<std::string, double> part_capacity_; ///< plot -> m2, least buildable area over the parts offered
    std::map<std::string, std::int32_t> numbers_;
    std::vector<std::int64_t> capacities_;
    std::vector<RowMeaning> meanings_;
};

} // namespace qipan::planning
