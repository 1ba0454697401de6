#include "conflict/kinds/forbidden_area.hpp"

#include <map>

#include "conflict/shared_ground.hpp"
#include "core/text.hpp"
#include "geo/measure.hpp"

namespace qipan::conflict {
namespace {

using model::AppliesTo;
using model::Effect;

constexpr Parameter parameters[] = {
    {"between", ParameterType::table, true},
    {"projects", ParameterType::table},
    {"min_area_m2", ParameterType::number, false, "m2", "0.5"},
    {"industries_from", ParameterType::text},
};
constexpr double default_min_area_m2 = 0.5;

Draft draft_of(const AreaRule& rule, const Subject& subject, const AreaCrossing& crossing) {
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.variant = subject.kind == SubjectKind::land ? "land" : "building";
    if (subject.kind == SubjectKind::land && draft.effect == Effect::forbid) {
        draft.effect = Effect::info;
        draft.variant = "crossed"; // the land loses the area; the remainder decides
    }
    draft.part = "area";
    draft.objects = {typed_id("area", rule.areas->id_of(crossing.area)), subject.object()};
    draft.required = 0;
    draft.measured = crossing.area_m2;
    draft.margin = -crossing.area_m2;
    draft.unit = "m2";
    draft.geometry = crossing.part;
    const double whole = geo::planar_area(subject.geometry());
    draft.values = {{"subject", subject.name()},
                    {"share", core::fixed(whole > 0 ? 100 * crossing.area_m2 / whole : 0, 1)},
                    {"area", rule.areas->name_of(crossing.area)},
                    {"area_m2", area_text(crossing.area_m2)},
                    {"borderline", certainty(crossing.width_m, rule.areas->number("accuracy_m", crossing.area))}};
    return draft;
}

void add_rows(AreaRule& rule, std::vector<model::Row> rows) {
    std::vector<geo::Box> boxes;
    for (const model::Row row : rows) {
        boxes.push_back(rule.areas->boxes()[row]);
    }
    rule.rows = std::move(rows);
    rule.index = geo::RTree(boxes);
}

/// True for industries_from = "area".
core::Result<bool> asks_the_area(const model::Rule& source) {
    constexpr std::string_view words[] = {"area"};
    if (source.parameters.find("industries_from") == nullptr) {
        return false;
    }
    const auto word = word_of(source.parameters, "industries_from", words);
    return word ? core::Result<bool>(true) : core::fail(word.error());
}

core::Status read_own_keys(const model::Rule& source, AreaRule& rule) {
    auto projects = ProjectFilter::parse(source, "projects");
    if (!projects) {
        return core::fail(projects.error());
    }
    const auto min_area = length_or(source.parameters, "min_area_m2", default_min_area_m2);
    if (!min_area) {
        return core::fail(min_area.error());
    }
    rule.projects = std::move(*projects);
    rule.min_area_m2 = *min_area;
    return {};
}

/// One rule for each different list, in the order of the lists' texts; first the areas without one.
std::vector<AreaRule> by_list(const AreaRule& rule, const std::vector<model::Row>& rows) {
    std::map<std::string_view, std::vector<model::Row>> lists;
    const model::Column& column = rule.areas->column("forbidden_industries");
    for (const model::Row row : rows) {
        lists[column.text(row)].push_back(row);
    }
    std::vector<AreaRule> made;
    for (auto& [text, chosen] : lists) {
        AreaRule each = rule;
        each.list_missing = text.empty();
        if (!text.empty()) {
            const auto codes = column.list(chosen.front());
            each.projects = rule.projects.narrowed_to({codes.begin(), codes.end()});
        }
        add_rows(each, std::move(chosen));
        made.push_back(std::move(each));
    }
    return made;
}

} // namespace

std::span<const Parameter> forbidden_area_parameters() {
    return parameters;
}

core::Result<std::vector<AreaRule>> parse_forbidden_area(const model::Rule& source, const ParseContext& context) {
    AreaRule rule;
    rule.rule = &source;
    rule.areas = &context.region.layer(model::TableId::areas);
    if (auto status = read_own_keys(source, rule); !status) {
        return core::fail(status.error());
    }
    const auto own_lists = asks_the_area(source);
    if (!own_lists) {
        return core::fail(own_lists.error());
    }
    auto rows = parse_between(source, {"area", model::TableId::areas, "area_class"}, context);
    if (!rows) {
        return core::fail(rows.error());
    }
    if (*own_lists) {
        return by_list(rule, *rows);
    }
    add_rows(rule, std::move(*rows));
    return std::vector<AreaRule>{std::move(rule)};
}

AreaFacts measure(const AreaRule& rule, const Subject& subject) {
    AreaFacts facts;
    if (subject.kind == SubjectKind::land && rule.rule->applies_to == AppliesTo::building) {
        return facts;
    }
    std::vector<std::uint32_t> found;
    rule.index.query(subject.box(), found);
    for (const std::uint32_t item : found) {
        AreaCrossing crossing;
        crossing.area = rule.rows[item];
        const geo::GeometryView area = rule.areas->geometry(crossing.area);
        auto shared = shared_ground(subject.geometry(), area, rule.min_area_m2);
        if (!shared) {
            facts.error = shared.error();
            continue;
        }
        crossing.area_m2 = shared->area_m2;
        if (crossing.area_m2 < rule.min_area_m2 || crossing.area_m2 == 0) {
            continue;
        }
        if (rule.list_missing) {
            facts.unlisted.push_back(crossing.area);
            continue;
        }
        const double perimeter = geo::planar_length(shared->part.view());
        crossing.width_m = perimeter > 0 ? 2 * crossing.area_m2 / perimeter : 0;
        crossing.part = std::move(shared->part);
        facts.crossings.push_back(std::move(crossing));
    }
    return facts;
}

void judge(const AreaRule& rule, const Subject& subject, const AreaFacts& facts, const model::Project* project,
           Verdict& verdict) {
    const auto match = rule.projects.match(project);
    if (match == ProjectFilter::Match::no) {
        return;
    }
    if (facts.error) {
        verdict.failures.push_back({rule.rule, subject.object(), *facts.error});
    }
    for (const model::Row area : facts.unlisted) {
        if (project != nullptr) { // bare land offends no list
            verdict.gaps.push_back(
                {rule.rule, typed_id("area", rule.areas->id_of(area)), subject.object(), "areas.forbidden_industries"});
        }
    }
    if (match == ProjectFilter::Match::unknown) {
        if (!facts.crossings.empty()) {
            verdict.gaps.push_back({rule.rule, typed_id("project", project->id), subject.object(),
                                    std::string(rule.projects.missing(*project))});
        }
        return;
    }
    for (const AreaCrossing& crossing : facts.crossings) {
        Draft draft = draft_of(rule, subject, crossing);
        draft.assumed = rule.projects.assumes(project);
        if (!rule.projects.holds_for_bare()) {
            draft.objects.push_back(typed_id("project", project->id));
        }
        verdict.findings.push_back(make_finding(std::move(draft)));
    }
}

} // namespace qipan::conflict
