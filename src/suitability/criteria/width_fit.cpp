// Least width of the buildable land, per cent of what the project asks for.
#include "core/text.hpp"
#include "suitability/criteria/all.hpp"

namespace qipan::suitability {
namespace {

bool applies(const Subject& subject, const SiteFacts& facts, const Criterion& criterion) {
    return on_land(subject, facts, criterion) && subject.project.min_width_m.value_or(0) > 0;
}

Measure measure(const Subject& subject, const SiteFacts& facts, const Criterion& /*criterion*/) {
    const double need = *subject.project.min_width_m;
    const double percent = 100 * facts.least_width_m / need;
    return Measure::number(percent, "reason.width_fit",
                           {{"width_m", core::fixed(facts.least_width_m, 1)}, {"need_m", core::fixed(need, 1)}});
}

} // namespace

CriterionKind width_fit_kind() {
    return {.name = "width_fit", .unit = "%", .applies = applies, .measure = measure};
}

} // namespace qipan::suitability
