/// Document: a value tree read from TOML or JSON, each value with the place it came from. Modules parse their own
/// part of it; io alone knows the text formats.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/error.hpp"
#include "core/result.hpp"

namespace qipan::core {

class Document;
using DocumentArray = std::vector<Document>;
/// In file order; keys are unique.
using DocumentTable = std::vector<std::pair<std::string, Document>>;

class Document {
public:
    using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string, DocumentArray, DocumentTable>;

    Document() = default;
    Document(Value value, Place place) : value_(std::move(value)), place_(std::move(place)) {}

    [[nodiscard]] const Value& value() const { return value_; }
    [[nodiscard]] const Place& place() const { return place_; }
    [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
    [[nodiscard]] bool is_text() const { return std::holds_alternative<std::string>(value_); }
    [[nodiscard]] bool is_number() const {
        return std::holds_alternative<std::int64_t>(value_) || std::holds_alternative<double>(value_);
    }
    [[nodiscard]] bool is_table() const { return std::holds_alternative<DocumentTable>(value_); }
    [[nodiscard]] bool is_array() const { return std::holds_alternative<DocumentArray>(value_); }

    /// The child of a table, or nullptr if there is none or this is no table.
    [[nodiscard]] const Document* find(std::string_view key) const;
    /// Children of a table in file order; empty for anything else.
    [[nodiscard]] std::span<const std::pair<std::string, Document>> members() const;
    /// Items of an array; empty for anything else.
    [[nodiscard]] std::span<const Document> items() const;

    // Typed reads of this value; the error is `document.wrong-type` with the expected and the found type (words of the
    // catalogue's `label.type`), at this place. A number is finite; an integer is one without decimal point.
    [[nodiscard]] Result<std::string> text() const;
    [[nodiscard]] Result<double> number() const;
    [[nodiscard]] Result<std::int64_t> integer() const;
    [[nodiscard]] Result<bool> boolean() const;
    [[nodiscard]] Result<std::vector<std::string>> texts() const;

    // Typed reads of a child; a missing child is `document.missing-key`. An error's place names the key as its field.
    [[nodiscard]] Result<std::string> text(std::string_view key) const;
    [[nodiscard]] Result<double> number(std::string_view key) const;
    // A missing child gives the fallback; a child of the wrong type is still an error.
    [[nodiscard]] Result<std::string> text_or(std::string_view key, std::string fallback) const;
    [[nodiscard]] Result<double> number_or(std::string_view key, double fallback) const;
    [[nodiscard]] Result<bool> boolean_or(std::string_view key, bool fallback) const;
    [[nodiscard]] Result<std::vector<std::string>> texts_or_empty(std::string_view key) const;

private:
    Value value_;
    Place place_;
};

/// Refuses keys of `table` that are not in `known`: `document.unknown-key` with the key, its place, what the table
/// is (`in`, a word of `label.table` or any text) and the nearest known key as `did_you_mean` (empty if none is near).
/// Anything but a table is `document.wrong-type`.
[[nodiscard]] Status refuse_unknown_keys(const Document& table, std::span<const std::string_view> known,
                                         std::string_view in);

} // namespace qipan::core
