#include "model/score.hpp"

#include <set>

namespace qipan::model {

std::size_t refused_sites(const ProjectScore& score) {
    std::set<std::string> sites;
    for (const Refusal& refusal : score.refused) {
        sites.insert(to_string(refusal.site));
    }
    return sites.size();
}

} // namespace qipan::model
