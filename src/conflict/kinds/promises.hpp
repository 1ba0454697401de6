/// What a zone has promised of its utilities, by the source that would have to give it, and what that source can give
/// by a day. Used by double_booking.
#pragma once

#include <optional>
#include <vector>

#include "conflict/verdict.hpp"
#include "core/date.hpp"
#include "model/placement.hpp"
#include "network/offer.hpp"

namespace qipan::conflict {

/// An amount in model::balance_unit of the utility.
struct Promised {
    std::string project_id;
    std::string project;
    double amount = 0;
    std::optional<core::Date> by; ///< nullopt: at once
};

struct SourcePromises {
    model::Row source = 0;
    std::string utility;
    std::vector<Promised> promised; ///< by day (at once first), then by project
};

/// By source id. What cannot be added up is a gap of `rule`: `projects.site`, `promises.unit`, `sources.capacity` (also
/// where no source serves the site), `sources.unit`, `sources.simultaneity`.
[[nodiscard]] std::vector<SourcePromises> collect_promises(const model::Rule& rule, const model::Region& region,
                                                           const model::Layout& layout, Verdict& verdict);

/// What a source can give from which day on, less what is reserved and the load of others.
class SourceSteps {
public:
    /// Amounts in the utility's balance unit. Precondition: the source's capacity can be read.
    SourceSteps(const model::Region& region, model::Row source) : offer_(network::offer_of_source(region, source)) {}
    /// Without a day: what has no date and is there.
    [[nodiscard]] double by(std::optional<core::Date> day) const;
    /// Days on which it grows, ascending.
    [[nodiscard]] std::vector<core::Date> days() const;

private:
    network::Offer offer_;
};

} // namespace qipan::conflict
