/// What zones have promised to projects (`promises`), by the source that would have to give it, against what that
/// source has by the promised dates. The rule kind `double_booking` judges it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/placement.hpp"

namespace qipan::network {

struct Promised {
    model::Row project = 0;
    std::string project_id;
    double amount = 0;   ///< in the balance unit; NaN if it could not be converted
    std::string by_date; ///< ISO; empty: not stated, which counts from the start
    std::string missing; ///< why it is in no sum: `promises.unit`, `promises.amount`; else empty
};

/// One of the promised dates.
struct PromiseDate {
    std::string by_date;
    double promised = 0;  ///< all that is promised by then, this date's included
    double available = 0; ///< capacity that is there by then, less reserved and existing load; NaN if not assessable
};

/// One source, or (with `source` empty) what is promised of a utility to projects that no source is known for, because
/// they stand nowhere yet or nothing serves their site.
struct SourcePromises {
    std::string source;
    std::optional<model::Row> row; ///< in `sources`
    std::string utility;
    std::string unit;
    std::vector<Promised> promises;   ///< by date, then project id
    std::vector<PromiseDate> dates;   ///< each date once, ascending
    std::vector<std::string> missing; ///< as in Balance

    [[nodiscard]] bool assessable() const { return missing.empty(); }
};

/// Every source to whose users something is promised, by source id, then by utility what belongs to no source. Amounts
/// add up as they stand: a promise is owed in full, so no simultaneity applies.
[[nodiscard]] std::vector<SourcePromises> compute_promises(const model::Region& region, const model::Layout& layout);

} // namespace qipan::network
