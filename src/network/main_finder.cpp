#include "network/main_finder.hpp"

#include <limits>

#include "geo/measure.hpp"
#include "network/site_land.hpp"

namespace qipan::network {
namespace {

using model::Row;
using model::TableId;

bool stands(const model::Layer& mains, Row row) {
    return mains.text("status", row) != "planned" || !mains.text("ready_date", row).empty();
}

} // namespace

std::optional<Row> MainFinder::nearest(const model::Site& site, std::string_view utility,
                                       std::string_view source) const {
    const model::Layer& mains = region_->layer(TableId::mains);
    std::optional<Row> best;
    double least = std::numeric_limits<double>::infinity();
    for (const geo::GeometryView land : land_of(*region_, site)) {
        mains.index().visit_nearest(geo::bounds(land), [&](std::uint32_t row, double) {
            const std::string_view of = mains.text("source", row);
            if (mains.text("utility", row) != utility || (!of.empty() && of != source) || !stands(mains, row)) {
                return least;
            }
            const double distance = geo::distance(land, mains.geometry(row), least).distance_m;
            if (distance < least || (best && distance == least && mains.id_of(row) < mains.id_of(*best))) {
                best = row;
                least = distance;
            }
            return least;
        });
    }
    return best;
}

std::optional<Row> MainFinder::find(const model::Site& site, std::string_view utility,
                                    std::optional<Row> source) const {
    if (const auto recorded = recorded_.find(site, utility)) {
        return recorded;
    }
    return source ? nearest(site, utility, region_->layer(TableId::sources).id_of(*source)) : std::nullopt;
}

} // namespace qipan::network
