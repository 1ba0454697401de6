#include "report/index_page.hpp"

#include "core/text.hpp"
#include "report/index_chapters.hpp"
#include "report/project_chapters.hpp"

namespace qipan::report {
namespace {

std::vector<KeyFigure> figures(const Page& page, const IndexPageInput& input) {
    double investment = 0;
    std::size_t known = 0;
    std::size_t recommended = 0;
    std::size_t findings = 0;
    std::size_t verdicts = 0;
    for (const IndexEntry& entry : input.entries) {
        known += entry.project.total_investment_wan ? 1U : 0U;
        investment += entry.project.total_investment_wan ? as_printed(*entry.project.total_investment_wan, 2) : 0;
        recommended += entry.site ? 1U : 0U;
        findings += entry.findings;
        verdicts += entry.verdicts;
    }
    std::vector<KeyFigure> strip{{page.say("key.projects"), std::to_string(input.entries.size()), ""},
                                 {page.say("key.investment"),
                                  core::fixed(investment / 10000, 2) + ' ' + page.say("key.hundred_million"),
                                  page.say("key.known", {{"count", std::to_string(known)}})},
                                 {page.say("key.recommended"), std::to_string(recommended), ""},
                                 {page.say("key.findings"), std::to_string(findings),
                                  page.say("key.verdicts", {{"count", std::to_string(verdicts)}})}};
    if (input.plan != nullptr) {
        strip.push_back(
            {page.say("plan.gap"), percent(input.plan->gap, 2), word(page.words(), "plan_status", input.plan->status)});
    }
    return strip;
}

void write_overview_map(Page& page, const IndexPageInput& input) {
    HtmlWriter drawing;
    if (drawing.svg(input.map_svg)) {
        const auto chapter = page.chapter(page.say("index.map"));
        const auto figure = page.html().open("figure", {{"class", "map"}});
        page.html().svg(input.map_svg);
    }
}

} // namespace

std::string index_page(const IndexPageInput& input) {
    Page page(input.context, {.kind = caption(input.context.words, "kind.index"),
                              .title = input.context.region.info.name,
                              .subtitle = caption(input.context.words, "index.subtitle"),
                              .draft = input.draft ? Draft::yes : Draft::no,
                              .script = Script::table});
    if (!input.entries.empty()) {
        page.key_figures(figures(page, input));
    }
    write_stages_chapter(page, input);
    write_plan_chapter(page, input);
    write_overview_map(page, input);
    write_projects_chapter(page, input);
    write_not_placed_chapter(page, input);
    write_land_chapter(page, input);
    write_balances_chapter(page, input);
    write_inputs_annex(page);
    return page.finish();
}

} // namespace qipan::report
