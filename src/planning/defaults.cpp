#include "planning/defaults.hpp"

#include <array>
#include <span>

namespace qipan::planning {
namespace {

constexpr std::string_view top_keys[] = {"edition", "status", "candidates", "value", "not_placed",
                                         "opening", "link",   "stay",       "stop"};

/// Where a number stands in the file, its least value, and where it goes.
struct Entry {
    std::string_view table;
    std::string_view key;
    std::int64_t least;
    void (*set)(Defaults&, std::int64_t);
};

constexpr std::int64_t most_points = 1'000'000'000;

constexpr Entry entries[] = {
    {"candidates", "most", 1, [](Defaults& d, std::int64_t v) { d.candidates_most = static_cast<std::int32_t>(v); }},
    {"value", "score_scale", 1, [](Defaults& d, std::int64_t v) { d.score_scale = v; }},
    {"not_placed", "signed", 0, [](Defaults& d, std::int64_t v) { d.not_placed_signed = v; }},
    {"not_placed", "talks", 0, [](Defaults& d, std::int64_t v) { d.not_placed_talks = v; }},
    {"not_placed", "earlier", 0, [](Defaults& d, std::int64_t v) { d.not_placed_earlier = v; }},
    {"opening", "leading", 0, [](Defaults& d, std::int64_t v) { d.opening_leading = v; }},
    {"opening", "neutral", 0, [](Defaults& d, std::int64_t v) { d.opening_neutral = v; }},
    {"opening", "leads_elsewhere", 0, [](Defaults& d, std::int64_t v) { d.opening_leads_elsewhere = v; }},
    {"link", "most", 0, [](Defaults& d, std::int64_t v) { d.link_most = v; }},
    {"link", "reach_m", 1, [](Defaults& d, std::int64_t v) { d.link_reach_m = static_cast<double>(v); }},
    {"stay", "bonus", 0, [](Defaults& d, std::int64_t v) { d.stay_bonus = v; }},
    {"stop", "epochs", 1, [](Defaults& d, std::int64_t v) { d.epochs = static_cast<std::int32_t>(v); }},
    {"stop", "workers", 1, [](Defaults& d, std::int64_t v) { d.workers = static_cast<std::int32_t>(v); }},
};

core::Status read_entry(const core::Document& document, const Entry& entry, Defaults& defaults) {
    const core::Document* table = document.find(entry.table);
    const core::Document* value = table != nullptr ? table->find(entry.key) : nullptr;
    if (value == nullptr) {
        return core::fail("document.missing-key", {{"key", std::string(entry.table) + "." + std::string(entry.key)}},
                          table != nullptr ? table->place() : document.place());
    }
    const auto number = value->integer();
    if (!number) {
        return core::fail(number.error());
    }
    if (*number < entry.least || *number > most_points) {
        return core::fail("planning.bad-number",
                          {{"key", std::string(entry.key)}, {"least", std::to_string(entry.least)}}, value->place());
    }
    entry.set(defaults, *number);
    return {};
}

core::Status refuse_unknown(const core::Document& document) {
    if (auto known = core::refuse_unknown_keys(document, top_keys, "assign defaults"); !known) {
        return known;
    }
    for (const auto& [name, table] : document.members()) {
        std::vector<std::string_view> keys;
        for (const Entry& entry : entries) {
            if (entry.table == name) {
                keys.push_back(entry.key);
            }
        }
        if (keys.empty()) {
            continue; // edition and status
        }
        if (auto known = core::refuse_unknown_keys(table, keys, name); !known) {
            return known;
        }
    }
    return {};
}

} // namespace

core::Result<Defaults> parse_defaults(const core::Document& document) {
    if (const auto known = refuse_unknown(document); !known) {
        return core::fail(known.error());
    }
    Defaults defaults;
    const auto edition = document.text("edition");
    if (!edition) {
        return core::fail(edition.error());
    }
    defaults.edition = *edition;
    for (const Entry& entry : entries) {
        if (const auto read = read_entry(document, entry, defaults); !read) {
            return core::fail(read.error());
        }
    }
    return defaults;
}

} // namespace qipan::planning
