#include "network/source_finder.hpp"

#include <algorithm>

#include "geo/measure.hpp"
#include "network/site_land.hpp"

namespace qipan::network {
namespace {

using model::Row;
using model::TableId;

double distance_to(geo::GeometryView source, const std::vector<geo::GeometryView>& land) {
    double least = std::numeric_limits<double>::infinity();
    for (const auto& piece : land) {
        least = std::min(least, geo::distance(source, piece).distance_m);
    }
    return least;
}

} // namespace

SourceFinder::SourceFinder(const model::Region& region) : region_(&region), recorded_(region) {
    const model::Layer& layer = region.layer(TableId::sources);
    const model::Layer& zones = region.zones();
    const model::Column& utility = layer.column("utility");
    const model::Column& serves = layer.column("serves_zones");
    std::vector<std::uint32_t> found;
    for (Row row = 0; row < layer.size(); ++row) {
        Source source{row, utility.text(row), serves.list(row), {}};
        const geo::GeometryView point = layer.geometry(row);
        zones.index().query(layer.boxes()[row], found);
        for (const Row zone : found) {
            if (!point.empty() && geo::covers(zones.geometry(zone), point.coordinates().front())) {
                source.stands_in.push_back(zones.id_of(zone));
            }
        }
        sources_.push_back(std::move(source));
    }
    std::ranges::sort(sources_, {}, [&layer](const Source& s) { return layer.id_of(s.row); });
}

std::optional<Row> SourceFinder::nearest(const model::Site& site, const std::vector<const Source*>& sources) const {
    if (sources.size() == 1) {
        return sources.front()->row;
    }
    const auto land = land_of(*region_, site);
    const model::Layer& layer = region_->layer(TableId::sources);
    std::optional<Row> best;
    double least = std::numeric_limits<double>::infinity();
    for (const Source* source : sources) { // by id: the first of equals stays
        const double distance = distance_to(layer.geometry(source->row), land);
        if (!best || distance < least) {
            best = source->row;
            least = distance;
        }
    }
    return best;
}

std::optional<Row> SourceFinder::of_recorded_main(const model::Site& site, std::string_view utility) const {
    const auto main = recorded_.find(site, utility);
    if (!main) {
        return std::nullopt;
    }
    const model::Layer& sources = region_->layer(TableId::sources);
    const auto source = sources.find(region_->layer(TableId::mains).text("source", *main));
    return source && sources.text("utility", *source) == utility ? source : std::nullopt;
}

std::optional<Row> SourceFinder::find(const model::Site& site, std::string_view utility) const {
    if (const auto recorded = of_recorded_main(site, utility)) {
        return recorded;
    }
    const std::string_view zone = region_->zone_of(site);
    std::vector<const Source*> named;
    std::vector<const Source*> in_zone;
    std::vector<const Source*> in_none;
    for (const Source& source : sources_) {
        if (source.utility != utility) {
            continue;
        }
        if (!source.serves.empty()) {
            if (!zone.empty() && std::ranges::find(source.serves, zone) != source.serves.end()) {
                named.push_back(&source);
            }
        } else if (source.stands_in.empty()) {
            in_none.push_back(&source);
        } else if (std::ranges::find(source.stands_in, zone) != source.stands_in.end()) {
            in_zone.push_back(&source);
        }
    }
    if (!named.empty()) {
        return nearest(site, named);
    }
    return nearest(site, in_zone.empty() ? in_none : in_zone);
}

std::optional<Row> source_for(const model::Region& region, const model::Site& site, std::string_view utility) {
    return SourceFinder(region).find(site, utility);
}

} // namespace qipan::network
