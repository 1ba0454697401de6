#include "assign/local_search.hpp"

#include <algorithm>
#include <cmath>

namespace qipan::assign {

namespace {

constexpr std::size_t quantiles = 1024;
constexpr int chain_depth = 3;

/// -ln(x), 0 < x < 1, by basic operations only: x = m 2^e, ln m = 2 atanh((m - 1) / (m + 1)).
double negative_log(double x) {
    int exponent = 0;
    const double m = std::frexp(x, &exponent);
    const double t = (m - 1) / (m + 1);
    double power = t;
    double sum = 0;
    for (int i = 1; i < 60; i += 2) {
        sum += power / i;
        power *= t * t;
    }
    return -(2 * sum + exponent * 0.69314718055994530942);
}

} // namespace

LocalSearch::LocalSearch(const Problem& problem, const std::vector<std::int32_t>& start)
    : problem_(problem), state_(problem) {
    for (std::size_t i = 0; i < quantiles; ++i) {
        exponential_.push_back(negative_log((static_cast<double>(i) + 0.5) / static_cast<double>(quantiles)));
    }
    for (const auto k : start) {
        if (k != not_placed) {
            state_.put(k);
        }
    }
    note_best();
}

void LocalSearch::restart(const std::vector<std::int32_t>& layout) {
    const auto count = static_cast<std::int32_t>(layout.size());
    for (std::int32_t p = 0; p < count; ++p) {
        if (state_.choice(p) != not_placed && state_.choice(p) != layout[static_cast<std::size_t>(p)]) {
            state_.take(p);
        }
    }
    for (std::int32_t p = 0; p < count; ++p) {
        if (state_.choice(p) != layout[static_cast<std::size_t>(p)]) {
            state_.put(layout[static_cast<std::size_t>(p)]);
        }
    }
    note_best();
}

void LocalSearch::note_best() {
    if (state_.broken() == 0 && (best_.empty() || state_.value() > best_value_)) {
        best_ = state_.choice();
        best_value_ = state_.value();
    }
}

void LocalSearch::run(const SearchSpan& span, const Lists<std::int32_t>& ranking, const core::StopToken& stop) {
    random_ = core::CounterRandom(span.seed, static_cast<std::uint64_t>(span.epoch) * 65536 +
                                                 static_cast<std::uint64_t>(span.worker));
    free_.clear();
    for (std::size_t p = 0; p < ranking.size(); ++p) {
        if (!ranking[p].empty()) {
            free_.push_back(static_cast<std::int32_t>(p));
        }
    }
    if (free_.empty()) {
        return;
    }
    // the temperature falls in 64 equal ratios; sqrt is exact in IEEE, so six of them give the 64th root everywhere
    double ratio = span.cold / span.hot;
    for (int i = 0; i < 6; ++i) {
        ratio = std::sqrt(ratio);
    }
    double temperature = span.hot;
    const std::int64_t stage = std::max<std::int64_t>(1, span.moves / 64);
    for (std::int64_t i = 1; i <= span.moves; ++i) {
        move(ranking, temperature * exponential_[random_.below(quantiles)]);
        temperature *= i % stage == 0 ? ratio : 1.0;
        if (i % 256 == 0 && stop.stop_requested()) {
            return;
        }
    }
    const auto wandered = state_.choice();
    if (!best_.empty()) {
        polish(ranking, stop);
        restart(wandered);
    }
}

void LocalSearch::polish(const Lists<std::int32_t>& ranking, const core::StopToken& stop) {
    restart(best_);
    bool improved = true;
    for (int pass = 0; pass < 4 && improved && !stop.stop_requested(); ++pass) {
        improved = false;
        for (const auto p : free_) {
            const auto before = state_.value();
            const auto old = state_.choice(p);
            if (old != not_placed && bound_by_requirement(old)) {
                continue;
            }
            if (old != not_placed) {
                state_.take(p);
            }
            const auto k = best_fit(ranking[static_cast<std::size_t>(p)]);
            if (k != not_placed) {
                state_.put(k);
            }
            improved = improved || state_.value() > before;
        }
    }
    note_best();
}

bool LocalSearch::bound_by_requirement(std::int32_t placement) const {
    const auto k = static_cast<std::size_t>(placement);
    return !problem_.requirements_of[k].empty() || !problem_.supports_of[k].empty();
}

std::int32_t LocalSearch::candidate(std::span<const std::int32_t> list) {
    const auto n = list.size();
    const auto rank = std::min({random_.below(n), random_.below(n), random_.below(n)});
    return list[static_cast<std::size_t>(rank)];
}

/// Best placement that is possible now and better than leaving the project out; its project is out or lifted.
std::int32_t LocalSearch::best_fit(std::span<const std::int32_t> list) const {
    auto best = not_placed;
    std::int64_t most = 0;
    for (const auto k : list) {
        const auto worth = state_.marginal(k);
        if (worth > most && state_.fits(k) && state_.accompanied(k)) {
            best = k;
            most = worth;
        }
    }
    return best;
}

std::int64_t LocalSearch::gain_of_shift(std::int32_t project, std::int32_t placement, bool& fits) {
    const auto old = state_.choice(project);
    if (old != not_placed) {
        state_.lift(project);
    }
    fits = state_.fits(placement);
    const auto gain = state_.marginal(placement) - (old == not_placed ? 0 : state_.marginal(old));
    if (old != not_placed) {
        state_.settle(project);
    }
    return gain;
}

void LocalSearch::shift(std::int32_t project, std::int32_t placement) {
    if (state_.choice(project) != not_placed) {
        state_.take(project);
    }
    state_.put(placement);
}

void LocalSearch::move(const Lists<std::int32_t>& ranking, double allowed_loss) {
    const auto p = free_[static_cast<std::size_t>(random_.below(free_.size()))];
    const auto list = ranking[static_cast<std::size_t>(p)];
    const auto old = state_.choice(p);
    auto k = candidate(list);
    if (random_.below(16) == 0) {
        if (old != not_placed) {
            state_.lift(p);
        }
        k = best_fit(list);
        if (old != not_placed) {
            state_.settle(p);
        }
    }
    if (k == not_placed || k == old) {
        return;
    }
    bool fits = false;
    const auto gain = gain_of_shift(p, k, fits);
    const bool tied = bound_by_requirement(k) || (old != not_placed && bound_by_requirement(old));
    if (!fits || tied) {
        chain(k, ranking, allowed_loss);
    } else if (static_cast<double>(gain) >= -allowed_loss) {
        shift(p, k);
    }
    note_best();
}

void LocalSearch::remove(std::int32_t project) {
    undo_.push_back({project, state_.choice(project)});
    if (state_.choice(project) != not_placed) {
        state_.take(project);
    }
}

void LocalSearch::roll_back() {
    for (const auto& entry : undo_) {
        if (state_.choice(entry.project) != not_placed) {
            state_.take(entry.project);
        }
    }
    for (const auto& entry : undo_) {
        if (entry.placement != not_placed) {
            state_.put(entry.placement);
        }
    }
}

/// Whom to move out so that `placement` may come in: a forbidden neighbour, or a user of the overloaded row, rather
/// one that is large enough alone.
std::int32_t LocalSearch::victim(std::int32_t placement) {
    if (const auto opponent = state_.opponent(placement)) {
        return problem_.project_of[static_cast<std::size_t>(*opponent)];
    }
    const auto overload = state_.overload(placement);
    if (!overload || state_.users(overload->row).empty()) {
        return not_placed;
    }
    const auto& users = state_.users(overload->row);
    auto chosen = not_placed;
    for (int attempt = 0; attempt < 4; ++attempt) {
        const auto user = users[static_cast<std::size_t>(random_.below(users.size()))];
        const auto uses = problem_.uses[static_cast<std::size_t>(user)];
        const auto use = std::find_if(uses.begin(), uses.end(), [&](const Use& u) { return u.row == overload->row; });
        const auto project = problem_.project_of[static_cast<std::size_t>(user)];
        if (problem_.pin[static_cast<std::size_t>(project)] == not_placed) {
            chosen = project;
            if (use->amount >= overload->amount) {
                break;
            }
        }
    }
    return chosen;
}

bool LocalSearch::make_room(std::int32_t placement) {
    for (int depth = 0; depth < chain_depth && !state_.fits(placement); ++depth) {
        const auto other = victim(placement);
        if (other == not_placed || problem_.pin[static_cast<std::size_t>(other)] != not_placed) {
            return false;
        }
        remove(other);
    }
    return state_.fits(placement);
}

void LocalSearch::chain(std::int32_t placement, const Lists<std::int32_t>& ranking, double allowed_loss) {
    const auto before = state_.value();
    const auto broken = state_.broken();
    undo_.clear();
    remove(problem_.project_of[static_cast<std::size_t>(placement)]);
    if (!make_room(placement)) {
        roll_back();
        return;
    }
    state_.put(placement);
    for (std::size_t i = 1; i < undo_.size(); ++i) {
        const auto k = best_fit(ranking[static_cast<std::size_t>(undo_[i].project)]);
        if (k != not_placed) {
            state_.put(k);
        }
    }
    const bool mended = state_.broken() < broken;
    const bool worse = static_cast<double>(state_.value() - before) < -allowed_loss;
    if (state_.broken() > broken || (!mended && worse)) {
        roll_back();
    }
}

} // namespace qipan::assign
