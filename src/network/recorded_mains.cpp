#include "network/recorded_mains.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace qipan::network {
namespace {

using model::Row;
using model::TableId;

std::string key_of(std::string_view kind, std::string_view id, std::string_view utility) {
    std::string key(kind);
    key += '/';
    key += id;
    key += '/';
    key += utility;
    return key;
}

} // namespace

RecordedMains::RecordedMains(const model::Region& region) : region_(&region) {
    const model::Layer& connections = region.layer(TableId::connections);
    const model::Layer& mains = region.layer(TableId::mains);
    for (Row row = 0; row < connections.size(); ++row) {
        const std::string_view utility = connections.text("utility", row);
        const auto main = mains.find(connections.text("main", row));
        if (!main || mains.text("utility", *main) != utility) {
            continue;
        }
        // a building may stand as `floor:B` without an amount: all of its floors
        const std::string_view site = connections.text("site", row);
        const auto colon = std::min(site.find(':'), site.size());
        std::string_view ids = colon < site.size() ? site.substr(colon + 1) : site;
        ids = ids.substr(0, ids.find('#'));
        for (const std::string_view id : core::split(ids, '+')) {
            const auto [entry, fresh] = rows_.try_emplace(
                key_of(site.starts_with("floor") ? "floor" : "plot", core::decode_id(id), utility), *main);
            if (!fresh && mains.id_of(*main) < mains.id_of(entry->second)) {
                entry->second = *main;
            }
        }
    }
}

void RecordedMains::look(std::string_view kind, std::string_view id, std::string_view utility,
                         std::optional<Row>& best) const {
    const model::Layer& mains = region_->layer(TableId::mains);
    const auto found = rows_.find(key_of(kind, id, utility));
    if (found != rows_.end() && (!best || mains.id_of(found->second) < mains.id_of(*best))) {
        best = found->second;
    }
}

std::optional<Row> RecordedMains::find(const model::Site& site, std::string_view utility) const {
    std::optional<Row> best;
    if (rows_.empty()) {
        return best;
    }
    if (site.kind == model::SiteKind::floor && !site.ids.empty()) {
        look("floor", site.ids.front(), utility, best);
    }
    if (!best) {
        for (const Row plot : region_->plots_of(site)) {
            look("plot", region_->plots().id_of(plot), utility, best);
        }
    }
    return best;
}

} // namespace qipan::network
