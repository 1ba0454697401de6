/// Which main a site draws a utility from: the one that its connection names, else the nearest of the same source and
/// utility. A main that names no source may be anybody's. A planned main counts only with a date from which it is
/// there. Nearest is least planar distance between the line and the site's land, ties by main id.
#pragma once

#include <optional>
#include <string_view>

#include "network/recorded_mains.hpp"

namespace qipan::network {

/// The region must outlive it. Any number of threads.
class MainFinder {
public:
    explicit MainFinder(const model::Region& region) : region_(&region), recorded_(region) {}
    /// Row in `mains`; `source` is the row of the source that feeds the site (SourceFinder), if one does. nullopt if
    /// no main is known: then only the source's balance counts.
    [[nodiscard]] std::optional<model::Row> find(const model::Site& site, std::string_view utility,
                                                 std::optional<model::Row> source) const;

private:
    [[nodiscard]] std::optional<model::Row> nearest(const model::Site& site, std::string_view utility,
                                                    std::string_view source) const;

    const model::Region* region_;
    RecordedMains recorded_;
};

} // namespace qipan::network
