// Asking price of the land, CNY per mu; the mean by area over plots taken together.
#include "core/text.hpp"
#include "suitability/criteria/all.hpp"

namespace qipan::suitability {
namespace {

Measure measure(const Subject& subject, const SiteFacts& facts, const Criterion& /*criterion*/) {
    const model::Region& region = subject.region();
    double cost = 0;
    double area = 0;
    for (const model::Row plot : facts.plots) {
        const auto price = region.plots().column("price_cny_per_mu").maybe(plot);
        if (!price) {
            return Measure::unknown("plots.price_cny_per_mu");
        }
        cost += *price * region.plot_area_m2(plot);
        area += region.plot_area_m2(plot);
    }
    const double price = cost / area;
    return Measure::number(price, "reason.land_price", {{"price_wan_per_mu", core::fixed(price / 10000, 2)}});
}

} // namespace

CriterionKind land_price_kind() {
    return {.name = "land_price", .unit = "cny_per_mu", .applies = on_land, .measure = measure};
}

} // namespace qipan::suitability
