// Land that the project gets, per cent of what it needs: what lies above 100 is wasted.
#include "core/text.hpp"
#include "suitability/criteria/all.hpp"

namespace qipan::suitability {
namespace {

double need_at(const Subject& subject, const SiteFacts& facts) {
    return facts.is_floor() ? subject.floor_need_m2 : subject.land_need_m2;
}

/// A project that stands on land it gave no need for can't be compared.
bool applies(const Subject& subject, const SiteFacts& facts, const Criterion& /*criterion*/) {
    return need_at(subject, facts) > 0;
}

Measure measure(const Subject& subject, const SiteFacts& facts, const Criterion& /*criterion*/) {
    const double need = need_at(subject, facts);
    const double percent = 100 * facts.area_m2 / need;
    return Measure::number(percent, "reason.area_fit",
                           {{"percent", core::fixed(percent, 1)},
                            {"area_m2", core::fixed(facts.area_m2, 0)},
                            {"need_m2", core::fixed(need, 0)}});
}

} // namespace

CriterionKind area_fit_kind() {
    return {.name = "area_fit", .unit = "%", .applies = applies, .measure = measure};
}

} // namespace qipan::suitability
