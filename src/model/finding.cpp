#include "model/finding.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/sha256.hpp"
#include "core/text.hpp"

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

std::optional<FindingState> parse_finding_state(std::string_view text) {
    using enum FindingState;
    constexpr std::array states{new_, active, approved, resolved, returned};
    const auto* found = std::ranges::find(states, text, [](FindingState state) { return to_string(state); });
    return found == states.end() ? std::nullopt : std::optional(*found);
}

bool comes_before(const Finding& a, const Finding& b) {
    return std::tie(a.effect, a.rule, a.objects, a.fingerprint) < std::tie(b.effect, b.rule, b.objects, b.fingerprint);
}

std::vector<std::string> key_objects(const Finding& finding) {
    const std::string_view text = finding.fingerprint;
    const auto begin = text.find('|');
    const auto end = text.rfind('|');
    if (begin == std::string_view::npos || begin == end) {
        return finding.objects;
    }
    std::vector<std::string> objects;
    for (const std::string_view object : core::split(text.substr(begin + 1, end - begin - 1), ',')) {
        objects.emplace_back(object);
    }
    return objects;
}

std::string group_of(const Finding& finding) {
    const std::vector<std::string> objects = key_objects(finding);
    const auto is_no_plot = [](const std::string& object) { return !object.starts_with("plot:"); };
    auto named = std::ranges::find_if(objects, is_no_plot);
    if (named == objects.end()) {
        named = objects.begin();
    }
    return finding.rule + '|' + (named == objects.end() ? std::string() : *named);
}

std::string_view part_of(const Finding& finding) {
    const std::string_view text = finding.fingerprint;
    const auto bar = text.rfind('|');
    return bar == std::string_view::npos ? std::string_view{} : text.substr(bar + 1);
}

std::string short_id(const Finding& finding) {
    constexpr std::size_t digits = 8;
    return core::sha256(finding.fingerprint).substr(0, digits);
}

} // namespace qipan::model
