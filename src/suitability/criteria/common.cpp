#include "suitability/criteria/all.hpp"

namespace qipan::suitability {

bool always(const Subject& /*subject*/, const SiteFacts& /*facts*/, const Criterion& /*criterion*/) {
    return true;
}

bool on_land(const Subject& /*subject*/, const SiteFacts& facts, const Criterion& /*criterion*/) {
    return !facts.is_floor();
}

} // namespace qipan::suitability
