#include "assign/branch.hpp"

#include <algorithm>
#include <memory>

#include "assign/ascent.hpp"
#include "assign/propagate.hpp"
#include "assign/search_state.hpp"

namespace qipan::assign {

namespace {

struct Node {
    OpenOptions open;
    std::shared_ptr<const Duals> duals;
    std::int64_t bound = 0;
};

/// The option of a project to decide next: its best one and what the second best would lose.
struct Decision {
    std::int32_t project = -1;
    std::int32_t placement = not_placed;
    std::int64_t second_loss = -1;
};

class Search {
public:
    Search(const Problem& problem, const BranchStart& start, const core::StopToken& stop)
        : problem_(problem), stop_(stop), work_left_(start.work), value_(start.value) {
        auto duals = std::make_shared<const Duals>(start.duals);
        auto open = all_options(problem);
        const auto bound = evaluate_bound(problem, open, *duals);
        stack_.push_back({std::move(open), std::move(duals), bound});
    }

    BranchResult run() {
        while (!stack_.empty() && work_left_ > 0 && !stop_.stop_requested()) {
            Node node = std::move(stack_.back());
            stack_.pop_back();
            ++result_.nodes;
            work_left_ -= 4 * static_cast<std::int64_t>(problem_.placements() + problem_.message_count) + 1000;
            if (hopeless(node.bound) || expand(node)) {
                continue;
            }
            stack_.push_back(std::move(node)); // interrupted: still open
            break;
        }
        result_.finished = stack_.empty();
        result_.bound = value_.value_or(no_layout);
        for (const auto& node : stack_) {
            result_.bound = std::max(result_.bound, node.bound);
        }
        return std::move(result_);
    }

private:
    [[nodiscard]] bool hopeless(std::int64_t bound) const { return bound == no_layout || (value_ && bound <= *value_); }

    /// Bounds the node and splits it; false if interrupted half-way.
    bool expand(Node& node) {
        if (!propagate(problem_, node.open)) {
            return true;
        }
        auto detail = tighten(node);
        if (stop_.stop_requested()) {
            return false;
        }
        if (hopeless(node.bound)) {
            return true;
        }
        if (value_) {
            (void)fix_by_loss(problem_, detail, *value_, node.open);
        }
        if (!propagate(problem_, node.open)) {
            return true;
        }
        const auto decision = decide(node.open, detail);
        if (decision.project < 0) {
            take_leaf(node.open);
        } else {
            split(node, decision);
        }
        return true;
    }

    /// Improves the node's duals for as long as that pays; the node's bound never rises above its parent's.
    BoundDetail tighten(Node& node) {
        const bool root = result_.nodes == 1;
        Ascent ascent(problem_, node.open, *node.duals);
        double temperature = ascent.spread() * (root ? 0.2 : 0.02);
        const double coldest = ascent.spread() * 0.001;
        BoundDetail best = detail_bound(problem_, node.open, *node.duals);
        for (int round = 0; round < (root ? 12 : 3); ++round) {
            for (int i = 0; i < 4; ++i) {
                ascent.sweep({temperature, 6}, stop_);
                work_left_ -= ascent.work();
                temperature = std::max(coldest, temperature * 0.85);
            }
            auto duals = ascent.duals();
            auto detail = detail_bound(problem_, node.open, duals);
            if (detail.bound_scaled < best.bound_scaled) {
                best = std::move(detail);
                node.duals = std::make_shared<const Duals>(std::move(duals));
            }
            node.bound =
                std::min(node.bound, best.bound_scaled == no_layout ? no_layout : whole_points(best.bound_scaled));
            if (hopeless(node.bound)) {
                break;
            }
        }
        return best;
    }

    [[nodiscard]] Decision decide(const OpenOptions& open, const BoundDetail& detail) const {
        Decision chosen;
        for (std::size_t p = 0; p < problem_.projects(); ++p) {
            std::int64_t best = std::int64_t{1} << 61;
            std::int64_t second = best;
            auto placement = not_placed;
            int count = 0;
            const auto look = [&](std::int64_t loss, std::int32_t k) {
                ++count;
                placement = loss < best ? k : placement;
                second = loss < best ? best : std::min(second, loss);
                best = std::min(best, loss);
            };
            for (auto k = problem_.first_placement[p]; k < problem_.first_placement[p + 1]; ++k) {
                if (open.placement[static_cast<std::size_t>(k)] != 0) {
                    look(detail.loss[static_cast<std::size_t>(k)], k);
                }
            }
            if (open.unplaced[p] != 0) {
                look(detail.unplaced_loss[p], not_placed);
            }
            if (count > 1 && second - best > chosen.second_loss) {
                chosen = {static_cast<std::int32_t>(p), placement, second - best};
            }
        }
        return chosen;
    }

    void split(Node& node, const Decision& decision) {
        const auto p = static_cast<std::size_t>(decision.project);
        Node with = node;
        for (auto k = problem_.first_placement[p]; k < problem_.first_placement[p + 1]; ++k) {
            with.open.placement[static_cast<std::size_t>(k)] = k == decision.placement ? 1 : 0;
        }
        with.open.unplaced[p] = decision.placement == not_placed ? 1 : 0;
        if (decision.placement == not_placed) {
            node.open.unplaced[p] = 0;
        } else {
            node.open.placement[static_cast<std::size_t>(decision.placement)] = 0;
        }
        stack_.push_back(std::move(node));
        stack_.push_back(std::move(with));
    }

    void take_leaf(const OpenOptions& open) {
        SearchState state(problem_);
        for (std::int32_t k = 0; k < static_cast<std::int32_t>(problem_.placements()); ++k) {
            if (open.placement[static_cast<std::size_t>(k)] == 0) {
                continue;
            }
            if (!state.fits(k)) {
                return;
            }
            state.put(k);
        }
        if (state.broken() == 0 && (!value_ || state.value() > *value_)) {
            value_ = state.value();
            result_.value = state.value();
            result_.choice = state.choice();
        }
    }

    const Problem& problem_;
    const core::StopToken& stop_;
    std::int64_t work_left_;
    std::optional<std::int64_t> value_;
    std::vector<Node> stack_;
    BranchResult result_;
};

} // namespace

BranchResult branch_and_bound(const Problem& problem, const BranchStart& start, const core::StopToken& stop) {
    return Search(problem, start, stop).run();
}

} // namespace qipan::assign
