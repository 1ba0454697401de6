// Pressure at the source above what the project asks for, in absolute MPa: the room for losses on the way. The least of
// the demands that name a pressure.
#include <algorithm>

#include "core/text.hpp"
#include "suitability/criteria/all.hpp"
#include "suitability/supply.hpp"

namespace qipan::suitability {
namespace {

bool applies(const Subject& subject, const SiteFacts& /*facts*/, const Criterion& /*criterion*/) {
    return std::ranges::any_of(subject.needs, [](const Need& n) { return n.demand->pressure_mpa.has_value(); });
}

Measure measure(const Subject& subject, const SiteFacts& facts, const Criterion& /*criterion*/) {
    std::optional<Measure> least;
    for (const Need& need : subject.needs) {
        if (!need.demand->pressure_mpa) {
            continue;
        }
        const auto margin = pressure_margin(subject, facts, *need.demand);
        if (!margin) {
            return Measure::unknown("sources.pressure_mpa");
        }
        if (!least || *margin < *least->raw) {
            least = Measure::number(*margin, "reason.pressure_margin",
                                    {{"utility", need.demand->utility},
                                     {"margin_mpa", core::fixed(*margin, 3)},
                                     {"need_mpa", core::shortest(*need.demand->pressure_mpa)},
                                     {"basis", need.demand->pressure_basis}});
        }
    }
    return *least;
}

} // namespace

CriterionKind pressure_margin_kind() {
    return {.name = "pressure_margin", .unit = "MPa", .applies = applies, .measure = measure};
}

} // namespace qipan::suitability
