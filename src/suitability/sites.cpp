#include "suitability/sites.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "geo/measure.hpp"
#include "suitability/limits.hpp"

namespace qipan::suitability {
namespace {

using model::Row;

constexpr double tolerance = 1e-6;

bool has_parts(const Subject& subject, Row plot) {
    const auto held = subject.board.plot_holders.find(plot);
    return held != subject.board.plot_holders.end() &&
           std::ranges::any_of(held->second, [](const Holder& h) { return h.counts && h.amount_m2 > 0; });
}

/// The whole of what is free, if the waste allows.
LandChoice whole(const Subject& subject, model::Site site, double area) {
    const double need = subject.land_need_m2;
    const double most = need * subject.context.criteria.limits.largest_waste_ratio;
    if (area < least_land_m2(subject)) {
        return {std::move(site), "area", {need, area, "m2"}};
    }
    if (area > most + tolerance) {
        return {std::move(site), "waste", {most, area, "m2"}};
    }
    return {std::move(site), "", {}};
}

LandChoice divided(const Subject& subject, Row plot) {
    const model::Layer& plots = subject.region().plots();
    const std::string id(plots.id_of(plot));
    const double free = free_land_m2(subject, plot);
    const double least = whole_square_metres(plots.column("min_part_m2").maybe(plot).value_or(0));
    const double part = std::max(subject.land_need_m2, least);
    const double rest = free - part;
    if (rest > 0 && rest >= least &&
        part <= subject.land_need_m2 * subject.context.criteria.limits.largest_waste_ratio) {
        return {model::part_site(id, part), "", {}};
    }
    if (free < 1 || has_parts(subject, plot)) {
        return whole(subject, model::part_site(id, std::max(1.0, free)), free);
    }
    return whole(subject, model::plot_site(id), subject.region().plot_area_m2(plot));
}

/// Which of the small plots adjoin which, in one zone and park.
std::map<Row, std::set<Row>> find_neighbours(const Subject& subject, std::span<const Row> small) {
    const model::Layer& plots = subject.region().plots();
    const double gap = subject.context.criteria.limits.adjoining_gap_m;
    const std::set<Row> wanted(small.begin(), small.end());
    std::map<Row, std::set<Row>> neighbours;
    std::vector<std::uint32_t> found;
    for (const Row plot : wanted) {
        plots.index().query(plots.boxes()[plot].expanded(gap), found);
        for (const Row other : found) {
            const bool same = plots.text("zone", plot) == plots.text("zone", other) &&
                              plots.text("park", plot) == plots.text("park", other);
            if (other <= plot || !same || !wanted.contains(other)) {
                continue;
            }
            if (geo::distance(plots.geometry(plot), plots.geometry(other), gap).distance_m <= gap) {
                neighbours[plot].insert(other);
                neighbours[other].insert(plot);
            }
        }
    }
    return neighbours;
}

std::set<std::vector<Row>> grow(const std::set<std::vector<Row>>& groups,
                                const std::map<Row, std::set<Row>>& neighbours) {
    std::set<std::vector<Row>> grown;
    for (const std::vector<Row>& group : groups) {
        for (const Row member : group) {
            for (const Row next : neighbours.at(member)) {
                if (std::ranges::find(group, next) == group.end()) {
                    std::vector<Row> larger = group;
                    larger.push_back(next);
                    std::ranges::sort(larger);
                    grown.insert(std::move(larger));
                }
            }
        }
    }
    return grown;
}

struct Group {
    double area = 0;
    model::Site site;
};

Group make_group(const model::Region& region, const std::vector<Row>& rows) {
    Group group;
    group.site.kind = model::SiteKind::plots;
    for (const Row row : rows) {
        group.area += region.plot_area_m2(row);
        group.site.ids.emplace_back(region.plots().id_of(row));
    }
    std::ranges::sort(group.site.ids);
    return group;
}

} // namespace

double free_land_m2(const Subject& subject, Row plot) {
    double free = subject.region().plot_area_m2(plot);
    const auto held = subject.board.plot_holders.find(plot);
    for (const Holder& holder : held == subject.board.plot_holders.end() ? std::vector<Holder>{} : held->second) {
        free -= holder.counts && !subject.is_self(holder.project) ? holder.amount_m2 : 0;
    }
    return std::max(0.0, std::floor(free + tolerance));
}

LandChoice choose_land(const Subject& subject, Row plot) {
    const model::Region& region = subject.region();
    if (region.plots().number("divisible", plot) == 1.0) {
        return divided(subject, plot);
    }
    return whole(subject, model::plot_site(std::string(region.plots().id_of(plot))), region.plot_area_m2(plot));
}

std::vector<model::Site> adjoining_sites(const Subject& subject, std::span<const Row> small, int count,
                                         std::size_t most) {
    const auto neighbours = find_neighbours(subject, small);
    std::set<std::vector<Row>> groups;
    for (const auto& [plot, others] : neighbours) {
        groups.insert({plot});
    }
    for (int size = 2; size <= count; ++size) {
        groups = grow(groups, neighbours);
    }
    std::vector<Group> fitting;
    const double need = subject.land_need_m2;
    for (const std::vector<Row>& rows : groups) {
        Group group = make_group(subject.region(), rows);
        if (group.area >= least_land_m2(subject) &&
            group.area <= need * subject.context.criteria.limits.largest_waste_ratio + tolerance) {
            fitting.push_back(std::move(group));
        }
    }
    std::ranges::sort(fitting, [](const Group& a, const Group& b) {
        return std::pair(a.area, model::to_string(a.site)) < std::pair(b.area, model::to_string(b.site));
    });
    std::vector<model::Site> sites;
    for (std::size_t i = 0; i < std::min(most, fitting.size()); ++i) {
        sites.push_back(std::move(fitting[i].site));
    }
    return sites;
}

} // namespace qipan::suitability
