// The land ledger: sums of measured plot areas by land state, and the largest ready land.
#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <map>
#include <numeric>
#include <span>

#include "core/units.hpp"
#include "geo/measure.hpp"
#include "model/codes.hpp"
#include "report/summary.hpp"

namespace qipan::report {
namespace {

using model::Row;
using States = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view state, States states) {
    return std::ranges::find(states, state) != states.end();
}

bool is_ready(std::string_view state) {
    return is_one_of(state, {"净地", "标准地"});
}

double plot_mu(const model::Region& region, Row plot) {
    return core::to_mu({region.plot_area_m2(plot)}).value;
}

double sum_of(const LandLedger& ledger, States states) {
    double sum = 0;
    for (const auto& [state, total] : ledger.states) {
        sum += is_one_of(state, states) ? total.mu : 0;
    }
    return sum;
}

void add_derived(LandLedger& ledger) {
    ledger.granted_mu = sum_of(ledger, {"已供未建", "闲置", "低效", "已建成"});
    ledger.built_mu = sum_of(ledger, {"低效", "已建成"});
    ledger.approved_not_granted_mu = sum_of(ledger, {"已批未征", "已征未净", "净地", "标准地", "已挂牌"});
    ledger.granted_not_used_mu = sum_of(ledger, {"已供未建", "闲置"});
    ledger.ready_mu = sum_of(ledger, {"净地", "标准地"});
    ledger.approved_mu = ledger.granted_mu + ledger.approved_not_granted_mu;
}

void add_plot(LandLedger& ledger, std::string_view state, double mu) {
    ledger.total.plots += 1;
    ledger.total.mu += mu;
    const auto found =
        std::ranges::find(ledger.states, state, [](const auto& entry) -> std::string_view { return entry.first; });
    LandStateSum& sum = found == ledger.states.end() ? ledger.unstated : found->second;
    sum.plots += 1;
    sum.mu += mu;
}

/// Groups of plots that adjoin, by union and find over the R-tree's near pairs.
class Groups {
public:
    explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
    std::size_t find(std::size_t item) {
        while (parent_[item] != item) {
            parent_[item] = parent_[parent_[item]];
            item = parent_[item];
        }
        return item;
    }
    void join(std::size_t a, std::size_t b) { parent_[std::max(find(a), find(b))] = std::min(find(a), find(b)); }

private:
    std::vector<std::size_t> parent_;
};

constexpr double adjoining_gap_m = 1.0;

bool adjoin(const model::Layer& plots, Row a, Row b) {
    return geo::distance(plots.geometry(a), plots.geometry(b), adjoining_gap_m).distance_m <= adjoining_gap_m;
}

void add_largest(const model::Region& region, std::span<const Row> ready, LandLedger& ledger) {
    const model::Layer& plots = region.plots();
    Groups groups(ready.size());
    for (std::size_t a = 0; a < ready.size(); ++a) {
        for (const Row near : plots.index().query(plots.boxes()[ready[a]].expanded(adjoining_gap_m))) {
            const auto found = std::ranges::lower_bound(ready, near); // rows ascend
            if (near > ready[a] && found != ready.end() && *found == near && adjoin(plots, ready[a], near)) {
                groups.join(a, static_cast<std::size_t>(found - ready.begin()));
            }
        }
    }
    std::vector<double> sums(ready.size(), 0.0);
    for (std::size_t a = 0; a < ready.size(); ++a) {
        const double mu = plot_mu(region, ready[a]);
        sums[groups.find(a)] += mu;
        ledger.largest_ready_mu = std::max(ledger.largest_ready_mu, mu);
        ledger.largest_contiguous_ready_mu = std::max(ledger.largest_contiguous_ready_mu, sums[groups.find(a)]);
    }
}

/// One ledger a zone: those of the table first, then what plots and buildings name beside them.
class Ledgers {
public:
    explicit Ledgers(const model::Region& region) {
        const model::Layer& zones = region.zones();
        for (Row row = 0; row < zones.size(); ++row) {
            at(zones.id_of(row)).name = zones.text("name", row);
        }
    }
    LandLedger& at(std::string_view zone) {
        const auto [found, added] = index_.try_emplace(std::string(zone), ledgers_.size());
        if (added) {
            LandLedger ledger;
            ledger.zone = zone;
            for (const std::string_view state : model::find_code_list("land_state")->codes) {
                ledger.states.emplace_back(state, LandStateSum{});
            }
            ledgers_.push_back(std::move(ledger));
        }
        return ledgers_[found->second];
    }
    std::vector<LandLedger> take() { return std::move(ledgers_); }

private:
    std::vector<LandLedger> ledgers_;
    std::map<std::string, std::size_t> index_;
};

} // namespace

std::vector<LandLedger> land_ledgers(const model::Region& region) {
    const model::Layer& plots = region.plots();
    Ledgers ledgers(region);
    std::map<std::string, std::vector<Row>> ready;
    for (Row row = 0; row < plots.size(); ++row) {
        const std::string_view state = plots.text("land_state", row);
        add_plot(ledgers.at(plots.text("zone", row)), state, plot_mu(region, row));
        if (is_ready(state)) {
            ready[std::string(plots.text("zone", row))].push_back(row);
        }
    }
    const model::Layer& buildings = region.buildings();
    for (Row row = 0; row < buildings.size(); ++row) {
        const model::Site site = model::floor_site(std::string(buildings.id_of(row)), 0);
        LandLedger& ledger = ledgers.at(region.zone_of(site));
        const double free = buildings.number("floor_area_free_m2", row);
        ledger.floor_m2 += buildings.number("floor_area_m2", row);
        ledger.floor_free_m2 += std::isnan(free) ? 0 : free;
    }
    for (const auto& [zone, rows] : ready) {
        add_largest(region, rows, ledgers.at(zone));
    }
    std::vector<LandLedger> done = ledgers.take();
    std::ranges::for_each(done, add_derived);
    return done;
}

} // namespace qipan::report
