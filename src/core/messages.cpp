#include "core/messages.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/text.hpp"

namespace qipan::core {

namespace {

/// A part of a pattern: literal text, or the name of a value and the prefix of its labels.
struct Piece {
    std::string text;
    std::string name;
    std::string prefix;
};

/// `name` or `name:prefix`, between its braces.
std::optional<Piece> parse_name(std::string_view inside) {
    const auto colon = inside.find(':');
    const std::string_view name = inside.substr(0, colon);
    const std::string_view prefix = colon == std::string_view::npos ? std::string_view() : inside.substr(colon + 1);
    if (name.empty() || (colon != std::string_view::npos && prefix.empty()) ||
        inside.find('{') != std::string_view::npos || prefix.find(':') != std::string_view::npos) {
        return std::nullopt;
    }
    return Piece{"", std::string(name), std::string(prefix)};
}

/// None if a brace is open, alone, or encloses no name.
std::optional<std::vector<Piece>> parse_pattern(std::string_view pattern) {
    std::vector<Piece> pieces;
    while (!pattern.empty()) {
        const auto brace = pattern.find_first_of("{}");
        if (brace != 0) {
            pieces.push_back({std::string(pattern.substr(0, brace)), "", ""});
            pattern.remove_prefix(std::min(brace, pattern.size()));
            continue;
        }
        if (pattern.size() > 1 && pattern[1] == pattern[0]) {
            pieces.push_back({std::string(1, pattern[0]), "", ""});
            pattern.remove_prefix(2);
            continue;
        }
        const auto close = pattern.find('}');
        auto named = pattern[0] == '{' && close != std::string_view::npos ? parse_name(pattern.substr(1, close - 1))
                                                                          : std::nullopt;
        if (!named) {
            return std::nullopt;
        }
        pieces.push_back(std::move(*named));
        pattern.remove_prefix(close + 1);
    }
    return pieces;
}

tl::unexpected<Error> bad_entry(const std::string& code, const char* problem, const Place& place) {
    return fail("messages.bad-entry", {{"code", code}, {"problem", problem}}, place);
}

tl::unexpected<Error> duplicate(const std::string& code, const Place& first, const Place& second) {
    return fail("messages.duplicate-code", {{"code", code}, {"first", to_string(first)}}, second);
}

/// A table with a text under `what` or `hint` is an entry; any other table is a group of codes.
bool is_entry(const Document& table) {
    const auto has_text = [&](std::string_view key) {
        const Document* child = table.find(key);
        return child != nullptr && child->is_text();
    };
    return has_text("what") || has_text("hint");
}

Result<std::string> read_pattern(const std::string& code, const Document& value) {
    auto text = value.text();
    if (!text) {
        return bad_entry(code, "not_text", value.place());
    }
    if (!parse_pattern(*text)) {
        return bad_entry(code, "bad_braces", value.place());
    }
    return text;
}

std::string code_with_values(std::string_view code, const Values& values) {
    std::string text(code);
    const char* before = " (";
    for (const auto& [name, value] : values) {
        text.append(before).append(name).append("=").append(value);
        before = ", ";
    }
    return values.empty() ? text : text + ")";
}

template <class Fact>
std::string fact_sentence(const Catalogue& catalogue, const Fact& fact) {
    const std::string place = to_string(fact.where);
    const std::string hint = catalogue.hint(fact.code, fact.values);
    return (place.empty() ? "" : place + ": ") + catalogue.what(fact.code, fact.values) +
           (hint.empty() ? "" : std::string(catalogue.hint_mark()) + hint);
}

} // namespace

const char* to_string(Language language) {
    switch (language) {
    case Language::zh:
        return "zh";
    case Language::en:
        return "en";
    }
    return "";
}

Result<Catalogue> Catalogue::parse(const Document& document, Language language) {
    if (!document.is_table()) {
        return bad_entry("", "not_table", document.place());
    }
    Catalogue catalogue;
    catalogue.language_ = language;
    const Status read = read_table(document, "", catalogue.entries_);
    if (!read) {
        return fail(read.error());
    }
    return catalogue;
}

Status Catalogue::read_table(const Document& table, const std::string& prefix, Entries& entries) {
    for (const auto& [key, value] : table.members()) {
        const std::string code = prefix + key;
        const Status read = value.is_table() && !is_entry(value) ? read_table(value, code + ".", entries)
                                                                 : read_member(code, value, entries);
        if (!read) {
            return read;
        }
    }
    return {};
}

Status Catalogue::read_member(const std::string& code, const Document& value, Entries& entries) {
    Entry entry;
    entry.place = value.place();
    const Document* what = value.is_table() ? value.find("what") : &value;
    if (what == nullptr) {
        return bad_entry(code, "no_what", value.place());
    }
    for (const auto& [key, part] : value.members()) {
        if (key != "what" && key != "hint") {
            return bad_entry(code, "unknown_part", part.place());
        }
    }
    auto sentence_pattern = read_pattern(code, *what);
    if (!sentence_pattern) {
        return fail(std::move(sentence_pattern.error()));
    }
    entry.what = std::move(*sentence_pattern);
    if (const Document* hint = value.find("hint")) {
        auto hint_pattern = read_pattern(code, *hint);
        if (!hint_pattern) {
            return fail(std::move(hint_pattern.error()));
        }
        entry.hint = std::move(*hint_pattern);
    }
    const auto [place, added] = entries.try_emplace(code, std::move(entry));
    return added ? Status() : duplicate(code, place->second.place, value.place());
}

Status Catalogue::merge(Catalogue other) {
    if (entries_.empty()) {
        *this = std::move(other);
        return {};
    }
    if (other.language_ != language_ && !other.entries_.empty()) {
        return fail("messages.mixed-languages",
                    {{"expected", to_string(language_)}, {"found", to_string(other.language_)}},
                    other.entries_.begin()->second.place);
    }
    for (const auto& [code, entry] : other.entries_) {
        const auto own = entries_.find(code);
        if (own != entries_.end()) {
            return duplicate(code, own->second.place, entry.place);
        }
    }
    entries_.merge(other.entries_);
    return {};
}

bool Catalogue::has(std::string_view code) const {
    return entries_.find(code) != entries_.end();
}

std::string Catalogue::what(std::string_view code, const Values& values) const {
    const auto entry = entries_.find(code);
    return entry == entries_.end() ? code_with_values(code, values) : fill(entry->second.what, values);
}

std::string Catalogue::hint(std::string_view code, const Values& values) const {
    const auto entry = entries_.find(code);
    if (entry == entries_.end()) {
        return "";
    }
    for (const Piece& piece : parse_pattern(entry->second.hint).value_or(std::vector<Piece>())) {
        const auto value = values.find(piece.name);
        if (value != values.end() && value->second.empty()) {
            return "";
        }
    }
    return fill(entry->second.hint, values);
}

std::vector<std::string> Catalogue::codes() const {
    std::vector<std::string> all;
    for (const auto& [code, entry] : entries_) {
        all.push_back(code);
    }
    return all;
}

std::vector<std::string> Catalogue::names_in(std::string_view code) const {
    std::vector<std::string> names;
    const auto entry = entries_.find(code);
    if (entry == entries_.end()) {
        return names;
    }
    for (const std::string& pattern : {entry->second.what, entry->second.hint}) {
        for (const Piece& piece : parse_pattern(pattern).value_or(std::vector<Piece>())) {
            if (!piece.name.empty()) {
                names.push_back(piece.name);
            }
        }
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

std::string Catalogue::fill(std::string_view pattern, const Values& values) const {
    std::string out;
    for (const Piece& piece : parse_pattern(pattern).value_or(std::vector<Piece>())) {
        const auto value = values.find(piece.name);
        if (piece.name.empty()) {
            out += piece.text;
        } else if (value == values.end()) {
            out += "{" + piece.name + "}";
        } else {
            out += piece.prefix.empty() ? value->second : words_of(piece.prefix, value->second);
        }
    }
    return out;
}

std::string Catalogue::words_of(std::string_view prefix, std::string_view value) const {
    const auto code_of = [prefix](std::string_view item) { return std::string(prefix) + '.' + std::string(item); };
    const auto items = split(value, ';');
    if (std::ranges::none_of(items, [&](std::string_view item) { return has(code_of(item)); })) {
        return std::string(value);
    }
    std::string words;
    for (const std::string_view item : items) {
        words += words.empty() ? "" : language_ == Language::zh ? "、" : ", ";
        words += has(code_of(item)) ? what(code_of(item)) : std::string(item);
    }
    return words;
}

std::string sentence(const Catalogue& catalogue, const Error& error) {
    std::string text = fact_sentence(catalogue, error);
    for (const Error* cause = error.cause.get(); cause != nullptr; cause = cause->cause.get()) {
        text += " <- " + fact_sentence(catalogue, *cause);
    }
    return text;
}

std::string sentence(const Catalogue& catalogue, const Issue& issue) {
    return fact_sentence(catalogue, issue);
}

} // namespace qipan::core
