#include "app/analysis.hpp"

#include <algorithm>
#include <cmath>

#include "core/files.hpp"
#include "io/documents.hpp"
#include "io/json_text.hpp"
#include "io/rules.hpp"
#include "io/store.hpp"
#include "io/where.hpp"

namespace qipan::app {
namespace {

core::Status load_judgement(const Workspace& workspace, Analysis& analysis) {
    auto rules = io::load_rules(workspace.data_folder, analysis.region.get());
    if (!rules) {
        return core::fail(rules.error());
    }
    analysis.rules = std::move(*rules);
    auto engine =
        conflict::Engine::prepare(*analysis.region, analysis.rules, io::make_where_compiler(), workspace.as_of);
    if (!engine) {
        return core::fail(engine.error());
    }
    analysis.engine = std::make_unique<const conflict::Engine>(std::move(*engine));
    const auto criteria_file = io::read_toml(workspace.data_folder / "criteria" / "default.toml");
    if (!criteria_file) {
        return core::fail(criteria_file.error());
    }
    auto criteria = suitability::parse_criteria(*criteria_file);
    if (!criteria) {
        return core::fail(criteria.error());
    }
    analysis.criteria = std::move(*criteria);
    const auto links_file = workspace.data_folder / "links" / "products.csv";
    const auto links_text = core::read_file(links_file);
    if (!links_text) {
        return core::fail(links_text.error());
    }
    auto links = suitability::parse_links(*links_text, core::to_utf8(links_file));
    if (!links) {
        return core::fail(links.error());
    }
    analysis.links = std::move(*links);
    return {};
}

model::PlanPlacement stored_placement(const model::Layer& rows, model::Row row, model::Site site) {
    model::PlanPlacement placement;
    placement.project = std::string(rows.text("project", row));
    placement.site = std::move(site);
    placement.score = rows.column("score").maybe(row).value_or(0);
    placement.pinned = rows.number("pinned", row) == 1.0;
    placement.needs_review = rows.number("needs_review", row) == 1.0;
    return placement;
}

} // namespace

suitability::Context Analysis::context() const {
    return {*region, *engine, criteria, links, balances, layout};
}

core::Result<model::Layout> Analysis::layout_for(const std::string& plan, std::vector<core::Issue>& doubts) const {
    if (plan.empty()) {
        return layout;
    }
    std::vector<core::Issue> again; // those of the existing layout are known already
    auto with_plan = model::layout_with_plan(*region, plan, again);
    for (core::Issue& issue : again) {
        if (issue.where.layer == "assignments") {
            doubts.push_back(std::move(issue));
        }
    }
    return with_plan;
}

core::Result<AnalysisPtr> open_analysis(const Workspace& workspace, const std::filesystem::path& store,
                                        const core::StopToken& stop) {
    auto region = io::open_region(store, workspace.data_folder, stop);
    if (!region) {
        return core::fail(region.error());
    }
    auto analysis = std::make_unique<Analysis>();
    analysis->region = std::move(*region);
    if (const auto loaded = load_judgement(workspace, *analysis); !loaded) {
        return core::fail(loaded.error());
    }
    analysis->layout = model::existing_layout(*analysis->region, analysis->issues);
    analysis->balances = network::compute_balances(*analysis->region, analysis->layout, workspace.as_of);
    return analysis;
}

report::Envelope envelope_of(const Workspace& workspace, const Analysis& analysis, std::string command) {
    return {std::move(command), analysis.region->info, core::to_string(workspace.as_of), analysis.rules.edition,
            analysis.issues};
}

report::Languages languages_of(const Workspace& workspace) {
    return {workspace.zh, workspace.en, workspace.language};
}

core::Result<model::Plan> stored_plan(const model::Region& region, const std::string& id) {
    const model::Layer& plans = region.layer(model::TableId::plans);
    const auto row = plans.find(id);
    if (!row) {
        return core::fail("plan.unknown", {{"plan", id}});
    }
    model::Plan plan;
    plan.id = id;
    plan.status = std::string(plans.text("status", *row));
    plan.value = std::llround(plans.number("value", *row));
    plan.bound = std::llround(plans.number("bound", *row));
    plan.gap = plans.number("gap", *row);
    plan.seed = std::llround(plans.number("seed", *row));
    plan.epochs = static_cast<int>(plans.number("epochs", *row));
    plan.as_of = std::string(plans.text("as_of", *row));
    plan.rule_edition = std::string(plans.text("rule_edition", *row));
    plan.criteria_edition = std::string(plans.text("criteria_edition", *row));
    plan.base_revision = std::llround(plans.number("base_revision", *row));
    const model::Layer& rows = region.layer(model::TableId::assignments);
    for (const model::Row child : rows.children_of(id)) {
        auto site = model::parse_site(rows.text("site", child));
        if (site) {
            plan.placements.push_back(stored_placement(rows, child, std::move(*site)));
        } else {
            plan.not_placed.push_back({std::string(rows.text("project", child)),
                                       std::string(rows.text("reason", child)),
                                       io::parse_json_values(rows.text("values", child)).value_or(core::Values{})});
        }
    }
    std::ranges::sort(plan.placements, {}, &model::PlanPlacement::project);
    std::ranges::sort(plan.not_placed, {}, &model::NotPlaced::project);
    return plan;
}

} // namespace qipan::app
