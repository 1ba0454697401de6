#include "suitability/score.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "conflict/screen.hpp"
#include "core/parallel.hpp"
#include "suitability/limits.hpp"
#include "suitability/sites.hpp"
#include "suitability/weigh.hpp"

namespace qipan::suitability {
namespace {

using model::Row;

constexpr std::size_t chunk_size = 64;
constexpr std::size_t most_groups = 200; // adjoining plots tried a project, least waste first

/// What became of one plot, building or group.
struct Judged {
    std::vector<model::Candidate> candidates; // none or one
    std::vector<model::Refusal> refused;
    std::vector<Row> small; // a plot that is only too small
};

model::Refusal refusal_of(const model::Finding& finding, const SiteFacts& facts) {
    return {facts.site,   std::string(facts.zone), finding.rule,  finding.required, finding.measured,
            finding.unit, finding.message,         finding.values};
}

conflict::ScreenResult screen_site(const Subject& subject, const model::Site& site) {
    Surveys* kept = subject.context.surveys;
    return kept != nullptr ? kept->at(site).screen(subject.project)
                           : conflict::screen(subject.context.engine, site, subject.project);
}

model::Candidate make_candidate(const Subject& subject, const SiteFacts& facts) {
    model::Candidate candidate;
    candidate.site = facts.site;
    candidate.zone = facts.zone;
    candidate.area_m2 = facts.area_m2;
    candidate.buildable_m2 = facts.buildable_m2;
    weigh(subject, facts, candidate);
    return candidate;
}

/// What the rules say of a site and of who stands beside it.
conflict::ScreenResult screen(const Subject& subject, const model::Site& site) {
    conflict::ScreenResult screened = screen_site(subject, site);
    conflict::PairScreen beside = subject.board.neighbours.screen(subject.context, site, subject.project);
    for (model::Finding& finding : beside.findings) {
        auto& list = finding.effect == model::Effect::forbid ? screened.forbids : screened.notes;
        list.push_back(std::move(finding));
    }
    std::ranges::sort(screened.forbids, model::comes_before);
    std::ranges::sort(screened.notes, model::comes_before);
    std::ranges::move(beside.not_assessable, std::back_inserter(screened.not_assessable));
    screened.needs_review = screened.needs_review || beside.needs_review;
    return screened;
}

/// Takes over what the rules say of a site; the buildable land of a part is that of its plot.
void take_screening(const Subject& subject, const conflict::ScreenResult& screened, SiteFacts& facts,
                    Verdict& verdict) {
    for (const model::Finding& finding : screened.forbids) {
        const auto same = std::ranges::find(verdict.refused, finding.rule, &model::Refusal::rule);
        if (same == verdict.refused.end()) {
            verdict.refused.push_back(refusal_of(finding, facts));
        } else if (std::abs(finding.measured - finding.required) > std::abs(same->measured - same->required)) {
            *same = refusal_of(finding, facts); // of three plants the one that is nearest
        }
    }
    if (!facts.is_floor()) {
        facts.buildable_m2 = screened.buildable_m2;
        facts.least_width_m = screened.least_width_m;
    }
    if (!verdict.out()) { // a strip that leaves too little has said so already
        check_buildable(subject, facts, verdict);
    }
}

/// Takes over the refusals of a site that is out.
void take_refusals(Verdict& verdict, Judged& judged) {
    std::ranges::move(verdict.refused, std::back_inserter(judged.refused));
}

/// Screening, buildable remainder and score of a site that passed the cheap limits.
void judge_further(const Subject& subject, SiteFacts facts, Verdict verdict, Judged& judged) {
    conflict::ScreenResult screened = screen(subject, facts.site);
    take_screening(subject, screened, facts, verdict);
    if (verdict.out()) {
        take_refusals(verdict, judged);
        return;
    }
    model::Candidate candidate = make_candidate(subject, facts);
    candidate.notes = std::move(screened.notes);
    candidate.not_assessable = std::move(screened.not_assessable);
    candidate.needs_review = screened.needs_review || !verdict.unknown.empty();
    std::ranges::move(verdict.unknown, std::back_inserter(candidate.not_assessable));
    judged.candidates.push_back(std::move(candidate));
}

void judge_site(const Subject& subject, model::Site site, Judged& judged) {
    SiteFacts facts = outline_facts(subject.region(), std::move(site));
    Verdict verdict;
    check_standing(subject, facts, verdict);
    if (!verdict.out()) {
        add_geometry(subject.region(), facts);
        check_offer(subject, facts, verdict);
    }
    if (verdict.out()) {
        take_refusals(verdict, judged);
        return;
    }
    judge_further(subject, std::move(facts), std::move(verdict), judged);
}

void judge_plot(const Subject& subject, Row plot, Judged& judged) {
    LandChoice choice = choose_land(subject, plot);
    if (choice.fits()) {
        judge_site(subject, std::move(choice.site), judged);
        return;
    }
    SiteFacts facts = outline_facts(subject.region(), std::move(choice.site));
    Verdict verdict;
    check_standing(subject, facts, verdict);
    if (verdict.out()) { // who may not have the plot need not hear of its area
        take_refusals(verdict, judged);
        return;
    }
    if (!subject.needs.empty() || !subject.project.must_have.empty()) {
        add_geometry(subject.region(), facts);
        check_offer(subject, facts, verdict);
    }
    if (choice.too_small() && !verdict.out() && facts.site.kind == model::SiteKind::plot) {
        judged.small.push_back(plot);
    }
    judged.refused.push_back(refuse(facts, choice.limit, choice.figures));
    take_refusals(verdict, judged);
}

/// Judges items 0..count on all threads; what is joined does not depend on their number.
template <class JudgeOne>
Judged judge_all(std::size_t count, int threads, JudgeOne judge_one) {
    std::vector<Judged> chunks((count + chunk_size - 1) / chunk_size);
    core::parallel_chunks(count, chunk_size, threads, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            judge_one(i, chunks[chunk]);
        }
    });
    Judged joined;
    for (Judged& chunk : chunks) {
        std::ranges::move(chunk.candidates, std::back_inserter(joined.candidates));
        std::ranges::move(chunk.refused, std::back_inserter(joined.refused));
        std::ranges::move(chunk.small, std::back_inserter(joined.small));
    }
    return joined;
}

Judged judge_land(const Subject& subject, int threads) {
    Judged land = judge_all(subject.region().plots().size(), threads,
                            [&](std::size_t i, Judged& judged) { judge_plot(subject, static_cast<Row>(i), judged); });
    const int most = subject.context.criteria.limits.adjoining_plots_max;
    for (int count = 2; land.candidates.empty() && count <= most; ++count) {
        const auto sites = adjoining_sites(subject, land.small, count, most_groups);
        Judged groups = judge_all(sites.size(), threads,
                                  [&](std::size_t i, Judged& judged) { judge_site(subject, sites[i], judged); });
        std::ranges::move(groups.candidates, std::back_inserter(land.candidates));
        std::ranges::move(groups.refused, std::back_inserter(land.refused));
    }
    return land;
}

Judged judge_floors(const Subject& subject, int threads) {
    const model::Layer& buildings = subject.region().buildings();
    return judge_all(buildings.size(), threads, [&](std::size_t i, Judged& judged) {
        judge_site(subject, model::floor_site(std::string(buildings.id_of(static_cast<Row>(i))), subject.floor_need_m2),
                   judged);
    });
}

Judged judge_region(const Subject& subject, int threads) {
    Judged judged;
    if (subject.land_need_m2 > 0) {
        judged = judge_land(subject, threads);
    }
    if (subject.floor_need_m2 > 0) {
        Judged floors = judge_floors(subject, threads);
        std::ranges::move(floors.candidates, std::back_inserter(judged.candidates));
        std::ranges::move(floors.refused, std::back_inserter(judged.refused));
    }
    return judged;
}

struct Ranking {
    bool unranked;
    bool needs_review;
    double minus_score;
    std::string site;
    auto operator<=>(const Ranking&) const = default;
};

/// Sorts by ranking; a site's text is made once a candidate, not once a comparison.
void sort_candidates(std::vector<model::Candidate>& candidates) {
    std::vector<std::pair<Ranking, std::size_t>> order;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const model::Candidate& c = candidates[i];
        order.emplace_back(Ranking{!c.ranked, c.needs_review, -c.score, model::to_string(c.site)}, i);
    }
    std::ranges::sort(order);
    std::vector<model::Candidate> sorted;
    sorted.reserve(candidates.size());
    for (const auto& [ranking, i] : order) {
        sorted.push_back(std::move(candidates[i]));
    }
    candidates = std::move(sorted);
}

void sort_refused(std::vector<model::Refusal>& refused) {
    std::vector<std::pair<std::string, std::size_t>> order;
    for (std::size_t i = 0; i < refused.size(); ++i) {
        order.emplace_back(model::to_string(refused[i].site), i);
    }
    std::ranges::sort(order);
    std::vector<model::Refusal> sorted;
    sorted.reserve(refused.size());
    for (const auto& [site, i] : order) {
        sorted.push_back(std::move(refused[i]));
    }
    refused = std::move(sorted);
}

} // namespace

std::vector<std::string> missing_data(const model::Project& project) {
    std::vector<std::string> missing;
    if (project.industry.empty()) {
        missing.emplace_back("projects.industry");
    }
    if (!(project.land_mu.value_or(0) > 0) && !(project.floor_m2.value_or(0) > 0)) {
        missing.emplace_back("projects.land_mu");
    }
    const auto unusable = [](const model::Demand& d) { return !model::to_balance_unit(d.utility, d.design, d.unit); };
    if (std::ranges::any_of(project.demands, unusable)) {
        missing.emplace_back("demands.unit");
    }
    return missing;
}

core::Result<model::ProjectScore> score_project(const Context& context, const model::Project& project,
                                                const ScoreRequest& request) {
    if (!request.as_of.ok() || request.top < 0) {
        return core::fail("score.bad-request", {{"top", std::to_string(request.top)}});
    }
    model::ProjectScore score;
    score.project = project.id;
    score.criteria_edition = context.criteria.edition;
    score.missing = missing_data(project);
    if (!score.missing.empty()) {
        return score;
    }
    const Board board = make_board(context);
    Judged judged = judge_region(make_subject(context, board, project, request.as_of), request.threads);
    if (request.unassessed == Unassessed::leave_out) {
        std::erase_if(judged.candidates, [](const model::Candidate& c) { return c.needs_review; });
    }
    sort_candidates(judged.candidates);
    sort_refused(judged.refused);
    if (request.top > 0 && judged.candidates.size() > static_cast<std::size_t>(request.top)) {
        judged.candidates.erase(judged.candidates.begin() + request.top, judged.candidates.end());
    }
    score.candidates = std::move(judged.candidates);
    score.refused = std::move(judged.refused);
    return score;
}

model::Candidate score_site(const Context& context, const model::Project& project, const model::Site& site,
                            core::Date as_of) {
    const Board board = make_board(context);
    const Subject subject = make_subject(context, board, project, as_of);
    SiteFacts facts = make_facts(context.region, site);
    Verdict ignored;
    conflict::ScreenResult screened = screen(subject, site);
    take_screening(subject, screened, facts, ignored);
    model::Candidate candidate = make_candidate(subject, facts);
    candidate.notes = std::move(screened.notes);
    candidate.not_assessable = std::move(screened.not_assessable);
    candidate.needs_review = screened.needs_review;
    return candidate;
}

} // namespace qipan::suitability
