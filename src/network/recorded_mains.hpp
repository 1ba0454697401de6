/// Which main a site is recorded to draw from: `connections.main`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "model/region.hpp"

namespace qipan::network {

/// A look-up made once. The region must outlive it. Any number of threads.
class RecordedMains {
public:
    explicit RecordedMains(const model::Region& region);
    /// Row in `mains`, for a floor that of its building or else of its plot, for plots that of any of them; of several,
    /// the least id. nullopt if no connection names a main of the utility.
    [[nodiscard]] std::optional<model::Row> find(const model::Site& site, std::string_view utility) const;

private:
    void look(std::string_view kind, std::string_view id, std::string_view utility,
              std::optional<model::Row>& best) const;

    const model::Region* region_;
    std::map<std::string, model::Row, std::less<>> rows_; // by `plot/A/steam`, `floor/B/steam`
};

} // namespace qipan::network
