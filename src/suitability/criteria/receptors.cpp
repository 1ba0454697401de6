// Metres to the nearest receptor (homes, school, hospital, ...) of the classes in `classes`; how much is enough depends
// on the project's pollution class, which picks the value function.
#include <algorithm>

#include "core/text.hpp"
#include "suitability/criteria/all.hpp"
#include "suitability/nearest.hpp"

namespace qipan::suitability {
namespace {

Measure measure(const Subject& subject, const SiteFacts& facts, const Criterion& criterion) {
    const model::Layer& receptors = subject.region().layer(model::TableId::receptors);
    const model::Column& classes = receptors.column("class");
    const auto& wanted = criterion.list("classes");
    if (!subject.project.pollution_class) {
        return Measure::unknown("projects.pollution_class");
    }
    const auto accept = [&](model::Row row) { return std::ranges::find(wanted, classes.text(row)) != wanted.end(); };
    const auto near = find_nearest(receptors, facts.geometry.view(), accept);
    if (!near) {
        return Measure::unknown("receptors");
    }
    Measure found = Measure::number(near->distance_m, "reason.receptors",
                                    {{"receptor", receptors.name_of(near->row)},
                                     {"class", std::string(classes.text(near->row))},
                                     {"pollution_class", std::to_string(*subject.project.pollution_class)},
                                     {"distance_m", core::fixed(near->distance_m, 1)}});
    found.variant = std::to_string(*subject.project.pollution_class);
    return found;
}

constexpr std::string_view lists[] = {"classes"};

} // namespace

CriterionKind receptors_kind() {
    return {.name = "receptors", .unit = "m", .lists = lists, .applies = always, .measure = measure};
}

} // namespace qipan::suitability
