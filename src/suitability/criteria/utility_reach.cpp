// Metres from the site to the nearest main or source of a demanded utility; 0 where it is connected or stands at the
// boundary. Parameter `utilities`: of those the project demands, the farthest counts.
#include <algorithm>

#include "core/text.hpp"
#include "suitability/criteria/all.hpp"
#include "suitability/supply.hpp"

namespace qipan::suitability {
namespace {

bool listed(const Criterion& criterion, const std::string& utility) {
    return std::ranges::find(criterion.list("utilities"), utility) != criterion.list("utilities").end();
}

bool applies(const Subject& subject, const SiteFacts& /*facts*/, const Criterion& criterion) {
    return std::ranges::any_of(subject.needs, [&](const Need& n) { return listed(criterion, n.demand->utility); });
}

Measure measure(const Subject& subject, const SiteFacts& facts, const Criterion& criterion) {
    double farthest = -1;
    std::string which;
    for (const Need& need : subject.needs) {
        const std::string& utility = need.demand->utility;
        if (!listed(criterion, utility)) {
            continue;
        }
        const bool there = connection_at(subject, facts, utility) >= Connection::at_boundary;
        const auto distance = there ? std::optional(0.0) : distance_to_supply(subject, facts, utility);
        if (!distance) {
            return Measure::unknown("mains." + utility);
        }
        if (*distance > farthest) {
            farthest = *distance;
            which = utility;
        }
    }
    const std::string reason = farthest > 0 ? "reason.utility_reach" : "reason.utility_reach.connected";
    return Measure::number(farthest, reason, {{"utility", which}, {"distance_m", core::fixed(farthest, 1)}});
}

constexpr std::string_view lists[] = {"utilities"};

} // namespace

CriterionKind utility_reach_kind() {
    return {.name = "utility_reach", .unit = "m", .lists = lists, .applies = applies, .measure = measure};
}

} // namespace qipan::suitability
