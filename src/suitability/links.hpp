/// Links between industries by product: who can sell what to whom. Loaded from data/links/products.csv
/// (product,from_industry,to_industry,weight,status,note; industries are GB/T 4754 prefixes, weight is in (0, 1]).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "model/project.hpp"

namespace qipan::suitability {

struct Link {
    std::string product;
    std::string from_industry; ///< prefix of the maker's code
    std::string to_industry;   ///< prefix of the user's code
    double weight = 0;
    std::string status; ///< verified | secondary | assumption
};

struct Links {
    std::vector<Link> links; ///< in file order
};

/// `links.bad-row` with the line and `problem` (a word of `label.link_problem`), `links.bad-header` if a column is
/// missing.
[[nodiscard]] core::Result<Links> parse_links(std::string_view csv, std::string_view file_name);

/// The strongest way in which two projects serve each other, 0 for none: 1 where a product that one names is an input
/// that the other names, else the weight of a link between their industries. Symmetric.
struct Strength {
    double weight = 0;
    std::string product;
};
[[nodiscard]] Strength link_strength(const Links& links, const model::Project& a, const model::Project& b);
/// The same for a supply point of `product` and its possible user.
[[nodiscard]] Strength supply_strength(const Links& links, std::string_view product, const model::Project& user);

/// `weight` times what the distance leaves: straight down from 1 at 0 m to 0 at `reach_m`.
[[nodiscard]] double decayed(double weight, double distance_m, double reach_m);

} // namespace qipan::suitability
