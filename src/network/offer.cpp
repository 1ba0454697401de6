#include "network/offer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/project.hpp"

namespace qipan::network {
namespace {

using model::Layer;
using model::Row;
using model::TableId;

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// An amount in the utility's balance unit: NaN if it is not stated or its unit does not fit.
double converted(const Offer& offer, double amount, std::string_view unit) {
    return std::isnan(amount) ? unknown : model::to_balance_unit(offer.utility, amount, unit).value_or(unknown);
}

/// The same for what is nothing unless stated.
double converted_or_zero(const Offer& offer, double amount, std::string_view unit) {
    return std::isnan(amount) ? 0 : converted(offer, amount, unit);
}

Offer made_of(const Layer& layer, Row row, const std::string& table) {
    Offer offer = no_offer(std::string(layer.text("utility", row)));
    offer.missing.clear();
    const double capacity = layer.number("capacity", row);
    offer.base = {std::string(layer.text("ready_date", row)), converted(offer, capacity, layer.text("unit", row))};
    if (std::isnan(capacity)) {
        offer.missing.push_back(table + ".capacity");
    } else if (std::isnan(offer.base.amount)) {
        offer.missing.push_back(table + ".unit");
    }
    return offer;
}

void read_simultaneity(const Layer& sources, Row source, Offer& offer) {
    const double share = sources.number("simultaneity", source);
    if (std::isnan(share)) {
        return;
    }
    if (share > 0 && share <= 1) {
        offer.simultaneity = share;
        offer.simultaneity_stated = true;
    } else {
        offer.missing.emplace_back("sources.simultaneity");
        offer.base.amount = unknown;
    }
}

void read_expansions(const model::Region& region, Row source, Offer& offer) {
    const Layer& sources = region.layer(TableId::sources);
    const Layer& expansions = region.layer(TableId::expansions);
    std::vector<Row> rows = expansions.children_of(sources.id_of(source));
    std::ranges::stable_sort(rows, {}, [&](Row row) { return expansions.number("step", row); });
    for (const Row row : rows) {
        std::string date(expansions.text("ready_date", row));
        const double amount = converted(offer, expansions.number("capacity_added", row), sources.text("unit", source));
        if (!(amount > 0) || (date.empty() && expansions.text("status", row) != "existing")) {
            continue;
        }
        offer.expansions.push_back({std::max(date, offer.base.ready_date), amount});
    }
}

} // namespace

double Offer::capacity_by(std::string_view date) const {
    if (!missing.empty()) {
        return unknown;
    }
    double capacity = there_by(date) ? base.amount : 0;
    for (const Step& step : expansions) {
        capacity += step.ready_date <= date ? step.amount : 0;
    }
    return capacity;
}

Offer no_offer(const std::string& utility) {
    Offer offer;
    offer.utility = utility;
    offer.unit = model::balance_unit(utility);
    offer.missing.emplace_back("sources.capacity");
    offer.base.amount = unknown;
    offer.reduced_capacity = unknown;
    return offer;
}

Offer offer_of_source(const model::Region& region, Row source) {
    const Layer& sources = region.layer(TableId::sources);
    Offer offer = made_of(sources, source, "sources");
    const std::string_view unit = sources.text("unit", source);
    offer.reserved = converted_or_zero(offer, sources.number("reserved", source), unit);
    offer.existing_load = converted_or_zero(offer, sources.number("existing_load", source), unit);
    offer.reduced_capacity = converted(offer, sources.number("reduced_capacity", source), unit);
    read_simultaneity(sources, source, offer);
    read_expansions(region, source, offer);
    return offer;
}

Offer offer_of_main(const model::Region& region, Row main) {
    const Layer& mains = region.layer(TableId::mains);
    const Layer& sources = region.layer(TableId::sources);
    Offer offer = made_of(mains, main, "mains");
    if (const auto source = sources.find(mains.text("source", main))) {
        read_simultaneity(sources, *source, offer);
    }
    return offer;
}

} // namespace qipan::network
