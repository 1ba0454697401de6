#include "suitability/land_state.hpp"

#include <algorithm>

namespace qipan::suitability {
namespace {

constexpr std::string_view unsupplied[] = {"未报批", "已批未征", "已征未净", "净地", "标准地"};
constexpr std::string_view stock_states[] = {"闲置", "低效"};

bool is_in(std::span<const std::string_view> words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

} // namespace

Offer offer_of(std::string_view status, std::string_view land_state) {
    const bool free = status == "available" || status == "planned";
    if (status.empty() && land_state.empty()) {
        return Offer::unknown;
    }
    if (is_in(stock_states, land_state)) { // granted once, so `occupied` does not speak against it
        return status == "reserved" ? Offer::taken : Offer::stock;
    }
    if (land_state.empty()) {
        return free ? Offer::open : Offer::taken;
    }
    if (is_in(unsupplied, land_state)) {
        return free || status.empty() ? Offer::open : status == "reserved" ? Offer::taken : Offer::contradictory;
    }
    return free ? Offer::contradictory : Offer::supplied;
}

std::vector<core::Issue> check_land_states(const model::Region& region) {
    const model::Layer& plots = region.plots();
    const model::Column& status = plots.column("status");
    const model::Column& state = plots.column("land_state");
    std::vector<core::Issue> issues;
    for (model::Row row = 0; row < plots.size(); ++row) {
        if (offer_of(status.text(row), state.text(row)) != Offer::contradictory) {
            continue;
        }
        core::Place place;
        place.layer = "plots";
        place.feature = std::string(plots.id_of(row));
        place.field = "land_state";
        issues.push_back({"suitability.contradicting-status",
                          {{"status", std::string(status.text(row))}, {"land_state", std::string(state.text(row))}},
                          place,
                          core::Severity::warning});
    }
    return issues;
}

} // namespace qipan::suitability
