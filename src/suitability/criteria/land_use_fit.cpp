// Industrial class of the land against the project's pollution class. Lower-interference industry on a higher class is
// allowed but wastes the class; the reverse is a rule's business and never reaches a score.
#include "suitability/criteria/all.hpp"

namespace qipan::suitability {
namespace {

/// same | lower_on_higher | higher_on_lower for classed industrial and storage land, unclassed where the plan names no
/// class, else other.
std::string compare(const model::LandUseClass& land, int pollution) {
    if (land.group != "industry" && land.group != "storage") {
        return "other";
    }
    if (land.interference == 0) {
        return "unclassed";
    }
    if (land.interference == pollution) {
        return "same";
    }
    return land.interference > pollution ? "lower_on_higher" : "higher_on_lower";
}

Measure measure(const Subject& subject, const SiteFacts& facts, const Criterion& /*criterion*/) {
    const model::Layer& plots = subject.region().plots();
    if (facts.plots.empty()) {
        return Measure::unknown("buildings.plot");
    }
    const model::Row plot = facts.plots.front();
    const auto land =
        subject.region().codes.land_use_class(plots.text("land_use_scheme", plot), plots.text("land_use", plot));
    if (!land) {
        return Measure::unknown("plots.land_use");
    }
    if (!subject.project.pollution_class && land->interference > 0) {
        return Measure::unknown("projects.pollution_class");
    }
    const int pollution = subject.project.pollution_class.value_or(0);
    const std::string word = compare(*land, pollution);
    return Measure::category(word, "reason.land_use_fit." + word,
                             {{"land_use", std::string(plots.text("land_use", plot))},
                              {"land_class", std::to_string(land->interference)},
                              {"pollution_class", std::to_string(pollution)}});
}

/// A project that belongs to another land class is judged by the limit, not by industrial classes.
bool applies(const Subject& subject, const SiteFacts& /*facts*/, const Criterion& /*criterion*/) {
    return subject.context.criteria.find_other_land(subject.project.industry) == nullptr;
}

} // namespace

CriterionKind land_use_fit_kind() {
    return {.name = "land_use_fit", .scale = Scale::words, .applies = applies, .measure = measure};
}

} // namespace qipan::suitability
