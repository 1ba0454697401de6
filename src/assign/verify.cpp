// Shares no code with evaluate.cpp nor with the solvers: a mistake there must not hide here.
#include "assign/verify.hpp"

#include <cmath>
#include <map>
#include <string>

#include "assign/bound.hpp"

namespace qipan::assign {

namespace {

class Referee {
public:
    Referee(const Problem& problem, const Outcome& outcome) : problem_(problem), outcome_(outcome) {}

    std::vector<core::Issue> judge() {
        if (!check_shape()) {
            return std::move(found_);
        }
        check_projects();
        check_rows();
        check_pairs();
        check_sets();
        check_requirements();
        check_openings();
        check_figures();
        return std::move(found_);
    }

private:
    void report(std::string code, core::Values values) {
        found_.push_back({std::move(code), std::move(values), {}, core::Severity::rejected});
    }
    [[nodiscard]] const std::string& project_name(std::size_t p) const { return problem_.project_names[p]; }
    [[nodiscard]] bool chosen(std::int32_t placement) const {
        for (auto p = std::size_t{0}; p < outcome_.choice.size(); ++p) {
            if (problem_.first_placement[p] <= placement && placement < problem_.first_placement[p + 1]) {
                return outcome_.choice[p] == placement;
            }
        }
        return false;
    }
    bool check_shape();
    void check_projects();
    void check_rows();
    void check_pairs();
    void check_sets();
    void check_requirements();
    void check_openings();
    void check_figures();

    const Problem& problem_;
    const Outcome& outcome_;
    std::vector<core::Issue> found_;
    std::int64_t worth_ = 0;
};

bool Referee::check_shape() {
    if (outcome_.choice.empty() && problem_.projects() > 0) {
        const bool said = outcome_.status == Status::stopped_before_any || outcome_.status == Status::infeasible_pins;
        if (!said) {
            report("assign.wrong-length", {{"found", "0"}, {"expected", std::to_string(problem_.projects())}});
        }
        return false;
    }
    if (outcome_.choice.size() != problem_.projects()) {
        report("assign.wrong-length",
               {{"found", std::to_string(outcome_.choice.size())}, {"expected", std::to_string(problem_.projects())}});
        return false;
    }
    bool all_own = true;
    for (std::size_t p = 0; p < outcome_.choice.size(); ++p) {
        const auto k = outcome_.choice[p];
        if (k != not_placed && (k < problem_.first_placement[p] || k >= problem_.first_placement[p + 1])) {
            report("assign.foreign-placement", {{"project", project_name(p)}, {"placement", std::to_string(k)}});
            all_own = false;
        }
    }
    return all_own;
}

void Referee::check_projects() {
    for (std::size_t p = 0; p < outcome_.choice.size(); ++p) {
        const auto choice = outcome_.choice[p];
        if (problem_.pin[p] != not_placed && problem_.pin[p] != choice) {
            report("assign.pin-ignored", {{"project", project_name(p)}});
        }
        if (choice == not_placed) {
            worth_ += problem_.unplaced_value[p];
            continue;
        }
        const auto k = static_cast<std::size_t>(choice);
        worth_ += problem_.value[k];
        worth_ += problem_.stay_bonus[k];
        if (problem_.forbidden[k] != 0) {
            report("assign.placement-forbidden",
                   {{"project", project_name(p)}, {"site", std::to_string(problem_.site[k])}});
        }
        const bool tied = problem_.project_unit[p] != no_unit && problem_.placement_unit[k] != no_unit;
        if (tied && problem_.project_unit[p] != problem_.placement_unit[k] && problem_.crosses_by_agreement[k] != 1) {
            report("assign.outside-unit", {{"project", project_name(p)}, {"site", std::to_string(problem_.site[k])}});
        }
    }
}

void Referee::check_rows() {
    std::map<std::int32_t, std::int64_t> load;
    for (const auto k : outcome_.choice) {
        for (std::size_t i = 0; k != not_placed && i < problem_.uses[static_cast<std::size_t>(k)].size(); ++i) {
            const Use& use = problem_.uses[static_cast<std::size_t>(k)][i];
            load[use.row] += use.amount;
        }
    }
    for (const auto& [row, amount] : load) {
        std::int64_t limit = problem_.capacity[static_cast<std::size_t>(row)];
        std::int64_t paid = 0;
        for (std::size_t e = 0; e < problem_.steps[static_cast<std::size_t>(row)].size() && amount > limit; ++e) {
            const Step& step = problem_.steps[static_cast<std::size_t>(row)][e];
            limit += step.extra;
            paid += step.cost;
        }
        worth_ -= paid;
        if (amount > limit) {
            report("assign.row-overloaded", {{"row", problem_.row_names[static_cast<std::size_t>(row)]},
                                             {"load", std::to_string(amount)},
                                             {"capacity", std::to_string(limit)}});
        }
    }
}

void Referee::check_pairs() {
    for (std::size_t p = 0; p < outcome_.choice.size(); ++p) {
        const auto k = outcome_.choice[p];
        if (k == not_placed) {
            continue;
        }
        for (const auto& partner : problem_.partners[static_cast<std::size_t>(k)]) {
            // each term stands in both lists; it is counted from its smaller end
            if (partner.placement < k || !chosen(partner.placement)) {
                continue;
            }
            if (partner.value != forbidden_together) {
                worth_ += partner.value;
                continue;
            }
            const auto q = static_cast<std::size_t>(problem_.project_of[static_cast<std::size_t>(partner.placement)]);
            report("assign.pair-forbidden", {{"project", project_name(p)}, {"other", project_name(q)}});
        }
    }
}

void Referee::check_sets() {
    for (std::size_t s = 0; s < problem_.sets.size(); ++s) {
        bool all = true;
        for (const auto k : problem_.sets[s]) {
            all = all && chosen(k);
        }
        if (all) {
            report("assign.set-forbidden", {{"set", std::to_string(s)}});
        }
    }
}

void Referee::check_requirements() {
    for (std::size_t i = 0; i < problem_.requirement_of.size(); ++i) {
        bool met = !chosen(problem_.requirement_of[i]);
        for (const auto k : problem_.requirement_any[i]) {
            met = met || chosen(k);
        }
        if (!met) {
            const auto k = static_cast<std::size_t>(problem_.requirement_of[i]);
            report("assign.requirement-unmet",
                   {{"project", project_name(static_cast<std::size_t>(problem_.project_of[k]))},
                    {"site", std::to_string(problem_.site[k])}});
        }
    }
}

void Referee::check_openings() {
    std::map<std::int32_t, std::int64_t> opened;
    for (const auto k : outcome_.choice) {
        for (std::size_t i = 0; k != not_placed && i < problem_.openings_of[static_cast<std::size_t>(k)].size(); ++i) {
            const auto opening = problem_.openings_of[static_cast<std::size_t>(k)][i];
            opened[opening] = problem_.openings[static_cast<std::size_t>(opening)].cost;
        }
    }
    for (const auto& [opening, cost] : opened) {
        worth_ -= cost;
    }
}

void Referee::check_figures() {
    if (outcome_.value != worth_) {
        report("assign.wrong-value", {{"found", std::to_string(outcome_.value)}, {"expected", std::to_string(worth_)}});
    }
    if (outcome_.bound < worth_) {
        report("assign.bound-below-value",
               {{"bound", std::to_string(outcome_.bound)}, {"value", std::to_string(worth_)}});
    }
    const double size = std::fmax(1.0, std::fabs(static_cast<double>(outcome_.bound)));
    const double gap = static_cast<double>(outcome_.bound - outcome_.value) / size;
    if (std::fabs(gap - outcome_.gap) > 1e-12) {
        report("assign.wrong-gap", {{"found", std::to_string(outcome_.gap)}, {"expected", std::to_string(gap)}});
    }
    if (outcome_.status == Status::optimal && outcome_.bound != outcome_.value) {
        report("assign.false-optimum",
               {{"bound", std::to_string(outcome_.bound)}, {"value", std::to_string(outcome_.value)}});
    }
    const auto proved = evaluate_bound(problem_, all_options(problem_), outcome_.duals);
    // branching may prove less than the certificate does, never more
    if (proved != outcome_.certified || outcome_.bound > proved) {
        report("assign.wrong-certificate",
               {{"found", std::to_string(outcome_.certified)}, {"expected", std::to_string(proved)}});
    }
}

} // namespace

std::vector<core::Issue> verify(const Problem& problem, const Outcome& outcome) {
    return Referee(problem, outcome).judge();
}

} // namespace qipan::assign
