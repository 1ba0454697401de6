#include "conflict/kinds/forbidden_area.hpp"

#include "conflict/shared_ground.hpp"
#include "geo/measure.hpp"

namespace qipan::conflict {
namespace {

using model::AppliesTo;
using model::Effect;

constexpr std::string_view own_keys[] = {"between", "projects", "min_area_m2"};
constexpr AppliesTo allowed[] = {AppliesTo::plot, AppliesTo::building};
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
    draft.values = {{"subject", subject.name()},
                    {"area", rule.areas->name_of(crossing.area)},
                    {"area_m2", area_text(crossing.area_m2)},
                    {"borderline", certainty(crossing.width_m, rule.areas->number("accuracy_m", crossing.area))}};
    return draft;
}

} // namespace

core::Result<AreaRule> parse_forbidden_area(const model::Rule& source, const ParseContext& context) {
    AreaRule rule;
    rule.rule = &source;
    rule.areas = &context.region.layer(model::TableId::areas);
    if (auto status = check_keys(source, own_keys); !status) {
        return core::fail(status.error());
    }
    if (auto status = check_applies_to(source, allowed); !status) {
        return core::fail(status.error());
    }
    auto projects = ProjectFilter::parse(source, "projects");
    if (!projects) {
        return core::fail(projects.error());
    }
    const auto min_area = length_or(source.parameters, "min_area_m2", default_min_area_m2);
    if (!min_area) {
        return core::fail(min_area.error());
    }
    auto rows = parse_between(source, {"area", model::TableId::areas, "area_class"}, context);
    if (!rows) {
        return core::fail(rows.error());
    }
    rule.projects = std::move(*projects);
    rule.min_area_m2 = *min_area;
    rule.rows = std::move(*rows);
    std::vector<geo::Box> boxes;
    for (const model::Row row : rule.rows) {
        boxes.push_back(rule.areas->boxes()[row]);
    }
    rule.index = geo::RTree(boxes);
    return rule;
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
    if (match == ProjectFilter::Match::unknown) {
        if (!facts.crossings.empty()) {
            verdict.gaps.push_back({rule.rule, typed_id("project", project->id), subject.object(),
                                    std::string(rule.projects.missing(*project))});
        }
        return;
    }
    for (const AreaCrossing& crossing : facts.crossings) {
        Draft draft = draft_of(rule, subject, crossing);
        if (!rule.projects.everything()) {
            draft.objects.push_back(typed_id("project", project->id));
        }
        verdict.findings.push_back(make_finding(std::move(draft)));
    }
}

} // namespace qipan::conflict
