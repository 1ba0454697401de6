#include "assign/epochs.hpp"

#include <algorithm>
#include <numeric>

#include "assign/bound.hpp"
#include "assign/branch.hpp"
#include "assign/evaluate.hpp"
#include "assign/greedy.hpp"
#include "core/parallel.hpp"

namespace qipan::assign {

namespace {

// Work of one epoch of the dual, in basic operations of about a nanosecond.
constexpr std::int64_t dual_work = 25'000'000;
constexpr std::int32_t cycle = 16;    ///< epochs from hot to cold; then hot again, less so
constexpr double settled_heat = 0.02; ///< in the heat above it the bound may rise for a while
constexpr std::int64_t branchable_bits = 160;

/// factor^steps by multiplication: the same bits everywhere.
double power(double factor, std::int64_t steps) {
    double result = 1;
    for (std::int64_t i = 0; i < std::min<std::int64_t>(steps, 400); ++i) {
        result *= factor;
    }
    return result;
}

/// Moves of one worker in one epoch: 4000 and 40 a project, fewer where a move is dear (long lists, many pair terms).
std::int64_t moves_of_epoch(const Problem& problem) {
    const auto projects = static_cast<std::int64_t>(problem.projects());
    const auto placements = static_cast<std::int64_t>(std::max<std::size_t>(1, problem.placements()));
    const auto list = placements / std::max<std::int64_t>(1, projects);
    const auto terms = static_cast<std::int64_t>(problem.partners.items.size()) / placements;
    const auto cost = 1000 + 15 * list + 3 * terms; // about nanoseconds
    const auto affordable = (10'000'000 + 100'000 * projects) / cost;
    return std::clamp<std::int64_t>(affordable, 500, 4000 + 40 * projects);
}

bool sizes_agree(const Duals& a, const Duals& b) {
    return a.price.size() == b.price.size() && a.message.size() == b.message.size() && a.share.size() == b.share.size();
}

} // namespace

Epochs::Epochs(const Problem& problem, const SolveOptions& options, const core::Progress& progress,
               const OnIncumbent& on_incumbent)
    : problem_(problem), options_(options), progress_(progress), on_incumbent_(on_incumbent) {}

bool Epochs::begin() {
    found_.bound = quick_bound(problem_);
    found_.duals = zero_duals(problem_);
    const bool warm = sizes_agree(options_.warm.duals, found_.duals);
    const auto greedy = make_greedy(problem_, warm ? options_.warm.duals.price : std::vector<std::int64_t>());
    if (greedy.pins_conflict) {
        found_.status = Status::infeasible_pins;
        return false;
    }
    start_ = greedy.choice;
    if (!greedy.requirement_open) {
        adopt_layout(start_, evaluate(problem_, start_));
    }
    if (const auto kept = warm_layout(); !kept.empty()) {
        const auto value = evaluate(problem_, kept);
        start_ = !has_layout_ || value >= found_.value ? kept : start_;
        adopt_layout(kept, value);
    }
    tell();
    return true;
}

bool Epochs::begin_bound() {
    const bool warm = sizes_agree(options_.warm.duals, found_.duals);
    const auto open = all_options(problem_);
    ascent_ = std::make_unique<Ascent>(problem_, open, warm ? options_.warm.duals : found_.duals);
    spread_ = ascent_->spread();
    // through the ascent's own rounding, which keeps foreign duals within the exact bound's range
    found_.duals = ascent_->duals();
    found_.certified = evaluate_bound(problem_, open, found_.duals);
    if (found_.certified == no_layout) {
        found_.status = Status::infeasible_pins;
        return false;
    }
    found_.bound = std::min(found_.bound, found_.certified);
    rank_placements();
    for (std::int32_t i = 0; i < std::max(1, options_.workers); ++i) {
        workers_.emplace_back(problem_, start_);
    }
    adopt_bound(found_.duals, found_.certified);
    tell();
    return true;
}

/// The earlier layout with everything left out that pins, forbids or limits no longer allow; empty if there is none.
std::vector<std::int32_t> Epochs::warm_layout() const {
    const auto& wanted = options_.warm.choice;
    if (wanted.size() != problem_.projects()) {
        return {};
    }
    SearchState state(problem_);
    for (const auto pin : problem_.pin) {
        if (pin != not_placed) {
            state.put(pin);
        }
    }
    bool added = true;
    while (added) {
        added = false;
        for (std::size_t p = 0; p < wanted.size(); ++p) {
            const auto k = wanted[p];
            const bool own = k >= problem_.first_placement[p] && k < problem_.first_placement[p + 1];
            const bool possible = own && state.choice()[p] == not_placed && problem_.pin[p] == not_placed &&
                                  problem_.forbidden[static_cast<std::size_t>(k)] == 0;
            if (possible && state.fits(k) && state.accompanied(k)) {
                state.put(k);
                added = true;
            }
        }
    }
    return state.broken() == 0 ? state.choice() : std::vector<std::int32_t>();
}

void Epochs::rank_placements() {
    ranking_ = {};
    const auto worth = ascent_->placement_worth();
    for (std::size_t p = 0; p < problem_.projects(); ++p) {
        const auto begin = static_cast<std::ptrdiff_t>(ranking_.items.size());
        for (auto k = problem_.first_placement[p]; k < problem_.first_placement[p + 1]; ++k) {
            if (problem_.pin[p] == not_placed && problem_.forbidden[static_cast<std::size_t>(k)] == 0) {
                ranking_.push(k);
            }
        }
        std::stable_sort(ranking_.items.begin() + begin, ranking_.items.end(), [&](std::int32_t a, std::int32_t b) {
            return worth[static_cast<std::size_t>(a)] > worth[static_cast<std::size_t>(b)];
        });
        ranking_.close();
    }
}

/// Sweeps in rounds of up to four, each judged by the exact bound: a round that made it worse is taken back and the
/// next is gentler; when that has died away, some heat stirs it again.
void Epochs::run_dual() {
    const auto open = all_options(problem_);
    auto sweeps = std::clamp<std::int64_t>(dual_work / std::max<std::int64_t>(1, ascent_->work()), 1, 24);
    new_bound_ = found_.certified;
    while (sweeps > 0 && !progress_.stopped()) {
        for (int i = 0; i < 4 && sweeps > 0; ++i, --sweeps) {
            ascent_->sweep({spread_ * heat_, 8}, progress_.stop);
            heat_ *= 0.85;
        }
        auto duals = ascent_->duals();
        const auto bound = progress_.stopped() ? new_bound_ : evaluate_bound(problem_, open, duals);
        if (bound < new_bound_) {
            new_bound_ = bound;
            new_duals_ = std::move(duals);
        } else if (heat_ < settled_heat) {
            heat_ *= 0.5;
            ascent_->reset(new_duals_.price.empty() ? found_.duals : new_duals_);
        }
        heat_ = heat_ < 1e-5 ? 2 * settled_heat : heat_;
    }
}

void Epochs::run_worker(std::size_t worker) {
    const auto phase = found_.epochs % cycle;
    const auto round = found_.epochs / cycle;
    // workers after the first start cooler, rounds after the first too
    const double hottest = spread_ * power(0.5, static_cast<std::int64_t>(worker)) * (round == 0 ? 1.0 : 0.4);
    SearchSpan span{options_.seed, static_cast<std::int32_t>(worker), found_.epochs + 1, 0, 0, 0};
    span.moves = moves_of_epoch(problem_);
    span.hot = hottest * power(0.72, phase);
    span.cold = hottest * power(0.72, phase + 1);
    workers_[worker].run(span, ranking_, progress_.stop);
}

bool Epochs::run_epoch() {
    core::parallel_chunks(workers_.size() + 1, 1, options_.threads, [&](std::size_t task, std::size_t, std::size_t) {
        if (task == 0) {
            run_dual();
        } else {
            run_worker(task - 1);
        }
    });
    if (progress_.stopped()) {
        return false;
    }
    if (new_bound_ < found_.certified) {
        adopt_bound(new_duals_, new_bound_);
    }
    for (const auto& worker : workers_) {
        if (!worker.best().empty()) {
            adopt_layout(worker.best(), worker.best_value());
        }
    }
    if (found_.epochs == 0) {
        const auto guided = make_greedy(problem_, found_.duals.price);
        if (!guided.requirement_open) {
            adopt_layout(guided.choice, evaluate(problem_, guided.choice));
        }
    }
    ++found_.epochs;
    rank_placements();
    restart_workers();
    found_.trace.push_back({found_.epochs, found_.value, found_.bound});
    tell();
    return true;
}

/// At the end of each cooling the workers go on from the best layout; and once early, from the price-guided one.
void Epochs::restart_workers() {
    if (!has_layout_ || (found_.epochs % cycle != 0 && found_.epochs != 1)) {
        return;
    }
    for (auto& worker : workers_) {
        worker.restart(found_.choice);
    }
}

void Epochs::adopt_layout(const std::vector<std::int32_t>& choice, std::int64_t value) {
    if (!has_layout_ || value > found_.value) {
        has_layout_ = true;
        found_.choice = choice;
        found_.value = value;
    }
    if (found_.value == found_.bound) {
        found_.status = Status::optimal;
    }
}

void Epochs::adopt_bound(Duals duals, std::int64_t bound) {
    if (bound < found_.certified) {
        found_.certified = bound;
        found_.duals = std::move(duals);
    }
    found_.bound = std::min(found_.bound, bound);
    if (has_layout_ && found_.value == found_.bound) {
        found_.status = Status::optimal;
    }
}

bool Epochs::branch(Branching branching, std::int64_t work) {
    if (solved()) {
        return true;
    }
    auto open = all_options(problem_);
    const auto detail = detail_bound(problem_, open, found_.duals);
    const auto bits = fix_by_loss(problem_, detail, has_layout_ ? found_.value : no_layout, open);
    if (branching == Branching::when_small && bits > branchable_bits) {
        return false;
    }
    BranchStart start{found_.duals, std::nullopt, work};
    if (has_layout_) {
        start.value = found_.value;
    }
    const auto result = branch_and_bound(problem_, start, progress_.stop);
    if (progress_.stopped()) {
        return false;
    }
    found_.search_nodes += result.nodes;
    if (!result.choice.empty()) {
        adopt_layout(result.choice, result.value);
    }
    found_.bound = std::min(found_.bound, result.bound);
    if (result.finished) {
        found_.status = has_layout_ ? Status::optimal : Status::infeasible_pins;
    }
    tell();
    return result.finished;
}

void Epochs::tell() {
    const bool news = has_layout_ && (!told_ || told_value_ != found_.value || told_bound_ != found_.bound);
    if (news && on_incumbent_) {
        on_incumbent_(found_.value, found_.bound);
    }
    told_ = told_ || news;
    told_value_ = found_.value;
    told_bound_ = found_.bound;
    progress_.tell("progress.assign", static_cast<std::size_t>(found_.epochs),
                   static_cast<std::size_t>(std::max(options_.epochs, found_.epochs)));
}

Outcome Epochs::finish(Status status) {
    if (!solved()) {
        found_.status = has_layout_ ? status : Status::stopped_before_any;
    }
    if (has_layout_) {
        found_.gap = gap_of(found_.value, found_.bound);
        if (!found_.trace.empty()) {
            found_.trace.back() = {found_.epochs, found_.value, found_.bound}; // branching may have added to it
        }
    } else {
        found_.choice.clear();
    }
    return std::move(found_);
}

} // namespace qipan::assign
