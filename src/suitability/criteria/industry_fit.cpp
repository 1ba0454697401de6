// The project's industry against what the zone leads in (in the zone's order), what its park is for, and what other
// zones of the coordination unit lead in (同质化).
#include <algorithm>

#include "suitability/criteria/all.hpp"

namespace qipan::suitability {
namespace {

using Codes = std::vector<std::string_view>;

/// Place of the first code that the industry begins with.
std::optional<std::size_t> find_rank(std::string_view industry, const Codes& codes) {
    const auto found = std::ranges::find_if(codes, [&](std::string_view code) { return industry.starts_with(code); });
    return found == codes.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - codes.begin()));
}

/// Allowed industries of the plots, else of their park; empty if nobody says.
Codes allowed_at(const model::Region& region, const SiteFacts& facts) {
    if (facts.plots.empty()) {
        return {};
    }
    const model::Row plot = facts.plots.front();
    Codes allowed = region.plots().column("allowed_industries").list(plot);
    const model::Layer& parks = region.layer(model::TableId::parks);
    const auto park = parks.find(region.plots().text("park", plot));
    return allowed.empty() && park ? parks.column("allowed_industries").list(*park) : allowed;
}

bool leads_elsewhere(const model::Region& region, std::string_view zone, std::string_view industry) {
    const model::Layer& zones = region.zones();
    for (const std::string_view other : region.zones_of_unit(region.coordination_unit_of(zone))) {
        const auto row = zones.find(other);
        if (other != zone && row && find_rank(industry, zones.column("leading_industries").list(*row))) {
            return true;
        }
    }
    return false;
}

Measure measure(const Subject& subject, const SiteFacts& facts, const Criterion& /*criterion*/) {
    const model::Region& region = subject.region();
    const std::string& industry = subject.project.industry;
    const auto zone = region.zones().find(facts.zone);
    const Codes leading = zone ? region.zones().column("leading_industries").list(*zone) : Codes{};
    const Codes allowed = allowed_at(region, facts);
    if (leading.empty() && allowed.empty()) {
        return Measure::unknown("zones.leading_industries");
    }
    const bool fits_park = !allowed.empty() && find_rank(industry, allowed).has_value();
    std::string word = leads_elsewhere(region, facts.zone, industry) ? "leads_elsewhere" : "neutral";
    std::size_t rank = 0;
    if (const auto found = find_rank(industry, leading)) {
        rank = *found + 1;
        word = rank == 1 ? "leading_first" : rank == 2 ? "leading_second" : "leading_other";
        word += fits_park || allowed.empty() ? "" : "_other_park";
    } else if (fits_park) {
        word = "park";
    }
    return Measure::category(
        word, "reason.industry_fit." + word,
        {{"industry", industry}, {"zone", std::string(facts.zone)}, {"rank", std::to_string(rank)}});
}

} // namespace

CriterionKind industry_fit_kind() {
    return {.name = "industry_fit", .scale = Scale::words, .applies = always, .measure = measure};
}

} // namespace qipan::suitability
