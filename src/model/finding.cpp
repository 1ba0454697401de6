#include "model/finding.hpp"

#include <tuple>

namespace qipan::model {

std::string_view to_string(FindingState state) {
    switch (state) {
    case FindingState::new_:
        return "new";
    case FindingState::active:
        return "active";
    case FindingState::approved:
        return "approved";
    case FindingState::resolved:
        return "resolved";
    case FindingState::returned:
        return "returned";
    }
    return "";
}

bool comes_before(const Finding& a, const Finding& b) {
    return std::tie(a.effect, a.rule, a.objects, a.fingerprint) < std::tie(b.effect, b.rule, b.objects, b.fingerprint);
}

} // namespace qipan::model
