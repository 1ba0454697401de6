#include "network/balance.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace qipan::network {
namespace {

using model::Row;
using model::TableId;

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

Balance of_source(const model::Layer& sources, Row row) {
    Balance balance;
    balance.source = sources.id_of(row);
    balance.row = row;
    balance.utility = sources.text("utility", row);
    balance.unit = model::balance_unit(balance.utility);
    const std::string_view unit = sources.text("unit", row);
    const double capacity = sources.number("capacity", row);
    const double reserved = sources.number("reserved", row);
    const auto converted = model::to_balance_unit(balance.utility, capacity, unit);
    if (std::isnan(capacity)) {
        balance.missing.emplace_back("sources.capacity");
    } else if (!converted) {
        balance.missing.emplace_back("sources.unit");
    }
    balance.capacity = balance.missing.empty() ? *converted : unknown;
    if (!std::isnan(reserved)) {
        balance.reserved = model::to_balance_unit(balance.utility, reserved, unit).value_or(unknown);
    }
    return balance;
}

Draw make_draw(const model::Project& project, const model::Placement& placement, const model::Demand& demand) {
    Draw draw;
    draw.project = placement.project;
    draw.project_id = project.id;
    draw.commitment = project.commitment();
    draw.existing = placement.existing;
    const auto amount = model::to_balance_unit(demand.utility, demand.design, demand.unit);
    draw.amount = amount.value_or(unknown);
    if (!amount || std::isnan(*amount)) {
        draw.missing = amount ? "demands.design" : "demands.unit";
    }
    return draw;
}

void take(Balance& balance, Draw draw) {
    if (draw.missing.empty()) {
        switch (draw.commitment) {
        case model::Commitment::firm:
            balance.firm += draw.amount;
            break;
        case model::Commitment::potential:
            balance.potential += draw.amount;
            break;
        case model::Commitment::none:
            balance.early += draw.amount;
            break;
        }
    }
    balance.draws.push_back(std::move(draw));
}

/// The balance of a utility that has no source, made at its first use.
Balance& unserved(std::map<std::string, Balance>& all, const std::string& utility) {
    const auto [entry, fresh] = all.try_emplace(utility);
    if (fresh) {
        entry->second.utility = utility;
        entry->second.unit = model::balance_unit(utility);
        entry->second.capacity = unknown;
        entry->second.missing.emplace_back("sources.capacity");
    }
    return entry->second;
}

bool stands_somewhere(const model::Region& region, const model::Site& site) {
    if (site.kind == model::SiteKind::floor) {
        return !site.ids.empty() && region.buildings().find(site.ids.front()).has_value();
    }
    return !region.plots_of(site).empty();
}

} // namespace

std::vector<Balance> compute_balances(const model::Region& region, const model::Layout& layout) {
    const model::Layer& sources = region.layer(TableId::sources);
    std::vector<Balance> balances;
    for (Row row = 0; row < sources.size(); ++row) {
        balances.push_back(of_source(sources, row));
    }
    const SourceFinder finder(region);
    std::map<std::string, Balance> without;
    for (const model::Placement& placement : layout) {
        if (!stands_somewhere(region, placement.site)) {
            continue;
        }
        const model::Project project = model::project_at(region, placement.project);
        for (const model::Demand& demand : project.demands) {
            const auto source = finder.find(placement.site, demand.utility);
            Balance& balance = source ? balances[*source] : unserved(without, demand.utility);
            take(balance, make_draw(project, placement, demand));
        }
    }
    std::ranges::sort(balances, {}, &Balance::source);
    for (auto& [utility, balance] : without) {
        balances.push_back(std::move(balance));
    }
    return balances;
}

} // namespace qipan::network
