// State of the land (未报批 ... 标准地) or of the building; of plots taken together the one that scores least counts.
// Only 净地 and 标准地 are ready; anything else prints its remaining works.
#include "suitability/criteria/all.hpp"

namespace qipan::suitability {
namespace {

Measure of_building(const model::Region& region, model::Row building) {
    const auto status = region.buildings().text("status", building);
    if (status.empty()) {
        return Measure::unknown("buildings.status");
    }
    const std::string word = status == "planned" ? "building_planned" : "building";
    return Measure::category(word, "reason.readiness." + word, {});
}

Measure measure(const Subject& subject, const SiteFacts& facts, const Criterion& criterion) {
    if (facts.is_floor()) {
        return of_building(subject.region(), *facts.building);
    }
    const model::Layer& plots = subject.region().plots();
    std::optional<model::Row> worst;
    double least = 0;
    for (const model::Row plot : facts.plots) {
        const std::string_view state = plots.text("land_state", plot);
        if (state.empty()) {
            return Measure::unknown("plots.land_state");
        }
        const auto score = value_of(criterion.value, state);
        if (!score) {
            return Measure::category(std::string(state), "reason.readiness", {}); // a word without a score
        }
        if (!worst || *score < least) {
            worst = plot;
            least = *score;
        }
    }
    const std::string state(plots.text("land_state", *worst));
    const std::string works(plots.text("remaining_works", *worst));
    return Measure::category(state, works.empty() ? "reason.readiness" : "reason.readiness.works",
                             {{"land_state", state}, {"works", works}});
}

} // namespace

CriterionKind readiness_kind() {
    return {.name = "readiness", .scale = Scale::words, .applies = always, .measure = measure};
}

} // namespace qipan::suitability
