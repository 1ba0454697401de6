/// A layout under change: loads, openings, sets, requirements and the gain of every placement are kept up to date.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "assign/problem.hpp"

namespace qipan::assign {

/// Rows, forbidden pairs and sets may be broken only by `put` of a placement that does not fit; callers avoid that.
/// Requirements are counted (`broken`), since a chain of moves may break and mend one.
class SearchState {
public:
    explicit SearchState(const Problem& problem);

    [[nodiscard]] const std::vector<std::int32_t>& choice() const { return choice_; }
    [[nodiscard]] std::int32_t choice(std::int32_t project) const { return choice_[static_cast<std::size_t>(project)]; }
    [[nodiscard]] std::int64_t value() const { return value_; }
    /// Chosen placements whose requirement nothing fulfils.
    [[nodiscard]] std::int32_t broken() const { return broken_; }
    /// Placements that use a row, among the chosen; in no meaningful order but the same in each run.
    [[nodiscard]] const std::vector<std::int32_t>& users(std::int32_t row) const {
        return users_[static_cast<std::size_t>(row)];
    }

    /// Chooses a placement; its project must be out.
    void put(std::int32_t placement);
    /// Leaves a placed project out.
    void take(std::int32_t project);
    /// As take and put, but gains of other projects stay: for looking at the project's own alternatives.
    void lift(std::int32_t project);
    void settle(std::int32_t project);

    /// Rows, forbidden pairs and sets allow it now; its project must be out or lifted.
    [[nodiscard]] bool fits(std::int32_t placement) const;
    /// A requirement of the placement is met by the others chosen.
    [[nodiscard]] bool accompanied(std::int32_t placement) const;
    /// Change of value if `placement` were put, its project being out or lifted, above being left out.
    [[nodiscard]] std::int64_t marginal(std::int32_t placement) const;
    /// First row that the placement would overload and by how much, beyond all steps.
    struct Overload {
        std::int32_t row = 0;
        std::int64_t amount = 0;
    };
    [[nodiscard]] std::optional<Overload> overload(std::int32_t placement) const;
    /// A chosen placement in a forbidden pair or a full forbidden set with this one.
    [[nodiscard]] std::optional<std::int32_t> opponent(std::int32_t placement) const;

private:
    void charge(std::size_t k, std::int64_t sign);
    void tell_partners(std::size_t k, std::int64_t sign);
    [[nodiscard]] std::int64_t step_cost(std::size_t row, std::int64_t load) const;
    [[nodiscard]] bool fills_a_set(std::size_t k) const;

    const Problem& problem_;
    std::vector<std::int64_t> limit_; ///< capacity with all steps
    std::vector<std::int32_t> choice_;
    std::vector<std::int64_t> load_;
    std::vector<std::vector<std::int32_t>> users_;
    std::vector<std::int32_t> opened_;  ///< chosen placements of each opening
    std::vector<std::int32_t> in_set_;  ///< chosen placements of each forbidden set
    std::vector<std::int32_t> support_; ///< chosen placements that fulfil each requirement
    std::vector<std::int64_t> gain_;    ///< value, bonus and pair terms with the chosen
    std::vector<std::int32_t> enemies_; ///< chosen placements in a forbidden pair with this one
    std::int64_t value_ = 0;
    std::int32_t broken_ = 0;
};

} // namespace qipan::assign
