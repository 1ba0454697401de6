// Temperature at the source above what the project asks for, K. The least of the demands that name one.
#include <algorithm>

#include "core/text.hpp"
#include "suitability/criteria/all.hpp"
#include "suitability/supply.hpp"

namespace qipan::suitability {
namespace {

bool applies(const Subject& subject, const SiteFacts& /*facts*/, const Criterion& /*criterion*/) {
    return std::ranges::any_of(subject.needs, [](const Need& n) { return n.demand->temperature_c.has_value(); });
}

Measure measure(const Subject& subject, const SiteFacts& facts, const Criterion& /*criterion*/) {
    std::optional<Measure> least;
    for (const Need& need : subject.needs) {
        if (!need.demand->temperature_c) {
            continue;
        }
        const auto margin = temperature_margin(subject, facts, *need.demand);
        if (!margin) {
            return Measure::unknown("sources.temperature_c");
        }
        if (!least || *margin < *least->raw) {
            least = Measure::number(*margin, "reason.temperature_margin",
                                    {{"utility", need.demand->utility},
                                     {"margin_k", core::fixed(*margin, 1)},
                                     {"need_c", core::shortest(*need.demand->temperature_c)}});
        }
    }
    return *least;
}

} // namespace

CriterionKind temperature_margin_kind() {
    return {.name = "temperature_margin", .unit = "K", .applies = applies, .measure = measure};
}

} // namespace qipan::suitability
