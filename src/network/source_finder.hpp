/// Which source a site draws a utility from. The rule, the same for score, assign, check and report:
///   1. the source of the main that the site's connection names (`connections.main`): a fact, not a guess;
///   2. a source whose `serves_zones` names the site's zone; of several, the nearest;
///   3. if none names it: the nearest source that names no zone and stands inside the site's zone;
///   4. if none stands there: the nearest source that names no zone and stands in no zone at all.
/// Nearest is least planar distance between the source's point and the site's land, ties by source id. A source that
/// names other zones, or stands in another one, serves the site only through a recorded main.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "network/recorded_mains.hpp"

namespace qipan::network {

/// The look-up above with the zones of all sources found once. The region must outlive it. Any number of threads.
class SourceFinder {
public:
    explicit SourceFinder(const model::Region& region);
    /// Row in `sources`; nullopt if no source of the utility serves the site.
    [[nodiscard]] std::optional<model::Row> find(const model::Site& site, std::string_view utility) const;

private:
    struct Source {
        model::Row row;
        std::string_view utility;
        std::vector<std::string_view> serves;
        std::vector<std::string_view> stands_in; ///< zones that cover its point
    };
    [[nodiscard]] std::optional<model::Row> nearest(const model::Site& site,
                                                    const std::vector<const Source*>& sources) const;
    [[nodiscard]] std::optional<model::Row> of_recorded_main(const model::Site& site, std::string_view utility) const;

    const model::Region* region_;
    RecordedMains recorded_;
    std::vector<Source> sources_; // by id
};

/// One look-up; whoever asks often keeps a SourceFinder.
[[nodiscard]] std::optional<model::Row> source_for(const model::Region& region, const model::Site& site,
                                                   std::string_view utility);

} // namespace qipan::network
