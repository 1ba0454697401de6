#include "planning/rows.hpp"

#include <algorithm>
#include <cmath>

#include "core/date.hpp"
#include "network/draw_start.hpp"
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

/// A source's year and the design demand that it still has room for, in row units.
struct YearRoom {
    int year = 0;
    std::int64_t room = 0;
};

/// The years that bind, the last one first. Whoever draws stays, so a later year with no more room than an earlier one
/// says all that the earlier one says; without expansions only the last is left.
std::vector<YearRoom> binding_years(const network::Balance& balance) {
    std::vector<YearRoom> binding;
    for (auto amounts = balance.years.rbegin(); amounts != balance.years.rend(); ++amounts) {
        const auto room = round_down(amounts->left_for_plan() / balance.simultaneity * source_scale);
        if (binding.empty() || room < binding.back().room) {
            binding.push_back({amounts->year, room});
        }
    }
    return binding;
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

void Rows::add_source_uses(const model::Demand& demand, const model::Site& site, int from_year,
                           std::vector<assign::Use>& uses) {
    const auto amount = model::to_balance_unit(demand.utility, demand.design, demand.unit);
    const auto source = holders_.sources.find(site, demand.utility);
    const auto found = source ? holders_.balance_of.find(*source) : holders_.balance_of.end();
    if (!amount || found == holders_.balance_of.end() || !found->second->assessable() ||
        std::isnan(found->second->reserved + found->second->existing_load)) {
        return; // not assessable: the candidate is marked for review
    }
    const network::Balance& balance = *found->second;
    const int last = balance.years.back().year;
    for (const YearRoom& binding : binding_years(balance)) {
        if (binding.year != last && binding.year < balance.at(from_year).year) {
            continue;
        }
        const std::string when = binding.year == last ? "" : "/" + std::to_string(binding.year);
        const std::int32_t row =
            add_row("source:" + balance.source + "/" + balance.utility + when, binding.room,
                    {RowKind::source, balance.source, balance.utility, balance.unit, source_scale});
        uses.push_back({row, round_up(*amount * source_scale)});
    }
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
    const int from_year = network::draw_start(project, board_.as_of).year;
    for (const model::Demand& demand : project.demands) {
        add_source_uses(demand, candidate.site, from_year, uses);
    }
    return uses;
}

} // namespace qipan::planning
