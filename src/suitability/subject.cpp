#include "suitability/subject.hpp"

#include <algorithm>
#include <cmath>

#include "core/text.hpp"
#include "core/units.hpp"
#include "geo/measure.hpp"

namespace qipan::suitability {
namespace {

using model::Row;
using model::SiteKind;
using model::TableId;

constexpr std::string_view connection_words[] = {"", "none", "planned", "at_boundary", "connected"};

Connection parse_connection(std::string_view word) {
    const auto* found = std::ranges::find(connection_words, word);
    return found == std::end(connection_words) ? Connection::unknown
                                               : static_cast<Connection>(found - std::begin(connection_words));
}

/// The ids that a connection row speaks of. A building may stand as `floor:B` without an amount: all of its floors.
void add_connection(const model::Layer& rows, Row row, Board& board) {
    const std::string_view text = rows.text("site", row);
    const auto colon = std::min(text.find(':'), text.size());
    const SiteKind kind = text.starts_with("floor") ? SiteKind::floor : SiteKind::plot;
    std::string_view ids = colon < text.size() ? text.substr(colon + 1) : text;
    ids = ids.substr(0, ids.find('#'));
    const Connection state = parse_connection(rows.text("status", row));
    for (const std::string_view id : core::split(ids, '+')) {
        Connection& best = board.connections[connection_key(kind, core::decode_id(id), rows.text("utility", row))];
        best = std::max(best, state);
    }
}

void add_holder(const Context& context, const model::Placement& placement, Board& board) {
    const model::Region& region = context.region;
    Holder holder{placement.project, 0, false};
    holder.counts = context.counts(model::project_at(region, placement.project));
    const model::Site& site = placement.site;
    if (site.kind == SiteKind::part || site.kind == SiteKind::floor) {
        holder.amount_m2 = site.amount_m2;
    }
    const bool floor = site.kind == SiteKind::floor;
    for (const std::string& id : site.ids) {
        const auto row = (floor ? region.buildings() : region.plots()).find(id);
        if (row) {
            (floor ? board.floor_holders : board.plot_holders)[*row].push_back(holder);
        }
    }
}

void add_supplies(const Subject& subject, std::vector<Partner>& partners) {
    const model::Layer& supplies = subject.region().layer(TableId::supplies);
    for (Row row = 0; row < supplies.size(); ++row) {
        const auto strength = supply_strength(subject.context.links, supplies.text("product", row), subject.project);
        if (strength.weight > 0 && !supplies.geometry(row).empty()) {
            partners.push_back(
                {geo::centroid(supplies.geometry(row)), strength.weight, supplies.name_of(row), strength.product});
        }
    }
}

void add_placed(const Subject& subject, std::vector<Partner>& partners) {
    for (const model::Placement& placement : subject.context.layout) {
        if (subject.is_self(placement.project)) {
            continue;
        }
        const model::Project other = model::project_at(subject.region(), placement.project);
        const auto strength = link_strength(subject.context.links, subject.project, other);
        if (strength.weight > 0) {
            partners.push_back(
                {place_of(subject.region(), placement.site), strength.weight, other.name, strength.product});
        }
    }
}

std::vector<Need> needs_of(const model::Project& project) {
    std::vector<Need> needs;
    for (const model::Demand& demand : project.demands) {
        if (const auto amount = model::to_balance_unit(demand.utility, demand.design, demand.unit)) {
            needs.push_back({&demand, *amount});
        }
    }
    return needs;
}

} // namespace

std::string connection_key(SiteKind kind, std::string_view id, std::string_view utility) {
    std::string key = kind == SiteKind::floor ? "floor/" : "plot/";
    key += id;
    key += '/';
    key += utility;
    return key;
}

bool Context::counts(const model::Project& project) const {
    return holders == Holders::all || project.commitment() == model::Commitment::firm;
}

Board make_board(const Context& context) {
    const model::Region& region = context.region;
    Board board{{}, {}, {}, {}, network::SourceFinder(region), Neighbours(context)};
    for (const model::Placement& placement : context.layout) {
        add_holder(context, placement, board);
    }
    const model::Layer& connections = region.layer(TableId::connections);
    for (Row row = 0; row < connections.size(); ++row) {
        add_connection(connections, row, board);
    }
    for (const network::Balance& balance : context.balances) {
        if (balance.row) {
            board.balance_of.emplace(*balance.row, &balance);
        }
    }
    return board;
}

Subject make_subject(const Context& context, const Board& board, const model::Project& project, core::Date as_of) {
    Subject subject{context, board, project, as_of, 0, 0, needs_of(project), {}};
    if (project.land_mu) {
        subject.land_need_m2 = whole_square_metres(core::to_square_metres(core::Mu{*project.land_mu}).value);
    }
    if (project.floor_m2) {
        subject.floor_need_m2 = whole_square_metres(*project.floor_m2);
    }
    add_supplies(subject, subject.partners);
    add_placed(subject, subject.partners);
    return subject;
}

SiteFacts outline_facts(const model::Region& region, model::Site site) {
    SiteFacts facts;
    facts.zone = region.zone_of(site);
    facts.plots = region.plots_of(site);
    if (site.kind == SiteKind::floor) {
        facts.building = region.buildings().find(site.ids.front());
        facts.area_m2 = site.amount_m2;
    } else {
        for (const Row plot : facts.plots) {
            facts.area_m2 += region.plot_area_m2(plot);
        }
        facts.area_m2 = site.kind == SiteKind::part ? site.amount_m2 : facts.area_m2;
    }
    facts.buildable_m2 = facts.area_m2;
    facts.site = std::move(site);
    return facts;
}

void add_geometry(const model::Region& region, SiteFacts& facts) {
    if (facts.building) {
        facts.geometry = geo::Geometry(region.buildings().geometry(*facts.building));
        return;
    }
    geo::GeometryArray land;
    land.begin_feature(geo::GeometryKind::polygon);
    for (const Row plot : facts.plots) {
        const geo::GeometryView view = region.plots().geometry(plot);
        for (std::size_t part = 0; part < view.part_count(); ++part) {
            land.begin_part();
            for (std::size_t ring = 0; ring < view.ring_count(part); ++ring) {
                land.add_ring(view.ring(part, ring));
            }
        }
    }
    facts.geometry = geo::Geometry(std::move(land));
}

SiteFacts make_facts(const model::Region& region, model::Site site) {
    SiteFacts facts = outline_facts(region, std::move(site));
    add_geometry(region, facts);
    return facts;
}

geo::Point place_of(const model::Region& region, const model::Site& site) {
    return geo::centroid(make_facts(region, site).geometry.view());
}

double whole_square_metres(double area_m2) {
    constexpr double measuring_noise = 1e-6; // 60 mu is 40000 m2, not 40000.0000000001
    return std::ceil(area_m2 - measuring_noise);
}

} // namespace qipan::suitability
