#include "report/page_names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/text.hpp"

namespace qipan::report {
namespace {

bool is_safe(char32_t c) {
    const bool latin = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    const bool han = c >= U'\u4e00' && c <= U'\u9fa5';
    return latin || han || (c >= U'0' && c <= U'9') || c == U'_' || c == U'-';
}

std::string safe_name(const std::string& id) {
    constexpr std::size_t longest = 60; // Han characters are 3 bytes; file systems stop at 255
    std::u32string points = core::to_code_points(id);
    points.resize(std::min(points.size(), longest));
    std::ranges::replace_if(
        points, [](char32_t c) { return !is_safe(c); }, U'_');
    return points.empty() ? "_" : core::to_utf8(points);
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

/// Names taken from the start: the index, and the devices of Windows, which no file may be named after.
std::set<std::string> reserved_names() {
    std::set<std::string> names{"index", "con", "prn", "aux", "nul"};
    for (char digit = '0'; digit <= '9'; ++digit) {
        names.insert(std::string("com") + digit);
        names.insert(std::string("lpt") + digit);
    }
    return names;
}

enum class Pass { safe_ids, others };

std::string free_name(const std::string& stem, std::set<std::string>& taken) {
    std::string name = stem;
    for (int next = 2; !taken.insert(lower(name)).second; ++next) {
        name = stem + '_' + std::to_string(next);
    }
    return name;
}

} // namespace

std::vector<std::string> page_names(std::span<const std::string> ids) {
    std::map<std::string, std::string> by_id;
    for (const std::string& id : ids) {
        by_id.emplace(id, "");
    }
    std::set<std::string> taken = reserved_names();
    // ids that are safe as they stand keep their own name, whatever others turn into
    for (const Pass pass : {Pass::safe_ids, Pass::others}) {
        for (auto& [id, name] : by_id) {
            const std::string stem = safe_name(id);
            if ((stem == id) == (pass == Pass::safe_ids)) {
                name = free_name(stem, taken);
            }
        }
    }
    std::vector<std::string> names;
    for (const std::string& id : ids) {
        names.push_back(by_id.at(id) + ".html");
    }
    return names;
}

} // namespace qipan::report
