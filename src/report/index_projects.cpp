// 项目总账, 统筹方案, 项目与选址建议, 未落位项目.
#include <algorithm>
#include <map>

#include "core/text.hpp"
#include "report/index_chapters.hpp"
#include "report/project_chapters.hpp"

namespace qipan::report {
namespace {

std::string stage_name(const core::Catalogue& words, const std::optional<model::Stage>& stage) {
    return stage ? word(words, "stage", model::to_string(*stage)) : caption(words, "not_stated");
}

struct StageRow {
    std::string name;
    std::size_t industry = 0;
    std::size_t infrastructure = 0;
    double investment = 0;
    std::size_t unknown = 0;
};

void write_stage_row(Page& page, const StageRow& stage, std::string_view style) {
    HtmlWriter& html = page.html();
    const auto row = html.open("tr", {{"class", style}});
    html.leaf("td", stage.name);
    for (const std::size_t count : {stage.industry + stage.infrastructure, stage.industry, stage.infrastructure}) {
        html.leaf("td", std::to_string(count), {{"class", "n"}});
    }
    html.leaf("td", core::fixed(stage.investment, 2), {{"class", "n"}});
    html.leaf("td", std::to_string(stage.unknown), {{"class", "n"}});
}

void write_site_cells(Page& page, const IndexEntry& entry) {
    HtmlWriter& html = page.html();
    if (!entry.site) {
        std::string why = page.say("index.no_site");
        if (!entry.missing.empty()) {
            why = page.say("index.missing", {{"field", field_name(page.words(), entry.missing.front())}});
        }
        const auto cell = html.open("td");
        html.leaf("span", why, {{"class", "unknown"}});
    } else {
        const auto cell = html.open("td");
        html.text(site_caption(page.context(), *entry.site));
        html.leaf("span", zone_name(page.context(), page.context().region.zone_of(*entry.site)), {{"class", "sub"}});
    }
    const std::string value = entry.score ? core::fixed(*entry.score, 1) : "";
    const auto cell = html.open("td", {{"data-value", value}});
    if (entry.score) {
        write_score(page, *entry.score);
    }
}

std::string count_or_nothing(std::size_t count) {
    return count == 0 ? "" : std::to_string(count);
}

void write_entry(Page& page, const IndexEntry& entry) {
    HtmlWriter& html = page.html();
    const model::Project& project = entry.project;
    const auto row = html.open("tr");
    {
        const auto cell = html.open("td");
        const std::string& name = project.name.empty() ? project.id : project.name;
        if (entry.link.empty()) {
            html.text(name);
        } else {
            html.leaf("a", name, {{"href", entry.link}});
        }
        html.leaf("span", project.id, {{"class", "sub"}});
    }
    const std::string order = project.stage ? std::to_string(static_cast<int>(*project.stage)) : "";
    html.leaf("td", project.stage ? stage_name(page.words(), project.stage) : "",
              {{"class", "s"}, {"data-value", order}});
    html.leaf("td", word(page.words(), "project_kind", project.kind.empty() ? "industry" : project.kind),
              {{"class", "s"}});
    html.leaf("td", project.industry.empty() ? "" : industry_name(page.context(), project.industry));
    html.leaf("td", project.total_investment_wan ? core::fixed(*project.total_investment_wan, 2) : "",
              {{"class", "n"}});
    html.leaf("td", project.land_mu ? core::fixed(*project.land_mu, 2) : "", {{"class", "n"}});
    write_site_cells(page, entry);
    html.leaf("td", count_or_nothing(entry.findings), {{"class", "n"}});
    html.leaf("td", count_or_nothing(entry.verdicts), {{"class", entry.verdicts > 0 ? "n short" : "n"}});
}

void write_plan_fact(Page& page, std::string_view name, const std::string& value) {
    if (!value.empty()) {
        const auto row = page.html().open("div");
        page.html().leaf("span", page.say(name));
        page.html().leaf("b", value);
    }
}

} // namespace

void write_stages_chapter(Page& page, const IndexPageInput& input) {
    std::vector<model::Project> projects;
    for (const IndexEntry& entry : input.entries) {
        projects.push_back(entry.project);
    }
    if (projects.empty()) {
        return;
    }
    const auto chapter = page.chapter(page.say("index.stages"));
    const auto table = page.html().open("table");
    page.table_head({page.say("stage"), '#' + page.say("index.count"), '#' + page.say("index.industry"),
                     '#' + page.say("index.infrastructure"), '#' + page.say("index.investment"),
                     '#' + page.say("index.investment_unknown")});
    const auto body = page.html().open("tbody");
    StageRow total{.name = page.say("total")};
    for (const StageSummary& stage : count_stages(projects)) {
        const StageRow row{stage_name(page.words(), stage.stage), stage.industry, stage.infrastructure,
                           as_printed(stage.total_investment_wan, 2), stage.investment_unknown};
        write_stage_row(page, row, "row");
        total.industry += row.industry;
        total.infrastructure += row.infrastructure;
        total.investment += row.investment;
        total.unknown += row.unknown;
    }
    write_stage_row(page, total, "total");
}

void write_plan_chapter(Page& page, const IndexPageInput& input) {
    if (input.plan == nullptr) {
        return;
    }
    const model::Plan& plan = *input.plan;
    const auto chapter = page.chapter(page.say("plan.title"));
    const auto pinned = std::ranges::count(plan.placements, true, &model::PlanPlacement::pinned);
    const auto review = std::ranges::count(plan.placements, true, &model::PlanPlacement::needs_review);
    {
        const auto grid = page.html().open("div", {{"class", "facts"}});
        write_plan_fact(page, "plan.id", plan.id);
        write_plan_fact(page, "plan.status", word(page.words(), "plan_status", plan.status));
        write_plan_fact(page, "plan.placed", std::to_string(plan.placements.size()));
        write_plan_fact(page, "plan.not_placed", std::to_string(plan.not_placed.size()));
        write_plan_fact(page, "plan.pinned", std::to_string(pinned));
        write_plan_fact(page, "plan.needs_review", std::to_string(review));
        write_plan_fact(page, "plan.value", std::to_string(plan.value));
        write_plan_fact(page, "plan.bound", std::to_string(plan.bound));
        write_plan_fact(page, "plan.gap", percent(plan.gap, 2));
        write_plan_fact(page, "plan.base_revision", std::to_string(plan.base_revision));
        write_plan_fact(page, "plan.epochs", std::to_string(plan.epochs));
        write_plan_fact(page, "plan.seed", std::to_string(plan.seed));
    }
    page.paragraph(page.say("plan.how"), "note");
}

void write_projects_chapter(Page& page, const IndexPageInput& input) {
    if (input.entries.empty()) {
        return;
    }
    const auto chapter = page.chapter(page.say("index.projects"));
    HtmlWriter& html = page.html();
    {
        const auto tools = html.open("div", {{"class", "tools"}});
        html.empty("input", {{"type", "search"},
                             {"data-filters", "projects"},
                             {"placeholder", page.say("index.filter")},
                             {"aria-label", page.say("index.filter")}});
        html.leaf("span", page.say("index.sort"), {{"class", "note"}});
    }
    const auto table = html.open("table", {{"id", "projects"}, {"class", "sortable"}});
    page.table_head({page.say("project"), page.say("stage"), page.say("kind_of_project"), page.say("industry"),
                     '#' + page.say("index.investment"), '#' + page.say("index.land"), page.say("index.site"),
                     page.say("score"), '#' + page.say("index.findings"), '#' + page.say("index.verdicts")});
    const auto body = html.open("tbody");
    for (const IndexEntry& entry : input.entries) {
        write_entry(page, entry);
    }
}

void write_not_placed_chapter(Page& page, const IndexPageInput& input) {
    if (input.plan == nullptr || input.plan->not_placed.empty()) {
        return;
    }
    const auto chapter = page.chapter(page.say("index.not_placed"));
    const auto table = page.html().open("table");
    page.table_head({page.say("project"), page.say("refused.reason")});
    const auto body = page.html().open("tbody");
    for (const model::NotPlaced& project : input.plan->not_placed) {
        const auto entry =
            std::ranges::find(input.entries, project.project, [](const IndexEntry& e) { return e.project.id; });
        const bool named = entry != input.entries.end() && !entry->project.name.empty();
        const auto row = page.html().open("tr");
        {
            const auto cell = page.html().open("td");
            page.html().text(named ? entry->project.name : project.project);
            page.html().leaf("span", project.project, {{"class", "sub"}});
        }
        page.html().leaf("td", sentence_of(page.words(), project.reason, project.values));
    }
}

} // namespace qipan::report
