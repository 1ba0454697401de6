#include "conflict/merge.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "core/parallel.hpp"

// Findings are large, so pointers are sorted and every finding is moved once, to where it ends up.

namespace qipan::conflict {
namespace {

using Pointers = std::vector<model::Finding*>;

/// Sorts one rule's findings by objects and drops what is there twice. Equal fingerprints have equal objects.
void order(Pointers& findings) {
    std::ranges::stable_sort(findings, [](const model::Finding* a, const model::Finding* b) {
        return std::tie(a->objects, a->fingerprint, a->plan) < std::tie(b->objects, b->fingerprint, b->plan);
    });
    const auto rest =
        std::ranges::unique(findings, {}, [](const model::Finding* f) { return std::string_view(f->fingerprint); });
    findings.erase(rest.begin(), rest.end());
}

} // namespace

std::vector<model::Finding> merge_findings(std::vector<Verdict>& verdicts, int threads,
                                           const core::Progress& progress) {
    std::map<std::string_view, Pointers> by_rule;
    for (Verdict& verdict : verdicts) {
        for (model::Finding& finding : verdict.findings) {
            by_rule[finding.rule].push_back(&finding);
        }
    }
    std::vector<Pointers*> rules;
    for (auto& [rule, findings] : by_rule) {
        rules.push_back(&findings);
    }
    core::parallel_chunks(rules.size(), 1, threads, [&](std::size_t, std::size_t rule, std::size_t) {
        if (!progress.stopped()) {
            order(*rules[rule]);
        }
    });
    std::map<model::Effect, Pointers> by_effect;
    std::size_t total = 0;
    for (const Pointers* findings : rules) {
        for (model::Finding* finding : *findings) {
            by_effect[finding->effect].push_back(finding);
        }
        total += findings->size();
    }
    std::vector<model::Finding> merged;
    merged.reserve(total);
    for (const auto& [effect, findings] : by_effect) {
        for (std::size_t i = 0; i < findings.size() && !progress.stopped(); ++i) {
            merged.push_back(std::move(*findings[i]));
        }
    }
    return merged;
}

void drop(std::vector<Verdict>& verdicts, int threads) {
    core::parallel_chunks(verdicts.size(), 1, threads,
                          [&](std::size_t, std::size_t verdict, std::size_t) { verdicts[verdict] = {}; });
    verdicts.clear();
}

} // namespace qipan::conflict
