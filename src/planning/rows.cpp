#include "planning/rows.hpp"

#include <algorithm>
#include <cmath>

#include "core/date.hpp"
#include "suitability/limits.hpp"
#include "suitability/sites.hpp"

namespace qipan::planning {
namespace {

using model::SiteKind;

constexpr double source_scale = 1000; // thousandths of t/h, MW, kVA, m3/d
constexpr double rounding = 1e-6;     // a demand of 0.3 is 300 thousandths, not 301

std::int64_t round_up(double amount) {
    return static_cast<std::int64_t>(std::ceil(amount - rounding));
}
std::int64_t round_down(double amount) {
    return static_cast<std::int64_t>(std::floor(std::max(0.0, amount) + rounding));
}

} // namespace

Rows::Rows(const Context& context, Board& board, const std::vector<PlannedProject>& projects,
           assign::ProblemBuilder& builder)
    : context_(context), board_(board), builder_(builder), scoring_(board.scoring(context)),
      holders_(suitability::make_board(scoring_)),
      nobody_(suitability::make_subject(scoring_, holders_, no_project_, core::Date{})) {
    for (const PlannedProject& planned : projects) {
        for (const model::Candidate& candidate : planned.candidates) {
            if (candidate.site.kind == SiteKind::part) {
                const auto plot = context.region.plots().find(candidate.site.ids.front());
                const double free = std::min(candidate.buildable_m2, suitability::free_land_m2(nobody_, *plot));
                auto [entry, fresh] = part_capacity_.try_emplace(candidate.site.ids.front(), free);
                entry->second = std::min(entry->second, free);
            }
        }
    }
}

std::int32_t Rows::add_row(const std::string& key, std::int64_t capacity, RowMeaning meaning) {
    const auto [entry, fresh] = numbers_.try_emplace(key, 0);
    if (fresh) {
        entry->second = builder_.add_row(key, capacity);
        capacities_.push_back(capacity);
        meanings_.push_back(std::move(meaning));
    }
    return entry->second;
}

assign::Use Rows::plot_use(const std::string& plot, const model::Site& site) {
    const std::string key = "plot:" + plot;
    const auto divided = part_capacity_.find(plot);
    if (divided == part_capacity_.end()) {
        return {add_row(key, 1, {RowKind::plot, plot, "", "plot", 1}), 1};
    }
    const std::int32_t row = add_row(key, round_down(divided->second), {RowKind::plot, plot, "", "m2", 1});
    const std::int64_t all = capacities_[static_cast<std::size_t>(row)];
    return {row, site.kind == SiteKind::part ? round_up(site.amount_m2) : all};
}

assign::Use Rows::floor_use(const model::Site& site) {
    const auto building = context_.region.buildings().find(site.ids.front());
    const double free = suitability::free_floor_m2(nobody_, *building);
    const std::int32_t row =
        add_row("floor:" + site.ids.front(), round_down(free), {RowKind::floor, site.ids.front(), "", "m2", 1});
    return {row, round_up(site.amount_m2)};
}

std::optional<assign::Use> Rows::source_use(const model::Demand& demand, const model::Site& site) {
    const auto amount = model::to_balance_unit(demand.utility, demand.design, demand.unit);
    const auto source = holders_.sources.find(site, demand.utility);
    const auto found = source ? holders_.balance_of.find(*source) : holders_.balance_of.end();
    if (!amount || found == holders_.balance_of.end() || !found->second->assessable() ||
        std::isnan(found->second->reserved)) {
        return std::nullopt; // not assessable: the candidate is marked for review
    }
    const network::Balance& balance = *found->second;
    const std::int32_t row =
        add_row("source:" + balance.source + "/" + balance.utility, round_down(balance.left_for_plan() * source_scale),
                {RowKind::source, balance.source, balance.utility, balance.unit, source_scale});
    return assign::Use{row, round_up(*amount * source_scale)};
}

std::vector<assign::Use> Rows::uses_of(const model::Project& project, const model::Candidate& candidate) {
    std::vector<assign::Use> uses;
    if (candidate.site.kind == SiteKind::floor) {
        uses.push_back(floor_use(candidate.site));
    } else {
        for (const std::string& plot : candidate.site.ids) {
            uses.push_back(plot_use(plot, candidate.site));
        }
    }
    for (const model::Demand& demand : project.demands) {
        if (const auto use = source_use(demand, candidate.site)) {
            uses.push_back(*use);
        }
    }
    return uses;
}

} // namespace qipan::planning
