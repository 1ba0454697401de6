/// One maker a criterion kind; its file says what it measures and what its parameters are.
#pragma once

#include "suitability/kinds.hpp"

namespace qipan::suitability {

[[nodiscard]] CriterionKind area_fit_kind();
[[nodiscard]] CriterionKind shape_fit_kind();
[[nodiscard]] CriterionKind width_fit_kind();
[[nodiscard]] CriterionKind land_use_fit_kind();
[[nodiscard]] CriterionKind industry_fit_kind();
[[nodiscard]] CriterionKind utility_reach_kind();
[[nodiscard]] CriterionKind utility_margin_kind();
[[nodiscard]] CriterionKind pressure_margin_kind();
[[nodiscard]] CriterionKind temperature_margin_kind();
[[nodiscard]] CriterionKind road_access_kind();
[[nodiscard]] CriterionKind receptors_kind();
[[nodiscard]] CriterionKind land_price_kind();
[[nodiscard]] CriterionKind rent_kind();
[[nodiscard]] CriterionKind readiness_kind();
[[nodiscard]] CriterionKind ready_date_kind();
[[nodiscard]] CriterionKind supply_links_kind();
[[nodiscard]] CriterionKind stock_kind();

/// `applies` of a kind that speaks about every project and site.
[[nodiscard]] bool always(const Subject& subject, const SiteFacts& facts, const Criterion& criterion);
/// Land of its own, not floor in a building.
[[nodiscard]] bool on_land(const Subject& subject, const SiteFacts& facts, const Criterion& criterion);

} // namespace qipan::suitability
