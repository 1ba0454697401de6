#include "conflict/kinds/promises.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "conflict/record.hpp"
#include "conflict/subject.hpp"
#include "network/source_finder.hpp"

namespace qipan::conflict {
namespace {

using model::Row;
using model::TableId;

/// The datum without which nothing can be said of the source; empty if all is there.
std::string missing_of(const model::Region& region, Row source) {
    const auto missing = network::offer_of_source(region, source).missing;
    return missing.empty() ? std::string() : missing.front();
}

/// Where the project stands, or is to stand by its contract.
std::optional<model::Site> site_for(const model::Layout& layout, Row row, const model::Project& project) {
    const auto placed = std::ranges::lower_bound(layout, row, {}, &model::Placement::project);
    if (placed != layout.end() && placed->project == row) {
        return placed->site;
    }
    const model::Contract* contract = latest_contract(project);
    return contract == nullptr ? std::nullopt : site_of(*contract);
}

/// Files promises under their source, and gaps for those that have none.
class Collector {
public:
    Collector(const model::Rule& rule, const model::Region& region, Verdict& verdict)
        : rule_(rule), region_(region), finder_(region), verdict_(verdict) {}

    void add(const model::Project& project, const std::optional<model::Site>& site, const model::Promise& promise) {
        const std::string asked = typed_id("project", project.id);
        const auto amount = model::to_balance_unit(promise.utility, promise.amount, promise.unit);
        if (!amount || std::isnan(*amount)) {
            verdict_.gaps.push_back({&rule_, asked, asked, "promises.unit"});
            return;
        }
        if (!site) {
            verdict_.gaps.push_back({&rule_, asked, asked, "projects.site"});
            return;
        }
        const auto source = finder_.find(*site, promise.utility);
        const model::Layer& sources = region_.layer(TableId::sources);
        const std::string missing = source ? missing_of(region_, *source) : "sources.capacity";
        if (!missing.empty()) {
            verdict_.gaps.push_back(
                {&rule_, source ? typed_id("source", sources.id_of(*source)) : typed_id("utility", promise.utility),
                 asked, missing});
            return;
        }
        SourcePromises& held = by_id_[std::string(sources.id_of(*source))];
        held.source = *source;
        held.utility = promise.utility;
        held.promised.push_back({project.id, project.name, *amount, core::parse_date(promise.by_date)});
    }

    [[nodiscard]] std::vector<SourcePromises> take() {
        std::vector<SourcePromises> all;
        for (auto& [id, held] : by_id_) {
            std::ranges::sort(held.promised, [](const Promised& a, const Promised& b) {
                return std::tie(a.by, a.project_id, a.amount) < std::tie(b.by, b.project_id, b.amount);
            });
            all.push_back(std::move(held));
        }
        return all;
    }

private:
    const model::Rule& rule_;
    const model::Region& region_;
    network::SourceFinder finder_;
    Verdict& verdict_;
    std::map<std::string, SourcePromises> by_id_;
};

} // namespace

std::vector<SourcePromises> collect_promises(const model::Rule& rule, const model::Region& region,
                                             const model::Layout& layout, Verdict& verdict) {
    Collector collector(rule, region, verdict);
    const model::Layer& promises = region.layer(TableId::promises);
    for (Row row = 0; promises.size() > 0 && row < region.projects().size(); ++row) {
        if (promises.children_of(region.projects().id_of(row)).empty()) {
            continue;
        }
        const model::Project project = model::project_at(region, row);
        const auto site = site_for(layout, row, project);
        for (const model::Promise& promise : project.promises) {
            collector.add(project, site, promise);
        }
    }
    return collector.take();
}

double SourceSteps::by(std::optional<core::Date> day) const {
    const std::string date = day ? core::to_string(*day) : "";
    return offer_.capacity_by(date) - (offer_.there_by(date) ? offer_.reserved + offer_.existing_load : 0);
}

std::vector<core::Date> SourceSteps::days() const {
    std::set<core::Date> days;
    const auto add = [&](const std::string& date) {
        if (const auto day = core::parse_date(date)) {
            days.insert(*day);
        }
    };
    add(offer_.base.ready_date);
    for (const network::Step& step : offer_.expansions) {
        add(step.ready_date);
    }
    return {days.begin(), days.end()};
}

} // namespace qipan::conflict
