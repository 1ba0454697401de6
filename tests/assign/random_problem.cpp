#include "assign/random_problem.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "assign/problem_builder.hpp"
#include "core/random.hpp"

namespace qipan::assign::test {

namespace {

enum Feature { rows, pairs, forbidden_pairs, openings, steps, sets, requirements, pins, stays, units, all };

class Maker {
public:
    Maker(std::uint64_t seed, int feature)
        : random_(seed, static_cast<std::uint64_t>(feature)), feature_(static_cast<Feature>(feature)) {}

    Problem make() {
        const int row_count = 3;
        for (int r = 0; r < row_count; ++r) {
            builder_.add_row("row " + std::to_string(r), between(2, 10));
            for (auto e = has(steps) ? between(0, 2) : 0; e > 0; --e) {
                builder_.add_step(r, {between(1, 5), between(0, 40)});
            }
        }
        for (int o = 0; has(openings) && o < 3; ++o) {
            builder_.add_opening({"C13", "zone " + std::to_string(o), between(0, 60)});
        }
        const auto projects = between(2, 5);
        for (std::int64_t p = 0; p < projects; ++p) {
            add_project();
        }
        add_relations();
        auto problem = builder_.build();
        if (!problem) {
            std::abort();
        }
        return std::move(*problem);
    }

private:
    [[nodiscard]] bool has(Feature feature) const { return feature_ == feature || feature_ == all; }
    std::int64_t between(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(random_.below(static_cast<std::uint64_t>(high - low + 1)));
    }
    std::int32_t any_placement() { return static_cast<std::int32_t>(between(0, std::ssize(project_of_) - 1)); }

    void add_project() {
        const auto p = builder_.add_project({"project", between(0, 80), has(units) ? 1 : no_unit});
        for (auto count = between(1, 4); count > 0; --count) {
            PlacementSpec spec;
            spec.value = between(-30, 100);
            for (int r = 0; r < 3; ++r) {
                spec.uses.push_back({r, between(0, 5)});
            }
            if (has(openings) && between(0, 3) > 0) {
                spec.openings = {static_cast<std::int32_t>(between(0, 2)), static_cast<std::int32_t>(between(0, 2))};
            }
            spec.unit = has(units) ? static_cast<std::int32_t>(between(1, 2)) : no_unit;
            spec.crosses_by_agreement = spec.unit == 2;
            builder_.add_placement(spec);
            project_of_.push_back(p);
        }
    }

    void add_relations() {
        for (int i = 0; (has(pairs) || has(forbidden_pairs)) && i < 14; ++i) {
            const auto a = any_placement();
            const auto b = any_placement();
            if (other_projects(a, b)) {
                const bool forbid = has(forbidden_pairs) && (feature_ == forbidden_pairs || between(0, 3) == 0);
                builder_.add_pair(a, b, forbid ? forbidden_together : static_cast<std::int32_t>(between(-40, 80)));
            }
        }
        for (int i = 0; has(sets) && i < 4; ++i) {
            const auto a = any_placement();
            const auto b = any_placement();
            const auto c = any_placement();
            if (a != b && a != c && b != c) {
                builder_.forbid_set({a, b, c});
            }
        }
        for (int i = 0; has(requirements) && i < 4; ++i) {
            builder_.require(any_placement(), {any_placement(), any_placement()});
        }
        const auto pinned = any_placement();
        const auto forbidden = any_placement();
        if (has(pins) && pinned != forbidden) {
            builder_.pin(pinned);
            builder_.forbid(forbidden);
        }
        if (has(stays)) {
            builder_.stay(any_placement(), between(0, 50));
        }
    }

    [[nodiscard]] bool other_projects(std::int32_t a, std::int32_t b) const {
        return project_of_[static_cast<std::size_t>(a)] != project_of_[static_cast<std::size_t>(b)];
    }

    core::CounterRandom random_;
    Feature feature_;
    ProblemBuilder builder_;
    std::vector<std::int32_t> project_of_;
};

struct Plot {
    double x;
    double y;
    std::int32_t zone;
};

class RegionMaker {
public:
    explicit RegionMaker(const RegionShape& shape) : shape_(shape), random_(shape.seed, 77) {}

    Problem make() {
        add_plots();
        const double share = static_cast<double>(shape_.projects) / static_cast<double>(shape_.zones);
        for (int r = 0; r < 4 * shape_.zones; ++r) {
            // a mean demand of 55 a project over an even spread of projects
            builder_.add_row("resource " + std::to_string(r), static_cast<std::int64_t>(share * 55.0 / shape_.load));
        }
        for (int o = 0; o < shape_.zones * groups; ++o) {
            const std::int64_t cost = o % 3 == 0 ? 0 : (o % 3 == 1 ? 1000 : 3000);
            builder_.add_opening({"group " + std::to_string(o % groups), "zone " + std::to_string(o / groups), cost});
        }
        for (std::int32_t p = 0; p < shape_.projects; ++p) {
            add_project();
        }
        for (std::int32_t p = 0; p < shape_.projects; ++p) {
            for (int step = 1; step <= 3; ++step) {
                link(p, (p + step * step) % shape_.projects);
            }
        }
        auto problem = builder_.build();
        if (!problem) {
            std::abort();
        }
        return std::move(*problem);
    }

private:
    static constexpr int groups = 10;

    void add_plots() {
        std::vector<Plot> centres;
        for (std::int32_t z = 0; z < shape_.zones; ++z) {
            centres.push_back({random_.unit() * 60, random_.unit() * 60, z});
        }
        for (std::int32_t i = 0; i < shape_.plots; ++i) {
            const auto& centre = centres[static_cast<std::size_t>(i % shape_.zones)];
            plots_.push_back({centre.x + random_.unit() * 8, centre.y + random_.unit() * 8, centre.zone});
            builder_.add_row("plot " + std::to_string(i), 1);
        }
    }

    void add_project() {
        const auto group = static_cast<std::int32_t>(random_.below(groups));
        std::vector<std::int64_t> demand(4);
        std::vector<std::int64_t> taste(static_cast<std::size_t>(shape_.zones));
        for (auto& amount : demand) {
            amount = 10 + static_cast<std::int64_t>(random_.below(91));
        }
        for (auto& fit : taste) {
            fit = 2000 + static_cast<std::int64_t>(random_.below(4000));
        }
        std::vector<std::pair<std::int64_t, std::int32_t>> fits;
        for (std::int32_t i = 0; i < shape_.plots; ++i) {
            const auto zone = static_cast<std::size_t>(plots_[static_cast<std::size_t>(i)].zone);
            fits.emplace_back(-(taste[zone] + static_cast<std::int64_t>(random_.below(4000))), i);
        }
        std::sort(fits.begin(), fits.end());
        fits.resize(static_cast<std::size_t>(std::min(shape_.sites_a_project, shape_.plots)));
        builder_.add_project({"project", 30000, no_unit});
        for (const auto& [minus, plot] : fits) {
            const auto zone = plots_[static_cast<std::size_t>(plot)].zone;
            PlacementSpec spec{plot, -minus, {{plot, 1}}, no_unit, false, {zone * groups + group}};
            for (int r = 0; r < 4; ++r) {
                spec.uses.push_back({shape_.plots + 4 * zone + r, demand[static_cast<std::size_t>(r)]});
            }
            builder_.add_placement(spec);
            plot_of_.push_back(plot);
        }
        first_.push_back(static_cast<std::int32_t>(plot_of_.size()));
    }

    void link(std::int32_t p, std::int32_t q) {
        const auto strength = static_cast<double>(100 + random_.below(static_cast<std::uint64_t>(shape_.link)));
        for (auto k = first_[static_cast<std::size_t>(p)]; k < first_[static_cast<std::size_t>(p) + 1]; ++k) {
            for (auto l = first_[static_cast<std::size_t>(q)]; l < first_[static_cast<std::size_t>(q) + 1]; ++l) {
                const auto& a = plots_[static_cast<std::size_t>(plot_of_[static_cast<std::size_t>(k)])];
                const auto& b = plots_[static_cast<std::size_t>(plot_of_[static_cast<std::size_t>(l)])];
                const double distance = std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
                const auto value = static_cast<std::int32_t>(strength * 10.0 / (10.0 + distance));
                if (p != q && value > 0 && distance <= shape_.reach) {
                    builder_.add_pair(k, l, value);
                }
            }
        }
    }

    RegionShape shape_;
    core::CounterRandom random_;
    ProblemBuilder builder_;
    std::vector<Plot> plots_;
    std::vector<std::int32_t> plot_of_;
    std::vector<std::int32_t> first_{0};
};

} // namespace

Problem small_problem(std::uint64_t seed, int feature) {
    return Maker(seed, feature).make();
}

Problem region_problem(const RegionShape& shape) {
    return RegionMaker(shape).make();
}

} // namespace qipan::assign::test
