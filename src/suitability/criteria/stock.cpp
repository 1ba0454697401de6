// 存量优先: existing buildings, idle and under-used land before new land.
#include <algorithm>

#include "suitability/criteria/all.hpp"

namespace qipan::suitability {
namespace {

bool is_stock(std::string_view land_state) {
    return land_state == "闲置" || land_state == "低效";
}

Measure measure(const Subject& subject, const SiteFacts& facts, const Criterion& /*criterion*/) {
    if (facts.is_floor()) {
        return Measure::category("building", "reason.stock.building", {});
    }
    const model::Column& state = subject.region().plots().column("land_state");
    if (std::ranges::any_of(facts.plots, [&](model::Row plot) { return state.is_null(plot); })) {
        return Measure::unknown("plots.land_state");
    }
    const bool stock = std::ranges::all_of(facts.plots, [&](model::Row plot) { return is_stock(state.text(plot)); });
    const std::string word = stock ? "stock" : "new_land";
    return Measure::category(word, "reason.stock." + word,
                             {{"land_state", std::string(state.text(facts.plots.front()))}});
}

} // namespace

CriterionKind stock_kind() {
    return {.name = "stock", .scale = Scale::words, .applies = always, .measure = measure};
}

} // namespace qipan::suitability
