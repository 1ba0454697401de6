#include "app/report.hpp"

#include <algorithm>

#include "app/analysis.hpp"
#include "app/find.hpp"
#include "app/styles.hpp"
#include "conflict/check.hpp"
#include "core/files.hpp"
#include "render/figure.hpp"
#include "render/map.hpp"
#include "report/index_page.hpp"
#include "report/page_names.hpp"
#include "report/project_page.hpp"
#include "report/summary.hpp"
#include "suitability/score.hpp"

namespace qipan::app {
namespace {

/// All that the pages of one report share.
struct Desk {
    const Workspace& workspace;
    Analysis& board;
    render::Styles styles;
    report::PageContext context;
    std::optional<model::Plan> plan;
    conflict::CheckOutcome check;
    std::vector<network::Balance> balances; ///< of the layout that is shown
};

/// One project with its page.
struct Page {
    std::string html;
    report::IndexEntry entry;
    bool draft = false;
};

report::PageContext page_context(const Workspace& workspace, const Analysis& board) {
    report::PageContext context{*board.region, workspace.catalogue()};
    context.rules = &board.rules;
    for (std::size_t i = 0; i < board.criteria.criteria.size(); ++i) {
        const suitability::Criterion& criterion = board.criteria.criteria[i];
        context.criteria[criterion.id] = {criterion.title, board.criteria.submodels[criterion.submodel].title,
                                          static_cast<double>(i)};
    }
    context.as_of = core::to_string(workspace.as_of);
    context.rule_edition = board.rules.edition;
    context.criteria_edition = board.criteria.edition;
    return context;
}

core::Result<Desk> open_desk(const Workspace& workspace, const ReportRequest& request, Analysis& board,
                             const core::Progress& progress) {
    auto styles = load_styles(workspace);
    if (!styles) {
        return core::fail(styles.error());
    }
    const auto layout = board.layout_for(request.plan, board.issues);
    if (!layout) {
        return core::fail(layout.error());
    }
    auto check =
        conflict::check(*board.engine, *layout,
                        {.as_of = workspace.as_of, .plan = request.plan, .threads = workspace.threads}, progress);
    if (!check) {
        return core::fail(check.error());
    }
    if (!check->complete) {
        return core::fail("work.stopped", {{"action", "report"}});
    }
    Desk desk{workspace,
              board,
              std::move(*styles),
              page_context(workspace, board),
              {},
              std::move(*check),
              network::compute_balances(*board.region, *layout, workspace.as_of)};
    if (!request.plan.empty()) {
        auto plan = stored_plan(*board.region, request.plan);
        if (!plan) {
            return core::fail(plan.error());
        }
        desk.plan = std::move(*plan);
    }
    return desk;
}

/// Typed ids by which findings speak of the project or of its site.
std::vector<std::string> names_of(const model::Region& region, const model::Project& project,
                                  const std::optional<model::Site>& site) {
    std::vector<std::string> names{"project:" + project.id};
    if (site) {
        for (const model::Row plot : region.plots_of(*site)) {
            names.push_back("plot:" + std::string(region.plots().id_of(plot)));
        }
        if (site->kind == model::SiteKind::floor) {
            names.push_back("building:" + site->ids.front());
        }
    }
    return names;
}

/// The site that a page speaks of: where the project stands, else the plan's, else the best candidate.
std::optional<model::Site> site_of(const Desk& desk, const model::Project& project, const model::ProjectScore& score) {
    return report::recommended_site(
        {.context = desk.context, .project = project, .score = score, .plan = desk.plan ? &*desk.plan : nullptr});
}

template <class Row>
std::vector<Row> about(std::span<const Row> rows, const std::vector<std::string>& names) {
    std::vector<Row> chosen;
    std::ranges::copy_if(rows, std::back_inserter(chosen), [&](const Row& row) {
        return std::ranges::any_of(
            row.objects, [&](const std::string& object) { return std::ranges::find(names, object) != names.end(); });
    });
    return chosen;
}

core::Result<Page> make_page(const Desk& desk, const model::Project& project, const std::string& index_link) {
    auto score = suitability::score_project(desk.board.context(), project,
                                            {.as_of = desk.workspace.as_of, .threads = desk.workspace.threads});
    if (!score) {
        return core::fail(score.error());
    }
    const auto site = site_of(desk, project, *score);
    const auto names = names_of(*desk.board.region, project, site);
    const auto findings = about<model::Finding>(desk.check.findings, names);
    const auto gaps = about<model::NotAssessable>(desk.check.not_assessable, names);
    report::ProjectPageInput input{
        .context = desk.context, .project = project, .score = *score, .plan = desk.plan ? &*desk.plan : nullptr};
    input.findings = findings;
    input.not_assessable = gaps;
    input.index_link = index_link;
    const auto map =
        render::draw_project_map_svg(*desk.board.region, desk.styles, desk.workspace.catalogue(),
                                     {.score = &*score, .site = site, .language = desk.workspace.language});
    if (map) {
        input.map_svg = *map;
    }
    Page page;
    page.html = report::project_page(input);
    page.draft = report::is_draft(input);
    page.entry.project = project;
    page.entry.site = site;
    page.entry.findings = findings.size();
    page.entry.verdicts = static_cast<std::size_t>(
        std::ranges::count_if(findings, [](const model::Finding& f) { return f.effect <= model::Effect::permit; }));
    page.entry.missing = score->missing;
    for (const model::Candidate& candidate : score->candidates) {
        if (site && candidate.site == *site) {
            page.entry.score = candidate.score;
        }
    }
    return page;
}

/// A source's name, or its id where it has none.
std::string source_name(const model::Region& region, const network::Balance& balance) {
    const std::string_view name =
        balance.row ? region.layer(model::TableId::sources).text("name", *balance.row) : std::string_view{};
    return name.empty() ? balance.source : std::string(name) + " " + balance.source;
}

/// The year in which least is left; of equals the last.
const network::YearAmounts& tightest_year(const network::Balance& balance) {
    const network::YearAmounts* least = &balance.years.back();
    for (auto amounts = balance.years.rbegin(); amounts != balance.years.rend(); ++amounts) {
        least = amounts->left_for_plan() < least->left_for_plan() ? &*amounts : least;
    }
    return *least;
}

std::vector<report::BalanceLine> balance_lines(const Desk& desk) {
    std::vector<report::BalanceLine> lines;
    for (const network::Balance& balance : desk.balances) {
        const network::YearAmounts& amounts = tightest_year(balance);
        const network::Assurance assurance = balance.assurance();
        lines.push_back(
            {.source = source_name(*desk.board.region, balance),
             .utility = balance.utility,
             .unit = balance.unit,
             .available = amounts.capacity - amounts.reserved - amounts.existing_load,
             .firm = amounts.firm,
             .potential = amounts.potential,
             .early = amounts.early,
             .left = amounts.left_for_plan(),
             .year = amounts.year == balance.years.back().year ? 0 : amounts.year,
             .assurance = assurance == network::Assurance::unknown ? "" : std::string(to_string(assurance))});
    }
    return lines;
}

/// The whole region on one sheet: the plan if there is one, else the land use. Empty if there is nothing to draw.
std::string overview_map(const Desk& desk) {
    render::MapRequest sheet;
    sheet.theme = desk.plan ? render::Theme::plan : render::Theme::landuse;
    sheet.as_of = desk.workspace.as_of;
    sheet.language = desk.workspace.language;
    sheet.plan = desk.plan ? &*desk.plan : nullptr;
    return render::draw_map(*desk.board.region, desk.styles, desk.workspace.catalogue(), sheet, render::MapFormat::svg)
        .value_or(std::string());
}

core::Status write_all(Desk& desk, const std::filesystem::path& folder, ReportOutcome& outcome,
                       const core::Progress& progress) {
    std::error_code made;
    std::filesystem::create_directories(folder, made);
    const auto projects = model::all_projects(*desk.board.region);
    std::vector<std::string> ids;
    for (const model::Project& project : projects) {
        ids.push_back(project.id);
    }
    const auto files = report::page_names(ids);
    std::vector<report::IndexEntry> entries;
    bool draft = false;
    for (std::size_t i = 0; i < projects.size(); ++i) {
        progress.tell("progress.report", i, projects.size());
        if (progress.stopped()) {
            return core::fail("work.stopped", {{"action", "report"}});
        }
        auto page = make_page(desk, projects[i], report::index_page_name);
        if (!page) {
            return core::fail(page.error());
        }
        if (const auto written = core::write_file(folder / core::to_path(files[i]), page->html); !written) {
            return written;
        }
        page->entry.link = files[i];
        draft = draft || page->draft;
        entries.push_back(std::move(page->entry));
        ++outcome.pages;
    }
    const auto balances = balance_lines(desk);
    const auto ledgers = report::land_ledgers(*desk.board.region);
    const report::IndexPageInput index{.context = desk.context,
                                       .entries = entries,
                                       .plan = desk.plan ? &*desk.plan : nullptr,
                                       .balances = balances,
                                       .ledgers = ledgers,
                                       .map_svg = overview_map(desk),
                                       .draft = draft};
    return core::write_file(folder / report::index_page_name, report::index_page(index));
}

core::Status write_one(Desk& desk, const ReportRequest& request, ReportOutcome& outcome) {
    const auto project = find_project(*desk.board.region, request.project);
    if (!project) {
        return core::fail(project.error());
    }
    const auto page = make_page(desk, *project, {});
    if (!page) {
        return core::fail(page.error());
    }
    outcome.pages = 1;
    return core::write_file(request.output, page->html);
}

} // namespace

core::Result<ReportOutcome> report(const Workspace& workspace, const ReportRequest& request,
                                   const core::Progress& progress) {
    const auto analysis = open_analysis(workspace, request.store, progress.stop);
    if (!analysis) {
        return core::fail(analysis.error());
    }
    auto desk = open_desk(workspace, request, **analysis, progress);
    if (!desk) {
        return core::fail(desk.error());
    }
    ReportOutcome outcome;
    const auto written = request.project.empty() ? write_all(*desk, request.output, outcome, progress)
                                                 : write_one(*desk, request, outcome);
    if (!written) {
        return core::fail(written.error());
    }
    outcome.issues = (*analysis)->issues;
    return outcome;
}

} // namespace qipan::app
