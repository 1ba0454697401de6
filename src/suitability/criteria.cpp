#include "suitability/kinds.hpp"

#include <algorithm>
#include <array>

#include "suitability/criteria/all.hpp"

namespace qipan::suitability {
namespace {

const std::array kinds = {
    area_fit_kind(),       shape_fit_kind(),       width_fit_kind(),
    land_use_fit_kind(),   industry_fit_kind(),    utility_reach_kind(),
    utility_margin_kind(), pressure_margin_kind(), temperature_margin_kind(),
    road_access_kind(),    receptors_kind(),       land_price_kind(),
    rent_kind(),           readiness_kind(),       ready_date_kind(),
    supply_links_kind(),   stock_kind(),
};

} // namespace

Measure Measure::number(double raw, std::string reason, core::Values values) {
    Measure measure;
    measure.raw = raw;
    measure.reason = std::move(reason);
    measure.values = std::move(values);
    return measure;
}

Measure Measure::category(std::string word, std::string reason, core::Values values) {
    Measure measure;
    measure.word = std::move(word);
    measure.reason = std::move(reason);
    measure.values = std::move(values);
    return measure;
}

Measure Measure::unknown(std::string missing) {
    Measure measure;
    measure.reason = "reason.not_assessable";
    measure.values = {{"missing", missing}};
    measure.missing = std::move(missing);
    return measure;
}

std::span<const CriterionKind> criterion_kinds() {
    return kinds;
}

const CriterionKind* find_criterion_kind(std::string_view name) {
    const auto found = std::ranges::find(kinds, name, &CriterionKind::name);
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace qipan::suitability
