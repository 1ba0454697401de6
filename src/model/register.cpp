#include "model/register.hpp"

namespace qipan::model {

std::array<FindingState, 5> finding_states() {
    using enum FindingState;
    return {new_, active, approved, resolved, returned};
}

std::string_view Freshness::word() const {
    if (!checked) {
        return "never";
    }
    if (inputs_changed && rules_changed) {
        return "both";
    }
    return inputs_changed ? "inputs" : rules_changed ? "rules" : "current";
}

} // namespace qipan::model
