// The optimiser on seeded region-shaped problems; value, bound and gap stand beside the time.
#include <benchmark/benchmark.h>

#include <chrono>

#include "assign/random_problem.hpp"
#include "assign/solve.hpp"

namespace {

using qipan::assign::Outcome;
using qipan::assign::SolveOptions;
using qipan::assign::test::RegionShape;

void report(benchmark::State& state, const Outcome& outcome) {
    state.counters["value"] = static_cast<double>(outcome.value);
    state.counters["bound"] = static_cast<double>(outcome.bound);
    state.counters["gap_percent"] = 100 * outcome.gap;
    state.counters["epochs"] = outcome.epochs;
}

/// Arguments: projects, plots, sites a project, load in percent, largest link, epochs, reach of links.
void solve_region(benchmark::State& state) {
    const RegionShape shape{static_cast<std::int32_t>(state.range(0)),
                            static_cast<std::int32_t>(state.range(1)),
                            static_cast<std::int32_t>(state.range(2)),
                            12,
                            static_cast<double>(state.range(3)) / 100,
                            static_cast<std::int32_t>(state.range(4)),
                            1,
                            static_cast<double>(state.range(6))};
    const auto problem = qipan::assign::test::region_problem(shape);
    SolveOptions options;
    options.epochs = static_cast<std::int32_t>(state.range(5));
    Outcome outcome;
    double first_ms = 0;
    for (auto _ : state) {
        const auto start = std::chrono::steady_clock::now();
        bool told = false;
        const auto note_first = [&](std::int64_t, std::int64_t) {
            const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - start;
            first_ms = told ? first_ms : passed.count();
            told = true;
        };
        outcome = solve(problem, options, {}, note_first);
    }
    report(state, outcome);
    state.counters["first_layout_ms"] = first_ms;
}

BENCHMARK(solve_region)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->ArgNames({"projects", "plots", "sites", "load", "link", "epochs", "reach"})
    ->Args({80, 400, 400, 70, 500, 20, 10})
    ->Args({80, 400, 400, 70, 500, 20, 1000})
    ->Args({500, 5000, 100, 70, 500, 20, 1000})
    ->Args({500, 5000, 100, 70, 500, 80, 1000})
    ->Args({500, 5000, 100, 95, 500, 80, 1000})
    ->Args({500, 5000, 100, 70, 2000, 80, 1000});

} // namespace

BENCHMARK_MAIN();
