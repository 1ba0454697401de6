// 选址建议: the ranking with what each site gains and loses points by, then the best side by side, criterion by
// criterion.
#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "core/text.hpp"
#include "core/units.hpp"
#include "report/project_chapters.hpp"

namespace qipan::report {
namespace {

using Candidates = std::vector<const model::Candidate*>;

/// Points of the site's score (0-100) that a criterion brings, and that it misses.
struct Points {
    const model::CriterionScore* criterion = nullptr;
    double gained = 0;
    double lost = 0;
};

/// Gains add up to the site's score, losses to what it lacks to 100: weights are shares of the known ones.
std::vector<Points> points_of(const model::Candidate& candidate) {
    double known = 0;
    for (const model::CriterionScore& criterion : candidate.criteria) {
        known += criterion.score ? criterion.weight : 0;
    }
    std::vector<Points> points;
    for (const model::CriterionScore& criterion : candidate.criteria) {
        if (criterion.score && known > 0) {
            const double share = criterion.weight / known;
            points.push_back({&criterion, share * *criterion.score, share * (100 - *criterion.score)});
        }
    }
    return points;
}

enum class Side { gains, losses };

/// The criteria that matter most on one side: those that bring more than they miss, or miss more than they bring.
std::vector<Points> strongest(const model::Candidate& candidate, Side side) {
    std::vector<Points> points = points_of(candidate);
    std::erase_if(points,
                  [&](const Points& p) { return side == Side::gains ? p.gained < p.lost : p.lost <= p.gained; });
    std::ranges::stable_sort(points, [&](const Points& a, const Points& b) {
        return side == Side::gains ? a.gained > b.gained : a.lost > b.lost;
    });
    constexpr std::size_t shown = 3;
    points.resize(std::min(points.size(), shown));
    return points;
}

void write_points(Page& page, const model::Candidate& candidate, Side side) {
    for (const Points& p : strongest(candidate, side)) {
        const double value = side == Side::gains ? p.gained : p.lost;
        page.html().leaf(
            "span",
            page.say("sites.points", {{"criterion", criterion_title(page.context(), p.criterion->criterion)},
                                      {"points", core::fixed(value, 1)}}),
            {{"class", side == Side::gains ? "plus" : "minus"}});
    }
}

void write_site_cell(const ProjectDraft& draft, const model::Candidate& candidate) {
    Page& page = draft.page;
    HtmlWriter& html = page.html();
    const auto cell = html.open("td");
    html.leaf("span", site_caption(page.context(), candidate.site), {{"class", "site"}});
    std::string below = site_name(page.context(), candidate.site);
    below += (below.empty() ? "" : " · ") + zone_name(page.context(), candidate.zone);
    html.leaf("span", below, {{"class", "sub"}});
    std::string marks;
    if (!candidate.ranked) {
        marks = page.say("sites.unranked");
    }
    if (candidate.needs_review) {
        marks += (marks.empty() ? "" : " · ") + page.say("sites.needs_review");
    }
    if (current_site(draft.input) == candidate.site) {
        marks += (marks.empty() ? "" : " · ") + page.say("sites.stands");
    } else if (draft.input.plan != nullptr && recommended_site(draft.input) == candidate.site) {
        marks += (marks.empty() ? "" : " · ") + page.say("sites.in_plan", {{"plan", draft.input.plan->id}});
    }
    if (!marks.empty()) {
        html.leaf("span", marks, {{"class", "sub"}});
    }
}

std::string area_text(const PageContext& context, const model::Candidate& candidate) {
    return candidate.site.kind == model::SiteKind::floor
               ? amount(context.words, candidate.area_m2, "m2")
               : amount(context.words, core::to_mu({candidate.area_m2}).value, "mu");
}

/// The place among the ranked ones.
std::string rank_text(const model::ProjectScore& score, const model::Candidate& candidate) {
    const auto before = std::span(score.candidates.data(), &candidate);
    const auto ranked = std::ranges::count(before, true, &model::Candidate::ranked);
    return candidate.ranked ? std::to_string(ranked + 1) : "–";
}

void write_ranking(const ProjectDraft& draft, const Candidates& candidates) {
    Page& page = draft.page;
    HtmlWriter& html = page.html();
    const auto table = html.open("table");
    page.table_head({page.say("sites.rank"), page.say("site"), '#' + page.say("area"), page.say("score"),
                     '#' + page.say("sites.completeness"), page.say("sites.gains"), page.say("sites.losses")});
    const auto body = html.open("tbody");
    const auto recommended = recommended_site(draft.input);
    for (const model::Candidate* shown : candidates) {
        const model::Candidate& candidate = *shown;
        const auto row = html.open("tr", {{"class", recommended == candidate.site ? "first" : "other"}});
        html.leaf("td", rank_text(draft.input.score, candidate), {{"class", "rank"}});
        write_site_cell(draft, candidate);
        html.leaf("td", area_text(page.context(), candidate), {{"class", "n"}});
        {
            const auto cell = html.open("td");
            write_score(page, candidate.score);
        }
        html.leaf("td", percent(candidate.completeness, 0), {{"class", "n"}});
        {
            const auto cell = html.open("td");
            write_points(page, candidate, Side::gains);
        }
        const auto cell = html.open("td");
        write_points(page, candidate, Side::losses);
    }
}

/// Five calm tints; the figure stands beside, so colour is never the only carrier.
std::string tint(double score) {
    const int step = std::clamp(static_cast<int>(score / 20), 0, 4);
    return fmt::format("t{}", step);
}

void write_criterion_cell(Page& page, const model::CriterionScore* criterion) {
    HtmlWriter& html = page.html();
    const auto td = html.open("td");
    if (criterion == nullptr) {
        html.leaf("span", page.say("sites.not_applied"), {{"class", "unknown"}});
        return;
    }
    const auto cell = html.open("div", {{"class", "cell"}});
    if (criterion->score) {
        html.leaf("b", core::fixed(*criterion->score, 0), {{"class", tint(*criterion->score)}});
        html.leaf("span", sentence_of(page.words(), criterion->reason, criterion->values));
    } else {
        html.leaf("b", "–", {{"class", "unknown"}});
        html.leaf("span", sentence_of(page.words(), criterion->reason, criterion->values), {{"class", "unknown"}});
    }
}

void write_criterion_row(const ProjectDraft& draft, std::string_view id, const Candidates& compared) {
    Page& page = draft.page;
    HtmlWriter& html = page.html();
    const auto row = html.open("tr");
    std::optional<double> weight;
    bool assumed = false;
    for (const model::Candidate* candidate : compared) {
        if (const auto* criterion = find_criterion(*candidate, id)) {
            weight = weight.value_or(criterion->weight);
            assumed = assumed || criterion->status == "assumption";
        }
    }
    {
        const auto cell = html.open("td", {{"class", "k"}});
        const std::string title = criterion_title(page.context(), id);
        html.text(title);
        if (assumed) {
            draft.unverified.mark(page, {"criterion", std::string(id), title, page.say("sites.value_function"), ""});
        }
    }
    html.leaf("td", percent(weight.value_or(0), 1), {{"class", "n"}});
    for (const model::Candidate* candidate : compared) {
        write_criterion_cell(page, find_criterion(*candidate, id));
    }
}

std::string dimension_of(const PageContext& context, std::string_view criterion) {
    const auto found = context.criteria.find(criterion);
    return found == context.criteria.end() ? std::string{} : pick(context.words, found->second.dimension);
}

void write_matrix_head(Page& page, const ProjectDraft& draft, const Candidates& compared) {
    HtmlWriter& html = page.html();
    const auto head = html.open("thead");
    const auto row = html.open("tr");
    html.leaf("th", page.say("criterion"), {{"class", "criterion"}});
    html.leaf("th", page.say("weight"), {{"class", "n weight"}});
    const auto recommended = recommended_site(draft.input);
    for (const model::Candidate* candidate : compared) {
        const bool first = recommended == candidate->site;
        const auto cell = html.open("th", {{"class", first ? "first" : "other"}});
        html.text(site_caption(page.context(), candidate->site));
        html.leaf("span",
                  page.say(first && !current_site(draft.input) ? "sites.score_recommended" : "sites.score",
                           {{"score", core::fixed(candidate->score, 1)}}),
                  {{"class", "sub"}});
    }
}

void write_matrix(const ProjectDraft& draft, const Candidates& compared) {
    Page& page = draft.page;
    HtmlWriter& html = page.html();
    html.leaf("h3", page.say("sites.matrix"));
    const auto table = html.open("table", {{"class", "matrix"}});
    write_matrix_head(page, draft, compared);
    const auto body = html.open("tbody");
    std::string dimension;
    const std::string columns = std::to_string(compared.size() + 2);
    for (const std::string& id : criteria_in_order(draft.input)) {
        const std::string own = dimension_of(page.context(), id);
        if (own != dimension && !own.empty()) {
            const auto row = html.open("tr", {{"class", "group"}});
            html.leaf("td", own, {{"colspan", columns}});
        }
        dimension = own;
        write_criterion_row(draft, id, compared);
    }
}

} // namespace

void write_score(Page& page, double score) {
    HtmlWriter& html = page.html();
    const auto box = html.open("div", {{"class", "score"}});
    html.leaf("span", core::fixed(score, 1));
    const auto bar = html.open("span", {{"class", "bar"}});
    html.leaf("i", "", {{"style", fmt::format("width:{}%", core::fixed(std::clamp(score, 0.0, 100.0), 1))}});
}

const model::Candidate* find_candidate(const model::ProjectScore& score, const model::Site& site) {
    const auto found = std::ranges::find(score.candidates, site, &model::Candidate::site);
    return found == score.candidates.end() ? nullptr : &*found;
}

std::vector<const model::Candidate*> shown_candidates(const ProjectPageInput& input, std::size_t count) {
    const auto recommended = recommended_site(input);
    Candidates shown;
    for (std::size_t i = 0; i < input.score.candidates.size(); ++i) {
        const model::Candidate& candidate = input.score.candidates[i];
        if (i < count || recommended == candidate.site) {
            shown.push_back(&candidate);
        }
    }
    return shown;
}

const model::CriterionScore* find_criterion(const model::Candidate& candidate, std::string_view criterion) {
    const auto found = std::ranges::find(candidate.criteria, criterion, &model::CriterionScore::criterion);
    return found == candidate.criteria.end() ? nullptr : &*found;
}

std::vector<std::string> criteria_in_order(const ProjectPageInput& input) {
    std::map<std::pair<double, std::string>, std::string> ordered;
    for (const model::Candidate* candidate : shown_candidates(input, input.compared)) {
        for (const model::CriterionScore& criterion : candidate->criteria) {
            const std::string& id = criterion.criterion;
            const auto title = input.context.criteria.find(id);
            // criteria that nobody ordered follow the others by name
            const double order = title == input.context.criteria.end() ? HUGE_VAL : title->second.order;
            ordered.emplace(std::pair(order, id), id);
        }
    }
    std::vector<std::string> ids;
    for (const auto& [key, id] : ordered) {
        ids.push_back(id);
    }
    return ids;
}

void write_sites_chapter(const ProjectDraft& draft) {
    const ProjectPageInput& input = draft.input;
    if (input.score.candidates.empty()) {
        return;
    }
    Page& page = draft.page;
    const auto chapter = page.chapter(page.say("sites.title"));
    const Candidates listed = shown_candidates(input, input.listed);
    write_ranking(draft, listed);
    page.paragraph(page.say("sites.how", {{"shown", std::to_string(listed.size())},
                                          {"all", std::to_string(input.score.candidates.size())}}),
                   "note");
    write_matrix(draft, shown_candidates(input, input.compared));
}

} // namespace qipan::report
