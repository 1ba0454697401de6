// What the source still has after firm projects and this one, per cent of its capacity; the least of the demanded
// utilities that the parameter `utilities` lists.
#include <algorithm>
#include <cmath>

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

/// Thousandths are enough; sums of doubles print longer tails.
std::string figure(double amount) {
    return core::shortest(std::round(amount * 1000) / 1000);
}

Measure measure(const Subject& subject, const SiteFacts& facts, const Criterion& criterion) {
    std::optional<Measure> least;
    for (const Need& need : subject.needs) {
        if (!listed(criterion, need.demand->utility)) {
            continue;
        }
        const auto supply = supply_at(subject, facts, need.demand->utility);
        if (!supply || !(supply->capacity > 0)) {
            return Measure::unknown("sources." + need.demand->utility);
        }
        const double percent = 100 * (supply->left - need.amount) / supply->capacity;
        if (least && *least->raw <= percent) {
            continue;
        }
        const model::Layer& sources = subject.region().layer(model::TableId::sources);
        least = Measure::number(percent, "reason.utility_margin",
                                {{"utility", need.demand->utility},
                                 {"source", sources.name_of(supply->source)},
                                 {"left", figure(supply->left)},
                                 {"need", figure(need.amount)},
                                 {"unit", std::string(model::balance_unit(need.demand->utility))},
                                 {"percent", core::fixed(percent, 1)}});
    }
    return *least;
}

constexpr std::string_view lists[] = {"utilities"};

} // namespace

CriterionKind utility_margin_kind() {
    return {.name = "utility_margin", .unit = "%", .lists = lists, .applies = applies, .measure = measure};
}

} // namespace qipan::suitability
