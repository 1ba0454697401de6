/// Site (载体): what a project is assigned to, with its canonical id.
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"

namespace qipan::model {

enum class SiteKind {
    plot,  ///< `plot:A`
    plots, ///< `plots:A+B`, adjoining plots taken together, ids sorted
    part,  ///< `part:A#12000`, m2 of a divisible plot, position not yet fixed
    floor, ///< `floor:B#3000`, m2 of floor in a building
};

/// Ids inside a site id are percent-encoded (`% # + : , =`), so `1#地块` stands as `plot:1%23地块`.
struct Site {
    SiteKind kind = SiteKind::plot;
    std::vector<std::string> ids; ///< plot ids (sorted), or one building id
    double amount_m2 = 0;         ///< of `part` and `floor`; 0 elsewhere

    friend bool operator==(const Site&, const Site&) = default;
    friend auto operator<=>(const Site&, const Site&) = default;
};

[[nodiscard]] std::string to_string(const Site& site);
/// `site.bad-id` with the text and what was expected.
[[nodiscard]] core::Result<Site> parse_site(std::string_view text);

[[nodiscard]] Site plot_site(std::string id);
[[nodiscard]] Site part_site(std::string id, double amount_m2);
[[nodiscard]] Site floor_site(std::string building, double amount_m2);

} // namespace qipan::model
