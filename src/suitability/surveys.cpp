#include "suitability/surveys.hpp"

namespace qipan::suitability {

conflict::Survey Surveys::at(const model::Site& site) {
    model::Site whole = site;
    if (whole.kind == model::SiteKind::part) {
        whole = model::plot_site(site.ids.front());
    } else if (whole.kind == model::SiteKind::floor) {
        whole.amount_m2 = 1; // any: a floor's own amount is the caller's business
    }
    const std::string key = model::to_string(whole);
    {
        const std::lock_guard lock(mutex_);
        if (const auto found = known_.find(key); found != known_.end()) {
            return found->second;
        }
    }
    conflict::Survey made(engine_, whole); // outside the lock: two threads may make the same one, and either will do
    const std::lock_guard lock(mutex_);
    return known_.emplace(key, std::move(made)).first->second;
}

} // namespace qipan::suitability
