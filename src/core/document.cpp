#include "core/document.hpp"

#include <algorithm>
#include <cmath>

#include "core/text.hpp"

namespace qipan::core {

namespace {

/// The word for what was found; the catalogue has `label.type.<word>`.
const char* type_word(const Document& document) {
    static constexpr const char* words[] = {"null", "boolean", "integer", "number", "text", "array", "table"};
    static_assert(std::size(words) == std::variant_size_v<Document::Value>);
    const auto* real = std::get_if<double>(&document.value());
    if (real != nullptr && !std::isfinite(*real)) {
        return "not_finite";
    }
    return words[document.value().index()];
}

tl::unexpected<Error> wrong_type(const Document& document, const char* expected) {
    return fail("document.wrong-type", {{"expected", expected}, {"found", type_word(document)}}, document.place());
}

template <class T>
Result<T> as(const Document& document, const char* expected) {
    if (const T* value = std::get_if<T>(&document.value())) {
        return *value;
    }
    return wrong_type(document, expected);
}

/// An error below a key names that key, unless it already stands at a field.
template <class T>
Result<T> at_key(Result<T> result, std::string_view key) {
    if (!result && result.error().where.field.empty()) {
        result.error().where.field = key;
    }
    return result;
}

tl::unexpected<Error> missing_key(const Document& table, std::string_view key) {
    return fail("document.missing-key", {{"key", std::string(key)}}, table.place());
}

} // namespace

const Document* Document::find(std::string_view key) const {
    const auto all = members();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& member) { return member.first == key; });
    return found == all.end() ? nullptr : &found->second;
}

std::span<const std::pair<std::string, Document>> Document::members() const {
    if (const auto* table = std::get_if<DocumentTable>(&value_)) {
        return *table;
    }
    return {};
}

std::span<const Document> Document::items() const {
    if (const auto* array = std::get_if<DocumentArray>(&value_)) {
        return *array;
    }
    return {};
}

Result<std::string> Document::text() const {
    return as<std::string>(*this, "text");
}

Result<double> Document::number() const {
    if (const auto* whole = std::get_if<std::int64_t>(&value_)) {
        return static_cast<double>(*whole);
    }
    const auto* real = std::get_if<double>(&value_);
    // TOML can write nan and inf; no quantity of ours is either
    if (real == nullptr || !std::isfinite(*real)) {
        return wrong_type(*this, "number");
    }
    return *real;
}

Result<std::int64_t> Document::integer() const {
    return as<std::int64_t>(*this, "integer");
}

Result<bool> Document::boolean() const {
    return as<bool>(*this, "boolean");
}

Result<std::vector<std::string>> Document::texts() const {
    if (!is_array()) {
        return wrong_type(*this, "texts");
    }
    std::vector<std::string> all;
    for (const Document& item : items()) {
        auto one = item.text();
        if (!one) {
            return fail(std::move(one.error()));
        }
        all.push_back(std::move(*one));
    }
    return all;
}

Result<std::string> Document::text(std::string_view key) const {
    const Document* child = find(key);
    if (child == nullptr) {
        return missing_key(*this, key);
    }
    return at_key(child->text(), key);
}

Result<double> Document::number(std::string_view key) const {
    const Document* child = find(key);
    if (child == nullptr) {
        return missing_key(*this, key);
    }
    return at_key(child->number(), key);
}

Result<std::string> Document::text_or(std::string_view key, std::string fallback) const {
    const Document* child = find(key);
    return child == nullptr ? Result<std::string>(std::move(fallback)) : at_key(child->text(), key);
}

Result<double> Document::number_or(std::string_view key, double fallback) const {
    const Document* child = find(key);
    return child == nullptr ? Result<double>(fallback) : at_key(child->number(), key);
}

Result<bool> Document::boolean_or(std::string_view key, bool fallback) const {
    const Document* child = find(key);
    return child == nullptr ? Result<bool>(fallback) : at_key(child->boolean(), key);
}

Result<std::vector<std::string>> Document::texts_or_empty(std::string_view key) const {
    const Document* child = find(key);
    return child == nullptr ? Result<std::vector<std::string>>() : at_key(child->texts(), key);
}

Status refuse_unknown_keys(const Document& table, std::span<const std::string_view> known, std::string_view in) {
    if (!table.is_table()) {
        return wrong_type(table, "table");
    }
    for (const auto& [key, child] : table.members()) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            return fail("document.unknown-key",
                        {{"key", key}, {"in", std::string(in)}, {"did_you_mean", nearest_word(key, known)}},
                        child.place());
        }
    }
    return {};
}

} // namespace qipan::core
