#include "network/promises.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "network/offer.hpp"
#include "network/source_finder.hpp"

namespace qipan::network {
namespace {

using model::Row;
using model::TableId;

/// Sources by id come first, then what has none, by utility.
using Key = std::tuple<bool, std::string, std::string>;

Promised make_promised(const model::Project& project, Row row, const model::Promise& promise) {
    Promised made;
    made.project = row;
    made.project_id = project.id;
    made.by_date = promise.by_date;
    const auto amount = model::to_balance_unit(promise.utility, promise.amount, promise.unit);
    made.amount = amount.value_or(std::numeric_limits<double>::quiet_NaN());
    if (!amount || std::isnan(*amount)) {
        made.missing = amount ? "promises.amount" : "promises.unit";
    }
    return made;
}

std::map<Row, const model::Site*> sites_of(const model::Layout& layout) {
    std::map<Row, const model::Site*> sites;
    for (const model::Placement& placement : layout) {
        sites.try_emplace(placement.project, &placement.site);
    }
    return sites;
}

SourcePromises finish(SourcePromises all, const Offer& offer) {
    all.unit = offer.unit;
    all.missing = offer.missing;
    std::ranges::stable_sort(all.promises, {}, [](const Promised& p) { return std::tie(p.by_date, p.project_id); });
    double sum = 0;
    for (const Promised& promise : all.promises) {
        if (all.dates.empty() || all.dates.back().by_date != promise.by_date) {
            const bool there = offer.there_by(promise.by_date);
            all.dates.push_back(
                {promise.by_date, 0,
                 offer.capacity_by(promise.by_date) - (there ? offer.reserved + offer.existing_load : 0)});
        }
        sum += promise.missing.empty() ? promise.amount : 0;
        all.dates.back().promised = sum;
    }
    return all;
}

} // namespace

std::vector<SourcePromises> compute_promises(const model::Region& region, const model::Layout& layout) {
    const model::Layer& sources = region.layer(TableId::sources);
    const SourceFinder finder(region);
    const auto sites = sites_of(layout);
    std::map<Key, SourcePromises> by_source;
    for (Row row = 0; row < region.projects().size(); ++row) {
        const model::Project project = model::project_at(region, row);
        const auto site = sites.find(row);
        for (const model::Promise& promise : project.promises) {
            const auto source = site == sites.end() ? std::nullopt : finder.find(*site->second, promise.utility);
            const std::string id = source ? std::string(sources.id_of(*source)) : std::string();
            SourcePromises& all = by_source[Key(!source, id, promise.utility)];
            all.source = id;
            all.row = source;
            all.utility = promise.utility;
            all.promises.push_back(make_promised(project, row, promise));
        }
    }
    std::vector<SourcePromises> listed;
    for (auto& [key, all] : by_source) {
        const Offer offer = all.row ? offer_of_source(region, *all.row) : no_offer(all.utility);
        listed.push_back(finish(std::move(all), offer));
    }
    return listed;
}

} // namespace qipan::network
