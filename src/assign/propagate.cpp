#include "assign/propagate.hpp"

#include <algorithm>
#include <bit>

#include "assign/branch.hpp"

namespace qipan::assign {

namespace {

class Propagation {
public:
    Propagation(const Problem& problem, OpenOptions& open) : problem_(problem), open_(open), limit_(problem.capacity) {
        for (std::size_t r = 0; r < limit_.size(); ++r) {
            for (const auto& step : problem.steps[r]) {
                limit_[r] += step.extra;
            }
        }
    }

    bool run() {
        bool changed = true;
        while (changed) {
            changed = false;
            if (!decide()) {
                return false;
            }
            for (std::size_t k = 0; k < problem_.placements(); ++k) {
                const auto p = static_cast<std::size_t>(problem_.project_of[k]);
                if (open_.placement[k] != 0 && !possible(k, decided_[p])) {
                    open_.placement[k] = 0;
                    changed = true;
                }
            }
        }
        return true;
    }

private:
    /// Finds the decided projects and their loads; false if a project has nothing left.
    bool decide() {
        load_.assign(problem_.rows(), 0);
        decided_.assign(problem_.projects(), not_placed);
        for (std::size_t p = 0; p < problem_.projects(); ++p) {
            int count = open_.unplaced[p];
            auto last = not_placed;
            for (auto k = problem_.first_placement[p]; k < problem_.first_placement[p + 1]; ++k) {
                count += open_.placement[static_cast<std::size_t>(k)];
                last = open_.placement[static_cast<std::size_t>(k)] != 0 ? k : last;
            }
            if (count == 0) {
                return false;
            }
            if (count > 1 || last == not_placed) {
                continue;
            }
            decided_[p] = last;
            for (const auto& use : problem_.uses[static_cast<std::size_t>(last)]) {
                load_[static_cast<std::size_t>(use.row)] += use.amount;
            }
        }
        return true;
    }

    [[nodiscard]] bool is_decided(std::int32_t k) const {
        return decided_[static_cast<std::size_t>(problem_.project_of[static_cast<std::size_t>(k)])] == k;
    }

    [[nodiscard]] bool possible(std::size_t k, std::int32_t decided) const {
        const bool counted = decided == static_cast<std::int32_t>(k);
        for (const auto& use : problem_.uses[k]) {
            const auto r = static_cast<std::size_t>(use.row);
            if (load_[r] + (counted ? 0 : use.amount) > limit_[r]) {
                return false;
            }
        }
        for (const auto& partner : problem_.partners[k]) {
            if (partner.value == forbidden_together && is_decided(partner.placement)) {
                return false;
            }
        }
        for (const auto s : problem_.sets_of[k]) {
            const auto set = problem_.sets[static_cast<std::size_t>(s)];
            const auto others = std::count_if(set.begin(), set.end(), [&](std::int32_t l) {
                return l != static_cast<std::int32_t>(k) && is_decided(l);
            });
            if (others + 1 == static_cast<std::ptrdiff_t>(set.size())) {
                return false;
            }
        }
        const auto needs = problem_.requirements_of[k];
        return std::all_of(needs.begin(), needs.end(), [&](std::int32_t i) {
            const auto any = problem_.requirement_any[static_cast<std::size_t>(i)];
            return std::any_of(any.begin(), any.end(),
                               [&](std::int32_t l) { return open_.placement[static_cast<std::size_t>(l)] != 0; });
        });
    }

    const Problem& problem_;
    OpenOptions& open_;
    std::vector<std::int64_t> limit_;
    std::vector<std::int64_t> load_;
    std::vector<std::int32_t> decided_;
};

} // namespace

bool propagate(const Problem& problem, OpenOptions& open) {
    return Propagation(problem, open).run();
}

std::int64_t fix_by_loss(const Problem& problem, const BoundDetail& detail, std::int64_t value, OpenOptions& open) {
    std::int64_t bits = 0;
    for (std::size_t p = 0; p < problem.projects(); ++p) {
        int count = 0;
        const auto keep = [&](std::uint8_t& option, std::int64_t loss) {
            if (option != 0 && whole_points(detail.bound_scaled - loss) <= value) {
                option = 0;
            }
            count += option;
        };
        for (auto k = static_cast<std::size_t>(problem.first_placement[p]);
             k < static_cast<std::size_t>(problem.first_placement[p + 1]); ++k) {
            keep(open.placement[k], detail.loss[k]);
        }
        keep(open.unplaced[p], detail.unplaced_loss[p]);
        bits += std::bit_width(static_cast<unsigned>(std::max(count, 1) - 1));
    }
    return bits;
}

} // namespace qipan::assign
