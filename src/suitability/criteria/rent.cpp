// Rent of factory floor, CNY per square metre and month.
#include "core/text.hpp"
#include "suitability/criteria/all.hpp"

namespace qipan::suitability {
namespace {

bool applies(const Subject& /*subject*/, const SiteFacts& facts, const Criterion& /*criterion*/) {
    return facts.is_floor();
}

Measure measure(const Subject& subject, const SiteFacts& facts, const Criterion& /*criterion*/) {
    const auto rent = subject.region().buildings().column("rent_cny_per_m2_month").maybe(*facts.building);
    if (!rent) {
        return Measure::unknown("buildings.rent_cny_per_m2_month");
    }
    return Measure::number(*rent, "reason.rent", {{"rent", core::fixed(*rent, 2)}});
}

} // namespace

CriterionKind rent_kind() {
    return {.name = "rent", .unit = "cny_per_m2_month", .applies = applies, .measure = measure};
}

} // namespace qipan::suitability
