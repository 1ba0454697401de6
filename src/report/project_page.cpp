#include "report/project_page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/text.hpp"
#include "report/project_chapters.hpp"

namespace qipan::report {
namespace {

bool is_verdict(const model::Finding& finding) {
    return finding.effect == model::Effect::forbid || finding.effect == model::Effect::permit;
}

bool decides(const model::Finding& finding) {
    return is_verdict(finding) && finding.status == model::RuleStatus::assumption;
}

std::string subtitle(const ProjectPageInput& input) {
    const PageContext& context = input.context;
    const model::Project& project = input.project;
    std::string text;
    const auto add = [&](const std::string& part) { text += part.empty() ? "" : (text.empty() ? "" : " · ") + part; };
    add(project.investor);
    add(project.industry.empty() ? "" : industry_name(context, project.industry));
    add(project.stage ? word(context.words, "stage", model::to_string(*project.stage)) : "");
    add(project.home_zone.empty() ? "" : zone_name(context, project.home_zone));
    return text;
}

KeyFigure land_figure(const ProjectPageInput& input) {
    const core::Catalogue& words = input.context.words;
    if (input.project.land_mu) {
        return {caption(words, "key.land"), amount(words, *input.project.land_mu, "mu"), ""};
    }
    return {caption(words, "key.floor"), amount(words, *input.project.floor_m2, "m2"), ""};
}

std::vector<KeyFigure> figures(const ProjectPageInput& input) {
    const core::Catalogue& words = input.context.words;
    std::vector<KeyFigure> strip;
    if (input.project.total_investment_wan) {
        strip.push_back(
            {caption(words, "key.investment"), amount(words, *input.project.total_investment_wan, "wan_cny"), ""});
    }
    if (input.project.land_mu || input.project.floor_m2) {
        strip.push_back(land_figure(input));
    }
    const auto site = recommended_site(input);
    const auto* candidate = site ? find_candidate(input.score, *site) : nullptr;
    if (candidate != nullptr) {
        strip.push_back({caption(words, current_site(input) ? "key.score_now" : "key.score"),
                         core::fixed(candidate->score, 1),
                         caption(words, "key.completeness", {{"share", percent(candidate->completeness, 0)}})});
    }
    if (!input.score.candidates.empty() || !input.score.refused.empty()) {
        strip.push_back(
            {caption(words, "key.candidates"), std::to_string(input.score.candidates.size()),
             caption(words, "key.refused", {{"count", std::to_string(model::refused_sites(input.score))}})});
        const auto verdicts = std::ranges::count_if(input.findings, is_verdict);
        strip.push_back({caption(words, "key.findings"), std::to_string(input.findings.size()),
                         caption(words, "key.verdicts", {{"count", std::to_string(verdicts)}})});
    }
    return strip;
}

const model::NotPlaced* find_not_placed(const ProjectPageInput& input) {
    if (input.plan == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(input.plan->not_placed, input.project.id, &model::NotPlaced::project);
    return found == input.plan->not_placed.end() ? nullptr : &*found;
}

const model::PlanPlacement* find_placement(const ProjectPageInput& input) {
    if (input.plan == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(input.plan->placements, input.project.id, &model::PlanPlacement::project);
    return found == input.plan->placements.end() ? nullptr : &*found;
}

std::string site_in_words(const PageContext& context, const model::Site& site) {
    const std::string zone = zone_name(context, context.region.zone_of(site));
    return caption(context.words, "site_in_zone", {{"site", site_caption(context, site)}, {"zone", zone}});
}

/// What the plan says beside the project's own ranking.
void write_plan_sentence(Page& page, const ProjectPageInput& input) {
    if (const auto* out = find_not_placed(input)) {
        page.paragraph(page.say("lede.not_placed", {{"plan", input.plan->id},
                                                    {"reason", sentence_of(page.words(), out->reason, out->values)}}));
    }
    const auto* placement = find_placement(input);
    if (placement == nullptr || current_site(input)) {
        return;
    }
    const auto* best = input.score.candidates.empty() ? nullptr : &input.score.candidates.front();
    if (placement->pinned) {
        page.paragraph(page.say("lede.pinned", {{"plan", input.plan->id}}));
    } else if (best != nullptr && best->site != placement->site) {
        page.paragraph(page.say("lede.plan_differs", {{"plan", input.plan->id},
                                                      {"best", site_caption(input.context, best->site)},
                                                      {"score", core::fixed(best->score, 1)}}));
    } else {
        page.paragraph(page.say("lede.plan_agrees", {{"plan", input.plan->id}}));
    }
}

void write_missing_sentence(Page& page, const ProjectPageInput& input) {
    std::string missing;
    for (const std::string& field : input.score.missing) {
        missing += (missing.empty() ? "" : page.say("list_separator")) + field_name(page.words(), field);
    }
    page.paragraph(page.say("lede.not_assessable", {{"missing", missing}}));
}

/// A project that stands somewhere: its site, and what would rank first if it were to move.
void write_current_sentences(Page& page, const ProjectPageInput& input, const model::Site& site) {
    page.paragraph(page.say("lede.stands", {{"site", site_in_words(input.context, site)}}));
    const auto best = std::ranges::find(input.score.candidates, true, &model::Candidate::ranked);
    if (!input.score.missing.empty()) {
        write_missing_sentence(page, input);
    } else if (best != input.score.candidates.end() && best->site != site) {
        page.paragraph(page.say("lede.if_moved", {{"site", site_in_words(input.context, best->site)},
                                                  {"score", core::fixed(best->score, 1)}}));
    }
}

/// The answer before the reasons.
void write_lede(Page& page, const ProjectPageInput& input) {
    HtmlWriter& html = page.html();
    const auto site = recommended_site(input);
    const bool ranked = site.has_value();
    const auto box = html.open("div", {{"class", ranked ? "lede" : "lede stop"}});
    if (current_site(input)) {
        write_current_sentences(page, input, *site);
    } else if (!input.score.missing.empty()) {
        write_missing_sentence(page, input);
    } else if (!ranked && input.score.refused.empty() && input.score.candidates.empty()) {
        page.paragraph(page.say("lede.no_sites"));
    } else if (!ranked) {
        page.paragraph(page.say(input.score.candidates.empty() ? "lede.all_refused" : "lede.none_ranked",
                                {{"count", std::to_string(model::refused_sites(input.score))}}));
    } else {
        const auto* candidate = find_candidate(input.score, *site);
        page.paragraph(candidate == nullptr
                           ? page.say("lede.site_only", {{"site", site_in_words(input.context, *site)}})
                           : page.say("lede.site", {{"site", site_in_words(input.context, *site)},
                                                    {"score", core::fixed(candidate->score, 1)},
                                                    {"completeness", percent(candidate->completeness, 0)}}));
        if (candidate != nullptr && candidate->needs_review) {
            page.paragraph(page.say("lede.needs_review"));
        }
    }
    write_plan_sentence(page, input);
}

void write_back_link(Page& page, const std::string& link) {
    if (!link.empty()) {
        const auto tools = page.html().open("div", {{"class", "tools"}});
        page.html().leaf("a", page.say("back"), {{"href", link}, {"class", "back"}});
    }
}

} // namespace

std::optional<model::Site> current_site(const ProjectPageInput& input) {
    const auto site = model::parse_site(input.project.site);
    const bool known = site && !input.context.region.zone_of(*site).empty();
    return known ? std::optional(*site) : std::nullopt;
}

std::optional<model::Site> recommended_site(const ProjectPageInput& input) {
    if (auto site = current_site(input)) {
        return site;
    }
    if (const auto* placement = find_placement(input)) {
        return placement->site;
    }
    const auto ranked = std::ranges::find(input.score.candidates, true, &model::Candidate::ranked);
    return ranked == input.score.candidates.end() ? std::nullopt : std::optional(ranked->site);
}

bool is_draft(const ProjectPageInput& input) {
    if (std::ranges::any_of(input.findings, decides)) {
        return true;
    }
    for (const model::Candidate* candidate : shown_candidates(input, input.listed)) {
        const bool criterion = std::ranges::any_of(candidate->criteria, [](const model::CriterionScore& c) {
            return c.score && c.weight > 0 && c.status == "assumption";
        });
        if (criterion || std::ranges::any_of(candidate->notes, decides)) {
            return true;
        }
    }
    return std::ranges::any_of(input.score.refused, [&](const model::Refusal& refusal) {
        const auto* rule = input.context.rules != nullptr ? input.context.rules->find(refusal.rule) : nullptr;
        return rule != nullptr && rule->status == model::RuleStatus::assumption;
    });
}

std::string project_page(const ProjectPageInput& input) {
    Page page(input.context, {.kind = caption(input.context.words, "kind.project"),
                              .title = input.project.name.empty() ? input.project.id : input.project.name,
                              .subtitle = subtitle(input),
                              .draft = is_draft(input) ? Draft::yes : Draft::no,
                              .script = Script::open_details});
    UnverifiedList unverified;
    const ProjectDraft draft{input, page, unverified};
    if (const std::vector<KeyFigure> strip = figures(input); !strip.empty()) {
        page.key_figures(strip);
    }
    write_lede(page, input);
    write_facts_chapter(draft);
    write_sites_chapter(draft);
    write_map_chapter(draft);
    write_rules_chapter(draft);
    write_refused_chapter(draft);
    write_missing_chapter(draft);
    unverified.write_annex(page);
    write_inputs_annex(page);
    write_back_link(page, input.index_link);
    return page.finish();
}

} // namespace qipan::report
