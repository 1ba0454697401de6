// Metres to the nearest road of one of the grades in the parameter `grades`.
#include <algorithm>

#include "core/text.hpp"
#include "suitability/criteria/all.hpp"
#include "suitability/nearest.hpp"

namespace qipan::suitability {
namespace {

Measure measure(const Subject& subject, const SiteFacts& facts, const Criterion& criterion) {
    const model::Layer& roads = subject.region().layer(model::TableId::roads);
    const model::Column& grade = roads.column("grade");
    const auto& wanted = criterion.list("grades");
    const auto accept = [&](model::Row row) { return std::ranges::find(wanted, grade.text(row)) != wanted.end(); };
    const auto near = find_nearest(roads, facts.geometry.view(), accept);
    if (!near) {
        return Measure::unknown("roads.grade");
    }
    return Measure::number(near->distance_m, "reason.road_access",
                           {{"road", roads.name_of(near->row)},
                            {"grade", std::string(grade.text(near->row))},
                            {"distance_m", core::fixed(near->distance_m, 1)}});
}

constexpr std::string_view lists[] = {"grades"};

} // namespace

CriterionKind road_access_kind() {
    return {.name = "road_access", .unit = "m", .lists = lists, .applies = always, .measure = measure};
}

} // namespace qipan::suitability
