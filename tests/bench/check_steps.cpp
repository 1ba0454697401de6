// One region from file to committed register, step by step, for the comparison with PostGIS:
//   check_steps STORE DATA RULES [out=FINDINGS.tsv] [threads=N] [repeat=N] [save=yes] [digest=yes] [cancel=yes]
// Prints key=value lines: seconds of each step, peak memory, findings. `digest` checks that 1, 2 and 8 threads give
// equal bytes; `cancel` asks to stop at many moments and prints the longest wait.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <thread>

#include <fmt/format.h>

#include "conflict/check.hpp"
#include "conflict/register.hpp"
#include "core/files.hpp"
#include "core/large_pages.hpp"
#include "core/sha256.hpp"
#include "io/documents.hpp"
#include "io/save.hpp"
#include "io/store.hpp"
#include "io/where.hpp"
#include "model/placement.hpp"

namespace qipan::bench {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

void tell(std::string_view key, double value) {
    fmt::print("{}={:.4f}\n", key, value);
    std::fflush(stdout);
}

/// User and system time of this process.
double cpu_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// High-water mark of resident memory, MiB.
double peak_mib() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) {
            return std::strtod(line.c_str() + 6, nullptr) / 1024;
        }
    }
    return 0;
}

[[noreturn]] void give_up(const core::Error& error) {
    fmt::print(stderr, "check_steps: {} {}\n", error.code, error.where.file);
    for (const auto& [key, value] : error.values) {
        fmt::print(stderr, "  {}: {}\n", key, value);
    }
    std::exit(3);
}

template <class T>
T value_of(core::Result<T> result) {
    if (!result) {
        give_up(result.error());
    }
    return std::move(*result);
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) {
        all += all.empty() ? "" : ",";
        all += text;
    }
    return all;
}

void write_findings(const std::string& file, const std::vector<model::Finding>& findings) {
    std::ofstream out(file, std::ios::binary);
    for (const model::Finding& f : findings) {
        const std::string part = f.fingerprint.substr(f.fingerprint.rfind('|') + 1);
        out << fmt::format("{}\t{}\t{}\t{:.9f}\t{}\n", f.rule, part, joined(f.objects), f.measured, f.unit);
    }
    if (!out.flush()) {
        fmt::print(stderr, "check_steps: cannot write {}\n", file);
        std::exit(3);
    }
}

/// Every byte of an outcome that anyone could see.
std::string digest_of(const conflict::CheckOutcome& outcome) {
    std::string text;
    for (const model::Finding& f : outcome.findings) {
        text += fmt::format("{}|{}|{}|{}|{}|{}|{}\n", f.fingerprint, model::to_string(f.effect), f.required, f.measured,
                            f.margin, f.plan, f.message);
        for (const auto& [key, value] : f.values) {
            text += key + '=' + value + '\n';
        }
        for (const geo::Point& p : f.geometry.view().coordinates()) {
            text += fmt::format("{} {},", p.x, p.y);
        }
    }
    for (const model::NotAssessable& gap : outcome.not_assessable) {
        text += gap.rule + '|' + joined(gap.objects) + '|' + joined(gap.missing) + '\n';
    }
    return core::sha256(text);
}

class Bench {
public:
    explicit Bench(std::map<std::string, std::string> options) : options_(std::move(options)) {}

    void run(const std::string& store, const std::string& data, const std::string& rules) {
        auto start = Clock::now();
        const auto region = value_of(io::open_region(core::to_path(store), core::to_path(data)));
        const double open = seconds_since(start);
        const double trees = time_of_trees(*region);
        tell("load", open - trees);
        start = Clock::now();
        auto pack = model::parse_rules(value_of(io::read_toml(core::to_path(rules))));
        const auto set = value_of(std::move(pack));
        const auto engine = value_of(conflict::Engine::prepare(*region, set, io::make_where_compiler()));
        const double prepare = seconds_since(start);
        tell("layer_trees", trees);
        tell("prepare", prepare);
        tell("index", trees + prepare);
        std::vector<core::Issue> issues;
        layout_ = model::existing_layout(*region, issues);
        conflict::CheckOutcome outcome = check_timed(engine);
        const std::size_t findings = outcome.findings.size();
        if (!options_["out"].empty()) {
            write_findings(options_["out"], outcome.findings);
        }
        const double save = options_["save"] == "yes" ? save_timed(store, *region, outcome) : 0;
        tell("total", open + prepare + rules_seconds_ + save);
        tell("total_cpu", cpu_seconds());
        tell("peak_mib", peak_mib());
        tell("findings", static_cast<double>(findings));
        tell("not_assessable", static_cast<double>(outcome.not_assessable.size()));
        outcome = {};
        if (options_["digest"] == "yes") {
            compare_threads(engine);
        }
        if (options_["cancel"] == "yes") {
            cancel(engine);
        }
    }

private:
    /// open_region builds the layers' R-trees as it reads; here they are built once more, to time them apart.
    static double time_of_trees(const model::Region& region) {
        const auto start = Clock::now();
        for (const model::TableSchema& table : model::tables()) {
            const model::Layer& layer = region.layer(table.id);
            if (layer.spatial() && layer.size() > 0) {
                const geo::RTree tree(layer.boxes());
            }
        }
        return seconds_since(start);
    }

    conflict::CheckOutcome check_once(const conflict::Engine& engine, int threads,
                                      const core::Progress& progress = {}) {
        return value_of(conflict::check(engine, layout_, {.as_of = {}, .plan = {}, .threads = threads}, progress));
    }

    conflict::CheckOutcome check_timed(const conflict::Engine& engine) {
        const int repeat = std::max(1, std::atoi(options_["repeat"].c_str()));
        std::vector<double> times;
        conflict::CheckOutcome outcome;
        for (int i = 0; i < repeat; ++i) {
            outcome = {};
            const double cpu = cpu_seconds();
            const auto start = Clock::now();
            outcome = check_once(engine, std::atoi(options_["threads"].c_str()));
            times.push_back(seconds_since(start));
            tell("rules_run", times.back());
            tell("rules_cpu", cpu_seconds() - cpu);
        }
        std::ranges::sort(times);
        rules_seconds_ = times[times.size() / 2];
        tell("rules", rules_seconds_);
        return outcome;
    }

    static double save_timed(const std::string& store, const model::Region& region, conflict::CheckOutcome& outcome) {
        io::SaveRequest request;
        request.base_revision = region.info.revision;
        request.audit.time_utc = "2026-01-02T03:04:05Z";
        request.audit.who = "check_steps";
        request.audit.action = "check";
        const auto start = Clock::now();
        auto update = conflict::merge_register({}, std::move(outcome.findings), outcome.not_assessable,
                                               *core::parse_date("2026-01-02"));
        request.findings = io::FindingSet{"", std::move(update.rows)};
        tell("register", seconds_since(start));
        (void)value_of(io::save_results(core::to_path(store), request));
        const double seconds = seconds_since(start);
        tell("save", seconds);
        return seconds;
    }

    void compare_threads(const conflict::Engine& engine) {
        std::string first;
        for (const int threads : {1, 2, 8}) {
            const std::string digest = digest_of(check_once(engine, threads));
            fmt::print("digest_{}={}\n", threads, digest);
            if (!first.empty() && digest != first) {
                fmt::print(stderr, "check_steps: {} threads give other bytes\n", threads);
                std::exit(1);
            }
            first = digest;
        }
    }

    /// Stops at 20 moments spread over a whole run.
    void cancel(const conflict::Engine& engine) {
        constexpr int moments = 20;
        double longest = 0;
        for (int i = 0; i < moments; ++i) {
            const core::Progress progress;
            Clock::time_point asked = Clock::now();
            std::thread other([&] {
                std::this_thread::sleep_for(std::chrono::duration<double>(rules_seconds_ * (i + 0.5) / moments));
                asked = Clock::now();
                progress.stop.request_stop();
            });
            Clock::time_point ended;
            {
                const conflict::CheckOutcome outcome = check_once(engine, 0, progress);
                ended = Clock::now();
                other.join();
            }
            const double wait = std::chrono::duration<double>(ended - asked).count();
            longest = std::max(longest, wait); // negative if it had ended before
        }
        tell("cancel_longest_ms", longest * 1000);
    }

    std::map<std::string, std::string> options_;
    model::Layout layout_;
    double rules_seconds_ = 0;
};

} // namespace
} // namespace qipan::bench

int main(int count, char** words) {
    if (qipan::core::large_pages_pay({words + 1, words + std::max(count, 1)})) {
        qipan::core::restart_with_large_pages(words); // as the program does
    }
    if (count < 4) {
        std::fprintf(stderr, "usage: check_steps STORE DATA RULES [out=FILE] [threads=N] [repeat=N] [save=yes] "
                             "[digest=yes] [cancel=yes]\n");
        return 2;
    }
    std::map<std::string, std::string> options;
    for (int i = 4; i < count; ++i) {
        const std::string word = words[i];
        const auto equals = std::min(word.find('='), word.size() - 1);
        options[word.substr(0, equals)] = word.substr(equals + 1);
    }
    qipan::bench::Bench(std::move(options)).run(words[1], words[2], words[3]);
    return 0;
}
