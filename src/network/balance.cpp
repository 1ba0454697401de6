#include "network/balance.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

#include "network/draw_start.hpp"
#include "network/main_finder.hpp"
#include "network/offer.hpp"
#include "network/source_finder.hpp"

namespace qipan::network {
namespace {

using model::Row;
using model::TableId;

constexpr double amount_tolerance = 1e-9; // sums of decimals such as 0.1 + 0.2

/// A balance that is being filled, with what its source or main can give.
struct Account {
    Offer offer;
    Balance balance;
};

Account open_account(Offer offer) {
    Balance balance;
    balance.utility = offer.utility;
    balance.unit = offer.unit;
    balance.simultaneity = offer.simultaneity;
    balance.simultaneity_stated = offer.simultaneity_stated;
    balance.reduced_capacity = offer.reduced_capacity;
    balance.missing = offer.missing;
    return {std::move(offer), std::move(balance)};
}

std::vector<Account> accounts_of_sources(const model::Region& region) {
    const model::Layer& sources = region.layer(TableId::sources);
    std::vector<Account> accounts;
    for (Row row = 0; row < sources.size(); ++row) {
        Account& account = accounts.emplace_back(open_account(offer_of_source(region, row)));
        account.balance.source = sources.id_of(row);
        account.balance.row = row;
    }
    return accounts;
}

std::vector<Account> accounts_of_mains(const model::Region& region) {
    const model::Layer& mains = region.layer(TableId::mains);
    std::vector<Account> accounts;
    for (Row row = 0; row < mains.size(); ++row) {
        Account& account = accounts.emplace_back(open_account(offer_of_main(region, row)));
        account.balance.main = mains.id_of(row);
        account.balance.main_row = row;
        account.balance.source = mains.text("source", row);
        account.balance.row = region.layer(TableId::sources).find(account.balance.source);
    }
    return accounts;
}

Draw make_draw(const model::Project& project, const model::Placement& placement, const model::Demand& demand,
               core::Date as_of) {
    Draw draw;
    draw.project = placement.project;
    draw.project_id = project.id;
    draw.commitment = project.commitment();
    draw.existing = placement.existing;
    const DrawStart start = draw_start(project, as_of);
    draw.from_year = start.year;
    draw.assumed_year = start.assumed;
    const auto amount = model::to_balance_unit(demand.utility, demand.design, demand.unit);
    draw.amount = amount.value_or(std::numeric_limits<double>::quiet_NaN());
    if (!amount || std::isnan(*amount)) {
        draw.missing = amount ? "demands.design" : "demands.unit";
    }
    return draw;
}

bool stands_somewhere(const model::Region& region, const model::Site& site) {
    if (site.kind == model::SiteKind::floor) {
        return !site.ids.empty() && region.buildings().find(site.ids.front()).has_value();
    }
    return !region.plots_of(site).empty();
}

/// Calls `take(placement, demand, draw)` for every demand of every placed project.
template <class Take>
void for_each_draw(const model::Region& region, const model::Layout& layout, core::Date as_of, Take take) {
    for (const model::Placement& placement : layout) {
        if (!stands_somewhere(region, placement.site)) {
            continue;
        }
        const model::Project project = model::project_at(region, placement.project);
        for (const model::Demand& demand : project.demands) {
            take(placement, demand, make_draw(project, placement, demand, as_of));
        }
    }
}

/// The as-of year and every later one in which something comes.
std::set<int> years_of_change(const Account& account, int first) {
    std::set<int> years = {first};
    const auto add_date = [&](const std::string& text) {
        if (const auto date = core::parse_date(text)) {
            years.insert(std::max(first, static_cast<int>(date->year())));
        }
    };
    add_date(account.offer.base.ready_date);
    for (const Step& step : account.offer.expansions) {
        add_date(step.ready_date);
    }
    for (const Draw& draw : account.balance.draws) {
        if (draw.missing.empty()) {
            years.insert(draw.from_year);
        }
    }
    return years;
}

void add_load(YearAmounts& amounts, const Draw& draw) {
    const double assumed = draw.assumed_year ? draw.amount : 0;
    switch (draw.commitment) {
    case model::Commitment::firm:
        amounts.firm += draw.amount;
        amounts.firm_assumed += assumed;
        break;
    case model::Commitment::potential:
        amounts.potential += draw.amount;
        amounts.potential_assumed += assumed;
        break;
    case model::Commitment::none:
        amounts.early += draw.amount;
        break;
    }
}

YearAmounts amounts_in(const Account& account, int year) {
    const Offer& offer = account.offer;
    const std::string end_of_year = fmt::format("{:04}-12-31", year);
    YearAmounts amounts;
    amounts.year = year;
    amounts.capacity = offer.capacity_by(end_of_year);
    if (offer.there_by(end_of_year)) {
        amounts.reserved = offer.reserved;
        amounts.existing_load = offer.existing_load;
    }
    for (const Draw& draw : account.balance.draws) {
        if (draw.missing.empty() && draw.from_year <= year) {
            add_load(amounts, draw);
        }
    }
    for (double* load :
         {&amounts.firm, &amounts.potential, &amounts.early, &amounts.firm_assumed, &amounts.potential_assumed}) {
        *load *= offer.simultaneity;
    }
    return amounts;
}

Balance close(Account account, core::Date as_of) {
    for (const int year : years_of_change(account, static_cast<int>(as_of.year()))) {
        account.balance.years.push_back(amounts_in(account, year));
    }
    // by the last year everybody draws, whenever it was that they began
    account.balance.years.back().firm_assumed = 0;
    account.balance.years.back().potential_assumed = 0;
    static_cast<Amounts&>(account.balance) = account.balance.years.back();
    return std::move(account.balance);
}

std::vector<Balance> close_all(std::vector<Account> accounts, core::Date as_of) {
    std::vector<Balance> balances;
    for (Account& account : accounts) {
        balances.push_back(close(std::move(account), as_of));
    }
    return balances;
}

} // namespace

std::string_view to_string(Assurance assurance) {
    switch (assurance) {
    case Assurance::unknown:
        return "unknown";
    case Assurance::assured:
        return "assured";
    case Assurance::interruptible:
        return "interruptible";
    }
    return "";
}

const YearAmounts& Balance::at(int year) const {
    const auto later = std::ranges::upper_bound(years, year, {}, &YearAmounts::year);
    return later == years.begin() ? years.front() : *std::prev(later);
}

Assurance Balance::assurance() const {
    if (std::isnan(reduced_capacity)) {
        return Assurance::unknown;
    }
    const double need = reserved + existing_load + firm;
    return need > reduced_capacity + amount_tolerance * std::max(1.0, reduced_capacity) ? Assurance::interruptible
                                                                                        : Assurance::assured;
}

std::vector<Balance> compute_balances(const model::Region& region, const model::Layout& layout, core::Date as_of) {
    std::vector<Account> accounts = accounts_of_sources(region);
    std::map<std::string, Account> without;
    const SourceFinder finder(region);
    for_each_draw(region, layout, as_of, [&](const auto& placement, const auto& demand, Draw draw) {
        const auto source = finder.find(placement.site, demand.utility);
        Account& account =
            source ? accounts[*source]
                   : without.try_emplace(demand.utility, open_account(no_offer(demand.utility))).first->second;
        account.balance.draws.push_back(std::move(draw));
    });
    std::vector<Balance> balances = close_all(std::move(accounts), as_of);
    std::ranges::sort(balances, {}, &Balance::source);
    for (auto& [utility, account] : without) {
        balances.push_back(close(std::move(account), as_of));
    }
    return balances;
}

std::vector<Balance> compute_main_balances(const model::Region& region, const model::Layout& layout, core::Date as_of) {
    std::vector<Account> accounts = accounts_of_mains(region);
    const SourceFinder sources(region);
    const MainFinder mains(region);
    for_each_draw(region, layout, as_of, [&](const auto& placement, const auto& demand, Draw draw) {
        const auto source = sources.find(placement.site, demand.utility);
        if (const auto main = mains.find(placement.site, demand.utility, source)) {
            accounts[*main].balance.draws.push_back(std::move(draw));
        }
    });
    std::vector<Balance> balances = close_all(std::move(accounts), as_of);
    std::ranges::sort(balances, {}, &Balance::main);
    return balances;
}

} // namespace qipan::network
