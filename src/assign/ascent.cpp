#include "assign/ascent.hpp"

#include <algorithm>
#include <cmath>

namespace qipan::assign {

namespace {

constexpr double scale = static_cast<double>(dual_scale);

/// A stand-in for exp(x), x <= 0: (1 + x/256)^256, 0 below -256. Only basic operations, so the same bits everywhere.
double soft_exp(double x) {
    double y = std::max(0.0, 1.0 + x / 256.0);
    for (int i = 0; i < 8; ++i) {
        y *= y;
    }
    return y;
}

} // namespace

Ascent::Ascent(const Problem& problem, const OpenOptions& open, const Duals& start) : problem_(problem) {
    collect_options(open);
    collect_uses();
    limit_prices();
    collect_blocks();
    usage_.resize(price_limit_.size());
    curvature_.resize(price_limit_.size());
    share_usage_.resize(problem.opening_projects.items.size());
    reset(start);
}

void Ascent::reset(const Duals& duals) {
    const auto from_exact = [](const std::vector<std::int64_t>& numbers) {
        std::vector<double> result(numbers.size());
        std::transform(numbers.begin(), numbers.end(), result.begin(),
                       [](std::int64_t x) { return static_cast<double>(x) / scale; });
        return result;
    };
    price_ = from_exact(duals.price);
    message_ = from_exact(duals.message);
    share_ = from_exact(duals.share);
    std::fill(arrived_.begin(), arrived_.end(), 0.0);
    const auto add = [&](std::int32_t p, std::size_t messages) {
        for (auto i = first_option_[static_cast<std::size_t>(p)]; i < first_option_[static_cast<std::size_t>(p) + 1];
             ++i) {
            arrived_[i] += message_[messages + local_[i]];
        }
    };
    for (const auto& edge : problem_.edges) {
        add(edge.p, edge.message_p);
        add(edge.q, edge.message_q);
    }
    refresh_worth();
}

void Ascent::collect_options(const OpenOptions& open) {
    first_option_.push_back(0);
    for (std::size_t p = 0; p < problem_.projects(); ++p) {
        const auto first = problem_.first_placement[p];
        for (auto k = first; k < problem_.first_placement[p + 1]; ++k) {
            if (open.placement[static_cast<std::size_t>(k)] != 0) {
                placement_.push_back(k);
                local_.push_back(static_cast<std::size_t>(k - first));
                value_.push_back(static_cast<double>(problem_.value[static_cast<std::size_t>(k)] +
                                                     problem_.stay_bonus[static_cast<std::size_t>(k)]));
            }
        }
        if (open.unplaced[p] != 0) {
            placement_.push_back(not_placed);
            local_.push_back(static_cast<std::size_t>(problem_.first_placement[p + 1] - first));
            value_.push_back(static_cast<double>(problem_.unplaced_value[p]));
        }
        first_option_.push_back(placement_.size());
    }
    arrived_.assign(placement_.size(), 0.0);
    worth_.assign(placement_.size(), 0.0);
}

void Ascent::collect_uses() {
    const auto sets = problem_.rows();
    const auto requirements = sets + problem_.sets.size();
    const auto count = requirements + problem_.requirement_of.size();
    row_size_.assign(count, 1.0);
    for (const auto placement : placement_) {
        const auto k = static_cast<std::size_t>(placement);
        for (std::size_t i = 0; placement != not_placed && i < problem_.uses[k].size(); ++i) {
            const Use& use = problem_.uses[k][i];
            const auto amount = static_cast<double>(use.amount);
            uses_.push({use.row, amount});
            row_size_[static_cast<std::size_t>(use.row)] =
                std::max(row_size_[static_cast<std::size_t>(use.row)], amount);
        }
        if (placement != not_placed) {
            for (const auto s : problem_.sets_of[k]) {
                uses_.push({static_cast<std::int32_t>(sets) + s, 1.0});
            }
            for (const auto r : problem_.requirements_of[k]) {
                uses_.push({static_cast<std::int32_t>(requirements) + r, 1.0});
            }
            for (const auto r : problem_.supports_of[k]) {
                uses_.push({static_cast<std::int32_t>(requirements) + r, -1.0});
            }
            for (auto i = problem_.openings_of.first[k]; i < problem_.openings_of.first[k + 1]; ++i) {
                shares_of_.push(problem_.share_of[i]);
            }
        }
        uses_.close();
        shares_of_.close();
    }
}

/// 2^57 in all rows together, so that the exact bound can never overflow.
void Ascent::limit_prices() {
    const double largest =
        std::ldexp(1.0, 57) / scale / static_cast<double>(row_size_.size() + problem_.projects() + 1);
    for (std::size_t r = 0; r < row_size_.size(); ++r) {
        double size = row_size_[r];
        if (r < problem_.rows()) {
            size += static_cast<double>(problem_.capacity[r]);
            for (const auto& step : problem_.steps[r]) {
                size += static_cast<double>(step.extra);
            }
        }
        price_limit_.push_back(largest / size);
    }
}

void Ascent::refresh_worth() {
    for (std::size_t i = 0; i < placement_.size(); ++i) {
        double worth = value_[i] + arrived_[i];
        for (const auto& use : uses_[i]) {
            worth -= price_[static_cast<std::size_t>(use.row)] * use.amount;
        }
        for (const auto share : shares_of_[i]) {
            worth -= share_[share];
        }
        worth_[i] = worth;
    }
}

void Ascent::sweep(const SweepOptions& options, const core::StopToken& stop) {
    const bool forward = sweeps_++ % 2 == 0;
    for (std::size_t i = 0; i < blocks_.size() && !stop.stop_requested(); ++i) {
        handshake(blocks_[forward ? i : blocks_.size() - 1 - i]);
    }
    for (std::int32_t i = 0; i < options.price_steps && !stop.stop_requested(); ++i) {
        step_prices(options.temperature);
    }
}

void Ascent::step_prices(double temperature) {
    std::fill(usage_.begin(), usage_.end(), 0.0);
    std::fill(curvature_.begin(), curvature_.end(), 0.0);
    std::fill(share_usage_.begin(), share_usage_.end(), 0.0);
    std::vector<double> weight;
    for (std::size_t p = 0; p < problem_.projects(); ++p) {
        const auto first = first_option_[p];
        const auto last = first_option_[p + 1];
        weight.assign(last - first, 0.0);
        const double best = *std::max_element(worth_.begin() + static_cast<std::ptrdiff_t>(first),
                                              worth_.begin() + static_cast<std::ptrdiff_t>(last));
        double sum = 0;
        for (auto i = first; i < last; ++i) {
            weight[i - first] = soft_exp((worth_[i] - best) / temperature);
            sum += weight[i - first];
        }
        for (auto i = first; i < last; ++i) {
            const double share = weight[i - first] / sum;
            if (share < 1e-9) {
                continue;
            }
            for (const auto& use : uses_[i]) {
                usage_[static_cast<std::size_t>(use.row)] += share * use.amount;
                curvature_[static_cast<std::size_t>(use.row)] += share * use.amount * use.amount;
            }
            for (const auto entry : shares_of_[i]) {
                share_usage_[entry] += share;
            }
        }
    }
    move_prices(temperature);
    move_shares(temperature);
    refresh_worth();
}

void Ascent::move_prices(double temperature) {
    constexpr double damping = 0.5;
    for (std::size_t r = 0; r < price_.size(); ++r) {
        double capacity = 0; // of a requirement
        if (r < problem_.rows()) {
            capacity = static_cast<double>(problem_.capacity[r]);
            double worth = 0;
            double best = 0;
            double reached = capacity;
            for (const auto& step : problem_.steps[r]) {
                reached += static_cast<double>(step.extra);
                worth += price_[r] * static_cast<double>(step.extra) - static_cast<double>(step.cost);
                if (worth > best) {
                    best = worth;
                    capacity = reached;
                }
            }
        } else if (r < problem_.rows() + problem_.sets.size()) {
            capacity = static_cast<double>(problem_.sets[r - problem_.rows()].size()) - 1.0;
        }
        const double excess = usage_[r] - capacity;
        if (price_[r] <= 0 && excess <= 0) {
            continue;
        }
        const double stiffness = curvature_[r] + 0.02 * row_size_[r] * row_size_[r];
        const double most = 2.0 * temperature / row_size_[r] + 0.5 * price_[r];
        const double step = std::clamp(damping * temperature * excess / stiffness, -most, most);
        price_[r] = std::clamp(price_[r] + step, 0.0, price_limit_[r]);
    }
}

void Ascent::move_shares(double temperature) {
    std::vector<double> sorted;
    for (std::size_t o = 0; o < problem_.openings.size(); ++o) {
        const auto first = problem_.opening_projects.first[o];
        const auto last = problem_.opening_projects.first[o + 1];
        sorted.clear();
        for (auto i = first; i < last; ++i) {
            share_[i] += 0.5 * temperature * share_usage_[i];
            sorted.push_back(share_[i]);
        }
        // Euclidean projection on {share >= 0, sum <= cost}; beyond the cost a share only raises the bound
        std::sort(sorted.begin(), sorted.end(), std::greater<>());
        double sum = 0;
        double cut = 0;
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            sum += sorted[i];
            const double level = (sum - static_cast<double>(problem_.openings[o].cost)) / static_cast<double>(i + 1);
            cut = level < sorted[i] ? std::max(0.0, level) : cut;
        }
        for (auto i = first; i < last; ++i) {
            share_[i] = std::max(0.0, share_[i] - cut);
        }
    }
}

Duals Ascent::duals() const {
    const auto exact = [](const std::vector<double>& numbers, double limit) {
        std::vector<std::int64_t> result(numbers.size());
        std::transform(numbers.begin(), numbers.end(), result.begin(), [limit](double x) {
            return static_cast<std::int64_t>(std::floor(std::clamp(x * scale, -limit, limit)));
        });
        return result;
    };
    const double unlimited = std::ldexp(1.0, 60);
    const double most = std::ldexp(1.0, 57) / static_cast<double>(4 * problem_.edges.size() + 1);
    return {exact(price_, unlimited), exact(message_, most), exact(share_, unlimited)};
}

std::vector<double> Ascent::placement_worth() const {
    std::vector<double> result(problem_.placements(), -std::ldexp(1.0, 60));
    for (std::size_t i = 0; i < placement_.size(); ++i) {
        if (placement_[i] != not_placed) {
            result[static_cast<std::size_t>(placement_[i])] = worth_[i];
        }
    }
    return result;
}

double Ascent::spread() const {
    double sum = 0;
    std::vector<double> sorted;
    for (std::size_t p = 0; p < problem_.projects(); ++p) {
        sorted.assign(value_.begin() + static_cast<std::ptrdiff_t>(first_option_[p]),
                      value_.begin() + static_cast<std::ptrdiff_t>(first_option_[p + 1]));
        std::sort(sorted.begin(), sorted.end(), std::greater<>());
        sum += sorted.front() - sorted[std::min<std::size_t>(10, sorted.size() / 2)];
    }
    return std::max(1.0, sum / static_cast<double>(std::max<std::size_t>(1, problem_.projects())));
}

} // namespace qipan::assign
