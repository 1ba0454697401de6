#include "suitability/supply.hpp"

#include <algorithm>
#include <cmath>

#include "geo/measure.hpp"
#include "network/draw_start.hpp"
#include "suitability/nearest.hpp"
#include "suitability/pressure.hpp"

namespace qipan::suitability {
namespace {

using model::Row;
using model::TableId;

Connection look_up(const Board& board, model::SiteKind kind, std::string_view id, std::string_view utility) {
    const auto found = board.connections.find(connection_key(kind, id, utility));
    return found == board.connections.end() ? Connection::unknown : found->second;
}

std::optional<Row> source_of(const Subject& subject, const SiteFacts& facts, std::string_view utility) {
    return subject.board.sources.find(facts.site, utility);
}

/// What those who count leave in a year; the project need not compete with its own draw.
double left_in(const Subject& subject, const network::Balance& balance, const network::YearAmounts& amounts) {
    const bool all = subject.context.holders == Holders::all;
    double left = all ? amounts.left_for_plan() : amounts.left_firm();
    for (const network::Draw& draw : balance.draws) {
        const bool counts = (all || draw.commitment == model::Commitment::firm) && draw.from_year <= amounts.year;
        left +=
            counts && draw.missing.empty() && subject.is_self(draw.project) ? draw.amount * balance.simultaneity : 0;
    }
    return left;
}

/// Of the tightest year from the project's first draw on, as design demand: so much fits before simultaneity.
Supply tightest(const Subject& subject, const network::Balance& balance) {
    const network::YearAmounts* first = &balance.at(network::draw_start(subject.project, subject.as_of).year);
    const network::YearAmounts* least = first;
    for (const network::YearAmounts& amounts : balance.years) {
        if (amounts.year > first->year && left_in(subject, balance, amounts) < left_in(subject, balance, *least)) {
            least = &amounts;
        }
    }
    const double available = least->capacity - least->reserved - least->existing_load;
    return {*balance.row, available / balance.simultaneity, left_in(subject, balance, *least) / balance.simultaneity};
}

std::optional<double> nearest_standing(const Subject& subject, const SiteFacts& facts, TableId table,
                                       std::string_view utility) {
    const model::Layer& layer = subject.region().layer(table);
    const model::Column& utilities = layer.column("utility");
    const model::Column& status = layer.column("status");
    const auto near = find_nearest(layer, facts.geometry.view(), [&](Row row) {
        return utilities.text(row) == utility && status.text(row) != "planned";
    });
    return near ? std::optional(near->distance_m) : std::nullopt;
}

} // namespace

Connection connection_at(const Subject& subject, const SiteFacts& facts, std::string_view utility) {
    Connection best = Connection::unknown;
    if (facts.is_floor()) {
        best = look_up(subject.board, model::SiteKind::floor, facts.site.ids.front(), utility);
    }
    const model::Layer& plots = subject.region().plots();
    for (const Row plot : facts.plots) { // of adjoining plots one connection serves all
        best = std::max(best, look_up(subject.board, model::SiteKind::plot, plots.id_of(plot), utility));
    }
    return best;
}

std::optional<Supply> supply_at(const Subject& subject, const SiteFacts& facts, std::string_view utility) {
    const auto source = source_of(subject, facts, utility);
    if (!source) {
        return std::nullopt;
    }
    const auto found = subject.board.balance_of.find(*source);
    if (found == subject.board.balance_of.end() || !found->second->assessable() ||
        std::isnan(found->second->reserved + found->second->existing_load)) {
        return std::nullopt;
    }
    return tightest(subject, *found->second);
}

std::optional<double> distance_to_supply(const Subject& subject, const SiteFacts& facts, std::string_view utility) {
    const auto main = nearest_standing(subject, facts, TableId::mains, utility);
    const auto source = nearest_standing(subject, facts, TableId::sources, utility);
    if (main && source) {
        return std::min(*main, *source);
    }
    return main ? main : source;
}

std::optional<double> pressure_margin(const Subject& subject, const SiteFacts& facts, const model::Demand& demand) {
    const auto source = source_of(subject, facts, demand.utility);
    if (!source || !demand.pressure_mpa) {
        return std::nullopt;
    }
    const model::Region& region = subject.region();
    const model::Layer& sources = region.layer(TableId::sources);
    const auto pressure = sources.column("pressure_mpa").maybe(*source);
    if (!pressure) {
        return std::nullopt;
    }
    const geo::Point at_source = geo::centroid(sources.geometry(*source));
    const geo::Point at_site = geo::centroid(facts.geometry.view());
    return pressure_margin_mpa(
        {*pressure, sources.text("pressure_basis", *source), region.terrain.height_at(at_source)},
        {*demand.pressure_mpa, demand.pressure_basis, region.terrain.height_at(at_site)});
}

std::optional<double> temperature_margin(const Subject& subject, const SiteFacts& facts, const model::Demand& demand) {
    const auto source = source_of(subject, facts, demand.utility);
    if (!source || !demand.temperature_c) {
        return std::nullopt;
    }
    const auto temperature = subject.region().layer(TableId::sources).column("temperature_c").maybe(*source);
    return temperature ? std::optional(*temperature - *demand.temperature_c) : std::nullopt;
}

} // namespace qipan::suitability
