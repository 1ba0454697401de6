#include "conflict/judging.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <mutex>

#include "conflict/failures.hpp"
#include "conflict/merge.hpp"
#include "core/parallel.hpp"
#include "network/balance.hpp"

namespace qipan::conflict {
namespace {

using model::Row;

constexpr std::size_t rows_a_chunk = 256;
constexpr std::size_t placements_a_chunk = 4;

bool is_empty(const Verdict& verdict) {
    return verdict.findings.empty() && verdict.gaps.empty() && verdict.failures.empty();
}

const model::Layer& layer_of(const model::Region& region, SubjectKind kind) {
    return kind == SubjectKind::land ? region.plots() : region.buildings();
}

Row row_at(Chosen rows, std::size_t item) {
    return rows == nullptr ? static_cast<Row>(item) : (*rows)[item];
}

bool is_chosen(Chosen rows, Row row) {
    return rows == nullptr || std::ranges::binary_search(*rows, row);
}

/// As much is wrong, in the same years; without a figure, the same in every word.
bool says_the_same(const model::Finding& a, const model::Finding& b) {
    if (std::isnan(a.measured) || std::isnan(b.measured)) {
        return a.values == b.values;
    }
    const auto years = [](const model::Finding& f) {
        const auto found = f.values.find("shortfalls");
        return found == f.values.end() ? std::string() : found->second;
    };
    return a.measured == b.measured && years(a) == years(b);
}

void join(std::vector<Part>& parts) {
    for (std::size_t i = 1; i < parts.size(); ++i) {
        parts.front().verdict.take(std::move(parts[i].verdict));
    }
    parts.resize(std::min<std::size_t>(parts.size(), 1));
}

template <class Rule>
const model::Rule& source_of(const Rule& rule) {
    return *std::visit(
        [](const auto& r) {
            if constexpr (requires { r.rule; }) {
                return r.rule;
            } else {
                return r.wind.rule;
            }
        },
        rule);
}

} // namespace

Judging::Judging(const Engine& engine, const model::Layout& layout, const CheckRequest& request,
                 const core::Progress& progress)
    : engine_(engine), layout_(layout), request_(request), progress_(progress) {
    for (const model::Placement& placement : layout_) {
        placed_.push_back({model::project_at(region(), placement.project), placement.project,
                           subjects_of(region(), placement.site), placement.site, placement.existing});
    }
    std::ranges::stable_sort(placed_, {}, &Placed::row);
}

bool Judging::asks(const model::Rule& rule) const {
    return only_.empty() || std::ranges::find(only_, rule.id) != only_.end();
}

/// Calls `work(item, parts)` for each item, in parallel; parts are joined in the order of the items.
template <class Work>
void Judging::for_each(std::string_view step, std::size_t count, std::size_t chunk_size, Work work) {
    std::vector<std::vector<Part>> parts((count + chunk_size - 1) / chunk_size);
    std::mutex telling;
    std::size_t done = 0;
    core::parallel_chunks(count, chunk_size, request_.threads,
                          [&](std::size_t chunk, std::size_t begin, std::size_t end) {
                              for (std::size_t item = begin; item < end && !progress_.stopped(); ++item) {
                                  work(item, parts[chunk]);
                              }
                              if (together_) {
                                  join(parts[chunk]);
                              }
                              const std::lock_guard lock(telling);
                              done += end - begin;
                              progress_.tell(step, done, count);
                          });
    for (std::vector<Part>& each : parts) {
        std::ranges::move(each, std::back_inserter(parts_));
    }
}

void Judging::standing(SubjectKind kind, Chosen rows) {
    std::vector<const SiteRule*> bare;
    for (const SiteRule& rule : rules().site) {
        if (concerns_bare(rule) && asks(source_of(rule))) {
            bare.push_back(&rule);
        }
    }
    std::vector<const WholeSiteRule*> whole;
    for (const WholeSiteRule& rule : rules().whole_site) {
        if (concerns_bare(rule) && asks(source_of(rule))) {
            whole.push_back(&rule);
        }
    }
    const bool land = kind == SubjectKind::land;
    const std::size_t count = rows == nullptr ? layer_of(region(), kind).size() : rows->size();
    for_each(
        land ? "progress.check.plots" : "progress.check.buildings", count, rows_a_chunk,
        [&](std::size_t item, std::vector<Part>& parts) {
            const Subject subject{&region(), kind, row_at(rows, item)};
            Verdict verdict;
            for (const SiteRule* rule : bare) {
                judge(*rule, subject, measure(*rule, subject), nullptr, verdict);
            }
            if (!whole.empty()) {
                const SiteView site(subject);
                for (const WholeSiteRule* rule : whole) {
                    judge(*rule, site, measure(*rule, site), nullptr, verdict);
                }
            }
            if (!is_empty(verdict)) {
                parts.push_back({{land ? UnitGroup::land : UnitGroup::building, subject.row, 0}, std::move(verdict)});
            }
        });
}

void Judging::standing_pairs(SubjectKind kind, Chosen rows) {
    for (const StandingPairRule& rule : rules().pairs) {
        if (std::visit([](const auto& r) { return r.subjects(); }, rule) == kind && asks(source_of(rule))) {
            standing_pairs(rule, kind, rows);
        }
    }
}

void Judging::standing_pairs(const StandingPairRule& rule, SubjectKind kind, Chosen rows) {
    const model::Layer& layer = layer_of(region(), kind);
    const UnitGroup group = kind == SubjectKind::land ? UnitGroup::land_pair : UnitGroup::building_pair;
    const double reach = std::visit([](const auto& r) { return r.reach_m(); }, rule);
    const std::size_t count = rows == nullptr ? layer.size() : rows->size();
    // a pair is asked once: by its first row that is chosen and at which pairs of this rule start
    const auto asks_as_well = [&](Row other) {
        return rows == nullptr ? starts_at(rule, other) : is_chosen(rows, other);
    };
    for_each("progress.check.pairs", count, rows_a_chunk, [&](std::size_t item, std::vector<Part>& parts) {
        const Row row = row_at(rows, item);
        if (rows == nullptr && !starts_at(rule, row)) {
            return;
        }
        const Subject subject{&region(), kind, row};
        std::vector<std::uint32_t> found;
        layer.index().query(subject.box().expanded(reach), found);
        for (const Row other : found) {
            if (other == row || (other < row && asks_as_well(other))) {
                continue;
            }
            Verdict verdict;
            examine_pair(rule, subject, {&region(), kind, other}, verdict);
            if (!is_empty(verdict)) {
                parts.push_back({{group, std::min(row, other), std::max(row, other)}, std::move(verdict)});
            }
        }
    });
}

void Judging::placements(Chosen projects) {
    std::vector<const Placed*> asked;
    for (const Placed& placed : placed_) {
        if (is_chosen(projects, placed.row)) {
            asked.push_back(&placed);
        }
    }
    for_each("progress.check.placements", asked.size(), placements_a_chunk,
             [&](std::size_t item, std::vector<Part>& parts) {
                 const Placed& placed = *asked[item];
                 Verdict verdict;
                 judge_site(rules(), measure_site(rules(), region(), placed.site), placed.project, verdict);
                 for (model::Finding& finding : verdict.findings) {
                     finding.plan = placed.existing ? "" : request_.plan;
                 }
                 if (!is_empty(verdict)) {
                     parts.push_back({{UnitGroup::placement, placed.row, 0}, std::move(verdict)});
                 }
             });
}

void Judging::project_pairs(Chosen projects) {
    for (const ProjectPairRule& rule : rules().project_pairs) {
        project_pairs(rule, projects);
    }
}

void Judging::project_pairs(const ProjectPairRule& rule, Chosen projects) {
    std::vector<const Placed*> concerned;
    std::vector<geo::Box> boxes;
    for (const Placed& placed : placed_) {
        if (std::visit([&placed](const auto& r) { return r.concerns(placed.project); }, rule)) {
            concerned.push_back(&placed);
            geo::Box box;
            for (const Subject& subject : placed.subjects) {
                box.add(subject.box());
            }
            boxes.push_back(box);
        }
    }
    const geo::RTree index(boxes);
    for_each("progress.check.projects", concerned.size(), rows_a_chunk,
             [&](std::size_t item, std::vector<Part>& parts) {
                 const Placed& one = *concerned[item];
                 if (!is_chosen(projects, one.row)) {
                     return;
                 }
                 std::vector<std::uint32_t> found;
                 index.query(boxes[item].expanded(reach_m(rule)), found);
                 for (const std::uint32_t at : found) {
                     const Placed& other = *concerned[at];
                     if (at == item || (at < item && is_chosen(projects, other.row))) {
                         continue;
                     }
                     const Placed& first = at < item ? other : one;
                     const Placed& second = at < item ? one : other;
                     Verdict verdict;
                     examine_projects(rule, first.subjects, first.project, second.subjects, second.project, verdict);
                     for (model::Finding& finding : verdict.findings) {
                         finding.plan = one.existing && other.existing ? "" : request_.plan;
                     }
                     if (!is_empty(verdict)) {
                         parts.push_back({{UnitGroup::project_pair, first.row, second.row}, std::move(verdict)});
                     }
                 }
             });
}

void Judging::records(Chosen projects) {
    if (rules().projects.empty()) {
        return;
    }
    const std::size_t count = projects == nullptr ? region().projects().size() : projects->size();
    for_each("progress.check.records", count, rows_a_chunk, [&](std::size_t item, std::vector<Part>& parts) {
        const Row row = row_at(projects, item);
        const model::Project project = model::project_at(region(), row);
        Verdict verdict;
        for (const ProjectRule& rule : rules().projects) {
            judge(rule, project, verdict);
        }
        if (!is_empty(verdict)) {
            parts.push_back({{UnitGroup::record, row, 0}, std::move(verdict)});
        }
    });
}

std::vector<network::Balance> Judging::balances_of(const model::Layout& layout) const {
    if (rules().capacity.empty()) {
        return {};
    }
    auto balances = network::compute_balances(region(), layout, request_.as_of);
    const auto asks_mains = [](const CapacityRule& rule) { return rule.per == CapacityRule::Per::main; };
    if (std::ranges::any_of(rules().capacity, asks_mains)) {
        std::ranges::move(network::compute_main_balances(region(), layout, request_.as_of),
                          std::back_inserter(balances));
    }
    return balances;
}

Verdict Judging::judge_layout(const model::Layout& layout) const {
    Verdict verdict;
    for (const network::Balance& balance : balances_of(layout)) {
        for (const CapacityRule& rule : rules().capacity) {
            judge(rule, balance, verdict);
        }
    }
    for (const LayoutRule& rule : rules().layout) {
        std::visit([&](const auto& r) { judge(r, region(), layout, verdict); }, rule);
    }
    return verdict;
}

Verdict Judging::layout() const {
    if (progress_.stopped()) {
        return {};
    }
    Verdict verdict = judge_layout(layout_);
    model::Layout standing = layout_;
    std::erase_if(standing, [](const model::Placement& p) { return !p.existing; });
    if (standing.size() == layout_.size()) {
        return verdict;
    }
    // what is as wrong without the plan is not the plan's doing
    const Verdict before = judge_layout(standing);
    for (model::Finding& finding : verdict.findings) {
        const bool same = std::ranges::any_of(before.findings, [&finding](const model::Finding& old) {
            return old.fingerprint == finding.fingerprint && old.effect == finding.effect &&
                   says_the_same(old, finding);
        });
        finding.plan = same ? "" : request_.plan;
    }
    return verdict;
}

void judge_everything(Judging& judging) {
    judging.standing(SubjectKind::land, nullptr);
    judging.standing(SubjectKind::building, nullptr);
    judging.standing_pairs(SubjectKind::land, nullptr);
    judging.standing_pairs(SubjectKind::building, nullptr);
    judging.placements(nullptr);
    judging.project_pairs(nullptr);
    judging.records(nullptr);
}

CheckOutcome join_parts(std::vector<Part> parts, Verdict layout, int threads, const core::Progress& progress) {
    std::vector<Verdict> verdicts;
    verdicts.reserve(parts.size() + 1);
    for (Part& part : parts) {
        verdicts.push_back(std::move(part.verdict));
    }
    verdicts.push_back(std::move(layout));
    CheckOutcome outcome;
    if (!progress.stopped()) {
        outcome.findings = merge_findings(verdicts, threads, progress);
    }
    if (progress.stopped()) {
        drop(verdicts, threads);
        outcome.findings.clear();
        outcome.complete = false;
        return outcome;
    }
    Verdict rest;
    for (Verdict& verdict : verdicts) {
        verdict.findings = {}; // moved from already
        rest.take(std::move(verdict));
    }
    outcome.issues = issues_of(rest);
    turn_failures_into_gaps(rest);
    outcome.not_assessable = join_gaps(std::move(rest.gaps));
    return outcome;
}

} // namespace qipan::conflict
