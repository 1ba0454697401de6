#include "app/findings.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "app/analysis.hpp"
#include "app/find.hpp"
#include "app/register.hpp"
#include "app/save.hpp"
#include "conflict/register.hpp"
#include "core/text.hpp"
#include "io/register.hpp"
#include "io/rules.hpp"
#include "io/store.hpp"
#include "report/captions.hpp"

namespace qipan::app {
namespace {

using model::RegisterRow;
using model::TableId;

/// A store with what the register needs of it.
struct Book {
    model::RegionPtr region;
    model::RuleSet rules;
};

core::Result<Book> open_book(const Workspace& workspace, const std::filesystem::path& store) {
    auto region = io::open_region(store, workspace.data_folder);
    if (!region) {
        return core::fail(region.error());
    }
    auto rules = io::load_rules(workspace.data_folder, region->get());
    if (!rules) {
        return core::fail(rules.error());
    }
    return Book{std::move(*region), std::move(*rules)};
}

std::string typed(const char* type, std::string_view id) {
    return std::string(type) + ':' + core::encode_id(id);
}

/// A project, and the land or building where it stands in a layout.
void add_objects(const model::Region& region, model::Row project, const model::Layout& layout,
                 std::vector<std::string>& objects) {
    objects.push_back(typed("project", region.projects().id_of(project)));
    for (const model::Placement& placement : layout) {
        if (placement.project != project) {
            continue;
        }
        for (const model::Row plot : region.plots_of(placement.site)) {
            objects.push_back(typed("plot", region.plots().id_of(plot)));
        }
        if (placement.site.kind == model::SiteKind::floor) {
            objects.push_back(typed("building", placement.site.ids.front()));
        }
    }
}

class Chooser {
public:
    Chooser(const model::Region& region, const FindingFilter& filter) : region_(region), filter_(filter) {}

    /// Looks up what the filter names.
    [[nodiscard]] core::Status prepare() {
        if (!filter_.zone.empty()) {
            auto zone = find_zone(region_, filter_.zone);
            if (!zone) {
                return core::fail(zone.error());
            }
            zone_ = std::move(*zone);
        }
        if (filter_.project.empty() && filter_.leader.empty()) {
            return {};
        }
        std::vector<core::Issue> ignored; // a check tells them
        const auto layout = filter_.plan.empty() ? core::Result<model::Layout>(model::existing_layout(region_, ignored))
                                                 : model::layout_with_plan(region_, filter_.plan, ignored);
        if (!layout) {
            return core::fail(layout.error());
        }
        return add_wanted(*layout);
    }

    [[nodiscard]] bool takes(const RegisterRow& row) const {
        const model::Finding& finding = row.finding;
        const bool in_state = filter_.state ? finding.state == *filter_.state
                                            : filter_.with_resolved || finding.state != model::FindingState::resolved;
        const auto names_one_of = [&](const std::vector<std::string>& wanted) {
            return std::ranges::any_of(finding.objects, [&](const std::string& object) {
                return std::ranges::find(wanted, object) != wanted.end();
            });
        };
        const auto in_zone = [&] {
            const auto zones = zones_of(region_, finding);
            return std::ranges::find(zones, zone_) != zones.end();
        };
        return in_state && finding.rule.starts_with(filter_.rule) &&
               (!filter_.effect || finding.effect == *filter_.effect) && (zone_.empty() || in_zone()) &&
               (filter_.project.empty() || names_one_of(of_project_)) &&
               (filter_.leader.empty() || names_one_of(of_leader_));
    }

private:
    [[nodiscard]] core::Status add_wanted(const model::Layout& layout) {
        if (!filter_.project.empty()) {
            const auto project = find_project(region_, filter_.project);
            if (!project) {
                return core::fail(project.error());
            }
            add_objects(region_, *region_.projects().find(project->id), layout, of_project_);
        }
        const model::Layer& projects = region_.projects();
        std::vector<std::string_view> leaders;
        for (model::Row row = 0; !filter_.leader.empty() && row < projects.size(); ++row) {
            leaders.push_back(projects.text("leader", row));
            if (leaders.back() == filter_.leader) {
                add_objects(region_, row, layout, of_leader_);
            }
        }
        if (!filter_.leader.empty() && of_leader_.empty()) {
            return core::fail(
                "findings.unknown-leader",
                {{"text", filter_.leader}, {"did_you_mean", core::nearest_word(filter_.leader, leaders)}});
        }
        return {};
    }

    const model::Region& region_;
    const FindingFilter& filter_;
    std::string zone_;
    std::vector<std::string> of_project_;
    std::vector<std::string> of_leader_;
};

core::Result<DecisionOutcome> decide(const Workspace& workspace, const DecisionRequest& request,
                                     const std::string& action,
                                     const std::function<core::Result<RegisterRow>(RegisterRow)>& change) {
    auto book = open_book(workspace, request.store);
    if (!book) {
        return core::fail(book.error());
    }
    auto rows = io::read_register(*book->region, "");
    const auto found = conflict::find_row(rows, request.finding);
    if (!found) {
        return core::fail(found.error());
    }
    auto changed = change(std::move(rows[*found]));
    if (!changed) {
        return core::fail(changed.error());
    }
    Results results;
    results.action = action;
    results.decision = *changed;
    results.decision_values = {{"finding", changed->finding.fingerprint}};
    if (changed->approval.given()) {
        results.decision_values.insert(
            {{"by", changed->approval.by}, {"reason", changed->approval.reason}, {"until", changed->approval.until}});
        if (!std::isnan(changed->approval.measured)) {
            results.decision_values.emplace("measured", core::shortest(changed->approval.measured));
        }
    }
    const auto revision = save(workspace, request.store, *book->region, book->rules.edition, std::move(results));
    if (!revision) {
        return core::fail(revision.error());
    }
    return DecisionOutcome{std::move(*changed), *revision};
}

/// The zones of one typed object.
void add_zones(const model::Region& region, std::string_view object, std::vector<std::string>& zones) {
    const auto colon = object.find(':');
    const std::string_view type = object.substr(0, colon);
    const std::string id = core::decode_id(object.substr(std::min(object.size(), colon + 1)));
    const auto add = [&](std::string_view zone) {
        if (!zone.empty()) {
            zones.emplace_back(zone);
        }
    };
    const auto add_field = [&](TableId table, std::string_view field) {
        if (const auto row = region.layer(table).find(id)) {
            add(region.layer(table).text(field, *row));
        }
    };
    if (type == "plot") {
        add_field(TableId::plots, "zone");
    } else if (type == "building") {
        add(region.zone_of(model::floor_site(id, 0)));
    } else if (type == "park") {
        add_field(TableId::parks, "zone");
    } else if (type == "zone") {
        add(id);
    } else if (const model::Layer& sources = region.layer(TableId::sources); type == "source" && sources.find(id)) {
        for (const std::string_view zone : sources.column("serves_zones").list(*sources.find(id))) {
            add(zone);
        }
    }
}

} // namespace

std::vector<std::string> zones_of(const model::Region& region, const model::Finding& finding) {
    std::vector<std::string> zones;
    for (const std::string& object : finding.objects) {
        add_zones(region, object, zones);
    }
    if (zones.empty()) { // a project that stands nowhere is its home zone's
        for (const std::string& object : finding.objects) {
            const auto row = object.starts_with("project:")
                                 ? region.projects().find(core::decode_id(object.substr(object.find(':') + 1)))
                                 : std::nullopt;
            if (row && !region.projects().text("home_zone", *row).empty()) {
                zones.emplace_back(region.projects().text("home_zone", *row));
            }
        }
    }
    std::ranges::sort(zones);
    const auto rest = std::ranges::unique(zones);
    zones.erase(rest.begin(), rest.end());
    return zones;
}

std::string group_title(const Workspace& workspace, const model::Region& region, const report::FindingGroup& group) {
    const core::Catalogue& words = workspace.catalogue();
    const report::PageContext context{region, words};
    const model::Finding& first = group.rows.front()->finding;
    const std::string object = group.key.substr(group.key.find('|') + 1);
    return words.what("findings.group", {{"rule", report::rule_title(context, first.rule, first.values)},
                                         {"object", report::object_name(context, object)},
                                         {"count", std::to_string(group.rows.size())}});
}

std::string out_of_date(const Workspace& workspace, const report::CheckSummary& check) {
    if (!check.freshness.out_of_date()) {
        return {};
    }
    const std::string& plan = check.run.plan;
    return workspace.catalogue().what("findings.out-of-date",
                                      {{"what", std::string(check.freshness.word())},
                                       {"as_of", check.run.as_of},
                                       {"revision", std::to_string(check.run.revision)},
                                       {"plan_option", plan.empty() ? std::string() : " --plan " + plan}});
}

core::Result<FindingsOutcome> list_findings(const Workspace& workspace, const FindingsRequest& request) {
    auto book = open_book(workspace, request.store);
    if (!book) {
        return core::fail(book.error());
    }
    const std::string& plan = request.filter.plan;
    if (!plan.empty() && !book->region->layer(TableId::plans).find(plan)) {
        return core::fail("plan.unknown", {{"plan", plan}});
    }
    Chooser chooser(*book->region, request.filter);
    if (const auto ready = chooser.prepare(); !ready) {
        return core::fail(ready.error());
    }
    FindingsOutcome outcome;
    outcome.region = book->region;
    outcome.view.plan = plan;
    auto rows = io::read_register(*book->region, plan);
    outcome.all = rows.size();
    std::erase_if(rows, [&](const RegisterRow& row) { return !chooser.takes(row); });
    std::ranges::sort(
        rows, [](const RegisterRow& a, const RegisterRow& b) { return model::comes_before(a.finding, b.finding); });
    outcome.view.rows = std::move(rows);
    Recency recency(*book->region, book->rules, workspace.threads);
    if (const model::Run* run = recency.last_run(plan)) {
        outcome.view.last_check = report::CheckSummary{*run, recency.of(plan)};
    }
    if (request.json == WithJson::yes) {
        const auto languages = languages_of(workspace);
        const report::Envelope envelope{
            "findings", book->region->info, core::to_string(workspace.as_of), book->rules.edition, {}};
        outcome.json = report::to_json(languages, envelope, report::json_findings(languages, outcome.view));
    }
    return outcome;
}

core::Result<DecisionOutcome> approve_finding(const Workspace& workspace, const DecisionRequest& request) {
    const conflict::ApprovalRequest approval{
        .by = request.by.empty() ? workspace.user : request.by, .reason = request.reason, .until = request.until};
    return decide(workspace, request, "findings approve",
                  [&](RegisterRow row) { return conflict::approve(std::move(row), approval, workspace.as_of); });
}

core::Result<DecisionOutcome> reopen_finding(const Workspace& workspace, const DecisionRequest& request) {
    return decide(workspace, request, "findings reopen",
                  [](RegisterRow row) { return conflict::reopen(std::move(row)); });
}

} // namespace qipan::app
