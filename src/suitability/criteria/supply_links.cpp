// Raw material points and placed projects that deal with this one, each worth its link's weight times what the distance
// leaves of it (nothing at the parameter `reach_m`), summed.
#include <cmath>

#include "core/text.hpp"
#include "geo/measure.hpp"
#include "suitability/criteria/all.hpp"

namespace qipan::suitability {
namespace {

/// Where nobody in the region deals with the project, the criterion says nothing about any site.
bool applies(const Subject& subject, const SiteFacts& /*facts*/, const Criterion& /*criterion*/) {
    return !subject.partners.empty();
}

Measure measure(const Subject& subject, const SiteFacts& facts, const Criterion& criterion) {
    const geo::Point here = geo::centroid(facts.geometry.view());
    double sum = 0;
    double best = 0;
    const Partner* strongest = nullptr;
    for (const Partner& partner : subject.partners) {
        const double distance = std::hypot(partner.at.x - here.x, partner.at.y - here.y);
        const double worth = decayed(partner.weight, distance, criterion.number("reach_m"));
        sum += worth;
        if (worth > best) {
            best = worth;
            strongest = &partner;
        }
    }
    if (strongest == nullptr) {
        return Measure::number(0, "reason.supply_links.none", {});
    }
    const double distance = std::hypot(strongest->at.x - here.x, strongest->at.y - here.y);
    return Measure::number(sum, "reason.supply_links",
                           {{"partner", strongest->name},
                            {"product", strongest->product},
                            {"distance_km", core::fixed(distance / 1000, 1)}});
}

constexpr std::string_view numbers[] = {"reach_m"};

} // namespace

CriterionKind supply_links_kind() {
    return {.name = "supply_links", .numbers = numbers, .applies = applies, .measure = measure};
}

} // namespace qipan::suitability
