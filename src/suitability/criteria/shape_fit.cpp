// Length over width of the smallest rectangle around the land: a square is 1, a strip is hard to build on.
#include "core/text.hpp"
#include "geo/overlay.hpp"
#include "suitability/criteria/all.hpp"

namespace qipan::suitability {
namespace {

/// A part's place in its plot is not fixed yet, so it has no shape.
bool applies(const Subject& /*subject*/, const SiteFacts& facts, const Criterion& /*criterion*/) {
    return facts.site.kind == model::SiteKind::plot || facts.site.kind == model::SiteKind::plots;
}

Measure measure(const Subject& /*subject*/, const SiteFacts& facts, const Criterion& /*criterion*/) {
    const auto sides = geo::minimum_rectangle(facts.geometry.view());
    if (!sides || !(sides->short_m > 0)) {
        return Measure::unknown("plots.geometry");
    }
    const double elongation = sides->long_m / sides->short_m;
    return Measure::number(elongation, "reason.shape_fit",
                           {{"long_m", core::fixed(sides->long_m, 1)},
                            {"short_m", core::fixed(sides->short_m, 1)},
                            {"elongation", core::fixed(elongation, 2)}});
}

} // namespace

CriterionKind shape_fit_kind() {
    return {.name = "shape_fit", .applies = applies, .measure = measure};
}

} // namespace qipan::suitability
