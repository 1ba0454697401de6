// A whole region: open its store, check every rule. bench_region STORE DATA [benchmark options]; make_region makes the
// store. The counters say how large it is and how much memory the process took at most.
#include <sys/resource.h>

#include <cstdio>

#include <benchmark/benchmark.h>

#include "conflict/check.hpp"
#include "core/files.hpp"
#include "io/rules.hpp"
#include "io/store.hpp"
#include "io/where.hpp"
#include "model/placement.hpp"

namespace qipan::bench {
namespace {

double peak_mib() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

struct Files {
    std::filesystem::path store;
    std::filesystem::path data;
};

void open_region(benchmark::State& state, const Files& files) {
    std::size_t plots = 0;
    for (auto _ : state) {
        const auto region = io::open_region(files.store, files.data);
        if (!region) {
            state.SkipWithError(region.error().code.c_str());
            return;
        }
        plots = (*region)->plots().size();
    }
    state.counters["plots"] = static_cast<double>(plots);
    state.counters["peak_MiB"] = peak_mib();
}

void check_region(benchmark::State& state, const Files& files) {
    const auto region = io::open_region(files.store, files.data);
    const auto rules = io::load_rules(files.data);
    if (!region || !rules) {
        state.SkipWithError("cannot read the region or the rules");
        return;
    }
    std::size_t findings = 0;
    std::size_t unknown = 0;
    for (auto _ : state) {
        const auto engine = conflict::Engine::prepare(**region, *rules, io::make_where_compiler());
        std::vector<core::Issue> issues;
        const model::Layout layout = model::existing_layout(**region, issues);
        const auto outcome =
            engine ? conflict::check(*engine, layout,
                                     {.as_of = {}, .plan = {}, .threads = static_cast<int>(state.range(0))}, {})
                   : core::Result<conflict::CheckOutcome>(core::fail(engine.error()));
        if (!outcome) {
            state.SkipWithError(outcome.error().code.c_str());
            return;
        }
        findings = outcome->findings.size();
        unknown = outcome->not_assessable.size();
    }
    state.counters["findings"] = static_cast<double>(findings);
    state.counters["not_assessable"] = static_cast<double>(unknown);
    state.counters["peak_MiB"] = peak_mib();
}

} // namespace
} // namespace qipan::bench

int main(int count, char** words) {
    if (count < 3) {
        std::fprintf(stderr, "usage: bench_region STORE DATA [benchmark options]\n");
        return 2;
    }
    const qipan::bench::Files files{qipan::core::to_path(words[1]), qipan::core::to_path(words[2])};
    count -= 2;
    words[2] = words[0];
    words += 2;
    benchmark::Initialize(&count, words);
    // two rounds: the first finds the file cold in GDAL's caches, the second shows what stays
    benchmark::RegisterBenchmark("open_region", qipan::bench::open_region, files)
        ->Unit(benchmark::kMillisecond)
        ->Iterations(2);
    benchmark::RegisterBenchmark("check_region", qipan::bench::check_region, files)
        ->Unit(benchmark::kMillisecond)
        ->Iterations(2)
        ->MeasureProcessCPUTime()
        ->UseRealTime()
        ->Arg(1)
        ->Arg(0);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
