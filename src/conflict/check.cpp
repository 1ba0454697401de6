#include "conflict/check.hpp"

#include <algorithm>
#include <iterator>
#include <mutex>

#include "conflict/failures.hpp"
#include "conflict/merge.hpp"
#include "conflict/survey.hpp"
#include "core/parallel.hpp"
#include "network/balance.hpp"

namespace qipan::conflict {
namespace {

using model::Row;

constexpr std::size_t rows_a_chunk = 256;
constexpr std::size_t placements_a_chunk = 4;

/// One placement with what it stands on.
struct Placed {
    model::Project project;
    std::vector<Subject> subjects;
    model::Site site;
    bool existing = false;
};

class Run {
public:
    Run(const Engine& engine, const model::Layout& layout, const CheckRequest& request, const core::Progress& progress)
        : engine_(engine), layout_(layout), request_(request), progress_(progress) {}

    CheckOutcome run();

private:
    [[nodiscard]] const model::Region& region() const { return engine_.region(); }
    [[nodiscard]] const PreparedRules& rules() const { return engine_.rules(); }
    /// Calls `work(item, verdict)` for each item, in parallel; verdicts are joined in the order of the items.
    template <class Work>
    void for_each(std::string_view step, std::size_t count, std::size_t chunk_size, Work work);
    void check_standing(SubjectKind kind, std::string_view step);
    void check_standing_pairs();
    void check_placements();
    void check_project_pairs();
    void check_project_pairs(const ProjectDistanceRule& rule);
    void check_capacity();
    [[nodiscard]] std::vector<model::Finding> judge_capacity(const model::Layout& layout, std::vector<Gap>& gaps) const;
    [[nodiscard]] CheckOutcome finish();

    const Engine& engine_;
    const model::Layout& layout_;
    const CheckRequest& request_;
    const core::Progress& progress_;
    std::vector<Placed> placed_;
    std::vector<Verdict> done_; ///< by step and chunk
};

template <class Work>
void Run::for_each(std::string_view step, std::size_t count, std::size_t chunk_size, Work work) {
    std::vector<Verdict> verdicts((count + chunk_size - 1) / chunk_size);
    std::mutex telling;
    std::size_t done = 0;
    core::parallel_chunks(count, chunk_size, request_.threads,
                          [&](std::size_t chunk, std::size_t begin, std::size_t end) {
                              for (std::size_t item = begin; item < end && !progress_.stopped(); ++item) {
                                  work(item, verdicts[chunk]);
                              }
                              const std::lock_guard lock(telling);
                              done += end - begin;
                              progress_.tell(step, done, count);
                          });
    std::ranges::move(verdicts, std::back_inserter(done_));
}

void Run::check_standing(SubjectKind kind, std::string_view step) {
    std::vector<const SiteRule*> bare;
    for (const SiteRule& rule : rules().site) {
        if (concerns_bare(rule)) {
            bare.push_back(&rule);
        }
    }
    const model::Layer& layer = kind == SubjectKind::land ? region().plots() : region().buildings();
    for_each(step, layer.size(), rows_a_chunk, [&](std::size_t item, Verdict& verdict) {
        const Subject subject{&region(), kind, static_cast<Row>(item)};
        for (const SiteRule* rule : bare) {
            judge(*rule, subject, measure(*rule, subject), nullptr, verdict);
        }
    });
}

void Run::check_standing_pairs() {
    for (const StandingPairRule& rule : rules().pairs) {
        const SubjectKind kind = std::visit([](const auto& r) { return r.subjects(); }, rule);
        const double reach = std::visit([](const auto& r) { return r.reach_m(); }, rule);
        const model::Layer& layer = kind == SubjectKind::land ? region().plots() : region().buildings();
        for_each("progress.check.pairs", layer.size(), rows_a_chunk, [&](std::size_t item, Verdict& verdict) {
            const Row row = static_cast<Row>(item);
            const Subject subject{&region(), kind, row};
            std::vector<std::uint32_t> found;
            layer.index().query(subject.box().expanded(reach), found);
            for (auto other = std::ranges::upper_bound(found, row); other != found.end(); ++other) {
                examine_pair(rule, subject, {&region(), kind, *other}, verdict);
            }
        });
    }
}

void Run::check_placements() {
    if (progress_.stopped()) {
        return;
    }
    for (const model::Placement& placement : layout_) {
        placed_.push_back({model::project_at(region(), placement.project), subjects_of(region(), placement.site),
                           placement.site, placement.existing});
    }
    for_each("progress.check.placements", placed_.size(), placements_a_chunk, [&](std::size_t item, Verdict& verdict) {
        const Placed& placed = placed_[item];
        Verdict own;
        judge_site(rules(), measure_site(rules(), region(), placed.site), placed.project, own);
        for (model::Finding& finding : own.findings) {
            finding.plan = placed.existing ? "" : request_.plan;
        }
        verdict.take(std::move(own));
    });
}

void Run::check_project_pairs(const ProjectDistanceRule& rule) {
    std::vector<const Placed*> concerned;
    std::vector<geo::Box> boxes;
    for (const Placed& placed : placed_) {
        if (rule.concerns(placed.project)) {
            concerned.push_back(&placed);
            geo::Box box;
            for (const Subject& subject : placed.subjects) {
                box.add(subject.box());
            }
            boxes.push_back(box);
        }
    }
    const geo::RTree index(boxes);
    for_each("progress.check.projects", concerned.size(), rows_a_chunk, [&](std::size_t item, Verdict& verdict) {
        const Placed& one = *concerned[item];
        std::vector<std::uint32_t> found;
        index.query(boxes[item].expanded(rule.distance_m), found);
        for (auto at = std::ranges::upper_bound(found, static_cast<std::uint32_t>(item)); at != found.end(); ++at) {
            const Placed& other = *concerned[*at];
            Verdict own;
            examine_projects(rule, one.subjects, one.project, other.subjects, other.project, own);
            for (model::Finding& finding : own.findings) {
                finding.plan = one.existing && other.existing ? "" : request_.plan;
            }
            verdict.take(std::move(own));
        }
    });
}

void Run::check_project_pairs() {
    for (const ProjectDistanceRule& rule : rules().project_pairs) {
        check_project_pairs(rule);
    }
}

std::vector<model::Finding> Run::judge_capacity(const model::Layout& layout, std::vector<Gap>& gaps) const {
    Verdict verdict;
    for (const network::Balance& balance : network::compute_balances(region(), layout)) {
        for (const CapacityRule& rule : rules().capacity) {
            judge(rule, balance, verdict);
        }
    }
    gaps.insert(gaps.end(), verdict.gaps.begin(), verdict.gaps.end());
    return std::move(verdict.findings);
}

void Run::check_capacity() {
    if (rules().capacity.empty() || progress_.stopped()) {
        return;
    }
    Verdict verdict;
    std::vector<model::Finding> findings = judge_capacity(layout_, verdict.gaps);
    model::Layout standing = layout_;
    std::erase_if(standing, [](const model::Placement& p) { return !p.existing; });
    if (standing.size() < layout_.size()) {
        // a source that is overdrawn as much without the plan is not the plan's doing
        std::vector<Gap> ignored;
        const std::vector<model::Finding> before = judge_capacity(standing, ignored);
        for (model::Finding& finding : findings) {
            const bool same = std::ranges::any_of(before, [&finding](const model::Finding& old) {
                return old.fingerprint == finding.fingerprint && old.effect == finding.effect &&
                       old.measured == finding.measured;
            });
            finding.plan = same ? "" : request_.plan;
        }
    }
    verdict.findings = std::move(findings);
    done_.push_back(std::move(verdict));
}

CheckOutcome Run::finish() {
    CheckOutcome outcome;
    if (!progress_.stopped()) {
        outcome.findings = merge_findings(done_, request_.threads, progress_);
    }
    if (progress_.stopped()) {
        drop(done_, request_.threads);
        outcome.findings.clear();
        outcome.complete = false;
        return outcome;
    }
    Verdict rest;
    for (Verdict& verdict : done_) {
        verdict.findings = {}; // moved from already
        rest.take(std::move(verdict));
    }
    outcome.issues = issues_of(rest);
    turn_failures_into_gaps(rest);
    outcome.not_assessable = join_gaps(std::move(rest.gaps));
    return outcome;
}

CheckOutcome Run::run() {
    check_standing(SubjectKind::land, "progress.check.plots");
    check_standing(SubjectKind::building, "progress.check.buildings");
    check_standing_pairs();
    check_placements();
    check_project_pairs();
    check_capacity();
    return finish();
}

} // namespace

core::Result<CheckOutcome> check(const Engine& engine, const model::Layout& layout, const CheckRequest& request,
                                 const core::Progress& progress) {
    return Run(engine, layout, request, progress).run();
}

} // namespace qipan::conflict
